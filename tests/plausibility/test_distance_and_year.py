from datetime import date

import pytest

from tests.plausibility.marking import found, read, sentences, verdicts

RULE = "distance-and-year"
DAY = date(2021, 3, 21)
TEXTS = {
    "de": ("Vor drei Jahren, {}, begann der Bau.", "Der Bau begann {}, also vor drei Jahren."),
    "en": ("Three years ago, in {}, work began.", "Work began in {}, three years ago."),
}
CASES = [(language, text) for language, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("year", [2018, 2017])
def test_a_year_that_is_as_far_away_fits(language, text, year):
    assert verdicts(RULE, read(text.format(year), language, DAY)) == [True]


@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("year", [2019, 2016])
def test_a_year_that_is_nearer_or_farther_differs(language, text, year):
    assert verdicts(RULE, read(text.format(year), language, DAY)) == [False]


def test_a_finding_counts_from_the_publication_day():
    assert sentences(RULE, read("Vor drei Jahren, 2019, begann der Bau.", "de", DAY)) == [
        "Am 21. März 2021 liegt 2019 1 oder 2 Jahre zurück; im Text steht dagegen "
        "„Vor drei Jahren“."
    ]
    assert sentences(RULE, read("Three years ago, in May 2019, work began.", "en", DAY)) == [
        "On 21 March 2021, May 2019 is 1 or 2 years ago; the text says instead “Three years ago”."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vor rund drei Jahren, 2015, begann der Bau.",
        "Vor drei Jahren plante man ihn noch für 2015.",
        "Vor drei Jahren begann der Bau. 2015 war er geplant worden.",
        "Der Bau begann vor drei Jahren, nachdem 2015 das Geld kam.",
    ],
)
def test_there_is_no_finding_if_the_year_may_be_another(text):
    assert found(RULE, read(text, "de", DAY)) == []


def test_there_is_no_finding_without_a_publication_day():
    assert found(RULE, read("Vor drei Jahren, 2015, begann der Bau.", "de", None)) == []
