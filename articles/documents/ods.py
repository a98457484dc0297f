"""Read an OpenDocument table (.ods): what its sheets show, each row under the heads of its columns.

Source: OpenDocument 1.3 (OASIS).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from lxml import etree

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .packages import check_package, open_document_root
from .sheet_layout import Area, NumberedRow, SheetLayout
from .sheet_values import MAX_CELL, is_german, shown
from .sheets import MAX_COLUMNS, MAX_ROWS, tables

ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = (f"{{{_NS}{name}:1.0}}" for name in ("text", "table", "office"))
_STYLE = f"{{{_NS}style:1.0}}"
_ROW, _COLUMN = f"{_TABLE}table-row", f"{_TABLE}table-column"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_GROUPS = frozenset(
    f"{_TABLE}table-{what}{group}" for what in ("row", "column") for group in ("-group", "s")
) | {f"{_TABLE}table-header-rows", f"{_TABLE}table-header-columns"}
_HIDDEN = ("collapse", "filter")
_FIGURE = re.compile(r"\d+")
_PERCENT = re.compile(r"(?<=\d)%")
_DEEPEST = 20


def read(content: bytes, name: str) -> DocumentText:
    """Read the texts of the cells; a sheet's name is the heading of its tables."""
    if fault := check_package(content):
        return DocumentText(name, ODS, faults=(fault,))
    root = open_document_root(content)
    faults: list[ReadingFault] = []
    blocks = tuple(_blocks(root, faults))
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    return DocumentText(name, ODS, blocks, faults=tuple(faults))


def _blocks(root: Any, faults: list[ReadingFault]) -> Iterator[DocumentBlock]:
    hidden = {style.get(f"{_STYLE}name") for style in root.iter(f"{_STYLE}style") if _hides(style)}
    german = is_german(text for text in root.itertext() if text.strip())
    left, number = MAX_ROWS, 0
    for table in root.iterfind(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table"):
        if table.get(f"{_TABLE}style-name") in hidden:
            continue
        sheet = _Sheet(german, left)
        sheet.read(table)
        left -= len(sheet.rows)
        found = list(tables(sheet.laid_out(), table.get(f"{_TABLE}name", ""), number))
        number = max((block.table for block in found), default=number)
        yield from found
        if sheet.is_cut:
            faults.append(ReadingFault.TOO_MANY_ROWS)
            return


def _hides(style: Any) -> bool:
    found = style.find(f"{_STYLE}table-properties")
    return found is not None and found.get(f"{_TABLE}display") == "false"


@dataclass(slots=True)
class _Sheet:
    """The rows of a sheet, of at most `left`; those that are empty and repeated are one."""

    german: bool
    left: int
    rows: list[NumberedRow] = field(default_factory=list)
    is_cut: bool = False
    _number: int = 1
    _column: int = 1
    _hidden_rows: set[int] = field(default_factory=set)
    _hidden_columns: set[int] = field(default_factory=set)
    _merged: list[Area] = field(default_factory=list)

    def laid_out(self) -> list[NumberedRow]:
        """Return its rows without what is hidden, merged cells filled."""
        hidden = frozenset(self._hidden_rows), frozenset(self._hidden_columns)
        return SheetLayout(*hidden, tuple(self._merged)).laid_out(self.rows)

    def read(self, holder: Any, depth: int = 0) -> None:
        """Read the rows and columns of a table or of a group in it."""
        for element in holder.iterchildren(etree.Element):
            if self.is_cut:
                return
            if element.tag == _ROW:
                self._add_row(element)
            elif element.tag == _COLUMN:
                self._add_column(element)
            elif element.tag in _GROUPS and depth < _DEEPEST:
                self.read(element, depth + 1)

    def _add_column(self, element: Any) -> None:
        count = min(_count(element, "number-columns-repeated"), MAX_COLUMNS)
        if element.get(f"{_TABLE}visibility") in _HIDDEN:
            self._hidden_columns.update(range(self._column, self._column + count))
        self._column += count

    def _add_row(self, element: Any) -> None:
        repeated = _count(element, "number-rows-repeated")
        texts = list(self._texts(element))
        is_empty = not any(texts)
        taken = 1 if is_empty else min(repeated, self.left - len(self.rows))
        is_hidden = element.get(f"{_TABLE}visibility") in _HIDDEN
        for number in range(self._number, self._number + taken):
            self.rows.append((number, [] if is_empty else list(texts)))
            if is_hidden:
                self._hidden_rows.add(number)
        self._number += repeated
        self.is_cut = len(self.rows) >= self.left

    def _texts(self, row: Any) -> Iterator[str]:
        """Yield the texts of a row's cells, of `MAX_COLUMNS`."""
        column = 1
        for cell in row.iterchildren(*_CELLS):
            count = min(_count(cell, "number-columns-repeated"), MAX_COLUMNS + 1 - column)
            if count < 1:
                return
            across, down = (
                _count(cell, "number-columns-spanned"),
                _count(cell, "number-rows-spanned"),
            )
            if across * down > 1:
                area = (column, self._number, column + across - 1, self._number + down - 1)
                self._merged.append(area)
            text = "" if cell.tag == _CELLS[1] else _text(cell, self.german)
            yield from [text] * count
            column += count


def _text(cell: Any, german: bool) -> str:
    """Return what a cell shows; a day in ISO form, negative figures with a minus."""
    words = " ".join("".join(_words(paragraph)) for paragraph in cell.iterchildren(f"{_TEXT}p"))
    text = _PERCENT.sub(" %", " ".join(words[:MAX_CELL].split()))
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "date":
        day = cell.get(f"{_OFFICE}date-value", "")[:16].replace("T", " ").removesuffix(" 00:00")
        return day if day and len(_FIGURE.findall(text)) != 1 else text
    if kind not in ("float", "currency", "percentage"):
        return text
    try:
        value = Decimal(cell.get(f"{_OFFICE}value", "0")[:40])
    except InvalidOperation:
        return text
    if not text:
        return shown(value, "", german) if cell.get(f"{_OFFICE}value") else ""
    if value < 0 and not set("-−–") & set(text) and any(sign in text for sign in "123456789"):
        return f"-{text.strip('()')}"
    return text


def _words(paragraph: Any) -> Iterator[str]:
    yield paragraph.text or ""
    for child in paragraph.iterchildren(etree.Element):
        if child.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield " "
        elif child.tag != f"{_OFFICE}annotation":
            yield from _words(child)
        yield child.tail or ""


def _count(element: Any, name: str) -> int:
    stated = element.get(f"{_TABLE}{name}", "1")
    return max(1, int(stated)) if stated.isascii() and stated.isdecimal() and len(stated) < 9 else 1
