"""Load the panel of a sentence: evidence, questions and the last event of its claims.

Two queries; one more each for questions, for words that changed, and for people's names.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Claim, Event, Evidence, Question, User, Verdict

from .article_page import ArticlePage
from .author_sources import touches
from .claim_panel import questions_about
from .history import HistoryEntry, history_entries
from .page_rows import PageNote
from .page_sentences import PageSentence
from .people import load_people


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
    evidence = _evidence(sentence.claims, user) if sees_evidence else []
    questions = questions_about(page, sentence.claims)
    before, last = _before(page, sentence.claims), _last_event(sentence.claims, user)
    load_people(
        (questions, ["asked_by", "answered_by"]),
        (before, ["judged_by"]),
        (last, ["actor"]),
        known=[user],
    )
    return SentencePanel(
        evidence=evidence,
        questions=questions,
        notes=[note for note in page.notes if touches(note, sentence)],
        before=before,
        last=next(iter(history_entries(last, page.labels)), None),
    )


def _evidence(claims: Sequence[Claim], user: User) -> list[SentenceEvidence]:
    rows = Evidence.objects.filter(claim__in=claims).visible_to(user).current()
    groups: dict[tuple, list[Evidence]] = {}
    for row in rows.select_related("source").order_by("pk"):
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


def _last_event(claims: Sequence[Claim], user: User) -> list[Event]:
    """Return the newest event about one of the claims, in a list, if there is any."""
    rows = Event.objects.filter(claim__in=[claim.pk for claim in claims]).hide_secrets()
    return list(rows.readable_by(user).select_related("claim").newest_first()[:1])
