"""Uncovered words in the form of the sign-off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from articles.anchoring import Fate
from articles.desk.stale import StaleArticleView
from articles.queries.article_page import ArticlePage
from articles.queries.coverage import coverage_now, unseen_stretches
from articles.queries.ledger import word_ledger

MOST = 100
"""So many rows are shown; all of them can be named at once."""
STAYS = frozenset({Fate.UNCHANGED, Fate.MOVED})
Span = tuple[int, int]
SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class UnseenRow:
    """A stretch with its checkbox; `span` is the checkbox's value."""

    start: int
    span: str
    quote: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class UncoveredWords:
    """The checkboxes of the form, with those ticked before a refusal."""

    sentence: str
    rows: Sequence[UnseenRow]
    is_demanded: bool
    all_ticked: bool

    @property
    def shown(self) -> Sequence[UnseenRow]:
        """Return the first rows, and those that are ticked."""
        return [row for at, row in enumerate(self.rows) if at < MOST or row.is_ticked]

    @property
    def more(self) -> int:
        return len(self.rows) - len(self.shown)

    @property
    def all_spans(self) -> str:
        return ",".join(row.span for row in self.rows)


def uncovered_words(
    page: ArticlePage, typed: QueryDict, stale: StaleArticleView | None = None
) -> UncoveredWords:
    """Return the uncovered words of the page's text. One query.

    After a stale act, boxes with unchanged words stay ticked, and "all" counts as the
    stretches that the form had listed.
    """
    ledger = word_ledger(page)
    ticked = _still_there(named_spans(typed), stale) if stale else set(_spans(typed, "unseen"))
    stretches = unseen_stretches(ledger, page.revision.text)
    rows = [
        UnseenRow(s.start, f"{s.start}-{s.end}", s.quote, (s.start, s.end) in ticked)
        for s in stretches
    ]
    demanded = page.article.demands_full_coverage
    return UncoveredWords(coverage_now(ledger), rows, demanded, "all_unseen" in typed and not stale)


def named_spans(sent: QueryDict) -> list[Span]:
    """Return the spans that were ticked; "all of these" are those that the form listed."""
    return _spans(sent, "unseen", "all_unseen")


def _spans(sent: QueryDict, *names: str) -> list[Span]:
    values = [value for name in names for value in sent.getlist(name)]
    found = (SPAN.fullmatch(piece) for value in values for piece in value.split(","))
    return [(int(match[1]), int(match[2])) for match in found if match]


def _still_there(spans: Sequence[Span], stale: StaleArticleView) -> set[Span]:
    """Map the spans of the text that was seen to their current places."""
    found = stale.carried(*spans).values()
    return {(stretch.start, stretch.end) for stretch in found if stretch.fate in STAYS}
