"""Dismiss parts of the text in which a person found no fact."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from articles.anchoring import Fate
from articles.models import Article, Dismissal, Event, Revision, Revocation, User
from articles.permissions import Act
from articles.queries.article_page import article_page
from articles.queries.carried_spans import carry_spans
from articles.queries.ledger import word_ledger

from .errors import Invalid, WrongState
from .signoff import revoke_sign_off
from .transaction import act_transaction, record, require_in_work
from .versions import TEXT, lock_seen_article

# How many earlier texts are searched: a text that returns restores its dismissals.
REMEMBERED = 8
STAYS = frozenset({Fate.UNCHANGED, Fate.MOVED})


def dismiss_stretch(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    revision: Revision,
    start: int,
    end: int,
    reason: str = "",
) -> list[Dismissal]:
    """Dismiss the uncovered words between `start` and `end`: they contain no fact.

    Offsets are code points into the text of `revision`, which must be the current one;
    words in claims are skipped. Returns a row for each run of words. Raises `StaleArticle`
    if another text was received since `version`, `WrongState` if no word there is uncovered
    or `revision` is not the current one, `NotAllowed`.
    """
    with act_transaction(actor, reason):
        article = lock_seen_article(
            article.pk, actor=actor, act=Act.MARK_CLAIMS, version=version, parts=[TEXT]
        )
        require_in_work(article)
        if article.current_revision_id != revision.pk:
            raise WrongState(
                _("The text has changed since then: look at the current one."), code="not_current"
            )
        text = article.revision.text
        rows = [
            Dismissal.of_words(
                article.revision, *place, reason=reason, dismissed_by=actor, dismissed_at=at
            )
            for place in _uncovered(article, start, end)
        ]
        Dismissal.objects.bulk_create(rows)
        words = text[rows[0].start : rows[-1].end]
        record(
            Event.Verb.STRETCH_DISMISSED,
            actor=actor,
            at=at,
            article=article,
            reason=reason,
            words=words,
        )
        return rows


def recall_dismissal(*, dismissal: Dismissal, version: str, actor: User, at: datetime) -> None:
    """Recall all dismissals of an act; their words are uncovered again.

    Revokes the sign-off if every word must be covered. Raises `StaleArticle` if another
    text was received since `version`, `WrongState`, `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_seen_article(
            dismissal.revision.article_id,
            actor=actor,
            act=Act.MARK_CLAIMS,
            version=version,
            parts=[TEXT],
        )
        require_in_work(article)
        rows = Dismissal.objects.filter(
            revision__article=article,
            dismissed_at=dismissal.dismissed_at,
            dismissed_by=dismissal.dismissed_by_id,
        )
        if not rows.delete()[0]:
            raise WrongState(_("This was already undone."))
        record(
            Event.Verb.STRETCH_RECALLED,
            actor=actor,
            at=at,
            article=article,
            words=dismissal.quote,
        )
        if article.demands_full_coverage:
            revoke_sign_off(article=article, actor=actor, at=at, why=Revocation.UNCOVERED)


def carry_dismissals(article: Article, revision: Revision) -> int:
    """Carry dismissals over to a new text; return how many were carried.

    A dismissal is carried if its sentence is unchanged. Dismissals of earlier texts return
    with their sentence.
    """
    by_text: dict[int, list[Dismissal]] = {}
    for row in Dismissal.objects.filter(revision__article=article).order_by("-revision_id", "pk"):
        by_text.setdefault(row.revision_id, []).append(row)
    newest = list(by_text)[:REMEMBERED]
    texts = dict(Revision.objects.filter(pk__in=newest).values_list("pk", "text"))
    stays: dict[tuple[int, int], Dismissal] = {}
    for pk in newest:
        for row, span in _carried(by_text[pk], texts[pk], revision.text, article.language):
            stays.setdefault(span, _again(row, revision, span))
    Dismissal.objects.bulk_create(stays.values())
    return len(stays)


def _uncovered(article: Article, start: int, end: int) -> list[tuple[int, int]]:
    if not 0 <= start < end <= article.revision.length:
        raise Invalid({"start": [_("A span is outside the text.")]})
    ledger = word_ledger(article_page(article))
    runs = [run for stretch in ledger.stretches for run in stretch.runs]
    inside = [(max(a, start), min(b, end)) for a, b in runs if a < end and start < b]
    if not inside:
        raise WrongState(_("There are no unchecked words here."))
    return inside


def _carried(rows: Sequence[Dismissal], earlier: str, later: str, language: str):
    """Yield each dismissal whose sentence is in `later`, with its span there."""
    spans = [(row.start, row.end) for row in rows]
    for row, found in zip(rows, carry_spans(spans, earlier, later, language), strict=True):
        if found.fate in STAYS and found.start is not None and found.end is not None:
            yield row, (found.start, found.end)


def _again(row: Dismissal, revision: Revision, span: tuple[int, int]) -> Dismissal:
    return Dismissal.of_words(
        revision,
        *span,
        reason=row.reason,
        is_read=row.is_read,
        dismissed_by_id=row.dismissed_by_id,
        dismissed_at=row.dismissed_at,
    )
