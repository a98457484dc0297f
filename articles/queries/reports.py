"""What readers reported: lists and counts, and the places of the text that they may mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils import timezone

from articles.anchoring.quoted_places import nearest_spans, places_of_quote
from articles.models import Article, ReaderReport
from articles.splitting import sentence_around, sentences

PAGE_SIZE = 30
WORD_SIGN = re.compile(r"\w")
SUGGESTED = 4


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Reports of one state, newest first; `before` leads to the next page."""

    rows: Sequence[ReaderReport]
    counts: Mapping[str, int]
    before: int | None


@dataclass(frozen=True, slots=True)
class ReportedPlace:
    """A place that a report may be about; `sentence` are its words before, inside and after.

    `is_quoted`: these are the words that the reader gave.
    """

    start: int
    end: int
    sentence: tuple[str, str, str]
    is_quoted: bool

    @property
    def value(self) -> str:
        """Return the place as a form sends it."""
        return f"{self.start}:{self.end}"


def report_page(state: str, *, before: int | None = None) -> ReportPage:
    """Return a page of the reports in a state, and how many each state has. Two queries."""
    found = ReaderReport.objects.order_by().values_list("state").annotate(n=Count("pk"))
    counts = dict.fromkeys(ReaderReport.State.values, 0) | dict(found)
    rows = ReaderReport.objects.filter(state=state).with_related().order_by("-pk")
    rows = rows if before is None else rows.filter(pk__lt=before)
    page = list(rows[: PAGE_SIZE + 1])
    onward = page[PAGE_SIZE - 1].pk if page[PAGE_SIZE:] else None
    return ReportPage(page[:PAGE_SIZE], counts, onward)


def reported_places(report: ReaderReport, article: Article) -> list[ReportedPlace]:
    """Return where the quoted words stand in the current text, else the sentences nearest to
    what the reader says, best first. No query but that of the text.
    """
    text, language = article.revision.text, article.language
    quoted = places_of_quote(text, report.quote)
    if quoted:
        return [_place(text, language, span, is_quoted=True) for span in quoted]
    said = f"{report.quote}\n{report.text}"
    near = nearest_spans(text, sentences(text, language), said, most=SUGGESTED)
    return [_place(text, language, _words_in(text, span), is_quoted=False) for span in near]


def reported_article(url: str) -> Article | None:
    """Return the article that readers find at an address, or None.

    "https://" may be left out. Its fragment is ignored, and its query string where the whole
    address is not known. Not before an embargo ends. One query.
    """
    whole = url.strip().partition("#")[0]
    without = whole.partition("?")[0]
    if not without:
        return None
    if "://" not in without:
        whole, without = f"https://{whole}", f"https://{without}"
    rows = Article.objects.filter(public_url__in={whole, without}).order_by("-pk")
    found = {row.public_url: row for row in reversed(rows)}
    article = found.get(whole) or found.get(without)
    return None if article is None or article.is_embargoed(timezone.now()) else article


def _place(text: str, language: str, span: tuple[int, int], *, is_quoted: bool) -> ReportedPlace:
    start, end = span
    first, last = sentence_around(text, start, end, language)
    first, last = min(first, start), max(last, end)
    parts = (text[first:start], text[start:end], text[end:last])
    return ReportedPlace(start, end, parts, is_quoted)


def _words_in(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span from its first word to its last one, as claims have it."""
    words = text[slice(*span)]
    signs = WORD_SIGN.search(words)
    first = signs.start() if signs else 0
    last = len(words) - (found.start() if (found := WORD_SIGN.search(words[::-1])) else 0)
    return span[0] + first, span[0] + last
