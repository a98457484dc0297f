"""What of a sheet is hidden, and which of its cells are merged.

openpyxl reads neither while it reads row by row, so that they are searched for in the XML.
"""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from zipfile import ZipFile

_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\""
)
_ROW = re.compile(rb"<(?:\w+:)?row\s([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
_NUMBER = re.compile(rb"\b(r|min|max)=\"(\d{1,7})\"")
_MOST_MERGED, _TALLEST, _WIDEST = 5_000, 1_000, 200

NumberedRow = tuple[int, list[str]]
Area = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Rows and columns that are hidden, and merged areas by their first row."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()

    def laid_out(self, rows: Iterable[NumberedRow]) -> list[NumberedRow]:
        """Return rows without what is hidden, merged cells with their text in each of them.

        A title that alone has a whole row stays one cell.
        """
        found = list(rows)
        texts = dict(found)
        for left, top, right, bottom in self.merged:
            first = texts.get(top, [])
            if left > len(first) or not (text := first[left - 1]):
                continue
            is_alone = bottom == top and sum(map(bool, first)) == 1
            last = min(bottom, top + _TALLEST)
            for number in range(top, last + 1) if not is_alone else ():
                row = texts.get(number, [])
                row[left - 1 : right] = [text] * len(row[left - 1 : right])
        return [
            (number, [self._shown(text, n) for n, text in enumerate(row, 1)])
            for number, row in found
            if number not in self.hidden_rows
        ]

    def _shown(self, text: str, column: int) -> str:
        return "" if column in self.hidden_columns else text  # the others keep their letters


def read_layouts(content: bytes, book: Any) -> dict[str, SheetLayout]:
    """Return the layouts of a workbook's sheets by their titles."""
    with ZipFile(io.BytesIO(content)) as package:
        paths = {sheet.title: sheet._worksheet_path for sheet in book.worksheets}
        return {title: _layout(package.read(path)) for title, path in paths.items()}


def _layout(xml: bytes) -> SheetLayout:
    rows = {numbers[b"r"] for numbers in _hidden(_ROW, xml) if b"r" in numbers}
    columns: set[int] = set()
    for numbers in _hidden(_COLUMN, xml):
        first = numbers.get(b"min", 1)
        columns.update(range(first, min(numbers.get(b"max", first), _WIDEST) + 1))
    merged = [_area(*found.groups()) for found in islice(_MERGED.finditer(xml), _MOST_MERGED)]
    return SheetLayout(frozenset(rows), frozenset(columns), tuple(merged))


def _hidden(element: re.Pattern[bytes], xml: bytes) -> Iterator[dict[bytes, int]]:
    for found in element.finditer(xml):
        if _HIDDEN.search(found[1]):
            yield {name: int(number) for name, number in _NUMBER.findall(found[1])}


def _area(left: bytes, top: bytes, right: bytes, bottom: bytes) -> Area:
    return _column(left), int(top), _column(right), int(bottom)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
