"""A value of a table is compared with the year that the claim speaks of."""

import pytest

from .texts import FILLER, document, relation, table

ROWS = table(
    ("Jahr", "Einrichtungen", "eingegangene Beschwerden"),
    ("2025", "287", "1.204"),
    ("2024", "263", "988"),
    ("2023", "241", "870"),
)
COLUMNS = table(("in Tsd. Euro", "2025", "2024", "2023"), ("Überschuss", "212", "131", "48"))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Im Vorjahr gingen 870 Beschwerden ein.", "870", ROWS),
        ("Im Jahr 2024 gingen 870 Beschwerden ein.", "870", ROWS),
        ("Im Jahr zuvor gingen 870 Beschwerden ein.", "Jahr zuvor", ROWS),
        ("Der Überschuss lag im Vorjahr bei 48 Tausend Euro.", "48", COLUMNS),
        ("2025 kamen 212.000 Euro herein, nach 48.000 im Jahr zuvor.", "48.000", COLUMNS),
    ],
)
def test_a_value_of_another_year_contradicts(text, words, source):
    assert relation(text, words, source, document(*FILLER)) == ("differs", "period")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Im Vorjahr gingen 988 Beschwerden ein.", "988"),
        ("Im Jahr 2023 gingen 870 Beschwerden ein.", "870"),
        ("Damals gingen 870 Beschwerden ein.", "870"),
        ("2024 gingen mehr Beschwerden ein, im Jahr davor waren es 870 Beschwerden.", "870"),
        ("Im Jahr 2020 gingen 870 Beschwerden ein.", "870"),
    ],
)
def test_a_value_of_the_year_or_without_one_does_not(text, words):
    assert relation(text, words, ROWS, document(*FILLER))[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Im Jahr 2024 stieg die Zahl der Gäste um 870.", "870"),
        ("Im Vorjahr war der Weg 870 Meter lang.", "870"),
        ("Im Jahr zuvor kosteten Karten 870 Euro.", "870"),
    ],
)
def test_a_figure_beside_no_word_of_the_claim_is_another_one(text, words):
    found = relation(text, words, ROWS, document(*FILLER))
    assert found is None or found[0] != "differs"
