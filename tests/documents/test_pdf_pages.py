"""What pages of a PDF repeat interrupts neither a sentence nor a table; thin spaces are kept."""

import pytest

from articles.documents import read_document
from tests.documents.pdf_files import column, placed, width


def blocks(*pages):
    return read_document(placed(*pages), "bericht.pdf").blocks


def texts(*pages):
    return [block.text for block in blocks(*pages)]


BEGUN = column(
    60,
    100,
    "Die Werft beschäftigte zum Jahresende dreihundertzwölf",
    "Frauen und Männer, zwölf mehr",
)
ENDED = column(60, 740, "als ein Jahr zuvor. Der Umsatz stieg auf vierzig Millionen", "Euro.")
WHOLE = (
    "Die Werft beschäftigte zum Jahresende dreihundertzwölf Frauen und Männer, zwölf mehr als ein "
    "Jahr zuvor."
)
REST = "Der Umsatz stieg auf vierzig Millionen Euro."


def running(number, *feet):
    """Return the head of a page in two pieces, and what stands at its foot."""
    head = [(60, 800, "Bericht der Werft"), (400, 800, "Entwurf vom 12. Mai 2026")]
    return head + [(60 + 250 * n, 40, foot.format(number)) for n, foot in enumerate(feet)]


@pytest.mark.parametrize(
    "feet",
    [
        ("Vorlage 114/2026", "{}"),
        ("Stadt Emsum, Seite {} von 2",),
        ("Stadt Emsum", "Kämmerei"),
        ("Seite {}",),
    ],
)
def test_a_sentence_that_goes_over_the_page_is_whole(feet):
    pages = BEGUN + running(1, *feet), running(2, *feet) + ENDED
    found = texts(*pages)
    assert WHOLE in found
    assert REST in found


def test_running_heads_with_words_are_read_once_and_are_no_rows():
    found = blocks(BEGUN + running(1, "Vorlage 114", "{}"), running(2, "Vorlage 114", "{}") + ENDED)
    assert not any(block.cells for block in found)
    assert [block.text for block in found] == [
        "Bericht der Werft",
        "Entwurf vom 12. Mai 2026",
        WHOLE,
        "Vorlage 114",
        REST,
    ]


def table(y, *rows):
    """Return rows of three cells, for `placed`."""
    return [
        (x, y - 18 * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((60, 250, 420), row, strict=True)
    ]


def test_a_table_goes_on_over_a_running_foot():
    rows = [("Hafen", "Schiffe", "Leute"), ("Nord", "14", "312"), ("Süd", "7", "98")]
    first, more = table(130, *rows), table(700, ("Ost", "3", "55"))
    last = blocks(first + running(1, "Stadt Emsum"), running(2, "Stadt Emsum") + more)[-1]
    assert (last.cells, last.head, last.table) == (("Ost", "3", "55"), rows[0], 1)


def test_a_table_of_words_goes_on_without_its_heads():
    head = ("Amt", "Vorhaben", "Stand")
    first = table(130, head, ("Bauamt", "Neue Brücke", "fertig"), ("Sportamt", "Bad", "im Bau"))
    more = table(780, ("Hauptamt", "Neue Akte", "geplant"), ("Forstamt", "Wald", "ruht"))
    found = blocks(first, more)
    assert {block.table for block in found} == {1}
    assert [block.head for block in found] == [(), *[head] * 4]


def test_a_last_line_with_no_room_for_the_next_word_goes_on():
    above = column(
        60, 112, "Der Bau der neuen Brücke über die Ems verzögert sich um", "zwei Jahre, wie die"
    )
    after = column(60, 740, "Straßenverkehrsverwaltungsgesellschaft am Montag mitteilte.", "")
    assert len(texts(above, after)) == 1


@pytest.mark.parametrize("figure", ["12 345", "1 234", "98 765 432", "123 456"])
def test_thin_spaces_in_figures_drawn_letter_by_letter_are_kept(figure):
    words, x = [(60, 700, "Es sind")], 60 + width("Es sind ")
    for sign in figure:
        if sign != " ":
            words.append((x, 700, sign))
        x += 2.0 if sign == " " else width(sign)
    words.append((x + 3, 700, "Leute."))
    assert texts(words) == [f"Es sind {figure} Leute."]


@pytest.mark.parametrize("figure", ["2026", "12345", "123456"])
def test_figures_without_thin_spaces_stay_whole(figure):
    words = [(60 + n * width("1"), 700, sign) for n, sign in enumerate(figure)]
    assert texts(words) == [figure]


@pytest.mark.parametrize(("angle", "step"), [(90, 12), (270, -12)])
def test_turned_text_that_is_drawn_from_the_bottom_is_read_from_the_top(angle, step):
    lines = [
        "Die Werft hat im vorigen Jahr",
        "vierzehn Schiffe gebaut, zwei",
        "davon für Norwegen.",
    ]
    turned = [(400 + step * n, 300, line, 10, False, angle) for n, line in enumerate(lines)]
    assert texts(column(60, 780, "Oben.") + turned[::-1]) == ["Oben.", " ".join(lines)]
