"""The portions in which a long manuscript is shown: whole parts of it, a few thousand characters.

A page has the portion at hand; the others are links in their places, which scripts fill in as
one comes near.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.queries.article_page import ArticlePage
from articles.queries.page_rows import PageBlock
from articles.queries.text_sections import Span

WHOLE = 12_000
"""Texts of so many characters are one portion."""
PORTION = 6_000
LONGEST_PIECE = 3_000


@dataclass(frozen=True, slots=True)
class Portion:
    """A portion; `blocks` are parts of the text, or pieces of long ones.

    `number` counts from 1; `start` and `end` are code points, end exclusive.
    """

    number: int
    blocks: Sequence[PageBlock]

    @property
    def start(self) -> int:
        return self.blocks[0].start

    @property
    def end(self) -> int:
        return self.blocks[-1].end


def portions_of(page: ArticlePage) -> list[Portion]:
    """Return the portions of the page's text, in order; none for a text without words."""
    is_whole = len(page.revision.text) <= WHOLE
    limit = WHOLE if is_whole else PORTION
    groups: list[list[PageBlock]] = []
    for block in page.blocks if is_whole else _pieces(page):
        if not groups or block.start - groups[-1][0].start >= limit:
            groups.append([])
        groups[-1].append(block)
    return [Portion(number, blocks) for number, blocks in enumerate(groups, start=1)]


def portion_at(portions: Sequence[Portion], offset: int) -> Portion | None:
    """Return the portion with a character, or the one before it; None without portions."""
    at = bisect_right([portion.start for portion in portions], offset) - 1
    return portions[max(at, 0)] if portions else None


def _pieces(page: ArticlePage) -> Iterator[PageBlock]:
    """Yield the parts of the text, those that are too long in pieces."""
    starts = [start for start, _ in page.bounds]
    for block in page.blocks:
        at = block.start
        while block.end - at > LONGEST_PIECE:
            cut = _cut(page.revision.text, starts, (at, at + LONGEST_PIECE))
            yield replace(block, start=at, end=cut)
            at = cut
        yield replace(block, start=at)


def _cut(text: str, starts: Sequence[int], span: Span) -> int:
    """Return where to cut in `span`: before a sentence, else after a space, else at its end."""
    first, last = span
    before = starts[bisect_right(starts, last) - 1] if starts else first
    if before > first:
        return before
    space = text.rfind(" ", first + 1, last)
    return space + 1 if space > first else last
