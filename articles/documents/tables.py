"""Rows of a table as blocks, each cell under the head of its column."""

import re
from collections.abc import Sequence
from itertools import pairwise

from .blocks import DocumentBlock

_NUMBER = re.compile(
    r"[(<>≈~±+–−-]{0,2}\s?\d[\d.,'’\u00a0\u2009\u202f ]*\)?\s?(?:%|‰|[^\W\d_]{1,5}\.?)?[*†¹²³]?$"
)
_NOTHING = frozenset({"-", "–", "—", "·", ".", "x", "X", "/", "n/a", "k. A."})
_YEAR = re.compile(r"\D{0,14}(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\D{0,14}$")
MOST_HEADS = 3

Cells = tuple[str, ...]


def is_number(text: str) -> bool:
    """Return whether a cell holds a figure, perhaps with its unit, or the sign for none."""
    return bool(_NUMBER.match(text)) or text in _NOTHING


def count_heads(rows: Sequence[Cells]) -> int:
    """Return how many rows on top are the heads of the columns; 0 without heads.

    A second head stands under an empty first cell, or under the same one: units under years. Where
    the first ones are over several columns each, the head of the first column may be beside it.
    """
    count = 0
    if len(rows[0]) == 2 and not any(is_number(row[1]) for row in rows[1:]):
        return 0  # two columns of words: names and what belongs to them
    for row in rows[:MOST_HEADS]:
        is_below = not count or row[0] in ("", rows[0][0]) or _is_below_spans(rows, count)
        if not is_head(row) or not is_below:
            break
        count += 1
    return min(count, len(rows) - 1)


def _is_below_spans(rows: Sequence[Cells], number: int) -> bool:
    """Return whether a row is the last of heads below ones over several columns."""
    first, *others = rows[0]
    spans = any(text and text == after for text, after in pairwise(others))
    return number == 1 and not first and spans and len(rows) > 2 and not is_head(rows[2])


def is_head(row: Cells) -> bool:
    """Return whether no cell but the first holds a figure, unless it is a year."""
    values = [cell for cell in row[1:] if cell]
    return bool(values) and all(_YEAR.match(cell) or not is_number(cell) for cell in values)


def head_texts(rows: Sequence[Cells]) -> Cells:
    """Return the heads of the columns; those of several rows are joined."""
    columns = zip(*rows, strict=True)
    return tuple(" ".join(dict.fromkeys(filter(None, cells))) for cells in columns)


def table_blocks(
    rows: Sequence[Sequence[str]],
    *,
    table: int,
    heading: str = "",
    page: int | None = None,
    lines: Sequence[int] = (),
    heads: int | None = None,
    head: Cells = (),
) -> list[DocumentBlock]:
    """Return a block for each row; shorter rows are filled up, empty columns at the end left out.

    `heads` says how many rows on top are heads, if that is known; `head` is the head of a
    table that began earlier, and counts where the rows have none. `lines` are the rows' lines.
    """
    width = max((at for row in rows for at, cell in enumerate(row, 1) if cell), default=0)
    if not width:
        return []
    filled = [tuple(row[:width]) + ("",) * (width - len(row)) for row in rows]
    count = count_heads(filled) if heads is None else heads
    over = head_texts(filled[:count]) if count else head
    return [
        DocumentBlock(
            "\t".join(cells).strip("\t"),
            page,
            lines[index] if lines else None,
            heading,
            cells,
            over if index >= count else (),
            table,
        )
        for index, cells in enumerate(filled)
        if any(cells)
    ]
