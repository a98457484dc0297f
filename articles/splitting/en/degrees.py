"""English degrees: which scale is meant, "38C", "25 below zero"."""

from dataclasses import replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.en.digit_order import day_comes_first
from articles.splitting.engine import Found
from articles.splitting.numbers import Number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

HOTTEST_WEATHER = 60
MOST_WARMING = 5
_SCALES = frozenset({"Fahrenheit", "fahrenheit", "Celsius", "celsius", "Centigrade", "centigrade"})
_UNTOLD = frozenset({"degrees", "degree", "deg", "°", "º", "below zero"})


def scale_meant(reading: Reading, index: int, value: Quantity) -> str:
    """Return the scale of degrees whose scale is not told: no weather has 60 degrees Celsius."""
    told = (value.unit_text or "degrees").lower()
    if told not in _UNTOLD or value.number is None:
        return "Cel"
    elsewhere = {word.lower() for word in reading.words & _SCALES}
    hottest = max(value.number, value.high or value.number)
    if hottest >= HOTTEST_WEATHER or elsewhere == {"fahrenheit"}:
        return "[degF]"
    return "[degF]" if not elsewhere and _is_american(reading, hottest) else "Cel"


def _is_american(reading: Reading, degrees: Decimal) -> bool:
    """Tell a text that writes as Americans do; few degrees may be those of the climate."""
    return abs(degrees) > MOST_WARMING and day_comes_first(reading) is False


def lettered_degrees(reading: Reading, number: Number) -> Found | None:
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
    told = frost or _is_told_twice(reading, number.stop)
    if not told and not any("temperature" in tokens[at].classes for at in around):
        return None
    value = Quantity(
        number.value,
        unit=token.classes["scale_of_degrees"],
        modifier=modifier_before(reading, number.first),
        unit_text=token.text,
        number_span=number.span,
    )
    return Found(Kind.MEASURE, number.span[0], token.end, value, number.stop + 1)


def _is_told_twice(reading: Reading, at: int) -> bool:
    """Tell "9C (48F)", which is told in both scales."""
    tokens = reading.tokens
    other = {"C": "F", "F": "C"}[tokens[at].text]
    behind = tokens[at + 1].text == "(" and tokens[at + 3].text == other
    before = tokens[at - 2].text == "(" and tokens[at - 3].text == other
    return (behind and tokens[at + 4].text == ")") or (before and tokens[at + 1].text == ")")


def below_zero(reading: Reading, number: Number) -> Found | None:
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
        unit=unit,
        modifier=modifier_before(reading, number.first),
        unit_text=text,
        number_span=number.span,
    )
    if unit is None:
        value = replace(
            value, unit=scale_meant(reading, number.first, replace(value, unit_text=None))
        )
    return Found(Kind.MEASURE, number.span[0], zero.end, value, at + 2)


def _past_degrees(reading: Reading, at: int) -> tuple[int, str | None]:
    """Step over "degrees" and the scale behind it, which may stand alone ("12C")."""
    tokens = reading.tokens
    if "degree" in tokens[at].classes or "degree_sign" in tokens[at].classes:
        at += 1
    scale: str | None = tokens[at].classes.get("scale_of_degrees")
    return (at + 1, scale) if scale else (at, None)


_PARTS = {"low": (2, 0, 4), "mid": (5, 4, 6), "upper": (8, 6, 9), "high": (8, 6, 9)}


def decade_of_degrees(reading: Reading, index: int) -> Found | None:
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
    unit = scale or scale_meant(reading, index, value)
    first = part.start if part.low in _PARTS else token.start
    end = tokens[index + 2].end if scale else mark.end
    stop = index + 3 if scale else index + 2
    return Found(Kind.MEASURE, first, end, replace(value, unit=unit), stop)
