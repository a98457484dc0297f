"""Values in words that a person reads, in German and English.

Works on the JSON form, since that is what is stored. `babel` is imported when the first
number or day is written, so that importing this module costs nothing.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from articles.facts.describe_words import (
    DAY_PARTS,
    DIRECTIONS,
    FINDINGS,
    LABELS,
    LENGTHS,
    MODIFIERS,
    MODS,
    PERCENT,
    PHRASES,
    UNITS,
    VAGUE,
)

Line = tuple[str, str]


def describe(value: dict[str, Any] | None, language: str) -> list[Line]:
    """Return label and text for each thing that `value` says, in the order of reading.

    An unknown language is read as English; a key that means nothing to a person (places in
    the text) is left out.
    """
    words = "de" if language.startswith("de") else "en"
    lines = []
    for key, label in LABELS[words].items():
        if value and value.get(key) is not None:
            text = _text(key, value, words)
            if text:
                lines.append((label, text))
    return lines


def _text(key: str, value: dict[str, Any], language: str) -> str:
    writer = _WRITERS.get(key)
    return writer(value, language) if writer else str(value[key])


def _number(value: dict[str, Any], language: str) -> str:
    """Write the number with its unit: "1,5 Mrd. EUR" is never guessed, digits stay digits."""
    if value.get("unit") == "1":
        return _fraction_text(value["number"], language)
    number = number_text(value["number"], language)
    return with_unit(number, value.get("unit"), language)


def with_unit(number: str, unit: str | None, language: str) -> str:
    """Write a unit behind a number that is written already: "3,8 %", in English "3.8%"."""
    if unit is None:
        return number
    if unit == "%":
        return number + PERCENT[language]
    name = UNITS[language].get(unit, unit)
    return number + name if name.startswith("-") else f"{number} {name}"


def _fraction_text(number: str, language: str) -> str:
    """Write a part of one as per cent: a third is "≈ 33,33 %", a quarter "25 %"."""
    try:
        exact = Decimal(number) * 100
        rounded = round(exact, 2)
    except InvalidOperation:
        return number
    about = "" if rounded == exact else "≈\N{NO-BREAK SPACE}"
    return about + with_unit(number_text(str(rounded), language), "%", language)


def number_text(number: str, language: str) -> str:
    """Write a decimal string with the grouping and the decimal mark of the language."""
    from babel.numbers import format_decimal

    try:
        exact = Decimal(number)
    except InvalidOperation:
        return number
    pattern = "#,##0.###############"
    return format_decimal(exact, format=pattern, locale=language, decimal_quantization=False)


def _range(value: dict[str, Any], language: str) -> str:
    """Write from where to where: "4–6 %"; a range that is open to one side has a blank there."""
    low, high = (
        number_text(value[key], language) if value.get(key) is not None else ""
        for key in ("low", "high")
    )
    return with_unit(f"{low}–{high}", value.get("unit"), language)


def _end(value: dict[str, Any], language: str) -> str:
    """Leave the upper end to the lower one's line."""
    return _range(value, language) if value.get("low") is None else ""


def _timex(value: dict[str, Any], language: str) -> str:
    return timex_text(value["timex"], language)


def timex_text(timex: str, language: str) -> str:
    """Write a TIMEX3 value: "Samstag, 20. März 2021", "März 2021", "3 Jahre"."""
    if timex in VAGUE[language]:
        return VAGUE[language][timex]
    if "/" in timex:
        start, _, end = timex.partition("/")
        return f"{timex_text(start, language)} – {timex_text(end, language)}"
    if timex.startswith("P"):
        return _length_text(timex, language)
    day, mark, clock = timex.partition("T")
    parts = [_day_text(day, language)] if day else []
    if mark:
        parts.append(DAY_PARTS[language].get(clock, _clock_text(clock)))
    return ", ".join(parts)


def _clock_text(clock: str) -> str:
    """Write a time of day without seconds that are none ("16:30:00")."""
    return clock.removesuffix(":00") if clock.count(":") == 2 else clock


def _day_text(day: str, language: str) -> str:
    from babel.dates import format_date

    phrases = PHRASES[language]
    try:
        if len(day) == 10 and day[0].isdigit():
            return format_date(date.fromisoformat(day), "full", locale=language)
        if len(day) == 7 and day[5:].isdigit() and day[0].isdigit():
            first = date.fromisoformat(f"{day}-01")
            return format_date(first, "LLLL y", locale=language)
    except ValueError:
        return day
    head, _, tail = day.partition("-")
    for letter, phrase in phrases.items():
        if tail.startswith(letter) and len(tail) > len(letter):
            return phrase.format(tail[len(letter) :].lstrip("0"), head)
    if tail in UNITS[language]:
        return f"{UNITS[language][tail]} {head}"
    if len(day) == 3 and day.isdigit():
        return phrases["decade"].format(day + "0")
    if len(day) == 2 and day.isdigit():
        return phrases["century"].format(int(day) + 1)
    return day


def _length_text(timex: str, language: str) -> str:
    """Write "P3Y" as "3 Jahre"; an unknown number as "einige"."""
    body = timex[2:] if timex.startswith("PT") else timex[1:]
    number = body.rstrip("ABCDEFGHIJKLMNOPQRSTUVWYZ")
    unit = body[len(number) :]
    if timex.startswith("PT"):
        unit = {"H": "HR", "M": "MIN"}.get(unit, unit)
    one, many = LENGTHS[language].get(unit, (unit, unit))
    if number == "X":
        return f"{PHRASES[language]['some']} {many}"
    return f"{number_text(number, language)} {one if number == '1' else many}"


def _offset(value: dict[str, Any], language: str) -> str:
    sign, length = value["offset"][0], value["offset"].lstrip("+-")
    phrase = PHRASES[language]["ago" if sign == "-" else "ahead"]
    return phrase.format(_length_text(length, language))


def _weekday(value: dict[str, Any], language: str) -> str:
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=language)[value["weekday"] - 1])


def _table(table: dict[str, dict[str, str]], key: str) -> Callable[[dict[str, Any], str], str]:
    def write(value: dict[str, Any], language: str) -> str:
        return table[language].get(value[key], str(value[key]))

    return write


def _names(value: dict[str, Any], language: str) -> str:
    return ", ".join(value["names"])


def _rank(value: dict[str, Any], language: str) -> str:
    return f"{value['rank']}." if language == "de" else f"no. {value['rank']}"


_WRITERS: dict[str, Callable[[dict[str, Any], str], str]] = {
    "number": _number,
    "low": _range,
    "high": _end,
    "timex": _timex,
    "offset": _offset,
    "weekday": _weekday,
    "modifier": _table(MODIFIERS, "modifier"),
    "direction": _table(DIRECTIONS, "direction"),
    "mod": _table(MODS, "mod"),
    "form": _table(DIRECTIONS, "form"),
    "finding": _table(FINDINGS, "finding"),
    "names": _names,
    "rank": _rank,
}
