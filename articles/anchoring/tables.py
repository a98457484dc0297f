"""Find tables in a text: lines of cells between tabs, bars or wide gaps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BAR = re.compile(r"\s*\|\s*")
_GAP = re.compile(r"[ ]*\t[ ]*|[ \u00a0]{3,}|[ \u00a0]\|[ \u00a0]")
_RULE = re.compile(r"[\s|:+=-]+")
_YEAR = re.compile(r"\D{0,4}(?:1[5-9]|2[01])\d\d(?:/\d\d)?\D{0,3}")
_NUMBER = re.compile(r"[^\w]*\d[\d.,\s]*(?:%|€|\$|£)?[^\w]*")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table's row at `start`: its cells, and its table's head (itself in the head).

    A head of fewer cells than the row stands above the row's last ones: the empty corner
    is lost on the way in. `number` counts a table's rows from 0.
    """

    start: int
    end: int
    cells: tuple[Span, ...]
    head: tuple[Span, ...]
    number: int
    first: int
    last: int

    def column(self, offset: int) -> int:
        """Return the number of the cell in which `offset` stands."""
        return max((n for n, (start, _) in enumerate(self.cells) if start <= offset), default=0)

    def head_of(self, column: int) -> Span | None:
        """Return what stands at the head of a column, None in the head and without one."""
        if not self.number or not self.head:
            return None
        place = column - max(0, len(self.cells) - len(self.head))
        return self.head[place] if 0 <= place < len(self.head) else None


def rows_of(text: str) -> list[TableRow]:
    """Return the rows of all tables in order; blank lines and rules do not divide a table.

    A single line with a tab is no table. `first` and `last` are where the table begins and
    ends. Linear in the text.
    """
    rows: list[TableRow] = []
    run: list[tuple[int, int, tuple[Span, ...]]] = []
    at = 0
    for line in [*text.split("\n"), "end"]:
        cells = _cells(line, at)
        if len(cells) > 1:
            lead = len(line) - len(line.lstrip())
            run.append((at + lead, at + len(line), cells))
        elif line.strip() and not _RULE.fullmatch(line):
            rows += _table(text, run)
            run = []
        at += len(line) + 1
    return rows


def _cells(line: str, at: int) -> tuple[Span, ...]:
    if _RULE.fullmatch(line):
        return ()
    barred = line.count("|") > 1 and line.strip().startswith("|")
    parts = list(_parts(line, _BAR if barred else _GAP))
    if barred:
        parts = [
            part for n, part in enumerate(parts) if 0 < n < len(parts) - 1 or line[slice(*part)]
        ]
    return tuple((at + start, at + end) for start, end in parts)


def _parts(line: str, divider: re.Pattern[str]) -> Iterator[Span]:
    """Yield what stands between dividers, without the space around the line."""
    begin, stop = len(line) - len(line.lstrip(" \u00a0")), len(line.rstrip())
    for match in divider.finditer(line, begin, stop):
        yield begin, match.start()
        begin = match.end()
    yield begin, max(begin, stop)


def _table(text: str, run: list[tuple[int, int, tuple[Span, ...]]]) -> list[TableRow]:
    if len(run) < 2:
        return []
    head = run[0][2] if _is_head(text, run[0][2]) else ()
    first, last = run[0][0], run[-1][1]
    return [
        TableRow(start, end, cells, head, number, first, last)
        for number, (start, end, cells) in enumerate(run)
    ]


def _is_head(text: str, cells: tuple[Span, ...]) -> bool:
    """Return whether a first row names the columns: no cell of it is a figure, unless a year."""
    words = [text[start:end] for start, end in cells]
    return not any(_NUMBER.fullmatch(w) and not _YEAR.fullmatch(w) for w in words)
