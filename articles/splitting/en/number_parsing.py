"""English numbers across tokens: "two and a half million", "three hundred and five", "half a dozen".

A number is a sum of parts, each with its scale; a fraction may follow a part.
"""

from decimal import Decimal

from articles.splitting.en.digits import Part, read_digits
from articles.splitting.en.number_parts import (
    DASHES,
    HALF,
    denominator,
    divided,
    part_of_scale,
    with_part,
    with_part_of,
)
from articles.splitting.figure_parts import number_of
from articles.splitting.numbers import MINUS, Number, rounded
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

MOST_WORDS = 24
LARGEST = Decimal(10**30)
_THOUSAND = Decimal(1000)
_DOZEN = Decimal(12)


def number_at(reading: Reading, index: int) -> Number | None:
    """Read the number that begins at token `index`, with its sign; None if there is none."""
    signed = "minus" in reading.tokens[index].classes and _is_sign(reading, index)
    at = index + 1 if signed else index
    if signed and reading.tokens[at].text == ".":
        at += 1
    number = _unsigned(reading, at)
    if number is None or not signed:
        return number
    span = (reading.tokens[index].start, number.span[1])
    value = None if number.value is None else -number.value
    return Number(index, number.stop, value, span, number.literal, number.fraction)


def _is_sign(reading: Reading, index: int) -> bool:
    """Distinguish a minus sign from a dash: nothing is joined to its left, a number to its right."""
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if after.text == "." and after.gap == NO_GAP and tokens[index + 2].gap == NO_GAP:
        after = tokens[index + 2]
    if "number" not in after.classes and "mixed" not in after.classes:
        return False
    if tokens[index - 1].low == "or" and tokens[index - 2].low == "plus":
        return False
    if token.text not in MINUS:
        return True
    if tokens[index + 1].gap == NO_GAP:
        return token.gap != NO_GAP or tokens[index - 1].text in "(["
    if tokens[index + 1].gap != SPACE:
        return False
    degrees = any("degree" in tokens[index + n].classes for n in (2, 3))
    return not tokens[index - 1].text or (token.text in "-−" and degrees)


def _unsigned(reading: Reading, at: int) -> Number | None:
    token = reading.tokens[at]
    classes = token.classes
    if "numeral" in classes:
        if "number" not in classes:
            return None
        digits = read_digits(reading, at)
        return digits if digits.fraction else _scaled(reading, digits)
    if "number" in classes:
        value, stop = _small(reading, at)
        return _scaled(reading, number_of(reading, at, stop, value))
    if "one" in classes or "half" in classes or "bare_scale" in classes:
        return _begun_by_word(reading, at)
    if "fraction_sign" in classes:
        return number_of(reading, at, at + 1, classes["fraction_sign"], fraction=True)
    if "mixed" in classes:
        return part_of_scale(reading, at, at + 1, classes["mixed"])
    return None


def _small(reading: Reading, at: int) -> Part:
    """Read number words below a thousand (or "twelve hundred") from token `at`."""
    tokens = reading.tokens
    value: Decimal = tokens[at].classes["number"]
    stop = at + 1
    while stop - at < 8:
        step = _past_dash(reading, stop)
        classes = tokens[step].classes
        if "hundred" in classes and 0 < value < 100 and tokens[step].gap <= SPACE:
            value, stop = value * 100, step + 1
            continue
        joined = "joining" in tokens[step].classes and value >= 100 and value % 100 == 0
        word = step + 1 if joined else step
        if not _adds(reading, value, word, joined=joined):
            break
        if joined and _is_next_of_range(reading, at, word):
            break
        value, stop = value + tokens[word].classes["number"], word + 1
    return value, stop


def _past_dash(reading: Reading, at: int) -> int:
    """Step over the dash that a tokeniser has set apart: "fifty - two", "ninety - five"."""
    tokens = reading.tokens
    before = tokens[at - 1].classes.get("number", Decimal(1))
    tens = before >= 20 and before % 10 == 0 and "numeral" not in tokens[at - 1].classes
    if tens and tokens[at].text in DASHES and tokens[at].gap == tokens[at + 1].gap <= SPACE:
        ones = tokens[at + 1].classes.get("number", Decimal(0))
        return at + 1 if 0 < ones < 10 and "numeral" not in tokens[at + 1].classes else at
    return at


def _adds(reading: Reading, value: Decimal, at: int, *, joined: bool) -> bool:
    tokens = reading.tokens
    classes = tokens[at].classes
    if "number" not in classes or "numeral" in classes or tokens[at].gap > SPACE:
        return False
    if tokens[at].gap == NO_GAP and tokens[at - 1].text not in DASHES:
        return False
    more = classes["number"]
    if not joined and more >= 20 and more % 10 == 0 and 0 < denominator(reading, at + 1) < 10:
        return False
    if value >= 100 and value % 100 == 0:
        return bool(0 < more < 100)
    return bool(value % 100 >= 20 and value % 10 == 0 and 0 < more < 10)


def _is_next_of_range(reading: Reading, first: int, at: int) -> bool:
    """Recognise what "and" does not add: "between one hundred and two hundred", "and three
    quarters".
    """
    tokens = reading.tokens
    if "between" in tokens[first - 1].classes or "hundred" in tokens[at + 1].classes:
        return True
    return denominator(reading, at + 1) > tokens[at].classes["number"]


def _begun_by_word(reading: Reading, at: int) -> Number | None:
    """Read what an article, "half" or "quarter" can begin: "a third", "half a million"."""
    tokens = reading.tokens
    head = at + 1 if "one" in tokens[at].classes else at
    token = tokens[head]
    classes = token.classes
    if head > at and token.gap != SPACE:
        return None
    if "half" in classes:
        return part_of_scale(reading, at, head + 1, HALF)
    if "hundred" in classes and (head > at or "scale" in tokens[head + 1].classes):
        return _scaled(reading, number_of(reading, at, head + 1, Decimal(100)))
    if "scale" in classes and head > at:
        return _scaled(reading, number_of(reading, at, head, Decimal(1)))
    if "mixed" in classes and head > at and classes["mixed"] < 1:
        return part_of_scale(reading, at, head + 1, classes["mixed"])
    if "fraction" in classes and not token.low.endswith("s"):
        return _one_part(reading, at, head)
    return None


def _one_part(reading: Reading, first: int, at: int) -> Number | None:
    """Read "a third", "a quarter million"; "a third man" is no part."""
    tokens = reading.tokens
    number = part_of_scale(reading, first, at + 1, rounded(1 / tokens[at].classes["fraction"]))
    after = tokens[number.stop]
    if number.stop > at + 1:
        return number
    counts = after.gap == SPACE and after.text[0].isalpha() and "comparing" not in after.classes
    if first == at or (counts and "function" not in after.classes):
        return None
    return number


def _scaled(reading: Reading, number: Number) -> Number:
    """Read scales and what they add: "two million three hundred thousand", "3 lakh crore"."""
    value, stop, fraction = with_part(reading, number)
    if fraction:
        scaled = part_of_scale(reading, number.first, stop, value)
        return _stretched(reading, number, scaled.stop, scaled.value, scaled.fraction)
    total, limit, stop = _sum(reading, number, value, stop)
    if (
        limit is not None
        and not number.literal
        and (parts := divided(reading, number, total, stop))
    ):
        return _stretched(reading, number, parts[1], parts[0], True)
    if limit is not None and limit >= _THOUSAND:
        total, stop = with_part_of(reading, total, limit, stop)
    return _stretched(reading, number, stop, total, False)


def _stretched(
    reading: Reading, number: Number, stop: int, value: Decimal | None, fraction: bool
) -> Number:
    span = (number.span[0], reading.tokens[stop - 1].end)
    return Number(number.first, stop, value, span, number.literal, fraction)


def _sum(
    reading: Reading, number: Number, part: Decimal, stop: int
) -> tuple[Decimal, Decimal | None, int]:
    tokens = reading.tokens
    total, limit = Decimal(0), None
    while stop - number.first < MOST_WORDS:
        scale = tokens[stop].classes.get("scale")
        if scale is None or tokens[stop].gap > SPACE or (limit is not None and scale >= limit):
            break
        part, limit, stop = _times(part, scale), scale, _past_period(reading, stop)
        while (larger := tokens[stop].classes.get("scale")) and tokens[stop].gap == SPACE:
            if part > LARGEST:
                break
            part, limit, stop = part * larger, larger, _past_period(reading, stop)
        total, part = total + part, Decimal(0)
        more = _more(reading, number, stop, limit)
        if more is None:
            break
        part, stop = more
    return total + part, limit, stop


def _times(part: Decimal, scale: Decimal) -> Decimal:
    """Multiply by a scale; in "three hundred and two dozen" only the two are dozens."""
    loose = part % 100 if scale == _DOZEN and part > 100 else part
    return part - loose + loose * scale


def _more(reading: Reading, number: Number, stop: int, limit: Decimal) -> Part | None:
    """Read what is added after a scale: words below it; digits only in front of a scale."""
    tokens = reading.tokens
    joined = "joining" in tokens[stop].classes
    if joined and "between" in tokens[number.first - 1].classes:
        return None
    at = stop + 1 if joined else stop
    token = tokens[at]
    if token.gap != SPACE or "number" not in token.classes:
        return None
    if "numeral" in token.classes:
        more = read_digits(reading, at)
        value, end = more.value or Decimal(0), more.stop
        if not number.literal or not _digits_add(reading, at, end, joined, limit):
            return None
    else:
        value, end = _small(reading, at)
    larger = tokens[end].classes.get("scale", Decimal(0)) >= limit
    separated = denominator(reading, end) > value or "half" in tokens[end].classes
    return None if larger or separated or not 0 < value < limit else (value, end)


def _digits_add(reading: Reading, at: int, end: int, joined: bool, limit: Decimal) -> bool:
    """Distinguish "7 thousand 2 hundred and 56" from "2 million 18-year-olds"."""
    after = reading.tokens[end]
    if after.text in DASHES:
        return False
    return end > at + 1 or "scale" in after.classes or (joined and limit <= _THOUSAND)


def _past_period(reading: Reading, index: int) -> int:
    """Step over a scale and the period of its abbreviation ("mln.")."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "abbreviation" not in token.classes or after.text != "." or after.gap != NO_GAP:
        return index + 1
    following = reading.tokens[index + 2].text[:1]
    return index + 2 if following.isalnum() and not following.isupper() else index + 1
