"""Heads of a table that stand over several columns, such as a year over its two figures."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from .pdf_rows import Cell, Row
from .tables import MOST_HEADS, Cells, is_head

_FARTHEST = 1.5  # times their size that heads are off the place where they should stand
_NEVER = 1e9

_Group = tuple[float, float]
_Places = Callable[[float, float], float]
_ALIGNED: tuple[_Places, ...] = (
    lambda left, right: left,
    lambda left, right: right,
    lambda left, right: (left + right) / 2,
)


def with_spanning_heads(
    rows: Sequence[Row],
    places: Sequence[Sequence[int]],
    texts: list[Cells],
    edges: dict[int, _Group] | None = None,
) -> list[Cells]:
    """Return the texts of a table, heads over several columns in each of them.

    `places` are the columns of the cells, `texts` what each column has. A head spans columns
    of the row below it; all of its row stand alike: to the left, to the right or in the middle.
    `edges` are those of the columns, if the rules of the table say them.
    """
    filled = list(texts)
    for index in range(min(MOST_HEADS, len(rows) - 1)):
        if not is_head(texts[index]) or not is_head(texts[index + 1]):
            break
        columns = edges or _columns(rows[index + 1 :], places[index + 1 :])
        below = [n for n, text in enumerate(texts[index + 1]) if text]
        heads = [cell for cell in rows[index] if _is_over(cell, columns, below)]
        if not heads or len(heads) >= len(below):
            break
        spans = _spans(heads, [columns[n] for n in below])
        if not spans:
            break
        row = [cell.text if cell not in heads else "" for cell in rows[index]]
        line = _others(row, places[index], len(texts[index]))
        for cell, (start, end) in zip(heads, pairwise(spans), strict=True):
            for n in below[start:end]:
                line[n] = cell.text
        filled[index] = tuple(line)
    return filled


def _columns(rows: Sequence[Row], places: Sequence[Sequence[int]]) -> dict[int, _Group]:
    """Return the left and right edges of the columns below heads."""
    found: dict[int, _Group] = {}
    for row, at in zip(rows, places, strict=True):
        for cell, n in zip(row, at, strict=True):
            left, right = found.get(n, (cell.left, cell.right))
            found[n] = min(left, cell.left), max(right, cell.right)
    return found


def _is_over(cell: Cell, columns: dict[int, _Group], below: Sequence[int]) -> bool:
    """Return whether a head stands over columns of the row below, not beside them."""
    if not below or below[0] not in columns:
        return False
    return cell.right > columns[below[0]][0]


def _others(texts: Sequence[str], places: Sequence[int], width: int) -> list[str]:
    line = [""] * width
    for text, n in zip(texts, places, strict=True):
        if text:
            line[n] = text
    return line


def _spans(heads: Sequence[Cell], columns: Sequence[_Group]) -> list[int]:
    """Return where the groups of columns begin and end that the heads stand over."""
    size = heads[0].lines[0].size
    found = min((_grouped(heads, columns, place) for place in _ALIGNED), key=lambda each: each[0])
    return found[1] if found[0] <= _FARTHEST * size * len(heads) else []


def _grouped(
    heads: Sequence[Cell], columns: Sequence[_Group], place: _Places
) -> tuple[float, list[int]]:
    """Return how far heads are off the best groups of columns, and their ends."""

    def cost(head: Cell, start: int, end: int) -> float:
        group = columns[start][0], max(right for _, right in columns[start:end])
        return abs(place(head.left, head.right) - place(*group))

    @cache
    def best(number: int, start: int) -> tuple[float, tuple[int, ...]]:
        if number == len(heads):
            return (0.0 if start == len(columns) else _NEVER), ()
        found: tuple[float, tuple[int, ...]] = _NEVER, ()
        for end in range(start + 1, len(columns) - (len(heads) - number - 1) + 1):
            rest, ends = best(number + 1, end)
            total = cost(heads[number], start, end) + rest
            if total < found[0]:
                found = total, (end, *ends)
        return found

    total, ends = best(0, 0)
    return total, [0, *ends]
