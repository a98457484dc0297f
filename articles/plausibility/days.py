"""Partially known days, and ages computed from them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from articles.facts.ages import age_on

_LENGTHS = ([4], [4, 2], [4, 2, 2])


@dataclass(frozen=True, slots=True)
class Span:
    """The range of days that a year, a month or a day may mean."""

    first: date
    last: date

    @classmethod
    def of(cls, timex: str) -> Self | None:
        """Parse "1971", "1971-06" or "1971-06-28"; None for anything else."""
        parts = timex.split("-")
        if not all(part.isdecimal() for part in parts) or [*map(len, parts)] not in _LENGTHS:
            return None
        year, month, day = ([int(part) for part in parts] + [0, 0])[:3]
        try:
            last_month = month or 12
            last_day = day or monthrange(year, last_month)[1]
            return cls(date(year, month or 1, day or 1), date(year, last_month, last_day))
        except ValueError:
            return None

    def meets(self, other: Self) -> bool:
        """Return whether both may mean the same day."""
        return self.first <= other.last and other.first <= self.last


def birthday(born: date, age: int) -> date:
    """Return the day on which somebody turns `age`."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def last_day_with(born: date, age: int) -> date:
    """Return the last day on which somebody is `age` years old."""
    return birthday(born, age + 1) - timedelta(days=1)


def years_since(timex: str, day: date) -> tuple[int, int] | None:
    """Return the fewest and the most years by which `timex` may be said to be before `day`.

    Both the whole years passed and the difference of the two years count: in March 2021,
    November 2017 is three years ago, and four as well. None if the time is after `day` or is no
    date.
    """
    span = Span.of(timex)
    if span is None or span.first > day:
        return None
    passed = (age_on(day, min(span.last, day)), age_on(day, span.first))
    difference = (day.year - span.last.year, day.year - span.first.year)
    return min(*passed, *difference), max(*passed, *difference)
