"""English amounts stated in two units or by owner: "17st 9lb", "7 pounds 4 ounces", "5.5 euro cents"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.currencies import CENT
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number, read_number, rounded
from articles.splitting.quantities import direction_of, is_change, modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

STONE = "[stone_av]"
# What follows in a smaller unit, and how many of it make one of the larger.
_PARTS = {
    STONE: ("[lb_av]", 14), "[lb_av]": ("[oz_av]", 16), "[yd_i]": ("[ft_i]", 3),
    "km": ("m", 1000), "m": ("cm", 100), "kg": ("g", 1000),
}  # fmt: skip
_METRIC = frozenset({"km", "m", "kg"})


def two_units(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "11 stone 4 pounds", "7lb 4oz", "1m 83cm" as one measure in its larger unit."""
    unit = _unit(reading, number.stop, number)
    part = _PARTS.get(unit or "")
    if unit is None or part is None or number.value is None:
        return None
    small = _smaller(reading, number.stop + 1, unit in _METRIC)
    if small is None or small.value is None or _unit(reading, small.stop, small) != part[0]:
        return _stones(reading, number, unit)
    if not 0 < small.value < part[1] or number.value != int(number.value):
        return None
    total = rounded(number.value + small.value / part[1])
    return _measured(reading, number, total, unit, small.stop + 1)


def _smaller(reading: Reading, at: int, metric: bool) -> Number | None:
    """Read the number of the smaller unit; only old units are joined by "and"."""
    joined = not metric and "joining" in reading.tokens[at].classes
    at = at + 1 if joined else at
    return read_number(reading, at) if reading.tokens[at].gap <= SPACE else None


def _unit(reading: Reading, at: int, number: Number) -> str | None:
    token = reading.tokens[at]
    if token.gap > SPACE:
        return None
    if number.literal and token.low == "st" and token.gap == NO_GAP:
        return STONE if _is_no_ordinal(number) else None
    unit: str | None = token.classes.get("measure")
    sign = token.classes.get("measure_sign") if number.literal else None
    return unit or sign


def _is_no_ordinal(number: Number) -> bool:
    """Distinguish the stones in "17st" from the ordinal in "21st"."""
    whole = number.value is not None and number.value == int(number.value)
    return not whole or int(number.value or 0) % 10 != 1 or int(number.value or 0) % 100 == 11


def _stones(reading: Reading, number: Number, unit: str) -> RuleMatch | None:
    """Read "17st" alone, which no list of signs can hold: "21st" is an ordinal."""
    token = reading.tokens[number.stop]
    if unit != STONE or token.low != "st" or number.value is None:
        return None
    return _measured(reading, number, number.value, unit, number.stop + 1)


def _measured(reading: Reading, number: Number, total: Decimal, unit: str, stop: int) -> RuleMatch:
    change = is_change(reading, number.first, stop)
    value = Quantity(
        total,
        unit=unit,
        modifier=modifier_before(reading, number.first),
        direction=direction_of(reading, number.first) if change else None,
        unit_text=reading.tokens[number.stop].text,
        number_span=number.span,
    )
    return RuleMatch(Kind.MEASURE, number.span[0], reading.tokens[stop - 1].end, value, stop)


def cents_of(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "5.5 euro cents", "30 US cents": hundredths of the currency that is before."""
    tokens = reading.tokens
    code = _owner(reading, number.stop)
    at = number.stop + 1
    at = at + 1 if tokens[at].text == "." and tokens[at].gap == NO_GAP else at
    if code is None or number.value is None or tokens[at].low not in {"cent", "cents"}:
        return None
    value = Quantity(
        number.value * CENT,
        unit=code,
        modifier=modifier_before(reading, number.first),
        direction=direction_of(reading, number.first)
        if is_change(reading, number.first, at + 1)
        else None,
        unit_text=reading.span_text(number.stop, at + 1),
        number_span=number.span,
    )
    return RuleMatch(Kind.MONEY, number.span[0], tokens[at].end, value, at + 1)


def _owner(reading: Reading, at: int) -> str | None:
    """Return the currency of "euro" or of a country with dollars."""
    token = reading.tokens[at]
    if token.gap > SPACE or not token.classes:
        return None
    if token.low == "euro":
        return "EUR"
    land = token.classes.get("origin")
    dollars = reading.language.vocabulary.look_up("dollars").classes["currency_by_origin"]
    code: str | None = dollars.get(land) if land else None
    return code
