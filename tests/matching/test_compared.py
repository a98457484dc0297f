"""What is said to be more than something else is compared with the figures of both."""

import pytest

from articles.matching.compared import judge_compared

from .texts import FILLER, document, judged_by, table

BIRDS = table(
    ("Ort", "Gärten", "Vögel je Garten"),
    ("Stadt (über 50.000)", "987", "34,9"),
    ("Land", "992", "40,0"),
)
YIELD = document("Die Apfelbäume brachten 31 kg Obst je Baum, die Birnbäume 28 kg.", *FILLER)
MEAN = document("Im Mittel der Heime kam die Belegung auf 95 Prozent.", *FILLER)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Birnbäume trugen mehr Obst als die Apfelbäume.", "mehr", YIELD),
        ("In der Stadt gab es mehr Vögel je Garten als auf dem Land.", "mehr", BIRDS),
        ("Die Belegung betrug 91 Prozent, mehr als im Mittel der Heime.", "mehr", MEAN),
        ("Apfelbäume bringen weniger Obst als Birnbäume.", "weniger", YIELD),
    ],
)
def test_the_other_one_has_more(text, words, source):
    assert judged_by(judge_compared, text, words, source) == "direction"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Apfelbäume trugen mehr Obst als die Birnbäume.", "mehr", YIELD),
        ("In der Stadt gab es weniger Vögel je Garten als auf dem Land.", "weniger", BIRDS),
        ("Die Belegung betrug 91 Prozent, weniger als im Mittel der Heime.", "weniger", MEAN),
    ],
)
def test_it_has_more(text, words, source):
    assert judged_by(judge_compared, text, words, source) == "derived"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Birnbäume trugen nicht mehr Obst als die Apfelbäume.", "mehr", YIELD),
        ("Die Birnbäume trugen mehr Obst als die Kirschbäume.", "mehr", YIELD),
        ("Die Birnbäume trugen mehr Obst als im Jahr davor.", "mehr", YIELD),
        ("In der Stadt sind die Wege länger als auf dem Land.", "länger", BIRDS),
        (
            "Die Birnbäume trugen mehr Obst als die Apfelbäume.",
            "mehr",
            document("Apfelbäume 31 kg Obst, Birnbäume 28 kg, Kirschbäume 12 kg.", *FILLER),
        ),
    ],
)
def test_denials_other_things_times_measures_and_three_figures_say_nothing(text, words, source):
    assert judged_by(judge_compared, text, words, source) is None
