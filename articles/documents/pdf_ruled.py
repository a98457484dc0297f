"""Tables whose rules, or the edges of whose coloured rows, say which lines are one row.

A table is a pile of level rules that begin and end alike; what stands between two of them is a
row. Where it has upright rules too, or rules that are drawn cell by cell, they say the columns.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from .pdf_bands import EDGE
from .pdf_cells import cut_lines, joined_parts
from .pdf_drawing import Drawing
from .pdf_grids import LEAST_LEVELS, Grid, between, find_grids
from .pdf_lines import Line, RuledTable
from .pdf_rows import PITCH

_NEAR = 6.0
_SEVERAL, _TEXT_LINES, _TEXT_WORDS = 0.5, 3, 3.5
_COVERED, _KERNED = 0.1, 0.05


def with_ruled_tables(lines: list[Line], drawing: Drawing) -> list[Line]:
    """Return the lines of a page; one line stands for each table that is ruled."""
    if len(drawing.level) < LEAST_LEVELS:
        return cut_lines(lines)
    grids = list(find_grids(drawing, lines))
    for grid in grids:
        if grid.has_columns:
            lines = _with_table(lines, grid)
    lines = [line for run in runs(lines) for line in (run if run[0].table else cut_lines(run))]
    for grid in grids:
        if not grid.has_columns:
            lines = _with_table(lines, grid)
    return lines


def runs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield lines that no table interrupts, and each line that stands for a table."""
    run: list[Line] = []
    for line in lines:
        if run and (line.table or run[0].table):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _with_table(lines: list[Line], grid: Grid) -> list[Line]:
    """Return lines, those of a table replaced by one."""
    bands = [between(lines, upper, lower, grid) for upper, lower in pairwise(grid.levels)]
    numbers = [number for number, band in enumerate(bands) if band]
    if not numbers:
        return lines
    rows = _Cells(grid, bands, numbers).rows() if grid.has_columns else _by_gaps(bands, numbers)
    if not _is_table(rows, grid):
        return lines
    inner = [line for number in numbers for line in bands[number]]
    taken = set(map(id, inner))
    place = next(number for number, line in enumerate(lines) if id(line) in taken)
    columns = tuple(grid.columns) if grid.has_columns else ()
    whole = Line(
        " ".join(line.text for line in inner),
        grid.left,
        grid.right,
        inner[0].base,
        median(line.size for line in inner),
        table=RuledTable(tuple(map(tuple, rows)), columns, tuple(inner)),
    )
    rest = [line for line in lines[place:] if id(line) not in taken]
    return [*lines[:place], whole, *rest]


def _by_gaps(bands: Sequence[list[Line]], numbers: Sequence[int]) -> list[list[tuple[Line, ...]]]:
    """Return the cells of each row, as what stands below each other in it."""
    rows = []
    for number in numbers:
        cells: list[list[Line]] = []
        right = 0.0
        for line in sorted(bands[number], key=lambda each: each.left):
            if cells and line.left < right:
                cells[-1].append(line)
            else:
                cells.append([line])
            right = max(right, line.right) if len(cells[-1]) > 1 else line.right
        rows.append([_downwards(cell) for cell in cells])
    return rows


def _downwards(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (-round(line.base), line.left)))


def _is_table(rows: Sequence[Sequence[tuple[Line, ...]]], grid: Grid) -> bool:
    """Return whether rows have several cells, and aren't columns of running text."""
    several = [row for row in rows if len({cell for cell in row if cell}) > 1]
    if len(several) < 2 or len(several) < _SEVERAL * len(rows):
        return False
    return bool(grid.uprights) or sum(map(_are_columns, several)) < len(several) / 2


def _are_columns(row: Sequence[tuple[Line, ...]]) -> bool:
    cells = [cell for cell in row if cell]
    tallest = max(map(len, cells))
    words = (sum(len(line.words) for line in cell) / len(cell) for cell in cells)
    return tallest >= _TEXT_LINES and all(count >= _TEXT_WORDS for count in words)


class _Cells:
    """The cells of a table with columns: what no rule separates is one."""

    def __init__(self, grid: Grid, bands: Sequence[list[Line]], numbers: Sequence[int]) -> None:
        self._grid, self._numbers = grid, numbers
        self._width = len(grid.columns) - 1
        self._inner = grid.levels[1:-1]
        self._lines: dict[tuple[int, int], list[Line]] = defaultdict(list)
        self._crossed: set[tuple[int, int]] = set()
        self._owners: dict[tuple[int, int], tuple[int, int]] = {}
        for row, number in enumerate(numbers):
            for line in (part for whole in bands[number] for part in _cut(whole, grid)):
                first, last = self._column(line.left), self._column(line.right - EDGE)
                self._lines[row, first].append(line)
                self._crossed |= {(row, column) for column in range(first, last)}

    def rows(self) -> list[list[tuple[Line, ...]]]:
        """Return the lines of each cell; those of a cell over several are in each of these."""
        for row, number in enumerate(self._numbers):
            for column in range(self._width):
                if column + 1 < self._width and self._is_one_across(row, number, column):
                    self._join((row, column), (row, column + 1))
                if row and self._is_one_down(row, column):
                    self._join((row - 1, column), (row, column))
        texts: dict[tuple[int, int], list[Line]] = defaultdict(list)
        for place, lines in self._lines.items():
            texts[self._owner(place)] += lines
        cells = {place: _downwards(lines) for place, lines in texts.items()}
        return [
            [cells.get(self._owner((row, column)), ()) for column in range(self._width)]
            for row in range(len(self._numbers))
        ]

    def _column(self, x: float) -> int:
        inner = self._grid.columns[1:-1]
        return sum(edge <= x + EDGE / 2 for edge in inner)

    def _owner(self, place: tuple[int, int]) -> tuple[int, int]:
        while place in self._owners:
            place = self._owners[place]
        return place

    def _join(self, first: tuple[int, int], second: tuple[int, int]) -> None:
        first, second = self._owner(first), self._owner(second)
        if first != second:
            self._owners[max(first, second)] = min(first, second)

    def _is_one_across(self, row: int, number: int, column: int) -> bool:
        """Return whether two cells side by side are one."""
        if (row, column) in self._crossed:
            return True
        if self._lines.get((row, column)) and self._lines.get((row, column + 1)):
            return False
        x, upper = self._grid.columns[column + 1], self._grid.levels[number]
        middle = (upper.at + self._grid.levels[number + 1].at) / 2
        beside = [rule.at for rule in self._grid.uprights if rule.start < middle < rule.end]
        if any(self._grid.left + EDGE < at < self._grid.right - EDGE for at in beside):
            return all(abs(at - x) > _NEAR for at in beside)
        over = any(piece.start + _NEAR < x < piece.end - _NEAR for piece in upper.pieces)
        return over and len(upper.pieces) > 1

    def _is_one_down(self, row: int, column: int) -> bool:
        """Return whether a cell and the one above are one, as no rule is between them."""
        above, here = self._numbers[row - 1], self._numbers[row]
        x = (self._grid.columns[column] + self._grid.columns[column + 1]) / 2
        if self._are_apart(row, column):
            return False
        if any(level.covers(x) for level in self._grid.levels[above + 1 : here + 1]):
            return False
        covered = sum(level.covers(x) for level in self._inner)
        return covered > _COVERED * len(self._inner)

    def _are_apart(self, row: int, column: int) -> bool:
        """Return whether the lines of a cell are too far below those above to go on from these."""
        lower, owner = self._lines.get((row, column)), self._owner((row - 1, column))
        upper: list[Line] = []
        while lower and row and not upper and self._owner((row - 1, column)) == owner:
            row -= 1
            upper = self._lines.get((row, column), [])
        if not (lower and upper):
            return False
        drop = min(line.base for line in upper) - max(line.base for line in lower)
        return drop > PITCH * lower[0].size


def _cut(line: Line, grid: Grid) -> Iterator[Line]:
    """Yield the parts of a line that stand in columns of their own."""
    cell = list(line.parts[:1]) or [line]
    for part in line.parts[1:]:
        before = cell[-1].right
        is_apart = part.left - before > -_KERNED * part.size
        if is_apart and any(before - EDGE < x < part.left + EDGE for x in grid.columns[1:-1]):
            yield replace(joined_parts(cell), parts=())
            cell = []
        cell.append(part)
    yield replace(joined_parts(cell) if line.parts else line, parts=())
