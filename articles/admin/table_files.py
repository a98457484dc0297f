"""Tables as files: CSV as spreadsheets save and open it, or the spreadsheet itself."""

from typing import Any

from django.utils.translation import gettext as _
from import_export.admin import ExportMixin, ImportMixin
from import_export.formats.base_formats import CSV, XLSX
from tablib import Dataset  # type: ignore[import-untyped]

from articles.documents.decoding import decode

WORKBOOK = b"PK\x03\x04"
DELIMITERS = ",;\t"


class SpreadsheetTable(CSV):
    """A table by its content: a workbook of Excel, or CSV in any encoding that `decode` knows.

    Cells are separated by commas, semicolons or tabs. Excel in German writes semicolons in
    Windows-1252, or tabs in UTF-16 ("Unicode text").
    """

    def is_binary(self) -> bool:
        return True

    def get_read_mode(self) -> str:
        return "rb"

    def create_dataset(self, in_stream: bytes, **kwargs: Any) -> Dataset:
        """Read the table; raises ValueError for what is none."""
        if in_stream.startswith(WORKBOOK):
            return XLSX().create_dataset(in_stream)
        text = decode(in_stream)
        if text is None:
            raise ValueError
        head = text.lstrip().partition("\n")[0]
        return super().create_dataset(text, delimiter=max(DELIMITERS, key=head.count), **kwargs)

    def export_data(self, dataset: Dataset, **kwargs: Any) -> str:
        """Begin with a byte order mark, without which Excel reads UTF-8 as Windows-1252."""
        return "\ufeff" + super().export_data(dataset, **kwargs)


class TableExportMixin(ExportMixin):
    """Export of tables as spreadsheets open them."""

    def get_export_formats(self) -> list[Any]:
        """Write CSV as spreadsheets open it."""
        formats = super().get_export_formats()
        return [SpreadsheetTable if one is CSV else one for one in formats]


class TableImportMixin(ImportMixin):
    """Import of tables as spreadsheets save them."""

    def get_import_formats(self) -> list[Any]:
        """Read CSV as spreadsheets write it."""
        formats = super().get_import_formats()
        return [SpreadsheetTable if one is CSV else one for one in formats]

    def add_data_read_fail_error_to_form(self, form: Any, e: Exception) -> None:
        """Say what is wrong without the name of an exception."""
        form.add_error("import_file", _("This file can't be read as a table of the chosen format."))
