"""Repeat a verdict on a name where the text has it again: a name is checked once.

A mention is spelled exactly like the one that was judged, and of its kind
(`queries.checks.spelling`). Its verdict says whose it `follows`. A mention that somebody
judged by itself keeps that verdict.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import F, FilteredRelation, Q

from articles.models import Article, Claim, Event, Publication, Question, Revision, User, Verdict
from articles.queries.checks import NAMES, spelling

from .bulk_update import update_rows
from .states import state_of
from .transaction import record

SETTLED_FIELDS = ["state", "context_changed", "version"]


def repeat_on_mentions(verdict: Verdict, claim: Claim, actor: User, at: datetime) -> None:
    """Repeat a new verdict on the other mentions of the name; nothing for other kinds.

    The caller has locked the article.
    """
    name = spelling(claim.kind, claim.quote)
    if name is None:
        return
    same_kind = Claim.objects.filter(article=claim.article_id, kind=claim.kind)
    others = _mentions(same_kind.exclude(pk=claim.pk))
    pairs = [(row, verdict) for row in others if _name(row) == name and not _is_judged_alone(row)]
    _repeat(pairs, actor, at)


def repeat_on_new_mentions(article: Article, actor: User | None, at: datetime) -> None:
    """Repeat the verdicts on names on mentions that the current text adds.

    The caller has locked the article and stored the claims of its text. A constant number
    of queries.
    """
    rows = _mentions(Claim.objects.filter(article=article))
    live = [row.live_pk for row in rows if row.live_pk]
    judged = {v.claim_id: v for v in _with_lead(Verdict.objects.filter(pk__in=live))}
    by_name: dict[tuple[str, str] | None, Verdict] = {}
    for row in sorted(rows, key=lambda row: row.live_lead_pk is not None):
        if row.pk in judged:
            verdict = judged[row.pk]
            by_name.setdefault(_name(row), verdict.follows or verdict)
    new = [row for row in rows if not row.live_pk and _name(row) in by_name]
    _repeat([(row, by_name[_name(row)]) for row in new], actor, at)


def take_back_from_mentions(verdict: Verdict, actor: User, at: datetime) -> None:
    """Withdraw what follows a verdict that no longer counts, unless it is published.

    An earlier verdict on these mentions doesn't count again.
    """
    public = Publication.objects.public().values("verdict")
    following = Verdict.objects.live().filter(follows=verdict).exclude(pk__in=public)
    followed = list(following.select_related("rating"))
    if not followed:
        return
    rows = _mentions(Claim.objects.filter(pk__in=[row.claim_id for row in followed]))
    following.update(status=Verdict.Status.WITHDRAWN)
    _settle(rows, None)
    _record(Event.Verb.VERDICT_WITHDRAWN, followed, rows, actor, at)


def _with_lead(rows):
    return rows.select_related("rating", "judged_by", "follows__rating", "follows__judged_by")


def _mentions(claims) -> Sequence:
    """Load names in the text, with what is known of their live verdicts."""
    live = FilteredRelation("verdicts", condition=Q(verdicts__status=Verdict.Status.LIVE))
    return list(
        claims.filter(kind__in=NAMES)
        .in_text()
        .annotate(live=live, live_pk=F("live__pk"), live_lead_pk=F("live__follows"))
    )


def _name(row: Claim) -> tuple[str, str] | None:
    return spelling(row.kind, row.quote)


def _is_judged_alone(row) -> bool:
    return row.live_pk is not None and row.live_lead_pk is None


def _repeat(pairs: Sequence[tuple], actor: User | None, at: datetime) -> None:
    """Store the verdicts that follow; what a mention followed before no longer counts."""
    if not pairs:
        return
    earlier = [row.live_pk for row, _ in pairs if row.live_pk]
    if earlier:
        Verdict.objects.filter(pk__in=earlier).update(status=Verdict.Status.SUPERSEDED)
    # One text for all of them: a row each would have a copy.
    texts = dict(
        Revision.objects.filter(pk__in={row.revision_id for row, _ in pairs}).values_list(
            "pk", "text"
        )
    )
    made = Verdict.objects.bulk_create(
        [_following(row, verdict, texts[row.revision_id]) for row, verdict in pairs]
    )
    for verdict in {verdict.pk: verdict for _, verdict in pairs}.values():
        _settle([row for row, lead in pairs if lead.pk == verdict.pk], verdict)
    _record(Event.Verb.VERDICT_GIVEN, made, [row for row, _ in pairs], actor, at)


def _following(row: Claim, lead: Verdict, text: str) -> Verdict:
    return Verdict(
        claim=row,
        revision_id=row.revision_id,
        rating=lead.rating,
        explanation=lead.explanation,
        correction=lead.correction,
        error_class_id=lead.error_class_id,
        follows=lead,
        quote=row.quote,
        sentence=text[row.sentence_start : row.sentence_end],
        judged_by=lead.judged_by,
        judged_at=lead.judged_at,
    )


def _settle(rows: Sequence[Claim], verdict: Verdict | None) -> None:
    """Set the states of mentions by the verdict that they follow now, or by none."""
    asked = set(
        Question.objects.holding().filter(claim__in=rows).values_list("claim_id", flat=True)
    )
    for row in rows:
        row.state = state_of(verdict.claim_state if verdict else None, row.pk in asked)
        row.context_changed = False
        row.version += 1
    update_rows(rows, SETTLED_FIELDS)


def _record(verb: str, verdicts: Iterable[Verdict], rows: Sequence[Claim], actor, at) -> None:
    """Record an act on following verdicts; the line about their lead represents it."""
    claims = {row.pk: row for row in rows}
    for verdict in verdicts:
        record(
            verb,
            actor=actor,
            at=at,
            claim=claims[verdict.claim_id],
            verdict=verdict.pk,
            rating=verdict.rating.code,
            correction=verdict.correction,
            follows=verdict.follows_id,
            in_act=True,
        )
