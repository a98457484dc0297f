"""Figures: what is after (or before) a number makes it a share, money, a measure …

The readers are shared by the languages and know word classes only.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from articles.facts.kinds import Kind
from articles.facts.values import Ordinal, Quantity
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number, read_amount, read_number
from articles.splitting.quantities import (
    Tail,
    before_modifiers,
    direction_of,
    is_change,
    modifier_before,
    past_modifiers,
    percent_kind,
)
from articles.splitting.ranges import (
    LONGEST_LIST,
    THOUSAND,
    elliptical,
    next_listed,
    scale_of,
    scaled_start,
)
from articles.splitting.reading import Reading
from articles.splitting.tails import read_tail
from articles.splitting.tokens import SPACE

_DASHES = frozenset({"-", "–", "—", "‐", "‑", "/"})


def read_quantity(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Read a number with percentage, currency or unit, or a range of them.

    "8 Prozent", "1,5 Milliarden Euro", "3 Hektar", "250 bis 600 Euro" (two claims, each
    with the ends of the range).
    """
    number = read_number(reading, index)
    if number is None or number.value is None:
        return _article_quantity(reading, index) if number is None else None
    number = elliptical(reading, number) or number
    tail = read_tail(reading, number)
    if tail:
        return _quantity(reading, number, tail)
    return read_range(reading, number) or _read_list(reading, number)


def _article_quantity(reading: Reading, index: int) -> RuleMatch | None:
    """Read an article as one before a currency or a unit: "einen Euro", "ein Prozent"."""
    amount = read_amount(reading, index)
    tail = read_tail(reading, amount) if amount else None
    if amount is None or tail is None:
        return None
    counted = tail.kind in {Kind.MONEY, Kind.MEASURE} or tail.unit == "pp"
    named = counted or "percent_noun" in reading.tokens[amount.stop].classes
    return _quantity(reading, amount, tail) if named else None


def read_range(reading: Reading, number: Number) -> list[RuleMatch] | None:
    """Read "100 bis 300 Kilometer" and "von 5 auf 7 Prozent" from the first number on."""
    second = range_end(reading, number)
    if second is None:
        return _from_to(reading, number)
    if second.value is None or number.value is None or _is_step(number, second):
        return None
    tail = read_tail(reading, second)
    low, high = scaled_start(number.value, second), second.value
    if tail is None:
        return _to_row(reading, number, second)
    if low > high:
        return None
    tail = _of_row(reading, number, tail)
    ends: dict[str, Any] = {"low": _in_units(low, second, tail), "high": tail.number or high}
    lower, upper = _both(reading, replace(number, value=low), second, tail)
    return [
        replace(found, value=replace(found.value, **ends))  # type: ignore[type-var]
        for found in (lower, upper)
    ]


def _is_step(number: Number, second: Number) -> bool:
    """Distinguish "fell by a third to 2 million", a step and its level, from a range."""
    return number.fraction and not number.literal and not second.fraction


def _from_to(reading: Reading, number: Number) -> list[RuleMatch] | None:
    """Read "von 5 auf 7 Prozent", two levels, and "um 2 auf 7 Prozent", a step and its level."""
    tokens = reading.tokens
    before = tokens[before_modifiers(reading, number.first)].classes
    if "onto" not in tokens[number.stop].classes or not ("of" in before or "by" in before):
        return None
    if number.fraction:
        return None
    second = read_number(reading, past_modifiers(reading, number.stop + 1))
    if second is None or second.value is None or number.value is None:
        return None
    tail = read_tail(reading, second)
    if tail is None:
        return _to_row(reading, number, second) or _two_falls(reading, number, second)
    lower, upper = _both(reading, _scaled_as(number, second), second, tail)
    return [_step(reading, lower), upper] if "by" in before else [lower, _moved(upper, lower)]


def _to_row(reading: Reading, number: Number, second: Number) -> list[RuleMatch] | None:
    """Read "von 12 auf 9 bis 10 Prozent" and "von 4,5 auf 3,5 oder 3,6 Prozent": all are levels."""
    levels = read_range(reading, second) or _read_list(reading, second)
    unit = levels[0].value if levels else None
    if not levels or not isinstance(unit, Quantity) or not second.value or number.value is None:
        return None
    scale = (unit.number or 1) / second.value if number.value < THOUSAND else 1
    value = Quantity(
        number.value * scale,
        unit=unit.unit,
        modifier=modifier_before(reading, number.first),
        number_span=number.span,
    )
    lower = RuleMatch(levels[0].kind, *number.span, value, number.stop)
    return [lower, *(_moved(found, lower) for found in levels)]


def _step(reading: Reading, found: RuleMatch) -> RuleMatch:
    """Make the first of "um 2 auf 7 Prozent" a change: a percentage is one of points then."""
    value = found.value
    if not isinstance(value, Quantity):
        return found
    percent = value.unit == "%"
    kind, unit = (Kind.CHANGE, "pp") if percent else (found.kind, value.unit)
    way = direction_of(reading, found.stop - 1)
    return replace(found, kind=kind, value=replace(value, unit=unit, direction=way))


def _moved(found: RuleMatch, lower: RuleMatch) -> RuleMatch:
    """Say of a level whether it is higher than the one it comes from."""
    level, start = found.value, lower.value
    if not (isinstance(level, Quantity) and isinstance(start, Quantity)):
        return found
    if level.number is None or start.number is None or level.number == start.number:
        return found
    return replace(
        found, value=replace(level, direction="up" if start.number < level.number else "down")
    )


def _two_falls(reading: Reading, first: Number, second: Number) -> list[RuleMatch] | None:
    """Read "von 19 auf 16 und von 7 auf 5 Prozent": four levels that share their unit."""
    tokens = reading.tokens
    if "joining" not in tokens[second.stop].classes or "of" not in tokens[second.stop + 1].classes:
        return None
    third = read_number(reading, second.stop + 2)
    if third is None or "onto" not in tokens[third.stop].classes:
        return None
    last = read_number(reading, past_modifiers(reading, third.stop + 1))
    tail = read_tail(reading, last) if last and last.value is not None else None
    if last is None or tail is None:
        return None
    high, low, other, end = share_unit(reading, [first, second, third], last, tail)
    return [
        high,
        _moved(low, high),
        other,
        _moved(end, other),
    ]


def _read_list(reading: Reading, number: Number) -> list[RuleMatch] | None:
    """Read "0,5 statt 0,4 Prozent" and "10, 20 und 30 Euro": numbers that share a unit."""
    numbers = [number]
    while len(numbers) < LONGEST_LIST and (following := next_listed(reading, numbers[-1])):
        second, joined = following
        tail = read_tail(reading, second)
        if tail is not None and joined:
            return share_unit(reading, numbers, second, tail)
        if tail is not None or second.value is None:
            return None
        numbers.append(second)
    return None


def share_unit(
    reading: Reading, numbers: list[Number], last: Number, tail: Tail
) -> list[RuleMatch]:
    """Build the claims of numbers that share the unit after the last one."""
    tail = _of_row(reading, numbers[0], tail)
    pairs = [_both(reading, _scaled_as(number, last), last, tail) for number in numbers]
    return [*(first for first, _ in pairs), pairs[-1][1]]


def _scaled_as(number: Number, last: Number) -> Number:
    """Give a number the scale of the last one: "von 5 auf 7 Millionen", "10 oder 20 Millionen"."""
    if number.value is None or number.value >= THOUSAND:
        return number
    return replace(number, value=number.value * scale_of(last))


def _of_row(reading: Reading, first: Number, tail: Tail) -> Tail:
    """Judge a percentage by the words before the first of its numbers: "auf 9 bis 10 Prozent"."""
    if tail.unit != "%":
        return tail
    return replace(tail, kind=percent_kind(reading, first.first, tail.stop))


def _both(
    reading: Reading, first: Number, second: Number, tail: Tail
) -> tuple[RuleMatch, RuleMatch]:
    """Build the claims of two numbers that share the unit after the second."""
    number = None if first.value is None else _in_units(first.value, second, tail)
    value = _value(reading, first, replace(tail, number=number), None)
    lower = RuleMatch(tail.kind, *first.span, value, first.stop)
    return lower, _quantity(reading, second, tail)


def _in_units(number: Decimal, second: Number, tail: Tail) -> Decimal:
    """Give a number the unit that the tail gave the second one (cents become euros)."""
    if tail.number is None or not second.value:
        return number
    return number * tail.number / second.value


def range_end(reading: Reading, number: Number) -> Number | None:
    """Read the second number of a range: "bis 300", "- 300"; None if there is no range."""
    tokens = reading.tokens
    joint = tokens[number.stop]
    dashed = joint.text in _DASHES
    if not (dashed or "to" in joint.classes or _is_between(reading, number)) or joint.gap > SPACE:
        return None
    at = number.stop + 1
    if tokens[at].low in {"zu", "plus"} or not _OPENING.isdisjoint(tokens[at].classes):
        at += 1
    second = read_number(reading, at)
    if second is None or tokens[at].gap > SPACE:
        return None
    return None if dashed and second.value is not None and second.value < 0 else second


_OPENING = frozenset({"about", "between"})


def _is_between(reading: Reading, number: Number) -> bool:
    if "and" not in reading.tokens[number.stop].classes:
        return False
    return "between" in reading.tokens[before_modifiers(reading, number.first)].classes


def _quantity(reading: Reading, number: Number, tail: Tail) -> RuleMatch:
    value = _value(reading, number, tail, tail.unit_text)
    return RuleMatch(tail.kind, number.span[0], tail.end, value, tail.stop)


def _value(reading: Reading, number: Number, tail: Tail, unit_text: str | None) -> Quantity:
    return Quantity(
        number=tail.number if tail.number is not None else number.value,
        unit=tail.unit,
        modifier=modifier_before(reading, number.first),
        direction=_direction(reading, number, tail),
        unit_text=unit_text,
        number_span=number.span,
    )


def _direction(reading: Reading, number: Number, tail: Tail) -> str | None:
    """Return the direction of a change, also where it is stated in money or in units."""
    first, before = reading.tokens[number.first], reading.tokens[number.first - 1]
    stated_by_sign = "sign_word" in first.classes or "sign_word" in before.classes
    if tail.kind is Kind.SHARE or (tail.kind is Kind.MEASURE and stated_by_sign):
        return None
    if tail.kind is Kind.MONEY and _is_loss(reading, number.first):
        return None
    if tail.kind is not Kind.CHANGE and not is_change(reading, number.first, tail.stop):
        return None
    beside = reading.tokens[tail.stop].classes.get("above_below")
    if beside and tail.kind is Kind.CHANGE:
        return str(beside)
    return direction_of(reading, number.first)


def _is_loss(reading: Reading, first: int) -> bool:
    """Distinguish "ein Verlust von 3 Millionen Euro", a result, from what something fell by."""
    before = before_modifiers(reading, first)
    of, noun = reading.tokens[before], reading.tokens[before - 1]
    return "of" in of.classes and "loss_noun" in noun.classes


def read_compound(reading: Reading, index: int) -> RuleMatch | None:
    """Read "three-foot", "one-yen": a number and its unit in one word."""
    token = reading.tokens[index]
    for name, kind in (("compound_measure", Kind.MEASURE), ("compound_currency", Kind.MONEY)):
        if name in token.classes:
            number, unit, rest = token.classes[name]
            dash = token.text.index("-")
            end = token.start + dash + 1 + len(rest.split("-")[0])
            unit_text = reading.text[token.start + dash + 1 : end]
            span = (token.start, token.start + dash)
            value = Quantity(number, unit=unit, unit_text=unit_text, number_span=span)
            return RuleMatch(kind, token.start, end, value, index + 1)
    return None


def ordinal_found(reading: Reading, first: int, stop: int, number: Decimal) -> RuleMatch:
    """Build the claim of an ordinal that is at tokens `first` to `stop`."""
    return reading.found(Kind.ORDINAL, first, stop, Ordinal(number))
