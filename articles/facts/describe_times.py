"""TIMEX3 values in words: "Samstag, 20. März 2021", "Wochenende, 20.–21. März 2021", "3 Jahre"."""

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation, localcontext

from articles.facts.describe_words import (
    DAY_PARTS,
    LENGTHS,
    PHRASES,
    SEASONS,
    VAGUE,
    YEARS,
)

_DAY = re.compile(r"(FY|SY)?([0-9]{4}|XXXX)(?:-(.+))?")
_WEEK = re.compile(r"W([0-9]{2}|XX)(?:-([1-7]|WE))?")
_PART = re.compile(r"([QH])([1-4])")
_MOST_DIGITS = 100


def number_text(number: str, language: str) -> str:
    """Write a decimal string with the grouping and the decimal mark of the language."""
    from babel.numbers import format_decimal

    try:
        exact = Decimal(number)
    except InvalidOperation:
        return number
    if not exact.is_finite() or abs(exact.adjusted()) > _MOST_DIGITS:
        return number
    pattern = "#,##0.###############"
    # Babel rounds within the context, which by default holds 28 digits.
    with localcontext(prec=2 * _MOST_DIGITS):
        return format_decimal(exact, format=pattern, locale=language, decimal_quantization=False)


def timex_text(timex: str, language: str) -> str:
    """Write a TIMEX3 value; of what it leaves open (XXXX) nothing is said.

    A value of no known form stays as it is.
    """
    if timex in VAGUE[language]:
        return VAGUE[language][timex]
    if "/" in timex:
        start, _, end = timex.partition("/")
        return f"{timex_text(start, language)} – {timex_text(end, language)}"
    if timex.startswith("P"):
        return length_text(timex, language)
    day, mark, clock = timex.partition("T")
    parts = [_day_text(day, language)] if day else []
    if mark:
        parts.append(DAY_PARTS[language].get(clock, _clock_text(clock)))
    return ", ".join(parts)


def _clock_text(clock: str) -> str:
    """Write a time of day with its minutes, and without seconds that are zero ("16:30:00")."""
    if clock.isdecimal():
        return f"{clock}:00"
    return clock.removesuffix(":00") if clock.count(":") == 2 else clock


def _day_text(day: str, language: str) -> str:
    if len(day) == 3 and day.isdigit():
        return PHRASES[language]["decade"].format(day + "0")
    if len(day) == 2 and day.isdigit():
        return PHRASES[language]["century"].format(int(day) + 1)
    match = _DAY.fullmatch(day)
    if match is None:
        return day
    mark, year, part = match.groups()
    try:
        text = _part_text(part, "" if year == "XXXX" else year, language) if part else year
    except ValueError:
        return day
    named = text.replace(year, YEARS[language][mark].format(year)) if mark else text
    return day if named.strip() in {"", "XXXX"} else named.strip()


def _part_text(part: str, year: str, language: str) -> str:
    """Write a part of a year, of an open one where `year` is empty. Raises for no such day."""
    if part in SEASONS[language]:
        return f"{SEASONS[language][part]} {year}"
    if found := _PART.fullmatch(part):
        return PHRASES[language][found[1]].format(found[2], year).removesuffix(" of ")
    if found := _WEEK.fullmatch(part):
        return _week_text(found[1], found[2], year, language)
    month, _, day = part.partition("-")
    if month == "XX":
        return PHRASES[language]["day"].format(int(day)) if day.isdecimal() else year
    return _month_text(int(month), day, year, language)


def _month_text(month: int, day: str, year: str, language: str) -> str:
    from babel.dates import format_date, format_skeleton

    # 29 February is a day of an open year, too.
    first = date(int(year or 2000), month, int(day) if day.isdecimal() else 1)
    if not day.isdecimal():
        return format_date(first, "LLLL y" if year else "LLLL", locale=language)
    if year:
        return format_date(first, "full", locale=language)
    return format_skeleton("MMMMd", first, locale=language)


def _week_text(week: str, day: str | None, year: str, language: str) -> str:
    """Write a week, its weekend with the days, or a day of it."""
    from babel.dates import format_date, format_interval, get_day_names

    phrases = PHRASES[language]
    if week == "XX" or not year:
        if day is None:
            return phrases["week"]
        is_end = day == "WE"
        return (
            phrases["weekend"] if is_end else get_day_names("wide", locale=language)[int(day) - 1]
        )
    if day is None:
        return phrases["W"].format(int(week), year)
    if day != "WE":
        known = date.fromisocalendar(int(year), int(week), int(day))
        return format_date(known, "full", locale=language)
    saturday = date.fromisocalendar(int(year), int(week), 6)
    days = format_interval(saturday, saturday + timedelta(1), "yMMMMd", locale=language)
    return f"{phrases['weekend']}, {days}"


def length_text(timex: str, language: str) -> str:
    """Write "P3Y" as "3 Jahre", "PT4754S" with hours and minutes; an unknown number as "einige"."""
    body = timex[2:] if timex.startswith("PT") else timex[1:]
    number = body.rstrip("ABCDEFGHIJKLMNOPQRSTUVWYZ")
    unit = body[len(number) :]
    if timex.startswith("PT"):
        unit = {"H": "HR", "M": "MIN"}.get(unit, unit)
    if number == "X":
        return f"{PHRASES[language]['some']} {_unit_name(unit, number, language)}"
    if unit in _SMALLER and number.isdecimal() and int(number) % 60 and int(number) > 60:
        return _in_steps(int(number), unit, language)
    return f"{number_text(number, language)} {_unit_name(unit, number, language)}"


_SMALLER = {"S": "MIN", "MIN": "HR"}
_LONGEST_IN_STEPS = 24 * 60


def _in_steps(number: int, unit: str, language: str) -> str:
    """Write 218 minutes as "3 Stunden 38 Minuten"."""
    larger, rest = divmod(number, 60)
    above = _SMALLER[unit]
    if above == "HR" and number > _LONGEST_IN_STEPS:
        return f"{number_text(str(number), language)} {_unit_name(unit, '2', language)}"
    head = (
        _in_steps(larger, above, language)
        if above in _SMALLER and larger >= 60
        else f"{larger} {_unit_name(above, str(larger), language)}"
    )
    return f"{head} {rest} {_unit_name(unit, str(rest), language)}" if rest else head


def _unit_name(unit: str, number: str, language: str) -> str:
    one, many = LENGTHS[language].get(unit, (unit, unit))
    return one if number == "1" else many
