"""How far the rows of a table are apart, and so where rows meet that no rule separates."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .pdf_lines import Line
from .tables import is_number

MIDDLE = 0.3
"""How far above its base the middle of a line is, times its size."""

EDGE = 4.0
"""How far a line may stand out of its cell, in points."""

_TOLERANCE, _ABOVE_BASE, _PADDED = 0.12, 0.6, 1.2  # times the size
_MOST_LINES = 400
Band = tuple[float, Sequence[Line], float]
"""The lines between two rules, with the heights of these."""


def row_pitch(bands: Sequence[Band]) -> float:
    """Return how far apart the last line of a row and the first of the next are; 0: unknown.

    It is what rows keep from their rules, or what figures are apart that stand below each other
    between two rules.
    """
    filled = [band for band in bands if 0 < len(band[1]) <= _MOST_LINES]
    if not filled:
        return 0.0
    above = min(upper - max(line.base for line in lines) for upper, lines, _ in filled)
    below = min(min(line.base for line in lines) - lower for _, lines, lower in filled)
    drops = [drop for _, lines, _ in filled for drop in drops_of_figures(lines)]
    if not drops and above + below < _PADDED * filled[0][1][0].size:
        return 0.0
    return min([above + below, *drops])


def drops_of_figures(lines: Sequence[Line]) -> list[float]:
    """Return how far figures are apart where three stand below each other: each is a row's."""
    if len(lines) > _MOST_LINES:
        return []
    figures = [line for line in lines if is_number(line.text)]
    below = {id(upper): (upper, lower) for upper, lower in _below(figures)}
    return [upper.base - lower.base for upper, lower in below.values() if id(lower) in below]


def cuts(lines: Sequence[Line], pitch: float, edges: Sequence[float] = ()) -> list[float]:
    """Return the heights at which rows meet, from the top; `edges` are those of known columns."""
    if not pitch or not 0 < len(lines) <= _MOST_LINES:
        return []
    least = pitch - _TOLERANCE * lines[0].size
    bases = sorted({line.base for line in lines}, reverse=True)
    pairs = [*pairwise(bases), *((upper.base, lower.base) for upper, lower in _below(lines, edges))]
    found: list[float] = []
    for upper, lower in sorted((pair for pair in pairs if pair[0] - pair[1] >= least), key=_low):
        cut = lower + _ABOVE_BASE * lines[0].size
        if not found or not any(lower < at < upper for at in found):
            found.append(cut)
    return found


def rows_between(lines: Sequence[Line], heights: Sequence[float]) -> list[list[Line]]:
    """Return the lines above, between and below some heights, from the top."""
    ends = [*heights, float("-inf")]
    rows: list[list[Line]] = [[] for _ in ends]
    for line in lines:
        middle = line.base + MIDDLE * line.size
        rows[next(n for n, at in enumerate(ends) if middle > at)].append(line)
    return rows


def are_beside(line: Line, other: Line) -> bool:
    """Return whether a line stands to the right of another one."""
    return line.right <= other.left and abs(line.base - other.base) < 0.9 * line.size


def has_several(row: Sequence[Line]) -> bool:
    """Return whether lines stand beside each other."""
    return any(are_beside(line, other) for line in row for other in row)


def _low(pair: tuple[float, float]) -> tuple[float, float]:
    return -pair[1], pair[0]


def _below(lines: Sequence[Line], edges: Sequence[float] = ()) -> Iterator[tuple[Line, Line]]:
    """Yield lines, each with the next one below it in its column."""
    places = [_column(line, edges) for line in lines]
    for upper, (left, right) in zip(lines, places, strict=True):
        under = [
            line
            for line, (start, end) in zip(lines, places, strict=True)
            if line.base < upper.base - 0.5 * upper.size and start < right and end > left
        ]
        if under:
            yield upper, max(under, key=lambda line: line.base)


def _column(line: Line, edges: Sequence[float]) -> tuple[float, float]:
    """Return the left and right edge of the columns in which a line stands."""
    left = max((x for x in edges if x <= line.left + EDGE), default=line.left)
    return left, min((x for x in edges if x >= line.right - EDGE), default=line.right)
