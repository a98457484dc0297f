"""Words that nobody looked at, as the form of the sign-off lists and names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from articles.queries.article_page import ArticlePage
from articles.queries.coverage import coverage_now, unseen_stretches
from articles.queries.ledger import word_ledger

SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class UnseenRow:
    """A stretch with its box; `span` is what the box sends."""

    start: int
    span: str
    quote: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """The list of the form: what has to be named, and what was ticked before a refusal."""

    sentence: str
    rows: Sequence[UnseenRow]
    is_demanded: bool
    all_ticked: bool

    @property
    def all_spans(self) -> str:
        return ",".join(row.span for row in self.rows)


def naming(page: ArticlePage, typed: QueryDict) -> Naming:
    """Return the words of the page's text that nobody looked at. One query."""
    ledger = word_ledger(page)
    ticked = set(typed.getlist("unseen"))
    stretches = unseen_stretches(ledger, page.revision.text)
    rows = [
        UnseenRow(s.start, span, s.quote, span in ticked)
        for s in stretches
        for span in [f"{s.start}-{s.end}"]
    ]
    demanded = page.article.demands_full_coverage
    return Naming(coverage_now(ledger), rows, demanded, "all_unseen" in typed)


def named_spans(sent: QueryDict) -> list[tuple[int, int]]:
    """Return the spans that were ticked; "all of these" are those that the form listed."""
    values = [*sent.getlist("unseen"), *sent.getlist("all_unseen")]
    found = (SPAN.fullmatch(piece) for value in values for piece in value.split(","))
    return [(int(match[1]), int(match[2])) for match in found if match]
