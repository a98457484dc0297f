"""German days stated by their place in a month: "dritter Freitag im März 2017"."""

from datetime import date

from articles.splitting.calendar import (
    day_timex,
    days_in,
    month_after,
    month_timex,
    moved,
    week_timex,
)
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_time, note_day
from articles.splitting.reading import Reading
from articles.splitting.tenses import near_month
from articles.splitting.time_parsing import read_month, read_unit, read_year
from articles.splitting.tokens import LINE

LAST = -1
Month = tuple[int | None, int]


@FIGURES.rule("day-in-month", on=("ordinal", "relative", "integer"))
def day_in_month_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "dritten Freitag im März 2017", "letzter Tag des Monats", "ersten Maiwoche".

    Leaves alone: "erster Mittwoch" and "letzten Mittwoch" without a month, since the month decides
    which day is meant.
    """
    nth = _which(reading, index)
    if nth is None:
        return None
    number, at = nth
    token = reading.tokens[at]
    if "month_part" in token.classes and token.gap <= LINE:
        return _built_part(reading, index, at, number)
    if token.gap > LINE or (month := _month_after(reading, at + 1)) is None:
        return None
    (year, month_number), stop = month
    if year is None:
        return None
    if "weekday" in token.classes and "short_weekday" not in token.classes:
        day = _nth_weekday(year, month_number, token.classes["weekday"], number)
        return _found_day(reading, index, stop, day)
    return _unit_in_month(reading, index, token.classes.get("unit"), number, month)


def _built_part(reading: Reading, index: int, at: int, number: int) -> RuleMatch | None:
    """Read "zweiten Januarhälfte 2020", "letzten Maiwoche", "ersten Juliwochenende"."""
    month, unit = reading.tokens[at].classes["month_part"]
    stated = read_year(reading, at + 1)
    year, stop = stated or (near_month(reading, month), at + 1)
    if unit != "half":
        return _unit_in_month(reading, index, unit, number, ((year, month), stop))
    if number not in {1, 2}:
        return None
    mod = "START" if number == 1 else "END"
    return found_time(reading, index, stop, "DATE", month_timex(year, month), mod=mod)


def _which(reading: Reading, index: int) -> tuple[int, int] | None:
    """Read "dritter", "3.", "letzten"; return the number (-1 for the last) and the next token."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "ordinal" in token.classes:
        number, at = int(token.classes["ordinal"]), index + 1
    elif "integer" in token.classes and after.text == ".":
        number, at = token.classes["integer"], index + 2
    elif token.low.startswith("letzt"):
        return LAST, index + 1
    elif token.low.startswith("vorletzt"):
        return LAST - 1, index + 1
    else:
        return None
    return (number, at) if 1 <= number <= 31 else None


def _month_after(reading: Reading, at: int) -> tuple[tuple[int | None, int], int] | None:
    """Read "im Oktober 2014", "des Monats", "im nächsten Monat"; return year, month, stop."""
    tokens = reading.tokens
    if tokens[at].low not in {"im", "des", "vom"} or tokens[at].gap > LINE:
        return None
    at += 1
    if (named := read_month(reading, at)) and "short_month" not in tokens[at].classes:
        month, stop = named
        year = read_year(reading, stop)
        return ((year[0], month), year[1]) if year else ((near_month(reading, month), month), stop)
    away = tokens[at].classes.get("relative", 0)
    at += 1 if "relative" in tokens[at].classes else 0
    unit = read_unit(reading, at)
    if unit is None or unit[0] != "M" or tokens[at].low in {"monate", "monaten"}:
        return None
    there = month_after(reading.published, away) if reading.published else None
    return (there, unit[1]) if there else None


def _unit_in_month(
    reading: Reading, index: int, unit: str | None, number: int, month: tuple[Month, int]
) -> RuleMatch | None:
    (year, month_number), stop = month
    if year is None:
        return None
    if unit == "D":
        length = days_in(year, month_number)
        day = length + 1 + number if number < 0 else number
        timex = day_timex(year, month_number, day) if 1 <= day <= length else None
        return found_time(reading, index, stop, "DATE", timex)
    if unit in {"W", "WE"}:
        start = _nth_week(year, month_number, unit, number)
        if start is None:
            return None
        ending = "-WE" if unit == "WE" else ""
        return found_time(reading, index, stop, "DATE", week_timex(start) + ending)
    return None


def _nth_week(year: int, month: int, unit: str, number: int) -> date | None:
    """Return the Monday of the n-th whole week of a month, or the Saturday of a weekend."""
    if unit == "WE":
        return _nth_weekday(year, month, 6, number)
    if number > 0:
        return _nth_weekday(year, month, 1, number)
    sunday = _nth_weekday(year, month, 7, number)
    return moved(sunday, -6) if sunday else None


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """Return the n-th weekday of a month, from its end for a negative number."""
    if number < 0:
        last = date(year, month, days_in(year, month))
        day = moved(last, -((last.isoweekday() - weekday) % 7) + 7 * (number + 1))
    else:
        first = date(year, month, 1)
        day = moved(first, (weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    return day if day.month == month else None


def _found_day(reading: Reading, index: int, stop: int, day: date | None) -> RuleMatch | None:
    if day is None:
        return None
    note_day(reading, day)
    return found_time(reading, index, stop, "DATE", day.isoformat(), weekday=day.isoweekday())
