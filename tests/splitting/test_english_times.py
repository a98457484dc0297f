"""What English times mean, counted from the day of publication."""

from datetime import date

import pytest

from articles.facts.values import TimeExpression
from articles.splitting import split
from tests.splitting.test_hostile import costs_at_most

SATURDAY = date(2021, 3, 20)


def times(text: str, published: date | None = SATURDAY) -> dict[str, str | None]:
    """Return the values of the times of a text by their words."""
    claims = split(text, language="en", published=published)
    return {
        text[claim.start : claim.end]: claim.value.timex
        for claim in claims
        if isinstance(claim.value, TimeExpression)
    }


def time_in(text: str, published: date | None = SATURDAY) -> TimeExpression:
    (value,) = (
        claim.value
        for claim in split(text, language="en", published=published)
        if isinstance(claim.value, TimeExpression)
    )
    return value


VALUES = [
    ("It opened on March 20, 2019.", "March 20, 2019", "2019-03-20"),
    ("It opened on 20 March 2019.", "20 March 2019", "2019-03-20"),
    ("It opened in March 2021.", "March 2021", "2021-03"),
    ("It was the spring of 1968.", "spring of 1968", "1968-SP"),
    ("In the 1920s it fell.", "1920s", "192"),
    ("In the 1800s it fell.", "1800s", "18"),
    ("In the 19th century it fell.", "19th century", "18"),
    ("In the early 20th century it fell.", "early 20th century", "19"),
    ("In Q3 2020 it fell.", "Q3 2020", "2020-Q3"),
    ("In the second half of 2020 it fell.", "second half of 2020", "2020-H2"),
    ("In the fourth quarter it fell.", "fourth quarter", "2020-Q4"),
    ("It fell last weekend.", "last weekend", "2021-W10-WE"),
    ("It fell in early March.", "early March", "2021-03"),
    ("It rained on Tuesday.", "Tuesday", "2021-03-16"),
    ("It will rain on Tuesday.", "Tuesday", "2021-03-23"),
    ("He said it will rain on Friday.", "Friday", "2021-03-26"),
    ("He has been there since August.", "August", "2020-08"),
    ("In August it opened.", "August", "2020-08"),
    ("It will open in August.", "August", "2021-08"),
    ("At Christmas it snowed.", "Christmas", "2020-12-25"),
    ("It closes on Easter Monday.", "Easter Monday", "2021-04-05"),
    ("On Thanksgiving 2019 it snowed.", "Thanksgiving 2019", "2019-11-28"),
    ("On Black Friday 2019 it snowed.", "Black Friday 2019", "2019-11-29"),
    ("On Labor Day 2020 it rained.", "Labor Day 2020", "2020-09-07"),
    ("Labor Day weekend 2021 was hot.", "Labor Day weekend 2021", "2021-W35-WE"),
    ("On All Saints' Day it rained.", "All Saints' Day", "2020-11-01"),
    ("It starts at 3:30 p.m. EST.", "3:30 p.m. EST", "2021-03-20T15:30"),
    ("It starts at noon.", "noon", "2021-03-20T12:00"),
    ("It started at 9am on Friday.", "9am on Friday", "2021-03-19T09:00"),
    (
        "It is shut from 5 to 7 p.m. today.",
        "5 to 7 p.m. today",
        "2021-03-20T17:00:00/2021-03-20T19:00:00",
    ),
    ("In the past three months it rose.", "past three months", "2020-12-20/2021-03-20"),
    ("In the next two days it will snow.", "next two days", "2021-03-21/2021-03-23"),
    ("It fell for the last two quarters.", "last two quarters", "2020-07-01/2021-01-01"),
    ("It fell in the past four trading days.", "past four trading days", "2021-03-16/2021-03-20"),
    (
        "It will end in the next five working days.",
        "next five working days",
        "2021-03-21/2021-03-27",
    ),
    ("It rose over the past fortnight.", "past fortnight", "2021-03-06/2021-03-20"),
    ("He died two years and three months ago.", "two years and three months ago", "2018-12-20"),
    ("It will end in a fortnight's time.", "in a fortnight's time", "2021-04-03"),
    ("It is due on the 21st of next month.", "21st of next month", "2021-04-21"),
    ("It was the week of the 12th.", "week of the 12th", "XXXX-XX-12"),
    ("It rose in the year to date.", "year to date", "2021-01-01/2021-03-20"),
    ("It came five days before New Year.", "five days before New Year", "2020-12-27"),
    ("It lasted for three months.", "three months", "P3M"),
    ("It lasted a decade and a half.", "a decade and a half", "P15Y"),
    ("It took two years and three months.", "two years and three months", "P27M"),
    ("He won in 2:05:30.", "2:05:30", "PT7530S"),
    ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
    ("They meet twice a week.", "twice a week", "P1W"),
    ("They meet annually.", "annually", "P1Y"),
    ("It will run from 3 to 5 May.", "3 to 5 May", "2021-05-03/2021-05-05"),
    ("It will run April 28 through 3rd.", "April 28 through 3rd", "2021-04-28/2021-05-03"),
    ("It ran Nov-Feb 2017.", "Nov-Feb 2017", "2016-11/2017-02"),
    ("The 2019-20 season ended.", "2019-20", "2019/2020"),
    ("In 2015-12 it ended.", "2015-12", "2015-12"),
    ("It ended two weeks before Christmas.", "two weeks before Christmas", "2020-12-11"),
    ("In fiscal 2020 it fell.", "fiscal 2020", "FY2020"),
    ("In 44 BC he died.", "44 BC", "BC0044"),
    ("After the Sept. 11 attacks it changed.", "Sept. 11", "2001-09-11"),
    ("It is the last Monday in May.", "last Monday in May", "2021-05-31"),
    ("It fell in the last week of 2020.", "last week of 2020", "2020-W53"),
    ("Friday's vote failed.", "Friday", "2021-03-19"),
    ("He comes next Friday.", "next Friday", "2021-03-26"),
    ("It was Friday the 13th.", "Friday the 13th", "2020-11-13"),
]


@pytest.mark.parametrize(("text", "words", "timex"), VALUES)
def test_time_has_its_value(text: str, words: str, timex: str) -> None:
    assert times(text)[words] == timex


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Years later he came.", "Years later", None),
        ("In recent years it rose.", "recent years", "PAST_REF"),
        ("It is now done.", "now", "PRESENT_REF"),
        ("They waited for years.", "years", "PXY"),
        ("He left that year.", "that year", "XXXX"),
        ("It rained in the morning.", "morning", "TMO"),
        ("He comes on the 18th.", "18th", "XXXX-XX-18"),
        ("The bank holiday was quiet.", "bank holiday", None),
    ],
)
def test_vague_time_stays_vague(text: str, words: str, timex: str | None) -> None:
    assert times(text)[words] == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It rained on 03/04/2021.", "2021-XX-XX"),
        ("It rained on 03/04/2021 and 25/04/2021.", "2021-04-03"),
        ("It rained on 03/04/2021 and 04/25/2021.", "2021-03-04"),
        ("It rained on 03/04/2021, not on 5 May.", "2021-04-03"),
        ("It rained on 03/04/2021, not on May 5.", "2021-03-04"),
        ("The colour of 03/04/2021 was grey.", "2021-04-03"),
        ("It rained on Saturday, 03/04/2021.", "2021-04-03"),
        ("It rained on 04/04/2021.", "2021-04-04"),
        ("It rained on 13/04/2021.", "2021-04-13"),
    ],
)
def test_all_digit_date_is_read_as_the_rest_of_the_text_writes_dates(text: str, timex: str) -> None:
    assert next(iter(times(text).values())) == timex


@pytest.mark.parametrize(
    "text", ["On April 31 it ends.", "On 31/04/2021 it ended.", "On February 29, 2021 it ended."]
)
def test_impossible_day_is_a_claim_with_a_fault(text: str) -> None:
    assert time_in(text).fault == "no such day"


@pytest.mark.parametrize(
    "text",
    [
        "Leeds beat Hull 3-2.",
        "Leeds won 3:2 at home.",
        "She won 6-3, 6-4.",
        "The ratio is 4:3.",
        "Shares closed at 6.45.",
        "It costs 0.8/15 of it.",
        "Call 555-1234.",
        "Flight 1549 landed.",
        "Theresa May said no.",
        "The Sunday Times reported.",
        "He reads USA Today.",
        "At 16, he left school and at 12 she played.",
        "It is longer than 1024 characters.",
        "They use version 2.1.17 of it.",
    ],
)
def test_scores_prices_and_codes_are_no_times(text: str) -> None:
    assert times(text) == {}


def test_a_range_with_independent_ends_is_two_claims() -> None:
    assert times("From 2010 to 2015 it rose.") == {"2010": "2010", "2015": "2015"}


def test_span_from_day_to_day_is_one_claim_but_a_day_that_is_moved_is_two() -> None:
    assert times("It will run from 3 July to 12 August.") == {
        "3 July to 12 August": "2021-07-03/2021-08-12"
    }
    assert times("It was moved from 3 July to 12 July.").keys() == {"3 July", "12 July"}


def test_span_from_hour_to_hour_is_one_claim_but_a_time_that_is_moved_is_two() -> None:
    assert times("It is shut from 9 a.m. to 5 p.m.") == {
        "9 a.m. to 5 p.m.": "2021-03-20T09:00:00/2021-03-20T17:00:00"
    }
    assert times("It was moved from 3 p.m. to 5 p.m.").keys() == {"3 p.m.", "5 p.m."}


def test_two_days_with_one_month_are_two_claims() -> None:
    found = times("It will run on 18 and 19 June.")
    assert found == {"18": "2021-06-18", "19 June": "2021-06-19"}


def test_months_and_days_of_a_list_share_their_month_and_year() -> None:
    assert times("In May, June and July 2020 it rained.") == {
        "May": "2020-05",
        "June": "2020-06",
        "July 2020": "2020-07",
    }
    assert times("It will run on 3, 4 and 5 May.") == {
        "3": "2021-05-03",
        "4": "2021-05-04",
        "5 May": "2021-05-05",
    }


def test_later_counts_from_what_was_spoken_of_and_never_from_nothing() -> None:
    found = times("It was founded in 1998 and sold three years later.")
    assert found["three years later"] == "2001"
    assert times("Two days earlier he resigned.")["Two days earlier"] is None


def test_time_of_day_takes_the_day_of_its_sentence() -> None:
    assert times("On Friday he came at 3 pm.")["3 pm"] == "2021-03-19T15:00"


def test_time_without_a_publication_day_keeps_what_the_text_says() -> None:
    found = times("On Friday, at 9 pm, in March and since 2010 it rained.", published=None)
    assert found == {"Friday, at 9 pm": "XXXX-WXX-5T21:00", "March": "XXXX-03", "2010": "2010"}


@pytest.mark.parametrize("words", ["3, 4 and ", "1/2-", "from 3 to ", "two days before ", "May, "])
def test_english_text_that_is_all_times_takes_time_in_line_with_its_length(words: str) -> None:
    assert costs_at_most(words * 8_000, 10, words * 2_000, "en")


def test_distance_keeps_its_length_beside_the_day() -> None:
    value = time_in("He left three weeks ago.")
    assert (value.timex, value.offset) == ("2021-02-27", "-P3W")
