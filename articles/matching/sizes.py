"""How large the values of passages are: columns of numbers, to find those that may agree."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.matching.derived import births
from articles.matching.numbers import ComparableNumber
from articles.matching.values_in import Fact

GROUPS = (
    "count", "money", "percent", "age", "order", "years", "days", "minutes", "length", "area",
    "mass", "power", "energy", "speed", "volume", "temperature", "data",
)  # fmt: skip
_NUMBERS = {name: number for number, name in enumerate(GROUPS)}
# Groups whose numbers never agree with a number that has no unit.
APART = frozenset(_NUMBERS[name] for name in ("age", "order", "years", "days", "minutes"))


def group_number(number: ComparableNumber) -> int:
    """Return the place of a number's group in `GROUPS`."""
    return _NUMBERS[number.group]


def is_bare(number: ComparableNumber) -> bool:
    """Return whether a number has neither unit nor counted noun."""
    return number.group == "count" and not number.noun and not number.unit


@dataclass(slots=True)
class ValueSizes:
    """Rows of numbers, each with the number of its passage first.

    `numbers`: passage, base, shown, slack (how far off a claim may be by the source's precision,
    in base units), group, is bare, is a cell, is derived. `days`: passage, first and last day
    (ordinals), is derived. `births`: the same for days of birth. `clocks`: passages.
    """

    numbers: list[list[float]] = field(default_factory=list)
    days: list[list[int]] = field(default_factory=list)
    births: list[list[int]] = field(default_factory=list)
    clocks: list[int] = field(default_factory=list)

    def add(self, passage: int, facts: Sequence[Fact], text: str) -> None:
        """Add the facts of a passage."""
        for fact in facts:
            if fact.number:
                self.numbers.append(_number(passage, fact, fact.number))
            if fact.days:
                first, last = (day.toordinal() for day in fact.days)
                self.days.append([passage, first, last, int(fact.is_derived)])
            if fact.clock is not None:
                self.clocks.append(passage)
        for birth in births(text, facts):
            if birth.days:
                self.births.append([passage, *(day.toordinal() for day in birth.days), 1])

    def to_json(self) -> dict[str, Any]:
        return {
            "numbers": self.numbers, "days": self.days, "births": self.births,
            "clocks": self.clocks,
        }  # fmt: skip

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "ValueSizes":
        return cls(data["numbers"], data["days"], data["births"], data["clocks"])


def _number(passage: int, fact: Fact, number: ComparableNumber) -> list[float]:
    return [
        passage, number.base, abs(number.shown), _slack(number), group_number(number),
        int(is_bare(number)), int(fact.is_cell), int(fact.is_derived),
    ]  # fmt: skip


def _slack(number: ComparableNumber) -> float:
    if number.is_fraction:
        return max(number.step, number.base * 0.06)
    return number.step * 0.5 if number.modifier == "about" else 0.0
