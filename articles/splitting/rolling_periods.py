"""Stretches of time beside the present, to the day: "the past three months"."""

from datetime import date
from decimal import Decimal

from articles.splitting.calendar import days_in, month_after, moved
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import duration_timex, found_time
from articles.splitting.reading import Reading

_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120}
_FARTHEST = 10_000
_MOST_WORKING_DAYS = 300


def found_rolling_period(
    reading: Reading,
    first: int,
    stop: int,
    unit: str,
    number: Decimal | None,
    away: int,
    *,
    at_work: bool = False,
) -> RuleMatch:
    """Build the claim of the units before (-1) or after (1) the publication day.

    With a number of days or more the value is the stretch itself, else its length.
    """
    length = duration_timex(unit, number)
    offset = ("-" if away < 0 else "+") + length
    reach = working_period if at_work else rolling_period
    stretch = reach(reading.published, unit, number, away)
    type_ = "DATE" if stretch else "DURATION"
    return found_time(reading, first, stop, type_, stretch or length, offset=offset)


def rolling_period(anchor: date | None, unit: str, number: Decimal | None, away: int) -> str | None:
    """Return the stretch of `number` units up to the anchor (-1) or from the day after it (1).

    It is an interval of ISO 8601 whose end is the day on which it is over. Quarters are
    those of the calendar, before or after the running one. None without an anchor, a whole
    number, or a unit of days and more.
    """
    if anchor is None or number is None or number != int(number) or not 0 < number < _FARTHEST:
        return None
    if unit == "Q":
        anchor = date(anchor.year, anchor.month - (anchor.month - 1) % 3, 1)
    start: date | None
    end: date | None
    if away < 0:
        start, end = day_at(anchor, unit, -int(number)), anchor
    else:
        start = day_at(anchor, *(("Q", 1) if unit == "Q" else ("D", 1)))
        end = day_at(start, unit, int(number)) if start else None
    return f"{start}/{end}" if start and end else None


def working_period(anchor: date | None, unit: str, number: Decimal | None, away: int) -> str | None:
    """Return the stretch that holds `number` days from Monday to Friday beside the anchor."""
    if anchor is None or number is None or unit != "D" or not 0 < number < _MOST_WORKING_DAYS:
        return None
    day, left = anchor, int(number)
    while left:
        day = moved(day, away)
        left -= day.isoweekday() < 6
    if away < 0:
        return f"{day}/{anchor}"
    return f"{moved(anchor, 1)}/{moved(day, 1)}"


def day_at(day: date, unit: str, number: int) -> date | None:
    """Return the day that lies `number` units from another; a shorter month has its last day.

    None for a unit that is no number of days or months, and outside the calendar.
    """
    if unit in _DAYS:
        return moved(day, _DAYS[unit] * number)
    there = month_after(day, _MONTHS[unit] * number) if unit in _MONTHS else None
    return date(*there, min(day.day, days_in(*there))) if there else None
