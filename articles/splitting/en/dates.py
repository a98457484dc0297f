"""English days, weekdays and months."""

from dataclasses import replace

from articles.facts.kinds import Kind
from articles.splitting.calendar import month_timex
from articles.splitting.en.day_parsing import (
    is_ordinal_day,
    may_be_month,
    read_date,
    read_day_number,
)
from articles.splitting.en.digit_dates import found_day, read_bare_digits
from articles.splitting.en.digit_order import day_comes_first
from articles.splitting.en.families import FIGURES
from articles.splitting.en.tenses import year_stated
from articles.splitting.en.time_context import note_time
from articles.splitting.en.times import with_time
from articles.splitting.en.weekdays import date_after, found_weekday
from articles.splitting.en.year_parsing import read_any_year, read_relative_year
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import Moment, found_moment, found_time
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_month
from articles.splitting.tokens import NO_GAP, SPACE

_BEFORE_DIGITS = frozenset("on by until till since from before after".split())
_BARE = ("bare_date", 0)
_ATTACKS = "2001-09-11"


@FIGURES.rule("attacks", on=("integer",))
def attacks_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "9/11", "the 9/11 attacks": the day in 2001.

    Leaves alone: "on 9/12" and fractions ("9/11 of the vote"), since only the day of the
    attacks is called so.
    """
    first, mark, second, after = reading.tokens[index : index + 4]
    written = (first.text, mark.text, second.text) == ("9", "/", "11")
    if not written or first.gap == NO_GAP or mark.gap != NO_GAP or second.gap != NO_GAP:
        return None
    british = reading.tokens[index - 1].low in {"on", "by", "until"} and day_comes_first(reading)
    if british or after.text == "/" or after.low == "of":
        return None
    return found_time(reading, index, index + 3, "DATE", _ATTACKS)


@FIGURES.rule("date", on=("numeral", "ordinal", "month", "the", "number"))
def date_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "March 20, 2021", "20th of March", "10/25/2018", "on 4/22", with a time beside it.

    Leaves alone: fractions, scores and versions, which look like days; "may" as a verb; "in March
    20 people died", where the number counts the people.
    """
    if not may_be_month(reading, index):
        return None
    if bare := _bare_at_hour(reading, index):
        return bare
    moment = read_date(reading, index) or _bare(reading, index)
    if moment is None or moment.day is None:
        return None
    if moment.day > 31 and moment.year is None and not is_ordinal_day(reading, moment.stop - 1):
        return None
    moment = _weekday_after(reading, _of_the_attacks(reading, moment))
    first = index + 1 if reading.tokens[index].low == "the" else index
    return with_time(reading, found_day(reading, first, moment))


def _bare(reading: Reading, index: int) -> Moment | None:
    """Read "on 4/22", "until 22/04", "11/20, 11/22 or 11/25"; a fraction of something is none."""
    tokens = reading.tokens
    listed = reading.kept.get(_BARE) == index - 1 and tokens[index - 1].low in {
        ",",
        "or",
        "and",
    }
    if "integer" not in tokens[index].classes or not (
        listed or tokens[index - 1].low in _BEFORE_DIGITS
    ):
        return None
    moment = read_bare_digits(reading, index)
    after = tokens[moment.stop] if moment else None
    if moment is None or after is None or after.low == "of":
        return None
    noun = after.text[:1].isalpha() and "function" not in after.classes and after.gap <= SPACE
    if noun or "percent" in after.classes:
        return None
    reading.kept[_BARE] = moment.stop
    return moment


def _bare_at_hour(reading: Reading, index: int) -> RuleMatch | None:
    """Read "5/3 between 8.15-3.45pm", "23/12 before 5pm": the time shows that it is a date."""
    if reading.tokens[index + 1].text != "/":
        return None
    moment = read_bare_digits(reading, index)
    found = with_time(reading, found_day(reading, index, moment)) if moment else None
    return found if found and found.kind == Kind.TIME else None


def _of_the_attacks(reading: Reading, moment: Moment) -> Moment:
    """Give "the Sept. 11 attacks" their year."""
    attacks = reading.tokens[moment.stop].low in {"attack", "attacks", "terrorist", "terror"}
    if attacks and moment.year is None and (moment.month, moment.day) == (9, 11):
        return replace(moment, year=2001)
    return moment


def _weekday_after(reading: Reading, moment: Moment) -> Moment:
    """Read "May/22 (Tue)"."""
    tokens, at = reading.tokens, moment.stop
    if tokens[at].text != "(" or "weekday" not in tokens[at + 1].classes:
        return moment
    if tokens[at + 2].text != ")":
        return moment
    return replace(moment, stop=at + 3, weekday=tokens[at + 1].classes["weekday"])


@FIGURES.rule("day-of-month", on=("integer", "ordinal", "the"))
def day_of_month_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the day in "on the 18th" and "by the 4th": which month stays open.

    Leaves alone: "on the 18th hole", "the 18th": a noun follows, or no preposition is before.
    """
    tokens = reading.tokens
    at = index + 1 if tokens[index].low == "the" else index
    before = tokens[index - 1].low
    day = read_day_number(reading, at)
    if day is None or before not in _DAY_PREPOSITIONS or not is_ordinal_day(reading, at):
        return None
    if "integer" not in tokens[at].classes or not 1 <= day[0] <= 31 or tokens[at].gap > SPACE:
        return None
    after = tokens[day[1]]
    if after.gap <= SPACE and after.text[:1].isalnum() and "function" not in after.classes:
        return None
    joined = after.text in {"-", "–", "/", "%"} and after.gap == NO_GAP
    if joined or after.low in {"of", "and", "to"}:
        return None
    return with_time(reading, found_time(reading, at, day[1], "DATE", f"XXXX-XX-{day[0]:02}"))


_DAY_PREPOSITIONS = frozenset("on by until till before after since".split())


@FIGURES.rule("weekday", on=("weekday",))
def weekday_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Friday", "Tuesday, May 9", "Monday morning", "Friday the 13th", "Sunday of last
    week".

    "One Sunday" and "a Sunday in May" are any.

    Leaves alone: short forms that are words ("sun", "sat", "wed"), which need a date beside them;
    "Bloody Sunday" and "Sheffield Wednesday", which are names.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    short = "short_weekday" in token.classes
    dotted = short and after.text == "." and after.gap == NO_GAP and tokens[index + 2].gap <= SPACE
    at = index + 2 if dotted else index + 1
    if moment := date_after(reading, at, token.classes["weekday"]):
        moment = replace(moment, weekday=token.classes["weekday"])
        return with_time(reading, found_day(reading, index, moment))
    if tokens[index - 1].low in _NAMED_DAYS or (short and _is_word(reading, index)):
        return None
    if after.text in _PAPERS and after.gap == SPACE:
        return None
    lone = after.gap != SPACE or "function" in after.classes or not after.text.isalpha()
    if tokens[index - 1].low == "one" or (tokens[index - 1].low == "a" and lone):
        return found_time(reading, index, index + 1, "DATE", f"XXXX-WXX-{token.classes['weekday']}")
    return found_weekday(reading, index, at if dotted and tokens[at].text else index + 1)


_NAMED_DAYS = frozenset("bloody super casual black ruby manic sheffield".split())
_PAPERS = frozenset(
    "Times Mirror Express Telegraph Mail Post Herald Independent Mercury World Sun".split()
)


def _is_word(reading: Reading, index: int) -> bool:
    """Distinguish "Sat" and "the Sun" from days: such words count as days where nothing speaks
    against it.
    """
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if token.low not in {"sun", "sat", "wed", "mon", "fri"}:
        return False
    return (
        token.text[0].islower()
        or before.low == "the"
        or (token.low == "sat" and index == reading.sentence(index)[0])
    )


@FIGURES.rule("month", on=("month",))
def month_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "January 2020", "June of 1992", "in March", the past one after "since".

    "One December" and "a wet May" are months of no year.

    Leaves alone: "may" and "march" as verbs, and people called April or June, since none of them
    is a time.
    """
    month, at = read_month(reading, index) or (0, index + 1)
    if year := _year_after(reading, at):
        note_time(reading, year[0], month)
        return found_moment(reading, index, Moment(year[1], year[0], month))
    if _is_no_month(reading, index) or index in reading.named:
        return None
    if _is_some_month(reading, index, at):
        return found_time(reading, index, at, "DATE", f"XXXX-{month:02}")
    year_of = _year_shared(reading, at, month) or _year_of_end(reading, at, month)
    year_of = year_of or year_stated(reading, index, month)
    note_time(reading, year_of, month)
    return found_time(reading, index, at, "DATE", month_timex(year_of, month))


def _is_some_month(reading: Reading, index: int, at: int) -> bool:
    """Distinguish "one December" and "a wet May" from "a December election", which is of the
    nearest.
    """
    tokens = reading.tokens
    after = tokens[at]
    first = index - 1
    plain = tokens[first].text.isalpha() and "function" not in tokens[first].classes
    first -= plain and tokens[first].text.islower()
    modifies = after.gap == SPACE and after.text[:1].isalpha() and "function" not in after.classes
    return tokens[first].low in {"a", "one"} and not (modifies and tokens[first].low == "a")


def _year_shared(reading: Reading, at: int, month: int) -> int | None:
    """Read the year after the last of several months: "in May, June and July 2020"."""
    tokens = reading.tokens
    for _ in range(6):
        if tokens[at].low not in {",", "and", "or"} or tokens[at].gap > SPACE:
            return None
        at = at + 2 if tokens[at].text == "," and tokens[at + 1].low == "and" else at + 1
        other = read_month(reading, at)
        if other is None or other[0] <= month:
            return None
        month, at = other
        if year := _year_after(reading, at):
            return year[0]
    return None


def _year_of_end(reading: Reading, at: int, month: int) -> int | None:
    """Take the year of the later month in "from March to December", which names none either."""
    tokens = reading.tokens
    other = read_month(reading, at + 1) if tokens[at].low in {"to", "until", "till"} else None
    if other is None or other[0] <= month or _year_after(reading, other[1]):
        return None
    return year_stated(reading, at + 1, other[0])


def _year_after(reading: Reading, at: int) -> tuple[int, int] | None:
    tokens = reading.tokens
    of = tokens[at].low in {"of", "in"}
    skip = at + 1 if of or tokens[at].text in {",", "-", "/"} else at
    short = tokens[skip].text in {"'", "’"} or tokens[at].low == "of"
    year = read_any_year(reading, skip, short=short) or read_relative_year(reading, skip)
    return year if year and tokens[skip].gap <= SPACE else None


def _is_no_month(reading: Reading, index: int) -> bool:
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if token.low in _FIRST_NAMES and before.low not in _MONTH_PREPOSITIONS:
        after = reading.tokens[index + 1]
        if "capital" in after.classes and "function" not in after.classes and after.gap == SPACE:
            return True
    if token.low not in {"may", "march", "mar", "sept", "sep", "dec", "jan", "nov", "oct"}:
        return False
    if before.low in _MONTH_PREPOSITIONS or "part_of" in before.classes:
        return False
    if token.text[0].isupper() and (token.low in _ONLY_MONTHS or _follows_month(reading, index)):
        return False
    if reading.tokens[index + 1].low in {"on", "for", "against"}:
        return True
    middle = index != reading.sentence(index)[0]
    return not (token.text[0].isupper() and token.low == "march" and middle)


def _follows_month(reading: Reading, index: int) -> bool:
    """Recognise the month in "from March to May", "in April and May"."""
    before = reading.tokens[index - 2 : index]
    joined = before[1].low in {"to", "and", "or", "until", "till", "-", "–"}
    return joined and "month" in before[0].classes


# Written large they are nothing else.
_ONLY_MONTHS = frozenset({"sept", "nov", "oct"})
_FIRST_NAMES = frozenset({"april", "june", "august"})
_MONTH_PREPOSITIONS = frozenset(
    "in by until till since from before after during early late mid of through between last next".split()
)
