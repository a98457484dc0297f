"""Remove the running heads and page numbers of a PDF."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .pdf_lines import Line
from .pdf_rows import find_rows
from .pdf_tables import belongs
from .pdf_words import TURNED

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(
    r"(?:(?:Seite|Page|S\.|p\.|Blatt)\s*)?[-–—|\s]*\d{1,4}[-–—|\s]*(?:(?:von|of|/)\s*\d{1,4})?$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_EDGE, _APART = 3, 1.5
_SHARE = 0.4
_LEAST_CELLS = 3


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page, and those above and below that many pages repeat.

    `heads` and `feet` are only those that are repeated here for the first time, and have words.
    """

    body: list[Line]
    heads: list[Line]
    feet: list[Line]


def without_running_heads(pages: Sequence[Sequence[Line]]) -> list[PageLines]:
    """Take from pages the lines that many of them have at the same height.

    Only the outermost lines of a page are looked at, and no rows of a table: its heads may be
    printed again on each page, and cells may have the same words. What a running head says the
    first time may be whose the document is, and of which day.
    """
    places: dict[tuple[int, str], set[int]] = {}
    for number, lines in enumerate(pages):
        for line in _outermost(lines):
            if _LETTER.search(line.text):
                places.setdefault(_place(line), set()).add(number)
    least = max(2, _SHARE * len(pages))
    running = {place: min(on) for place, on in places.items() if len(on) >= least}
    return [_divided(lines, number, running) for number, lines in enumerate(pages)]


def _divided(lines: Sequence[Line], number: int, running: dict[tuple[int, str], int]) -> PageLines:
    edge = {id(line) for line in _outermost(lines)}
    heads = {id(line) for line in lines if id(line) in edge and _place(line) in running}
    numbers = {
        id(line) for line in lines if id(line) in edge and _is_page_number(line, lines, heads)
    }
    taken = heads | numbers
    taken -= _in_tables(lines) if taken else set()
    body = [line for line in lines if id(line) not in taken]
    middle = median(line.base for line in body) if body else 0.0
    first = [
        line for line in lines if id(line) in taken - numbers and running[_place(line)] == number
    ]
    return PageLines(
        body,
        [line for line in first if line.base > middle],
        [line for line in first if line.base <= middle],
    )


def _in_tables(lines: Sequence[Line]) -> set[int]:
    """Return the ids of the lines from a row of three cells or more to the next of as many."""
    lines = [line for line in lines if not line.table]
    rows = [row for _, (row, _) in sorted(find_rows(lines).items()) if len(row) >= _LEAST_CELLS]
    heights = [
        (min(cell.bottom for cell in below), max(cell.top for cell in above))
        for above, below in pairwise(rows)
        if len(above) == len(below) and belongs(below, [above])
    ]
    return {id(line) for line in lines if any(low <= line.base <= top for low, top in heights)}


def _is_page_number(line: Line, lines: Sequence[Line], heads: Collection[int]) -> bool:
    """Return whether a number stands alone on the first or last base, or beside running heads."""
    if len(lines) < 2 or not _PAGE_NUMBER.match(line.text):
        return False
    if id(line) in heads:
        return True
    others = [other for other in lines if other is not line]
    beside = [other for other in others if abs(other.base - line.base) < 3]
    rest = [
        other.base
        for other in others
        if abs(other.base - line.base) >= 3 and id(other) not in heads
    ]
    is_outside = not rest or not min(rest) - _APART * line.size < line.base < (
        max(rest) + _APART * line.size
    )
    return is_outside and all(id(other) in heads for other in beside)


def _place(line: Line) -> tuple[int, str]:
    return round(line.base / 3), _DIGITS.sub("#", line.text)


def _outermost(lines: Sequence[Line]) -> list[Line]:
    sides: dict[int, set[int]] = {}
    for line in lines:
        sides.setdefault(round(line.base / TURNED), set()).add(round(line.base))
    edge: set[int] = set()
    for bases in map(sorted, sides.values()):
        edge.update(bases[:_EDGE], bases[-_EDGE:])
    return [line for line in lines if round(line.base) in edge]
