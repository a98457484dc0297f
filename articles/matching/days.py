"""Spans of days that TIMEX3 dates name, and how two of them relate."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

Days = tuple[date, date]
# Of a business year only the whole: its parts depend on when it begins (`business_years.py`).
_DATE = re.compile(
    r"(?:FY(?=\d{4}$))?(\d{4})(?:-(\d\d|H[12]|Q[1-4]|SP|SU|FA|WI|W\d\d))?(?:-(\d\d))?(?:T.*)?$"
)
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}
_PARTS = {"START": (1, 4), "EARLY": (1, 4), "MID": (5, 8), "END": (10, 12), "LATE": (9, 12)}


@lru_cache(20_000)
def days_of(timex: str | None, mod: str | None = None) -> Days | None:
    """Return first and last day of a TIMEX3 date; None where it names none."""
    if not timex:
        return None
    if "/" in timex:
        ends = [days_of(part) for part in timex.split("/")[:2]]
        return (ends[0][0], ends[1][1]) if ends[0] and len(ends) > 1 and ends[1] else None
    match = _DATE.match(timex)
    try:
        return _span(int(match[1]), match[2], match[3], mod) if match else None
    except ValueError:
        return None


def _span(year: int, part: str | None, day: str | None, mod: str | None) -> Days:
    first, last = 1, 12
    if day and part:
        one = date(year, int(part), int(day))
        return one, one
    if part and part.isdigit():
        first = last = int(part)
    elif part in _SEASONS:
        first, last = _SEASONS[part]
    elif part and part[0] in "HQ":
        size = 6 if part[0] == "H" else 3
        first, last = (int(part[1]) - 1) * size + 1, int(part[1]) * size
    elif part:
        start = date.fromisocalendar(year, int(part[1:]), 1)
        return start, start + timedelta(6)
    elif mod in _PARTS:
        first, last = _PARTS[mod]
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def compare_days(claim: Days, source: Days) -> str | None:
    """Return how the days of a claim relate to those of a source.

    "same" if the source's days are within the claim's, "within" if the claim's are within the
    source's, "rounded" if they overlap; else a difference ("digits", "transposed", "other"), but
    only if both are about as exact. None if they can't be compared: one is much longer.
    """
    wide, long = (claim[1] - claim[0]).days, (source[1] - source[0]).days
    if claim[0] <= source[0] and source[1] <= claim[1]:
        return "same" if long <= wide <= max(long * 40, 400) else None
    if source[0] <= claim[0] and claim[1] <= source[1]:
        return "within"
    if claim[0] <= source[1] and source[0] <= claim[1]:
        return "rounded"
    is_same_year = claim[0].year == source[0].year
    if max(wide, long) > 8 * min(wide, long) + 40 and (wide < long or is_same_year):
        return None
    return _difference(claim, source, wide, long)


def _difference(claim: Days, source: Days, wide: int, long: int) -> str:
    if wide == 0 and long == 0:
        apart = abs((claim[0] - source[0]).days)
        same_day = (claim[0].month, claim[0].day) == (source[0].month, source[0].day)
        return "digits" if apart <= 10 or same_day else "other"
    if claim[0].year == source[0].year:
        return "other"
    one, two = str(claim[0].year), str(source[0].year)
    if _is_swap(one, two):
        return "transposed"
    is_alike = abs(wide - long) < 40 or (wide < 40 and claim[0].month == source[0].month)
    is_near = abs(claim[0].year - source[0].year) < 10 or _digits_apart(one, two) == 1
    return "digits" if is_alike and is_near else "other"


def _is_swap(one: str, other: str) -> bool:
    """Return whether two years differ in two digits beside one another that are swapped."""
    return any(one[:i] + one[i + 1] + one[i] + one[i + 2 :] == other for i in range(len(one) - 1))


def _digits_apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True)) if len(one) == len(other) else 9


def moved(day: date, years: int) -> date:
    """Return the same day of another year; of 29 February the last day of the month."""
    last = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))
