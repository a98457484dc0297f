"""Blocks of a tree of HTML, or of what trafilatura makes of it."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from .blocks import DocumentBlock
from .hyphens import joined
from .tables import table_blocks

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_BREAKS = _HEADINGS | frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset "
    "figcaption figure footer form header hr html item legend li list main nav ol p pre quote "
    "row section summary table tbody td tfoot th thead tr ul cell main".split()
)
_DROPPED = frozenset(
    "script style template noscript select button textarea svg head link meta iframe object "
    "datalist del input math".split()
)
_ROWS, _CELLS = ("tr", "row"), frozenset({"td", "th", "cell"})
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
GOES_ON = "data-goes-on"
"""Marks a cell that is one with that above it, as in Word."""

_LINE_END = "\x1e"  # no white space of HTML
_EMPTY_LINE = re.compile(rf"{_LINE_END}\s*{_LINE_END}")
_LONGEST_CELL, _LONGEST_TERM = 250, 60
_WIDEST = 200


def tree_blocks(root: Any) -> list[DocumentBlock]:
    """Return paragraphs, list items, headings and table rows of what a reader would see."""
    walk = _Walk()
    walk.read(root)
    return walk.blocks


def located_blocks(root: Any) -> list[tuple[Any, DocumentBlock]]:
    """Return `tree_blocks`, each with the element that has its words."""
    walk = _Walk()
    walk.read(root)
    return list(zip(walk.elements, walk.blocks, strict=True))


def quoted_blocks(root: Any) -> list[tuple[int, DocumentBlock]]:
    """Return the blocks of a mail, each with how many quotations it is in.

    An empty line ends a paragraph there, since programs write mails without elements for them.
    """
    walk = _Walk(_EMPTY_LINE)
    walk.read(root)
    return list(zip(walk.depths, walk.blocks, strict=True))


class _Walk:
    """Adds a block at the beginning and the end of each block element."""

    def __init__(self, ends: re.Pattern[str] | None = None) -> None:
        self.blocks: list[DocumentBlock] = []
        self._ends = ends
        self.depths: list[int] = []
        self.elements: list[Any] = []
        self._at: Any = None
        self._depth = 0
        self._pieces: list[str] = []
        self._heading = ""
        self._table = 0

    def read(self, root: Any) -> None:
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped, self._at = None, root
        for event, element in walk:
            if event == "start" and element is not root and self._leaves_out(element):
                walk.skip_subtree()
                skipped = element
            elif event == "start":
                self._open(element)
            else:
                if element is not skipped:
                    self._close(element)
                skipped = None
                if element is not root:
                    self._pieces.append(element.tail or "")
        self._end()

    def _leaves_out(self, element: Any) -> bool:
        """Return whether an element is skipped: hidden, a note's mark, or a data table.

        The rows of a data table, and of a list of labels, are added here.
        """
        tag = element.tag
        if not isinstance(tag, str) or _is_hidden(element) or is_reference(element):
            return True
        if tag == "table" and is_data_table(element):
            self._add_table(element)
            return True
        if tag == "dl" and (pairs := _short_pairs(element)):
            self._end()
            self._table += 1
            rows = table_blocks(pairs, table=self._table, heading=self._heading, heads=0)
            self._add(*rows)
            return True
        return False

    def _open(self, element: Any) -> None:
        tag = element.tag
        if tag in _BREAKS:
            self._end()
            self._at = element
        elif tag in {"br", "lb"}:
            self._pieces.append(_LINE_END)
        self._depth += tag == "blockquote"
        text = element.text or ""
        self._pieces.append(text.translate(_RAISED) if tag == "sup" else text)

    def _close(self, element: Any) -> None:
        if element.tag in _BREAKS:
            text = self._end()
            if text and element.tag in _HEADINGS:
                self._heading = text
            self._depth -= element.tag == "blockquote"
            self._at = element.getparent()

    def _end(self) -> str:
        """Add what was read as one block, or as those that empty lines separate."""
        words = _BLANKS.sub(" ", "".join(self._pieces))
        self._pieces.clear()
        parts = self._ends.split(words) if self._ends else [words]
        texts = [text for part in parts if (text := _unwrapped(part.split(_LINE_END)))]
        for text in texts:
            self._add(DocumentBlock(text, heading=self._heading))
        return texts[-1] if texts else ""

    def _add(self, *blocks: DocumentBlock) -> None:
        self.blocks += blocks
        self.depths += [self._depth] * len(blocks)
        self.elements += [self._at] * len(blocks)

    def _add_table(self, table: Any) -> None:
        self._end()
        around, self._at = self._at, table
        for caption in table.iter("caption"):
            if text := _text(caption):
                self._add(DocumentBlock(text, heading=self._heading))
        rows = list(_rows(table))
        self._table += 1
        marks = [is_head for _, is_head in rows]
        found = table_blocks(
            [cells for cells, _ in rows],
            table=self._table,
            heading=self._heading,
            heads=0 if _has_row_heads(table) else _count_marked(marks),
        )
        self._add(*found)
        self._at = around


def _short_pairs(definitions: Any) -> list[tuple[str, str]]:
    """Return terms and descriptions of a list whose terms are labels; none of other lists.

    A term may have several descriptions.
    """
    pairs: list[list[str]] = []
    for element in definitions.iter("dt", "dd"):
        if element.tag == "dt":
            pairs.append([_text(element).rstrip(":")])
        elif pairs:
            pairs[-1].append(_text(element))
    lengths = [len(said) for _, *described in pairs for said in described]
    are_labels = all(len(term) <= _LONGEST_TERM and said for term, *said in pairs)
    if not are_labels or sum(lengths) > _LONGEST_CELL * len(lengths):
        return []
    return [(term, ", ".join(filter(None, said))) for term, *said in pairs]


def _unwrapped(lines: list[str]) -> str:
    """Join lines that were wrapped by hand: the next one begins with a small letter."""
    text = ""
    for line in filter(None, (line.strip() for line in lines)):
        goes_on = bool(text) and line[0].islower()
        text = joined([text, line]) if goes_on else f"{text}\n{line}".lstrip()
    return text


def drop_distant_cells(tree: Any) -> bool:
    """Drop the cells of a row that none of its blocks would have; return whether there are any."""
    distant = [cell for row in tree.iter("tr") for cell in row[_WIDEST:]]
    for cell in distant:
        cell.getparent().remove(cell)
    return bool(distant)


def is_data_table(table: Any) -> bool:
    """Return whether a table holds data: no other table, two columns, no long texts.

    The cells of its rows with two columns and more have `_LONGEST_CELL` characters on average.
    """
    if any(inner is not table for inner in table.iter("table")):
        return False
    rows = [[cell for cell in row if cell.tag in _CELLS] for row in table.iter(*_ROWS)]
    wide = [cells for cells in rows if len(cells) > 1]
    if not wide:
        return False
    lengths = [sum(map(len, cell.itertext())) for cells in wide for cell in cells]
    return sum(lengths) <= _LONGEST_CELL * len(lengths)


def _rows(table: Any) -> Iterator[tuple[list[str], bool]]:
    """Yield the cells of each row and whether it is marked as head; spans are filled in."""
    below: dict[int, tuple[int, str]] = {}
    above: list[str] = []
    for row in table.iter(*_ROWS):
        cells: list[str] = []
        marks = []
        for cell in (child for child in row if child.tag in _CELLS):
            _fill(cells, below)
            text, across, down = _text(cell), _span(cell, "colspan"), _span(cell, "rowspan")
            marks.append(cell.tag == "th" or cell.get("role") == "head")
            if cell.get(GOES_ON) and len(cells) < len(above):
                text = above[len(cells)]
            for place in range(len(cells), min(len(cells) + across, _WIDEST)):
                if down > 1:
                    below[place] = (down - 1, text)
                cells.append(text)
        _fill(cells, below)
        above = cells
        is_head = bool(marks) and all(marks)
        yield cells, is_head or row.getparent().tag == "thead"


def _fill(cells: list[str], below: dict[int, tuple[int, str]]) -> None:
    """Add what cells of the rows above extend to here."""
    while len(cells) in below:
        count, text = below.pop(len(cells))
        if count > 1:
            below[len(cells)] = (count - 1, text)
        cells.append(text)


def _count_marked(marks: list[bool]) -> int | None:
    """Return how many rows on top are marked as heads; None where none is, or all."""
    count = next((number for number, is_head in enumerate(marks) if not is_head), len(marks))
    return count if 0 < count < len(marks) else None


def _has_row_heads(table: Any) -> bool:
    """Return whether the first row is a head and a value, as in a box of facts."""
    first = next(table.iter(*_ROWS))
    tags = [cell.tag for cell in first if cell.tag in _CELLS]
    return tags == ["th", "td"]


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1")
    return max(1, min(int(value), _WIDEST)) if value.isdecimal() else 1


def _text(element: Any) -> str:
    """Return the words of a cell; line ends and blocks in it become spaces."""
    pieces = [element.text or ""]
    for inner in element.iterdescendants():
        if not is_reference(inner) and isinstance(inner.tag, str):
            text = inner.text or ""
            pieces += [" " if inner.tag in _BREAKS or inner.tag in {"br", "lb"} else ""]
            pieces += [text.translate(_RAISED) if inner.tag == "sup" else text]
        pieces.append(inner.tail or "")
    return _BLANKS.sub(" ", "".join(pieces)).strip()


def _is_hidden(element: Any) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    hidden = element.get("hidden") is not None or "display:none" in style
    return hidden or (element.tag in _DROPPED and not element.get("rend"))


def is_reference(element: Any) -> bool:
    """Return whether it is the raised mark of a note: "[1]"."""
    if element.tag != "sup":
        return False
    return any(link.get("href", "").startswith("#") for link in element.iter("a"))
