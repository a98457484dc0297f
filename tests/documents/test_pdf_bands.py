"""Rows of a ruled table in a PDF that no rule separates: its heads, and those beside them."""

from itertools import pairwise

import pytest

from articles.documents import read_document
from articles.documents.tables import count_heads
from tests.documents.pdf_files import box, column, placed

EDGES = (60, 160, 240, 320, 400)
FIGURES = [("Ahlen", "12", "3,4 %", "56"), ("Dorn", "34", "1,2 %", "78"),
           ("Emden", "5", "0,7 %", "9"), ("Forst", "81", "4,0 %", "23")]  # fmt: skip
HEADS = ("Kreis", "Zahl", "Anteil", "Fälle")


def blocks(page):
    return [block for block in read_document(placed(page), "b.pdf").blocks if block.cells]


def cells(y, *texts):
    return [(x + 4, y, text) for x, text in zip(EDGES, texts, strict=False) if text]


def coloured(top, *texts):
    """Return rows of which each second is coloured."""
    page = []
    for number, row in enumerate(texts):
        y = top - 18 * number
        page += cells(y, *row)
        if number % 2:
            page.append(box(EDGES[0], y - 6, EDGES[-1], y + 12))
    return page


def ruled(top, *texts):
    """Return rows with a rule below each cell."""
    page = []
    for number, row in enumerate(texts):
        y = top - 18 * number
        page += cells(y, *row)
        page += [box(left, y - 6.4, right, y - 5.6) for left, right in pairwise(EDGES)]
    return page


@pytest.mark.parametrize("rows", [coloured, ruled])
def test_heads_and_the_first_row_are_two_rows_without_a_rule_between_them(rows):
    read = blocks([*cells(700, *HEADS), *rows(682, *FIGURES)])

    assert [block.cells for block in read] == [HEADS, *FIGURES]
    assert {block.head for block in read[1:]} == {HEADS}


@pytest.mark.parametrize("rows", [coloured, ruled])
def test_heads_of_several_lines_are_those_of_the_row_below_them(rows):
    page = [*cells(724, "", "Zahl", "", ""), *cells(718, "", "", "Anteil", "")]
    page += [*cells(712, "Kreis", "der", "", "Fälle"), *cells(706, "", "", "daran", "")]
    page += [*cells(700, "", "Kinder", "", ""), *rows(682, *FIGURES)]

    read = blocks(page)

    assert [block.cells for block in read][1:] == FIGURES
    assert read[-1].head == ("Kreis", "Zahl der Kinder", "Anteil daran", "Fälle")


@pytest.mark.parametrize("rows", [coloured, ruled])
@pytest.mark.parametrize("base", [718, 709], ids=["top", "middle"])
def test_heads_over_columns_are_a_row_of_their_own(rows, base):
    page = [*cells(718, "", "2023", "", "2024"), *cells(base, "Kreis"), *rows(682, *FIGURES)]
    page += cells(700, "", "Zahl", "Anteil", "Fälle")

    assert {block.head for block in blocks(page)[2:]} == {
        ("Kreis", "2023 Zahl", "2023 Anteil", "2024 Fälle")
    }


def test_a_label_of_the_first_rows_is_none_of_the_heads():
    page = [*cells(718, *HEADS), *cells(700, "Handel"), *coloured(682, *FIGURES)]

    read = blocks(page)

    assert [block.cells for block in read][1:] == [("Handel", "", "", ""), *FIGURES]
    assert read[-1].head == HEADS


def test_the_paragraph_above_heads_is_none_of_them():
    page = [*column(60, 740, "Der Rat hat die Zahlen der Kreise", "am Montag vorgelegt", pitch=12)]
    rows = [each for number in range(3) for each in FIGURES[:2]]
    page += cells(704, *HEADS)
    for number, row in enumerate(rows):
        y = 676 - 36 * number
        page += cells(y, *row)
        if number % 2:
            page.append(box(EDGES[0], y - 14, EDGES[-1], y + 22))

    assert {block.head for block in blocks(page)[1:]} == {HEADS}


def test_figures_below_each_other_between_two_rules_are_rows():
    page = [box(EDGES[0], y - 0.4, EDGES[-1], y + 0.4) for y in (712, 694, 620)]
    page += cells(700, *HEADS)
    for number, row in enumerate(FIGURES):
        page += cells(682 - 18 * number, *row)

    assert [block.cells for block in blocks(page)] == [HEADS, *FIGURES]


def test_a_cell_far_below_another_one_does_not_go_on_from_it():
    page = [*ruled(700, HEADS, *FIGURES)]
    page = [each for each in page if each != box(EDGES[0], 693.6, EDGES[1], 694.4)]

    assert [block.cells for block in blocks(page)] == [HEADS, *FIGURES]


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([("", "2023", "2023"), ("Kreis", "Zahl", "Anteil"), ("Ahlen", "1", "2")], 2),
        ([("", "2023", "2024"), ("Kreis", "Zahl", "Zahl"), ("Ahlen", "1", "2")], 1),
        ([("", "früh", "früh"), ("Mo", "Chor", "Tanz"), ("Di", "Tanz", "Chor")], 1),
    ],
)
def test_the_first_head_may_be_below_heads_over_columns(rows, count):
    assert count_heads(rows) == count
