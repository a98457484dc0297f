"""Describe values in words, in the reader's language.

Works on the stored JSON form. `babel` is imported with the first number or day, so that
importing this module is cheap.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from articles.facts.describe_times import length_text, number_text, timex_text
from articles.facts.describe_words import (
    AFTER,
    BEFORE,
    DIRECTIONS,
    FAULTS,
    FORMS,
    LABELS,
    MODALITIES,
    MODIFIERS,
    MODS,
    OPEN_STANCE,
    PERCENT,
    POLARITIES,
    RANK,
    STANCES,
    SYMBOLS,
    UNITS,
)
from articles.facts.translation import Marked, Translator

Line = tuple[str, str]
Writer = Callable[[dict[str, Any], Translator], str]


def describe(value: dict[str, Any] | None, translator: Translator) -> list[Line]:
    """Return label and text for each member of `value`, in reading order.

    A key that means nothing to a person (places in the text) is left out. A stance that no
    rule reads is a question to the person.
    """
    lines = []
    for key, label in LABELS.items():
        if value and value.get(key) is not None:
            text = _text(key, value, translator)
            if text:
                lines.append((translator.say(label), text))
    if value and is_stance_open(value):
        lines.append((translator.say(LABELS["stance"]), translator.say(OPEN_STANCE)))
    return lines


def is_stance_open(value: dict[str, Any]) -> bool:
    """Return whether somebody says it, in a statement or quote, with a stance that is not read."""
    is_said = not value.keys().isdisjoint({"form", "modality"})
    has_source = any(value.get(name) for name in ("source", "speaker", "speaker_text"))
    is_reported = is_said and (has_source or value.get("modality") == "reported")
    return is_reported and not value.get("stance")


def describe_change(
    before: dict[str, Any] | None, after: dict[str, Any] | None, translator: Translator
) -> tuple[str, str]:
    """Return the descriptions that only `before` has, and those that only `after` has.

    Both are empty if there is no visible difference.
    """
    old_lines, new_lines = describe(before, translator), describe(after, translator)
    removed = ", ".join(text for label, text in old_lines if (label, text) not in new_lines)
    added = ", ".join(text for label, text in new_lines if (label, text) not in old_lines)
    return removed, added


def _text(key: str, value: dict[str, Any], translator: Translator) -> str:
    writer = _WRITERS.get(key)
    return writer(value, translator) if writer else str(value[key])


def _number(value: dict[str, Any], translator: Translator) -> str:
    """Write the number with its unit: "1,5 Mrd. EUR" is never guessed, digits stay digits."""
    if value.get("unit") == "1":
        return _fraction_text(value["number"], translator)
    number = number_text(value["number"], translator)
    return with_unit(number, value.get("unit"), translator)


def with_unit(number: str, unit: str | None, translator: Translator) -> str:
    """Write a unit after a number that is written already: "3,8 %", in English "3.8%"."""
    if unit is None:
        return number
    if unit == "%":
        return translator.say(PERCENT, number=number)
    count = 1 if number == "1" else 2
    name = _unit_name(unit, count, translator) or "/".join(
        _unit_name(part, 2, translator) or part for part in unit.split("/")
    )
    return number + name if name.startswith("-") else f"{number} {name}"


def _unit_name(unit: str, count: int, translator: Translator) -> str | None:
    """Return a unit's symbol or its name in the form for `count`, None if it has neither."""
    if unit in SYMBOLS:
        return SYMBOLS[unit]
    return translator.counted(UNITS[unit], count) if unit in UNITS else None


def _fraction_text(number: str, translator: Translator) -> str:
    """Write a part of one as per cent: a third is "≈ 33,33 %", a quarter "25 %"."""
    try:
        exact = Decimal(number) * 100
        rounded = round(exact, 2)
    except InvalidOperation:
        return number
    about = "" if rounded == exact else "≈\N{NO-BREAK SPACE}"
    return about + with_unit(number_text(str(rounded), translator), "%", translator)


def _range(value: dict[str, Any], translator: Translator) -> str:
    """Write from where to where: "4–6 %"; a range that is open to one side has a blank there."""
    low, high = (
        number_text(value[key], translator) if value.get(key) is not None else ""
        for key in ("low", "high")
    )
    return with_unit(f"{low}–{high}", value.get("unit"), translator)


def _end(value: dict[str, Any], translator: Translator) -> str:
    """Write the upper end of a range without a lower one; else "", as `low` has both ends."""
    return _range(value, translator) if value.get("low") is None else ""


def _timex(value: dict[str, Any], translator: Translator) -> str:
    return timex_text(value["timex"], translator)


def _offset(value: dict[str, Any], translator: Translator) -> str:
    sign, length = value["offset"][0], value["offset"].lstrip("+-")
    phrase = BEFORE if sign == "-" else AFTER
    return translator.say(phrase, length=length_text(length, translator))


def _weekday(value: dict[str, Any], translator: Translator) -> str:
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=translator.code)[value["weekday"] - 1])


def _table(table: Mapping[str, Marked], key: str) -> Writer:
    def write(value: dict[str, Any], translator: Translator) -> str:
        code = value[key]
        return translator.say(table[code]) if code in table else str(code)

    return write


def _names(value: dict[str, Any], translator: Translator) -> str:
    return ", ".join(value["names"])


def _rank(value: dict[str, Any], translator: Translator) -> str:
    return translator.say(RANK, rank=value["rank"])


def _modality(value: dict[str, Any], translator: Translator) -> str:
    """Write how it is stated: "verneint · berichtet"."""
    how = POLARITIES.get(value.get("polarity", "")), MODALITIES.get(value["modality"])
    return " · ".join(translator.say(text) for text in how if text)


def _subject(value: dict[str, Any], translator: Translator) -> str:
    """Write whom an age or a role belongs to; the subject of a statement is in its words."""
    return "" if "modality" in value else str(value["subject"])


_WRITERS: Mapping[str, Writer] = {
    "number": _number,
    "low": _range,
    "high": _end,
    "timex": _timex,
    "offset": _offset,
    "weekday": _weekday,
    "modifier": _table(MODIFIERS, "modifier"),
    "direction": _table(DIRECTIONS, "direction"),
    "mod": _table(MODS, "mod"),
    "form": _table(FORMS, "form"),
    "fault": _table(FAULTS, "fault"),
    "modality": _modality,
    "stance": _table(STANCES, "stance"),
    "subject": _subject,
    "names": _names,
    "rank": _rank,
}
