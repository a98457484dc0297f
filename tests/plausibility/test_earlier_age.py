from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.facts.ages import age_on
from articles.plausibility.memory import HouseMemory
from articles.plausibility.remembering import born_between
from tests.plausibility.earlier import after
from tests.plausibility.marking import explain, found, verdicts

RULE = "earlier-age"
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS, st.integers(0, 110))
def test_a_birth_is_exactly_where_the_age_is_right_on_the_day(day, years):
    span = born_between(day, years)
    one = timedelta(days=1)
    inside = {age_on(day, span.first), age_on(day, span.last)}
    outside = age_on(day, span.first - one), age_on(day, span.last + one)
    assert (inside, outside) == ({years}, (years + 1, years - 1))


@pytest.mark.parametrize(
    ("language", "earlier", "text"),
    [
        ("de", "Ada Brügge (49) leitet das Amt.", "Ada Brügge ({}) tritt zurück."),
        ("en", "Ada Brügge, 49, runs the office.", "Ada Brügge, {}, resigned on Friday."),
    ],
)
def test_an_age_is_compared_with_that_of_an_earlier_article(language, earlier, text):
    def said(age):
        return verdicts(RULE, after(text.format(age), earlier, language=language))

    assert (said(49), said(50), said(48), said(94)) == ([True], [True], [False], [False])


@pytest.mark.parametrize(
    ("language", "earlier"),
    [
        ("de", "Gestern traf Ada Brügge ein. Am Abend lobte die 49-Jährige den Hafen."),
        ("de", "Ada Brügge kam. Die inzwischen 49-jährige Ärztin siegte."),
        ("de", "Ada Brügge gewann, die 49-Jährige dankte."),
        ("de", "Es kam Ada Brügge, 49 Jahre alt und munter."),
        ("de", "Ada Brügge ist bereits 49."),
        ("de", "Die 49-jährige Ärztin und Autorin Ada Brügge kam."),
        ("en", "Ada Brügge came. On Friday the 49-year-old praised the port."),
        ("en", "Ada Brügge is now 49."),
    ],
)
def test_an_age_is_somebodys_in_other_words(language, earlier):
    text = {"de": "Ada Brügge ({}) geht.", "en": "Ada Brügge, {}, resigned."}[language]
    assert verdicts(RULE, after(text.format(94), earlier, language=language)) == [False]
    assert verdicts(RULE, after(text.format(49), earlier, language=language)) == [True]


@pytest.mark.parametrize(
    "earlier",
    [
        "Das sagte Ada Brügge. Die 49-jährige Spielerin fehlte.",
        "Der FC gewann gegen die Mannschaft von Ada Brügge. Die 49-Jährige jubelte.",
        "Ada Brügge kam. Ihre 49-jährige Schwester fehlte.",
        "Ada Brügge kam. Die 49-jährige Tochter fehlte.",
        "Ada Brügge floh. Die 49-Jährige war damals Botin.",
        "Ada Brügge kam. Es regnete. Die 49-Jährige schwieg.",
        "Brügges Gegnerin ist 49 Jahre alt. Ada Brügge siegte.",
        "Ada Brügge (7) unterlag in zwei Sätzen.",
    ],
)
def test_an_age_that_may_be_anothers_limits_nothing(earlier):
    assert found(RULE, after("Ada Brügge (94) geht.", earlier)) == []


def test_two_earlier_ages_narrow_the_birth():
    manuscript = after("Ada Brügge (51) geht.", "Ada Brügge (49) leitet das Amt.")
    # Born from 2 September 1976 to 1 September 1977, and to 20 November 1976.
    one, other = (
        after("Ada Brügge (51) geht.", "Ada Brügge (49) leitet das Amt.", day=day).memory
        for day in (date(2026, 9, 1), date(2025, 11, 20))
    )
    rows = (*one.remembered, *other.remembered)
    [differs] = found(RULE, replace(manuscript, memory=HouseMemory(rows)))
    assert (differs.ok, differs.params["low"], differs.params["high"]) == (False, 50, 50)


def test_the_sentence_names_the_article_and_its_day():
    [differs] = found(RULE, after("Ada Brügge (94) geht.", "Ada Brügge (49) leitet das Amt."))
    text = explain(differs, "en")
    assert "“Text 1” (1 September 2026)" in text
    assert "49 or 50 years on 25 November 2026; the text says 94" in text


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        ("Brügge (49) leitet das Amt.", "Brügge (94) geht."),
        ("Ada Brügge war damals 49 Jahre alt.", "Ada Brügge (94) geht."),
        ("Ada Brügge (49) leitet das Amt.", "Ada Brügge wird 94 Jahre alt."),
        ("Ben Cordes (49) leitet das Amt.", "Ada Brügge (94) geht."),
    ],
)
def test_it_is_silent_without_a_full_name_and_about_other_times(earlier, text):
    assert found(RULE, after(text, earlier)) == []


def test_two_people_of_one_name_say_nothing():
    manuscript = after(
        "Ada Brügge (33) geht.", "Ada Brügge (49) leitet das Amt.", "Ada Brügge (21) rudert."
    )
    assert found(RULE, manuscript) == []


def test_an_unchecked_archive_confirms_but_flags_nothing():
    earlier = "Ada Brügge (49) leitet das Amt."
    fits = after("Ada Brügge (49) geht.", earlier, is_checked=False)
    assert verdicts(RULE, fits) == [True]
    assert found(RULE, after("Ada Brügge (94) geht.", earlier, is_checked=False)) == []


def test_a_birth_date_in_the_text_is_surer():
    text = "Ada Brügge (94), geboren am 28. Juni 1932, geht."
    assert found(RULE, after(text, "Ada Brügge (49) leitet das Amt.")) == []
