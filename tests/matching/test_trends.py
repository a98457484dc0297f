"""A table contradicts a direction where it has the figures of both times."""

import pytest

from articles.matching.trends import judge_trend

from .texts import judged_by, table

SEASONS = ("Saison", "Besuche", "Abonnements")
ROWS = (
    ("2022/23", "58.900", "3.905"),
    ("2023/24", "65.300", "3.710"),
    ("2024/25", "72.900", "3.655"),
)
REPORT, DEBT = ("Posten", "2024", "2025"), ("Verbindlichkeiten", "343", "385")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Zahl der Abonnements stieg zuletzt leicht.", "Abonnements", table(SEASONS, *ROWS)),
        ("Die Verbindlichkeiten sanken.", "sanken", table(REPORT, DEBT)),
        (
            "Die Verbindlichkeiten sanken um 12 Prozent.",
            "12",
            table(REPORT, DEBT),
        ),
        (
            "Die Buchungen legten um 12 Prozent zu.",
            "12",
            table(("Posten", "Normale Woche", "Woche ohne Strom"), ("Buchungen", "5.830", "5.130")),
        ),
    ],
)  # fmt: skip
def test_the_opposite_direction_of_a_table_contradicts(text, words, source):
    assert judged_by(judge_trend, text, words, source) == "direction"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Zahl der Besuche stieg zuletzt.", "Besuche", table(SEASONS, *ROWS)),
        ("Die Zahl der Proben stieg zuletzt.", "Proben", table(SEASONS, *ROWS)),
        ("Die Abonnements sind weniger beliebt.", "beliebt", table(SEASONS, *ROWS)),
        (
            "Die Verbindlichkeiten sanken um 30 Prozent.",
            "30",
            table(REPORT, DEBT),
        ),
    ],
)
def test_the_same_direction_other_labels_and_other_sizes_do_not(text, words, source):
    assert judged_by(judge_trend, text, words, source) is None
