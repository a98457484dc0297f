"""Two figures contradict a direction where one of them is known to be the earlier one."""

import pytest

from articles.matching.reversals import (
    judge_reversed_change,
    judge_reversed_ends,
    judge_reversed_statement,
)

from .texts import FILLER, document, judged_by, relation, table

MONTHS = table(
    ("Monat", "Ausleihen", "Besuche"),
    ("Mai 2025", "11.820", "3.410"),
    ("Mai 2026", "14.260", "2.980"),
)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Ausleihen der Bücherei gingen um ein Fünftel zurück.",
            "Fünftel",
            "Die Bücherei zählte 14.260 Ausleihen, im Jahr zuvor 11.820.",
        ),
        (
            "The number of nests is down by a quarter.",
            "quarter",
            "In 2021 we counted 96 nests on the cliff; in 2025 it was 120.",
        ),
        (
            "Die Spenden wuchsen um zehn Prozent.",
            "zehn",
            "An Spenden gingen 45.000 Euro ein (Vorjahr: 50.000 Euro).",
        ),
    ],
)
def test_a_change_of_the_size_the_other_way_contradicts(text, words, source):
    language = "en" if "The" in text else "de"
    source = document(source, *FILLER)
    assert judged_by(judge_reversed_change, text, words, source, language=language) == "direction"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Ausleihen der Bücherei stiegen um ein Fünftel.",
            "Fünftel",
            "Die Bücherei zählte 14.260 Ausleihen, im Jahr zuvor 11.820.",
        ),
        (
            "Die Ausleihen der Bücherei gingen um ein Fünftel zurück.",
            "Fünftel",
            "Die Bücherei zählte 14.260 Ausleihen und 11.820 Rückgaben.",
        ),
        (
            "Die Spenden wuchsen um ein Drittel.",
            "Drittel",
            "An Spenden gingen 45.000 Euro ein (Vorjahr: 50.000 Euro).",
        ),
        (
            "Die Zahl der Nester sank um ein Viertel.",
            "Viertel",
            "2025 waren 120 Bänke am Weg, im Vorjahr 96; die Zahl der Nester sank von 40 auf 30.",
        ),
    ],
)
def test_the_same_way_no_order_another_size_and_other_things_do_not(text, words, source):
    assert judged_by(judge_reversed_change, text, words, document(source, *FILLER)) is None


def test_a_change_from_the_later_to_the_earlier_figure_confirms_nothing():
    text = "Die Ausleihen der Bücherei sanken um 17 Prozent."
    source = document("2026 hatte die Bücherei 14.260 Ausleihen, 2025 waren es 11.820.", *FILLER)
    found = relation(text, "17", source)
    assert found is None or found[0] not in ("same", "rounded", "converted")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Ausleihen fielen von 14.260 auf 11.820.", "11.820", MONTHS),
        ("Die Ausleihen fielen von 14.260 auf 11.820.", "14.260", MONTHS),
        (
            "Die Pacht stieg von 410 auf 530 Euro.",
            "530",
            document("Die Pacht wurde von 530 Euro auf 410 Euro gesenkt.", *FILLER),
        ),
    ],
)
def test_from_one_to_the_other_contradicts_the_reverse(text, words, source):
    assert judged_by(judge_reversed_ends, text, words, source) == "direction"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Ausleihen stiegen von 11.820 auf 14.260.", "14.260"),
        ("Es waren 14.260 Ausleihen und 11.820 Rückgaben.", "11.820"),
        ("Die Zahl sank von 14.260 auf 3.410.", "3.410"),
    ],
)
def test_the_same_way_and_figures_of_two_columns_do_not(text, words):
    assert judged_by(judge_reversed_ends, text, words, MONTHS) is None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Der Beitrag der Gemeinde ist seither gesunken.",
            "gesunken",
            "Der Beitrag der Gemeinde betrug 2022 noch 3.200 Euro und liegt heute bei 3.700 Euro.",
        ),
        (
            "Der Anteil der Hortkinder ist gestiegen.",
            "gestiegen",
            "Hortkinder waren 9 Prozent der Schüler (2024: 14 Prozent).",
        ),
        (
            "Die Zahl der Nistkästen nahm zu.",
            "Nistkästen",
            "Die Zahl der Nistkästen: 171 in diesem Jahr, im Zeitraum davor 214.",
        ),
    ],
)
def test_two_figures_contradict_a_direction_in_words(text, words, source):
    source = document(source, *FILLER)
    assert judged_by(judge_reversed_statement, text, words, source) == "direction"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Der Beitrag der Gemeinde ist seither gestiegen.",
            "gestiegen",
            "Der Beitrag der Gemeinde betrug 2022 noch 3.200 Euro und liegt heute bei 3.700 Euro.",
        ),
        (
            "Die Zahl der Nistkästen nahm zu.",
            "Nistkästen",
            "Nistkästen: 171, im Vorjahr 214; Futterhäuser: 90, im Vorjahr 60.",
        ),
        (
            "Die Zahl der Nistkästen nahm zu.",
            "Nistkästen",
            "Es gibt 171 Nistkästen am Weg und 214 im Wald.",
        ),
    ],
)
def test_the_same_direction_two_changes_and_no_order_do_not(text, words, source):
    source = document(source, *FILLER)
    assert judged_by(judge_reversed_statement, text, words, source) is None
