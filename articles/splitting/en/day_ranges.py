"""English spans of days, and of months and years whose ends share words: "3 to 5 May", "2019-20".

Where each end is a month or year on its own ("from 2010 to 2015"), each is a claim of its own.
"""

from dataclasses import replace

from articles.splitting.en.day_parsing import may_be_month, read_date, read_day_number
from articles.splitting.en.digit_dates import (
    OPEN,
    found_day,
    in_its_year,
    read_bare_digits,
    read_digits,
)
from articles.splitting.en.families import FIGURES
from articles.splitting.en.hours import BETWEEN_JOINTS, DASHES, JOINTS, joint_after
from articles.splitting.en.year_parsing import read_any_year
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import Moment, found_time, moment_timex
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_month
from articles.splitting.tokens import NO_GAP, SPACE

# After these, a day or time has two values, the old one and the new one.
MOVED = frozenset("moved postponed delayed rescheduled pushed shifted brought changed".split())
# A first end may have this many tokens ("September 11th, 2001"); a joint must follow.
_LONGEST = 7


@FIGURES.rule("day-range", on=("integer", "ordinal", "month", "number", "month_pair"))
def day_range_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "3 to 5 May", "April 9th through 17th", "Jan-Feb 2017", "10/1-10/7/2018" as one span.

    Leaves alone: scores ("3-2"), months that are on their own ("from March to May"), what is
    "moved from 3 July to 12 August".
    """
    if "month_pair" in reading.tokens[index].classes:
        return _found(reading, index, *_month_pair(reading, index))
    lead = reading.tokens[index - 1].low
    between = "between" in {lead, reading.tokens[index - 2].low if lead == "the" else lead}
    if not _has_joint(reading, index, between) or not may_be_month(reading, index):
        return None
    first = _read_end(reading, index)
    at = joint_after(reading, first.stop, between) if first else None
    if first is None or at is None:
        return None
    at = at + 1 if reading.tokens[at].low == "the" else at
    second = _read_end(reading, at, joined=True)
    if second is None or reading.tokens[at].gap > SPACE:
        return None
    dashed = reading.tokens[first.stop].text in DASHES
    if dashed and first.month is None and "month" in reading.tokens[at].classes:
        return None
    pair = _paired(reading, index, first, second, dashed)
    return _found(reading, index, *pair) if pair else None


def _month_pair(reading: Reading, index: int) -> tuple[Moment, Moment]:
    """Read "Jan-Feb 2017" and "Nov-Feb 5th, 2017", whose months are one word."""
    start, end = reading.tokens[index].classes["month_pair"]
    stop, day = index + 1, read_day_number(reading, index + 1)
    number = day[0] if day and day[0] <= 31 and reading.tokens[stop].gap <= SPACE else None
    stop = day[1] if day and number else stop
    year = read_any_year(reading, _past_mark(reading, stop))
    second = Moment(year[1] if year else stop, year[0] if year else None, end, number)
    return _in_order(Moment(stop, None, start), second)


def _has_joint(reading: Reading, index: int, between: bool) -> bool:
    """Look ahead quickly: most numbers begin no span."""
    joints = BETWEEN_JOINTS if between else JOINTS
    return any(token.low in joints for token in reading.tokens[index + 1 : index + _LONGEST])


def _read_end(reading: Reading, index: int, *, joined: bool = False) -> Moment | None:
    """Read one end: a date, a day and month in digits, a month, or the number of a day."""
    if joined and "integer" in reading.tokens[index].classes:
        digits = read_digits(reading, index, joined=True)
        if digits or (digits := read_bare_digits(reading, index, joined=True)):
            return digits
    if moment := read_date(reading, index) or read_bare_digits(reading, index):
        return moment
    if month := read_month(reading, index):
        if not may_be_month(reading, index):
            return None
        year = read_any_year(reading, _past_mark(reading, month[1]))
        return Moment(year[1], year[0], month[0]) if year else Moment(month[1], None, month[0])
    day = read_day_number(reading, index)
    token = reading.tokens[index]
    if day is None or not 1 <= day[0] <= 31 or token.low == "of":
        return None
    return Moment(day[1], None, None, day[0])


def _past_mark(reading: Reading, at: int) -> int:
    token = reading.tokens[at]
    return at + 1 if token.text in {",", "/"} or token.low in {"of", "in"} else at


def _paired(
    reading: Reading, index: int, first: Moment, second: Moment, dashed: bool
) -> tuple[Moment, Moment] | None:
    """Give each end what it borrows from the other; None if they don't belong together."""
    if first.month is None and second.month:
        return _day_then_date(first, second)
    if second.month is None and first.month and first.day:
        return _date_then_day(reading, first, second, dashed)
    slashed = reading.tokens[index + 1].text == "/" and first.year is None
    if OPEN in {first.month, second.month}:
        return (first, second) if dashed or slashed else None
    if not first.month or not second.month or bool(first.day) > bool(second.day):
        return None
    borrows = first.year is None and second.year is not None
    days = first.day and second.day and reading.tokens[index - 2].low not in MOVED
    return _in_order(first, second) if dashed or borrows or slashed or days else None


def _day_then_date(first: Moment, second: Moment) -> tuple[Moment, Moment] | None:
    """Read "3 to 5 May": the days must ascend."""
    if not second.day or not first.day or first.day >= second.day:
        return None
    return replace(first, month=second.month, year=second.year), second


def _date_then_day(
    reading: Reading, first: Moment, second: Moment, dashed: bool
) -> tuple[Moment, Moment] | None:
    """Read "May 3-5, 2021"; a lower number leads into the next month, except after a dash."""
    day = second.day or 0
    after = reading.tokens[second.stop]
    if (after.text in {"-", "–", ":", "/", "%"} and after.gap == NO_GAP) or first.day is None:
        return None
    if day <= first.day and (dashed or reading.tokens[second.stop - 1].low.isdecimal()):
        return None
    month = (first.month or 0) + (day <= first.day)
    second = replace(second, month=1 if month > 12 else month)
    if first.year is None and (year := read_any_year(reading, _past_comma(reading, second.stop))):
        second = replace(second, stop=year[1], year=year[0])
        return replace(first, year=year[0] - (month > 12)), second
    return first, replace(second, year=first.year)


def _past_comma(reading: Reading, at: int) -> int:
    return at + 1 if reading.tokens[at].text == "," else at


def _in_order(first: Moment, second: Moment) -> tuple[Moment, Moment]:
    """Share the year; "Nov-Feb 2017" begins in 2016."""
    later = (first.month or 0, first.day or 0) > (second.month or 0, second.day or 0)
    if first.year is None and second.year is not None:
        return replace(first, year=second.year - later), second
    return first, second


def _found(reading: Reading, index: int, first: Moment, second: Moment) -> RuleMatch:
    if OPEN in {first.month, second.month}:
        year = second.year or first.year
        return found_day(reading, index, replace(first, stop=second.stop, month=OPEN, year=year))
    first = in_its_year(reading, index, first)
    if second.year is None and first.year is not None:
        earlier = (second.month or 0, second.day or 0) < (first.month or 0, first.day or 0)
        second = replace(second, year=first.year + earlier)
    (start, wrong), (end, also_wrong) = (moment_timex(reading, m) for m in (first, second))
    fault = wrong or also_wrong
    timex = f"{start}/{end}"
    return found_time(reading, index, second.stop, "DATE", timex, fault=fault)


@FIGURES.rule("days-listed", on=("integer", "month"))
def days_listed_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "18 and 19 June", "June 18 and 19": two days with one month, each a claim.

    Leaves alone: "June 18 and 19 people", since the number counts them; "18 and 19", which no
    month makes days.
    """
    first = _read_end(reading, index)
    if first is None or not first.day:
        return None
    if reading.tokens[first.stop].text == ",":
        return _first_of_three(reading, index, first)
    return _pair_listed(reading, index, first)


def _pair_listed(reading: Reading, index: int, first: Moment) -> list[RuleMatch] | None:
    """Read "18 and 19 June" from its first day on."""
    if reading.tokens[first.stop].low not in {"and", "or"}:
        return None
    at = first.stop + 1
    second = _read_end(reading, at)
    if second is None or not second.day or reading.tokens[at].gap > SPACE:
        return None
    if bool(first.month) == bool(second.month) or not _is_last(reading, second.stop):
        return None
    if first.month is None:
        first = replace(first, month=second.month, year=second.year)
    else:
        second = replace(second, month=first.month, year=first.year)
    if second.day <= first.day:  # type: ignore[operator]
        return None
    return [found_day(reading, index, first), found_day(reading, at, second)]


def _first_of_three(reading: Reading, index: int, first: Moment) -> list[RuleMatch] | None:
    """Read "3, 4 and 5 May"."""
    at = first.stop + 1
    middle = _read_end(reading, at) if first.month is None else None
    if middle is None or not middle.day or middle.month is not None:
        return None
    others = _pair_listed(reading, at, middle)
    last = _read_end(reading, middle.stop + 1) if others else None
    if not others or last is None or last.month is None:
        return None
    first = replace(first, month=last.month, year=last.year)
    return [found_day(reading, index, first), *others]


def _is_last(reading: Reading, stop: int) -> bool:
    after = reading.tokens[stop]
    return not after.text[:1].isalnum() or "function" in after.classes or "year" in after.classes


@FIGURES.rule("year-range", on=("year",))
def year_range_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "2014-2018", "1914–18", "2019/20": two years joined by a mark.

    Leaves alone: "2015-12", which is a month; digits of codes; "from 2014 to 2018", since two
    years with words between are two claims.
    """
    first, mark, second, after = reading.tokens[index : index + 4]
    before = reading.tokens[index - 1]
    joined = mark.gap == NO_GAP and second.gap == NO_GAP
    if not joined or mark.text not in {"-", "–", "/", "~"} or "integer" not in second.classes:
        return None
    if after.gap == NO_GAP and after.text[:1] in {"-", "–", "/"}:
        return None
    if first.gap == NO_GAP and before.text[:1] not in {"(", "[", '"', "“", "'", "‘", ""}:
        return None
    year, end = first.classes["year"], _end_year(first.classes["year"], second.text)
    if end is None or (len(second.text) == 2 and mark.text == "-" and _is_month(year, second.text)):
        return None
    if year % 100 == 0 and end % 100 == 0 and after.text[:1].isalpha() and after.gap == SPACE:
        return None
    return found_time(reading, index, index + 3, "DATE", f"{year:04}/{end:04}")


def _end_year(year: int, text: str) -> int | None:
    """Read the second year: "2018", or "20" after 2019; it comes after the first."""
    if len(text) == 4:
        return int(text) if year < int(text) < 2200 else None
    if len(text) != 2:
        return None
    end = year - year % 100 + int(text)
    end = end + 100 if int(text) == 0 and year % 100 == 99 else end
    return end if year < end else None


def _is_month(year: int, text: str) -> bool:
    """Distinguish "2015-12" from the season "2011-12"."""
    return 1 <= int(text) <= 12 and int(text) != year % 100 + 1
