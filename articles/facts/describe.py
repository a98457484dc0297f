"""Describe values in words, in German and English.

Works on the stored JSON form. `babel` is imported with the first number or day, so that
importing this module is cheap.
"""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from articles.facts.describe_times import length_text, number_text, timex_text
from articles.facts.describe_words import (
    DIRECTIONS,
    FAULTS,
    LABELS,
    MODALITIES,
    MODIFIERS,
    MODS,
    ONE,
    OPEN_STANCE,
    PERCENT,
    PHRASES,
    POLARITIES,
    STANCES,
    UNITS,
)

Line = tuple[str, str]


def describe(value: dict[str, Any] | None, language: str) -> list[Line]:
    """Return label and text for each member of `value`, in reading order.

    An unknown language is read as English; a key that means nothing to a person (places in
    the text) is left out. A stance that no rule reads is a question to the person.
    """
    words = "de" if language.startswith("de") else "en"
    lines = []
    for key, label in LABELS[words].items():
        if value and value.get(key) is not None:
            text = _text(key, value, words)
            if text:
                lines.append((label, text))
    if value and is_stance_open(value):
        lines.append((LABELS[words]["stance"], OPEN_STANCE[words]))
    return lines


def is_stance_open(value: dict[str, Any]) -> bool:
    """Return whether somebody says it, in a statement or quote, with a stance that is not read."""
    is_said = not value.keys().isdisjoint({"form", "modality"})
    has_source = any(value.get(name) for name in ("source", "speaker", "speaker_text"))
    is_reported = is_said and (has_source or value.get("modality") == "reported")
    return is_reported and not value.get("stance")


def describe_change(
    before: dict[str, Any] | None, after: dict[str, Any] | None, language: str
) -> tuple[str, str]:
    """Return the descriptions that only `before` has, and those that only `after` has.

    Both are empty if there is no visible difference.
    """
    old_lines, new_lines = describe(before, language), describe(after, language)
    gone = ", ".join(text for label, text in old_lines if (label, text) not in new_lines)
    come = ", ".join(text for label, text in new_lines if (label, text) not in old_lines)
    return gone, come


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
    names = UNITS[language]
    name = names.get(unit) or "/".join(names.get(part, part) for part in unit.split("/"))
    name = ONE[language].get(unit, name) if number == "1" else name
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


def _offset(value: dict[str, Any], language: str) -> str:
    sign, length = value["offset"][0], value["offset"].lstrip("+-")
    phrase = PHRASES[language]["ago" if sign == "-" else "ahead"]
    return phrase.format(length_text(length, language))


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


def _modality(value: dict[str, Any], language: str) -> str:
    """Write how it is stated: "verneint · berichtet"."""
    modality = value["modality"]
    how = POLARITIES[language].get(value.get("polarity", "")), MODALITIES[language].get(modality)
    return " · ".join(filter(None, how))


def _subject(value: dict[str, Any], language: str) -> str:
    """Write whom an age or a role belongs to; the subject of a statement is in its words."""
    return "" if "modality" in value else str(value["subject"])


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
    "fault": _table(FAULTS, "fault"),
    "modality": _modality,
    "stance": _table(STANCES, "stance"),
    "subject": _subject,
    "names": _names,
    "rank": _rank,
}
