"""English amounts that need more than their unit: pounds of money or of weight, basis points."""

from dataclasses import replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.en.changes import way_of
from articles.splitting.en.degrees import below_zero, lettered_degrees, scale_meant
from articles.splitting.en.imperial import cents_of, two_units
from articles.splitting.en.index_points import index_points
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import (
    before_modifiers,
    direction_of,
    modifier_before,
    percent_kind,
)
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_MILLION = 1_000_000
POUND = "[lb_av]"
PENNY = "p"
# "480p" and "1080p" are lines of a picture.
MOST_COINS = 2500
_LINES = frozenset({480, 720, 1080, 1440, 2160})


def meant(reading: Reading, index: int, found: RuleMatch) -> RuleMatch:
    """Return pounds as money where the text speaks of money, degrees in the scale named."""
    value = found.value
    if isinstance(value, Quantity) and _is_along(reading, index, value):
        value = replace(value, modifier=None)
        found = replace(found, value=value)
    if isinstance(value, Quantity) and value.unit in {"Cel", "deg"}:
        return scale_meant(reading, found)
    if isinstance(value, Quantity) and found.kind is Kind.MONEY:
        return replace(found, value=_as_money(reading, index, value))
    if found.kind is not Kind.MEASURE or not isinstance(value, Quantity) or value.unit != POUND:
        return found
    written = value.unit_text or ""
    if not written.lower().startswith("pound") or not _is_money(reading, index, value):
        return found
    return replace(found, kind=Kind.MONEY, value=replace(value, unit="GBP"))


def _is_along(reading: Reading, index: int, value: Quantity) -> bool:
    """Distinguish "run over four miles", the length of a race, from "it weighs over four tonnes"."""
    over, verb = reading.tokens[index - 1].low, reading.tokens[index - 2].low
    return value.modifier == "over" and over == "over" and verb in _RACING


_RACING = frozenset(
    "run ran race races raced racing held contested fought won staged spread rode sprint hurdles".split()
)


def _as_money(reading: Reading, index: int, value: Quantity) -> Quantity:
    """Return a penny as American where the text counts in $, and a company's loss as no fall."""
    tokens = reading.tokens
    before = before_modifiers(reading, index)
    lost = tokens[before].low == "of" and tokens[before - 1].low in {"loss", "losses", "gain"}
    american = "$" in reading.words and "£" not in reading.words
    penny = american and (value.unit_text or "").lower() in {"penny", "pennies"}
    return replace(
        value,
        unit="USD" if penny else value.unit,
        direction=None if lost else value.direction,
    )


def _is_money(reading: Reading, index: int, value: Quantity) -> bool:
    """Weigh the words around: a weight, a price, millions, or a text that counts in £."""
    first, stop = reading.sentence(index)
    tokens = reading.tokens
    near = [tokens[at].classes for at in range(max(first, index - 12), min(stop, index + 12))]
    if any("weight_word" in classes for classes in near):
        return False
    if any("price_word" in classes for classes in near) or "£" in reading.words:
        return True
    return value.number is not None and value.number >= _MILLION


def pence(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "65p" and "43c": coins are small and right after digits; "1080p" are lines."""
    token, after = reading.tokens[number.stop], reading.tokens[number.stop + 1]
    code = _coin(reading, token.text)
    if code is None or token.gap != NO_GAP or not number.literal:
        return None
    if number.value is None or not 0 < number.value < MOST_COINS or number.value in _LINES:
        return None
    if after.gap == NO_GAP and after.text[:1].isalnum():
        return None
    if after.text == "." and reading.tokens[number.stop + 2].low == "m":
        return None
    value = Quantity(
        number.value / 100,
        unit=code,
        modifier=modifier_before(reading, number.first),
        unit_text=token.text,
        number_span=number.span,
    )
    return RuleMatch(Kind.MONEY, number.span[0], token.end, value, number.stop + 1)


def _coin(reading: Reading, letter: str) -> str | None:
    """Return the currency whose hundredth the letter means in this text."""
    if letter == "c":
        return "EUR" if "€" in reading.words else "USD"
    return "GBP" if letter == PENNY else None


def basis_points(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "25 basis points": hundredths of a percentage point."""
    tokens = reading.tokens
    at = number.stop + 1 if tokens[number.stop].text == "-" else number.stop
    pair = tokens[at].low == "basis" and "point_noun" in tokens[at + 1].classes
    if not pair and tokens[at].low not in {"basis-point", "basis-points"}:
        return None
    if number.value is None or tokens[at].gap > SPACE:
        return None
    stop = at + 2 if pair else at + 1
    value = Quantity(
        number.value / 100,
        unit="pp",
        modifier=modifier_before(reading, number.first),
        direction=way_of(reading, number.first, stop),
        unit_text=reading.span_text(at, stop),
        number_span=number.span,
    )
    return RuleMatch(Kind.CHANGE, number.span[0], tokens[stop - 1].end, value, stop)


def hyphened_height(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "6-foot-2", as American sport writes how tall somebody is."""
    tokens = reading.tokens
    dash, unit, joint, inches = tokens[number.stop : number.stop + 4]
    if dash.text != "-" or unit.low not in {"foot", "feet"} or joint.text != "-":
        return None
    more = inches.classes.get("number")
    if more is None or number.value is None or not 0 <= more < 12 or inches.gap != NO_GAP:
        return None
    total = Decimal(f"{number.value + more / 12:.15g}")
    value = Quantity(total, unit="[ft_i]", unit_text=unit.text, number_span=number.span)
    return RuleMatch(Kind.MEASURE, number.span[0], inches.end, value, number.stop + 4)


def close_inches(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "18in of snow": the letters touch the digits, which "in" otherwise never does."""
    tokens = reading.tokens
    token = tokens[number.stop]
    if token.text != "in" or token.gap != NO_GAP or not number.literal or number.value is None:
        return None
    if tokens[number.stop + 1].gap == NO_GAP and tokens[number.stop + 1].text[:1].isalnum():
        return None
    value = Quantity(
        number.value,
        unit="[in_i]",
        modifier=modifier_before(reading, number.first),
        unit_text=token.text,
        number_span=number.span,
    )
    return RuleMatch(Kind.MEASURE, number.span[0], token.end, value, number.stop + 1)


def short_percent(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "6.4pc", as British papers write it; a PC is a constable."""
    token, after = reading.tokens[number.stop], reading.tokens[number.stop + 1]
    if token.text != "pc" or token.gap > SPACE or not number.literal:
        return None
    points = after.low in {"point", "points"}
    stop = number.stop + 2 if points else number.stop + 1
    kind = Kind.CHANGE if points else percent_kind(reading, number.first, stop)
    value = Quantity(
        number.value,
        unit="pp" if points else "%",
        modifier=modifier_before(reading, number.first),
        direction=direction_of(reading, number.first) if kind is Kind.CHANGE else None,
        unit_text=reading.span_text(number.stop, stop),
        number_span=number.span,
    )
    return RuleMatch(kind, number.span[0], reading.tokens[stop - 1].end, value, stop)


def special_amount(reading: Reading, index: int) -> RuleMatch | None:
    """Read what only English writes so: basis points, and degrees by a letter."""
    number = read_number(reading, index)
    if number is None or number.value is None:
        return None
    return (
        two_units(reading, number)
        or cents_of(reading, number)
        or short_percent(reading, number)
        or below_zero(reading, number)
        or basis_points(reading, number)
        or index_points(reading, number)
        or lettered_degrees(reading, number)
        or hyphened_height(reading, number)
        or close_inches(reading, number)
    )


def is_before_sign(reading: Reading, index: int) -> bool:
    """Recognise "a $48 million contract" and "3 $5 notes": the sign belongs to what follows."""
    tokens = reading.tokens
    if "one" in tokens[index].classes:
        after = tokens[index + 1].classes
        prefixed = "dollar_prefix" in after and tokens[index + 2].text == "$"
        return "currency_sign" in after or prefixed
    number = read_number(reading, index)
    if number is None or "currency_sign" not in tokens[number.stop].classes:
        return False
    at = number.stop
    following = tokens[at + 2].classes.keys() & {"currency_sign", "coin"}
    return tokens[at].gap == SPACE and "numeral" in tokens[at + 1].classes and not following


def is_rate(reading: Reading, index: int) -> bool:
    """Recognise "a litre" in "65p a litre", "a dollar" in "75 roubles a dollar": "a" is no number."""
    tokens = reading.tokens
    after = tokens[index + 1].classes
    if "one" not in tokens[index].classes:
        return False
    of_money = "currency" in after and "currency" in tokens[index - 1].classes
    return of_money or "measure" in after or "measure_prefix" in after


def is_in_code(reading: Reading, index: int) -> bool:
    """Distinguish digits within a code ("scp-173m", "24703m212", "MH17") from a quantity."""
    number = read_number(reading, index)
    if number is None or not number.literal:
        return False
    tokens = reading.tokens
    token, before = tokens[number.first], tokens[number.first - 1]
    if token.gap == NO_GAP and before.text[:1].isalpha() and "currency_code" not in before.classes:
        return "dollar_prefix" not in before.classes
    if token.gap == NO_GAP and before.text == "-" and before.gap == NO_GAP:
        return tokens[number.first - 2].text[:1].isalnum()
    unit, following = tokens[number.stop], tokens[number.stop + 1]
    glued = following.gap == NO_GAP and (following.text[:1].isdecimal() or following.text == "-")
    power = following.text in {"2", "3"} and unit.text == "m"
    return len(unit.text) == 1 and unit.text.isalpha() and glued and not power
