from dataclasses import replace
from datetime import date

import pytest

from articles.plausibility import Known
from tests.plausibility.marking import (
    age,
    article,
    born,
    day,
    explain,
    found,
    person,
    read,
    verdicts,
)

RULE = "age-and-birth"
ADA = "Ada Brügge"
TEXTS = {
    "de": "Ada Brügge (49) leitet den Hafen.",
    "en": "Ada Brügge, 49, runs the harbour.",
}


def _article(language="de", published=date(2021, 3, 20), timex="1971-06-28", text=None, words="49"):
    return article(
        text or TEXTS[language],
        age(words, 49, ADA),
        known=[born(ADA, timex)],
        published=published,
        language=language,
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_age_fits_on_its_first_and_last_day(language):
    assert verdicts(RULE, _article(language, published=date(2020, 6, 28))) == [True]
    assert verdicts(RULE, _article(language, published=date(2021, 6, 27))) == [True]


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_age_differs_a_day_before_and_a_day_after(language):
    assert verdicts(RULE, _article(language, published=date(2020, 6, 27))) == [False]
    assert verdicts(RULE, _article(language, published=date(2021, 6, 28))) == [False]


def test_a_finding_shows_until_when_the_age_holds():
    [fits] = found(RULE, _article())
    assert explain(fits, "de") == (
        "Ada Brügge, geboren am 28. Juni 1971, ist am 20. März 2021 49 Jahre alt. "
        "Das Alter 49 gilt vom 28. Juni 2020 bis zum 27. Juni 2021."
    )
    assert explain(fits, "en") == (
        "Ada Brügge, born on 28 June 1971, is 49 years old on 20 March 2021. "
        "The age 49 holds from 28 June 2020 until 27 June 2021."
    )


def test_a_finding_that_differs_shows_both_ages():
    [differs] = found(RULE, _article(published=date(2021, 6, 28)))
    assert explain(differs, "de") == (
        "Ada Brügge, geboren am 28. Juni 1971, ist am 28. Juni 2021 50 Jahre alt, im Text "
        "steht 49. Dieses Alter gilt vom 28. Juni 2020 bis zum 27. Juni 2021."
    )
    assert "; the text says 49." in explain(differs, "en")


def test_a_year_of_birth_allows_two_ages():
    assert verdicts(RULE, _article(timex="1971")) == [True]
    assert verdicts(RULE, _article(timex="1972")) == [True]
    [differs] = found(RULE, _article(timex="1973"))
    assert not differs.ok
    assert "ist am 20. März 2021 47 oder 48 Jahre alt" in explain(differs, "de")
    assert "frühestens ab 1. Januar 2022" in explain(differs, "de")


def test_a_month_of_birth_is_enough():
    assert verdicts(RULE, _article(timex="1971-06")) == [True]
    assert verdicts(RULE, _article(timex="1971-02")) == [False]


def test_who_is_born_on_a_leap_day_is_a_year_older_in_march():
    leap = {"timex": "1972-02-29", "text": "Die 49-jährige Ada Brügge kommt.", "words": "49"}
    assert verdicts(RULE, _article(published=date(2021, 2, 28), **leap)) == [False]
    assert verdicts(RULE, _article(published=date(2021, 3, 1), **leap)) == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brügge wurde am 28. Juni 1971 in Elze geboren.",
        "Ada Brügge, geboren am 28. Juni 1971, kam 1990 nach Elze.",
        "Ada Brügge (geb. 28. Juni 1971) schweigt.",
    ],
)
def test_the_article_itself_may_have_the_birth_date(sentence):
    telling = article(
        [sentence, "Die 50-jährige Ada Brügge leitet den Hafen."],
        person(ADA),
        day("28. Juni 1971", "1971-06-28"),
        age("50", 50, ADA),
        published=date(2021, 3, 20),
    )
    [differs] = found(RULE, telling)
    assert (differs.ok, differs.keys) == (False, (2, 1))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brügge wurde am 28. Juni 1971 eine Tochter geboren.",
        "Der Sohn von Ada Brügge wurde am 28. Juni 1971 geboren.",
        "Ada Brügge wurde am 28. Juni 1971 gewählt.",
        "Ada Brügge sah am 28. Juni 1971 das Meer.",
    ],
)
def test_other_dates_beside_a_name_are_no_birth_dates(sentence):
    other = article(
        [sentence, "Ada Brügge (30) leitet den Hafen."],
        person(ADA),
        day("28. Juni 1971", "1971-06-28"),
        age("30", 30, ADA),
    )
    assert found(RULE, other) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mit 49 Jahren gründete sie den Verein.", "49 Jahren"),
        ("Im Mai wird sie 49 Jahre alt.", "49 Jahre alt"),
        ("Die damals 49-jährige Ada Brügge gründete den Verein.", "49"),
        ("Ada Brügge (49) starb am Montag.", "49"),
        ("Brügge erhielt 25 Stimmen, mehr als Ada Brügge (49).", "49"),
        ("Die 49-jährige Ärztin war mit dem Reeder verheiratet, sagt Ada Brügge.", "49"),
    ],
)
def test_ages_of_another_time_or_person_are_left_alone(text, words):
    assert found(RULE, _article(text=text, words=words, published=date(2026, 1, 1))) == []


def test_there_is_no_finding_about_the_dead_or_without_a_day_of_publication():
    text = TEXTS["de"]
    dead = Known(ADA, "death_date", {"timex": "2019-01-01"})
    both = [born(ADA, "1971-06-28"), dead]
    assert found(RULE, article(text, age("49", 49, ADA), known=both)) == []
    assert found(RULE, _article(published=None)) == []


def test_two_birth_dates_that_disagree_are_none():
    both = [born(ADA, "1971-06-28"), born(ADA, "1972-06-28")]
    assert found(RULE, article(TEXTS["de"], age("49", 49, ADA), known=both)) == []


def test_hedged_ages_are_left_alone():
    text = "Ada Brügge (49) leitet den Hafen."
    hedged = age("49", 49, ADA, modifier="about")
    assert found(RULE, article(text, hedged, known=[born(ADA, "1990")])) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ada Brügge ist {} Jahre alt.", "de"),
        ("Ada Brügge ist heute {} Jahre alt.", "de"),
        ("Die {} Jahre alte Ada Brügge leitet den Hafen.", "de"),
        ("Ada Brügge leitet den Hafen. Die {}-Jährige wohnt in Elze.", "de"),
        ("Ada Brügge is {} years old.", "en"),
    ],
)
@pytest.mark.parametrize(("years", "fits"), [(49, True), (50, False)])
def test_an_age_is_stated_in_other_ways(text, language, years, fits):
    stated = read(text.format(years), language, date(2021, 3, 20))
    stated = replace(stated, known=(born(ADA, "1971-06-28"),))
    assert verdicts(RULE, stated) == [fits]


@pytest.mark.parametrize(
    "text",
    [
        "Wenn Ada Brügge ist, was sie sagt, ist sie 90 Jahre alt.",
        "Ada Brügge ist 2050 dann 90 Jahre alt.",
        "Ada Brügge traf Ben Cordes. Die 90-Jährige schwieg.",
        "Die Nachbarin von Ada Brügge rief an. Die 90-Jährige schwieg.",
    ],
)
def test_what_may_be_another_person_or_time_is_left_alone(text):
    stated = replace(read(text, "de", date(2021, 3, 20)), known=(born(ADA, "1971-06-28"),))
    assert found(RULE, stated) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die am 28. Juni 1971 in Elze geborene Ada Brügge (50) leitet den Hafen.",
        "Die 1971 geborene Ada Brügge (52) leitet den Hafen.",
        "Ada Brügge, Jahrgang 1971, ist 52 Jahre alt.",
        "Ada Brügge (52), Jahrgang 1971, leitet den Hafen.",
    ],
)
def test_the_birth_may_be_before_the_name_or_in_the_same_sentence(text):
    assert verdicts(RULE, read(text, "de", date(2021, 3, 20))) == [False]
