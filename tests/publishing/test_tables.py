"""Tables: CSV and XLSX that run nothing and say what was in the list."""

import csv
import io
import time
import zipfile
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.publishing.tables import MOST_ROWS, csv_lines, table_answer, xlsx_file

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HEAD = ["Artikel", "Zahl"]
FORMULA = tuple("=+-@＝＋－＠")


def cells_of(file):
    """Return the cells of the first sheet as (type, text), and whether there is a formula."""
    book = zipfile.ZipFile(file)
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in sheet.iter(f"{SHEET}row"):
        cells = row.findall(f"{SHEET}c")
        rows.append([(c.get("t", "n"), "".join(c.itertext())) for c in cells])
    return rows, next(sheet.iter(f"{SHEET}f"), None) is not None


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-x", "@SUM(A1)", "\t=1", " =1", "＝1", "\n=1"])
def test_a_cell_is_never_a_formula(cell):
    _, line = list(csv_lines(HEAD, [[cell, 1]]))
    rows, has_formula = cells_of(xlsx_file(HEAD, [[cell, 1]]))

    read = next(csv.reader(io.StringIO(line, newline="")))[0]
    assert (read[0], read.replace("'", "")) == ("'", cell)
    assert not has_formula
    assert rows[1][0][0] == "inlineStr"


def separated(cells, mark):
    """Return the parts that a spreadsheet makes of a row of CSV which it parts at `mark`."""
    _, line = list(csv_lines(HEAD, [cells]))
    return [
        part for row in csv.reader(io.StringIO(line, newline=""), delimiter=mark) for part in row
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "a;=1+1",
        "a;=1+1;b",
        "a; =1+1;b",
        'a;"=1+1;b',
        'a;""=1+1;b',
        'a;" =1+1";b',
        "a;\t=1+1;b",
        "a\n=1+1\nb",
        "a\r\n=1+1\r\nb",
        "a;＝1+1;b",
        ";-1",
        '"=1+1',
        ";;@SUM(A1)",
    ],
)
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_no_part_of_a_cell_is_a_formula_where_the_row_is_parted_elsewhere(cell, mark):
    for cells in ([cell], [cell, "x"], ["x", cell], ["x", cell, cell]):
        assert not [one for one in separated(cells, mark) if one.strip().startswith(FORMULA)]


@given(st.lists(st.text(st.sampled_from("a =+-@;,\"\n\r\t'＝"), max_size=12), min_size=1))
def test_no_cells_make_a_formula_for_a_german_spreadsheet(cells):
    assert not [cell for cell in separated(cells, ";") if cell.strip(" ").startswith(FORMULA)]


def test_words_between_semicolons_stay_as_they_are():
    _, line = list(csv_lines(HEAD, [["Fähre; Werft – 40; 3-4", 1]]))

    assert line == "Fähre; Werft – 40; 3-4,1\r\n"


def test_a_long_cell_takes_no_long_time():
    began = time.process_time()
    list(csv_lines(HEAD, [[";" * 200_000 + "\t" * 200_000 + ' ;"' * 200_000]]))

    assert time.process_time() - began < 3


def test_the_head_of_a_sheet_stays_in_sight_and_filters():
    book = zipfile.ZipFile(xlsx_file(HEAD, [["Fähre", 312], ["Werft", 40]]))
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))

    assert sheet.find(f"{SHEET}autoFilter").get("ref") == "A1:B3"
    assert next(sheet.iter(f"{SHEET}pane")).get("state") == "frozen"
    assert next(sheet.iter(f"{SHEET}col")).get("customWidth") == "1"


def test_numbers_and_days_stay_what_they_are():
    row = [-5, 1.5, True, None, date(2026, 3, 20), datetime(2026, 3, 20, 12, tzinfo=UTC)]
    head = ["a"] * len(row)

    lines = list(csv_lines(head, [row]))
    rows, _ = cells_of(xlsx_file(head, [row]))

    assert lines[0].startswith("\ufeff")
    assert lines[1] == "-5,1.5,true,,2026-03-20,2026-03-20T12:00:00Z\r\n"
    assert [kind for kind, _ in rows[1]] == ["n", "n", "b", "n", "n"]


@pytest.mark.parametrize(
    ("number", "text"), [(8.7, "8.7"), (0.1 + 0.2, "0.3"), (12_345_678, "12345678"), (-4.0, "-4")]
)
def test_a_figure_is_written_as_it_is_shown(number, text):
    rows, _ = cells_of(xlsx_file(HEAD, [["x", number]]))

    assert rows[1][1] == ("n", text)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"))))
def test_words_survive_csv(words):
    lines = csv_lines(HEAD, [[f"x{word}"] for word in words])

    found = list(csv.reader(io.StringIO("".join(lines)[1:], newline="")))

    assert [row[0] for row in found[1:]] == [f"x{word}" for word in words]


def test_a_table_is_bounded():
    def endless():
        while True:
            yield ["Kai", 1]

    answer = table_answer("csv", "list", HEAD, endless())

    assert sum(1 for _ in answer.streaming_content) == MOST_ROWS + 1
    assert answer["Content-Disposition"] == 'attachment; filename="list.csv"'


def test_words_too_long_for_a_cell_are_cut():
    rows, _ = cells_of(xlsx_file(HEAD, [["x" * 40_000, 1]]))

    assert len(rows[1][0][1]) == 32_767
