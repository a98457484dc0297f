"""English parts of years and months: quarters, halves, weeks, "the first Monday in May"."""

from datetime import date

from articles.splitting.calendar import PAST, days_in, moved, week_timex
from articles.splitting.en.day_reading import read_date
from articles.splitting.en.digit_dates import found_day
from articles.splitting.en.families import FIGURES
from articles.splitting.en.tenses import told, year_told
from articles.splitting.engine import Found
from articles.splitting.feasts import feast_day
from articles.splitting.moments import Moment, found_time, moment_timex
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_month, read_unit, read_year
from articles.splitting.tokens import NO_GAP, SPACE

_LETTERS = {"quarter": "Q", "half": "H"}
_LAST = -1


@FIGURES.rule("quarter", on=("quarter_letter", "ordinal", "year", "quarter_word", "relative"))
def quarter_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Q3 2019", "2019-H2", "first quarter of 2015", "third-quarter profit".

    Leaves alone: "the second half" of a match, "a quarter of voters".
    """
    tokens = reading.tokens
    token = tokens[index]
    if "year" in token.classes:
        return _year_quarter(reading, index)
    if "quarter_word" in token.classes:
        return _with_year(reading, index, index + 1, f"Q{token.classes['quarter_word']}")
    if "relative" in token.classes and tokens[index + 1].low == "year's":
        return _quarter_of_year(reading, index)
    if "quarter_letter" in token.classes:
        return _lettered(reading, index, token.text.upper())
    return _ordinal_part(reading, index)


def _quarter_of_year(reading: Reading, index: int) -> Found | None:
    """Read "last year's third quarter"."""
    nth, at = _ordinal(reading, index + 2)
    letter = _LETTERS.get(reading.tokens[at].low)
    if letter is None or nth is None or not 1 <= nth <= 4 or reading.published is None:
        return None
    year = reading.published.year + reading.tokens[index].classes["relative"]
    return found_time(reading, index, at + 1, "DATE", f"{year:04}-{letter}{nth}")


def _year_quarter(reading: Reading, index: int) -> Found | None:
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].text == "-" else index + 1
    nth = tokens[at + 1]
    if (
        tokens[at].low not in {"q", "h"}
        or nth.text not in {"1", "2", "3", "4"}
        or nth.gap != NO_GAP
    ):
        return None
    timex = f"{tokens[index].classes['year']:04}-{tokens[at].text.upper()}{nth.text}"
    return found_time(reading, index, at + 2, "DATE", timex)


def _lettered(reading: Reading, index: int, letter: str) -> Found | None:
    nth = reading.tokens[index + 1]
    if nth.gap != NO_GAP or nth.text not in {"1", "2", "3", "4"}:
        return None
    return _with_year(reading, index, index + 2, f"{letter}{nth.text}")


def _ordinal_part(reading: Reading, index: int) -> Found | None:
    """Read "third quarter", "1st quarter of 2013", "first half of the year"."""
    tokens = reading.tokens
    nth, at = _ordinal(reading, index)
    letter = _LETTERS.get(tokens[at].low)
    if letter is None or nth is None or not (1 <= nth <= (4 if letter == "Q" else 2)):
        return None
    found = _with_year(reading, index, at + 1, f"{letter}{nth}")
    return None if letter == "H" and found.stop == at + 1 else found


def _ordinal(reading: Reading, index: int) -> tuple[int | None, int]:
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "ordinal" in token.classes:
        return int(token.classes["ordinal"]), index + 1
    if "integer" in token.classes and after.low in {"st", "nd", "rd", "th"} and after.gap == NO_GAP:
        return token.classes["integer"], index + 2
    if token.low in {"last", "final"}:
        return _LAST, index + 1
    return None, index


def _with_year(reading: Reading, index: int, stop: int, part: str) -> Found:
    """Add the year behind: "2013", "of 2013", "-2019", "of last year", "of the year"."""
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].low in {"of", "in"} or tokens[stop].text in {"-", "/"} else stop
    at = at + 1 if tokens[at].low == "the" else at
    fiscal = tokens[at].low in {"fiscal", "financial"}
    year = _year_at(reading, at + 1 if fiscal else at)
    if year is None:
        return found_time(reading, index, stop, "DATE", f"{_year_of(reading, index, part)}-{part}")
    named = f"{year[0]:04}" if year[0] else "XXXX"
    return found_time(reading, index, year[1], "DATE", f"{'FY' if fiscal else ''}{named}-{part}")


def _year_at(reading: Reading, at: int) -> tuple[int | None, int] | None:
    """Read a year: "2013", "this year", "last year", "the year"."""
    if year := read_year(reading, at):
        return year
    token, after = reading.tokens[at], reading.tokens[at + 1]
    now = reading.published.year if reading.published else None
    if token.low == "year" and reading.tokens[at - 1].low in {"the", "of"}:
        return now, at + 1
    away = token.classes.get("relative")
    if away is None or after.low not in {"year", "year's"}:
        return None
    return (None if now is None else now + away), at + 2


def _year_of(reading: Reading, index: int, part: str) -> str:
    """Return the year of a quarter that names none: the last one, if the text tells of what was."""
    if reading.published is None:
        return "XXXX"
    size = 3 if part[0] == "Q" else 6
    begun = (int(part[1]) - 1) * size < reading.published.month
    return f"{reading.published.year - (not begun and told(reading, index) == PAST):04}"


@FIGURES.rule("digit-quarter", on=("integer",))
def digit_quarter_rule(reading: Reading, index: int) -> Found | None:
    """Finds "1st quarter of 2013", "2nd half of the year". Leaves alone: "1st", "2 quarters"."""
    return _ordinal_part(reading, index)


@FIGURES.rule("fiscal-year", on=("fiscal", "fiscal_short"))
def fiscal_rule(reading: Reading, index: int) -> Found | None:
    """Finds "fiscal year 2021", "fiscal 2021", "FY2021", "school year 2008".

    Leaves alone: "fiscal policy". Such a year does not begin in January, so it keeps its mark.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "fiscal_short" in token.classes:
        at, kind = index + 1, token.classes["fiscal_short"]
    else:
        kind = token.classes["fiscal"]
        at = index + 2 if tokens[index + 1].low == "year" else index + 1
        if at == index + 1 and token.low != "fiscal":
            return None
    year = read_year(reading, at, short=tokens[at].gap == NO_GAP)
    return found_time(reading, index, year[1], "DATE", f"{kind}{year[0]:04}") if year else None


@FIGURES.rule("week-number", on=("week_word",))
def week_rule(reading: Reading, index: int) -> Found | None:
    """Finds "week 27", "week 3 of 2027", "week of April 10", "week beginning 4 February", "week after next".

    Leaves alone: "week" alone, "a week of rain".
    """
    tokens = reading.tokens
    after = tokens[index + 1]
    number = after.classes.get("integer")
    if number is not None and 1 <= number <= 53 and after.gap <= SPACE:
        year = _year_behind_of(reading, index + 2)
        named = year[0] if year else reading.published.year if reading.published else None
        return found_time(
            reading,
            index,
            year[1] if year else index + 2,
            "DATE",
            f"{named or 'XXXX'}-W{number:02}",
        )
    if (after.low, tokens[index + 2].low) == ("after", "next"):
        week = week_timex(moved(reading.published, 14)) if reading.published else None
        return found_time(reading, index, index + 3, "DATE", week)
    if after.low not in {"of", "beginning", "starting", "commencing", "ending"}:
        return None
    return _week_of(reading, index, index + 2)


def _week_of(reading: Reading, index: int, at: int) -> Found | None:
    """Read the day in "week of April 10th", "week starting on 4 February"."""
    at = at + 1 if reading.tokens[at].low in {"on", "the"} else at
    moment = read_date(reading, at)
    if moment is None or not moment.day:
        return None
    day = _day(found_day(reading, at, moment))
    return found_time(reading, index, moment.stop, "DATE", week_timex(day) if day else None)


def _day(found: Found) -> date | None:
    try:
        return date.fromisoformat(found.value.timex)  # type: ignore[union-attr, arg-type]
    except (TypeError, ValueError):
        return None


def _year_behind_of(reading: Reading, stop: int) -> tuple[int | None, int] | None:
    return _year_at(reading, stop + 1) if reading.tokens[stop].low == "of" else None


@FIGURES.rule("nth-of-period", on=("ordinal", "relative", "integer"))
def nth_rule(reading: Reading, index: int) -> Found | None:
    """Finds "first week of June", "last Monday in May", "third month of 2021", "last days of 1999".

    Leaves alone: "first week", "first of May", "last week".
    """
    tokens = reading.tokens
    nth, at = _ordinal(reading, index)
    if nth is None or tokens[at].gap != SPACE:
        return None
    if "weekday" in tokens[at].classes:
        return _nth_weekday(reading, index, nth, at)
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
        named = year[0] if year else year_told(reading, at, month, 15)
        moment = Moment(stop, named, month)
        return moment_timex(reading, moment)[0] or "", year[1] if year else stop
    if year := _year_at(reading, at):
        return (f"{year[0]:04}" if year[0] else "XXXX"), year[1]
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


def _nth_weekday(reading: Reading, index: int, nth: int, at: int) -> Found | None:
    """Read "first Monday in May", "first Monday evening of next month"."""
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
) -> Found | None:
    """Count days and months, and the weeks of a year; weeks of a month are only its start or end."""
    known, month = timex[:1].isdigit(), len(timex) == 7
    if unit == "D" and month and known and nth == _LAST:
        last = days_in(int(timex[:4]), int(timex[5:]))
        return found_time(reading, index, stop, "DATE", f"{timex}-{last:02}")
    mod = "START" if nth == 1 else "END" if nth == _LAST else None
    if unit == "D" and month and 1 <= nth <= 31:
        return found_time(reading, index, stop, "DATE", f"{timex}-{nth:02}")
    if unit == "M" and not month and 1 <= nth <= 12:
        return found_time(reading, index, stop, "DATE", f"{timex}-{nth:02}")
    if unit == "W" and not month and known and -1 <= nth <= 53:
        number = nth if nth > 0 else date(int(timex), 12, 28).isocalendar().week
        return found_time(reading, index, stop, "DATE", f"{timex}-W{number:02}")
    return found_time(reading, index, stop, "DATE", timex, mod=mod)
