"""The time that an English text speaks of, from which "three years later" counts."""

import re
from datetime import date

from articles.splitting.reading import Reading

_KEY = ("spoken_time", 0)
_PART_OF_YEAR = re.compile(r"\d{4}-(?:Q[1-4]|H[12]|SP|SU|FA|WI)")


def note_time(reading: Reading, year: int | None, month: int | None = None) -> None:
    """Remember the year or month that the text speaks of now."""
    if year is not None and 1 <= year <= 9999:
        unit = "M" if month else "Y"
        reading.kept[_KEY] = (reading.now, date(year, month or 1, 1), unit)


def time_named_at(reading: Reading) -> int:
    """Return the token at which the year or month last spoken of was named, 0 before any."""
    at: int = reading.kept.get(_KEY, (0, None, ""))[0]
    return max(at, reading.last_time_at) if _part_of_year(reading, at) else at


def names_time_before(reading: Reading, index: int) -> bool:
    """Return whether the sentence itself has named a time before token `index`."""
    first, _ = reading.sentence(index)
    return max(time_named_at(reading), reading.last_day_at) >= first


def time_spoken_of(reading: Reading) -> tuple[date, str] | None:
    """Return the day, month or year last spoken of and its unit (D, M, Y), None before any."""
    at, first, unit = reading.kept.get(_KEY, (0, None, ""))
    if (part := _part_of_year(reading, max(at, reading.last_day_at))) is not None:
        return part, "Y"
    if reading.last_day is not None and reading.last_day_at >= max(at, 1):
        return reading.last_day, "D"
    return (first, unit) if first else None


def _part_of_year(reading: Reading, since: int) -> date | None:
    """Return the year whose summer or quarter was named after token `since`, if one was."""
    said = reading.last_time or ""
    if reading.last_time_at <= since or not _PART_OF_YEAR.fullmatch(said) or said < "0001":
        return None
    return date(int(said[:4]), 1, 1)
