"""Sign-offs of a period, how long they took and which were revoked."""

from collections.abc import Sequence
from typing import Any

from .period import Period
from .values import Clearing


def clearing_by_step(rows: Sequence[Sequence[Any]], period: Period) -> list[Clearing]:
    """Return the hours to clear in each step of the period, including empty steps."""
    found = {
        step: Clearing(step, count, *parts) for step, count, parts, of_all in rows if not of_all
    }
    steps = period.steps(period.long_step)
    return [found.get(day) or Clearing(day, 0, None, None) for day in steps]


def overall(rows: Sequence[Sequence[Any]], period: Period) -> Clearing:
    """Return the hours of all articles of the period."""
    count, parts = next((count, parts) for _step, count, parts, of_all in rows if of_all)
    return Clearing(period.first, count, *(parts or (None, None)))
