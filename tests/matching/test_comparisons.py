"""Another multiple or part contradicts where the rest of the clause is the passage's."""

import pytest

from articles.matching.comparisons import judge_multiple, judge_ratio, judge_than

from .texts import FILLER, document, judged_by, ranked


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


def beside(rule, text, words, *documents):
    """Return the reason of a rule that looks at the other claims of the sentence."""
    index, found = ranked(text, *documents)
    one = next(one for one in found if words in one.claim.fact.text)
    where = (index,) if rule is judge_than else ()
    verdict = rule(*where, one.claim, [other for other in found if other is not one])
    return verdict.reason.value if verdict else None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Offen sind 640 Anträge, mehr als dreimal so viele wie üblich.",
            "dreimal",
            "Offen sind 640 Anträge, im normalen Betrieb sind es 310 Anträge.",
        ),
        (
            "Geprüft sind 1.120 Werke, ein Viertel der Sammlung.",
            "Viertel",
            "Die Sammlung hat 9.800 Werke, geprüft sind 1.120 Werke.",
        ),
    ],
)
def test_a_multiple_that_two_figures_do_not_yield_contradicts(text, words, source):
    assert beside(judge_ratio, text, words, document(source, *FILLER)) == "comparison"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Offen sind 640 Anträge, mehr als doppelt so viele wie üblich.",
            "doppelt",
            "Offen sind 640 Anträge, im normalen Betrieb sind es 310 Anträge.",
        ),
        (
            "Offen sind 640 Anträge, mehr als dreimal so viele wie üblich.",
            "dreimal",
            "Offen sind 640 Anträge, es waren schon 310 Anträge, einmal 90 Anträge.",
        ),
        (
            "Offen sind 640 Anträge, mehr als dreimal so viele wie üblich.",
            "dreimal",
            "Offen sind 640 Anträge.",
        ),
    ],
)
def test_a_fitting_multiple_a_third_figure_and_one_alone_do_not(text, words, source):
    assert beside(judge_ratio, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Das Eis war dicker als 2021, im Mittel maß es 1,6 Meter.",
            "Im Mittel maß das Eis 1,6 Meter, gegenüber 1,9 Meter im Jahr 2021.",
        ),
        (
            "Die Strecke war kürzer als 2021, nämlich 14 Kilometer.",
            "Die Strecke hatte 14 Kilometer nach 12 Kilometer im Jahr 2021.",
        ),
        (
            "Die Strecke war kürzer als im Jahr 2021, nämlich 14 Kilometer.",
            "Die Strecke hatte 2021 noch 12 Kilometer; 2026 sind es 14 Kilometer.",
        ),
    ],
)
def test_more_than_in_a_year_contradicts_less(text, source):
    assert beside(judge_than, text, "2021", document(source, *FILLER)) == "direction"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Das Eis war dünner als 2021, im Mittel maß es 1,6 Meter.",
            "Im Mittel maß das Eis 1,6 Meter, gegenüber 1,9 Meter im Jahr 2021.",
        ),
        (
            "Das Eis war dicker als 2021, im Mittel maß es 1,6 Meter.",
            "Im Mittel maß das Eis 1,6 Meter, die Bohrung 1,9 Meter im Jahr 2021.",
        ),
        (
            "Das Eis maß 2021 im Mittel 1,6 Meter.",
            "Im Mittel maß das Eis 1,6 Meter, gegenüber 1,9 Meter im Jahr 2021.",
        ),
    ],
)
def test_the_same_direction_and_figures_side_by_side_do_not(text, source):
    assert beside(judge_than, text, "2021", document(source, *FILLER)) is None
