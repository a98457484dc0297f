"""Two spans of days agree where the document's lies within the claim's."""

from datetime import date

import pytest

from articles.matching.claims import claims_of
from articles.matching.days import compare_days, days_of
from articles.matching.decisions import confirming_option
from articles.matching.lexicon import lexicon
from articles.matching.pairs import verdict_on
from articles.matching.written_days import written_days

from .texts import FILLER, document, index_of, ranked


@pytest.mark.parametrize(
    ("timex", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 4)),
        ("2026-05-04/2026-05-06", date(2026, 5, 4), date(2026, 5, 6)),
    ],
)
def test_a_timex_names_its_first_and_last_day(timex, first, last):
    assert days_of(timex) == (first, last)


@pytest.mark.parametrize("timex", [None, "", "PRESENT_REF", "2026-02-31", "XXXX-05"])
def test_what_names_no_day_of_the_calendar_has_no_days(timex):
    assert days_of(timex) is None


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        ("2026-05", "2026-05-04", "same"),
        ("1868", "1878", "digits"),
        ("1868", "1886", "transposed"),
        ("1120", "2011", "other"),
        ("2026-05-04", "2026-05", "within"),
        ("2026-05-04", "2026-05-05", "digits"),
        ("2026-05-04", "2025-05-04", "digits"),
        ("2026-05-04", "2026-09-23", "other"),
        ("1989", "1998", "transposed"),
        ("1989", "1994", "digits"),
        ("2026-05-04", "1989", None),
    ],
)
def test_days_are_compared_as_exactly_as_both_are(claim, source, verdict):
    assert compare_days(days_of(claim), days_of(source)) == verdict


def test_days_are_read_in_both_languages_in_their_order():
    text = "Born May 4, 1961, died on 3 March 2020; letzter Brief 12.02.2019, erfasst 2021-07-01."
    assert written_days(text) == [
        date(1961, 5, 4), date(2020, 3, 3), date(2019, 2, 12), date(2021, 7, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "is_same"),
    [
        ("Sie legten am 4. Juni ab.", "Am Donnerstag, 4. Juni, legten sie ab.", True),
        ("The ship sailed on June 4.", "We let go the lines on Thursday 4 June.", True),
        ("The ship sailed on June 4.", "We let go the lines on Thursday 4 June 2025.", False),
        ("The ship sailed on June 4.", "We let go the lines on Friday 5 June.", False),
    ],
)
def test_a_day_without_a_year_is_the_same_in_every_year(text, source, is_same):
    language = "de" if "Sie" in text else "en"
    index, manuscript = index_of(text, document(source), language=language)
    (claim,) = [c.fact for c in claims_of(manuscript, lexicon()) if c.fact.days]
    (fact,) = [f for f in index.passage(0).facts if f.days and "Jun" in f.text]
    assert (verdict_on(claim, fact, index, language) == "same") == is_same


def test_an_impossible_day_is_skipped():
    assert written_days("am 31. April 2026 und am 30. April 2026") == [date(2026, 4, 30)]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Im August kam der Kran in den Hafen.", "August", "Der Kran kam am 12. August 2025."),
        ("Den Kran hat der Hafen seit März.", "März", "Seit März steht der Kran im Hafen."),
        ("Der Kran soll im Mai fahren.", "Mai", "Der Kran soll ab dem 2. Mai 2026 fahren."),
    ],
)
def test_a_month_by_name_counts_in_the_first_passage(text, words, source):
    index, found = ranked(text, document(source, *FILLER))
    one = next(one for one in found if words in one.claim.fact.text)
    option = confirming_option(index, one.claim, one.candidates, set())
    assert option
    assert option.is_firm
