import pytest

from tests.plausibility.marking import read, sentences, verdicts

RULE = "percent-or-points"
TEXTS = {
    "de": "Der Anteil stieg von 5 auf 7 Prozent, also um {}.",
    "en": "The share rose from 5 to 7 per cent, up {}.",
}
WORDS = {"de": ("Prozent", "Prozentpunkte"), "en": ("per cent", "percentage points")}


def _article(language, number, in_points):
    stated = f"{number} {WORDS[language][in_points]}"
    return read(TEXTS[language].format(stated), language)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("number", "in_points"), [(2, True), (40, False), (3, True)])
def test_points_and_per_cent_fit(language, number, in_points):
    assert verdicts(RULE, _article(language, number, in_points)) == [True]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("number", "in_points"), [(2, False), (40, True), (90, False)])
def test_percent_confused_with_points_differs(language, number, in_points):
    assert verdicts(RULE, _article(language, number, in_points)) == [False]


def test_a_finding_shows_percent_and_points():
    assert sentences(RULE, _article("de", 2, False)) == [
        "Von 5 auf 7 Prozent sind es 2 Prozentpunkte oder 40 Prozent; "
        "im Text stehen dagegen 2 Prozent."
    ]
    assert sentences(RULE, _article("en", 2, False)) == [
        "From 5 to 7 per cent is 2 percentage points or 40 per cent; "
        "the text says instead 2 per cent."
    ]


def test_a_decrease_counts_as_well():
    text = "Die Quote sank von 7,5 Prozent auf 5 Prozent, ein Rückgang von {}."
    assert verdicts(RULE, read(text.format("2,5 Prozentpunkten"))) == [True]
    assert verdicts(RULE, read(text.format("2,5 Prozent"))) == [False]


def test_two_levels_without_a_distance_say_nothing():
    assert verdicts(RULE, read("Die SPD fiel von 25 auf 18 Prozent.")) == []


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Die Quote stieg von fünf auf sieben Prozent, ein Plus von zwei Prozent.", False),
        ("Die Quote stieg von fünf auf sieben Prozent, ein Plus von zwei Prozentpunkten.", True),
        ("Die Quote stieg um zwei Prozent auf sieben Prozent, nach fünf Prozent zuvor.", False),
    ],
)
def test_numbers_may_be_words(text, fits):
    assert verdicts(RULE, read(text)) == [fits]
