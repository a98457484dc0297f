"""The talk about an article: its questions, wordings and notes. Three queries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, F, When

from articles.intake.named_sources import read_notes
from articles.intake.notepad import is_contact
from articles.models import (
    Article,
    AuthorView,
    Claim,
    Question,
    Revision,
    SourceNote,
    User,
    Verdict,
)

from .author_notes import threads_of

_WORD = re.compile(r"\S+")
FEWEST_WORDS = 5
"""Words by which a person finds the place of a note."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with the sentence it is about: before, in and after the claim's words."""

    question: Question
    sentence: tuple[str, str, str]

    @property
    def is_open(self) -> bool:
        return self.question.state == Question.State.OPEN


@dataclass(frozen=True, slots=True)
class SuggestedWording:
    """A verdict with a suggested wording, with the author's view, if any."""

    verdict: Verdict
    sentence: tuple[str, str, str]
    view: AuthorView | None


@dataclass(frozen=True, slots=True)
class NotedSource:
    """What came with the manuscript for some words: a source, or a remark.

    A source mark and a footnote are at one word: `words` has some of those before it, too.
    """

    words: str
    note: SourceNote
    is_source: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """All questions and wordings of the talk: open questions first, by deadline."""

    article: Article
    questions: Sequence[AskedQuestion]
    suggestions: Sequence[SuggestedWording]
    notes: Sequence[NotedSource]

    @property
    def sources(self) -> list[NotedSource]:
        return [row for row in self.notes if row.is_source]

    @property
    def remarks(self) -> list[NotedSource]:
        return [row for row in self.notes if not row.is_source]

    @property
    def open_questions(self) -> int:
        return sum(asked.is_open for asked in self.questions)

    @property
    def awaiting(self) -> int:
        """Return how many wordings the author has not looked at."""
        return sum(row.view is None for row in self.suggestions)

    def overdue(self, now: datetime) -> int:
        """Return how many open questions were due before `now`."""
        return sum(asked.question.is_overdue(now) for asked in self.questions)


def talk_about(article: Article, reader: User | None = None) -> Talk:
    """Load the talk about an article, whose current revision is loaded, as `reader` sees it.

    Contacts of an agency's notepad are for the desk, not for the author.
    """
    revision = article.revision
    notes = list(revision.source_notes.order_by("start", "pk"))
    read = read_notes(notes)
    return Talk(
        article=article,
        questions=[
            AskedQuestion(row, sentence_of(row.claim, revision)) for row in questions_about(article)
        ],
        suggestions=[
            SuggestedWording(
                row, sentence_of(row.claim, revision), getattr(row, "author_view", None)
            )
            for row in suggested_wordings(article, reader).order_by("claim__start", "pk")
        ],
        notes=[
            NotedSource(
                _words_at(revision.text, note),
                note,
                is_source,
            )
            for thread in threads_of(note for note in notes if not is_contact(note.text))
            for is_source in [any(read[note].is_source for note in thread)]
            for note in thread
        ],
    )


def _words_at(text: str, note: SourceNote) -> str:
    """Return the words of a note; of few ones with some before them, from the same line."""
    words = text[note.start : note.end].strip()
    lacking = FEWEST_WORDS - len(words.split())
    line = text.rfind("\n", 0, note.start) + 1
    before = [found.start() for found in _WORD.finditer(text, line, note.start)]
    if not words or lacking <= 0 or not before:
        return words
    left_out = "… " if len(before) > lacking else ""
    return left_out + text[before[-lacking:][0] : note.end].strip()


def questions_about(article: Article):
    """Return the article's open and answered questions, by deadline."""
    rows = Question.objects.filter(claim__article=article).exclude(state=Question.State.WITHDRAWN)
    open_first = Case(When(state=Question.State.OPEN, then=0), default=1)
    rows = rows.select_related("claim", "asked_by", "answered_by")
    return rows.order_by(open_first, F("due_at").asc(nulls_last=True), "claim__start", "pk")


def sentence_of(claim: Claim, revision: Revision) -> tuple[str, str, str]:
    """Return a claim's sentence before, in and after its words.

    For a lost claim, which is not in `revision`, only what the claim itself stores.
    """
    if claim.revision_id != revision.pk:
        return claim.prefix, claim.quote, claim.suffix
    text = revision.text
    before = text[claim.sentence_start : claim.start].lstrip()
    return before, claim.quote, text[claim.end : claim.sentence_end].rstrip()


def suggested_wordings(article: Article, reader: User | None = None):
    """Return the live verdicts that suggest a wording for a claim to be corrected.

    With `reader`, only those that this person may see.
    """
    rows = Verdict.objects.live().filter(claim__article=article, claim__state=Claim.State.WRONG)
    rows = rows.visible_to(reader) if reader else rows
    return rows.exclude(correction="").select_related(
        "claim", "rating", "judged_by", "author_view__given_by"
    )
