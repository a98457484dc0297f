"""Workbooks of Excel before 2007 are read like later ones; Word and PowerPoint say what to do."""

import pytest

from articles.documents import ReadingFault, likely_type, read_document, read_in_child

from .compound_packing import compound
from .test_sheets import ROWS
from .xls_files import old_workbook

XLS = "application/vnd.ms-excel"


def read(*sheets, name="zahlen.xls", **how):
    return read_document(old_workbook(*sheets, **how), name)


def test_rows_are_under_their_heads_and_their_sheet():
    found = read(("Nord", ROWS, {}), ("Süd", ROWS, {}))
    assert (found.media_type, found.faults) == (XLS, ())
    assert [(row.cells, row.head, row.heading, row.line, row.table) for row in found.blocks][
        4:
    ] == [
        (ROWS[1], ROWS[0], "Süd", 2, 2),
        (ROWS[2], ROWS[0], "Süd", 3, 2),
    ]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ((0.125, 200), "12,5 %"),
        ((46086, 201), "2026-03-05"),
        ((46086.604166666664, 201), "2026-03-05 14:30"),
        ((0.5, 201), "12:00"),
        ((1234500, 202), "1.234.500,0 Mio."),
        (47.614, "47,614"),
        (-300, "-300"),
    ],
)
def test_values_are_written_as_the_sheet_shows_them(cell, shown):
    assert read(("Jahr", [("Posten", cell)], {})).blocks[0].cells[1] == shown


def test_hidden_sheets_rows_and_columns_are_left_out_and_merged_cells_filled():
    rows = [("Land", "Zahl", None, "x"), ("Nord", 7, 9, "x"), ("Weg", 1, 1, "x")]
    how = {"merged": ((0, 0, 1, 2),), "hidden_rows": (2,), "hidden_columns": (3,)}
    found = read(("Länder", rows, how), ("Weg", rows, {"hidden": True}))
    assert [row.cells for row in found.blocks] == [("Land", "Zahl", "Zahl"), ("Nord", "7", "9")]


def test_faults_are_named(monkeypatch):
    assert read(("Nord", ROWS, {}), locked=True).faults == (ReadingFault.ENCRYPTED,)
    assert read(("Nord", [], {})).faults == (ReadingFault.NO_TEXT,)
    content = old_workbook(("Nord", ROWS, {}))
    assert read_document(content[:2000], "a.xls").faults == (ReadingFault.BROKEN,)
    monkeypatch.setattr("articles.documents.sheets.MAX_ROWS", 2)
    found = read(("Nord", ROWS, {}))
    assert (len(found.blocks), found.faults) == (2, (ReadingFault.TOO_MANY_ROWS,))


def test_cells_far_out_in_many_sheets_do_not_fill_the_memory():
    sheets = [(f"Blatt {number}", ROWS, {"far": True}) for number in range(8)]
    found = read_in_child(old_workbook(*sheets), "a.xls")
    assert [row.cells[:3] for row in found.blocks] == ROWS
    assert found.faults == (ReadingFault.TOO_MANY_ROWS,)


def test_what_the_parser_prints_is_not_taken_for_an_answer():
    content = old_workbook(("Nord", ROWS, {}))
    assert read_in_child(content, "a.xls") == read_document(content, "a.xls")


@pytest.mark.parametrize(
    ("stream", "name", "media_type"),
    [
        ("WordDocument", "Brief.doc", "application/msword"),
        ("PowerPoint Document", "Bilanz", "application/vnd.ms-powerpoint"),
    ],
)
def test_older_word_and_powerpoint_say_what_to_do(stream, name, media_type):
    content = compound({stream: b"x" * 5000})
    found = read_document(content, name)
    assert (found.media_type, found.faults) == (media_type, (ReadingFault.OLD_FORMAT,))
    assert likely_type(content, name) == media_type


def test_of_files_in_files_the_name_says_which_it_is():
    content = compound({"WordDocument": b"x" * 5000, "Workbook": b"x" * 5000})
    assert likely_type(content, "a.xls") == XLS
    assert likely_type(content, "a") == "application/msword"


def test_other_compound_files_are_unknown():
    content = compound({"Contents": b"x" * 5000})
    assert read_document(content, "a.pub").faults == (ReadingFault.UNKNOWN_FORMAT,)
