"""Validate the JSON form of values."""

import re
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.facts.values import (
    DIRECTIONS,
    LONGEST_TEXT,
    LONGEST_TIMEX,
    MODALITIES,
    MODIFIERS,
    MOST_DIGITS,
    PLACES,
    POLARITIES,
    STANCES,
    VALUE_TYPES,
    Value,
)

UNKNOWN_KEY = gettext_noop("A value of this kind has no “%(key)s”.")
MISSING_KEY = gettext_noop("A value of this kind needs “%(key)s”.")
WRONG_KEY = gettext_noop("“%(key)s” has the wrong form for this kind.")

_NUMBER = re.compile(rf"-?\d{{1,{MOST_DIGITS}}}(?:\.\d{{1,{MOST_DIGITS}}})?", re.ASCII)
_TIME = rf"[A-Z0-9_:.+-]{{1,{LONGEST_TIMEX}}}"
_TIMEX = re.compile(rf"{_TIME}(?:/{_TIME})?", re.ASCII)
_TIME_TYPES = {
    Kind.DATE: frozenset({"DATE"}),
    Kind.TIME: frozenset({"TIME"}),
    Kind.DURATION: frozenset({"DURATION"}),
    Kind.SET: frozenset({"SET"}),
}
_CHOICES = {
    "modifier": MODIFIERS,
    "direction": DIRECTIONS,
    "form": frozenset({"direct", "indirect"}),
    "mod": frozenset({"START", "MID", "END", "EARLY", "LATE"}),
    "polarity": POLARITIES,
    "modality": MODALITIES,
    "stance": STANCES,
}
_WHOLE = {"weekday": range(1, 8), "rank": range(-1000, 1_000_001)}


def find_value_fault(kind: Kind, data: dict[str, Any]) -> tuple[str, str] | None:
    """Return the error of `data` as a value of `kind`, or None.

    The error is a message to be translated and the key to fill it with. Numbers are decimal
    strings.
    """
    value_type = VALUE_TYPES[kind]
    known, needed = _keys(kind)
    for key, value in data.items():
        if key not in known:
            return UNKNOWN_KEY, key.replace("\0", "")[:80]
        if value is None and known[key]:
            continue
        if not _fits(kind, value_type, key, value):
            return WRONG_KEY, key
    return next(((MISSING_KEY, key) for key in needed if key not in data), None)


@cache
def _keys(kind: Kind) -> tuple[dict[str, bool], list[str]]:
    """Return for each key whether it may be null, and the keys that can't be left out."""
    known = fields(VALUE_TYPES[kind])  # type: ignore[arg-type]
    nullable = {field.name: field.default is None for field in known}
    return nullable, [field.name for field in known if field.default is MISSING]


def _fits(kind: Kind, value_type: type[Value], key: str, value: Any) -> bool:
    if key in value_type.decimals:
        return isinstance(value, str) and bool(_NUMBER.fullmatch(value))
    if key in PLACES:
        return _is_span(value)
    if key in value_type.tuples:
        return isinstance(value, list) and bool(value) and all(map(_is_text, value))
    if key in _WHOLE:
        return type(value) is int and value in _WHOLE[key]
    if not _is_text(value):
        return False
    return _is_known(kind, key, value)


def _is_known(kind: Kind, key: str, text: str) -> bool:
    if key == "type":
        return text in _TIME_TYPES[kind]
    if key in {"timex", "offset"}:
        return bool(_TIMEX.fullmatch(text))
    return key not in _CHOICES or text in _CHOICES[key]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT and "\0" not in value


def _is_span(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 2:
        return False
    return all(type(end) is int for end in value) and 0 <= value[0] < value[1]
