"""A document's value in the form of a text: its figures, its months, its small numbers in words."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import TimeExpression, Value, value_from_json
from articles.matching.numbers import NUMERIC, number_of
from articles.models import Claim
from articles.plausibility.fractions import with_fraction
from articles.plausibility.written import ENGLISH, GERMAN
from articles.splitting import SplitClaim, split_parts

from .own_ages import with_age
from .own_days import ISO, with_clock, with_day

DIGITS = re.compile(r"\d(?:[\d.,'’\u2009\u202f\xa0]*\d)?")
DECIMAL = {"de": ",", "en": "."}
GROUP = {"de": ".", "en": ","}
# From one on; papers write in figures what is larger.
NUMBERS = {"de": GERMAN, "en": ENGLISH}
MORE_DECIMALS = 2
# A value is rounded as the claim's is unless that takes more of it away than this share.
ROUNDED = 0.05
_LENGTH = re.compile(r"PT?(\d+)([A-Z]+)")


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """What a document says, and in which language."""

    text: str
    language: str


def in_own_form(claim: Claim, there: DocumentWords, claimed: str, language: str, day: date) -> str:
    """Return a claim's words with what a document says in place of `claimed`; "" if unknown.

    Figures, fractions, days, times and lengths of time are written as the claim writes its own,
    of a birth the age on `day`, names as they are; other words only if the document is in the
    language of the text.
    """
    kind = Kind(claim.kind)
    mine = value_from_json(kind, claim.value)
    other = _value_there(kind, there)
    if kind is Kind.AGE and (other is None or other.kind is not kind):
        return with_age(claim, there.text, there.language, language, day)
    if mine is None or (other is None and (kind in NUMERIC or isinstance(mine, TimeExpression))):
        return ""
    if other and kind in NUMERIC:
        return _with_number(claim, mine, other, there, language)
    if other and isinstance(mine, TimeExpression):
        return _with_time(claim.quote, mine, other.value, language)
    is_read = kind is Kind.PERSON or there.language == language
    return claim.quote.replace(claimed, there.text, 1) if is_read and claimed else ""


def _value_there(kind: Kind, there: DocumentWords) -> SplitClaim | None:
    """Return the value in a document's words: of the claim's kind, else the first number."""
    if kind is Kind.DATE and ISO.fullmatch(there.text.strip()):
        value = TimeExpression(timex=there.text.strip())
        return SplitClaim(0, len(there.text), kind, value, "", 0, len(there.text))
    found = split_parts(there.text, language=there.language, published=None)
    same = [one for one in found if one.kind is kind]
    numbers = [one for one in found if kind in NUMERIC and one.kind is Kind.COUNT]
    return next(iter([*same, *numbers]), None)


def _with_number(
    claim: Claim, mine: Value, other: SplitClaim, there: DocumentWords, language: str
) -> str:
    span = mine.to_json().get("number_span")
    here = number_of(Kind(claim.kind), mine, claim.quote)
    words = there.text[other.start : other.end]
    found = number_of(other.kind, other.value, words)
    if not span or not here or not found or here.ends or found.ends:
        return ""
    start, end = span[0] - claim.start, span[1] - claim.start
    written = claim.quote[start:end]
    is_bare = found.group == "count" and not (other.value and other.value.to_json().get("unit"))
    is_scaled = bool(re.search(r"[^\W\d_]", written)) and bool(DIGITS.search(written))
    if here.group != found.group and (not is_bare or is_scaled):
        return ""
    if here.is_fraction and not DIGITS.search(written):
        words = with_fraction(written, Decimal(str(found.base)), language)
        return claim.quote[:start] + words + claim.quote[end:] if words else ""
    is_same_unit = is_bare or here.unit == found.unit
    size = found.shown if is_same_unit else found.base * here.shown / here.base
    is_rounded = not is_same_unit or (here.step > 1 and here.modifier == "about")
    about = round(size / here.step) * here.step
    if is_rounded and about != here.shown and abs(about - size) <= ROUNDED * size:
        size = about
    number = _written(written, Decimal(str(size)), Decimal(str(here.shown)), language)
    return claim.quote[:start] + number + claim.quote[end:] if number else ""


def _written(text: str, number: Decimal, shown: Decimal, language: str) -> str:
    """Return a number as `text` writes `shown`: with its scale, its grouping, or in words."""
    digits = DIGITS.search(text)
    if digits is None:
        return _in_words(text, number, language)
    own = _read(digits[0], language)
    if not own or not shown:
        return ""
    scale = shown / own
    places = max(-int(own.as_tuple().exponent), 0)
    scaled = number / scale
    if scale != 1:
        tries = (round(scaled, places + more) for more in range(MORE_DECIMALS + 1))
        scaled = next((one for one in tries if one != own), scaled)
    return text[: digits.start()] + _grouped(digits[0], scaled, language) + text[digits.end() :]


def _read(digits: str, language: str) -> Decimal | None:
    whole, mark, part = digits.rpartition(DECIMAL[language])
    plain = re.sub(r"\D", "", whole if mark else part)
    return Decimal(f"{plain}.{part}" if mark else plain) if plain else None


def _grouped(digits: str, number: Decimal, language: str) -> str:
    """Write a number with the grouping of `digits`, else of the language."""
    whole, _mark, part = format(number, "f").partition(".")
    part = part.rstrip("0")
    sign = re.search(r"(?<=\d)[.,'’\u2009\u202f\xa0](?=\d{3}(?!\d))", digits)
    is_plain = sign is None and len(digits.partition(DECIMAL[language])[0]) > 3
    group = sign[0] if sign and sign[0] != DECIMAL[language] else GROUP[language]
    grouped = whole if is_plain else f"{int(whole):,}".replace(",", group)
    return f"{grouped}{DECIMAL[language]}{part}" if part else grouped


def _in_words(text: str, number: Decimal, language: str) -> str:
    """Write a number in place of one in words: in words up to twelve, else in figures."""
    if text.casefold() not in NUMBERS[language][1:] or number != int(number):
        return ""
    words = NUMBERS[language]
    is_small = 2 <= number <= len(words)
    found = words[int(number) - 1] if is_small else _grouped("", number, language)
    return found.capitalize() if text[:1].isupper() else found


def _with_time(quote: str, mine: TimeExpression, other: Value | None, language: str) -> str:
    if not isinstance(other, TimeExpression) or not mine.timex or not other.timex:
        return ""
    here, there = _LENGTH.fullmatch(mine.timex), _LENGTH.fullmatch(other.timex)
    if here and there:
        return _with_length(quote, here, there, language)
    if "T" in mine.timex:
        return with_clock(quote, mine.timex, other.timex, language)
    return with_day(quote, mine.timex, other.timex, language)


def _with_length(quote: str, here: re.Match[str], there: re.Match[str], language: str) -> str:
    """Return a length of time with another number of the same unit."""
    words = [here[1], *NUMBERS[language][int(here[1]) - 1 :][:1]]
    found = re.search(rf"\b(?:{'|'.join(words)})\b", quote, re.I)
    if here[2] != there[2] or not found:
        return ""
    number = _written(found[0], Decimal(there[1]), Decimal(here[1]), language)
    return quote[: found.start()] + number + quote[found.end() :] if number else ""
