"""Tables out of rows: what belongs to one table, its columns and their heads."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from .hyphens import ENDS, joined
from .pdf_broken_words import KnownWords, with_whole_words
from .pdf_lines import Line, RuledTable
from .pdf_rows import Cell, Row
from .pdf_spans import with_spanning_heads
from .tables import is_head

# The first line of a label goes on in the second.
_UNFINISHED = re.compile(r"(?:[-,/(]|\b(?:und|oder|and|or|of|der|des|die|für|for|von|in|to|the))$")
_WIDEST_GAP, _SAME_BASE = 3.2, 0.3
_LONGEST_LABEL, _ALIGNED = 8, 2.0  # words; points
_IMPOSSIBLE = (-1e9, list[int]())


def belongs(row: Row, table: Sequence[Row]) -> bool:
    """Return whether a row is the next one of a table rather than the first of another."""
    last, size = table[-1], row[0].lines[0].size
    top = max(cell.top for cell in row)
    drop = min(cell.bottom for cell in last) - top
    # a head beside two rows may stand as low as the second
    if not -_SAME_BASE * size < drop <= _WIDEST_GAP * size:
        return False
    if max(cell.bottom for cell in last) - top <= _SAME_BASE * size:
        return False
    left = min(cell.left for found in table for cell in found)
    right = max(cell.right for found in table for cell in found)
    return row[0].left < right and row[-1].right > left


def label_row(
    lines: Sequence[Line], index: int, rows: Mapping[int, tuple[Row, int]], table: Sequence[Row]
) -> Row:
    """Return a line as a row of a table that it divides, such as a group of rows; else ().

    It begins where the first column does, and rows like those above go on below it.
    """
    line, (after, _) = lines[index], rows.get(index + 1, ((), 0))
    row = (Cell((line,)),)
    if not after or abs(len(after) - len(table[-1])) > 1 or len(line.words) > _LONGEST_LABEL:
        return ()
    first = min(above[0].left for above in table)
    is_label = abs(line.left - first) < _ALIGNED and not ENDS.search(line.text)
    if not is_label or is_head(tuple(cell.text for cell in after)):
        return ()
    return row if belongs(row, table) and belongs(after, [*table, row]) else ()


def table_rows(table: Sequence[Row], known: KnownWords) -> list[tuple[str, ...]]:
    """Return the rows of a table, each with a text in every column."""
    pitch = _pitch(table)
    split = [part for row in table for part in _split_labels(row, pitch)]
    return _placed_rows(with_whole_words(split, known))


def _placed_rows(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    edges = _columns(rows)
    places = [_places(row, edges) for row in rows]
    if len(rows) > 2 and _is_beside_stub(rows[1], rows[0], len(edges)):
        places[1] = list(range(1, len(edges)))
    texts = [_texts(row, at, len(edges)) for row, at in zip(rows, places, strict=True)]
    return with_spanning_heads(rows, places, texts)


def ruled_rows(table: RuledTable, known: KnownWords) -> list[tuple[str, ...]]:
    """Return the rows of a ruled table, each with a text in every column."""
    rows = [tuple(Cell(cell) for cell in row if cell) for row in table.rows]
    rows = with_whole_words(rows, known)
    if not table.columns:
        return _placed_rows(rows)
    places = [[n for n, cell in enumerate(row) if cell] for row in table.rows]
    width = len(table.columns) - 1
    texts = [_texts(row, at, width) for row, at in zip(rows, places, strict=True)]
    return with_spanning_heads(rows, places, texts, dict(enumerate(pairwise(table.columns))))


def _is_beside_stub(row: Row, above: Row, width: int) -> bool:
    """Return whether a second row of heads has one for each column but the first.

    The head of the first column is in the row above, and goes down to this one.
    """
    is_right = len(row) == width - 1 and len(above) < width and above[0].right < row[0].left
    return is_right and is_head(("", *(cell.text for cell in row)))


def _pitch(table: Sequence[Row]) -> float:
    """Return how far apart the rows are; 0 if that is not known."""
    bases = [max(cell.bottom for cell in row) for row in table]
    drops = [above - below for above, below in pairwise(bases)]
    return median(drops) if drops else 0.0


def _split_labels(row: Row, pitch: float) -> Iterator[Row]:
    """Yield a row, before it as own rows the labels that were read as first lines of its label."""
    lines, others = list(row[0].lines), row[1:]
    if not others:
        yield row
        return
    highest = max(cell.top for cell in others)
    while len(lines) > 1 and lines[0].base > highest + 0.3 * lines[0].size:
        drop = lines[0].base - lines[1].base
        if not pitch or drop < 0.92 * pitch or _goes_on(lines[0].text, lines[1].text):
            break
        yield (Cell((lines.pop(0),)),)
    yield (Cell(tuple(lines)), *others)


def _goes_on(text: str, after: str) -> bool:
    return bool(_UNFINISHED.search(text)) or after[:1].islower()


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Return the left and right edges of the columns, from the rows that have all cells."""
    most = max(len(row) for row in rows)
    full = [row for row in rows if len(row) == most]
    return [
        (min(row[n].left for row in full), max(row[n].right for row in full)) for n in range(most)
    ]


def _places(row: Row, edges: Sequence[tuple[float, float]]) -> list[int]:
    """Return the column of each cell, so that together they overlap most or are nearest.

    Cells follow each other from column to column; two are in one only where both lie in it.
    """
    if len(row) == len(edges):
        return list(range(len(edges)))
    if len(row) == 1 and row[0].left < edges[0][1]:
        return [0]
    best = [(0.0, list[int]()) for _ in edges]
    for number, cell in enumerate(row):
        found: list[tuple[float, list[int]]] = []
        before = (0.0, list[int]()) if number == 0 else _IMPOSSIBLE
        for column, edge in enumerate(edges):
            overlap = _overlap(cell, edge)
            if number and overlap > (cell.right - cell.left) / 2:
                before = max(before, best[column])
            total, places = before
            found.append((total + overlap, [*places, column]))
            if number:
                before = max(before, best[column])
        best = found
    return max(best)[1]


def _texts(row: Row, places: Sequence[int], width: int) -> tuple[str, ...]:
    """Return the text of each column."""
    texts: list[list[str]] = [[] for _ in range(width)]
    for cell, place in zip(row, places, strict=True):
        texts[place].append(cell.text)
    return tuple(joined(found) if found else "" for found in texts)


def _overlap(cell: Cell, edge: tuple[float, float]) -> float:
    return min(cell.right, edge[1]) - max(cell.left, edge[0])
