"""Tables in a PDF whose cells touch, whose heads span columns, or that are turned."""

import math

import pytest

from articles.documents import read_document
from tests.documents.pdf_files import column, placed, width


def blocks(*pages):
    return read_document(placed(*pages), "bericht.pdf").blocks


def rows(*pages):
    return [block.cells for block in blocks(*pages) if block.cells]


def tight(y, heads, *lines, right=(), pitch=14):
    """Return a table whose columns are as wide as their widest cell, without any padding."""
    placed_cells, left = [], 60.0
    for number, cells in enumerate(zip(heads, *lines, strict=True)):
        wide = max(map(width, cells))
        for line, cell in enumerate(cells):
            x = left + (wide - width(cell) if number in right else 0)
            placed_cells.append((line, x, cell))
        left += wide
    placed_cells.sort(key=lambda each: each[0])
    return [(x, y - pitch * line, cell) for line, x, cell in placed_cells if cell]


HEADS = ("Kreis", "Beginn", "bewilligt", "Summe")
LINES = (
    ("Ahlen", "02/2020", "1.234", "12,5"),
    ("Bornheim", "11/2021", "87", "3,1"),
    ("Cochem", "10/2020", "415", "1.011,4"),
)


@pytest.mark.parametrize("right", [(), (2, 3), (1, 2, 3)], ids=["left", "figures", "right"])
def test_cells_that_touch_are_separate(right):
    read = blocks(tight(700, HEADS, *LINES, right=right))

    assert [block.cells for block in read] == [HEADS, *LINES]
    assert {block.head for block in read[1:]} == {HEADS}


@pytest.mark.parametrize("gap", [0.5, 2, 4])
def test_a_narrow_first_column_is_one_of_its_own(gap):
    lines = [(str(n), name, str(20 * n)) for n, name in enumerate(("Radweg", "Kita", "Hof"), 1)]

    page = []
    for number, (first, name, figure) in enumerate(lines):
        y = 700 - 14 * number
        page += [(60, y, first), (65.6 + gap, y, name), (200, y, figure)]

    assert rows(page) == lines


def test_a_bold_word_within_a_line_cuts_nothing():
    page = []
    for number, left in enumerate(("Der Rat", "Am Montag stimm", "Danach", "Zum Schluss er")):
        y, x = 700 - 12 * number, 60 + width(left)
        bold = (x, y, "t zu", 10, True)
        page += [(60, y, left), bold, (x + 22, y, " und vertagt den Rest auf den Mai,")]

    assert not rows(page)


@pytest.mark.parametrize(
    ("parts", "gap"), [(("7.013", ",67"), 0), (("12,", "5"), 0), (("12,5", "%"), 2.5)]
)
def test_a_figure_that_is_drawn_in_parts_is_one_cell(parts, gap):
    page = []
    for number in range(4):
        y, x = 700 - 14 * number, 200
        page += [(60, y, "Umsatz"), (x, y, parts[0]), (x + width(parts[0]) + gap, y, parts[1])]

    assert {"".join(cells[1].split()) for cells in rows(page)} == {"".join(parts)}


def test_a_label_whose_words_are_drawn_one_by_one_is_one_cell():
    labels = ("Zuzüge", "Einwohner am 1. Mai", "Haushalte", "Haushalte mit Kindern", "Fortzüge")
    page = []
    for number, label in enumerate(labels):
        x = 60.0
        for word in label.split():
            page.append((x, 700 - 14 * number, word))
            x += width(word) + 2.8
        page.append((300, 700 - 14 * number, "12"))

    assert [cells[0] for cells in rows(page)] == [*labels]


def test_words_that_are_drawn_one_by_one_make_no_table():
    words = "die Zahl der Betriebe stieg auf zwanzig und der Umsatz wuchs mit ihnen".split()
    page = []
    for number in range(8):
        x = 60.0
        for word in words[number % 3 :] + words[: number % 3]:
            page.append((x, 700 - 12 * number, word))
            x += width(word) + 2.6

    assert not rows(page)


def test_several_spaces_separate_cells_where_they_do_so_in_each_row():
    lines = [
        "Kreis         Zahl   Quote",
        "Ahlen         12,1    33,0",
        "Cochem        15,0     4,5",
    ]
    page = []
    for number, line in enumerate(lines):  # as a typewriter writes, each sign 6 wide
        x = 60.0
        for cell in line.split():
            page.append((60 + 6 * line.index(cell), 700 - 14 * number, cell))
            x += 6

    assert rows(page) == [tuple(line.split()) for line in lines]


def test_a_dash_is_a_cell_of_its_own():
    lines = [("Umsatz", "12", "13", "14"), ("Gewinn", "–", "3", "–"), ("Steuern", "–", "–", "1")]
    page = [
        (x, 700 - 14 * number, cell)
        for number, cells in enumerate(lines)
        for x, cell in zip((60, 200, 230, 260), cells, strict=True)
    ]

    assert rows(page) == lines


def spanning(years):
    """Return a table with two heads: years at the given places, and what they have below."""
    page = [(x, 700, year) for x, year in zip(years, ("2023", "2024"), strict=True)]
    page.insert(0, (60, 700, "Kreis"))
    for y, cells in (
        (686, ("", "Zahl", "Anteil", "Zahl", "Anteil")),
        (672, ("Ahlen", "123", "12,5", "345", "1,2")),
        (658, ("Cochem", "87", "3,1", "91", "4,5")),
    ):
        page += [(x, y, cell) for x, cell in zip((60, 200, 260, 340, 400), cells, strict=True)]
    return [each for each in page if each[2]]


@pytest.mark.parametrize("years", [(200, 340), (233, 373), (265, 405)], ids=["left", "mid", "end"])
def test_a_head_over_two_columns_is_that_of_both(years):
    read = blocks(spanning(years))

    assert read[-1].cells == ("Cochem", "87", "3,1", "91", "4,5")
    assert read[-1].head == ("Kreis", "2023 Zahl", "2023 Anteil", "2024 Zahl", "2024 Anteil")


def test_heads_on_the_left_of_wide_columns_are_not_those_of_the_column_before():
    page = [(60, 700, "Kreis"), (160, 700, "2023"), (320, 700, "2024")]
    for y, cells in (
        (686, ("", "Zahl", "Anteil", "Zahl", "Anteil")),
        (672, ("Quersfeld am See", "123", "12,5", "345", "1,2")),
        (658, ("Cochem", "87", "3,1", "91", "4,5")),
    ):
        for number, cell in enumerate(cells):
            right = 160 + 80 * number - width(cell)
            left = 60 if number == 0 else 80 + 80 * number if y == 686 else right
            page += [(left, y, cell)] if cell else []

    assert blocks(page)[-1].head == (
        "Kreis", "2023 Zahl", "2023 Anteil", "2024 Zahl", "2024 Anteil",
    )  # fmt: skip


@pytest.mark.parametrize("base", [693, 686], ids=["middle", "bottom"])
def test_a_head_beside_two_rows_of_heads_is_that_of_the_first_column(base):
    page = [(60, base, "Kreis"), *spanning((200, 340))[1:]]

    head = ("Kreis", "2023 Zahl", "2023 Anteil", "2024 Zahl", "2024 Anteil")
    assert blocks(page)[-1].head == head


@pytest.mark.parametrize("angle", [90, 270])
def test_a_table_that_is_turned_on_its_page_is_read(angle):
    cells = [
        (x, 700 - 18 * number, cell)
        for number, line in enumerate([HEADS, *LINES])
        for x, cell in zip((60, 160, 240, 330), line, strict=True)
    ]
    if angle == 90:
        turned = [(595 - (y - 300), x, cell, 10, False, 90) for x, y, cell in cells]
    else:
        turned = [(y - 300, 842 - x, cell, 10, False, 270) for x, y, cell in cells]

    text = column(60, 60, "Die Tafel zeigt die Kreise im Vergleich.")
    read = blocks([*turned, *text])

    assert [block.cells for block in read if block.cells] == [HEADS, *LINES]
    assert "Die Tafel zeigt die Kreise im Vergleich." in [block.text for block in read]


@pytest.mark.parametrize("angle", [-0.8, 0.5])
@pytest.mark.parametrize("is_turned", [True, False])
def test_the_rows_of_a_page_that_was_scanned_askew_are_whole(angle, is_turned):
    slope = math.tan(math.radians(angle))
    page = []
    for number, line in enumerate([HEADS, *LINES] * 4):
        for x, cell in zip((60, 200, 320, 440), line, strict=True):
            y = 700 - 18 * number + slope * x
            page.append((x, y, cell, 10, False, angle if is_turned else 0))
    words = "der Bericht ist noch nicht fertig und wird bis zum Herbst ergänzt".split()
    for number in range(6):
        x = 60.0
        for word in words[2 * number :] + words[: 2 * number]:
            y = 380 - 13 * number + slope * x
            page.append((x, y, word, 10, False, angle if is_turned else 0))
            x += width(word) + 2.8

    read = blocks(page)

    assert [block.cells for block in read if block.cells][1:4] == [*LINES]
    assert len([block for block in read if not block.cells]) == 1


def test_a_raised_mark_leaves_the_row_on_its_base():
    page = []
    for number, line in enumerate(LINES):
        y = 700 - 14 * number
        page += [(60, y, line[0]), (200, y, line[1]), (300, y, line[2])]
        if number == 1:
            page.append((300 + width(line[2]), y + 4, "1)", 6))
        page.append((400, y, line[3]))

    assert [cells[2] for cells in rows(page)] == ["1.234", "87¹⁾", "415"]


def spread(x, y, *words, space=2.8, size=10):
    """Return words that are drawn one by one with the same space between them."""
    found = []
    for word in words:
        found.append((x, y, word, size))
        x += width(word, size) + space
    return found


def test_words_of_one_width_below_each_other_are_no_column():
    """As "Quersfeld" and "Landkreis" are equally wide, so are these."""
    xs = (250, 330, 400)
    lines = [
        ("Wismarshagen", "", "5.288"),
        ("Hagen", "(Stadt)", "8.435"),
        ("Baden", "(Land)", "3.743"),
        ("Hallenwerder-Nord", "", "7.100"),
    ]
    page = [(60, 700, "Kreis"), (250, 700, "Zahl"), (330, 700, "Quote"), (400, 700, "Mio.")]
    for number, (first, second, figure) in enumerate(lines, 1):
        y = 700 - 14 * number
        page += spread(60, y, *filter(None, (first, second)))
        page += [(x, y, figure) for x in xs]
    names = [row[0] for row in rows(page)]
    assert names[2:4] == ["Hagen (Stadt)", "Baden (Land)"]


def test_hyphens_that_are_drawn_apart_below_each_other_are_no_cells():
    text = [
        ("Die Stadt nennt die Verwal", "-"),
        ("tungskosten und die Haus", "-"),
        ("haltsmittel.", ""),
    ]
    page = [
        (x, 700 - 12 * number, part)
        for number, parts in enumerate(text)
        for x, part in zip((60, 60 + width(text[0][0])), parts, strict=True)
        if part
    ]
    assert len(blocks(page)) == 1


def test_a_figure_whose_digits_are_kerned_is_one_cell():
    page = []
    for number, cells in enumerate([("Nord", "74717", "9601"), ("West", "32165", "1845")]):
        page += [
            (x, 700 - 14 * number, cell) for x, cell in zip((60, 200, 330), cells, strict=True)
        ]
    last = (200 + width("61061") - 0.6, 672, "1")
    page += [(60, 672, "Ost"), (200, 672, "61061"), last, (330, 672, "7595")]
    assert rows(page)[-1] == ("Ost", "610611", "7595")
