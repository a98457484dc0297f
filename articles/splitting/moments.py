"""What the date rules of all languages share: building claims, tense, the day last named."""

import re
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import TimeExpression, decimal_text
from articles.splitting.calendar import (
    FUTURE,
    PAST,
    day_timex,
    full_year,
    is_day,
    month_timex,
    moved,
    on_weekday,
)
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tenses import near, near_month, stated_side
from articles.splitting.tokens import PARAGRAPH

KINDS = {"DATE": Kind.DATE, "TIME": Kind.TIME, "DURATION": Kind.DURATION, "SET": Kind.SET}
NO_SUCH_DAY = "no such day"
_WITHOUT_DAY = frozenset({"PAST_REF", "FUTURE_REF"})
_NAMED = re.compile(r"\d{4}(-Q[1-4]|-H[12]|-SP|-SU|-FA|-WI|(-\d\d){0,2})")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year read from tokens up to `stop` (exclusive).

    `year` is None if the text names none.
    """

    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def found_time(
    reading: Reading, first: int, stop: int, type_: str, timex: str | None, **more: str | int | None
) -> RuleMatch:
    """Build a claim of a time expression over tokens `first` to `stop` (exclusive).

    The ending of a genitive ("Friday's") stays outside.
    """
    last = reading.tokens[stop - 1]
    start, end = reading.tokens[first].start, last.end - (2 if "genitive" in last.classes else 0)
    if more.get("fault"):
        forget_day(reading)
    elif type_ == "DATE" and timex and _NAMED.fullmatch(timex):
        reading.last_time = timex
        reading.last_time_at = first
        if "-" not in timex:
            reading.last_period, reading.last_period_at = timex, first
    if timex in _WITHOUT_DAY:
        reading.vague_at = reading.now
    value = TimeExpression(timex, type_, **more)  # type: ignore[arg-type]
    return RuleMatch(KINDS[type_], start, end, value, stop)


def found_moment(
    reading: Reading, first: int, moment: Moment, mod: str | None = None, stop: int | None = None
) -> RuleMatch:
    """Build the claim of a day, month or year, a missing year taken from the publication day.

    A day that no calendar has is a claim all the same, with a fault.
    """
    stop = stop or moment.stop
    timex, fault = moment_timex(reading, _on_its_weekday(reading, moment))
    if moment.day and fault is None and timex and not timex.startswith("X"):
        note_day(reading, date.fromisoformat(timex))
    return found_time(
        reading, first, stop, "DATE", timex, mod=mod, weekday=moment.weekday, fault=fault
    )


def _on_its_weekday(reading: Reading, moment: Moment) -> Moment:
    """Take the year, next to the publication day, in which the day has the weekday stated."""
    year, month, day = moment.year, moment.month, moment.day
    if year is not None or month is None or day is None or moment.weekday is None:
        return moment
    middle = near(reading, month, day)
    for year in (middle, (middle or 0) - 1, (middle or 0) + 1):
        known = middle and year and is_day(year, month, day) and MINYEAR < year < MAXYEAR
        if known and year and date(year, month, day).isoweekday() == moment.weekday:
            return replace(moment, year=year)
    return moment


def moment_timex(reading: Reading, moment: Moment) -> tuple[str | None, str | None]:
    """Return the timex of a moment, and what is wrong with it if anything is."""
    year, month, day = moment.year, moment.month, moment.day
    if month is None:
        return (f"{year:04}" if year is not None else None), None
    if day is None:
        return month_timex(year if year is not None else near_month(reading, month), month), None
    if not is_day(year, month, day):
        return day_timex(year, month, day), NO_SUCH_DAY
    if year is None:
        year = near(reading, month, day)
        if not is_day(year, month, day):
            return day_timex(None, month, day), NO_SUCH_DAY
    return day_timex(year, month, day), None


def note_day(reading: Reading, day: date) -> None:
    """Store the day that the text is about now."""
    reading.last_day = day
    reading.last_day_at = reading.now
    reading.days.append((reading.now, day))


def forget_day(reading: Reading) -> None:
    """Store that the day that the text is about now isn't known: nothing can count from it."""
    reading.last_day = None
    reading.vague_at = reading.now


def day_of(reading: Reading, day: date, first: int, stop: int) -> RuleMatch:
    """Build the claim of a known day."""
    note_day(reading, day)
    return found_time(reading, first, stop, "DATE", day_timex(day.year, day.month, day.day))


def day_spoken_of(reading: Reading, index: int) -> date | None:
    """Return the day last named (in this sentence or before), else the publication day.

    A sentence about the past skips a future day that an earlier one has named. None if the
    sentence of token `index` is about a day that it does not name.
    """
    first, _ = reading.sentence(index)
    if _is_vague_in(reading, first):
        return None
    day, published = reading.last_day, reading.published
    if day and published and day > published and reading.last_day_at < first:
        return published if stated_side(reading, index) == PAST else day
    return day or published


def _is_vague_in(reading: Reading, first: int) -> bool:
    """Recognise "vor einigen Tagen … am Abend": the last word on the day names none."""
    return reading.vague_at >= first and reading.vague_at > reading.last_day_at


def day_in_sentence(reading: Reading, index: int) -> date | None:
    """Return the day named in the sentence of token `index`, else the publication day.

    None if it is about a day that it does not name.
    """
    first, _ = reading.sentence(index)
    if _is_vague_in(reading, first):
        return None
    return reading.last_day if reading.last_day_at >= first else reading.published


def day_stated_lately(reading: Reading, index: int) -> date | None:
    """Return the day of the sentence; where it is about the past, of the one or two before it.

    "Am Montag brach ein Feuer aus. Um 8 Uhr war es gelöscht": on Monday. Else the publication day;
    None if the sentence is about a day that it does not name.
    """
    first, _ = reading.sentence(index)
    day, published = reading.last_day, reading.published
    if _is_vague_in(reading, first) or reading.last_day_at >= first or not day or not published:
        return day_in_sentence(reading, index)
    distance = _sentences_back(reading, first, reading.last_day_at)
    past = day <= published and stated_side(reading, index) == PAST
    return day if past and distance is not None and distance <= _LATELY else published


_LATELY = 2


def _sentences_back(reading: Reading, first: int, at: int) -> int | None:
    """Return how many sentences before `first` token `at` is; None in another paragraph."""
    count = 0
    while first > at and at > 0:
        if reading.tokens[first].gap >= PARAGRAPH or count > _LATELY:
            return None
        first, _ = reading.sentence(first - 1)
        count += 1
    return count if at > 0 else None


def weekday_timex(reading: Reading, weekday: int, direction: int) -> tuple[str, date | None]:
    """Resolve a weekday against the publication day, its own day counting as both."""
    if reading.published is None:
        return f"XXXX-WXX-{weekday}", None
    day = on_weekday(weekday, reading.published, direction)
    return day.isoformat(), day


def weekday_away(reading: Reading, weekday: int, number: int) -> tuple[str, date | None]:
    """Resolve "last Monday" (-1), "next Monday" (1): never the publication day itself."""
    timex, day = weekday_timex(reading, weekday, FUTURE if number > 0 else PAST)
    if day is None:
        return timex, None
    if day == reading.published and number:
        day = moved(day, 7 if number > 0 else -7)
    extra = number - 1 if number > 1 else number + 1 if number < -1 else 0
    day = moved(day, 7 * extra)
    return day.isoformat(), day


def duration_timex(unit: str, number: Decimal | None) -> str:
    """Write a length of time; fractions of hours and minutes in the next smaller unit.

    An unknown number is X. Quarters and half-years are kept as months.
    """
    if unit in {"HR", "MIN", "S"}:
        return "PT" + _clock_length(unit, number)
    if unit in {"Q", "H2"}:
        months = 3 if unit == "Q" else 6
        return f"P{_length(None if number is None else number * months)}M"
    if unit == "MI" and number is not None:
        return f"P{_length(number * 1000)}Y"
    return f"P{_length(number)}{unit}"


def _clock_length(unit: str, number: Decimal | None) -> str:
    if number is not None and number != number.to_integral_value():
        smaller = {"HR": "MIN", "MIN": "S"}.get(unit)
        if smaller and number * 60 == (number * 60).to_integral_value():
            return _clock_length(smaller, number * 60)
    return f"{_length(number)}{ {'HR': 'H', 'MIN': 'M', 'S': 'S'}[unit] }"


def _length(number: Decimal | None) -> str:
    return "X" if number is None else decimal_text(number)


def clock_timex(day: date | None, hour: int, minute: int, second: int | None = None) -> str:
    """Write a time of day, on `day` where that is known."""
    clock = f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "")
    if hour == 24:
        clock = f"T24:{minute:02}"
    return (day.isoformat() if day else "") + clock


def part_timex(day: date | None, part: str) -> str:
    """Write a part of a day ("TEV"), on `day` where that is known."""
    return (day.isoformat() if day else "") + "T" + part


def two_digit_year(text: str, anchor: date | None) -> int:
    """Read a year written with two or four digits."""
    return full_year(int(text), anchor) if len(text) <= 2 else int(text)


def found_length(
    reading: Reading, first: int, stop: int, unit: str, number: Decimal | None
) -> RuleMatch:
    """Build the claim of a length of time over tokens `first` to `stop` (exclusive)."""
    return found_time(reading, first, stop, "DURATION", duration_timex(unit, number))


_ORDER = ("CE", "DE", "Y", "M", "W", "D", "HR", "MIN", "S")
_SECONDS = {"Y": 31536000, "M": 2592000, "W": 604800, "D": 86400, "HR": 3600, "MIN": 60, "S": 1}


def is_smaller(unit: str, than: str) -> bool:
    """Return whether a unit of time is smaller than another; unknown ones are not."""
    known = unit in _ORDER and than in _ORDER
    return known and _ORDER.index(unit) > _ORDER.index(than)


def joined_length(lengths: list[tuple[str, Decimal | None]]) -> str:
    """Write lengths that add up in the smallest of their units where that is exact."""
    units = [unit for unit, _ in lengths]
    if not all(unit in _SECONDS for unit in units) or any(n is None for _, n in lengths):
        return duration_timex(*lengths[0])
    if set(units) == {"Y", "M"}:
        months = (Decimal(12 if unit == "Y" else 1) * (number or 0) for unit, number in lengths)
        return duration_timex("M", sum(months, Decimal(0)))
    total = sum(Decimal(_SECONDS[unit]) * (number or 0) for unit, number in lengths)
    smallest = max(units, key=_ORDER.index)
    return duration_timex(smallest, Decimal(decimal_text(Decimal(total) / _SECONDS[smallest])))
