"""Hyphens of words broken at line ends are removed; those of the word are kept."""

import pytest

from articles.documents.hyphens import joined


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("wurden gespro-", "chen und", "wurden gesprochen und"),
        ("is ex-", "pected to", "is expected to"),
        ("the part-", "ner of", "the partner of"),
        ("the long-", "er term", "the longer term"),
        ("the short-", "age of", "the shortage of"),
        ("the so-", "ciety of", "the society of"),
        ("the third-", "largest station", "the third-largest station"),
        ("a well-", "known fact", "a well-known fact"),
        ("a long-", "term plan", "a long-term plan"),
        ("the so-", "called rescue", "the so-called rescue"),
        ("state-of-", "the-art", "state-of-the-art"),
        ("Nordrhein-", "Westfalen wählt", "Nordrhein-Westfalen wählt"),
        ("die E-", "Mail an", "die E-Mail an"),
        ("Bau-", "und Verkehrsausschuss", "Bau- und Verkehrsausschuss"),
        ("on-", "and offline", "on- and offline"),
        ("von 2019-", "2020 gab", "von 2019-2020 gab"),
        ("er ging -", "sie blieb", "er ging - sie blieb"),
        ("ein Wort -", "Umsatz- und", "ein Wort - Umsatz- und"),
        ("ein Satz", "geht weiter", "ein Satz geht weiter"),
    ],
)
def test_lines_are_joined(above, below, expected):
    assert joined([above, below]) == expected


def test_a_word_may_be_broken_twice():
    assert joined(["die Wei-", "terver-", "arbeitung"]) == "die Weiterverarbeitung"


def test_empty_lines_are_left_out():
    assert joined(["ein", "", "Satz"]) == "ein Satz"
