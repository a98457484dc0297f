"""English expressions that count from the publication day: "last week", "next Monday", "tonight"."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from articles.splitting.calendar import (
    FUTURE,
    NEAREST,
    PAST,
    month_timex,
    moved,
    unit_at,
    year_near,
)
from articles.splitting.en.day_parsing import read_date
from articles.splitting.en.digit_dates import found_day
from articles.splitting.en.families import FIGURES
from articles.splitting.en.feasts import found_feast
from articles.splitting.en.time_context import names_time_before, time_spoken_of
from articles.splitting.en.times import with_time
from articles.splitting.en.weekdays import date_after, day_in_week, found_on, weekday_stated
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    Moment,
    day_spoken_of,
    duration_timex,
    found_time,
    note_day,
    part_timex,
    weekday_away,
)
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.rolling_periods import found_rolling_period
from articles.splitting.time_parsing import read_month, read_unit
from articles.splitting.tokens import LINE, SPACE

CLOCK_UNITS = frozenset({"HR", "MIN", "S"})
SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
HALF = Decimal("0.5")
_YEARS = {"fiscal": "FY", "financial": "FY", "tax": "FY", "school": "SY", "academic": "SY"}
# "Next Friday" is Friday of next week, "coming Friday" the first one that comes.
_BY_WEEK = frozenset("last next previous following".split())


def unit_and_size(reading: Reading, index: int) -> tuple[str, int, Decimal] | None:
    """Read a unit of time, a fortnight being two weeks."""
    unit = read_unit(reading, index)
    if unit and "two_weeks" in reading.tokens[index].classes:
        return unit[0], unit[1], Decimal(2)
    return unit


def is_plural(reading: Reading, index: int) -> bool:
    """Distinguish "years" from "year" and "year's"."""
    token = reading.tokens[index]
    return token.low.endswith("s") and "genitive" not in token.classes


def and_part(reading: Reading, stop: int) -> tuple[Decimal, int]:
    """Read "and a half", "and a quarter" after a unit."""
    tokens = reading.tokens
    if tokens[stop].low != "and":
        return Decimal(0), stop
    at = stop + 2 if tokens[stop + 1].low == "a" else stop + 1
    if "half" in tokens[at].classes and tokens[at + 1].low not in {"of", "a", "an", "the"}:
        return HALF, at + 1
    if "fraction" not in tokens[at].classes or is_plural(reading, at):
        return Decimal(0), stop
    if at == stop + 1 and tokens[at].low != "half":
        return Decimal(0), stop
    return 1 / tokens[at].classes["fraction"], at + 1


@FIGURES.rule("day-away", on=("days_away",))
def day_away_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "today", "yesterday afternoon", "tomorrow at 3 pm", "tonight".

    Leaves alone: "USA Today" and "the Today programme", since those are names.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    named = tokens[index - 1].text == "USA" or after.low in {"programme", "program"}
    if token.text == "Today" and named:
        return None
    days = token.classes["days_away"]
    if reading.published is None:
        vague = "PRESENT_REF" if days == 0 else "PAST_REF" if days < 0 else "FUTURE_REF"
        return found_time(reading, index, index + 1, "DATE", vague)
    day = moved(reading.published, days)
    if (moment := _date_after(reading, index + 1)) and moment.year:
        return with_time(reading, found_day(reading, index, moment))
    note_day(reading, day)
    part = _part(reading, index + 1) if after.gap == SPACE else None
    if part or "tonight" in token.classes:
        timex = part_timex(day, part or "NI")
        stop = index + 2 if part else index + 1
        return with_time(reading, found_time(reading, index, stop, "TIME", timex))
    return with_time(reading, found_time(reading, index, index + 1, "DATE", day.isoformat()))


def _date_after(reading: Reading, at: int) -> Moment | None:
    """Read the date in "tomorrow, 13 April 2021"."""
    at = at + 1 if reading.tokens[at].text in {",", "("} else at
    moment = read_date(reading, at)
    return moment if moment and moment.day else None


def _part(reading: Reading, at: int) -> str | None:
    """Read a part of the day, "am" and "pm" standing for two of them."""
    classes = reading.tokens[at].classes
    part: str | None = classes.get("day_part")
    return part or {"am": "MO", "pm": "AF"}.get(reading.tokens[at].low)


@FIGURES.rule("relative", on=("relative",))
def relative_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "last week", "next Monday", "this summer", "past three years", "last night".

    Leaves alone: "this man", "last hope": no unit of time follows. "Last year" is that of
    the calendar, "the past year" the twelve months up to now, day by day.
    """
    tokens = reading.tokens
    away = tokens[index].classes["relative"]
    if tokens[index].low == "last" and "future_verb" in tokens[index - 1].classes:
        return None
    at = index + 1
    if "relative" in tokens[at].classes:
        away, at = tokens[at].classes["relative"] or away, at + 1
    if tokens[at].gap > LINE:
        return None
    if named := _named_year(reading, index, at, away):
        return named
    at = at + 1 if tokens[at].low in {"calendar", "business", "working", "trading"} else at
    if counted := _counted(reading, index, at, away):
        return counted
    if unit := unit_and_size(reading, at):
        return _relative_unit(reading, index, unit, away)
    return _relative_name(reading, index, at, away)


def _named_year(reading: Reading, index: int, at: int, away: int) -> RuleMatch | None:
    """Read "last fiscal year", "this school year": years that don't begin in January."""
    kind = _YEARS.get(reading.tokens[at].low)
    if kind is None or reading.tokens[at + 1].low != "year":
        return None
    now = reading.published.year if reading.published else None
    year = "XXXX" if now is None else f"{now + away:04}"
    return found_time(reading, index, at + 2, "DATE", kind + year)


def _relative_name(reading: Reading, index: int, at: int, away: int) -> RuleMatch | None:
    """Read "next Monday", "last night", "this summer", "last Christmas"."""
    token = reading.tokens[at]
    if "weekday" in token.classes:
        return _relative_weekday(reading, index, at, away)
    if "day_part" in token.classes:
        return _relative_part(reading, index, at, away)
    season = "season" in token.classes and (token.low != "fall" or away != 0)
    if season or ("month" in token.classes and token.low != "may"):
        return _relative_month(reading, index, at, away)
    return found_feast(reading, index, at, away) if "feast" in token.classes else None


def _relative_part(reading: Reading, index: int, at: int, away: int) -> RuleMatch | None:
    """Read "last night", "this morning", "late this afternoon"."""
    part = reading.tokens[at].classes["day_part"]
    if reading.tokens[at].low.endswith("s"):
        return None
    stated = reading.tokens[index - 1].low == "the"
    base = day_spoken_of(reading, index) if stated else reading.published
    day = moved(base, away) if base else None
    if day:
        note_day(reading, day)
    return with_time(reading, found_time(reading, index, at + 1, "TIME", part_timex(day, part)))


def _counted(reading: Reading, index: int, at: int, away: int) -> RuleMatch | None:
    """Read "last three years", "next few days": a length with its distance."""
    token = reading.tokens[at]
    number = None
    if "few" in token.classes:
        stop = at + 2 if reading.tokens[at + 1].low == "of" else at + 1
        number = Decimal(2) if token.low == "couple" else None
    elif quarters := count_of_quarters(reading, at):
        number, stop = quarters
    elif amount := read_number(reading, at):
        number, stop = amount.value, amount.stop
    else:
        return None
    at_work = reading.tokens[stop].low in {"business", "working", "trading"}
    stop = stop + 1 if at_work or reading.tokens[stop].low == "calendar" else stop
    unit = unit_and_size(reading, stop)
    if unit is None or away == 0 or reading.tokens[unit[1]].low == "of":
        return None
    number = None if number is None else number * unit[2]
    if reading.tokens[index].low in _FROM_TOLD and names_time_before(reading, index):
        length = duration_timex(unit[0], number)
        offset = ("-" if away < 0 else "+") + length
        return found_time(reading, index, unit[1], "DURATION", length, offset=offset)
    return found_rolling_period(reading, index, unit[1], unit[0], number, away, at_work=at_work)


# They count from the time last spoken of, not from the publication day.
_FROM_TOLD = frozenset("previous preceding following subsequent".split())


def count_of_quarters(reading: Reading, at: int) -> tuple[Decimal, int] | None:
    """Read the number in "two quarters", which elsewhere is a fraction."""
    token, after = reading.tokens[at], reading.tokens[at + 1]
    if "number" not in token.classes or after.low not in {"quarter", "quarters"}:
        return None
    return token.classes["number"], at + 1


def _relative_unit(
    reading: Reading, index: int, unit: tuple[str, int, Decimal], away: int
) -> RuleMatch | None:
    code, stop, size = unit
    many = is_plural(reading, stop - 1) and code != "CE"
    if many and reading.tokens[stop].low == "of":
        return None
    word = reading.tokens[index].low
    rolling = word == "past" and code in {"D", "W", "M", "Y", "DE", "CE"}
    rolling = rolling or (code in CLOCK_UNITS and word in {"past", "next", "coming"})
    if away and (size != 1 or many or rolling):
        return found_rolling_period(reading, index, stop, code, None if many else size, away)
    if code in CLOCK_UNITS:
        return None
    anchor = _anchor(reading, index, code)
    found = found_time(reading, index, stop, "DATE", unit_at(anchor, code, away))
    return _weekday_of_week(reading, index, stop, away, found) if code == "W" else found


def _anchor(reading: Reading, index: int, code: str) -> date | None:
    """Return what a unit counts from: "the following week" from the day spoken of, if one was."""
    if code == "D":
        return day_spoken_of(reading, index)
    spoken = time_spoken_of(reading)
    word = reading.tokens[index].low
    counted_from = word in {"following", "preceding", "subsequent"} or (
        word == "previous" and code == "Y" and _opens_or_follows_time(reading, index)
    )
    known = spoken is not None and (spoken[1] == "D" or code == "Y")
    return spoken[0] if spoken and counted_from and known else reading.published


def _opens_or_follows_time(reading: Reading, index: int) -> bool:
    """Distinguish "In 1986 … The previous year …" from "up from $4m the previous year"."""
    first, _ = reading.sentence(index)
    return index - first <= _FROM_START or names_time_before(reading, index)


_FROM_START = 2  # "In the previous year"


def _weekday_of_week(
    reading: Reading, index: int, stop: int, away: int, week: RuleMatch
) -> RuleMatch:
    """Read "next week on Friday 8 am"; without a weekday the week alone."""
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].low == "on" or tokens[stop].text == "-" else stop
    if "weekday" not in tokens[at].classes or tokens[at].gap > SPACE or reading.published is None:
        return week
    weekday = tokens[at].classes["weekday"]
    day = day_in_week(reading.published, away, weekday)
    return found_on(reading, index, at + 1, weekday, day.isoformat() if day else "", day)


def _relative_weekday(reading: Reading, index: int, at: int, away: int) -> RuleMatch:
    """Read "last Friday", "this Friday"; with a date that follows, the date counts."""
    tokens = reading.tokens
    weekday = tokens[at].classes["weekday"]
    if moment := date_after(reading, at + 1, weekday):
        return with_time(reading, found_day(reading, index, replace(moment, weekday=weekday)))
    word = tokens[at - 1].low
    if reading.published is None:
        return found_on(reading, index, at + 1, weekday, f"XXXX-WXX-{weekday}", None)
    day: date | None
    if away == 0:
        day = weekday_stated(reading, index, weekday)
    elif word in _BY_WEEK and tokens[index].low != "this":
        day = day_in_week(reading.published, away, weekday)
    else:
        _, day = weekday_away(reading, weekday, away)
    return found_on(reading, index, at + 1, weekday, day.isoformat() if day else "", day)


def _relative_month(reading: Reading, index: int, at: int, away: int) -> RuleMatch:
    token = reading.tokens[at]
    anchor = reading.published
    stop = at + 1
    season = token.classes.get("season", "")
    month = SEASON_MONTH.get(season, 0)
    if not month:
        month, stop = read_month(reading, at) or (1, at + 1)
    if anchor is None:
        return found_time(reading, index, stop, "DATE", None)
    direction = PAST if away < 0 else FUTURE if away > 0 else NEAREST
    year = anchor.year if away == 0 else year_near(month, 15, anchor, direction)
    timex = f"{year:04}-{season}" if season else month_timex(year, month)
    return found_time(reading, index, stop, "DATE", timex)


@FIGURES.rule("counted-relative", on=("number",))
def counted_relative_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "five past years", "3 next weeks": the stretch of days with its length.

    Leaves alone: "two next of kin", since no unit of time follows.
    """
    number = read_number(reading, index)
    if number is None or number.value is None:
        return None
    away = reading.tokens[number.stop].classes.get("relative")
    unit = unit_and_size(reading, number.stop + 1) if away else None
    if not away or unit is None or not is_plural(reading, number.stop + 1):
        return None
    return found_rolling_period(reading, index, unit[1], unit[0], number.value * unit[2], away)
