"""Piles of level rules on a page of a PDF, between which the rows of a table stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .hyphens import ENDS
from .pdf_bands import (
    EDGE,
    MIDDLE,
    Band,
    are_beside,
    cuts,
    drops_of_figures,
    has_several,
    row_pitch,
    rows_between,
)
from .pdf_drawing import Drawing, PageRule
from .pdf_lines import Line
from .pdf_rows import PITCH
from .tables import is_head

LEAST_LEVELS = 3
_SAME, _NEAR = 2.6, 6.0
_TALLEST, _MOST_LEVELS, _MOST_COLUMNS = 330.0, 400, 60
_LOOKED_AT, _MOST_PILES, _MOST_LINES_OF_ROW = 3, 20, 400
_STRIP = 30.0  # points
_LINE_BELOW, _LINE_ABOVE = 0.4, 0.6  # of the size: how far from a base what underlines it is
_EMPTY, _PADDED, _FAR = 30.0, 2.2, 1e9
_MOST_LINES, _WIDEST, _MOST_OF_WIDTH = 4, 30, 0.6  # the second of the size
_MOST_ABOVE, _APART = 5, 1.3  # rows; times the pitch of the rows


@dataclass(slots=True)
class Level:
    """Level rules beside each other at one height."""

    at: float
    pieces: list[PageRule]

    @property
    def start(self) -> float:
        return min(piece.start for piece in self.pieces)

    @property
    def end(self) -> float:
        return max(piece.end for piece in self.pieces)

    @property
    def ends(self) -> list[float]:
        return [x for piece in self.pieces for x in (piece.start, piece.end)]

    def ends_within(self, start: float, end: float) -> list[float]:
        return [x for x in self.ends if start + EDGE < x < end - EDGE]

    def covers(self, x: float) -> bool:
        return any(piece.start <= x <= piece.end for piece in self.pieces)


@dataclass(slots=True)
class Grid:
    """Level rules of a table from the top, and what is between its columns.

    `columns` are the left and right edges of the columns; two where nothing says more.
    """

    levels: list[Level]
    columns: list[float]
    uprights: list[PageRule] = field(default_factory=list)

    @property
    def has_columns(self) -> bool:
        return len(self.columns) > 2

    @property
    def left(self) -> float:
        return self.columns[0]

    @property
    def right(self) -> float:
        return self.columns[-1]


def find_grids(drawing: Drawing, lines: Sequence[Line]) -> Iterator[Grid]:
    """Yield the piles of rules of a page that may be tables, the largest first."""
    bases = defaultdict(list)
    for line in lines:
        bases[round(line.base / _STRIP)].append(line)
    level = [rule for rule in drawing.level if not _underlines(rule, bases)]
    piles: list[list[Level]] = []
    for found in _levels(level):
        meeting = [
            rule for rule in drawing.upright if rule.start - EDGE < found.at < rule.end - EDGE
        ]
        near = reversed(piles[-_MOST_PILES:])
        pile = next((pile for pile in near if _goes_on(pile, found, meeting)), None)
        if pile is None:
            piles.append([found])
        else:
            pile.append(found)
    for whole in sorted(piles, key=len, reverse=True):
        for pile in _parted(whole, lines) if LEAST_LEVELS <= len(whole) <= _MOST_LEVELS else ():
            pile = _completed(pile, lines, level, drawing.upright)
            columns, uprights = _columns(pile, drawing.upright)
            if len(pile) >= LEAST_LEVELS and len(columns) <= _MOST_COLUMNS:
                yield Grid(pile, columns, uprights)


def _underlines(rule: PageRule, bases: Mapping[int, Sequence[Line]]) -> bool:
    """Return whether a rule underlines words, or strikes them through."""
    strip = round(rule.at / _STRIP)
    return any(
        -_LINE_BELOW * line.size < rule.at - line.base < _LINE_ABOVE * line.size
        and line.left - 2 < rule.start
        and rule.end < line.right + 2
        for number in (strip - 1, strip, strip + 1)
        for line in bases.get(number, ())
    )


def _levels(rules: Sequence[PageRule]) -> Iterator[Level]:
    """Yield the level rules that touch each other at one height, from the top."""
    heights: list[list[PageRule]] = []
    for rule in sorted(rules, key=lambda each: -each.at):
        if heights and heights[-1][0].at - rule.at < _SAME:
            heights[-1].append(rule)
        else:
            heights.append([rule])
    for row in heights:
        row.sort(key=lambda rule: rule.start)
        together, end = [row[0]], row[0].end
        for rule in row[1:]:
            if rule.start > end + _NEAR:
                yield Level(row[0].at, together)
                together = []
            together.append(rule)
            end = max(end, rule.end)
        yield Level(row[0].at, together)


def _goes_on(pile: Sequence[Level], level: Level, uprights: Sequence[PageRule]) -> bool:
    """Return whether a rule belongs to a pile: it begins and ends where cells of the other do."""
    last = pile[-1]
    common = min(last.end, level.end) - max(last.start, level.start)
    if not 0 < last.at - level.at < _TALLEST or common <= 0 or not _are_alike(last, level):
        return False
    meeting = [
        rule.at for rule in uprights if rule.start - EDGE < level.at and rule.end + EDGE > last.at
    ]
    above = [x for each in pile[-_LOOKED_AT:] for x in each.ends]
    return _begins_and_ends(level, [*above, *meeting]) or all(
        _begins_and_ends(each, [*level.ends, *meeting]) for each in pile[-_LOOKED_AT:]
    )


def _are_alike(level: Level, other: Level) -> bool:
    """Return whether the cells at two rules meet at the same places, where both have several."""
    both = max(level.start, other.start), min(level.end, other.end)
    fewer, more = sorted((level.ends_within(*both), other.ends_within(*both)), key=len)
    same = [x for x in fewer if any(abs(x - at) < EDGE for at in more)]
    return 2 * len(same) >= len(fewer)


def _begins_and_ends(level: Level, places: Sequence[float]) -> bool:
    return all(any(abs(x - at) < EDGE for at in places) for x in (level.start, level.end))


def _middle(line: Line) -> float:
    return line.base + MIDDLE * line.size


def between(lines: Sequence[Line], upper: Level, lower: Level, grid: "Grid") -> list[Line]:
    """Return the lines of a table between two of its level rules."""
    return [
        line
        for line in lines
        if lower.at < _middle(line) < upper.at
        and grid.left - EDGE < line.left < grid.right
        and not line.table
    ]


def _parted(pile: list[Level], lines: Sequence[Line]) -> Iterator[list[Level]]:
    """Yield the rules of each table of a pile: text that is none of a table parts them."""
    table, grid = [pile[0]], Grid(pile, list(_edges(pile)))
    for upper, lower in pairwise(pile):
        inner = between(lines, upper, lower, grid)
        if _is_text(inner, grid) or (not inner and upper.at - lower.at > _EMPTY):
            yield table
            table = []
        table.append(lower)
    yield table


def _is_text(lines: Sequence[Line], grid: Grid) -> bool:
    """Return whether lines are, or have among them, a paragraph.

    All of it stands below each other: several lines, or a sentence; of lines with others beside
    them, one of most of the width.
    """
    if len(lines) > _MOST_LINES_OF_ROW:
        return True
    alone = [
        line
        for line in lines
        if not any(are_beside(line, other) or are_beside(other, line) for other in lines)
    ]
    if len(alone) == len(lines):
        return len(lines) > 1 or any(ENDS.search(line.text) for line in lines)
    return any(line.right - line.left > _MOST_OF_WIDTH * (grid.right - grid.left) for line in alone)


def _completed(
    pile: list[Level],
    lines: Sequence[Line],
    rules: Sequence[PageRule],
    uprights: Sequence[PageRule],
) -> list[Level]:
    """Return the rules of a table, with what separates the rows between and beyond them.

    Heads over others may have no rule between them. Where rows are separated by one rule, or each
    second one is coloured, those above the first and below the last have none.
    """
    left, right = _edges(pile)
    grid = Grid(pile, _columns(pile, uprights)[0])
    bands = [
        (upper.at, between(lines, upper, lower, grid), lower.at) for upper, lower in pairwise(pile)
    ]
    pitch = row_pitch(bands)
    edges = grid.columns if grid.has_columns else ()
    inner = [
        at for number, band in enumerate(bands) for at in _inner_cuts(band, pitch, edges, number)
    ]
    near = [
        line
        for line in lines
        if left - EDGE < line.left and line.right < right + EDGE and not line.table
    ]
    limits = [rule.at for rule in rules if rule.start < right and rule.end > left]
    beyond = [at for side in (1, -1) for at in _beyond(grid, near, limits, pitch, side)]
    added = [Level(at, [PageRule(left, right, at)]) for at in (*inner, *beyond)]
    return sorted([*pile, *added], key=lambda level: -level.at)


def _inner_cuts(band: Band, pitch: float, edges: Sequence[float], number: int) -> list[float]:
    """Return where rows meet between two rules: those of heads, and rows of figures."""
    lines = band[1]
    if number and not drops_of_figures(lines):
        return []
    found = cuts(lines, pitch, edges)
    rows = rows_between(lines, found)
    return found if sum(map(has_several, rows)) > len(rows) / 2 else []


def _beyond(
    grid: Grid, near: Sequence[Line], limits: Sequence[float], pitch: float, side: int
) -> list[float]:
    """Return the heights of the rows' ends above the first rule (`side` 1) or below the last."""
    end = grid.levels[0 if side > 0 else -1].at
    edges = grid.columns if grid.has_columns else ()
    limit = min(
        (at for at in (side * at for at in limits) if at > side * end + _SAME), default=_FAR
    )
    rest = [line for line in near if side * end < side * _middle(line) < limit]
    found = _next_lines(rest, end, pitch, side)
    size = max((line.size for line in found), default=0.0)
    heights = cuts(found, min(pitch or _FAR, PITCH * size), edges)
    rows = rows_between(found, heights)
    if side > 0:
        rows, heights = rows[::-1], heights[::-1]
    ends: list[float] = []
    for row, after in zip(rows, [*rows[1:], []], strict=True):
        bases = [line.base for line in row] or [0.0]
        is_row = max(bases) - min(bases) < _MOST_LINES * size and has_several(row)
        if not is_row and not _is_label_below_heads(row, after):
            break
        far = max(row, key=lambda line: side * line.base)
        last = far.base + (far.size if side > 0 else -0.4 * far.size)
        ends.append(heights[len(ends)] if len(ends) < len(heights) else last)
    return ends[: _MOST_ABOVE if side > 0 else 1]


def _is_label_below_heads(row: Sequence[Line], heads: Sequence[Line]) -> bool:
    """Return whether a line is a row, such as the first group of rows, as heads are above it."""
    texts = tuple(line.text for line in sorted(heads, key=lambda line: line.left))
    is_label = len(row) == 1 and not ENDS.search(row[0].text)
    return is_label and has_several(heads) and is_head(texts)


def _next_lines(lines: Sequence[Line], at: float, pitch: float, side: int) -> list[Line]:
    """Return the lines of the rows beside a rule, each within a pitch of another."""
    found: list[Line] = []
    for line in sorted(lines, key=lambda line: side * line.base):
        base = found[-1].base if found else at
        furthest = max((PITCH if found else _PADDED) * line.size, _APART * pitch)
        is_far = abs(line.base - base) > furthest or len(found) == _MOST_LINES_OF_ROW
        if is_far or line.right - line.left > _WIDEST * line.size:
            break
        found.append(line)
    return found


def _edges(pile: Sequence[Level]) -> tuple[float, float]:
    return min(level.start for level in pile), max(level.end for level in pile)


def _columns(
    pile: Sequence[Level], uprights: Sequence[PageRule]
) -> tuple[list[float], list[PageRule]]:
    """Return the edges of the columns, and the upright rules between them."""
    start, end = _edges(pile)
    top, low = pile[0].at + EDGE, pile[-1].at - EDGE
    inner = [
        rule
        for rule in uprights
        if start - EDGE < rule.at < end + EDGE and low < (rule.start + rule.end) / 2 < top
    ]
    places = [rule.at for rule in inner]
    for level in pile:
        pieces = sorted({(piece.start, piece.end) for piece in level.pieces})
        places += [x for piece in pieces for x in piece]
    edges: list[float] = []
    for x in sorted([*places, start, end]):
        if not edges or x - edges[-1] > _NEAR:
            edges.append(x)
    return edges, inner
