"""TIMEX3 values in words: "Saturday, March 20, 2021", "quarter 3 of 2021", "3 years"."""

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation, localcontext

from articles.facts.describe_words import (
    CENTURY,
    DAY,
    DAY_PARTS,
    DECADE,
    LENGTHS,
    PARTS,
    PARTS_OF_OPEN_YEAR,
    SEASONS,
    SOME,
    VAGUE,
    WEEK,
    WEEK_OF_YEAR,
    WEEKEND,
    YEARS,
)
from articles.facts.translation import Translator

_DAY = re.compile(r"(FY|SY)?([0-9]{4}|XXXX)(?:-(.+))?")
_WEEK = re.compile(r"W([0-9]{2}|XX)(?:-([1-7]|WE))?")
_PART = re.compile(r"([QH])([1-4])")
_MOST_DIGITS = 100


def number_text(number: str, translator: Translator) -> str:
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
        return format_decimal(
            exact, format=pattern, locale=translator.code, decimal_quantization=False
        )


def timex_text(timex: str, translator: Translator) -> str:
    """Write a TIMEX3 value; of what it leaves open (XXXX) nothing is said.

    A value of no known form stays as it is.
    """
    if timex in VAGUE:
        return translator.say(VAGUE[timex])
    if "/" in timex:
        start, _, end = timex.partition("/")
        return f"{timex_text(start, translator)} – {timex_text(end, translator)}"
    if timex.startswith("P"):
        return length_text(timex, translator)
    day, mark, clock = timex.partition("T")
    parts = [_day_text(day, translator)] if day else []
    if mark:
        known = DAY_PARTS.get(clock)
        parts.append(translator.say(known) if known else _clock_text(clock))
    return ", ".join(parts)


def _clock_text(clock: str) -> str:
    """Write a time of day with its minutes, and without seconds that are zero ("16:30:00")."""
    if clock.isdecimal():
        return f"{clock}:00"
    return clock.removesuffix(":00") if clock.count(":") == 2 else clock


def _day_text(day: str, translator: Translator) -> str:
    if len(day) == 3 and day.isdigit():
        return translator.say(DECADE, year=day + "0")
    if len(day) == 2 and day.isdigit():
        return translator.say(CENTURY, number=int(day) + 1)
    match = _DAY.fullmatch(day)
    if match is None:
        return day
    mark, year, part = match.groups()
    try:
        text = _part_text(part, "" if year == "XXXX" else year, translator) if part else year
    except ValueError:
        return day
    named = text.replace(year, translator.say(YEARS[mark], year=year)) if mark else text
    return day if named.strip() in {"", "XXXX"} else named.strip()


def _part_text(part: str, year: str, translator: Translator) -> str:
    """Write a part of a year, of an open one where `year` is empty. Raises for no such day."""
    if part in SEASONS:
        return f"{translator.say(SEASONS[part])} {year}"
    if found := _PART.fullmatch(part):
        names = PARTS if year else PARTS_OF_OPEN_YEAR
        return translator.say(names[found[1]], number=found[2], year=year)
    if found := _WEEK.fullmatch(part):
        return _week_text(found[1], found[2], year, translator)
    month, _, day = part.partition("-")
    if month == "XX":
        return translator.say(DAY, number=int(day)) if day.isdecimal() else year
    return _month_text(int(month), day, year, translator)


def _month_text(month: int, day: str, year: str, translator: Translator) -> str:
    from babel.dates import format_date, format_skeleton

    # 29 February is a day of an open year, too.
    first = date(int(year or 2000), month, int(day) if day.isdecimal() else 1)
    if not day.isdecimal():
        return format_date(first, "LLLL y" if year else "LLLL", locale=translator.code)
    if year:
        return format_date(first, "full", locale=translator.code)
    return format_skeleton("MMMMd", first, locale=translator.code)


def _week_text(week: str, day: str | None, year: str, translator: Translator) -> str:
    """Write a week, its weekend with the days, or a day of it."""
    from babel.dates import format_date, format_interval, get_day_names

    if week == "XX" or not year:
        if day is None:
            return translator.say(WEEK)
        if day == "WE":
            return translator.say(WEEKEND)
        return str(get_day_names("wide", locale=translator.code)[int(day) - 1])
    if day is None:
        return translator.say(WEEK_OF_YEAR, number=int(week), year=year)
    if day != "WE":
        known = date.fromisocalendar(int(year), int(week), int(day))
        return format_date(known, "full", locale=translator.code)
    saturday = date.fromisocalendar(int(year), int(week), 6)
    days = format_interval(saturday, saturday + timedelta(1), "yMMMMd", locale=translator.code)
    return f"{translator.say(WEEKEND)}, {days}"


def length_text(timex: str, translator: Translator) -> str:
    """Write "P3Y" as "3 Jahre", "PT4754S" with hours and minutes; an unknown number as "einige"."""
    body = timex[2:] if timex.startswith("PT") else timex[1:]
    number = body.rstrip("ABCDEFGHIJKLMNOPQRSTUVWYZ")
    unit = body[len(number) :]
    if timex.startswith("PT"):
        unit = {"H": "HR", "M": "MIN"}.get(unit, unit)
    if number == "X":
        return translator.say(SOME, unit=_unit_name(unit, number, translator))
    if unit in _SMALLER and number.isdecimal() and int(number) % 60 and int(number) > 60:
        return _in_steps(int(number), unit, translator)
    return f"{number_text(number, translator)} {_unit_name(unit, number, translator)}"


_SMALLER = {"S": "MIN", "MIN": "HR"}
_LONGEST_IN_STEPS = 24 * 60


def _in_steps(number: int, unit: str, translator: Translator) -> str:
    """Write 218 minutes as "3 Stunden 38 Minuten"."""
    larger, rest = divmod(number, 60)
    above = _SMALLER[unit]
    if above == "HR" and number > _LONGEST_IN_STEPS:
        return f"{number_text(str(number), translator)} {_unit_name(unit, '2', translator)}"
    head = (
        _in_steps(larger, above, translator)
        if above in _SMALLER and larger >= 60
        else f"{larger} {_unit_name(above, str(larger), translator)}"
    )
    return f"{head} {rest} {_unit_name(unit, str(rest), translator)}" if rest else head


def _unit_name(unit: str, number: str, translator: Translator) -> str:
    if unit not in LENGTHS:
        return unit
    return translator.counted(LENGTHS[unit], 1 if number == "1" else 2)
