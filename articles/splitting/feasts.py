"""Feasts and days of remembrance: how the day is found in a given year.

A feast is a fixed day ("12-24"), days from Easter ("easter+49"), the n-th weekday of a
month ("5/7/2": second Sunday in May; "11/4/4+1": the day after), days before the first
Advent ("advent-7"), or a day that no rule finds ("?"). Days of the moon are named as a
country's public holiday ("IN:Diwali", "IN:Diwali:-2" two days before it); "a..b" is the
stretch from one day to another.
"""

from datetime import date, timedelta

from articles.splitting.calendar import day_timex, days_in, easter, orthodox_easter
from articles.splitting.public_holidays import public_holiday


def feast_phrases(feasts: dict[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Arrange feasts by their first word, longest names first, as words and rule.

    An adjective's endings are written as a star ("orthodox* karfreitag").
    """
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    forms = (
        (phrase.replace("*", ending), rule)
        for phrase, rule in feasts.items()
        for ending in (("e", "en", "er", "es", "em") if "*" in phrase else ("",))
    )
    for phrase, rule in forms:
        words = tuple(phrase.replace("- ", " - ").replace(".", " .").replace("' ", " ' ").split())
        by_first.setdefault(words[0], []).append((words, rule))
    return {
        first: tuple(sorted(phrases, key=lambda pair: -len(pair[0])))
        for first, phrases in by_first.items()
    }


def feast_day(rule: str, year: int) -> date | None:
    """Return the day of the feast `rule` in `year`, None outside the calendar's years."""
    if not 1583 <= year <= 4099 or rule == "?":
        return None
    if ".." in rule:
        return feast_day(rule.split("..")[0], year)
    if ":" in rule:
        return _public_day(rule, year)
    if rule.startswith("orthodox"):
        return orthodox_easter(year) + timedelta(days=int(rule[8:] or 0))
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:] or 0))
    if rule.startswith("advent"):
        return _first_advent(year) + timedelta(days=int(rule[6:] or 0))
    if "/" in rule:
        nth, _, later = rule.partition("+")
        counted = _nth_weekday(year, *(int(part) for part in nth.split("/")))
        return counted + timedelta(days=int(later or 0))
    month, day = (int(part) for part in rule.split("-"))
    return date(year, month, min(day, days_in(year, month)))


def _public_day(rule: str, year: int) -> date | None:
    place, name, days = (rule + ":0").split(":")[:3]
    day = public_holiday(place, name, year)
    return day + timedelta(days=int(days)) if day else None


def feast_timex(rule: str, year: int | None) -> str | None:
    """Write the day of a feast, or its first and last; a movable one without a year has none."""
    if ".." in rule:
        first, last = (feast_timex(end, year) for end in rule.split(".."))
        return f"{first}/{last}" if first and last else None
    if year is not None:
        day = feast_day(rule, year)
        return day.isoformat() if day else None
    if rule[0].isdigit() and "/" not in rule:
        month, day_number = (int(part) for part in rule.split("-"))
        return day_timex(None, month, day_number)
    return None


def feast_near(rule: str, anchor: date) -> date | None:
    """Return the day of the feast that is nearest to the anchor."""
    days = [feast_day(rule, year) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    return min((d for d in days if d), key=lambda d: abs((d - anchor).days), default=None)


def feast_beside(rule: str, anchor: date, direction: int) -> date | None:
    """Return the first day of the feast after the anchor, or (negative) the last before it."""
    days = [feast_day(rule, anchor.year + step) for step in (-1, 0, 1)]
    if direction > 0:
        return min((d for d in days if d and d > anchor), default=None)
    return max((d for d in days if d and d < anchor), default=None)


def _first_advent(year: int) -> date:
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.isoweekday() + 21)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, days_in(year, month))
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
