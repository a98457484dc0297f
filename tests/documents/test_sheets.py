"""Tables are read row by row, each cell under the head of its column."""

import io
from datetime import datetime, time, timedelta

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
        (0.1 + 0.2, "General", "0,3"),
        (47.614, "General", "47,614"),
        (0.125, "0.0%", "12,5 %"),
        (0.5, "0%", "50 %"),
        (datetime(2026, 3, 5), "dd.mm.yyyy", "2026-03-05"),
        (datetime(2026, 3, 5, 14, 30), "dd.mm.yyyy hh:mm", "2026-03-05 14:30"),
        (datetime(2026, 3, 1), "yyyy", "2026"),
        (datetime(2026, 3, 1), "mmm yy", "März 2026"),
        (time(9, 30), "hh:mm", "09:30"),
        (timedelta(hours=30), "[h]:mm", "30:00"),
        (1234500000, '#,##0.0,,\\ "Mio."', "1.234,5 Mio."),
        (2.5e9, '0.0#,,,\\ "Mrd. €"', "2,5 Mrd. €"),
        (1250.5, "#,##0.00\\ [$€-407]", "1.250,50 €"),
        (13.45, "0.0", "13,5"),
        (-300, "#,##0_);[Red]\\(#,##0\\)", "-300"),
        (-4.25, '_-* #,##0.0\\ "€"_-;\\-* #,##0.0\\ "€"_-;_-* "-"??\\ "€"_-', "-4,3 €"),
        (0.0935, "+0.0%;-0.0%", "+9,4 %"),
        (-0.0001, "0.0%", "0,0 %"),
        (7, "000", "007"),
        (12345.678, "[>1000]0.0,;0", "12345,678"),
        (1234.5, "0.00E+00", "1234,5"),
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


def test_figures_of_an_english_workbook_are_written_in_english():
    content = workbook(("Sales", [("Country", "Share of total"), ("Norway", 47.614)]))
    assert read_document(content, "a.xlsx").blocks[1].cells == ("Norway", "47.614")


def laid_out(rows, merged=(), rows_hidden=(), columns_hidden=()):
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    for number in rows_hidden:
        book.active.row_dimensions[number].hidden = True
    for letter in columns_hidden:
        book.active.column_dimensions[letter].hidden = True
    book.save(out)
    return read_document(out.getvalue(), "a.xlsx").blocks


def test_merged_cells_have_their_text_in_each_of_them():
    found = laid_out(
        [
            ("Umsatz", None, None),
            (None, None, None),
            ("Land", "2024", None),
            (None, "Zahl", "Anteil"),
            ("Nord", 7, 12),
            (None, 9, 14),
        ],
        merged=("A1:C1", "A3:A4", "B3:C3", "A5:A6"),
    )
    assert (found[0].text, found[0].cells) == ("Umsatz", ())
    assert found[-1].cells == ("Nord", "9", "14")
    assert found[-1].head == ("Land", "2024 Zahl", "2024 Anteil")


def test_hidden_rows_and_columns_are_left_out():
    found = laid_out([*ROWS, ("2023", "Ost", "1")], rows_hidden=(3,), columns_hidden=("B",))
    assert [(block.line, block.cells) for block in found] == [
        (1, ("Jahr", "", "Fälle")),
        (2, ("2025", "", "14870")),
        (4, ("2023", "", "1")),
    ]


def test_a_hidden_sheet_is_left_out():
    book, out = openpyxl.load_workbook(io.BytesIO(workbook(("Nord", ROWS), ("Süd", ROWS)))), None
    book["Süd"].sheet_state, out = "hidden", io.BytesIO()
    book.save(out)
    found = read_document(out.getvalue(), "a.xlsx").blocks
    assert {block.heading for block in found} == {"Nord"}


def test_a_workbook_without_values_has_no_text():
    assert read_document(workbook(("leer", [])), "a.xlsx").faults == (ReadingFault.NO_TEXT,)


def test_a_workbook_of_too_many_rows_is_cut(monkeypatch):
    monkeypatch.setattr("articles.documents.sheets.MAX_ROWS", 2)
    found = read_document(workbook(("Nord", ROWS), ("Süd", ROWS)), "a.xlsx")
    assert (len(found.blocks), found.faults) == (2, (ReadingFault.TOO_MANY_ROWS,))


@pytest.mark.parametrize("sign", [";", "\t", "~"])
def test_a_first_line_that_names_the_delimiter_for_excel_is_no_row(sign):
    content = f"sep={sign}\r\nKreis{sign}Zahl\r\nAhlen{sign}1,5\r\n".encode()

    blocks = read_document(content, "kreise.csv").blocks

    assert [(block.line, block.cells) for block in blocks] == [
        (2, ("Kreis", "Zahl")),
        (3, ("Ahlen", "1,5")),
    ]
