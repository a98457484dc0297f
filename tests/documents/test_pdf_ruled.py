"""Tables in a PDF whose rules, or coloured rows, say which lines are one row; drawn bullets."""

import pypdfium2
import pytest

from articles.documents import read_document
from articles.documents.pdf_drawing import page_drawing
from tests.documents.pdf_files import box, column, placed, width

EDGES = (60, 160, 320, 400)


def blocks(page):
    return read_document(placed(page), "bericht.pdf").blocks


def rows(page):
    return [block.cells for block in blocks(page) if block.cells]


def rule(y, left, right):
    return box(left, y - 0.4, right, y + 0.4)


def level(y, *columns):
    """Return a rule below each of some columns, as browsers draw those of cells."""
    return [rule(y, EDGES[column], EDGES[column + 1]) for column in columns]


def cells(y, *texts):
    return [(x + 4, y, text) for x, text in zip(EDGES, texts, strict=False) if text]


@pytest.mark.parametrize("base", [656, 636, 616], ids=["top", "middle", "bottom"])
def test_a_cell_beside_several_rows_is_in_each_of_them(base):
    page = [*level(690, 0, 1, 2), *cells(676, "Bezirk", "Kreis", "Zahl"), *level(670, 0, 1, 2)]
    page += [*cells(base, "Nord"), *cells(656, "", "Ahlen", "12"), *level(650, 1, 2)]
    page += [*cells(636, "", "Bornheim", "34"), *level(630, 1, 2)]
    page += [*cells(616, "", "Cochem", "56"), *level(610, 0, 1, 2)]
    page += [*cells(596, "Mitte", "Dorn", "78"), *level(590, 0, 1, 2)]

    read = blocks(page)

    assert [block.cells for block in read][1:] == [
        ("Nord", "Ahlen", "12"),
        ("Nord", "Bornheim", "34"),
        ("Nord", "Cochem", "56"),
        ("Mitte", "Dorn", "78"),
    ]
    assert {block.head for block in read[1:]} == {("Bezirk", "Kreis", "Zahl")}


def test_rows_of_which_each_second_is_coloured_are_whole():
    page = [*cells(690, "Posten", "Stand", "Euro")]
    texts = [("Unterhaltung", "der Brücken", "noch nicht", "beschlossen", "12"),
             ("Ausgaben", "für Personal", "wie im", "Vorjahr", "34"),
             ("Zinsen", "", "einmalig", "", "56")]  # fmt: skip
    for number, (label, more, state, other, figure) in enumerate(texts):
        top = 684 - 30 * number
        if number % 2 == 0:
            page.append(box(60, top - 30, 400, top))
        page += [*cells(top - 10, label, state, ""), *cells(top - 22, more, other, "")]
        page += [(EDGES[2] + 4, top - 16, figure)]

    read = blocks(page)

    assert [block.cells for block in read][1:] == [
        ("Unterhaltung der Brücken", "noch nicht beschlossen", "12"),
        ("Ausgaben für Personal", "wie im Vorjahr", "34"),
        ("Zinsen", "einmalig", "56"),
    ]
    assert read[-1].head == ("Posten", "Stand", "Euro")


def grid(*heights):
    ups = [box(x - 0.4, heights[-1], x + 0.4, heights[0]) for x in EDGES]
    return [*ups, *(each for y in heights for each in level(y, 0, 1, 2))]


def test_columns_of_running_text_between_rules_are_cells():
    long = ("wer zahlt den Umbau", "des Bahnhofs und wann", "wird der Rat gefragt")
    page = grid(700, 680, 630, 580)
    page += cells(686, "Fraktion", "Frage", "Frist")
    for top, who in ((670, "Grüne"), (620, "Linke")):
        page += cells(top, who, "", "Mai")
        page += column(EDGES[1] + 4, top, *long)

    assert rows(page) == [
        ("Fraktion", "Frage", "Frist"),
        ("Grüne", " ".join(long), "Mai"),
        ("Linke", " ".join(long), "Mai"),
    ]


def test_words_of_cells_that_touch_at_a_rule_are_separate():
    left = EDGES[1] - width("Ahlen Land")
    page = grid(700, 680, 660, 640)
    page += cells(686, "Kreis", "Träger", "Zahl")
    page += [(left, 666, "Ahlen Land"), *cells(666, "", "", "12"), (EDGES[1], 666, "der Kreis")]
    page += cells(646, "Dorn", "das Land", "34")

    assert rows(page)[1:] == [("Ahlen Land", "der Kreis", "12"), ("Dorn", "das Land", "34")]


def test_a_head_over_two_columns_is_that_of_both():
    page = [*level(700, 0), rule(700, EDGES[1], EDGES[3])]
    page += [(64, 672, "Kreis"), (230, 686, "2024"), *level(680, 1, 2)]
    page += [box(x - 0.4, 620, x + 0.4, 700) for x in (EDGES[0], EDGES[1], EDGES[3])]
    page += [box(EDGES[2] - 0.4, 620, EDGES[2] + 0.4, 680)]
    page += [*cells(666, "", "Zahl", "Anteil"), *level(660, 0, 1, 2)]
    page += [*cells(646, "Ahlen", "123", "4,5"), *level(640, 0, 1, 2)]
    page += [*cells(626, "Dorn", "87", "1,2"), *level(620, 0, 1, 2)]

    assert blocks(page)[-1].head == ("Kreis", "2024 Zahl", "2024 Anteil")


def test_tables_beside_each_other_are_two():
    page = []
    for left, head, name in ((60, "Kreis", "Ahlen"), (320, "Ort", "Dorn")):
        for number, (label, figure) in enumerate(((head, "Zahl"), (name, "12"), ("Rest", "3"))):
            y = 700 - 20 * number
            page += [rule(y, left, left + 100), rule(y, left + 100, left + 180)]
            page += [(left + 4, y - 14, label), (left + 104, y - 14, figure)]
        page += [rule(640, left, left + 100), rule(640, left + 100, left + 180)]

    assert rows(page) == [
        ("Kreis", "Zahl"), ("Ahlen", "12"), ("Rest", "3"),
        ("Ort", "Zahl"), ("Dorn", "12"), ("Rest", "3"),
    ]  # fmt: skip


def test_rules_between_paragraphs_make_no_table():
    page = []
    for number in range(4):
        top = 700 - 60 * number
        page += [rule(top, 60, 500), *column(64, top - 14, "Der Rat stimmt zu,", "wie er sagt.")]

    assert not rows(page)
    assert len(blocks(page)) == 4


def test_words_that_are_underlined_make_no_table():
    page = []
    for number in range(4):
        y = 700 - 14 * number
        page += [(60, y, "Rathaus"), rule(y - 1.5, 60, 60 + width("Rathaus"))]
    read = blocks(page)

    assert not any(block.cells for block in read)
    assert len(read) == 1


@pytest.mark.parametrize("size", [2, 3, 4.5])
def test_items_whose_bullets_are_drawn_are_blocks_of_their_own(size):
    page = []
    for number, item in enumerate(("Schulen ohne Mensa", "Radwege am Fluss", "Busse")):
        y = 700 - 13 * number
        page += [box(62, y + 2, 62 + size, y + 2 + size), (72, y, item)]

    assert [block.text for block in blocks(page)] == [
        "• Schulen ohne Mensa",
        "• Radwege am Fluss",
        "• Busse",
    ]


def test_a_line_that_divides_the_rows_of_a_table_is_a_row_of_it():
    page = []
    lines = [("Bereich und Kreis", "2023", "2024"), ("Landwirtschaft und Fischerei", "", "")]
    lines += [("Ahlen", "12", "34"), ("Dorn", "5", "6"), ("Handel", "", ""), ("Ahlen", "7", "8")]
    for number, texts in enumerate(lines):
        page += cells(700 - 14 * number, *texts)

    read = blocks(page)

    assert [block.cells for block in read] == lines
    assert {block.head for block in read[1:]} == {lines[0]}


def test_a_line_above_the_heads_of_another_table_is_no_row():
    page = []
    lines = [("Kreis", "2023", "2024"), ("Ahlen", "12", "34"), ("Handel", "", "")]
    lines += [("Ort", "Zahl", "Anteil"), ("Dorn", "7", "8")]
    for y, texts in zip((700, 686, 660, 634, 620), lines, strict=True):
        page += cells(y, *texts)

    assert ("Handel", "", "") not in rows(page)


def test_the_last_line_of_a_paragraph_is_none_of_the_heads_below_it():
    page = column(64, 712, "Der Rat stimmt über den Umbau ab, den", "alle wollen.", pitch=12)
    page += [*cells(688, "Kreis"), (164, 692, "Zahl 2023"), (324, 692, "Zahl")]
    page += [(164, 680, "in Euro"), (324, 680, "2024"), *cells(664, "Ahlen", "12", "34")]

    read = blocks(page)

    assert read[0].text.endswith("alle wollen.")
    assert read[-1].head[0] == "Kreis"


def test_dots_in_a_table_for_figures_that_are_not_known_are_cells():
    page = [*cells(700, "Kreis", "2023", "2024")]
    page += [*cells(686, "Ahlen", "·", "34"), *cells(672, "Dorn", "12", "·")]

    assert rows(page)[1:] == [("Ahlen", "·", "34"), ("Dorn", "12", "·")]


def test_a_letter_that_is_kerned_to_its_word_is_no_cell():
    page = []
    for number in range(4):
        y, x = 700 - 14 * number, 200 + 3 * number
        page += [(60, y, "Zahl"), (x, y, "V"), (x + width("V") - 0.4, y, "orjahr"), (300, y, "12")]

    assert {cells[1] for cells in rows(page)} == {"Vorjahr"}


def test_a_page_of_very_many_shapes_has_no_rules():
    page = [rule(700, 60, 400)] * 3 + [b"0 0 m 1 1 l S"] * 20_000
    document = pypdfium2.PdfDocument(placed(page))
    shown = document[0]

    assert not page_drawing(shown.raw).level
