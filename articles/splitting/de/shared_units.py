"""German numbers apart from their unit: "3,4 (Vorjahr: 5,1) Millionen", "3 mal 4 Meter"."""

from dataclasses import replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.de.families import FIGURES
from articles.splitting.de.relative import built_relative_rule
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import share_unit
from articles.splitting.number_grammar import past_period
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import Tail, modifier_before
from articles.splitting.ranges import scale_of
from articles.splitting.reading import Reading
from articles.splitting.tails import read_tail

_TIMES = frozenset({"mal", "x", "×"})
_HEAT = frozenset({"Cel", "[degF]", "K"})
# Words before the number in brackets: "(Vorjahr: 5,1)", "(im Jahr zuvor 5,1)".
_MOST_WORDS = 4


@FIGURES.rule("compared-in-brackets", on=("numeral",))
def compared_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "3,4" and "5,1" in "3,4 (Vorjahr: 5,1) Millionen Euro": both have the unit after them.

    Leaves alone: numbers in brackets after which no unit is ("234 (212) Stimmen"), since those
    are counted, and a unit before the bracket, which is read with its number.
    """
    number = read_number(reading, index)
    inner = _in_brackets(reading, number) if number else None
    if number is None or inner is None:
        return None
    at = inner.stop + 1
    scale: Decimal = reading.tokens[at].classes.get("scale", Decimal(1))
    at = past_period(reading, at) if "scale" in reading.tokens[at].classes else at
    tail = read_tail(reading, replace(number, stop=at))
    if tail is None:
        return None
    between = range(number.stop + 1, inner.first)
    beside = [at for at in between if "built_relative" in reading.tokens[at].classes]
    stated = [found for at in beside if (found := built_relative_rule(reading, at))]
    return [*(_scaled(reading, figure, scale, tail) for figure in (number, inner)), *stated]


@FIGURES.rule("compared-behind-unit", on=("numeral",))
def compared_after_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "70,4" in "63,8 Prozent (2016: 70,4)": the number in brackets has the unit before them.

    Leaves alone: numbers in brackets that have a unit of their own or no year or earlier time
    beside them, since they count something else.
    """
    tokens = reading.tokens
    number = read_number(reading, index)
    if number is None or number.value is None or tokens[number.stop].text != ")":
        return None
    opened = next((at for at in range(index - 1, index - 6, -1) if tokens[at].text == "("), None)
    if opened is None or not any(_EARLIER & t.classes.keys() for t in tokens[opened + 1 : index]):
        return None
    for at in range(opened - 2, opened - 5, -1):
        beside = read_number(reading, at)
        tail = read_tail(reading, beside) if beside and beside.value is not None else None
        if beside and tail and tail.stop == opened:
            return replace(_scaled(reading, number, scale_of(beside), tail), stop=number.stop)
    return None


_EARLIER = frozenset({"year", "built_relative", "relative", "later", "month"})


def _in_brackets(reading: Reading, number: Number) -> Number | None:
    """Read the one number in the brackets after `number`."""
    tokens = reading.tokens
    if tokens[number.stop].text != "(" or number.value is None:
        return None
    for at in range(number.stop + 1, number.stop + 2 + _MOST_WORDS):
        if "numeral" in tokens[at].classes and "year" not in tokens[at].classes:
            inner = read_number(reading, at)
            closed = inner is not None and tokens[inner.stop].text == ")"
            return inner if closed and inner and inner.value is not None else None
        if tokens[at].text == ")":
            return None
    return None


def _scaled(reading: Reading, number: Number, scale: Decimal, tail: Tail) -> RuleMatch:
    value = Quantity(
        (number.value or Decimal(0)) * scale,
        unit=tail.unit,
        modifier=modifier_before(reading, number.first),
        number_span=number.span,
    )
    return RuleMatch(tail.kind, *number.span, value, tail.stop)


@FIGURES.rule("dimensions", on=("numeral",))
def dimensions_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "73" and "92 Zentimeter" in "73 mal 92 Zentimeter": each side is a measure.

    Leaves alone: how often something is done ("drei mal 20 Meter"), stated in words, and relays
    ("4x100-Meter-Staffel"), where the first number counts the runners.
    """
    tokens = reading.tokens
    numbers = [read_number(reading, index)]
    while (last := numbers[-1]) and tokens[last.stop].low in _TIMES and len(numbers) < 4:
        numbers.append(read_number(reading, last.stop + 1))
    sides = [side for side in numbers if side and side.literal and side.value is not None]
    if len(sides) < 2 or len(sides) < len(numbers) or tokens[sides[-1].stop].text == "-":
        return None
    tail = read_tail(reading, sides[-1])
    if tail is None or tail.kind is not Kind.MEASURE or tail.unit in _HEAT:
        return None
    return share_unit(reading, sides[:-1], sides[-1], tail)
