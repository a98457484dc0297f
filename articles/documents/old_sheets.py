"""Read workbooks of Excel before 2007 (.xls)."""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from .blocks import DocumentText, ReadingFault
from .compound_files import XLS
from .sheet_layout import SheetLayout
from .sheets import MAX_COLUMNS, FormattedValue, WorkbookSheet, sheet_blocks

_MOST_MERGED = 5_000


def read(content: bytes, name: str) -> DocumentText:
    """Read the values of a workbook as `sheets.read_workbook` does."""
    from xlrd import XLRDError, open_workbook

    faults: list[ReadingFault] = []
    silent = io.StringIO()  # it prints what it finds odd
    try:
        book = open_workbook(
            file_contents=content,
            formatting_info=True,
            ragged_rows=True,  # else one cell far out fills the memory
            on_demand=True,
            logfile=silent,
        )
    except XLRDError as error:
        locked = "encrypted" in str(error).lower()
        fault = ReadingFault.ENCRYPTED if locked else ReadingFault.BROKEN
        return DocumentText(name, XLS, faults=(fault,))
    blocks = tuple(sheet_blocks(_sheets(book), faults))
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    return DocumentText(name, XLS, blocks, faults=tuple(faults))


def _sheets(book: Any) -> Iterator[WorkbookSheet]:
    """Yield the sheets that are shown, one after the other: each is in memory alone."""
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        if sheet.visibility == 0:
            yield WorkbookSheet(sheet.name, _layout(sheet), _rows(book, sheet))
        book.unload_sheet(number)


def _layout(sheet: Any) -> SheetLayout:
    rows = (number + 1 for number, row in sheet.rowinfo_map.items() if row.hidden)
    columns = (number + 1 for number, column in sheet.colinfo_map.items() if column.hidden)
    merged = [
        (left + 1, top + 1, right, bottom)
        for top, bottom, left, right in sheet.merged_cells[:_MOST_MERGED]
    ]
    return SheetLayout(frozenset(rows), frozenset(columns), tuple(merged))


def _rows(book: Any, sheet: Any) -> Iterator[list[FormattedValue]]:
    width = min(sheet.ncols, MAX_COLUMNS)
    for number in range(sheet.nrows):
        cells = sheet.row(number)[:width]
        found = [(_value(cell, book), _format(cell, book)) for cell in cells]
        yield found + [(None, "")] * (width - len(found))


def _format(cell: Any, book: Any) -> str:
    try:
        return str(book.format_map[book.xf_list[cell.xf_index].format_key].format_str)
    except (IndexError, KeyError, TypeError):
        return ""


def _value(cell: Any, book: Any) -> Any:
    """Return a value as openpyxl does: a day or time as such, None for an error."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value)
    if cell.ctype != xlrd.XL_CELL_DATE:
        return cell.value if cell.value != "" else None
    try:
        found: datetime = xlrd.xldate_as_datetime(cell.value, book.datemode)
    except (ValueError, OverflowError):
        return cell.value
    return found.time() if cell.value < 1 else found
