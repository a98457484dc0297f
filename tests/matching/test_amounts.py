"""An amount is not confirmed by a cell of another scale, nor by the coins of another amount."""

import pytest

from articles.matching.refusals import is_in_coins, is_scaled_by_chance

from .test_refusals import agreement
from .texts import document, table


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Das Fest kostete 58.000 Euro.", "58.000", True),
        ("Die Realschule bekam 60.000 Euro.", "60.000", True),
        ("Die Zustimmung am Gymnasium kostete 58.000 Euro.", "58.000", False),
    ],
)
def test_two_digits_are_no_amount_in_a_scale_that_no_word_names(text, words, expected):
    rows = table(("Schule", "2025", "2023"), ("Zustimmung Gymnasium", "60", "58"))
    index, claim, candidate, pair = agreement(text, words, rows)
    assert is_scaled_by_chance(index, claim, candidate, pair) is expected


@pytest.mark.parametrize(
    ("text", "words", "source", "expected"),
    [
        ("Dazu gibt es 50 Euro.", "50", "Das Konto kostet vier Euro fünfzig im Monat.", True),
        ("Sie zahlt zwanzig Euro.", "zwanzig", "Der Kaffee kostet zwei Euro zwanzig im Abo.", True),
        ("Es fehlen 40 Euro.", "40", "Sechs Pfund vierzig kostet das Buch.", True),
        ("Dazu gibt es 50 Euro.", "50", "Dazu gibt es fünfzig.", False),
        ("Dazu gibt es 50 Euro.", "50", "Das Konto kostet fünfzig Euro.", False),
    ],
)
def test_the_rest_of_an_amount_in_words_is_no_amount(text, words, source, expected):
    _, _, candidate, pair = agreement(text, words, document(source))
    assert is_in_coins(candidate, pair) is expected
