"""Judge a sentence: its statements and their parts in one act, with one line of history."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from articles.facts.kinds import Kind
from articles.models import Article, Claim, Dismissal, Event, Revision, User, Verdict
from articles.permissions import Act
from articles.queries.checks import spelling
from articles.queries.ledger import uncovered_runs
from articles.queries.text_sections import text_sentences

from .claims import retire
from .errors import Invalid, WrongState
from .evidence import with_sources
from .inputs import ClaimVersionInput, EvidenceInput, VerdictInput
from .several_claims import (
    judge_all,
    lock_claims,
    lock_seen_claims,
    naming,
    require_seen_claims,
)
from .split_claims import set_place
from .transaction import (
    LockedClaim,
    act_transaction,
    claims_of_locked,
    record,
    require_in_work,
    require_permission,
    summarized_in_one_line,
)
from .verdict_steps import take_back
from .versions import TEXT, lock_seen_article, require_seen

LONGEST_WORDS = 300


def judge_sentence(
    *,
    article: Article,
    claims: Sequence[ClaimVersionInput],
    actor: User,
    at: datetime,
    verdict: VerdictInput,
    parts: Mapping[int, VerdictInput] | None = None,
) -> list[Verdict]:
    """Judge what is undecided in a sentence: each claim gets a verdict row of its own.

    `claims` are all claims of the sentence, each at the version that was seen. Undecided is
    a claim without a live verdict or with a changed context; it gets `verdict`. `parts` are
    claims that get another one, by pk, also if they were decided before. The evidence of
    `verdict` is added to all of them. Words of the sentence outside its claims are recorded
    as read. Returns the verdicts in reading order, without those on other mentions of its
    names.

    Raises `StaleClaims`, also if the sentence has a claim that isn't named, `Invalid` for a
    part outside the sentence, `WrongState` if nothing is undecided, `OriginsMissingOnClaims`
    with each claim whose evidence is missing, and what `give_verdict` raises, with the `claim`
    that it refused.
    """
    require_permission(actor, Act.JUDGE)
    parts = parts or {}
    with act_transaction(actor, verdict.explanation.strip()):
        locked = lock_seen_claims(claims, actor=actor, act=Act.JUDGE)
        held = locked[0].claim.article
        if held.pk != article.pk:
            raise Invalid({"claims/0/id": [_("This claim is in another article.")]})
        require_in_work(held)
        _require_whole(held, locked, claims, parts, actor)
        shared = with_sources(verdict.evidence, actor, at)
        with summarized_in_one_line():
            chosen = [
                (row, with_evidence(parts.get(row.claim.pk), verdict, shared))
                for row in _undecided(locked, parts)
            ]
            given = judge_all(chosen, actor, at)
        read = read_rest(held, locked[0].claim, actor, at)
        if not (given or read):
            raise WrongState(_("This sentence is already decided."), code="decided_already")
        record_judged(held, locked, given, verdict, parts, actor, at)
        return given


def judge_unmarked_sentence(
    *,
    article: Article,
    version: str,
    start: int,
    end: int,
    actor: User,
    at: datetime,
    verdict: VerdictInput,
) -> Verdict:
    """Mark a sentence without claims as one statement, and judge it.

    Offsets are code points of the current text; `version` is the article's version that the
    person saw. Raises `StaleArticle` if another text was received since, `Invalid`,
    `WrongState` if the sentence has claims, `NotAllowed`.
    """
    with act_transaction(actor, verdict.explanation.strip()):
        held = lock_seen_article(
            article.pk, actor=actor, act=Act.JUDGE, version=version, parts=[TEXT]
        )
        require_in_work(held)
        require_permission(actor, Act.MARK_CLAIMS, held)
        sentence = sentence_of(held.revision, held.language, start)
        if sentence is None or not sentence[0] <= start < end <= sentence[1]:
            raise Invalid({"start": [_("The span is not inside the text.")]})
        if Claim.objects.filter(article=held, start__range=(start, end - 1)).in_text().exists():
            raise WrongState(_("There are claims in this sentence."), code="marked")
        with summarized_in_one_line():
            claim = _mark(held, (start, end), sentence, actor, at)
            locked = claims_of_locked(held, [claim.pk])
            given = judge_all([(locked[0], verdict)], actor, at)
        record_judged(held, locked, given, verdict, {}, actor, at)
        return given[0]


def undo_act(*, verdict: Verdict, version: int, actor: User, at: datetime) -> Claim:
    """Withdraw what the actor did together with a verdict: a sentence is undecided again.

    Those are the verdicts given in that act, also in other articles, the words recorded as
    read, and a statement that the act has marked. Evidence stays. `version` is that of the
    verdict's claim. Raises `StaleClaim`, `WrongState` if the verdict is somebody else's or no
    longer counts, if one of them is published or its article archived, `NotAllowed`.
    """
    with act_transaction(actor):
        of_act = _of_act(verdict, actor)
        locked = lock_claims(
            {row.claim_id: row.claim.article_id for row in (verdict, *of_act.values())}
        )
        named = next(held for held in locked if held.claim.pk == verdict.claim_id)
        require_permission(actor, Act.JUDGE, named.claim.article, named.conflicted)
        require_seen(named.claim, version, actor)
        rows = {row.claim_id: row for row in _of_act(verdict, actor).values()}
        if verdict.claim_id not in rows or rows[verdict.claim_id].pk != verdict.pk:
            raise WrongState(_("This verdict no longer counts."))
        for article in {held.claim.article_id: held.claim.article for held in locked}.values():
            require_in_work(article)
            require_permission(actor, Act.JUDGE, article)
        read = Dismissal.objects.filter(
            revision__article__in={held.claim.article_id for held in locked},
            is_read=True,
            dismissed_by=actor,
            dismissed_at=verdict.judged_at,
        )
        is_sentence = len(rows) > 1 or read.exists()
        if not is_sentence and not _is_marked_with(named.claim, verdict):
            take_back(named, rows[named.claim.pk], actor, at)
            return named.claim
        undone = [held for held in locked if held.claim.pk in rows]
        with summarized_in_one_line():
            for held in undone:
                with naming(held.claim):
                    take_back(held, rows[held.claim.pk], actor, at)
                if _is_marked_with(held.claim, verdict):
                    retire(held.claim, actor, at)
        read.delete()
        for _article, group in groupby(undone, key=lambda held: held.claim.article_id):
            _record_undone(list(group), actor, at)
        return named.claim


def _record_undone(locked: Sequence[LockedClaim], actor: User, at: datetime) -> None:
    """Record one line in an article: about a sentence, or how many verdicts were withdrawn."""
    article, claims = locked[0].claim.article, [held.claim.pk for held in locked]
    about: dict[str, Any] = {"words": locked[0].sentence[:LONGEST_WORDS]}
    verb = Event.Verb.SENTENCE_REOPENED
    if len({held.claim.sentence_start for held in locked}) > 1:
        verb, about = Event.Verb.VERDICTS_WITHDRAWN, {"number": len(claims)}
    record(verb, actor=actor, at=at, article=article, claims=claims, **about)


def _require_whole(
    article: Article,
    locked: Sequence[LockedClaim],
    claims: Sequence[ClaimVersionInput],
    parts: Mapping[int, VerdictInput],
    actor: User,
) -> None:
    """Raise unless `locked` are exactly the claims of one sentence, and `parts` among them."""
    first = locked[0].claim
    start, end = sentence_of(article.revision, article.language, first.start) or (0, 0)
    inside = Claim.objects.filter(article=article, start__gte=start, start__lt=end).in_text()
    unnamed = [row for row in inside if row.pk not in {seen.pk for seen in claims}]
    if unnamed:
        rows = {row.pk: row for row in unnamed}
        for row in unnamed:
            row.article = article
        require_seen_claims(rows, [ClaimVersionInput(pk, 0) for pk in rows], actor)
    here = {row.pk for row in inside}
    elsewhere = [n for n, seen in enumerate(claims) if seen.pk not in here]
    if elsewhere:
        text = _("This claim is in another sentence.")
        raise Invalid({f"claims/{n}/id": [text] for n in elsewhere})
    if parts.keys() - here:
        raise Invalid({"parts": [_("This claim is in another sentence.")]})


def _undecided(
    locked: Sequence[LockedClaim], parts: Mapping[int, VerdictInput]
) -> list[LockedClaim]:
    """Return the claims to judge: of several mentions of a name only the first."""
    named = [row.claim for row in locked if row.claim.pk in parts]
    chosen, names = [], {spelling(claim.kind, claim.quote) for claim in named} - {None}
    for row in locked:
        claim = row.claim
        if claim.pk not in parts:
            if row.live_pk is not None and not claim.context_changed:
                continue
            name = spelling(claim.kind, claim.quote)
            if name in names:
                continue
            names |= {name} - {None}
        chosen.append(row)
    return chosen


def with_evidence(
    part: VerdictInput | None, verdict: VerdictInput, shared: Sequence[EvidenceInput]
) -> VerdictInput:
    """Return the verdict on a part, or on the sentence, with the evidence that all share."""
    return (
        replace(part, evidence=[*shared, *part.evidence])
        if part
        else replace(verdict, evidence=shared)
    )


def sentence_of(revision: Revision, language: str, offset: int) -> tuple[int, int] | None:
    """Return the bounds of the sentence at `offset`."""
    bounds = text_sentences(revision.pk, revision.text, language)
    return next(((a, b) for a, b in bounds if a <= offset < b), None)


def read_rest(article: Article, claim: Claim, actor: User, at: datetime) -> list[Dismissal]:
    """Record the words of a judged sentence outside its claims as read."""
    span = sentence_of(article.revision, article.language, claim.start)
    if span is None:
        return []
    start, end = span
    here = Claim.objects.filter(article=article, start__lt=end, end__gt=start).in_text()
    seen = Dismissal.objects.filter(revision=article.revision, start__lt=end, end__gt=start)
    covered = [*here.values_list("start", "end"), *seen.values_list("start", "end")]
    return Dismissal.objects.bulk_create(
        Dismissal.of_words(
            article.revision, *place, is_read=True, dismissed_by=actor, dismissed_at=at
        )
        for place in uncovered_runs(article.revision.text, span, covered)
    )


def _mark(
    article: Article, span: tuple[int, int], sentence: tuple[int, int], actor: User, at: datetime
) -> Claim:
    claim = Claim(
        article=article,
        revision=article.revision,
        kind=Kind.STATEMENT,
        marked_by=actor,
        created_at=at,
    )
    set_place(claim, article.revision.text, *span, sentence)
    claim.save(force_insert=True)
    record(
        Event.Verb.CLAIM_MARKED,
        actor=actor,
        at=at,
        claim=claim,
        words=claim.quote,
        kind=claim.kind,
    )
    return claim


def _is_marked_with(claim: Claim, verdict: Verdict) -> bool:
    return claim.marked_by_id == verdict.judged_by_id and claim.created_at == verdict.judged_at


def _of_act(verdict: Verdict, actor: User) -> dict[int, Verdict]:
    """Return the live verdicts of the act that gave `verdict`, without those that follow.

    An act on claims of several articles has a line in each.
    """
    rows = Verdict.objects.live().filter(judged_by=actor, judged_at=verdict.judged_at, follows=None)
    found = list(rows.select_related("rating", "error_class", "judged_by", "claim"))
    articles = {verdict.claim.article_id}
    if {row.claim.article_id for row in found} - articles:
        lines = Event.objects.filter(verb=Event.Verb.VERDICTS_GIVEN, actor=actor)
        lines = lines.filter(
            article__in={row.claim.article_id for row in found}, at=verdict.judged_at
        )
        together = {*lines.values_list("article", flat=True)}
        articles |= together if articles <= together else set()
    return {row.pk: row for row in found if row.claim.article_id in articles}


def record_judged(
    article: Article,
    locked: Sequence[LockedClaim],
    given: Sequence[Verdict],
    verdict: VerdictInput,
    parts: Mapping[int, VerdictInput],
    actor: User,
    at: datetime,
) -> None:
    """Record the line that stands for all verdicts on a sentence."""
    words = {row.claim.pk: row.claim.quote for row in locked}
    record(
        Event.Verb.SENTENCE_JUDGED,
        actor=actor,
        at=at,
        article=article,
        reason=verdict.explanation.strip(),
        words=locked[0].sentence[:LONGEST_WORDS],
        rating=verdict.rating.code,
        verdicts=[row.pk for row in given],
        exceptions=[[words[pk], other.rating.code] for pk, other in parts.items() if pk in words],
    )
