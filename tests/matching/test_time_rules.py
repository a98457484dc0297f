"""An age and a weekday are wrong where a day of birth or another day of the documents says so."""

import pytest

from .texts import FILLER, claim_of, document, index_of, relation

BIRTH = "Landrat Holger Wienbrandt wurde am 21. Oktober 1968 in Lauterfeld geboren."


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Landrat Holger Wienbrandt, 58, kam spät.", "58", BIRTH),
        (
            "Wienbrandt ist 55 Jahre alt und lebt in Lauterfeld.",
            "55",
            "Wienbrandt (geb. 21.10.1968).",
        ),
        (
            "Die Leiterin Annelie Thorsager, 57, kam spät.",
            "57",
            "Annelie Thorsager was born on 2 September 1970.",
        ),
    ],
)
def test_an_age_that_the_day_of_birth_does_not_yield_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("differs", "age")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Landrat Holger Wienbrandt, 57, kam spät.", "57", BIRTH),
        ("Der Bauer Ingo Reiter, 58, kam spät.", "58", BIRTH),
        ("Landrat Holger Wienbrandt, 34, kam spät.", "34", BIRTH),
        ("Wienbrandt, 58, kam.", "58", f"{BIRTH} Ingo Wienbrandt wurde am 3. Mai 1940 geboren."),
    ],
)
def test_an_age_of_somebody_else_or_far_off_does_not(text, words, source):
    assert relation(text, words, document(source, *FILLER))[0] != "differs"


VOTE = "Am {} stimmte der Rat von Hallgau über den Bau der neuen Schule ab."


@pytest.mark.parametrize("day", ["Montag", "Dienstag"])
def test_a_weekday_beside_the_day_of_the_documents_contradicts(day):
    source = document(VOTE.format("Mittwoch, 3. Juni 2026,"), *FILLER)
    assert relation(VOTE.format(day), day, source) == ("differs", "weekday")


@pytest.mark.parametrize(
    "days",
    [
        ["Dienstag, 2. Juni 2026,"],
        ["Mittwoch, 3. Juni 2026,", "2. Juni 2026"],
        ["Mittwoch, 13. Mai 2026,"],
        ["Mittwoch, 3. Juni 2024,"],
    ],
)
def test_a_weekday_that_a_document_names_does_not(days):
    source = document(*[VOTE.format(day) for day in days], *FILLER)
    assert relation(VOTE.format("Dienstag"), "Dienstag", source)[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Unterschrieben haben sie am späten Sonntagabend.", "Sonntagabend"),
        ("Unterschrieben haben sie am Mittwochmorgen.", "Mittwochmorgen"),
    ],
)
def test_a_part_of_a_day_of_the_week_has_a_day(text, words):
    _, manuscript = index_of(text, document(text))
    fact = claim_of(manuscript, words).fact
    assert fact.days
    assert fact.days[0] == fact.days[1]
