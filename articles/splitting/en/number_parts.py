"""Parts in English numbers: "two thirds", "and a half", "half a million", "point five"."""

from decimal import Decimal

from articles.splitting.en.digits import Part
from articles.splitting.figure_parts import number_of, spoken_decimals
from articles.splitting.numbers import Number, rounded
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE

HALF = Decimal("0.5")
DASHES = frozenset({"-", "–", "—", "‐", "‑"})


def denominator(reading: Reading, at: int) -> Decimal:
    """Return what a plural noun of parts divides by ("fifths"), else nothing."""
    token = reading.tokens[at]
    if token.gap > SPACE or not token.low.endswith("s"):
        return Decimal(0)
    number: Decimal = token.classes.get("fraction", Decimal(0))
    return number


def part_of_scale(reading: Reading, first: int, stop: int, part: Decimal) -> Number:
    """Read the scale that is parted: "half a million", "two thirds of a million"."""
    tokens = reading.tokens
    at = stop
    if tokens[at].low == "of" and "one" in tokens[at + 1].classes:
        at += 1
    at = at + 1 if "one" in tokens[at].classes else at
    scale = tokens[at].classes.get("scale")
    if scale is None or tokens[at].gap != SPACE:
        return number_of(reading, first, stop, part, fraction=True)
    return number_of(reading, first, at + 1, rounded(part * scale))


def with_part(reading: Reading, number: Number) -> tuple[Decimal, int, bool]:
    """Read "two thirds", "two and a half", "five and three quarters", "two point five"."""
    tokens = reading.tokens
    value, stop = number.value or Decimal(0), number.stop
    token = tokens[stop]
    if number.literal and stop > number.first + 1 and "fraction" in token.classes:
        return value, stop, False
    if "decimal_word" in token.classes:
        decimals, stop = spoken_decimals(reading, stop)
        return value + decimals, stop, False
    if parts := divided(reading, number, value, stop):
        return *parts, True
    if value == value.to_integral_value() and (part := part_after_and(reading, stop)):
        if value >= 100 and number.literal and tokens[stop - 1].low != "hundred":
            return value, stop, False
        return value + part[0], part[1], False
    return value, stop, False


def divided(reading: Reading, number: Number, value: Decimal, stop: int) -> Part | None:
    """Read the noun of the parts after their number: "two thirds", "three twenty-firsts"."""
    tokens = reading.tokens
    stop = stop + 1 if tokens[stop].text in DASHES and tokens[stop].gap == SPACE else stop
    token = tokens[stop]
    below = token.classes.get("fraction")
    if below is None:
        return _divided_by_compound(reading, number, value, stop)
    single = value == 1 and "numeral" not in tokens[number.first].classes
    plural = token.low.endswith("s")
    if token.gap > SPACE or not (plural or single) or value != value.to_integral_value():
        return None
    if number.literal and below > 100:
        return None
    if single and token.low not in {"half", "quarter"} and _counts(reading, stop + 1):
        return None
    return rounded(value / below), stop + 1


def _counts(reading: Reading, at: int) -> bool:
    """Return whether a noun follows that is counted: "one third man"."""
    after = reading.tokens[at]
    plain = after.gap == SPACE and after.text[0].isalpha() and "comparing" not in after.classes
    return plain and "function" not in after.classes and "of" not in after.classes


def _divided_by_compound(
    reading: Reading, number: Number, value: Decimal, stop: int
) -> Part | None:
    """Read "one one-thousandth", "one two hundredth", "three one-hundredths", "two forty fifths"."""
    token = reading.tokens[stop]
    single = value == 1 and reading.tokens[number.first].low == "one"
    part = token.classes.get("mixed")
    if part and token.gap == SPACE and value == value.to_integral_value():
        if token.low.endswith("s"):
            return rounded(value * part), stop + 1
        times = token.classes["first_part"]["number"]
        return (rounded(part / times / times), stop + 1) if single else None
    if single and (below := _hundreds_below(reading, stop)):
        return rounded(value / below[0]), below[1]
    return _tens_divided(reading, value, stop)


def _hundreds_below(reading: Reading, at: int) -> Part | None:
    """Read what "one" is divided by: "two hundredth", "one hundred and fifth"."""
    tokens = reading.tokens
    times, scale = tokens[at].classes.get("number", Decimal(0)), tokens[at + 1].classes
    if not 0 < times < 10 or "numeral" in tokens[at].classes or tokens[at].gap != SPACE:
        return None
    if scale.get("ordinal", 0) >= 100:
        return times * scale["ordinal"], at + 2
    if "hundred" not in scale:
        return None
    last = at + 3 if "joining" in tokens[at + 2].classes else at + 2
    rest = tokens[last].classes.get("ordinal", Decimal(100))
    return (times * 100 + rest, last + 1) if rest < 100 else None


def _tens_divided(reading: Reading, value: Decimal, stop: int) -> Part | None:
    tens = reading.tokens[stop].classes
    below = denominator(reading, stop + 1)
    word = "number" in tens and "numeral" not in tens and reading.tokens[stop].gap == SPACE
    if not word or not 0 < below < 10 or tens["number"] < 20 or tens["number"] % 10:
        return None
    return rounded(value / (tens["number"] + below)), stop + 2


def part_after_and(reading: Reading, stop: int) -> Part | None:
    """Read "and a half", "and one half", "and three quarters", "and two-thirds"."""
    tokens = reading.tokens
    if "joining" not in tokens[stop].classes or tokens[stop].gap != SPACE:
        return None
    top, below = tokens[stop + 1].classes, tokens[stop + 2].classes
    if "half" in top and "unit" in below:
        return HALF, stop + 2
    if "mixed" in top and top["mixed"] < 1:
        return top["mixed"], stop + 2
    single = "one" in top or top.get("number") == 1
    if single and ("half" in below or "fraction" in below):
        under = below.get("fraction", Decimal(2))
        known = "half" in below or under == 4 or not _counts(reading, stop + 3)
        return (rounded(1 / under), stop + 3) if known else None
    if "number" in top and denominator(reading, stop + 2) > top["number"] > 0:
        return rounded(top["number"] / below["fraction"]), stop + 3
    return None


def with_part_of(reading: Reading, total: Decimal, limit: Decimal, stop: int) -> Part:
    """Read the part of a scale: "6 million and a half", "two billion and a quarter million"."""
    tokens = reading.tokens
    part = part_after_and(reading, stop)
    if part is None:
        return total, stop
    scale = tokens[part[1]].classes.get("scale")
    if scale and scale < limit and tokens[part[1]].gap == SPACE:
        return total + rounded(part[0] * scale), part[1] + 1
    return total + rounded(part[0] * limit), part[1]
