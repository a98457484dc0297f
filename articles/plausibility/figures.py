"""The possible values of a rounded figure."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Self

from articles.plausibility.statements import CheckedText, Stated

# Hedged figures ("rund 45 Prozent") may be off by this part of themselves.
_ABOUT = Decimal("0.05")
_FEWEST_ZEROS = 2
_LARGEST = Decimal(10) ** 18
_PLACES = re.compile(r"\d[.,](\d+)(?!\d*[.,]\d)")


@dataclass(frozen=True, slots=True)
class Interval:
    """The lowest and the highest number that a rounded figure may represent."""

    low: Decimal
    high: Decimal

    def meets(self, other: Self) -> bool:
        """Return whether the intervals overlap."""
        return self.low <= other.high and other.low <= self.high


def printed(fact: Stated) -> Decimal | None:
    """Return a positive figure as printed; None for ranges and "more than", "up to"."""
    value = fact.value or {}
    if value.get("modifier") not in (None, "about", "exactly") or "low" in value:
        return None
    try:
        number = Decimal(fact.text_value("number"))
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 < number < _LARGEST else None


def share_interval(manuscript: CheckedText, fact: Stated, number: Decimal) -> Interval:
    """Return which percentages are printed as `number`: half a unit of its last digit around."""
    places = _PLACES.search(manuscript.words(fact))
    return _around(fact, number, Decimal("0.5").scaleb(-len(places[1]) if places else 0))


def count_interval(fact: Stated, number: Decimal) -> Interval:
    """Return which counts are printed as `number`.

    From two zeros at the end on it may be rounded, but to two digits at the coarsest: 52,400
    means 52,350 to 52,450; 147,445 means only itself.
    """
    digits = str(int(number))
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)
    rounding = zeros >= _FEWEST_ZEROS and number == int(number)
    return _around(fact, number, Decimal("0.5").scaleb(zeros) if rounding else Decimal(0))


def _around(fact: Stated, number: Decimal, half: Decimal) -> Interval:
    if fact.text_value("modifier") == "about":
        half = max(half, number * _ABOUT)
    return Interval(number - half, number + half)
