"""Lists as CSV and XLSX: streamed, bounded, and never a formula.

A cell that a spreadsheet would run as a formula gets an apostrophe in CSV and is stored as
text in XLSX. In CSV so does the beginning of a line or the text after a semicolon within a
cell: a German spreadsheet splits a row there, and respects quotes only at the start of a
part. CSV begins with a byte order mark, and has booleans and times as in JSON, with their
offset; XLSX has native ones, in the project's time zone.
"""

import csv
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain, islice
from typing import Any

from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from articles.models import AuditEntry
from articles.workflow import note_audit, present_caller

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = {"csv": CSV, "xlsx": XLSX}
MOST_ROWS = 10_000
# In characters: a time or a short name; longer cells are cut off.
COLUMN_WIDTH = 18
LONGEST_CELL = 32_767
RUNS = tuple("=+-@\t\r\n＝＋－＠")
RUNS_WHERE_PARTED = re.compile(r'([;\t\r\n])(?=[ "]*[=+\-@＝＋－＠])')

Rows = Iterable[Sequence[Any]]


def table_answer(form: str, name: str, head: Sequence[str], rows: Rows) -> HttpResponseBase:
    """Answer with the first 10,000 rows as `form`, a key of `FORMS`; `name` without extension."""
    note_export(name, form)
    bounded = islice(rows, MOST_ROWS)
    answer: HttpResponseBase
    if form == "csv":
        answer = StreamingHttpResponse(
            csv_lines(head, bounded), content_type=f"{CSV}; charset=utf-8"
        )
    else:
        answer = FileResponse(xlsx_file(head, bounded), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def note_export(name: str, form: str) -> None:
    """Add an export to the audit log, unless by a visitor, who reads public lists only."""
    user = present_caller().user
    if user is not None and user.is_authenticated:
        note_audit(
            verb=AuditEntry.Verb.EXPORTED, at=timezone.now(), actor=user, table=name, form=form
        )


class _Line:
    """A file-like object for `csv.writer` that returns the line."""

    def write(self, line: str) -> str:
        return line


def csv_lines(head: Sequence[str], rows: Rows) -> Iterator[str]:
    """Yield the lines of a CSV file, with a byte order mark before the first."""
    writer = csv.writer(_Line())
    yield "\ufeff" + writer.writerow(head)
    for row in rows:
        yield writer.writerow([_harmless(cell) for cell in row])


def xlsx_file(head: Sequence[str], rows: Rows) -> Any:
    """Return a temporary file with the table, rewound; rows aren't kept in memory."""
    import xlsxwriter  # 6 MB in each process, for an act of few

    file = tempfile.TemporaryFile()  # noqa: SIM115 (the answer closes it)
    choices = {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"}
    book = xlsxwriter.Workbook(file, choices)
    sheet = book.add_worksheet()
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.set_column(0, len(head) - 1, COLUMN_WIDTH)
    sheet.set_row(0, None, book.add_format({"bold": True}))
    for n, row in enumerate(chain([head], rows)):
        for column, cell in enumerate(row):
            _write(sheet, n, column, cell, days)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, n, len(head) - 1)
    book.close()
    file.seek(0)
    return file


def _write(sheet: Any, row: int, column: int, cell: Any, days: Any) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, _NumberCell(cell))
    elif isinstance(cell, datetime):
        local = timezone.localtime(cell) if timezone.is_aware(cell) else cell
        sheet.write_datetime(row, column, local.replace(tzinfo=None))
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), days)
    else:
        sheet.write_string(row, column, str(cell)[:LONGEST_CELL])


class _NumberCell(float):
    """A number that is written as spreadsheets show it.

    The writer formats 16 digits, one more than is exact: 8.7 becomes 8.699999999999999.
    """

    def __format__(self, spec: str) -> str:
        return super().__format__(".15G")


def _harmless(cell: Any) -> Any:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell) if cell is not None and not isinstance(cell, int | float) else cell
    if not isinstance(text, str):
        return text
    text = RUNS_WHERE_PARTED.sub(r"\1'", text)
    return f"'{text}" if text.lstrip(' "').startswith(RUNS) else text
