"""Days that no simple rule gives (feasts of the moon, of one canton), from `holidays`.

The package is imported when the first such day is asked for, so that importing the
splitter costs nothing. Source: the `holidays` project (MIT), by country and English name.
"""

import warnings
from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=1024)
def public_holiday(place: str, name: str, year: int) -> date | None:
    """Return the first day of holiday `name` in `year`, None if the calendar has none.

    `place` is a country or one of its parts ("IN", "CH-ZH").
    """
    import holidays

    warnings.filterwarnings("ignore", "Requested Holidays are available only")
    country, _, part = place.partition("-")
    calendar = getattr(holidays, country)
    if not calendar.start_year <= year <= calendar.end_year:
        return None
    days = holidays.country_holidays(
        country,
        subdiv=part or None,
        years=(year - 1, year),
        expand=False,
        language="en_US",
        categories=calendar.supported_categories,
    )
    exact = days.get_named(name, lookup="iexact")
    exact = exact or days.get_named(f"{name} (estimated)", lookup="iexact")
    return _first_in(year, exact or days.get_named(name, lookup="istartswith"))


def _first_in(year: int, days: list[date]) -> date | None:
    """Return the first day in `year` on which a feast begins, None if there is none.

    A day after another of the feast is no beginning, also where that was in the year before.
    """
    eve = timedelta(days=1)
    started = [day for day in days if day.year == year and day - eve not in days]
    return min(started, default=None)
