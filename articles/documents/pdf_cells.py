"""Cut lines into the cells of tables that stand so close that nothing but their columns shows it.

Programs draw each cell for itself, and so, at times, a word in bold or the words of a scan. A
line is cut where it was drawn in parts and the rows above or below have room there, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from statistics import median

from .pdf_lines import Line
from .pdf_rows import PITCH

_NEAR, _FURTHEST, _APART = 4, 12, 3.2  # rows on each side; times their size apart
_TOUCHING, _ALIGNED, _WIDE, _WIDEST, _MOST = 1.0, 0.7, 0.7, 1.0, 0.6
_SPACES, _EVEN, _KERNED = 4, 1.35, 0.02
_EDGE = 2.5
_WORD_SPACE, _SAME = 0.35, 0.03  # times the size
_BY_WORDS, _TEXT = 0.6, 5  # of the spaces of a text are between parts; words that make one
_INNER_SIGN = re.compile(r"\d[.,]\n\d|\d\n[.,]\d|\d\n[€$£%‰]|[^\W\d_]\n-$")
_WORD = re.compile(r"[^\W\d_]{2,}")

_MOST_PARTS = 100

_Row = list[Line]


def cut_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, cut where cells of a table meet."""
    if not any(line.parts for line in lines):
        return list(lines)
    rows = _rows(lines)
    height = {id(line): number for number, (_, row) in enumerate(rows) for line in row}
    by_words = _are_drawn_by_words(lines)
    parts = [sorted(chain.from_iterable(map(_parts, row)), key=_left) for _, row in rows]
    found: list[Line] = []
    for line in lines:
        if 0 < len(line.parts) <= _MOST_PARTS:
            is_worded = by_words or _are_drawn_by_words([line])
            found += _cut(line, height[id(line)], rows, parts, is_worded)
        else:
            found.append(line)
    return found


def _left(line: Line) -> float:
    return line.left


def _parts(line: Line) -> Sequence[Line]:
    return line.parts or (line,)


def _rows(lines: Sequence[Line]) -> list[tuple[float, _Row]]:
    """Return the lines that stand on one base, from the top, each with that base."""
    rows: list[tuple[float, _Row]] = []
    for line in sorted(lines, key=lambda each: -each.base):
        if rows and rows[-1][0] - line.base < 0.3 * line.size:
            rows[-1][1].append(line)
        else:
            rows.append((line.base, [line]))
    return rows


def _are_drawn_by_words(lines: Sequence[Line]) -> bool:
    """Return whether most words of running text are drawn one by one: then parts say little."""
    text = [line for line in lines if len(_WORD.findall(line.text)) >= _TEXT]
    spaces = sum(line.text.count(" ") for line in text)
    joints = sum(part.glue == " " for line in text for part in line.parts)
    return joints > _BY_WORDS * spaces


def _cut(
    line: Line,
    number: int,
    rows: Sequence[tuple[float, _Row]],
    parts: Sequence[_Row],
    by_words: bool,
) -> Iterator[Line]:
    """Yield the cells of a line, or the line itself."""
    cell = [line.parts[0]]
    spaces = [after.left - part.right for part, after in pairwise(line.parts) if after.glue]
    is_text = by_words and _is_in_text(line, number, parts)
    for part in line.parts[1:]:
        is_space = is_text and part.glue and _is_even(part.left - cell[-1].right, spaces)
        if not is_space and _is_cut(cell[-1], part, number, rows, parts, by_words):
            yield joined_parts(cell)
            cell = []
        cell.append(part)
    yield line if len(cell) == len(line.parts) else joined_parts(cell)


def _is_in_text(line: Line, number: int, parts: Sequence[_Row]) -> bool:
    """Return whether a line and the one above or below it, which begins there, are of words."""
    if not _is_worded(line.parts):
        return False
    around = (parts[n] for n in (number - 1, number + 1) if 0 <= n < len(parts))
    beside = ([part for part in row if part.left > line.left - _EDGE] for row in around)
    return any(row and abs(row[0].left - line.left) < _EDGE and _is_worded(row) for row in beside)


def _is_worded(parts: Sequence[Line]) -> bool:
    return sum(part.text[0].islower() for part in parts) > 1


def _is_even(space: float, spaces: Sequence[float]) -> bool:
    """Return whether a space is as wide as the others of its line, as in a justified one."""
    return len(spaces) >= _SPACES and space < _EVEN * median(spaces)


def joined_parts(parts: Sequence[Line]) -> Line:
    """Return parts of one line as one."""
    text = "".join(part.glue * (n > 0) + part.text for n, part in enumerate(parts))
    gap = max(part.gap for part in parts)
    bold = parts[0].is_bold and parts[-1].is_bold
    return replace(parts[0], text=text, right=parts[-1].right, gap=gap, is_bold=bold, glue="")


def _is_cut(
    before: Line,
    part: Line,
    number: int,
    rows: Sequence[tuple[float, _Row]],
    parts: Sequence[_Row],
    by_words: bool,
) -> bool:
    """Return whether rows nearby have room between two parts, too."""
    if _INNER_SIGN.search(f"{before.text[-2:]}\n{part.text[:2]}"):
        return False  # of a figure, or of a word that goes on in the next line
    if (
        before.right - part.left > _KERNED * part.size
        and f"{before.text[-1]}{part.text[0]}".isdigit()
    ):
        return False
    found = [
        room
        for side in (-1, 1)
        for room in _rooms((before.right, part.left), number, side, rows, parts)
    ]
    space = part.left - before.right
    if part.glue and _are_words(before, part):
        found = [room for room in found if not _is_same_space(space, part.size, *room)]
    aligned = [room for room in found if _is_aligned(before, part, *room)]
    count = len(aligned) + sum(
        room not in aligned and not _has_wider_gap(before, part, parts[number], *room)
        for room in found
    )
    widest = max((right.left - left.right for left, right in found), default=0.0) / part.size
    is_word = not part.glue and before.text[-1].isalpha() and part.text[0].islower()
    if is_word or (by_words and part.glue):
        return len(aligned) >= max(2, _MOST * len(found)) and widest > _WIDEST
    if count >= 2 and len(aligned) < 2:
        return widest > _WIDE
    return len(aligned) >= min(len(found), 2) > 0


def _is_same_space(space: float, size: float, left: Line, right: Line) -> bool:
    """Return whether there is the same space between words, not a column of cells.

    Beside a column it is of another width in each row; words of one width have it by chance.
    """
    is_same = space < _WORD_SPACE * size and abs(right.left - left.right - space) < _SAME * size
    return is_same and _are_words(left, right)


def _are_words(left: Line, right: Line) -> bool:
    return bool(_WORD.search(left.text) and _WORD.search(right.text))


def _is_aligned(before: Line, part: Line, left: Line, right: Line) -> bool:
    if abs(right.left - part.left) < _ALIGNED:
        return True
    # the same words end at the same place without being cells
    return abs(left.right - before.right) < _ALIGNED and left.text != before.text


def _has_wider_gap(before: Line, part: Line, row: _Row, left: Line, right: Line) -> bool:
    """Return whether cells of a row meet elsewhere in the room that another row has."""
    return any(
        after.left - each.right > part.left - before.right
        and max(each.right, left.right) < min(after.left, right.left)
        for each, after in pairwise(row)
        if each is not before
    )


def _rooms(
    room: tuple[float, float],
    number: int,
    side: int,
    rows: Sequence[tuple[float, _Row]],
    parts: Sequence[_Row],
) -> Iterator[tuple[Line, Line]]:
    """Yield what stands beside the same room in the next rows above or below."""
    base, count = rows[number][0], 0
    for other in range(number + side, number + side * (_FURTHEST + 1), side):
        if not 0 <= other < len(rows) or count == _NEAR:
            return
        size = parts[other][0].size
        beside = _beside(room, parts[other])
        drop, base = abs(rows[other][0] - base), rows[other][0]
        if not beside or drop > _APART * size:
            return
        left, right = beside
        if not (left and right) and drop > PITCH * size:
            return  # no other line of a cell
        if left and right:
            room = max(room[0], left.right), min(room[1], right.left)
            count += 1
            yield left, right


def _beside(room: tuple[float, float], row: _Row) -> tuple[Line | None, Line | None] | None:
    """Return the parts left and right of a room; None if one of them fills it."""
    low, high = room
    left: Line | None = None
    for right in (*row, None):
        start = left.right if left else low
        end = right.left if right else high
        if max(start, low) <= min(end, high) + _TOUCHING:
            return left, right
        left = right
    return None
