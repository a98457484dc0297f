"""Find the rows of tables among the lines of a page, by their places."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .hyphens import ENDS, joined
from .pdf_lines import Line

PITCH = 1.5
"""Lines of one paragraph or cell are at most this many times their size apart."""

_TEXT_LINES, _TEXT_WORDS = 3, 3.5
_TALLEST, _MOST_CELLS = 12, 60
_TOUCHING = 0.2
_HEAD_WORDS, _HEAD_DROP = 4, 2.4


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of a cell, from the top."""

    lines: tuple[Line, ...]
    left: float = field(init=False)
    right: float = field(init=False)

    def __post_init__(self) -> None:
        """Find where its leftmost line begins and its rightmost line ends."""
        object.__setattr__(self, "left", min(line.left for line in self.lines))
        object.__setattr__(self, "right", max(line.right for line in self.lines))

    @property
    def top(self) -> float:
        """Return the base of its first line."""
        return self.lines[0].base

    @property
    def bottom(self) -> float:
        """Return the base of its last line."""
        return self.lines[-1].base

    @property
    def text(self) -> str:
        """Return its words."""
        return joined([line.text for line in self.lines])


Row = tuple[Cell, ...]


def find_rows(lines: Sequence[Line]) -> dict[int, tuple[Row, int]]:
    """Return, by the index of their first line, the rows and the index after each."""
    rows: dict[int, tuple[Row, int]] = {}
    index = after = 0
    while index < len(lines):
        found = _row_at(lines, index)
        if found and index > after and _is_beside_heads(lines[index - 1], found[0]):
            rows[index - 1] = (Cell((lines[index - 1],)), *found[0]), found[1]
        elif found:
            rows[index] = found
        index = after = found[1] if found else index + 1
        if not found:
            after = index - 1
    return rows


def _is_beside_heads(line: Line, row: Row) -> bool:
    """Return whether a line is the head of the first column, beside two rows of heads."""
    size = row[0].lines[0].size
    alike = _is_like(Cell((line,)), size) and line.is_bold == row[0].lines[0].is_bold
    drop = max(cell.top for cell in row) - line.base
    is_short = len(line.words) <= _HEAD_WORDS and line.right < row[0].left
    return alike and is_short and 0.3 * size < drop < _HEAD_DROP * size


def _row_at(lines: Sequence[Line], index: int) -> tuple[Row, int] | None:
    """Return the row whose first cell begins here; the cell may have lines above the others'."""
    stack = _stack_at(lines, index)
    for count in range(1, len(stack) + 1):
        row, end = _right_of(lines, index + count, Cell(tuple(stack[:count])))
        if len(row) > 1:
            is_none = _are_columns(row) or _ends_paragraph(lines, index, row)
            return None if is_none else (row, end)
    return None


def _ends_paragraph(lines: Sequence[Line], index: int, row: Row) -> bool:
    """Return whether the first line of a row is the last one of a paragraph above it."""
    line = lines[index]
    is_above = line.base > max(cell.top for cell in row[1:]) + 0.5 * line.size
    is_last = index > 0 and _is_below(line, lines[index - 1])
    return is_above and is_last and bool(ENDS.search(line.text))


def _right_of(lines: Sequence[Line], index: int, first: Cell) -> tuple[Row, int]:
    """Return the cells that follow `first` to its right, with the index after them."""
    cells, edge = [first], first.right
    while index < len(lines) and lines[index].right > edge and len(cells) < _MOST_CELLS:
        stack = _stack_at(lines, index)
        if len(cells) > 1:
            low = min(cell.bottom for cell in cells) - PITCH * first.lines[0].size
            stack = [line for line in stack if line.base > low] or stack[:1]
        cell = Cell(tuple(stack))
        if not _is_beside(cell, cells):
            break
        cells.append(cell)
        edge = max(edge, cell.right)
        index += len(stack)
    return tuple(cells), index


def _is_beside(cell: Cell, cells: Sequence[Cell]) -> bool:
    size = cells[0].lines[0].size
    slack = 0.3 * size
    top, bottom = max(c.top for c in cells) + slack, min(c.bottom for c in cells) - slack
    is_right = cell.left > max(c.right for c in cells) - _TOUCHING * size
    return is_right and cell.bottom <= top and cell.top >= bottom and _is_like(cell, size)


def _is_like(cell: Cell, size: float) -> bool:
    return 0.75 < cell.lines[0].size / size < 1.33


def _are_columns(row: Row) -> bool:
    """Return whether the cells side by side are columns of running text."""
    tallest = max(len(cell.lines) for cell in row)
    wordy = all(
        sum(len(line.words) for line in cell.lines) >= _TEXT_WORDS * len(cell.lines) for cell in row
    )
    return wordy and tallest >= _TEXT_LINES


def _stack_at(lines: Sequence[Line], index: int) -> list[Line]:
    """Return the lines from here on that stand below each other like those of a cell."""
    stack = [lines[index]]
    for line in lines[index + 1 : index + _TALLEST]:
        if not _is_below(line, stack[-1]):
            break
        stack.append(line)
    return stack


def _is_below(line: Line, before: Line) -> bool:
    drop = before.base - line.base
    aligned = min(
        abs(line.left - before.left),
        abs(line.right - before.right),
        abs(line.left + line.right - before.left - before.right) / 2,
    )
    alike = abs(line.size - before.size) <= 0.5 and line.is_bold == before.is_bold
    return alike and 0.5 * line.size < drop <= PITCH * line.size and aligned < 2
