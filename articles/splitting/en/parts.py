"""English parts of a time: "early March", "the end of 2015", "later this year", seasons."""

from dataclasses import replace

from articles.facts.values import TimeExpression
from articles.splitting.calendar import month_timex, unit_at
from articles.splitting.en.families import FIGURES
from articles.splitting.en.relative import SEASON_MONTH, day_away_rule, is_plural, relative_rule
from articles.splitting.en.tenses import year_stated
from articles.splitting.en.weekdays import found_weekday
from articles.splitting.en.years import (
    century_rule,
    decade_timex,
    decade_word_rule,
    digit_century_rule,
)
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_time
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_month, read_unit, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE

_OF_ONLY = frozenset("beginning start middle close".split())
_UNITS = frozenset({"D", "W", "WE", "M", "Y", "Q", "DE", "CE"})


def _is_decade(reading: Reading, at: int) -> bool:
    """Recognise "his mid-40s" by its end: an age, not a time."""
    return "decade" in reading.tokens[at].classes or reading.tokens[at + 1].low == "s"


@FIGURES.rule("part-of-time", on=("part_of", "part_compound"))
def part_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "early March", "the end of 2015", "mid-1990s", "late last year", "early 19th century".

    Leaves alone: "end of the line" and "early results", which are parts of no time; "at the
    end of the day", a manner of speaking.
    """
    tokens = reading.tokens
    if "part_compound" in tokens[index].classes:
        return _compound(reading, index)
    mod = tokens[index].classes["part_of"]
    at = index + 1
    of = tokens[at].low == "of"
    if tokens[at].text == "-" or of:
        at += 1
    elif tokens[index].low in _OF_ONLY:
        return None
    the = tokens[at].low == "the"
    at = at + 1 if the else at
    if tokens[at].gap > LINE:
        return None
    if "possessive" in tokens[index - 1].classes and _is_decade(reading, at):
        return None
    inner = _inner(reading, at) or (_whole_unit(reading, index, at) if the or of else None)
    return _with_mod(reading, index, inner, mod) if inner else None


def _with_mod(reading: Reading, index: int, inner: RuleMatch, mod: str) -> RuleMatch:
    """Widen a time to the part of it that the text names."""
    value = inner.value
    if isinstance(value, TimeExpression):
        value = replace(value, mod=mod)
    return replace(inner, start=reading.tokens[index].start, value=value)


def _inner(reading: Reading, at: int) -> RuleMatch | None:
    """Read what the part is taken from: a month, year, decade, century, weekday, season."""
    token = reading.tokens[at]
    if "month" in token.classes:
        return _month(reading, at)
    if "year" in token.classes and (year := read_year(reading, at)):
        return _year(reading, at, *year)
    if "relative" in token.classes:
        return relative_rule(reading, at)
    if "days_away" in token.classes:
        return day_away_rule(reading, at)
    if "weekday" in token.classes and "short_weekday" not in token.classes:
        return found_weekday(reading, at, at + 1)
    if "season" in token.classes:
        return _season(reading, at)
    return _century(reading, at)


def _month(reading: Reading, at: int) -> RuleMatch | None:
    token = reading.tokens[at]
    if token.low in {"may", "march"} and token.text.islower():
        return None
    month, stop = read_month(reading, at) or (0, at)
    of = reading.tokens[stop].low == "of" or reading.tokens[stop].text == ","
    year = read_year(reading, stop + 1 if of else stop)
    timex = month_timex(year[0] if year else year_stated(reading, at, month), month)
    return found_time(reading, at, year[1] if year else stop, "DATE", timex)


def _year(reading: Reading, at: int, year: int, stop: int) -> RuleMatch:
    decade = reading.tokens[stop].low == "s" and reading.tokens[stop].gap <= SPACE
    timex = decade_timex(year) if decade else f"{year:04}"
    return found_time(reading, at, stop + decade, "DATE", timex)


def _century(reading: Reading, at: int) -> RuleMatch | None:
    classes = reading.tokens[at].classes
    if "integer" in classes:
        return digit_century_rule(reading, at)
    if "ordinal" in classes or "century_word" in classes:
        return century_rule(reading, at)
    return decade_word_rule(reading, at) if "decade" in classes else None


def _whole_unit(reading: Reading, index: int, at: int) -> RuleMatch | None:
    """Read "the end of the year", "end of month"; "the end of the day" is a manner of speaking."""
    unit = read_unit(reading, at)
    if unit is None or unit[0] not in _UNITS or is_plural(reading, at):
        return None
    if unit[0] == "D":
        return None
    return found_time(reading, at, unit[1], "DATE", unit_at(reading.published, unit[0], 0))


def _compound(reading: Reading, index: int) -> RuleMatch | None:
    """Read "mid-November 2020", "mid-week", "mid-summer"."""
    mod, classes = reading.tokens[index].classes["part_compound"]
    stop = index + 1
    if "month" in classes:
        year = read_year(reading, stop)
        month = classes["month"]
        named = year[0] if year else year_stated(reading, index, month)
        timex: str | None = month_timex(named, month)
        stop = year[1] if year else stop
    elif "season" in classes:
        return None
    else:
        timex = unit_at(reading.published, classes["unit"], 0)
    return found_time(reading, index, stop, "DATE", timex, mod=mod)


@FIGURES.rule("year-end", on=("year_end", "genitive"))
def year_end_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "year-end", "year's end", "month-end".

    Leaves alone: "week's events" and "end" alone, since neither is the end of a time.
    """
    token, after = reading.tokens[index], reading.tokens[index + 1]
    unit = token.classes.get("year_end") or token.classes.get("unit")
    stop = index + 1 if "year_end" in token.classes else index + 2
    if unit not in {"W", "M", "Y", "DE"} or (stop == index + 2 and after.low != "end"):
        return None
    timex = unit_at(reading.published, unit, 0)
    return found_time(reading, index, stop, "DATE", timex, mod="END")


@FIGURES.rule("later-this-year", on=("later", "part_of"))
def later_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "later this year", "earlier in the week", "later on Monday".

    Leaves alone: "later" alone, which names no period; "no later than Monday" and "years later",
    which are a limit and a distance.
    """
    tokens = reading.tokens
    token = tokens[index]
    if token.low not in {"later", "earlier", "late", "early"}:
        return None
    mod = "END" if token.low.startswith("late") else "START"
    at = index + 1
    if "relative" in tokens[at].classes and tokens[at].gap == SPACE:
        inner = relative_rule(reading, at)
        return _with_mod(reading, index, inner, mod) if inner else None
    if tokens[at].low == "on" and "weekday" in tokens[at + 1].classes:
        return _with_mod(reading, index, found_weekday(reading, at + 1, at + 2), mod)
    if (tokens[at].low, tokens[at + 1].low) != ("in", "the"):
        return None
    inner = _inner(reading, at + 2) or _whole_unit(reading, index, at + 2)
    return _with_mod(reading, index, inner, mod) if inner else None


@FIGURES.rule("season", on=("season",))
def season_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "spring 2011", "the spring of 1968", "in the summer".

    Leaves alone: "fall" and "spring" as verbs, and seasons that nothing dates, since any may be
    meant.
    """
    return _season(reading, index) if _is_season(reading, index) else None


def _is_season(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    of = tokens[index + 1].low == "of" or tokens[index + 1].text == ","
    if read_year(reading, index + 2 if of else index + 1):
        return True
    before, lead = tokens[index - 1].low, tokens[index - 2].low
    if before in {"the", "whole"}:
        return lead in {"in", "during", "by", "until", "over", "throughout", "since", "the"}
    return before in {"in", "since"} and tokens[index].low not in {"fall", "spring"}


def _season(reading: Reading, index: int) -> RuleMatch:
    tokens = reading.tokens
    season = tokens[index].classes["season"]
    of = tokens[index + 1].low == "of" or tokens[index + 1].text == ","
    if year := read_year(reading, index + 2 if of else index + 1):
        stop = _past_second_year(reading, year[1])
        return found_time(reading, index, stop, "DATE", f"{year[0]:04}-{season}")
    nearest = year_stated(reading, index, SEASON_MONTH[season])
    timex = f"{nearest:04}-{season}" if nearest else f"XXXX-{season}"
    return found_time(reading, index, index + 1, "DATE", timex)


def _past_second_year(reading: Reading, stop: int) -> int:
    """Step over the second year of a winter: "1962-63"; it counts by its first."""
    mark, year = reading.tokens[stop : stop + 2]
    joined = mark.text in {"-", "–", "/"} and mark.gap == NO_GAP and year.gap == NO_GAP
    return stop + 2 if joined and "integer" in year.classes else stop
