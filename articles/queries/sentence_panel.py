"""Load the panel of a sentence: evidence, questions and the last event of its claims.

Two queries; one more each for questions, for words that changed, and for people's names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet

from articles.models import Claim, Event, Evidence, Question, User, Verdict
from articles.models.prepared import Prepared, numbered

from .article_page import ArticlePage
from .author_notes import notes_at
from .claim_panel import questions_about
from .history import HistoryEntry, history_entries
from .page_rows import PageNote
from .page_sentences import PageSentence
from .people import load_people

Row = TypeVar("Row")
MOST_KEPT = 20
"""For sentences with at most so many claims a statement is kept."""


@dataclass(frozen=True, slots=True)
class SentenceEvidence:
    """A source as it was brought to claims of a sentence: the same place, the same words."""

    rows: Sequence[Evidence]

    @property
    def evidence(self) -> Evidence:
        return self.rows[0]

    @property
    def claims(self) -> frozenset[int]:
        return frozenset(row.claim_id for row in self.rows)


@dataclass(frozen=True, slots=True)
class SentencePanel:
    """The data of a sentence's panel.

    `before` are verdicts on what it said before the last new text changed it, one for each
    wording; `last` is the newest entry about one of its claims.
    """

    evidence: Sequence[SentenceEvidence]
    questions: Sequence[Question]
    notes: Sequence[PageNote]
    before: Sequence[Verdict]
    last: HistoryEntry | None


def sentence_panel(
    page: ArticlePage, sentence: PageSentence, user: User, *, sees_evidence: bool
) -> SentencePanel:
    """Load the panel of a sentence, with the evidence that `user` may see."""
    evidence = _evidence(page, sentence.claims, user) if sees_evidence else []
    questions = questions_about(page, sentence.claims)
    before, last = _before(page, sentence.claims), _last_event(page, sentence.claims, user)
    load_people(
        (questions, ["asked_by", "answered_by"]),
        (before, ["judged_by"]),
        (last, ["actor"]),
        known=[user],
    )
    return SentencePanel(
        evidence=evidence,
        questions=questions,
        notes=notes_at(page, sentence, sees_contacts=sees_evidence),
        before=before,
        last=next(iter(history_entries(last, page.labels)), None),
    )


def _evidence(page: ArticlePage, claims: Sequence[Claim], user: User) -> list[SentenceEvidence]:
    groups: dict[tuple, list[Evidence]] = {}
    for row in _of_claims(EVIDENCE, page, claims, user):
        key = row.source_id, row.locator, row.passage, row.stance, row.note
        groups.setdefault(key, []).append(row)
    return [SentenceEvidence(same) for same in groups.values()]


def _before(page: ArticlePage, claims: Sequence[Claim]) -> list[Verdict]:
    """Return the newest verdict on each wording of claims that were opened by a new text."""
    touched = [c.pk for c in claims if c.fate == Claim.Fate.TOUCHED and c.pk not in page.live]
    if not touched:
        return []
    rows = Verdict.objects.filter(claim__in=touched, status=Verdict.Status.VOID).order_by("-pk")
    newest = list({row.sentence: row for row in reversed(rows)}.values())
    for row in newest:
        row.rating = page.all_ratings[row.rating_id]
    return newest


def _last_event(page: ArticlePage, claims: Sequence[Claim], user: User) -> list[Event]:
    """Return the newest event about one of the claims, in a list, if there is any."""
    return _of_claims(LAST_EVENT, page, claims, user)


def _evidence_rows(role: str, hides: bool, user: int, **claims: int) -> QuerySet[Evidence]:
    rows = Evidence.objects.filter(claim__in=list(claims.values())).current()
    reader = User(pk=user, role=role)
    rows = rows.visible_to(reader) if hides else rows.known_to(reader)
    return rows.select_related("source").order_by("pk")


def _last_event_rows(role: str, hides: bool, user: int, **claims: int) -> QuerySet[Event]:
    rows = Event.objects.filter(claim__in=list(claims.values())).hide_secrets()
    if hides or role == User.Role.AUTHOR:
        rows = rows.readable_by(User(pk=user, role=role))
    return rows.select_related("claim").newest_first()[:1]


EVIDENCE = Prepared(_evidence_rows)
LAST_EVENT = Prepared(_last_event_rows)


def _of_claims(
    query: Prepared[Row], page: ArticlePage, claims: Sequence[Claim], user: User
) -> list[Row]:
    """Return the rows about these claims that `user` may see; a statement for each number.

    Which verdicts are hidden from the reader of the page is known: PostgreSQL takes longer to
    plan that condition than to run the statement.
    """
    if not claims:
        return []
    keys = numbered("claim", (claim.pk for claim in claims))
    hides = bool(page.hidden) or page.reader is None or page.reader.pk != user.pk
    ask = query.rows if len(claims) <= MOST_KEPT else query.rows_once
    return ask(user.role, hides, user=user.pk, **keys)
