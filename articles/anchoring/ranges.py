"""Find the dashes between two ends of a range: "2019 – 2021" is "2019–2021" and "2019-2021".

A range rises, is no parenthesis and no sum of parts: "20 – 12 davon waren neu" and "im Jahr
2019 – 2021 ist das Jahr danach – starb er" are none. The text keeps its length.
"""

import re
from decimal import Decimal
from typing import Final

from articles.anchoring.figures import FRACTIONS, UNIT

# Represents a range's dash; never part of a word, no other mark.
RANGE: Final = "\ufdd0"
# A dash that joins nothing, written for one that separates "10 Uhr–12 Uhr" and "Mai–Juli".
_SEPARATING = "\u2015"
_DASH = "\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SPACE = " \u00a0\u2007\u2008\u2009\u202f"
_NUMBER = rf"(?:[1-9]\d{{0,2}}(?:[{_SPACE}]\d{{3}}){{1,4}}(?!\d)|\d+)(?:[.,:]\d+)*[{FRACTIONS}]?"
_FIGURES = re.compile(
    rf"(?<![\w.,:/{_DASH}])({_NUMBER})(?:([{_DASH}])|[{_SPACE}]([{_DASH}])[{_SPACE}])"
    rf"({_NUMBER})(?![\d{FRACTIONS}]|[.,:/]\d|[{_SPACE}]?[{_DASH}]\d)"
)
_DAYS = """
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Mo Di Mi Do Fr Sa So
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
January February March May June July October December
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Okt Nov Dec Dez
"""
_DAY = "|".join(sorted(_DAYS.split(), key=len, reverse=True))
_UNITS = re.compile(rf"(?<=\d)([{_SPACE}]?(?:{UNIT}))[{_DASH}](?=\d)")
_NAMES = re.compile(rf"(?<![\w{_DASH}])({_DAY})[{_DASH}](?=(?:{_DAY})(?![\w{_DASH}]))")
# Before these the second number is a part of the first, or begins a sentence of its own.
_PARTS = re.compile(
    rf"[{_SPACE}](?:davon|waren|war|sind|wurden|hatten|haben|kamen|mehr|weniger|"
    r"of|were|was|are|had|have|more|fewer|less)\b"
)
_HOURS = re.compile(rf"[{_SPACE}]?(?:Uhr\b|[ap]\.?m\b)")
_PARENTHESIS = re.compile(
    rf"(?<![\d{_SPACE}])[{_SPACE}][{_DASH}][{_SPACE}]|[{_SPACE}][{_DASH}][{_SPACE}](?!\d)"
)
_STOP = re.compile(r"[.!?][\s\"“”»«’]|\n")
_FURTHEST = 300
_CENTURY = re.compile(r"(?:1[0-9]|20)\d\d")


def mark_ranges(text: str) -> str:
    """Write the dash of every range as `RANGE`, of the same length. Linear."""
    text = _UNITS.sub(rf"\1{_SEPARATING}", text)
    text = _NAMES.sub(rf"\1{_SEPARATING}", text)
    return _FIGURES.sub(_marked, text)


def _marked(found: re.Match[str]) -> str:
    joined, spaced = found.start(2), found.start(3)
    dash = max(joined, spaced)
    if not _rises(found) or (spaced >= 0 and _is_parenthesis(found)):
        return found[0]
    at = dash - found.start()
    return f"{found[0][:at]}{RANGE}{found[0][at + 1 :]}"


def _rises(found: re.Match[str]) -> bool:
    low, high = found[1], found[4]
    if _CENTURY.fullmatch(low) and len(high) == 2:
        high = low[:2] + high
    if _HOURS.match(found.string, found.end()):
        return True
    return _value(low) < _value(high)


def _value(number: str) -> tuple[Decimal, ...]:
    """Return what orders numbers: the clock by hours, all else by size."""
    part = number[-1] in FRACTIONS
    number = re.sub(rf"[{_SPACE}]", "", number.rstrip(FRACTIONS)) or "0"
    number = re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", number)
    pieces = re.split(r"[.,:]", number)
    return (*map(Decimal, pieces), *((Decimal("0.5"),) if part else ()))


def _is_parenthesis(found: re.Match[str]) -> bool:
    """Return whether another spaced dash in the sentence makes a pair with this one."""
    text, start, end = found.string, found.start(), found.end()
    if _PARTS.match(text, end):
        return True
    stop = _STOP.search(text, end, end + _FURTHEST)
    if _PARENTHESIS.search(text, end, stop.start() if stop else end + _FURTHEST):
        return True
    before = _STOP.split(text[max(0, start - _FURTHEST) : start])[-1]
    return _PARENTHESIS.search(before) is not None
