"""Read tables: CSV and Excel workbooks, each row under the heads of its columns."""

import csv
import io
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .decoding import decode
from .packages import check_package
from .sheet_layout import NumberedRow, SheetLayout, read_layouts
from .sheet_values import is_german, shown
from .tables import table_blocks

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CHARACTERS = 5_000_000
_DELIMITERS = ";\t,|"
_SAMPLE = 30
_NAMED_DELIMITER = re.compile(r"sep=([^\w\s\"]|\t)\r?\n", re.IGNORECASE)  # for Excel

FormattedValue = tuple[Any, str]


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A sheet that is shown; its rows have values and the formats that they are shown in."""

    title: str
    layout: SheetLayout
    rows: Iterable[list[FormattedValue]]


def read_csv(content: bytes, name: str) -> DocumentText:
    """Read a CSV file, delimited by semicolons, tabs, commas or bars."""
    text = decode(content)
    if text is None:
        return DocumentText(name, CSV, faults=(ReadingFault.BROKEN,))
    faults = [ReadingFault.TOO_LONG] if len(text) > MAX_CHARACTERS else []
    try:
        rows = list(_csv_rows(text[:MAX_CHARACTERS], faults))
    except csv.Error:
        return DocumentText(name, CSV, faults=(ReadingFault.BROKEN,))
    if not rows:
        faults.append(ReadingFault.EMPTY)
    return DocumentText(name, CSV, tuple(tables(rows, "", 0)), faults=tuple(faults))


def _csv_rows(text: str, faults: list[ReadingFault]) -> Iterator[NumberedRow]:
    named = _NAMED_DELIMITER.match(text)
    delimiter = named[1] if named else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    first = 1
    for count, row in enumerate(reader):
        if named and count == 0:
            first = 2
            continue
        if count >= MAX_ROWS:
            faults.append(ReadingFault.TOO_MANY_ROWS)
            return
        yield first, [" ".join(cell.split()) for cell in row[:MAX_COLUMNS]]
        first = reader.line_num + 1


def _delimiter(text: str) -> str:
    """Return the delimiter: the one that most lines have equally often."""
    lines = [line for line in text.splitlines()[: _SAMPLE * 2] if line.strip()][:_SAMPLE]

    def score(sign: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=sign) if len(row) > 1]
        usual = max(set(widths), key=widths.count, default=0)
        return widths.count(usual), usual

    return max(_DELIMITERS, key=score) if lines else ","


def tables(rows: Sequence[NumberedRow], heading: str, table: int) -> Iterator[DocumentBlock]:
    """Yield the rows as blocks: an empty row ends a table, a single cell above is its heading."""
    found: list[NumberedRow] = []
    for number, row in [*rows, (0, [])]:
        cells = [cell for cell in row if cell]
        if cells and (found or len(cells) > 1):
            found.append((number, row))
            continue
        if found:
            table += 1
            yield from table_blocks(
                [row for _, row in found],
                table=table,
                heading=heading,
                lines=[number for number, _ in found],
            )
            found = []
        if cells:
            heading = cells[0]
            yield DocumentBlock(heading, line=number)


def read_workbook(content: bytes, name: str) -> DocumentText:
    """Read the values of a workbook; a sheet's name is the heading of its tables."""
    if fault := check_package(content):
        return DocumentText(name, XLSX, faults=(fault,))
    faults: list[ReadingFault] = []
    try:
        blocks = list(_sheets(content, faults))
    except Exception:  # a broken or hostile file may raise any exception
        return DocumentText(name, XLSX, faults=(ReadingFault.BROKEN,))
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    return DocumentText(name, XLSX, tuple(blocks), faults=tuple(faults))


def _sheets(content: bytes, faults: list[ReadingFault]) -> Iterator[DocumentBlock]:
    from openpyxl import load_workbook

    warnings.simplefilter("ignore")
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    layouts = read_layouts(content, book)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in visible:
        sheet.reset_dimensions()  # the size that a file declares may be wrong
    sheets = (WorkbookSheet(sheet.title, layouts[sheet.title], _values(sheet)) for sheet in visible)
    return sheet_blocks(sheets, faults)


def _values(sheet: Any) -> Iterator[list[FormattedValue]]:
    for row in sheet.iter_rows(max_col=MAX_COLUMNS):
        yield [(cell.value, cell.number_format or "") for cell in row]


def sheet_blocks(
    sheets: Iterable[WorkbookSheet], faults: list[ReadingFault]
) -> Iterator[DocumentBlock]:
    """Yield the rows of sheets as they show them, of `MAX_ROWS`; more of them is a fault."""
    read, left = [], MAX_ROWS
    for sheet in sheets:
        rows = list(islice(sheet.rows, left + 1))
        if len(rows) > left:
            faults.append(ReadingFault.TOO_MANY_ROWS)
        read.append((sheet, rows[:left]))
        left -= len(rows)
        if faults:
            break
    values = (value for _, rows in read for row in rows for value, _ in row)
    german = is_german(value for value in values if isinstance(value, str))
    table = 0
    for sheet, rows in read:
        texts = (
            (number, [shown(*cell, german) for cell in row]) for number, row in enumerate(rows, 1)
        )
        blocks = list(tables(sheet.layout.laid_out(texts), sheet.title, table))
        table = max((block.table for block in blocks), default=table)
        yield from blocks
