"""Numerals written in digits: which number, clock time or date they can be."""

import re
from decimal import Decimal
from typing import Any

_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[.:]([0-5][0-9])(?:[.:]([0-5][0-9]))?")
_DAY_MONTH = re.compile(r"([0-9]{1,2})[.]([0-9]{1,2})")
_DATE = re.compile(r"([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4}|[0-9]{2})")
_RACE_TIME = re.compile(r"[0-9]{1,2}:[0-5][0-9],[0-9]{1,3}")
_SCORE = re.compile(r"[0-9]{1,3}:[0-9]{1,3}")
# Longer digit strings are codes, not quantities; they keep their digits and no value. Decimals
# are divided with 28 digits, so none of these is too long for it.
LONGEST = 28


def numeral_classes(text: str, group: str, decimal: str) -> dict[str, Any]:
    """Return the word classes of a numeral, `group` and `decimal` being the language's marks.

    `number` is its value, `clock` (h, m, s), `day_month` and `date_parts` what it can mean
    in a date; several may hold at once ("18.30"), and the rules choose by the neighbours.
    """
    classes: dict[str, Any] = {"numeral": True}
    if len(text) > LONGEST:
        return classes
    if text.isdecimal():
        classes["number"] = Decimal(text)
        if text[0] == "0" and len(text) > 2:
            classes["leading_zero"] = True
        classes["integer"] = int(text)
        if len(text) == 4 and 1000 <= int(text) < 2200:
            classes["year"] = int(text)
        return classes
    _add_times(text, classes)
    number = _number(text, group, decimal)
    if number is not None:
        classes["number"] = number
    return classes


def _add_times(text: str, classes: dict[str, Any]) -> None:
    if match := _CLOCK.fullmatch(text):
        hour, minute, second = match.groups()
        classes["clock"] = (int(hour), int(minute), None if second is None else int(second))
    if match := _DAY_MONTH.fullmatch(text):
        classes["day_month"] = (int(match[1]), int(match[2]))
    if match := _DATE.fullmatch(text):
        classes["date_parts"] = (int(match[1]), int(match[2]), match[3])
    if _SCORE.fullmatch(text):
        classes["score"] = True
    if _RACE_TIME.fullmatch(text):
        classes["race_time"] = True


def _number(text: str, group: str, decimal: str) -> Decimal | None:
    if ":" in text:
        return None
    whole, mark, rest = _separated(text, group, decimal)
    plain = "".join(c for c in whole if c.isdecimal())
    if plain != whole and not _is_grouped(whole):
        return None
    if mark and not rest.isdecimal():
        return None
    return Decimal(f"{plain}.{rest}" if mark else plain)


def _separated(text: str, group: str, decimal: str) -> tuple[str, str, str]:
    """Split a numeral at its decimal mark; the other language's mark counts if it must."""
    if decimal in text:
        return text.rpartition(decimal)
    whole, mark, rest = text.rpartition(group)
    if mark and (len(rest) != 3 or not _is_grouped(text)):
        return whole, mark, rest
    return text, "", ""


def _is_grouped(text: str) -> bool:
    marks = {c for c in text if not c.isdecimal()}
    if len(marks) > 1:
        return False
    first, *groups = text.split(marks.pop()) if marks else [text]
    if not 1 <= len(first) <= 3 or (groups and len(groups[-1]) != 3):
        return False
    inner = {len(part) for part in groups[:-1]}
    return inner <= {3} or (inner == {2} and len(first) <= 2)
