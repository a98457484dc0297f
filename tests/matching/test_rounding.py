"""A figure rounded to the wrong side contradicts, and per cent where points are meant."""

import pytest

from articles.matching.rounding import judge_points, judge_rounded

from .texts import FILLER, document, judged_by, table


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Der Schaden beträgt rund 220.000 Euro.",
            "220",
            "Der Schaden beläuft sich auf 228.940 Euro.",
        ),
        (
            "In die Forschung flossen 530 Millionen Euro.",
            "530",
            "In die Forschung flossen 538,2 Millionen Euro.",
        ),
        ("Das Werk hat 3.400 Beschäftigte.", "3.400", "Das Werk hat 3.482 Beschäftigte."),
    ],
)
def test_a_figure_rounded_to_the_wrong_side_contradicts(text, words, source):
    assert judged_by(judge_rounded, text, words, document(source, *FILLER)) == "other_value"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Der Schaden beträgt rund 230.000 Euro.", "230", "Der Schaden: 228.940 Euro."),
        ("Der Schaden beträgt gut 220.000 Euro.", "220", "Der Schaden: 228.940 Euro."),
        ("Das Werk hat 3.400 Beschäftigte.", "3.400", "Das Werk hat 3.500 Beschäftigte."),
    ],
)
def test_right_roundings_bounds_and_other_figures_do_not(text, words, source):
    assert judged_by(judge_rounded, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize(
    "source",
    [
        "Die Quote erhöhte sich von 21,9 Prozent auf 28,4 Prozent.",
        "Die Quote betrug 28,4 Prozent nach 21,9 Prozent im Vorjahr.",
    ],
)
def test_the_difference_of_two_percentages_is_points(source):
    text = "Die Quote stieg um 6,5 Prozent."
    assert judged_by(judge_points, text, "6,5", document(source, *FILLER)) == "unit"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Die Quote stieg um 6,5 Prozent.", "Die Quote stieg um 6,5 Prozent, von 21,9 auf 28,4."),
        ("Die Quote stieg auf 6,5 Prozent.", "Die Quote stieg von 21,9 Prozent auf 28,4 Prozent."),
        ("Die Quote stieg um 6,9 Prozent.", "Die Quote stieg von 21,9 Prozent auf 28,4 Prozent."),
    ],
)
def test_a_change_per_cent_and_another_difference_do_not(text, source):
    words = "6,9" if "6,9" in text else "6,5"
    assert judged_by(judge_points, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize("label", ["Marge in %", "Marge (%)", "Marge in Prozent"])
@pytest.mark.parametrize(("text", "words"), [("1,2", "1,2"), ("0,7", "0,7")])
def test_the_difference_of_two_percentages_of_a_row_is_points(label, text, words):
    before = "15,1" if text == "1,2" else "15,6"
    rows = table(("Kennzahl", "2025", "2024"), (label, "16,3", before), ("Umsatz", "99", "132"))
    said = f"Die Marge stieg um {text} Prozent."
    assert judged_by(judge_points, said, words, rows) == "unit"
