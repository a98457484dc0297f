"""English degrees: which scale the text names, "38C", "25 below zero".

"98 degrees" is Fahrenheit in one country and Celsius in the next. Where the text names no scale,
the value is in "degrees".
"""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.engine import RuleMatch
from articles.splitting.measures import is_angle
from articles.splitting.numbers import Number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token

DEGREES = "degrees"
_UNTOLD = frozenset({"degrees", "degree", "deg", "°", "º", "below zero"})
_KEY = ("scale_named", 0)


def scale_meant(reading: Reading, found: RuleMatch) -> RuleMatch:
    """Give degrees without a scale the one that the text names, and no other."""
    value = found.value
    if not isinstance(value, Quantity) or value.unit not in {"Cel", "deg"}:
        return found
    if (value.unit_text or "").lower() not in _UNTOLD:
        return found
    if value.unit == "deg" and is_angle(reading, found.stop - 1):
        return found
    return replace(found, value=replace(value, unit=scale_named(reading)))


def shared_scale(found: list[RuleMatch]) -> list[RuleMatch]:
    """Give the ends of "110 to 118 degrees" the unit that only the last of them names."""
    last = found[-1].value
    if not isinstance(last, Quantity) or last.unit != DEGREES:
        return found
    return [
        replace(match, value=replace(match.value, unit=DEGREES))
        if isinstance(match.value, Quantity) and match.value.unit_text is None
        else match
        for match in found
    ]


def scale_named(reading: Reading) -> str:
    """Return the one scale that the text names anywhere, else plain degrees."""
    named = reading.keep(_KEY, lambda: _scales(reading))
    return min(named) if len(named) == 1 else DEGREES


def _scales(reading: Reading) -> set[str]:
    """Return the scales after all words and letters that name one: "Celsius", "°F", "38C"."""
    tokens = reading.tokens
    return {
        token.classes["scale_of_degrees"]
        for before, token in pairwise(tokens)
        if "scale_of_degrees" in token.classes and _is_scale(before, token)
    }


def _is_scale(before: Token, token: Token) -> bool:
    """Distinguish the scale from an initial: a letter needs its degrees or digits before it."""
    if len(token.text) > 1:
        return True
    degrees = "degree" in before.classes or "degree_sign" in before.classes
    digits = "integer" in before.classes and token.gap == NO_GAP and token.text in "CF"
    return digits or (degrees and token.gap <= SPACE)


def lettered_degrees(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "38C" and "100F" where the sentence speaks of temperature."""
    tokens = reading.tokens
    token, after = tokens[number.stop], tokens[number.stop + 1]
    if token.text not in {"C", "F"} or token.gap != NO_GAP or not number.literal:
        return None
    if after.gap == NO_GAP and after.text[:1].isalnum():
        return None
    first, stop = reading.sentence(number.first)
    around = range(max(first, number.first - 20), min(stop, number.stop + 20))
    frost = number.value is not None and number.value < 0
    stated = frost or _is_stated_twice(reading, number.stop)
    if not stated and not any("temperature" in tokens[at].classes for at in around):
        return None
    value = Quantity(
        number.value,
        unit=token.classes["scale_of_degrees"],
        modifier=modifier_before(reading, number.first),
        unit_text=token.text,
        number_span=number.span,
    )
    return RuleMatch(Kind.MEASURE, number.span[0], token.end, value, number.stop + 1)


def _is_stated_twice(reading: Reading, at: int) -> bool:
    """Recognise "9C (48F)", which is stated in both scales."""
    tokens = reading.tokens
    other = {"C": "F", "F": "C"}[tokens[at].text]
    following = tokens[at + 1].text == "(" and tokens[at + 3].text == other
    before = tokens[at - 2].text == "(" and tokens[at - 3].text == other
    return (following and tokens[at + 4].text == ")") or (before and tokens[at + 1].text == ")")


def below_zero(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "25 below zero", "5 degrees below zero", "12C below zero" as degrees of frost."""
    tokens = reading.tokens
    at, unit = _past_degrees(reading, number.stop)
    zero = tokens[at + 1]
    if tokens[at].low != "below" or zero.low not in {"zero", "0"} or number.value is None:
        return None
    if tokens[at].gap != SPACE or zero.gap != SPACE or number.value <= 0:
        return None
    text = reading.span_text(number.stop, at + 2)
    value = Quantity(
        -number.value,
        unit=unit or scale_named(reading),
        modifier=modifier_before(reading, number.first),
        unit_text=text,
        number_span=number.span,
    )
    return RuleMatch(Kind.MEASURE, number.span[0], zero.end, value, at + 2)


def _past_degrees(reading: Reading, at: int) -> tuple[int, str | None]:
    """Step over "degrees" and the scale after it, which may be alone ("12C")."""
    tokens = reading.tokens
    if "degree" in tokens[at].classes or "degree_sign" in tokens[at].classes:
        at += 1
    scale: str | None = tokens[at].classes.get("scale_of_degrees")
    return (at + 1, scale) if scale else (at, None)


_PARTS = {"low": (2, 0, 4), "mid": (5, 4, 6), "upper": (8, 6, 9), "high": (8, 6, 9)}


def decade_of_degrees(reading: Reading, index: int) -> RuleMatch | None:
    """Read "90s" and "low 20s Celsius" as about so many degrees, with the ends of the ten."""
    tokens = reading.tokens
    token, mark = tokens[index], tokens[index + 1]
    tens = token.classes["integer"]
    if tens % 10 or not 10 <= tens <= 110:
        return None
    part = tokens[index - 2 if tokens[index - 1].text == "-" else index - 1]
    middle, low, high = (Decimal(tens + n) for n in _PARTS.get(part.low, (5, 0, 9)))
    scale = tokens[index + 2].classes.get("scale_of_degrees")
    span = (token.start, mark.end)
    value = Quantity(middle, modifier="about", low=low, high=high, number_span=span)
    unit = scale or scale_named(reading)
    first = part.start if part.low in _PARTS else token.start
    end = tokens[index + 2].end if scale else mark.end
    stop = index + 3 if scale else index + 2
    return RuleMatch(Kind.MEASURE, first, end, replace(value, unit=unit), stop)
