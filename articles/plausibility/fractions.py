"""A share as a text writes a fraction in words: "ein Drittel", "two thirds", "jeder Fünfte"."""

import re
from decimal import Decimal
from fractions import Fraction

from articles.plausibility.written import ENGLISH, GERMAN

SMALLEST, LARGEST = 2, 10
# Nobody writes five sevenths, but one of seven.
USUAL = (3, 4, 5, 10)
# How far a share may be from the fraction that stands for it, in percentage points.
FARTHEST = Decimal(1)
_PARTS = {
    "de": "Drittel Viertel Fünftel Sechstel Siebtel Achtel Neuntel Zehntel".split(),
    "en": "third quarter fifth sixth seventh eighth ninth tenth".split(),
}
_NTH = {
    "de": "zweite dritte vierte fünfte sechste siebte achte neunte zehnte".split(),
    "en": "second third fourth fifth sixth seventh eighth ninth tenth".split(),
}
_PER_CENT = {"de": "Prozent", "en": "per cent"}
_NUMBERS = {"de": GERMAN, "en": ENGLISH}
_GERMAN = re.compile(rf"(?P<part>ein|{'|'.join(GERMAN[1:9])}) (?:{'|'.join(_PARTS['de'])})", re.I)
_ENGLISH = re.compile(
    rf"(?P<part>a|{'|'.join(ENGLISH[:9])})[ -](?:{'|'.join(_PARTS['en'])})s?", re.I
)
_NOUN = {"de": _GERMAN, "en": _ENGLISH}
_ONE_IN = re.compile(rf"(?P<one>one) in (?:{'|'.join(ENGLISH)})", re.I)


def with_fraction(written: str, percent: Decimal, language: str) -> str:
    """Return a share in per cent as `written` writes another one; "" where it has no such form.

    "Ein Drittel" becomes the fraction that is nearest, in tenths at the finest, else so many per
    cent; "jeder Fünfte" and "one in five" become only what is one of so many.
    """
    near = _nearest(percent)
    if match := _NOUN[language].fullmatch(written):
        is_article = match["part"].casefold() == "a"
        words = _noun(near, language, is_article=is_article) if near else _plain(percent, language)
    elif _ONE_IN.fullmatch(written):
        words = f"one in {ENGLISH[near.denominator - 1]}" if _is_one(near) and near else ""
    else:
        words = _nth(written, near, language)
    return words[:1].upper() + words[1:] if written[:1].isupper() else words


def _nearest(percent: Decimal) -> Fraction | None:
    """Return the simplest fraction within a point of a share."""
    for parts in range(SMALLEST, LARGEST + 1):
        number = round(percent * parts / 100)
        is_usual = 0 < number < parts and (number == 1 or parts in USUAL)
        if is_usual and abs(Decimal(100) * number / parts - percent) <= FARTHEST:
            return Fraction(number, parts)
    return None


def _is_one(share: Fraction | None) -> bool:
    return share is not None and share.numerator == 1


def _noun(share: Fraction, language: str, *, is_article: bool) -> str:
    number, parts = share.numerator, share.denominator
    if parts == SMALLEST:
        return {"de": "die Hälfte", "en": "half"}[language]
    named = _PARTS[language][parts - SMALLEST - 1]
    if language == "en" and number > 1:
        named += "s"
    return f"{'a' if is_article and number == 1 else _NUMBERS[language][number - 1]} {named}"


def _plain(percent: Decimal, language: str) -> str:
    digits = f"{round(percent, 1).normalize():f}"
    return f"{digits.replace('.', ',') if language == 'de' else digits} {_PER_CENT[language]}"


def _nth(written: str, share: Fraction | None, language: str) -> str:
    """Write "Vierte" for "Fünfte" of "jeder Fünfte", with its ending."""
    names = _NTH[language]
    word = written.casefold()
    ending = word[-1] if language == "de" and word[-1:] in ("n", "r", "s") else ""
    if word.removesuffix(ending) not in names or share is None or not _is_one(share):
        return ""
    return names[share.denominator - SMALLEST] + ending
