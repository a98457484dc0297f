"""How long it was between two instants, and whether a length of time in words may mean that.

An instant is a day, a month or a year of a text, with its time of day where one is beside it.
"Seit acht Jahren" is anything from seven and a half years to almost nine; days are counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.matching.days import Days, days_of
from articles.matching.numbers import ComparableNumber
from articles.matching.values_in import Fact

YEAR, MONTH, WEEK = 365.25, 365.25 / 12, 7.0
HOUR, DAY = 60.0, 1440
# A date of at most so many days is a month; a longer one is only a year.
MONTH_DAYS, YEAR_DAYS = 31, 366
# Code points between a day and the time of day behind it, or before it, that belongs to it.
BEHIND, BEFORE = 12, 5
UNITS = {"Y": YEAR, "SU": YEAR, "WI": YEAR, "DE": 10 * YEAR, "CE": 100 * YEAR, "M": MONTH,
          "W": WEEK, "D": 1.0}  # fmt: skip
_UNDER, _OVER = ("under", "at_most"), ("over", "at_least")
# How far off days and weeks may be that nothing bounds: days are counted.
_PLAIN = {"D": (0.0, 0.0), "W": (0.35, 0.35)}
EXACT = 1e-9


@dataclass(frozen=True, slots=True)
class Instant:
    """The first and the last day that a text may mean, or None; minutes since midnight, or None.

    `fact` is the value that names it; `is_end` says that it is the end of a range in one phrase.
    """

    days: Days | None
    clock: int | None
    fact: Fact
    is_end: bool = False

    @property
    def width(self) -> int:
        """Return how many days lie between the first and the last one."""
        return (self.days[1] - self.days[0]).days if self.days else 0


def instants(facts: Sequence[Fact]) -> list[Instant]:
    """Return the instants that the facts of a passage name, those of a range as two.

    A time of day has the day beside it, or that of its row.
    """
    dates = [f for f in facts if f.kind is Kind.DATE and f.days and not f.is_derived]
    times = [f for f in facts if f.clock is not None and not f.is_derived]
    found: list[Instant] = []
    taken: list[Fact] = []
    for fact in dates:
        beside = next((time for time in times if _is_beside(fact, time)), None)
        if ends := _ends(fact):
            first, last = ends
            found += [Instant(first, None, fact), Instant(last, None, fact, is_end=True)]
        elif fact.days and (fact.days[1] - fact.days[0]).days <= YEAR_DAYS:
            found.append(Instant(fact.days, beside.clock if beside else None, fact))
        taken += [beside] if beside else []
    cells = [f.days for f in dates if f.is_cell and f.days and f.days[0] == f.days[1]]
    day = cells[0] if len(cells) == 1 else None
    return found + [Instant(day, time.clock, time) for time in times if time not in taken]


def _ends(fact: Fact) -> tuple[Days, Days] | None:
    timex = getattr(fact.value, "timex", None) or ""
    ends = [days_of(part) for part in timex.split("/")[:2]]
    return (ends[0], ends[1]) if len(ends) == 2 and ends[0] and ends[1] else None


def _is_beside(day: Fact, time: Fact) -> bool:
    return 0 <= time.start - day.end <= BEHIND or 0 <= day.start - time.end <= BEFORE


def is_between(length: ComparableNumber, one: Instant, other: Instant, *, is_range: bool) -> bool:
    """Return whether a length of time may be that from one instant to a later one.

    `is_range`: one phrase names both as first and last, so that the last one counts, too ("25 May
    to 5 June" are twelve days).
    """
    minutes = _minutes(one, other)
    if minutes is not None and minutes > 0 and length.group != "years":
        size = minutes if length.group == "minutes" else minutes / DAY
        if _fits(length, size / UNITS.get(length.unit, 1.0)):
            return True
    if length.group == "minutes" or not one.days or not other.days:
        return False
    if other.days[0] <= one.days[1]:
        return False
    return any(_fits(length, size) for size in _sizes(length, one.days, other.days, is_range))


def _minutes(one: Instant, other: Instant) -> int | None:
    """Return the minutes between two times of day; without days those of one passage in order."""
    if one.clock is None or other.clock is None or one.width or other.width:
        return None
    apart = other.clock - one.clock
    if one.days and other.days:
        return (other.days[0] - one.days[0]).days * DAY + apart
    is_in_order = one.fact.passage == other.fact.passage and one.fact.start < other.fact.start
    return apart + DAY * (apart < 0 and is_in_order) if one.days == other.days else None


def _sizes(length: ComparableNumber, one: Days, other: Days, is_range: bool) -> list[float]:
    """Return how long it may be from one day to another, in the unit of the length.

    A month has no days to be counted, and a year no months: then none.
    """
    unit = UNITS.get(length.unit, 1.0)
    widest = max((days[1] - days[0]).days for days in (one, other))
    if widest > MONTH_DAYS:
        is_rounded = length.modifier in ("under", "over")
        return [other[0].year - one[0].year] if unit == YEAR and not is_rounded else []
    if widest > 1:
        months = (other[0].year - one[0].year) * 12 + other[0].month - one[0].month + is_range
        return [months * MONTH / unit] if unit >= MONTH else []
    return [((last - first).days + is_range) / unit for first in one for last in other]


def _fits(length: ComparableNumber, size: float) -> bool:
    """Return whether a size in its own unit is what the length says."""
    below, above = _slack(length)
    return length.shown - below - EXACT <= size <= length.shown + above + EXACT


def _slack(length: ComparableNumber) -> tuple[float, float]:
    """Return how far below and above the number a length of time may be, in its own unit."""
    is_under, is_over = (length.modifier in words for words in (_UNDER, _OVER))
    if length.group == "minutes":
        step = min(max(length.step, 1.0), HOUR)
        if is_under or is_over:
            most = max(step / 2, length.shown * (0.2 if is_under else 0.1))
            return (most, -1.0) if is_under else (-1.0, most)
        return (step / 4, step / 4) if step > 1 else (0.0, 0.0)
    if length.shown != int(length.shown):
        return 0.25, 0.25
    if is_under or is_over:
        return (0.75, -0.01) if is_under else (0.0, 0.75)
    if length.unit == "Y":
        return (0.5, 0.5) if length.modifier == "about" else (0.5, 0.99)
    return _PLAIN.get(length.unit, (0.5, 0.5))
