"""Passages by the size of their values: a claim is compared only with those that may agree."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from articles.matching.days import Days
from articles.matching.derived import age_on
from articles.matching.numbers import ComparableNumber
from articles.matching.sizes import APART, GROUPS, ValueSizes, group_number, is_bare
from articles.matching.units import UNITS
from articles.matching.values_in import Fact
from articles.matching.written_figures import LEAST

Sizes = NDArray[np.float64]
Comparable = tuple[ComparableNumber | None, Days | None, int | None, bool]
# A table may leave out that its figures are thousands, millions or billions.
SCALES = (1e-3, 1e-6, 1e-9)
# Numbers from this size on may be those of a column of thousands or millions.
SCALED = 1000
_SCALED = [GROUPS.index("count"), GROUPS.index("money")]
_AGE, _YEARS = GROUPS.index("age"), GROUPS.index("years")


class ValueLookup:
    """The sizes of the values of all passages: `add` each document, then `close`."""

    def __init__(self, published: date) -> None:
        self._published = published
        self._numbers: list[Sizes] = []
        self._near_facts: dict[Comparable, set[int]] = {}
        self._days: list[list[int]] = []
        self._clocks: set[int] = set()

    def add(self, sizes: ValueSizes, first: int) -> None:
        """Add the values of a document whose passages are numbered from `first`."""
        ages: list[list[float]] = []
        for row in sizes.births:
            if date.fromordinal(row[2]) < self._published:
                ages += [[row[0], *self._age(row[1], row[2])], self._since(row[0], row[1])]
        for rows in (sizes.numbers, ages):
            numbers = np.array(rows, float).reshape(-1, 8)
            numbers[:, 0] += first
            self._numbers.append(numbers)
        self._days += [[row[0] + first, *row[1:]] for row in sizes.days]
        self._clocks |= {passage + first for passage in sizes.clocks}

    def _age(self, first: int, last: int) -> list[float]:
        age = age_on((date.fromordinal(first), date.fromordinal(last)), self._published)
        most = age.ends[1] if age.ends else age.base
        return [age.base, age.base, most - age.base, _AGE, 0, 0, 1]

    def _since(self, passage: int, day: int) -> list[float]:
        """Return the years since a day of birth or founding as a length of time."""
        years = self._published.year - date.fromordinal(day).year
        return [passage, years, years, 0, _YEARS, 0, 0, 1]

    def close(self) -> None:
        """Turn the rows into columns; nothing can be added afterwards."""
        numbers = np.concatenate([np.empty((0, 8)), *self._numbers])
        self._passage, self._base, self._shown, self._slack, self._group = numbers.T[:5]
        self._bare, self._cell, self._derived = numbers.T[5:].astype(bool)
        self._passage = self._passage.astype(np.int64)
        self._spans = np.array(self._days, np.int64).reshape(-1, 4).T
        self._numbers, self._days = [], []

    def passages_near(self, fact: Fact, *, firm: bool = False) -> set[int]:
        """Return the passages with a value that may agree.

        `firm` leaves out derived values, cells whose scale is open, and days of which the
        claim's are a part. The set is kept: don't change it.
        """
        key = (fact.number, fact.days, fact.clock, firm)
        if key not in self._near_facts:
            self._near_facts[key] = self._passages_near(fact, firm=firm)
        return self._near_facts[key]

    def _passages_near(self, fact: Fact, *, firm: bool) -> set[int]:
        if fact.number:
            return self._near(fact.number, firm=firm)
        if fact.days:
            return self._overlapping(fact, firm=firm)
        return set(self._clocks) if fact.clock is not None else set()

    def passages_showing(self, fact: Fact) -> set[int]:
        """Return the passages that have a value's number in any unit, in digits or in words."""
        number = fact.number
        if number is None or (number.shown == int(number.shown) and abs(number.shown) < LEAST):
            return set()
        found = (np.abs(self._shown - abs(number.shown)) < 1e-9) & ~self._derived
        return set(self._passage[found].tolist())

    def has_day(self, day: date) -> bool:
        """Return whether a passage names this one day."""
        ordinal = day.toordinal()
        return bool(((self._spans[1] == ordinal) & (self._spans[2] == ordinal)).any())

    def _near(self, number: ComparableNumber, *, firm: bool) -> set[int]:
        group, base = group_number(number), number.base
        reach = _reach(number)
        same = (self._group == group) & self._within(self._base, base, reach, self._slack)
        found = same
        if group not in APART:
            other = (self._bare | is_bare(number)) & ~np.isin(self._group, list(APART))
            shown = abs(number.shown)
            near = self._within(self._shown, shown, reach * _ratio(shown, base), 0.0)
            near |= self._within(self._base, base, reach, 0.0) & (base >= SCALED)
            found = found | (other & near)
        if not firm and group in _SCALED and base >= 1000:
            scaled = self._cell & np.isin(self._group, _SCALED)
            for scale in SCALES:
                found = found | (scaled & self._within(self._base, base * scale, reach * scale, 0))
        if firm:
            found = found & ~self._derived
        return set(self._passage[found].tolist())

    def _within(
        self, sizes: Sizes, size: float, reach: float, slack: Sizes | float
    ) -> NDArray[np.bool_]:
        near: NDArray[np.bool_] = np.abs(sizes - size) <= np.maximum(slack, reach) * 1.000001 + 1e-9
        return near

    def _overlapping(self, fact: Fact, *, firm: bool) -> set[int]:
        passage, first, last, derived = self._spans
        days: Sequence[date] = fact.days or ()
        found = (first <= days[1].toordinal()) & (last >= days[0].toordinal())
        if firm:
            wider = (first < days[0].toordinal()) & (last >= days[1].toordinal())
            found = found & (derived == 0) & ~wider
        return set(passage[found].tolist())


def _reach(number: ComparableNumber) -> float:
    """Return how far off (in base units) a value that agrees may be, by the claim's precision."""
    a, step = number.base, number.step
    if number.is_fraction:
        return max(step, a * 0.14)
    if number.modifier in ("under", "over", "at_most", "at_least"):
        return max(step, a * 0.12)
    converted = a * 0.035 if number.unit in UNITS else 0.0
    return min(max(step, converted), a * (0.1 if number.modifier == "about" else 0.05))


def _ratio(shown: float, base: float) -> float:
    return shown / base if base else 1.0
