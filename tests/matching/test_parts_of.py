"""A share in two numbers, or what a rate is for each of, against another one of a passage."""

import pytest

from articles.matching.parts_of import judge_base, judge_part_of

from .texts import FILLER, document, judged_by, table

MEMBERS = "44 von 63 Vereinen haben dem Plan schon zugestimmt."


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (MEMBERS, "44", "Mit dem Turnverein haben 41 von 63 Vereinen dem Plan zugestimmt."),
        (MEMBERS, "44", "Of the clubs, 41 of the 63 have agreed to the plan."),
        (
            "Bei 17 von 85 Proben fand das Labor Keime.", "17",
            "Keime fand das Labor bei 11 von 85 Proben.",
        ),
    ],
)  # fmt: skip
def test_another_part_of_the_same_whole_contradicts(text, words, source):
    assert judged_by(judge_part_of, text, words, document(source, *FILLER)) == "other_value"


@pytest.mark.parametrize(
    "sources",
    [
        ["Dem Plan zugestimmt haben 44 von 63 Vereinen.", "Im Mai waren es 41 von 63 Vereinen."],
        ["Dem Plan haben 41 von 60 Vereinen zugestimmt."],
        ["Dem Plan stimmten 41 Vereine zu, 63 sind eingetragen."],
    ],
)
def test_a_known_part_another_whole_and_two_counts_do_not(sources):
    assert judged_by(judge_part_of, MEMBERS, "44", document(*sources, *FILLER)) is None


SICK = "Die Kasse zählte 371 Tage je 1.000 Versicherte."


@pytest.mark.parametrize(
    ("head", "flagged"),
    [
        ("Tage je 100 Mitglieder 2025", True),
        ("Days per 100 members", True),
        ("Tage auf 10 000 Mitglieder", True),
        ("Tage je 1.000 Mitglieder", False),
        ("Tage", False),
        ("Tage je 12 Monate", False),
    ],
)
def test_a_rate_for_each_100_is_none_for_each_1_000(head, flagged):
    source = table(("Gruppe", head), ("Versicherte der Kasse", "371"), ("Andere", "96"))
    found = judged_by(judge_base, SICK, "1.000", source)
    assert found == ("unit" if flagged else None)


def test_a_row_without_another_value_of_the_sentence_says_nothing():
    source = table(("Gruppe", "Tage je 100"), ("Versicherte der Kasse", "912"), ("Andere", "96"))
    assert judged_by(judge_base, SICK, "1.000", source) is None
