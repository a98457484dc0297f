"""English dates all in digits: "10/25/2018", "25/10/2018", "2018-08-31", "25.12.2018"."""

from dataclasses import replace
from datetime import date

from articles.splitting.calendar import is_day
from articles.splitting.en.digit_order import day_comes_first
from articles.splitting.en.tenses import year_stated
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import Moment, found_moment, found_time, two_digit_year
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

# The month of a date that can be read both ways.
OPEN = 0


def read_digits(
    reading: Reading, index: int, weekday: int | None = None, *, joined: bool = False
) -> Moment | None:
    """Read a date in digits with its year; month and day are `OPEN` if nothing decides.

    With `joined` it may be right after the first end of a span.
    """
    first, mark, second, other, third = reading.tokens[index : index + 5]
    if not joined and _is_joined(reading, index):
        return None
    if "date_parts" in first.classes and len(first.text) > 7:
        day, month, year = first.classes["date_parts"]
        return _moment(index + 1, two_digit_year(year, reading.published), month, day)
    if mark.text not in {"/", "-"} or mark.gap != NO_GAP or second.gap != NO_GAP:
        return _unmarked(reading, index)
    if other.text != mark.text or third.gap != NO_GAP or "integer" not in third.classes:
        return None
    if len(first.text) == 4 and "integer" in first.classes:
        month = second.classes.get("month") or second.classes.get("integer", 0)
        return _moment(index + 5, first.classes["integer"], month, third.classes["integer"])
    if len(third.text) not in {2, 4} or "integer" not in second.classes:
        return None
    year = two_digit_year(third.text, reading.published)
    return _ordered(reading, index, index + 5, year, weekday) if year < 2200 else None


def read_bare_digits(
    reading: Reading, index: int, weekday: int | None = None, *, joined: bool = False
) -> Moment | None:
    """Read a day and a month in digits, without a year: "4/22", "22/04"."""
    tokens = reading.tokens
    first, mark, second, after = tokens[index : index + 4]
    if mark.text != "/" or mark.gap != NO_GAP or second.gap != NO_GAP:
        return None
    if len(first.text) > 2 or len(second.text) > 2:
        return None
    if not joined and _is_joined(reading, index):
        return None
    if after.gap == NO_GAP and after.text in {"/", "%"}:
        return None
    return _ordered(reading, index, index + 3, None, weekday)


def _is_joined(reading: Reading, index: int) -> bool:
    """Return whether digits or a dash are before: codes and telephone numbers, not dates."""
    before = reading.tokens[index - 1]
    if reading.tokens[index].gap != NO_GAP or not before.text:
        return False
    further = reading.tokens[index - 2]
    joined = before.text in {"-", "/", "_"} and before.gap == NO_GAP and further.text[-1:].isdigit()
    return joined or before.text in {"$", "£", "€", "#"}


def _unmarked(reading: Reading, index: int) -> Moment | None:
    """Read "20170302", the ISO date without its marks."""
    token = reading.tokens[index]
    if len(token.text) != 8 or "integer" not in token.classes or token.text[:2] not in {"19", "20"}:
        return None
    year, month, day = int(token.text[:4]), int(token.text[4:6]), int(token.text[6:])
    after = reading.tokens[index + 1]
    counts = after.gap <= SPACE and after.text[:1].isalpha() and "function" not in after.classes
    return None if counts or not is_day(year, month, day) else Moment(index + 1, year, month, day)


def _moment(stop: int, year: int, month: int, day: int) -> Moment | None:
    return Moment(stop, year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _ordered(
    reading: Reading, index: int, stop: int, year: int | None, weekday: int | None
) -> Moment | None:
    left = reading.tokens[index].classes.get("integer", 0)
    right = reading.tokens[index + 2].classes.get("integer", 0)
    ways = {(m, d) for m, d in ((left, right), (right, left)) if 1 <= m <= 12 and 1 <= d <= 31}
    if len(ways) > 1 and weekday:
        fitting = {way for way in ways if _falls_on(reading, index, year, way, weekday)}
        ways = fitting if len(fitting) == 1 else ways
    if len(ways) > 1:
        day_first = day_comes_first(reading)
        if day_first is None:
            return Moment(stop, year, OPEN, OPEN)
        ways = {(right, left)} if day_first else {(left, right)}
    return Moment(stop, year, *ways.pop()) if ways else None


def _falls_on(
    reading: Reading, index: int, year: int | None, way: tuple[int, int], weekday: int
) -> bool:
    month, day = way
    year = year or year_stated(reading, index, month, day)
    return bool(
        year and is_day(year, month, day) and date(year, month, day).isoweekday() == weekday
    )


def found_day(reading: Reading, first: int, moment: Moment) -> RuleMatch:
    """Build the claim of a date; one that can be read both ways keeps its year alone."""
    if moment.month == OPEN:
        year = "XXXX" if moment.year is None else f"{moment.year:04}"
        return found_time(
            reading, first, moment.stop, "DATE", f"{year}-XX-XX", weekday=moment.weekday
        )
    return found_moment(reading, first, in_its_year(reading, first, moment))


def in_its_year(reading: Reading, first: int, moment: Moment) -> Moment:
    """Give a day or month that names no year the one that the sentence speaks of."""
    if moment.year is not None or not moment.month:
        return moment
    year = year_stated(reading, first, moment.month, moment.day)
    if moment.day and not is_day(year, moment.month, moment.day):
        return moment
    return replace(moment, year=year)
