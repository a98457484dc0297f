"""Periods and the steps in which they are shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _

LONGEST_IN_DAYS, LONGEST_IN_WEEKS = 35, 371
LONGEST = 366 * 10
FIRST_YEAR, LAST_YEAR = 1900, 2999


class PeriodStep(StrEnum):
    """The length of a step on the time axis."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, inclusive, in the project's time zone."""

    first: date
    last: date

    @classmethod
    def of_days(cls, days: int, today: date) -> "Period":
        """Return the last `days` days, including today."""
        return cls(_days_before(today, days - 1), today)

    @property
    def fault(self) -> str:
        """Return why there are no statistics for these days, or ""."""
        if self.first > self.last:
            return _("The last day is before the first.")
        if self.days > LONGEST:
            return _("A period is limited to ten years.")
        if self.first.year < FIRST_YEAR or self.last.year > LAST_YEAR:
            return _("A period must be within the years 1900 to 2999.")
        return ""

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def step(self) -> PeriodStep:
        """Return the length of steps that keeps a chart readable."""
        if self.days <= LONGEST_IN_DAYS:
            return PeriodStep.DAY
        return PeriodStep.WEEK if self.days <= LONGEST_IN_WEEKS else PeriodStep.MONTH

    @property
    def long_step(self) -> PeriodStep:
        return PeriodStep.MONTH if self.step == PeriodStep.MONTH else PeriodStep.WEEK

    def bounds(self) -> tuple[datetime, datetime]:
        """Return the times of its begin and end (exclusive)."""
        zone = timezone.get_default_timezone()
        after = self.last + timedelta(days=1)
        return datetime.combine(self.first, time(), zone), datetime.combine(after, time(), zone)

    def steps(self, step: PeriodStep) -> Iterator[date]:
        """Yield the first day of each step, as PostgreSQL's date_trunc returns it."""
        day = _floor(self.first, step)
        while day <= self.last:
            yield day
            day = _floor(day + timedelta(days={"day": 1, "week": 7, "month": 31}[step]), step)


def _days_before(day: date, days: int) -> date:
    return date.fromordinal(max(day.toordinal() - days, 1))


def _floor(day: date, step: PeriodStep) -> date:
    if step == PeriodStep.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if step == PeriodStep.MONTH else day
