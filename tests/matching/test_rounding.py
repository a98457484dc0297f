"""A figure rounded to the wrong side contradicts, and per cent where points are meant."""

import pytest

from articles.matching.rounding import judge_bound, judge_points, judge_rounded

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


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Der Anteil der Pendler sank um vier Prozent, auf 31 Prozent.",
            "Pendler: 31 Prozent, zuvor 35 Prozent.",
        ),
        (
            "Die Quote fiel von 64 auf 57 Prozent, ein Minus von sieben Prozent.",
            "Die Quote beträgt 57 Prozent, 2024 waren es 64 Prozent.",
        ),
    ],
)
def test_one_digit_is_enough_beside_one_of_the_percentages(text, source):
    words = "vier" if "vier" in text else "sieben"
    assert judged_by(judge_points, text, words, document(source, *FILLER)) == "unit"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Der Anteil der Pendler sank um vier Prozent.", "Pendler: 31 Prozent, zuvor 35 Prozent."),
        (
            "Der Ertrag stieg um 20 Prozent.",
            "Der Ertrag stieg um 20 Prozent, die Quote von 40 Prozent auf 60 Prozent.",
        ),
        ("Der Anteil der Pendler stieg um 50 Prozent.", "Pendler: 100 Prozent, zuvor 50 Prozent."),
    ],
)
def test_one_digit_alone_and_a_change_per_cent_are_left_alone(text, source):
    words = next(word for word in ("vier", "20", "50") if word in text)
    assert judged_by(judge_points, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize(
    ("text", "words", "source", "language"),
    [
        ("Mehr als 1.250 Läufer kamen an.", "1.250", "Im Ziel: 1.238 Läufer.", "de"),
        ("Knapp 480 Kilo Äpfel wurden gepresst.", "480", "Gepresst: 486 Kilo Äpfel.", "de"),
        ("Die Rechnung beträgt genau 700 Euro.", "700", "Die Rechnung: etwa 700 Euro.", "de"),
        ("The repair takes exactly 40 days.", "40", "The repair takes about 40 days.", "en"),
    ],
)
def test_a_figure_beyond_a_bound_contradicts_and_a_vague_one_an_exact_one(
    text, words, source, language
):
    found = judged_by(judge_bound, text, words, document(source), language=language)
    assert found == "other_value"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Mehr als 1.250 Läufer kamen an.", "1.250", "Im Ziel: 1.263 Läufer."),
        ("Mehr als 1.250 Läufer kamen an.", "1.250", "Im Ziel: 870 Läufer."),
        ("Knapp 480 Kilo Äpfel wurden gepresst.", "480", "Gepresst: über 486 Kilo Äpfel."),
        ("Die Rechnung beträgt genau 700 Euro.", "700", "Die Rechnung beträgt 700 Euro."),
        ("Die Rechnung beträgt 700 Euro.", "700", "Die Rechnung beträgt etwa 700 Euro."),
    ],
)
def test_figures_within_a_bound_or_far_from_it_do_not(text, words, source):
    assert judged_by(judge_bound, text, words, document(source)) is None
