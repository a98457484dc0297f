from datetime import date

import pytest

from tests.plausibility.marking import found, read, sentences, verdicts

RULE = "duration-and-years"
DAY = date(2021, 3, 21)
TEXTS = {
    "de": (
        "Sie war {} Jahre Kanzlerin von 2005 bis 2021.",
        "Sie regierte von 2005 bis 2021, also {} Jahre.",
        "Nach {} Jahren im Amt, seit 2005, geht sie.",
        "Seit 2005, also seit {} Jahren, regiert sie.",
    ),
    "en": (
        "She was chancellor for {} years, from 2005 to 2021.",
        "She ruled from 2005 to 2021, that is {} years.",
        "After {} years in office, since 2005, she leaves.",
        "Since 2005, that is for {} years, she has ruled.",
    ),
}
CASES = [(language, text) for language, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_as_many_years_as_lie_between_fit(language, text):
    assert verdicts(RULE, read(text.format(16), language, DAY)) == [True]


@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("years", [13, 18])
def test_more_or_fewer_years_differ(language, text, years):
    assert verdicts(RULE, read(text.format(years), language, DAY)) == [False]


def test_the_first_and_the_last_year_may_be_counted():
    assert verdicts(RULE, read(TEXTS["de"][0].format(17), "de", DAY)) == [True]


def test_a_stay_within_some_years_may_be_shorter_but_not_longer():
    text = "Von 2005 bis 2021 lebte er {} Jahre in Rom."
    assert found(RULE, read(text.format(5), "de", DAY)) == []
    assert verdicts(RULE, read(text.format(20), "de", DAY)) == [False]


def test_a_finding_shows_the_sum():
    assert sentences(RULE, read(TEXTS["de"][0].format(14), "de", DAY)) == [
        "Von 2005 bis 2021 sind es 16 Jahre, mit dem ersten und dem letzten gezählt 17; "
        "im Text stehen dagegen 14."
    ]
    assert sentences(RULE, read(TEXTS["en"][2].format(14), "en", DAY)) == [
        "From 2005 until 21 March 2021 it is 15 or 16 years; the text says instead 14."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sie war rund 20 Jahre Kanzlerin von 2005 bis 2021.",
        "Nach 20 Jahren Pause spielt sie seit 2005 wieder.",
        "Von 2005 bis 2021 regierte sie und war 20 Jahre Mitglied.",
        "Sie verbrachte fünf Jahre in Rom zwischen 2005 und 2021.",
    ],
)
def test_there_is_no_finding_if_the_years_may_be_others(text):
    assert found(RULE, read(text, "de", DAY)) == []


@pytest.mark.parametrize(("years", "fits"), [("fünf", True), ("zehn", False)])
def test_the_years_may_follow_a_comma(years, fits):
    assert verdicts(RULE, read(f"Das Werk lief {years} Jahre, 1990 bis 1995.")) == [fits]
