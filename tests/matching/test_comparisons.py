"""Another multiple or part contradicts where the rest of the clause is the passage's."""

import pytest

from articles.matching.comparisons import judge_multiple

from .texts import FILLER, document, judged_by


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Nahe den Äckern war der Verlust doppelt so hoch wie anderswo.",
            "doppelt",
            "Nahe den Äckern war der Verlust dreimal so hoch wie anderswo.",
        ),
        (
            "Vom Preisgeld behielt der Meister ein Zehntel.",
            "Zehntel",
            "Vom Preisgeld durfte der Meister ein Fünftel behalten.",
        ),
        (
            "Ein Drittel der Hecken verschwand seit dem Krieg.",
            "Drittel",
            "Seit dem Krieg verschwand die Hälfte der Hecken.",
        ),
    ],
)
def test_another_multiple_of_the_same_contradicts(text, words, source):
    source = document(source, *FILLER)
    assert judged_by(judge_multiple, text, words, source) == "comparison"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Ein Viertel der Hecken blieb seit dem Krieg stehen.",
            "Viertel",
            "Seit dem Krieg verschwanden drei Viertel der Hecken.",
        ),
        (
            "Mehr als ein Drittel der Hecken verschwand seit dem Krieg.",
            "Drittel",
            "Seit dem Krieg verschwand die Hälfte der Hecken.",
        ),
        (
            "Ein Drittel der Hecken verschwand seit dem Krieg.",
            "Drittel",
            "Exportiert wird die Hälfte der Geräte nach Polen.",
        ),
    ],
)
def test_the_other_part_a_bound_and_another_subject_do_not(text, words, source):
    assert judged_by(judge_multiple, text, words, document(source, *FILLER)) is None
