"""German lengths that share their unit, and seasons that are counted: "50 statt 30 Jahre"."""

from decimal import Decimal

from articles.splitting.de.rolling_periods import found_seasons, read_seasons
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import range_end
from articles.splitting.moments import duration_timex, found_time
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import past_modifiers
from articles.splitting.ranges import LONGEST_LIST, next_listed
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit


def length_range(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "zwei bis drei Jahre" as two lengths."""
    first = read_number(reading, index)
    second = range_end(reading, first) if first else None
    if first is None or second is None or first.value is None or second.value is None:
        return None
    unit = read_unit(reading, second.stop)
    after = reading.tokens[unit[1]] if unit else None
    if unit is None or after is None or "old" in after.classes:
        return None
    timex = duration_timex(unit[0], first.value * unit[2])
    lower = found_time(reading, index, first.stop, "DURATION", timex)
    timex = duration_timex(unit[0], second.value * unit[2])
    return [lower, found_time(reading, second.first, unit[1], "DURATION", timex)]


def length_list(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "50 statt 30 Jahre", "zwei, drei oder vier Wochen", "von zwei auf drei Jahre"."""
    numbers = [read_number(reading, index)]
    while (last := numbers[-1]) and last.value is not None and len(numbers) < LONGEST_LIST:
        following = _raised_to(reading, last) or next_listed(reading, last)
        if following is None:
            return None
        second, joined = following
        unit = read_unit(reading, second.stop)
        if unit and joined and second.value is not None:
            return _share_unit(reading, [number for number in numbers if number], second, unit)
        if unit:
            return None
        numbers.append(second)
    return None


def _raised_to(reading: Reading, number: Number) -> tuple[Number, bool] | None:
    tokens = reading.tokens
    if "onto" not in tokens[number.stop].classes or "of" not in tokens[number.first - 1].classes:
        return None
    second = read_number(reading, past_modifiers(reading, number.stop + 1))
    return (second, True) if second else None


def _share_unit(
    reading: Reading, numbers: list[Number], last: Number, unit: tuple[str, int, Decimal]
) -> list[RuleMatch] | None:
    code, stop, built = unit
    if not _ABLE_TO_SHARE.isdisjoint(reading.tokens[stop].classes) or code == "WE":
        return None
    timexes = [duration_timex(code, (number.value or 0) * built) for number in [*numbers, last]]
    found = [
        found_time(reading, number.first, number.stop, "DURATION", timex)
        for number, timex in zip(numbers, timexes, strict=False)
    ]
    return [*found, found_time(reading, last.first, stop, "DURATION", timexes[-1])]


# Behind the unit they make the numbers ages, or days that count from another.
_ABLE_TO_SHARE = frozenset({"old", "later"})


def several_seasons(reading: Reading, index: int) -> RuleMatch | None:
    """Read "drei Sommer" and "zwei Wintern"."""
    number = read_number(reading, index)
    if number is None or number.value is None or number.value < 2 or number.value > _MOST_SEASONS:
        return None
    season = read_seasons(reading, number.stop)
    if season is None or "year" in reading.tokens[number.stop + 1].classes:
        return None
    return found_seasons(reading, index, number.stop + 1, season, number.value)


_MOST_SEASONS = 1000
