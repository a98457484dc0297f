"""Arithmetic of days: from what a text says to TIMEX3 values.

Everything is computed from the publication day; no clock is read. Without a publication
day, relative expressions keep no value. Sources: ISO 8601; TIMEX3 of TimeML; Easter by
the anonymous Gregorian algorithm (Meeus, 1991).
"""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from decimal import Decimal

MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PAST, NEAREST, FUTURE = -1, 0, 1


def is_day(year: int | None, month: int, day: int) -> bool:
    """Return whether there is such a day; without a year, in any year."""
    if not 1 <= month <= 12 or not 1 <= day <= MONTH_DAYS[month - 1]:
        return False
    if year is None:
        return True
    return MINYEAR <= year <= MAXYEAR and day <= days_in(year, month)


def days_in(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month != 2:
        return MONTH_DAYS[month - 1]
    return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28


def day_timex(year: int | None, month: int, day: int) -> str:
    """Write a day; an unknown year as XXXX."""
    return f"{_year(year)}-{month:02}-{day:02}"


def month_timex(year: int | None, month: int) -> str:
    """Write a month; an unknown year as XXXX."""
    return f"{_year(year)}-{month:02}"


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def week_timex(day: date) -> str:
    """Write the ISO week of `day`."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def full_year(two_digits: int, anchor: date | None) -> int:
    """Read a year of two digits as the one nearest to, at most 20 years after, the anchor."""
    now = anchor.year if anchor else 2000
    year = now - now % 100 + two_digits
    if year > now + 20:
        year -= 100
    elif year < now - 80:
        year += 100
    return min(max(year, MINYEAR), MAXYEAR)


def year_near(month: int, day: int, anchor: date | None, direction: int = NEAREST) -> int | None:
    """Return the year that puts month and day nearest to the anchor, in `direction`.

    It stays inside the calendar.
    """
    if anchor is None:
        return None
    year = anchor.year + _years_to(month, day, anchor, direction)
    return min(max(year, MINYEAR), MAXYEAR)


def _years_to(month: int, day: int, anchor: date, direction: int) -> int:
    here = date(anchor.year, month, min(day, days_in(anchor.year, month)))
    if direction == PAST:
        return 0 if here <= anchor else -1
    if direction == FUTURE:
        return 0 if here >= anchor else 1
    if (here - anchor).days > 183:
        return -1
    return 1 if (anchor - here).days > 183 else 0


def on_weekday(weekday: int, anchor: date, direction: int = PAST) -> date:
    """Return the day of `weekday` (1 is Monday) at or next to the anchor, in `direction`."""
    ahead = (weekday - anchor.isoweekday()) % 7
    if direction == FUTURE:
        return moved(anchor, ahead)
    return moved(anchor, ahead - 7 if ahead else 0)


def moved(day: date, days: int) -> date:
    """Move `day` by a number of days, staying inside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def month_after(day: date, months: int) -> tuple[int, int] | None:
    """Return year and month `months` after `day`, None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return (year, month + 1) if MINYEAR <= year <= MAXYEAR else None


def _day(anchor: date, number: int) -> str | None:
    return moved(anchor, number).isoformat()


def _week(anchor: date, number: int) -> str | None:
    return week_timex(moved(anchor, 7 * number))


def _month(anchor: date, number: int) -> str | None:
    there = month_after(anchor, number)
    return month_timex(*there) if there else None


def _quarter(anchor: date, number: int) -> str | None:
    there = month_after(anchor, 3 * number)
    return f"{there[0]:04}-Q{(there[1] + 2) // 3}" if there else None


def _half(anchor: date, number: int) -> str | None:
    there = month_after(anchor, 6 * number)
    return f"{there[0]:04}-H{1 if there[1] < 7 else 2}" if there else None


def _years(width: int) -> Callable[[date, int], str | None]:
    def shift(anchor: date, number: int) -> str | None:
        year = anchor.year + width * number
        digits = {1: 4, 10: 3, 100: 2}.get(width, 1)
        return f"{year:04}"[:digits] if MINYEAR <= year <= MAXYEAR else None

    return shift


def _weekend(anchor: date, number: int) -> str | None:
    return f"{_week(anchor, number)}-WE"


# How "this", "last", "next" and a distance of n units read, by unit.
UNIT_SHIFT: dict[str, Callable[[date, int], str | None]] = {
    "D": _day,
    "W": _week,
    "WE": _weekend,
    "M": _month,
    "Q": _quarter,
    "H2": _half,
    "Y": _years(1),
    "DE": _years(10),
    "CE": _years(100),
}


def unit_at(anchor: date | None, unit: str, number: int) -> str | None:
    """Return the timex of the unit that lies `number` units from the anchor's own."""
    shift = UNIT_SHIFT.get(unit)
    if anchor is None or shift is None or abs(number) > 1_000_000:
        return None
    return shift(anchor, number)


def distance(anchor: date | None, unit: str, number: Decimal) -> str | None:
    """Return the day, month or year that lies a stated distance from the anchor.

    A distance in weeks leads to a day, one in months to a month, one in years to a year.
    Half a year is six months.
    """
    if unit == "W":
        unit, number = "D", number * 7
    if number != number.to_integral_value():
        smaller = {"Y": ("M", 12), "DE": ("Y", 10), "M": ("D", 30)}.get(unit)
        if smaller is None:
            return None
        unit, number = smaller[0], number * smaller[1]
    if abs(number) > 1_000_000:
        return None
    return unit_at(anchor, unit, int(number))


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Julian calendar as a Gregorian day (Meeus, 1991)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def easter(year: int) -> date:
    """Return Easter Sunday of `year`."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
