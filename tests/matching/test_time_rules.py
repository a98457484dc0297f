"""An age is wrong where the day of birth says so."""

import pytest

from .texts import FILLER, document, relation

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
