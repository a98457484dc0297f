"""Money whose currency is before its number: "$ 75 Millionen", "CHF 240", "£38m to £42m"."""

from dataclasses import replace
from typing import Any

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.currencies import (
    SMALL_CODES,
    WORDS_LIKE_CODES,
    read_currency,
    read_short_scale,
    trailing_code,
)
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import range_end
from articles.splitting.numbers import MINUS, Number, read_number
from articles.splitting.quantities import before_modifiers, modifier_before
from articles.splitting.ranges import scaled_start
from articles.splitting.reading import Reading
from articles.splitting.tails import read_tail
from articles.splitting.tokens import NO_GAP, SPACE


def read_money_first(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Read a currency that is before its number: "$ 75 Millionen", "CHF 240"."""
    code, at = read_currency(reading, index)
    token = reading.tokens[index]
    known = "currency_sign" in token.classes or "dollar_prefix" in token.classes
    shown = known or token.text.isupper() or token.text in SMALL_CODES
    if code is None or not shown or token.text in WORDS_LIKE_CODES:
        return None
    number = read_number(reading, at)
    if number is None or number.value is None or not number.literal or number.value < 0:
        return None
    if reading.tokens[at].gap > SPACE:
        return None
    if "short_weekday" in token.classes and _is_hour(reading, index, number):
        return None
    number = read_short_scale(reading, number)
    stop, _ = trailing_code(reading, number.stop)
    first = index - 1 if _has_sign(reading, index) else index
    value = Quantity(
        number=number.value if first == index or number.value is None else -number.value,
        unit=code,
        modifier=modifier_before(reading, first),
        unit_text=reading.span_text(index, at),
        number_span=number.span,
    )
    start = reading.tokens[first].start
    found = RuleMatch(Kind.MONEY, start, reading.tokens[stop - 1].end, value, stop)
    if first < index:
        return found
    if signed := _signed_range(reading, index, found):
        return signed
    second = range_end(reading, number)
    if number.value is None or second is None or second.value is None or not second.literal:
        return found
    if second.value <= number.value:
        return found
    if read_tail(reading, second) is not None:
        return found
    low = scaled_start(number.value, second)
    ends: dict[str, Any] = {"low": low, "high": second.value}
    upper = replace(value, number=second.value, number_span=second.span, **ends)
    lower = replace(value, number=low, **ends)
    return [
        replace(found, value=lower),
        RuleMatch(Kind.MONEY, *second.span, upper, second.stop),
    ]


def _is_hour(reading: Reading, index: int, number: Number) -> bool:
    """Distinguish "Fr. 20.15 Uhr" and "Mo.–Fr. 8–18 Uhr", Friday, from francs."""
    last = range_end(reading, number) or number
    is_clock = "clock_word" in reading.tokens[last.stop].classes
    return is_clock or reading.tokens[index - 1].text in _BETWEEN_DAYS


_BETWEEN_DAYS = frozenset({"-", "–", "/"})


def _has_sign(reading: Reading, index: int) -> bool:
    """Separate "a loss: −$3 million" from "$2–$3": the sign touches the currency, and no more."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if before.text not in MINUS or token.gap != NO_GAP:
        return False
    bracketed = before.gap == NO_GAP and reading.tokens[index - 2].text in {"(", "["}
    return before.gap == SPACE or bracketed


def _signed_range(reading: Reading, index: int, lower: RuleMatch) -> list[RuleMatch] | None:
    """Read "£38m to £42m", "between €150m and €200m", "£55m-£60m": the sign occurs twice.

    "Rose $2 to $66" is a step and its level, "from £5 to £7" two levels.
    """
    tokens = reading.tokens
    joint, sign = tokens[lower.stop], tokens[lower.stop + 1]
    before = tokens[before_modifiers(reading, index)]
    if "currency_sign" not in sign.classes or joint.gap > SPACE or sign.gap > SPACE:
        return None
    ranged = "to" in joint.classes and not before.classes.keys() & {
        "change_noun",
        "direction",
        "by",
    }
    between = "and" in joint.classes and "between" in before.classes
    if not (joint.text in _RANGE_DASHES or between or (ranged and before.low not in _FROM)):
        return None
    upper = read_money_first(reading, lower.stop + 1)
    if not isinstance(upper, RuleMatch):
        return None
    first, second = lower.value, upper.value
    if (
        not (isinstance(first, Quantity) and isinstance(second, Quantity))
        or first.unit != second.unit
    ):
        return None
    if first.number is None or second.number is None or first.number >= second.number:
        return None
    ends: dict[str, Any] = {"low": first.number, "high": second.number}
    return [
        replace(lower, value=replace(first, **ends)),
        replace(upper, value=replace(second, **ends)),
    ]


_RANGE_DASHES = frozenset({"-", "–", "—"})
_FROM = frozenset({"from", "von"})
