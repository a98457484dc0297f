import pytest

from tests.plausibility.marking import found, read, sentences, verdicts

RULE = "growth"
TEXTS = {
    "de": (
        "Der Umsatz stieg von 40 auf 50 Millionen Euro, ein Plus von {} Prozent.",
        "Der Umsatz stieg um {} Prozent von 40 auf 50 Millionen Euro.",
        "Der Umsatz wuchs von 40 Millionen auf 50 Millionen Euro (plus {} Prozent).",
    ),
    "en": (
        "Sales rose from 40 to 50 million euros, an increase of {} per cent.",
        "Sales rose {} percent from 40 million to 50 million euros.",
        "Sales grew from $40 million to $50 million, up {} per cent.",
    ),
}
FALLS = {
    "de": "Die Zahl der Unfälle sank von 500 auf 412, ein Minus von {} Prozent.",
    "en": "Accidents fell from 505 to 404, a drop of {} per cent.",
}
CASES = [(language, text) for language, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("percent", [25, 23])
def test_a_growth_fits_within_rounding(language, text, percent):
    assert verdicts(RULE, read(text.format(percent), language)) == [True]


@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("percent", [20, 30])
def test_a_growth_differs_beyond_rounding(language, text, percent):
    assert verdicts(RULE, read(text.format(percent), language)) == [False]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_decrease_is_counted_from_the_higher_figure(language):
    fits = {"de": "17,6", "en": "20"}[language]
    assert verdicts(RULE, read(FALLS[language].format(fits), language)) == [True]
    assert verdicts(RULE, read(FALLS[language].format(25), language)) == [False]


def test_a_finding_shows_the_true_percentage():
    assert sentences(RULE, read(TEXTS["de"][0].format(20))) == [
        "Von 40 auf 50 Millionen sind es 25 Prozent mehr, mit Rundung 22,2 bis 27,8; "
        "im Text stehen dagegen 20."
    ]
    assert sentences(RULE, read(FALLS["en"].format(25), "en")) == [
        "From 505 to 404 is 20 per cent less; the text says instead 25."
    ]


def test_all_three_figures_are_spoken_of():
    manuscript = read(TEXTS["de"][0].format(20))
    [differs] = found(RULE, manuscript)
    words = [manuscript.words(fact) for fact in manuscript.stated if fact.key in differs.keys]
    assert words == ["40", "50 Millionen Euro", "20 Prozent"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Umsatz stieg von 40 auf 50 Millionen Euro, im Schnitt um 7 Prozent pro Jahr.",
        "Der Umsatz stieg von 40 auf 50 Millionen Euro. Der Gewinn wuchs um 7 Prozent.",
        "Der Umsatz stieg von 40 auf 50 Millionen Euro, 7 Prozent davon in Elze.",
        "Der Umsatz stieg von 40 auf 50 Millionen Euro, um mehr als 7 Prozent.",
        "Der Umsatz stieg um 7 Prozent auf 50 Millionen Euro.",
    ],
)
def test_there_is_no_finding_if_the_percentage_may_be_of_something_else(text):
    assert found(RULE, read(text)) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Der Umsatz stieg um {} Prozent auf 50 Millionen Euro, nach 40 Millionen im Vorjahr.",
            "de",
        ),
        ("Der Umsatz stieg um {} Prozent auf 50 Millionen Euro (Vorjahr: 40 Millionen).", "de"),
        ("Revenue rose {} per cent to $50 million from $40 million a year earlier.", "en"),
    ],
)
@pytest.mark.parametrize(("percent", "fits"), [(25, True), (20, False)])
def test_the_earlier_figure_may_follow(text, language, percent, fits):
    assert verdicts(RULE, read(text.format(percent), language)) == [fits]


@pytest.mark.parametrize(
    "text",
    [
        "Der Umsatz stieg um 20 Prozent auf 50 Millionen Euro, nach 40 Tagen.",
        "Der Umsatz stieg um 20 Prozent auf 50 Millionen Euro. Im Vorjahr waren es 40 Orte.",
    ],
)
def test_a_figure_after_the_percentage_is_not_the_earlier_value(text):
    assert found(RULE, read(text)) == []


def test_a_percentage_before_the_brackets_is_the_one_that_counts():
    text = "Es stieg um {} Prozent (von etwa 400 auf rund 500), die Quote sank um drei Prozent."
    assert verdicts(RULE, read(text.format(25))) == [True]
    assert verdicts(RULE, read(text.format(60))) == [False]
    other = "Es stieg von 400 auf 500, der Ertrag sank jedoch um drei Prozent."
    assert found(RULE, read(other)) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Umsatz verdoppelte sich von 40 auf {} Millionen Euro.", "de"),
        ("Der Umsatz hat sich von 40 auf {} Millionen Euro verdoppelt.", "de"),
        ("Sales doubled from $40 million to ${} million.", "en"),
    ],
)
@pytest.mark.parametrize(("figure", "fits"), [(80, True), (60, False)])
def test_factors_in_words_are_calculated(text, language, figure, fits):
    assert verdicts(RULE, read(text.format(figure), language)) == [fits]


def test_a_finding_shows_the_factor():
    assert sentences(RULE, read("Der Umsatz verdoppelte sich von 410 auf 615 Fälle.")) == [
        "Von 410 auf 615 ist es das 1,5-Fache; im Text steht dagegen das 2-Fache."
    ]


def test_hedged_factors_are_left_alone():
    assert found(RULE, read("Der Umsatz wurde fast verdoppelt von 40 auf 60 Millionen Euro.")) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Quote sank von 4,5 auf 3,5 oder 3,6 Prozent."),
        ("de", "Die Quote sank von 4,5 auf 3,5 bzw. 3,6 Prozent, ein Minus von 2 Prozent."),
        (
            "de",
            "Der Umsatz stieg von 100 auf 120 oder 130 Millionen Euro, ein Plus von 90 Prozent.",
        ),
        ("de", "Der Umsatz stieg von 100 auf 120/130 Millionen Euro, ein Plus von 90 Prozent."),
        ("en", "The rate fell from 4.5 to 3.5 or 3.6 per cent."),
        ("en", "Sales grew from $40 million to $50 or $60 million, up 90 per cent."),
    ],
)
def test_a_choice_of_figures_is_no_single_value(language, text):
    assert verdicts(RULE, read(text, language)) == []


def test_a_percentage_after_or_is_no_choice_of_figures():
    text = "Die Zahl der Fälle stieg von 370 auf 432 oder 30 Prozent."
    assert verdicts(RULE, read(text, "de")) == [False]
