"""English days, months and years."""

from dataclasses import replace

from articles.splitting.calendar import month_timex
from articles.splitting.en.day_reading import read_date, read_day_number
from articles.splitting.en.families import FIGURES
from articles.splitting.en.hours import with_time
from articles.splitting.engine import Found
from articles.splitting.moments import (
    Moment,
    found_moment,
    found_time,
    near,
    note_day,
    part_timex,
    tense,
    weekday_timex,
)
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_month, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE


@FIGURES.rule("date", on=("numeral", "ordinal", "month", "the", "number"))
def date_rule(reading: Reading, index: int) -> Found | None:
    """Finds "March 20, 2021", "20th of March", "10/25/2018", with a time beside it.

    Leaves alone: fractions, scores, versions; "may" as a verb.
    """
    token = reading.tokens[index]
    if (
        token.low in {"may", "march"}
        and token.text[0].islower()
        and not _may_be_month(reading, index)
    ):
        return None
    moment = read_date(reading, index)
    if moment is None or moment.day is None or moment.day > 31:
        return None
    moment = _weekday_behind(reading, moment)
    first = index + 1 if token.low == "the" else index
    return with_time(reading, found_moment(reading, first, moment))


def _may_be_month(reading: Reading, index: int) -> bool:
    after = reading.tokens[index + 1]
    return "integer" in after.classes or "ordinal" in after.classes or after.low == "the"


def _weekday_behind(reading: Reading, moment: Moment) -> Moment:
    """Read "May/22 (Tue)"."""
    tokens = reading.tokens
    at = moment.stop
    if (
        tokens[at].text == "("
        and "weekday" in tokens[at + 1].classes
        and tokens[at + 2].text == ")"
    ):
        return replace(moment, stop=at + 3, weekday=tokens[at + 1].classes["weekday"])
    return moment


@FIGURES.rule("weekday", on=("weekday",))
def weekday_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Friday", "Tuesday, May 9", "Monday morning", "Friday the 13th", "Sat at 5".

    Leaves alone: short forms that are words ("sun", "sat", "wed") in small letters.
    """
    tokens = reading.tokens
    token = tokens[index]
    weekday = token.classes["weekday"]
    short = "short_weekday" in token.classes
    at = (
        index + 2
        if short and tokens[index + 1].text == "." and tokens[index + 1].gap == NO_GAP
        else index + 1
    )
    if moment := _date_behind(reading, at):
        return with_time(reading, found_moment(reading, index, replace(moment, weekday=weekday)))
    if token.low in {"sun", "sat", "wed", "mon", "fri"} and token.text[0].islower():
        return None
    timex, day = weekday_timex(reading, weekday, tense(reading, index))
    if day:
        note_day(reading, day)
    if part := _part_behind(reading, at):
        timex = part_timex(day, part[0]) if day else f"{timex}T{part[0]}"
        return with_time(
            reading, found_time(reading, index, part[1], "TIME", timex, weekday=weekday)
        )
    if numbered := _numbered(reading, at):
        return found_time(reading, index, numbered, "DATE", timex, weekday=weekday)
    stop = at if at > index + 1 and tokens[at].text and tokens[at].gap <= SPACE else index + 1
    return with_time(reading, found_time(reading, index, stop, "DATE", timex, weekday=weekday))


def _part_behind(reading: Reading, at: int) -> tuple[str, int] | None:
    tokens = reading.tokens
    if tokens[at].low == "in" and tokens[at + 1].low == "the":
        at += 2
    part = tokens[at].classes.get("day_part")
    return (part, at + 1) if part and tokens[at].gap <= SPACE else None


def _numbered(reading: Reading, at: int) -> int | None:
    """Read the day in "Friday the 13th" and "Thu 14th"."""
    tokens = reading.tokens
    at = at + 1 if tokens[at].low == "the" else at
    day = read_day_number(reading, at)
    if day is None or tokens[at].gap > SPACE or not 1 <= day[0] <= 31:
        return None
    plain = "integer" in tokens[at].classes and day[1] == at + 1
    return None if plain and tokens[at - 1].low != "the" else day[1]


def _date_behind(reading: Reading, at: int) -> Moment | None:
    tokens = reading.tokens
    if tokens[at].text in {",", "(", "-"}:
        at += 1
    if tokens[at].gap > LINE:
        return None
    moment = read_date(reading, at)
    return moment if moment and moment.day else None


@FIGURES.rule("month", on=("month",))
def month_rule(reading: Reading, index: int) -> Found | None:
    """Finds "January 2020", "June of 1992", "in March". Leaves alone: "may" and "march" as verbs."""
    tokens = reading.tokens
    token = tokens[index]
    month, at = read_month(reading, index) or (0, index + 1)
    skip = at + 1 if tokens[at].low == "of" or tokens[at].text in {",", "-", "/"} else at
    year = read_year(reading, skip, short=tokens[skip].text in {"'", "’"})
    if year and tokens[skip].gap <= SPACE:
        return found_moment(reading, index, Moment(year[1], year[0], month))
    verb = token.low in {"may", "march", "mar", "sept", "sep", "dec", "jan", "nov", "oct"}
    told = tokens[index - 1].low in _MONTH_PREPOSITIONS
    if verb and not (
        told
        or (
            token.text[0].isupper() and token.low == "march" and index != reading.sentence(index)[0]
        )
    ):
        return None
    if reading.mention_at(index) or index in reading.named:
        return None
    return found_time(reading, index, at, "DATE", month_timex(near(reading, month, 15), month))


_MONTH_PREPOSITIONS = frozenset(
    "in by until till since from before after during early late mid of through between".split()
)


@FIGURES.rule("year", on=("year",))
def year_rule(reading: Reading, index: int) -> Found | None:
    """Finds years after a preposition, at the head of a sentence or alone.

    Leaves alone: counted things ("2000 jobs"), amounts, numbers of codes.
    """
    tokens = reading.tokens
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    year = token.classes["year"]
    if (token.gap == NO_GAP and before.text not in _OPENERS) or before.text in {"$", "£", "€", "#"}:
        return None
    if (
        after.gap == NO_GAP
        and (
            after.text[:1].isalpha()
            or (after.text in {"/", "-", "."} and tokens[index + 2].gap == NO_GAP)
        )
        and after.low != "s"
        and not (after.text == "-" and "year" in tokens[index + 2].classes)
    ):
        return _with_month(reading, index, year)
    if month := _with_month(reading, index, year):
        return month
    if decade := _decade(reading, index, year):
        return decade
    told = "year_preposition" in before.classes or "year" in tokens[index - 2].classes
    if before.low == "the" and year % 10 == 0:
        return None
    if not told and not _alone(reading, index, year):
        return None
    return found_time(reading, index, index + 1, "DATE", f"{year:04}")


_OPENERS = frozenset("(\"„“'‘[–-/’|:~")


def _alone(reading: Reading, index: int, year: int) -> bool:
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if (
        not 1500 <= year < 2160
        or "modifier" in before.classes
        or "modifier_after" in before.classes
    ):
        return False
    if after.text[:1].isalpha() and after.gap <= SPACE:
        return "function" in after.classes and "numeral" not in before.classes
    return "measure_sign" not in after.classes and after.text not in {"%", "€", "$"}


def _with_month(reading: Reading, index: int, year: int) -> Found | None:
    """Read "2017 april", "2019-aug", "2015-12"."""
    tokens = reading.tokens
    at = (
        index + 2
        if tokens[index + 1].text in {"-", "/", ","} and tokens[index + 1].gap == NO_GAP
        else index + 1
    )
    token = tokens[at]
    if "month" in token.classes and token.gap <= SPACE and token.low not in {"may", "march"}:
        month, stop = read_month(reading, at) or (0, at)
        return found_moment(reading, index, Moment(stop, year, month))
    if (
        (
            at == index + 2
            and len(token.text) == 2
            and token.gap == NO_GAP
            and tokens[at + 1].gap != NO_GAP
        )
        and tokens[index + 1].text == "-"
        and 1 <= token.classes.get("integer", 0) <= 12
    ):
        return found_moment(reading, index, Moment(at + 1, year, token.classes["integer"]))
    return None


def _decade(reading: Reading, index: int, year: int) -> Found | None:
    """Read "the 1990s"."""
    tokens = reading.tokens
    at = index + 1
    if tokens[at].text in {"'", "’"} and tokens[at].gap == NO_GAP:
        at += 1
    if tokens[at].low == "s" and year % 10 == 0 and tokens[at].gap <= SPACE:
        return found_time(reading, index, at + 1, "DATE", f"{year:04}"[:3])
    return None
