"""Join the pieces of a line that were taken apart at wide gaps, where they are running text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from .pdf_drawing import Box
from .pdf_lines import Line

_MARK = re.compile(
    r"(?:[•·▪◦‣–—*■►●○-]|\(?\d{1,2}[.)]|\(?[a-z]\)|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2})+\.?)$"
)
_BULLET = re.compile(r"[•·▪◦‣*■►●○]$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_FARTHEST_MARK, _WIDEST, _DRAWN_MARK = 4.0, 2.2, 1.6
_EVEN, _EDGE = 1.35, 2.5
_STRIP = 20.0  # points


def joined_lines(pieces: Sequence[Line]) -> list[Line]:
    """Return lines: marks of items joined to their text, words of justified lines joined."""
    rows = list(_side_by_side(pieces))
    lines: list[Line] = []
    for number, row in enumerate(rows):
        row = _with_marks(row)
        around = [rows[n] for n in (number - 1, number + 1) if 0 <= n < len(rows)]
        if len(row) > 1 and _is_justified(row, around):
            row = [_merged(row)]
        lines += row
    return _with_bullets(lines)


def with_bullets(lines: Sequence[Line], boxes: Sequence[Box]) -> list[Line]:
    """Return lines with the bullets before them that the page draws, as browsers do."""
    strips: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        strips[round(box[1] / _STRIP)].append(box)
    return [_drawn_bullet(line, strips) for line in lines] if boxes else list(lines)


def _drawn_bullet(line: Line, strips: Mapping[int, Sequence[Box]]) -> Line:
    strip = round(line.base / _STRIP)
    near = (
        box
        for number in (strip - 1, strip, strip + 1)
        for box in strips.get(number, ())
        if 0 < line.left - box[2] < _DRAWN_MARK * line.size
        and 0.1 * line.size < (box[1] + box[3]) / 2 - line.base < 0.6 * line.size
        and box[2] - box[0] < 0.6 * line.size
    )
    box = next(near, None)
    if box is None or line.table or _MARK.match(line.words[0]):
        return line
    return replace(line, text=f"• {line.text}", left=box[0], parts=())


def _with_bullets(lines: Sequence[Line]) -> list[Line]:
    """Join bullets that are written apart from their items, as browsers' engines do.

    Those of no item are left out, but where something stands to their left: a dot that says in a
    table that a figure is not known.
    """
    bullets: dict[int, list[Line]] = defaultdict(list)
    first: dict[int, float] = {}
    for line in lines:
        place = round(line.base / 2)
        if _BULLET.match(line.text):
            bullets[place].append(line)
        elif not line.table:
            first[place] = min(line.right, first.get(place, line.right))
    if not bullets:
        return list(lines)
    marks = {id(line): _bullet_of(line, bullets) for line in lines}
    used = {id(mark) for mark in marks.values()}
    found = []
    for line in lines:
        if mark := marks[id(line)]:
            found.append(_merged([mark, line]))
        elif not _BULLET.match(line.text) or (
            id(line) not in used and any(first.get(n, line.right) <= line.left for n in _near(line))
        ):
            found.append(line)
    return found


def _near(line: Line) -> range:
    return range(round(line.base / 2) - 1, round(line.base / 2) + 2)


def _bullet_of(line: Line, bullets: Mapping[int, Sequence[Line]]) -> Line | None:
    if not _LETTERS.search(line.text):
        return None
    near = (mark for n in _near(line) for mark in bullets.get(n, ()))
    return next((mark for mark in near if _follows(mark, line)), None)


def _side_by_side(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the pieces that follow each other on one base, from the left to the right."""
    row: list[Line] = []
    for piece in pieces:
        if row and not _follows(row[-1], piece):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _follows(before: Line, piece: Line) -> bool:
    if piece.table or before.table:
        return False
    gap = piece.left - before.right
    most = _FARTHEST_MARK if _MARK.match(before.text) else _WIDEST
    return abs(piece.base - before.base) < 0.3 * piece.size and 0 <= gap <= most * piece.size


def _with_marks(row: list[Line]) -> list[Line]:
    """Join the mark of an item, or the number of a heading, to the words after it."""
    if len(row) == 2 and _MARK.match(row[0].text) and _LETTERS.search(row[1].text):
        return [_merged(row)]
    is_item = len(row) > 2 and _LETTERS.search(row[1].text)
    if is_item and _MARK.match(row[0].text) and not row[0].text[0].isdigit():
        return [_merged(row[:2]), *row[2:]]
    return row


def _is_justified(row: Sequence[Line], around: Sequence[Sequence[Line]]) -> bool:
    """Return whether pieces are the words of a justified line.

    Its gaps are alike, most pieces are words, and it begins and ends where the line above or
    below does.
    """
    gaps = [after.left - before.right for before, after in pairwise(row)]
    gaps += [piece.gap for piece in row if piece.gap]
    wordy = sum(bool(_LETTERS.search(piece.text)) for piece in row) * 2 >= len(row)
    if not wordy or len(gaps) < 2 or max(gaps) > _EVEN * min(gaps):
        return False
    return any(
        abs(other[0].left - row[0].left) < _EDGE or abs(other[-1].right - row[-1].right) < _EDGE
        for other in around
    )


def _merged(row: Sequence[Line]) -> Line:
    text = " ".join(piece.text for piece in row)
    gap = max((piece.gap for piece in row), default=0.0)
    bold = all(piece.is_bold for piece in row[-1:])
    longest = max(row, key=lambda piece: len(piece.text))  # a mark may be of another font
    return replace(longest, text=text, left=row[0].left, right=row[-1].right, gap=gap, is_bold=bold)
