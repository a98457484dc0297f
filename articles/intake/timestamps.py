"""Times as documents write them."""

import re
from datetime import date, datetime

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T[\d:]+(?:[+-]\d{4}|Z)?)?\Z")


def parse_time(stamp: str) -> datetime | None:
    """Return an ISO 8601 time, naive where it names no zone; a day alone is its first moment."""
    try:
        return datetime.fromisoformat(stamp.strip())
    except ValueError:
        return None


def parse_day(stamp: str) -> date | None:
    """Return the day of an ISO 8601 time, by its own clock; None for what is no time."""
    stamp = stamp.strip()
    if found := parse_time(stamp):
        return found.date()
    compact = _COMPACT.match(stamp)
    try:
        return date(*map(int, compact.groups())) if compact else None
    except ValueError:
        return None
