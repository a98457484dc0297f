"""English weekdays without a date: "Friday", "Monday morning", "Tuesday of last week"."""

from dataclasses import replace
from datetime import date

from articles.splitting.calendar import FUTURE, PAST, moved
from articles.splitting.en.day_parsing import (
    is_ordinal_day,
    may_be_month,
    read_date,
    read_day_number,
)
from articles.splitting.en.digit_dates import read_bare_digits
from articles.splitting.en.tenses import day_direction
from articles.splitting.en.times import with_time
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import Moment, found_time, note_day, part_timex, weekday_timex
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, SPACE

# How many weeks to look for a Friday the 13th: it comes at least once in fourteen months.
_WEEKS = 61


def found_weekday(reading: Reading, index: int, at: int) -> RuleMatch:
    """Build the claim of the weekday at token `index`; `at` is the token after it."""
    weekday = reading.tokens[index].classes["weekday"]
    timex, day = weekday_timex(reading, weekday, day_direction(reading, index))
    if first := _first_of_span(reading, index):
        day = moved(first, (weekday - first.isoweekday()) % 7)
        timex = day.isoformat()
    stop = at
    if numbered := _numbered(reading, at, weekday):
        day, stop = numbered
        timex = day.isoformat() if day else timex
    return found_on(reading, index, stop, weekday, timex, day)


def _first_of_span(reading: Reading, index: int) -> date | None:
    """Return the day that "Tuesday to Thursday" begins with, from its last day."""
    tokens = reading.tokens
    if tokens[index - 1].low not in _JOINTS or reading.last_day_at < index - _LONGEST_DAY:
        return None
    named = any("weekday" in token.classes for token in tokens[index - _LONGEST_DAY : index - 1])
    return reading.last_day if named else None


# What leads from a weekday to another, and how many tokens "Tuesday morning to" may have.
_JOINTS = frozenset("to until till through thru - –".split())
_LONGEST_DAY = 4


def found_on(
    reading: Reading, first: int, stop: int, weekday: int, timex: str, day: date | None
) -> RuleMatch:
    """Build the claim of a weekday with the week, the part of the day and the time after it."""
    part = part_after(reading, stop)
    if week := week_after(reading, part[1] if part else stop, weekday):
        day, end = week
        timex = day.isoformat() if day else timex
        part, stop = (part[0], end) if part else None, end
    if day:
        note_day(reading, day)
    if part is None:
        return with_time(reading, found_time(reading, first, stop, "DATE", timex, weekday=weekday))
    timex = part_timex(day, part[0]) if day else f"{timex}T{part[0]}"
    return with_time(reading, found_time(reading, first, part[1], "TIME", timex, weekday=weekday))


def date_after(reading: Reading, at: int, weekday: int) -> Moment | None:
    """Read the date in "Tuesday, May 9", "Friday 7/6", "Friday (June 15)"."""
    tokens = reading.tokens
    bracket = tokens[at].text == "("
    if tokens[at].text in {",", "(", "-"}:
        at += 1
    if tokens[at].gap > LINE or not may_be_month(reading, at):
        return None
    moment = read_date(reading, at, weekday) or read_bare_digits(reading, at, weekday)
    if moment is None or moment.day is None or moment.day > 31:
        return None
    closed = bracket and tokens[moment.stop].text == ")"
    return replace(moment, stop=moment.stop + 1) if closed else moment


def part_after(reading: Reading, at: int) -> tuple[str, int] | None:
    """Read the part of the day in "Monday morning", "Sunday late evening", "Tuesday in the morning"."""
    tokens = reading.tokens
    if tokens[at].low == "in" and tokens[at + 1].low == "the":
        at += 2
    elif tokens[at].low in {"early", "late"}:
        at += 1
    part = tokens[at].classes.get("day_part")
    return (part, at + 1) if part and tokens[at].gap <= SPACE else None


def week_after(reading: Reading, at: int, weekday: int) -> tuple[date | None, int] | None:
    """Read the week in "Tuesday of last week", "Wednesday evening next week"."""
    tokens = reading.tokens
    at = at + 1 if tokens[at].low == "of" else at
    at = at + 1 if tokens[at].low == "the" else at
    away = tokens[at].classes.get("relative")
    if away is None or tokens[at + 1].classes.get("unit") != "W" or tokens[at].gap > SPACE:
        return None
    if tokens[at + 1].low not in {"week", "week's"}:
        return None
    return day_in_week(reading.published, away, weekday), at + 2


def day_in_week(published: date | None, away: int, weekday: int) -> date | None:
    """Return the weekday in the week that lies `away` weeks from the publication day's."""
    if published is None:
        return None
    return moved(published, 7 * away + weekday - published.isoweekday())


def weekday_stated(reading: Reading, index: int, weekday: int) -> date | None:
    """Return the day of "this Friday": the one of this week, else the next or the last."""
    day = day_in_week(reading.published, 0, weekday)
    if day is None or reading.published is None:
        return None
    direction = day_direction(reading, index)
    if direction == FUTURE and day < reading.published:
        return moved(day, 7)
    return moved(day, -7) if direction == PAST and day > reading.published else day


def _numbered(reading: Reading, at: int, weekday: int) -> tuple[date | None, int] | None:
    """Read the day in "Friday the 13th", "Thu 14th" and "Monday 21"; a plain number must fit."""
    tokens = reading.tokens
    at = at + 1 if tokens[at].low == "the" else at
    number = read_day_number(reading, at)
    if number is None or tokens[at].gap > SPACE or not 1 <= number[0] <= 31:
        return None
    after = tokens[number[1]]
    counts = after.text[:1].isalpha() and after.classes.keys().isdisjoint({"function", "number"})
    if counts and after.gap <= SPACE:
        return None
    plain = not is_ordinal_day(reading, at)
    day = _nearest(reading.published, weekday, number[0], 5 if plain else _WEEKS)
    if plain and (
        day is None or after.text in {":", "-", "–", "%", "/"} or "meridiem" in after.classes
    ):
        return None
    return day, number[1]


def _nearest(published: date | None, weekday: int, number: int, weeks: int) -> date | None:
    """Return the nearest day with that weekday and that number in its month."""
    if published is None:
        return None
    start = moved(published, weekday - published.isoweekday())
    for away in range(weeks):
        for day in (moved(start, 7 * away), moved(start, -7 * away)):
            if day.day == number:
                return day
    return None
