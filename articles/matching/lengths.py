"""Lengths of time as numbers that can be compared, with the precision in which they are written."""

import re

from articles.matching.numbers import ComparableNumber, precision

_LENGTH = re.compile(
    r"P(?:(\d+(?:\.\d+)?)(Y|SU|WI|DE|CE|M|W|D))?"
    r"(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$"
)
_LENGTHS = {
    "Y": ("years", 1.0),
    "SU": ("years", 1.0),
    "WI": ("years", 1.0),
    "DE": ("years", 10.0),
    "CE": ("years", 100.0),
    "M": ("years", 1 / 12),
    "W": ("days", 7.0),
    "D": ("days", 1.0),
}
HOUR, SECOND = 60.0, 1 / 60


def length_of(timex: str | None, modifier: str = "") -> ComparableNumber | None:
    """Return a duration (TIMEX3) as a number of years, days or minutes."""
    match = _LENGTH.match(timex or "")
    if not match:
        return None
    if match[1]:
        number = float(match[1])
        group, factor = _LENGTHS[match[2]]
        step = _step(number) * factor
        return ComparableNumber(group, number * factor, step, match[2], number, modifier)
    hours, minutes, seconds = (float(part or 0) for part in match.groups()[2:])
    total = hours * HOUR + minutes + seconds * SECOND
    if not total:
        return None
    if seconds and not (hours or minutes):
        step = _step(seconds) * SECOND
        return ComparableNumber("minutes", total, step, "s", seconds, modifier)
    step = _step(minutes) if minutes else _step(hours) * HOUR
    return ComparableNumber("minutes", total, SECOND if seconds else step, "min", total, modifier)


def _step(number: float) -> float:
    """Return the last digit that is meant: 10 of forty minutes, 1 of 38."""
    return precision(f"{number:g}", number)
