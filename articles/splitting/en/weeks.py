"""English weeks, and what is counted within a longer time: "week 27", "the first Monday in May"."""

from datetime import date

from articles.splitting.calendar import days_in, week_timex
from articles.splitting.en.day_parsing import is_ordinal_day, read_date, read_day_number
from articles.splitting.en.digit_dates import found_day
from articles.splitting.en.families import FIGURES
from articles.splitting.en.periods import LAST, nth_at, year_at
from articles.splitting.en.tenses import year_stated
from articles.splitting.engine import RuleMatch
from articles.splitting.feasts import feast_day
from articles.splitting.moments import Moment, found_time, moment_timex
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_month, read_unit, read_year
from articles.splitting.tokens import SPACE


@FIGURES.rule("week-number", on=("week_word",))
def week_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "week 27", "week 3 of 2027", "week of April 10", "week beginning 4 February".

    Leaves alone: "week" alone and "a week of rain", since they name no week of the calendar.
    """
    tokens = reading.tokens
    after = tokens[index + 1]
    number = after.classes.get("integer")
    if number is not None and 1 <= number <= 53 and after.gap <= SPACE:
        year = _year_after_of(reading, index + 2)
        named = year[0] if year else reading.published.year if reading.published else None
        return found_time(
            reading,
            index,
            year[1] if year else index + 2,
            "DATE",
            f"{named or 'XXXX'}-W{number:02}",
        )
    if after.low not in {"of", "beginning", "starting", "commencing", "ending"}:
        return None
    return _week_of(reading, index, index + 2)


def _week_of(reading: Reading, index: int, at: int) -> RuleMatch | None:
    """Read the day in "week of April 10th", "week starting on 4 February"."""
    at = at + 1 if reading.tokens[at].low == "on" else at
    the = reading.tokens[at].low == "the"
    moment = read_date(reading, at + the)
    if moment is None or not moment.day:
        return _week_of_number(reading, index, at + the) if the else None
    at += the
    day = _day(found_day(reading, at, moment))
    return found_time(reading, index, moment.stop, "DATE", week_timex(day) if day else None)


def _week_of_number(reading: Reading, index: int, at: int) -> RuleMatch | None:
    """Read "the week of the 12th": which month stays open."""
    day = read_day_number(reading, at)
    if day is None or day[0] > 31 or not is_ordinal_day(reading, at):
        return None
    after = reading.tokens[day[1]]
    if after.text[:1].isalpha() and after.gap <= SPACE and "function" not in after.classes:
        return None
    return found_time(reading, index, day[1], "DATE", f"XXXX-XX-{day[0]:02}")


def _day(found: RuleMatch) -> date | None:
    try:
        return date.fromisoformat(found.value.timex)  # type: ignore[union-attr]
    except (TypeError, ValueError):
        return None


def _year_after_of(reading: Reading, stop: int) -> tuple[int | None, int] | None:
    return year_at(reading, stop + 1) if reading.tokens[stop].low == "of" else None


@FIGURES.rule("nth-of-period", on=("ordinal", "relative", "integer"))
def nth_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "first week of June", "last Monday in May", "third month of 2021", "last days of 1999".

    Leaves alone: "first week" and "last week", which are not said to be part of anything;
    "first of May", which is a day.
    """
    tokens = reading.tokens
    nth, at = nth_at(reading, index)
    if nth is None or tokens[at].gap != SPACE:
        return None
    if "weekday" in tokens[at].classes:
        return _nth_weekday(reading, index, nth, at)
    if nth in {1, LAST} and (several := _several(reading, index, nth, at)):
        return several
    unit = read_unit(reading, at)
    if (
        unit is None
        or tokens[unit[1]].low not in {"of", "in"}
        or unit[0] not in {"D", "W", "M", "WE"}
    ):
        return None
    whole = _period(reading, unit[1] + 1)
    if whole is None:
        return None
    timex, stop = whole
    return _nth_unit(reading, index, stop, nth, unit[0], timex)


def _period(reading: Reading, at: int) -> tuple[str, int] | None:
    """Read the month or year that something is a part of."""
    tokens = reading.tokens
    the = tokens[at].low == "the"
    at = at + 1 if the else at
    if "month" in tokens[at].classes:
        month, stop = read_month(reading, at) or (0, at)
        year = read_year(reading, stop + 1 if tokens[stop].low == "of" else stop)
        named = year[0] if year else year_stated(reading, at, month)
        moment = Moment(stop, named, month)
        return moment_timex(reading, moment)[0] or "", year[1] if year else stop
    if whole := year_at(reading, at):
        return (f"{whole[0]:04}" if whole[0] else "XXXX"), whole[1]
    return _month_of(reading, at, the=the)


def _month_of(reading: Reading, at: int, *, the: bool) -> tuple[str, int] | None:
    """Read "next month", "the month"."""
    tokens = reading.tokens
    away = tokens[at].classes.get("relative")
    stop = at if the and away is None else at + 1
    if tokens[stop].low != "month" or reading.published is None or (away is None and not the):
        return None
    months = reading.published.year * 12 + reading.published.month - 1 + (away or 0)
    return f"{months // 12:04}-{months % 12 + 1:02}", stop + 1


def _several(reading: Reading, index: int, nth: int, at: int) -> RuleMatch | None:
    """Read "first three months of 2020" as a span of months, "last two weeks of May" as its end."""
    number = read_number(reading, at)
    unit = read_unit(reading, number.stop) if number and number.value else None
    if number is None or unit is None or reading.tokens[unit[1]].low not in {"of", "in"}:
        return None
    whole = _period(reading, unit[1] + 1)
    if whole is None or not number.value:
        return None
    timex, stop = whole
    count = int(number.value)
    if unit[0] == "M" and len(timex) == 4 and 1 < count < 12:
        ends = (1, count) if nth == 1 else (13 - count, 12)
        span = "/".join(f"{timex}-{month:02}" for month in ends)
        return found_time(reading, index, stop, "DATE", span)
    mod = "START" if nth == 1 else "END"
    return found_time(reading, index, stop, "DATE", timex, mod=mod)


def _nth_weekday(reading: Reading, index: int, nth: int, at: int) -> RuleMatch | None:
    """Read "first Monday in May", "first Friday evening of next month"."""
    tokens = reading.tokens
    weekday = tokens[at].classes["weekday"]
    part = tokens[at + 1].classes.get("day_part")
    at = at + 2 if part else at + 1
    whole = _period(reading, at + 1) if tokens[at].low in {"of", "in"} else None
    if whole is None or len(whole[0]) != 7 or not -1 <= nth <= 5:
        return None
    month, stop = whole
    known = not month.startswith("X")
    day = feast_day(f"{int(month[5:])}/{weekday}/{nth}", int(month[:4])) if known else None
    timex = day.isoformat() if day and day.isoformat().startswith(month) else None
    if part and timex:
        return found_time(reading, index, stop, "TIME", f"{timex}T{part}", weekday=weekday)
    return found_time(reading, index, stop, "DATE", timex, weekday=weekday)


def _nth_unit(
    reading: Reading, index: int, stop: int, nth: int, unit: str, timex: str
) -> RuleMatch | None:
    """Count days and months, and the weeks of a year; weeks of a month are only its start or end."""
    known, month = timex[:1].isdigit(), len(timex) == 7
    if unit == "D" and month and known and nth == LAST:
        last = days_in(int(timex[:4]), int(timex[5:]))
        return found_time(reading, index, stop, "DATE", f"{timex}-{last:02}")
    mod = "START" if nth == 1 else "END" if nth == LAST else None
    if unit == "D" and month and 1 <= nth <= 31:
        return found_time(reading, index, stop, "DATE", f"{timex}-{nth:02}")
    if unit == "M" and not month and 1 <= nth <= 12:
        return found_time(reading, index, stop, "DATE", f"{timex}-{nth:02}")
    if unit == "W" and not month and known and -1 <= nth <= 53:
        number = nth if nth > 0 else date(int(timex), 12, 28).isocalendar().week
        return found_time(reading, index, stop, "DATE", f"{timex}-W{number:02}")
    return found_time(reading, index, stop, "DATE", timex, mod=mod)
