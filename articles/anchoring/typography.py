"""Rewrite what typesetters write in several ways as one of them, character for character.

The text keeps its length, so places in it stay what they are. What is rewritten only serves
to compare two texts; nobody reads it.
"""

import re
from typing import Final

from articles.anchoring.ranges import mark_ranges

# What groups thousands: "1.500" and "1500" are one number in German, two in English.
_GROUPING: Final = {"de": ".'\u2019", "en": ","}
# Stands in a number with four digits where thousands are grouped; such a number takes no space.
JOINT: Final = "\ufdd1"
_THIN = "\u2009"
_FEWEST_DIGITS = 5

# "7.30 Uhr" and "7:30 Uhr", "6.15 p.m." and "6:15pm", both ends of a stretch.
_HOUR = r"(?<![\d.,:/])(?:[01]?\d|2[0-4])"
_CLOCK = re.compile(
    rf"{_HOUR}:[0-5]\d(?=(?:\s?(?:[-–—−]|bis|und|oder|to|and|until)\s?\d\d?(?:[.:][0-5]\d)?)?"
    r"\s?(?:Uhr\b|[ap]\.?m\b))"
)
# "‘word’" and "“word”". A mark inside a word or after a figure is an apostrophe or a foot,
# and so is one after an "s" that a small letter follows ("the boys’ room"), if there is
# another to close the pair.
_LONGEST_PAIR = 600
_PAIRS = (("\u201a", "\u2018\u2019'"), ("\u2018", "\u2019'"), ("'", "'"))
_ANGLES = re.compile(
    r"(?<!\w)([\u2039\u203a])(?=\S)([^\u2039\u203a\n]{1,600})(?<=\S)([\u2039\u203a])(?!\w)"
)
# The mark of a list's item.
_BULLET = re.compile(r"^([^\S\n]*)[•*·▪►‣●■–—](?= )", re.MULTILINE)
# A prime is the mark of a foot, the signs for ordinals and fractions are a degree and a slash.
_SIGNS = {"\u2032": "'", "\u2033": '"', "\u2044": "/", "\u00ba": "\u00b0"}


def _pair(opening: str, closing: str) -> re.Pattern[str]:
    """Return a pattern for a pair of single marks around words of one paragraph."""
    inner = rf"((?:(?!(?<!\w){re.escape(opening)})[^\n]){{1,{_LONGEST_PAIR}}}?)"
    close = rf"(?<=\S)[{re.escape(closing)}](?!\w)"
    sure = rf"(?:(?<!s){close}|{close}(?! [a-z]))"
    begin = rf"(?<!\w){re.escape(opening)}(?=\S)"
    return re.compile(rf"{begin}(?:{inner}{sure}|{inner}{close})")


_SINGLE_PAIRS = [(marks, _pair(*marks)) for marks in _PAIRS]


def typeset(text: str, language: str | None = None) -> str:
    """Return a text of the same length, in which typography is written in one way.

    `language` is a BCP 47 tag: it says which mark groups thousands; without it none does.
    """
    text = _CLOCK.sub(lambda found: found[0].replace(":", "."), text)
    text = double_marks(text)
    text = _BULLET.sub(lambda found: f"{found[1]}-", text)
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    text = mark_ranges(text)
    grouped = _GROUPED.get((language or "").split("-")[0].lower())
    return grouped.sub(_regrouped, text) if grouped else text


def double_marks(text: str) -> str:
    """Write pairs of single quotation marks as double ones."""
    for (opening, _), pattern in _SINGLE_PAIRS:
        if opening in text:
            text = pattern.sub(_doubled, text)
    return _ANGLES.sub(_doubled, text) if "\u203a" in text else text


def _doubled(found: re.Match[str]) -> str:
    return f'"{found[0][1:-1]}"'


def _grouping(mark: str) -> re.Pattern[str]:
    marks = re.escape(mark)
    return re.compile(
        rf"(?<![\w.,:/'\u2019])[1-9]\d{{0,2}}(?:[{marks}]\d{{3}})+(?![.:/'\u2019]?\d)"
    )


_GROUPED: dict[str, re.Pattern[str]] = {name: _grouping(m) for name, m in _GROUPING.items()}


def _regrouped(found: re.Match[str]) -> str:
    digits = sum(c.isdecimal() for c in found[0])
    mark = _THIN if digits >= _FEWEST_DIGITS else JOINT
    return re.sub(r"\D", mark, found[0])
