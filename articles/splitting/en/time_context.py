"""The time that an English text speaks of, from which "three years later" counts."""

from datetime import date

from articles.splitting.reading import Reading

_KEY = ("spoken_time", 0)


def note_time(reading: Reading, year: int | None, month: int | None = None) -> None:
    """Remember the year or month that the text speaks of now."""
    if year is not None and 1 <= year <= 9999:
        unit = "M" if month else "Y"
        reading.kept[_KEY] = (reading.now, date(year, month or 1, 1), unit)


def time_named_at(reading: Reading) -> int:
    """Return the token at which the year or month last spoken of was named, 0 before any."""
    at: int = reading.kept.get(_KEY, (0, None, ""))[0]
    return at


def time_spoken_of(reading: Reading) -> tuple[date, str] | None:
    """Return the day, month or year last spoken of and its unit (D, M, Y), None before any."""
    at, first, unit = reading.kept.get(_KEY, (0, None, ""))
    if reading.last_day is not None and reading.last_day_at >= max(at, 1):
        return reading.last_day, "D"
    return (first, unit) if first else None
