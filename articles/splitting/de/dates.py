"""German days, months and years: "Donnerstag, 25. Februar", "24.02.16", "im Jahr 2011"."""

from dataclasses import replace

from articles.splitting.calendar import month_timex
from articles.splitting.de.day_parsing import (
    day_near,
    in_small_letters,
    read_date,
    read_day,
    year_away,
    year_named_after,
)
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import Moment, found_moment, found_time, moment_timex
from articles.splitting.reading import Reading
from articles.splitting.tenses import near, near_month
from articles.splitting.time_parsing import read_month, read_year
from articles.splitting.tokens import SPACE, Token

RANGE_MARKS = frozenset({"-", "–", "—", "/", "bis", "und", "auf"})
_BEFORE_END = frozenset({"zum", "am", "einschließlich", "inklusive", "den", "dem"})


@FIGURES.rule("date", on=("numeral", "ordinal", "month"))
def date_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds days: "20. März 2021", "24.02.16", "1. bis 7. März" (one claim), "3., 4. und 9. Mai" (three).

    "An einem 3. Mai" is one of no year.

    Leaves alone: versions and clock times ("18.30 Uhr"), and ordinals before other nouns ("die 3.
    Etappe"), which look like days and name none.
    """
    if spread := _days_in_a_row(reading, index) or _listed_days(reading, index):
        return spread
    moment = read_date(reading, index)
    if moment is None or moment.day is None or moment.day > 31:
        return None
    if moment.year is None and moment.month and reading.tokens[index - 1].low in _SOME:
        timex = f"XXXX-{moment.month:02}-{moment.day:02}"
        return found_time(reading, index, moment.stop, "DATE", timex)
    return found_moment(reading, index, moment)


@FIGURES.rule("day-of-month", on=("integer",))
def day_of_month_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the bare day in "am 25. kam er", "nächsten Monat vom 6. bis zum 19.".

    Leaves alone: ordinals before a noun ("am 3. Spieltag") and ranks ("der 3."), since those are no
    days.
    """
    tokens = reading.tokens
    day = read_day(reading, index)
    if day is None or day[0] > 31 or tokens[index - 1].low != "am":
        return None
    after = tokens[day[1]]
    if after.gap <= SPACE and after.text[:1].isalnum() and not _goes_on_small(after):
        return None
    other = read_date(reading, day[1] + 1) if after.low in {"oder", "sowie"} else None
    moment = day_near(reading, day[0], day[1])
    if other and other.month and moment:
        moment = replace(moment, month=other.month, year=other.year)
    return found_moment(reading, index, moment) if moment else None


def _goes_on_small(token: Token) -> bool:
    """Recognise a word that cannot be between an ordinal and its noun."""
    verb = "past_verb" in token.classes or "future_verb" in token.classes
    return token.text.islower() and (verb or "function" in token.classes)


def _days_in_a_row(reading: Reading, index: int) -> RuleMatch | None:
    """Read "1. bis 7. März", "14. - 15.10.18", "3. und 4. Mai", "28. Februar bis 1. März"."""
    start = read_date(reading, index)
    if start is None:
        day = _day_before_range(reading, index)
        if day is None:
            return None
        start = Moment(day[1], day=day[0])
    tokens = reading.tokens
    at = start.stop
    if tokens[at].low not in RANGE_MARKS or tokens[at].gap > SPACE:
        return None
    joint = tokens[at].low
    if joint == "und" and start.month is not None:
        return None
    if joint == "auf" and tokens[at + 1].low != "den" and start.month is not None:
        return None
    at += 1
    while at - start.stop < 3 and tokens[at].low in _BEFORE_END:
        at += 1
    end = read_date(reading, at)
    if end is None or end.month is None or end.day is None or start.day is None:
        return None
    year = end.year if end.year is not None else near(reading, end.month, end.day)
    start = replace(start, year=start.year or year, month=start.month or end.month)
    first, fault = moment_timex(reading, start)
    last, other = moment_timex(reading, replace(end, year=year))
    return found_time(reading, index, end.stop, "DATE", f"{first}/{last}", fault=fault or other)


def _listed_days(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "25., 27. und 30. April": three days or more, each a claim."""
    tokens = reading.tokens
    days: list[tuple[int, int]] = []
    at = index
    while (
        len(days) < _MOST_DAYS and (day := read_day(reading, at)) and tokens[day[1]].low in _LISTS
    ):
        days.append((at, day[0]))
        at = day[1] + 1
    end = read_date(reading, at) if len(days) > 1 else None
    if end is None or end.month is None or end.day is None:
        return None
    year = end.year if end.year is not None else near(reading, end.month, end.day)
    first = [
        found_moment(reading, start, Moment(start + 2, year, end.month, number))
        for start, number in days
    ]
    return [*first, found_moment(reading, at, replace(end, year=year))]


_MOST_DAYS = 8
_LISTS = frozenset({",", "und", "oder", "sowie"})


def _day_before_range(reading: Reading, index: int) -> tuple[int, int] | None:
    token = reading.tokens[index]
    if "integer" in token.classes and len(token.text) <= 2 and 1 <= token.classes["integer"] <= 31:
        return read_day(reading, index) or (token.classes["integer"], index + 1)
    return read_day(reading, index)


@FIGURES.rule("month", on=("month",))
def month_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Januar 2020", "im März", "April/Mai"; the month nearest to the publication day.

    "In einem Dezember" is one of no year.

    Leaves alone: short forms without a period or year, since "Jan" is also a name and "Sept" also a
    word.
    """
    tokens = reading.tokens
    token = tokens[index]
    month, at = read_month(reading, index) or (0, index + 1)
    day = tokens[at]
    if beside := _year_beside(reading, index, at, month):
        return beside
    year = read_year(reading, at, short=tokens[at].text in {"'", "’"})
    year = year or year_named_after(reading, at)
    if year:
        return found_moment(reading, index, Moment(year[1], year[0], month))
    if (
        "integer" in day.classes
        and len(day.text) <= 2
        and day.gap == SPACE
        and (moment := _month_first(reading, month, at))
    ):
        return found_moment(reading, index, moment)
    if "short_month" in token.classes and at == index + 1:
        return None
    if not token.text[0].isupper() and not in_small_letters(reading):
        return None
    after = tokens[at]
    if after.gap == SPACE and ("surname" in after.classes or reading.mention_at(index)):
        return None
    if _is_some_month(reading, index):
        return found_time(reading, index, at, "DATE", f"XXXX-{month:02}")
    timex = month_timex(_year_of_range(reading, at, month) or near_month(reading, month), month)
    return found_time(reading, index, at, "DATE", timex)


def _is_some_month(reading: Reading, index: int) -> bool:
    """Distinguish "in einem Dezember" and "ein nasser Mai" from "im Dezember": nobody says which."""
    nearest, farther = reading.tokens[index - 1], reading.tokens[index - 2]
    described = "adjective" in nearest.classes and nearest.text[0].islower()
    return nearest.low in _SOME or (described and farther.low in _SOME)


_SOME = frozenset({"ein", "einem", "einen", "eines"})


def _year_of_range(reading: Reading, at: int, month: int) -> int | None:
    """Return the year of "Januar" in "Januar bis März 2020", that of the last month or before it."""
    joint = reading.tokens[at]
    if joint.low not in {"bis", "und", "-", "–", "/"} or joint.gap > SPACE:
        return None
    last = read_month(reading, at + 1)
    if last is None:
        return None
    stated = read_year(reading, last[1])
    year = stated[0] if stated else near_month(reading, last[0]) if joint.low != "und" else None
    if year is None:
        return None
    return year if month <= last[0] else year - 1


def _year_beside(reading: Reading, index: int, at: int, month: int) -> RuleMatch | None:
    """Read "April vergangenen Jahres" and "Juli dieses Jahres"."""
    year = year_away(reading, at)
    if year is None:
        return None
    return found_time(reading, index, year[1], "DATE", month_timex(year[0], month))


def _month_first(reading: Reading, month: int, at: int) -> Moment | None:
    """Read "Februar 18": a day after its month, where nothing counted follows."""
    tokens = reading.tokens
    after = tokens[at + 1]
    day: int = tokens[at].classes["integer"]
    if day > 31 or day < 1 or (after.text and after.text[0].isalpha()) or after.text in {"%", "."}:
        return None
    year = read_year(reading, at + 2 if after.text == "," else at + 1)
    return Moment(year[1] if year else at + 1, year[0] if year else None, month, day)
