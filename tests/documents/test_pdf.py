"""A PDF is read by the places of its words: paragraphs, columns, tables, pages."""

import pytest

from articles.documents import ReadingFault, read_document
from tests.documents.pdf_files import column, pdf, placed


def blocks(*pages):
    return read_document(placed(*pages), "bericht.pdf").blocks


def texts(*pages):
    return [block.text for block in blocks(*pages)]


def rows(*pages):
    return [block.cells for block in blocks(*pages) if block.cells]


def table(y, *lines, pitch=18, xs=(60, 300, 400), size=10):
    """Return the cells of rows, one after the other."""
    return [
        (x, y - pitch * number, cell, size)
        for number, cells in enumerate(lines)
        for x, cell in zip(xs, cells, strict=False)
        if cell
    ]


LINES = [
    "Die Werft beschäftigte zum Jahresende dreihundertzwölf",
    "Frauen und Männer, zwölf mehr als ein Jahr zuvor.",
]
MORE = [
    "Der Umsatz stieg auf vierzig Millionen Euro, und für das",
    "kommende Jahr wird mit noch etwas mehr gerechnet.",
]


def test_lines_become_paragraphs():
    assert texts([*column(60, 700, *LINES), *column(60, 660, *MORE)]) == [
        " ".join(LINES),
        " ".join(MORE),
    ]


def test_an_indented_line_begins_a_paragraph():
    indented = [(72, 676, MORE[0], 10), (60, 664, MORE[1], 10)]
    assert texts([*column(60, 700, *LINES), *indented]) == [" ".join(LINES), " ".join(MORE)]


def test_a_day_at_the_beginning_of_a_line_is_no_item_of_a_list():
    lines = [
        "Die Betroffene hat in der Zeit vom 1. März 2021 bis zum",
        "30. Juni 2023 nichts getan.",
    ]
    assert texts(column(60, 700, *lines)) == [" ".join(lines)]


@pytest.mark.parametrize("mark", ["•", "–", "1.", "a)"])
def test_items_of_a_list_are_blocks(mark):
    lines = [f"{mark} Der Umsatz stieg.", f"{mark} Der Gewinn sank."]
    assert texts(column(60, 700, *lines)) == lines


@pytest.mark.parametrize("size", [10, 12])
def test_numbered_items_go_on_below_their_words(size):
    page = [
        (60, 700, "1.1", size), (85, 700, "Die Sitzung beginnt um zehn Uhr im Rathaus."),
        (85, 688, "Sie ist öffentlich."),
        (60, 676, "1.2", size), (85, 676, "Der Haushalt wird beraten."),
    ]  # fmt: skip
    assert texts(page) == [
        "1.1 Die Sitzung beginnt um zehn Uhr im Rathaus. Sie ist öffentlich.",
        "1.2 Der Haushalt wird beraten.",
    ]


def test_a_line_of_very_many_cells_is_read_in_parts():
    found = blocks([(60 + 30 * number, 700, "12", 10) for number in range(200)])
    assert " ".join(block.text for block in found).split() == ["12"] * 200


def test_bullets_written_apart_belong_to_their_items():
    lines = column(75, 700, "Der Umsatz stieg.", "Der Gewinn sank.", pitch=16)
    assert texts([(60, 700, "•"), (60, 684, "•"), *lines]) == [
        "• Der Umsatz stieg.",
        "• Der Gewinn sank.",
    ]


def test_a_justified_line_with_wide_gaps_is_no_row_of_a_table():
    wide = [(60 + 45 * number, 688, "sieben") for number in range(5)]
    above = (60, 700, "Im Vorjahr waren es noch deutlich mehr, gut")
    assert texts([above, *wide, (60, 676, "gerechnet.")]) == [
        "Im Vorjahr waren es noch deutlich mehr, gut" + " sieben" * 5 + " gerechnet."
    ]


def test_narrow_columns_of_a_table_are_separate():
    found = rows(
        table(700, ("Posten", "2025", "2024"), ("Umsatz", "4.977", "11,7 %"), xs=(60, 120, 152))
    )
    assert found[1] == ("Umsatz", "4.977", "11,7 %")


def test_columns_are_read_one_after_the_other():
    left = [f"linke Spalte mit vielen Worten in Zeile {n}" for n in range(8)]
    right = [f"rechte Spalte mit vielen Worten in Zeile {n}" for n in range(8)]
    found = texts([*column(60, 700, *left, size=9), *column(310, 700, *right, size=9)])
    assert " ".join(found) == " ".join([*left, *right])


def test_a_paragraph_goes_on_in_the_next_column():
    left = ["Der Umsatz der Werft ist im letzten Jahr", "auf vierzig Millionen Euro gestie-"]
    right = ["gen, und das ist ein neuer Höchststand in", "der Geschichte dieses alten Hauses."]
    filler = [f"Eine Zeile mit vielen Worten, Nummer {n}." for n in range(6)]
    page = [*column(60, 700, *filler), *column(60, 610, *left), *column(310, 700, *right)]
    assert texts(page)[-1] == (
        "Der Umsatz der Werft ist im letzten Jahr auf vierzig Millionen Euro gestiegen, und das "
        "ist ein neuer Höchststand in der Geschichte dieses alten Hauses."
    )


def test_a_sentence_across_pages_is_on_the_page_on_which_it_begins():
    first = ["Erster Satz auf der ersten Seite des Berichts. Der zweite", "Satz reicht bis auf die"]
    second = ["nächste Seite. Der dritte Satz steht ganz auf der zweiten", "Seite des Berichts."]
    found = blocks(column(60, 100, *first), column(60, 780, *second))
    assert [(block.page, block.text) for block in found] == [
        (
            1,
            "Erster Satz auf der ersten Seite des Berichts. Der zweite Satz reicht bis auf die "
            "nächste Seite.",
        ),
        (2, "Der dritte Satz steht ganz auf der zweiten Seite des Berichts."),
    ]


def test_a_table_has_its_cells_under_their_heads():
    head = ("Auslieferungen (Stück)", "H1 2026", "H1 2025")
    found = blocks(table(700, head, ("Europa", "88 913", "86 072"), ("China", "31 208", "39 964")))
    assert [(block.cells, block.head, block.table) for block in found] == [
        (head, (), 1),
        (("Europa", "88 913", "86 072"), head, 1),
        (("China", "31 208", "39 964"), head, 1),
    ]
    assert found[1].text == "Europa\t88 913\t86 072"


def test_an_empty_cell_leaves_its_column_empty():
    lines = [("Umsatz", "684", "650"), ("Gewinn", "", "12"), ("Schulden", "90", "")]
    assert rows(table(700, ("Posten", "2025", "2024"), *lines))[1:] == lines


@pytest.mark.parametrize("value_at", [0, 1, 0.5])
def test_a_label_of_two_lines_belongs_to_one_row(value_at):
    labels = column(60, 700, "Forschungs- und", "Entwicklungsaufwand")
    values = [(300, 700 - 12 * value_at, "538"), (400, 700 - 12 * value_at, "497")]
    above = table(760, ("Posten", "2025", "2024"), ("Umsatz", "684", "650"), pitch=25)
    below = table(660, ("Gewinn", "20", "12"))
    assert rows([*above, *labels, *values, *below])[2] == (
        "Forschungs- und Entwicklungsaufwand",
        "538",
        "497",
    )


def test_a_label_without_values_is_a_row_of_its_own():
    lines = [("Umsatz", "684", "650"), ("Schulden", "", ""), ("Banken", "80", "70")]
    found = rows(table(700, ("Posten", "2025", "2024"), *lines, ("Sonstige", "5", "6"), pitch=13))
    assert ("Schulden", "", "") in found
    assert ("Banken", "80", "70") in found


def test_a_table_goes_on_on_the_next_page_under_the_same_heads():
    head = ("Posten", "2025", "2024")
    found = blocks(table(100, head, ("Umsatz", "684", "650")), table(780, ("Gewinn", "20", "12")))
    assert [(block.page, block.table, block.head) for block in found[1:]] == [
        (1, 1, head),
        (2, 1, head),
    ]


BINDERS = ("Binder", "Feuchte", "Rest")
UNITS = ("", "(%)", "(%)")


@pytest.mark.parametrize(
    ("heads", "head"),
    [
        ((BINDERS,), BINDERS),
        ((BINDERS, UNITS), ("Binder", "Feuchte (%)", "Rest (%)")),
        ((("Jahr", "2024", "2025"), ("", "Mio. Euro", "Mio. Euro")),
         ("Jahr", "2024 Mio. Euro", "2025 Mio. Euro")),
    ],
)  # fmt: skip
def test_heads_that_each_page_repeats_are_those_of_one_table(heads, head):
    pages = [
        table(780, *heads, *((f"Nord {n}", "36", "53") for n in range(first, first + 4)), pitch=12)
        for first in (10, 20, 30)
    ]
    found = [block for block in blocks(*pages) if block.head]
    assert {(block.table, block.head) for block in found} == {(1, head)}
    assert [block.cells[0] for block in found] == [
        f"Nord {n + first}" for first in (10, 20, 30) for n in range(4)
    ]


def test_cells_with_the_same_words_at_the_edges_of_pages_are_no_running_heads():
    lines = [("Nord", "36", "tragfähig"), ("Nord", "28", "tragfähig"), ("Süd", "17", "gut")]
    assert rows(*[table(780, *lines, pitch=12)] * 3) == lines * 3


def test_a_running_head_in_pieces_above_a_table_is_left_out():
    pages = [
        [
            (60, 810, "Werft AG", 8), (300, 810, "Geschäftsbericht", 8), (460, 810, str(n), 8),
            *table(720, ("Posten", "2025", "2024"), ("Umsatz", "684", "650")),
        ]
        for n in (1, 2, 3)
    ]  # fmt: skip
    assert [cells[0] for cells in rows(*pages)].count("Umsatz") == 3
    assert sum("Werft AG" in text for text in texts(*pages)) == 1


def test_running_heads_and_page_numbers_are_left_out():
    pages = [
        [
            (60, 810, "Werft AG · Geschäftsbericht 2025", 8),
            *column(60, 700, *LINES),
            (500, 30, "1", 8),
        ],
        [
            (60, 810, "Werft AG · Geschäftsbericht 2025", 8),
            *column(60, 700, *MORE),
            (500, 30, "2", 8),
        ],
    ]
    assert texts(*pages) == ["Werft AG · Geschäftsbericht 2025", " ".join(LINES), " ".join(MORE)]


@pytest.mark.parametrize("number", ["7", "- 7 -", "Seite 7", "Page 7 of 9", "7/9"])
def test_a_page_number_alone_is_left_out(number):
    page = [*column(60, 700, *LINES), *column(60, 660, *MORE), (300, 30, number, 8)]
    assert texts(page) == [" ".join(LINES), " ".join(MORE)]


def test_a_heading_is_above_what_follows_it():
    found = blocks([(60, 720, "Ertragslage", 12, True), *column(60, 700, *LINES)])
    assert [(block.text, block.heading) for block in found] == [
        ("Ertragslage", ""),
        (" ".join(LINES), "Ertragslage"),
    ]


def test_the_largest_words_of_the_first_page_are_the_title():
    page = [(60, 760, "Bericht über die Werft", 22), *column(60, 700, *LINES, *MORE)]
    assert read_document(placed(page), "a.pdf").title == "Bericht über die Werft"


def test_raised_figures_are_separate_from_the_figure_before_them():
    raised = [(60, 700, "Fläche 40 km", 10), (118, 704, "2", 6)]
    assert "km²" in texts(raised)[0]


def test_a_footnote_is_a_block_of_its_own():
    note = (60, 60, "1 Ohne Auszubildende.", 7)
    assert texts([*column(60, 700, *LINES), note])[-1] == "1 Ohne Auszubildende."


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (pdf(""), ReadingFault.NO_TEXT),
        (b"%PDF-1.4 broken", ReadingFault.BROKEN),
        (pdf("a")[:200], ReadingFault.BROKEN),
    ],
)
def test_a_pdf_that_cannot_be_read_has_a_fault(content, fault):
    found = read_document(content, "bericht.pdf")
    assert (found.blocks, found.faults) == ((), (fault,))


def test_a_pdf_of_too_many_pages_is_read_up_to_the_limit(monkeypatch):
    monkeypatch.setattr("articles.documents.pdf.MAX_PAGES", 2)
    found = read_document(pdf("eins", "zwei", "drei"), "lang.pdf")
    assert [block.text for block in found.blocks] == ["eins", "zwei"]
    assert (found.pages, found.faults) == (3, (ReadingFault.TOO_MANY_PAGES,))


def test_a_pdf_of_too_many_characters_is_cut(monkeypatch):
    monkeypatch.setattr("articles.documents.pdf.MAX_CHARACTERS", 5)
    found = read_document(pdf("eins zwei", "drei"), "lang.pdf")
    assert found.faults == (ReadingFault.TOO_LONG,)
