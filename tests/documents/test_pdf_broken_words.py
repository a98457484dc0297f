"""Words that office programs break in narrow cells without a hyphen are joined; others aren't."""

import pytest

from articles.documents import read_document
from tests.documents.pdf_files import column, placed, width

TEXT = column(
    60, 300, "Es geht um die Gesamtaufwendungen und um die gegliederten Zahlen des Jahres."
)


def heads(*cells, text=()):
    """Return the heads of a table with such cells, each with its lines; figures are below."""
    words, x = list(text), 60.0
    for lines in cells:
        words += column(x, 700, *lines)
        words.append((x, 660, "1.234"))
        words.append((x, 642, "5.678"))
        x += max(map(width, lines)) + 20
    words.sort(key=lambda word: (-word[1] if word[1] < 680 else -700, word[0], -word[1]))
    found = read_document(placed(words), "a.pdf").blocks
    return next(block.head for block in found if block.head)


def test_a_word_that_the_document_has_elsewhere_is_joined():
    assert heads(("Amt",), ("Gesamtauf", "wendungen"), text=TEXT) == ("Amt", "Gesamtaufwendungen")


@pytest.mark.parametrize("rest", ["pe", "n", "ng", "en"])
def test_a_rest_that_is_no_word_is_joined(rest):
    assert heads(("Amt",), ("Produktgrup", rest))[1] == f"Produktgrup{rest}"


def test_several_words_that_fill_columns_of_one_width_are_joined():
    cells = (("Vorjahreserg", "ebnis"), ("Bewilligungs", "bescheide"), ("Durchschnitt", "swert"))
    assert heads(*cells) == ("Vorjahresergebnis", "Bewilligungsbescheide", "Durchschnittswert")


def test_where_two_are_broken_others_are():
    cells = (("Produktgrup", "pe"), ("Abweichu", "ng"), ("Investitionsvol", "umen"))
    assert heads(*cells)[2] == "Investitionsvolumen"


@pytest.mark.parametrize(
    "cell",
    [
        ("Abweichung", "geplant"),  # once
        ("Anteil", "in Prozent"),
        ("Menge", "t"),
        ("Wert", "je Kopf"),
        ("Summe", "Aufwand"),
        ("Zahlen", "gegliederten"),  # a word of the text
        ("Kosten der", "pe"),  # more than one word in the line
    ],
)
def test_words_below_each_other_are_not_joined(cell):
    assert heads(("Amt",), cell, text=TEXT)[1] == " ".join(cell)
