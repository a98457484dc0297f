"""German stretches of time beside the present: "in den vergangenen zwei Jahren"."""

from decimal import Decimal

from articles.splitting.calendar import distance, moved, week_timex
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import duration_timex, found_time
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import SPACE

_CALENDAR_UNITS = frozenset({"D", "W", "M", "Q", "H2", "Y", "DE"})


def counted_period(reading: Reading, at: int, away: int) -> RuleMatch | None:
    """Read "zwei Jahrzehnten", "paar Tagen", "beiden Wochen" after "vergangenen" or "nächsten".

    With a number and a publication day the value is the stretch itself (ISO 8601, its end
    being where it ends), with the length in `offset`; else the length alone.
    """
    counted = _counted(reading, at)
    if counted and (season := read_seasons(reading, counted[1])):
        return found_seasons(reading, at, counted[1] + 1, season, counted[0], away)
    unit = read_unit(reading, counted[1]) if counted else None
    if counted is None or unit is None or away == 0:
        return None
    number = None if counted[0] is None else counted[0] * unit[2]
    if number is None or abs(away) != 1:
        length = duration_timex(unit[0], number)
        offset = _sign(away) + length
        return found_time(reading, at, unit[1], "DURATION", length, offset=offset)
    return found_period(reading, at, unit[1], unit[0], number, away)


def read_seasons(reading: Reading, at: int) -> str | None:
    """Return the season of which a number counts several: "drei Sommer", "zwei Wintern"."""
    token = reading.tokens[at]
    return token.classes.get("season") if token.gap == SPACE and token.text[0].isupper() else None


def found_seasons(
    reading: Reading, first: int, stop: int, season: str, number: Decimal | None, away: int = 0
) -> RuleMatch:
    """Build the claim of several summers or winters: how many, but of no year."""
    length = duration_timex(season, number)
    offset = _sign(away) + length if away else None
    return found_time(reading, first, stop, "DURATION", length, offset=offset)


def _sign(away: int) -> str:
    return "-" if away < 0 else "+"


def found_period(
    reading: Reading, first: int, stop: int, unit: str, number: Decimal, away: int
) -> RuleMatch:
    """Build the claim of the stretch of `number` units before (-1) or after (1) the present."""
    length = duration_timex(unit, number)
    offset = _sign(away) + length
    if stretch := _stretch(reading, unit, number, away):
        return found_time(reading, first, stop, "DATE", stretch, offset=offset)
    return found_time(reading, first, stop, "DURATION", length, offset=offset)


def _counted(reading: Reading, at: int) -> tuple[Decimal | None, int] | None:
    token = reading.tokens[at]
    if "both" in token.classes:
        return token.classes["both"], at + 1
    if "few" in token.classes:
        return None, at + 1
    amount = read_number(reading, at)
    return (amount.value, amount.stop) if amount else None


def _in_whole_units(unit: str, number: Decimal) -> tuple[str, Decimal]:
    """Turn half a year into six months, decades into years."""
    if unit == "DE":
        return "Y", number * 10
    if unit == "Y" and number != number.to_integral_value():
        return "M", number * 12
    return unit, number


def _stretch(reading: Reading, unit: str, number: Decimal, away: int) -> str | None:
    """Return the stretch before the running unit, or the one that follows it."""
    anchor = reading.published
    if anchor is None or unit not in _CALENDAR_UNITS or number > 10_000:
        return None
    unit, number = _in_whole_units(unit, number)
    first, last = (-number, Decimal(0)) if away < 0 else (Decimal(1), number + 1)
    if unit == "W":
        if number != number.to_integral_value():
            return None
        return "/".join(week_timex(moved(anchor, 7 * int(weeks))) for weeks in (first, last))
    start, end = distance(anchor, unit, first), distance(anchor, unit, last)
    return f"{start}/{end}" if start and end else None
