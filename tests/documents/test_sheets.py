"""Tables are read row by row, each cell under the head of its column."""

import io
from datetime import datetime

import openpyxl
import pytest

from articles.documents import ReadingFault, read_document
from articles.documents.tables import table_blocks

ROWS = [("Jahr", "Haus", "Fälle"), ("2025", "Nord", "14870"), ("2024", "Süd", "7215")]


def csv(text, name="zahlen.csv"):
    return read_document(text.encode(), name)


def workbook(*sheets):
    """Return a workbook; each sheet is its name and its rows."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_sign_that_most_lines_have(sign):
    found = csv("\n".join(sign.join(row) for row in ROWS)).blocks
    assert [(block.cells, block.head, block.line) for block in found] == [
        (ROWS[0], (), 1),
        (ROWS[1], ROWS[0], 2),
        (ROWS[2], ROWS[0], 3),
    ]


def test_decimal_commas_separate_no_columns():
    found = csv("Jahr;Anteil\n2025;12,5\n2024;13,5\n2023;14,5").blocks
    assert found[1].cells == ("2025", "12,5")


def test_a_title_above_a_table_is_its_heading():
    found = csv("Fälle nach Häusern\n\nJahr;Haus;Fälle\n2025;Nord;7\n").blocks
    assert (found[0].text, found[2].heading, found[2].head) == (
        "Fälle nach Häusern",
        "Fälle nach Häusern",
        ("Jahr", "Haus", "Fälle"),
    )


def test_an_empty_line_separates_tables():
    found = csv("Jahr;Fälle\n2025;7\n\nJahr;Boote\n2025;9\n").blocks
    assert [(block.table, block.head) for block in found if block.head] == [
        (1, ("Jahr", "Fälle")),
        (2, ("Jahr", "Boote")),
    ]


def test_a_cell_may_go_over_lines():
    found = csv('Name;Text\n"Anna";"eins\nzwei"\nOtto;drei\n').blocks
    assert (found[1].cells, found[2].line) == (("Anna", "eins zwei"), 4)


def test_a_huge_file_is_read_up_to_the_limit(monkeypatch):
    monkeypatch.setattr("articles.documents.sheets.MAX_ROWS", 10)
    found = csv("a;1\n" * 1000)
    assert (len(found.blocks), found.faults) == (10, (ReadingFault.TOO_MANY_ROWS,))


def test_a_row_of_too_many_cells_is_cut():
    assert len(csv("a;" * 5000 + "\n" + "b;" * 5000).blocks[0].cells) == 200


@pytest.mark.parametrize(
    "blocks",
    [
        lambda: read_document(workbook(("Nord", ROWS)), "mappe.xlsx").blocks,
        lambda: csv("Jahr;Haus;Fälle;;;\n2025;Nord;14870;;;\n2024;;7215;;;\n").blocks,
        lambda: table_blocks([(*ROWS[0], "", ""), ("2025", "Nord"), ROWS[2]], table=1),
    ],
    ids=["workbook", "csv", "rows"],
)
def test_empty_columns_at_the_end_are_no_columns(blocks):
    assert {(len(block.cells), len(block.head)) for block in blocks()} == {(3, 0), (3, 3)}


def test_sheets_are_tables_under_their_names():
    found = read_document(workbook(("Nord", ROWS[:2]), ("Süd", ROWS[:2])), "mappe.xlsx").blocks
    assert [(block.table, block.heading, block.line) for block in found] == [
        (1, "Nord", 1),
        (1, "Nord", 2),
        (2, "Süd", 1),
        (2, "Süd", 2),
    ]


@pytest.mark.parametrize(
    ("value", "shown_as", "expected"),
    [
        (12, "General", "12"),
        (12.0, "General", "12"),
        (0.1 + 0.2, "General", "0.3"),
        (0.125, "0.0%", "12.5 %"),
        (0.5, "0%", "50 %"),
        (datetime(2026, 3, 5), "dd.mm.yyyy", "2026-03-05"),
        (datetime(2026, 3, 5, 14, 30), "dd.mm.yyyy hh:mm", "2026-03-05 14:30"),
        (True, "General", "TRUE"),
        ("  zwei   Worte ", "General", "zwei Worte"),
    ],
)
def test_values_are_written_as_the_sheet_shows_them(value, shown_as, expected):
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Posten", value])
    book.active["B1"].number_format = shown_as
    book.save(out)
    assert read_document(out.getvalue(), "a.xlsx").blocks[0].cells[1] == expected


def test_a_workbook_without_values_has_no_text():
    assert read_document(workbook(("leer", [])), "a.xlsx").faults == (ReadingFault.NO_TEXT,)


def test_a_workbook_of_too_many_rows_is_cut(monkeypatch):
    monkeypatch.setattr("articles.documents.sheets.MAX_ROWS", 2)
    found = read_document(workbook(("Nord", ROWS), ("Süd", ROWS)), "a.xlsx")
    assert (len(found.blocks), found.faults) == (2, (ReadingFault.TOO_MANY_ROWS,))
