"""English expressions that count from a day: "last week", "two years ago", "early March"."""

from datetime import date
from decimal import Decimal

from articles.splitting.calendar import (
    FUTURE,
    NEAREST,
    PAST,
    distance,
    month_timex,
    moved,
    unit_at,
    year_near,
)
from articles.splitting.en.families import FIGURES
from articles.splitting.en.hours import with_time
from articles.splitting.engine import Found
from articles.splitting.feasts import feast_beside, feast_near, feast_timex
from articles.splitting.moments import (
    day_spoken_of,
    duration_timex,
    found_time,
    near,
    note_day,
    part_timex,
    tells_of_past,
    tense,
    weekday_away,
)
from articles.splitting.numbers import read_amount, read_number
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_month, read_unit, read_year
from articles.splitting.tokens import LINE, SPACE

CLOCK_UNITS = frozenset({"HR", "MIN", "S"})
_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def unit_and_size(reading: Reading, index: int) -> tuple[str, int, Decimal] | None:
    """Read a unit of time, a fortnight being two weeks."""
    unit = read_unit(reading, index)
    if unit and "two_weeks" in reading.tokens[index].classes:
        return unit[0], unit[1], Decimal(2)
    return unit


@FIGURES.rule("day-away", on=("days_away",))
def day_away_rule(reading: Reading, index: int) -> Found:
    """Finds "today", "yesterday afternoon", "tomorrow at 3 pm", "tonight".

    Leaves alone: "the day" and other words that count from no day.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    days = token.classes["days_away"]
    if reading.published is None:
        vague = "PRESENT_REF" if days == 0 else "PAST_REF" if days < 0 else "FUTURE_REF"
        return found_time(reading, index, index + 1, "DATE", vague)
    day = moved(reading.published, days)
    note_day(reading, day)
    part = after.classes.get("day_part") if after.gap == SPACE else None
    if part:
        return with_time(
            reading, found_time(reading, index, index + 2, "TIME", part_timex(day, part))
        )
    if token.low == "tonight":
        return with_time(
            reading, found_time(reading, index, index + 1, "TIME", part_timex(day, "NI"))
        )
    return with_time(reading, found_time(reading, index, index + 1, "DATE", day.isoformat()))


@FIGURES.rule("relative", on=("relative",))
def relative_rule(reading: Reading, index: int) -> Found | None:
    """Finds "last week", "next Monday", "this summer", "past three years", "last night".

    Leaves alone: "this man", "last hope": no unit of time follows.
    """
    tokens = reading.tokens
    away = tokens[index].classes["relative"]
    at = index + 1
    if "relative" in tokens[at].classes and tokens[at].classes["relative"] == away:
        at += 1
    if tokens[at].low in {"calendar", "fiscal", "business", "financial"}:
        at += 1
    token = tokens[at]
    if token.gap > LINE:
        return None
    if counted := _counted(reading, index, at, away):
        return counted
    if unit := unit_and_size(reading, at):
        return _relative_unit(reading, index, unit, away)
    return _relative_name(reading, index, at, away)


def _relative_name(reading: Reading, index: int, at: int, away: int) -> Found | None:
    """Read "next Monday", "last night", "this summer", "last Christmas"."""
    token = reading.tokens[at]
    if "weekday" in token.classes:
        return _relative_weekday(reading, index, at, away)
    if "day_part" in token.classes:
        day = reading.published
        if day and away and token.classes["day_part"] == "NI":
            day = moved(day, away)
        found = found_time(
            reading, index, at + 1, "TIME", part_timex(day, token.classes["day_part"])
        )
        return with_time(reading, found)
    if ("season" in token.classes and token.low != "fall") or (
        "month" in token.classes and token.low != "may"
    ):
        return _relative_month(reading, index, at, away)
    if "feast" in token.classes:
        return _feast(reading, index, at, away)
    return None


def _counted(reading: Reading, index: int, at: int, away: int) -> Found | None:
    """Read "last three years", "next few days": a length with its distance."""
    token = reading.tokens[at]
    number = None
    if "few" in token.classes:
        stop = at + 1
        stop = stop + 1 if reading.tokens[stop].low == "of" else stop
    elif amount := read_number(reading, at):
        number, stop = amount.value, amount.stop
    else:
        return None
    if reading.tokens[stop].low in {"business", "working", "calendar"}:
        stop += 1
    unit = unit_and_size(reading, stop)
    if unit is None or away == 0:
        return None
    timex = duration_timex(unit[0], None if number is None else number * unit[2])
    sign = "-" if away < 0 else "+"
    return found_time(reading, index, unit[1], "DURATION", timex, offset=sign + timex)


def _relative_unit(
    reading: Reading, index: int, unit: tuple[str, int, Decimal], away: int
) -> Found | None:
    code, stop, _ = unit
    if reading.tokens[stop - 1].low.endswith("s") and away and code != "CE":
        timex = duration_timex(code, None)
        sign = "-" if away < 0 else "+"
        return found_time(reading, index, stop, "DURATION", timex, offset=sign + timex)
    if code in CLOCK_UNITS:
        return None
    anchor = day_spoken_of(reading, index) if code == "D" else reading.published
    found = found_time(reading, index, stop, "DATE", unit_at(anchor, code, away))
    return _weekday_of_week(reading, index, stop, away) if code == "W" else found


def _weekday_of_week(reading: Reading, index: int, stop: int, away: int) -> Found:
    """Read "next week on Tuesday 9 am"; without a weekday the week alone."""
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].low == "on" else stop
    week = unit_at(reading.published, "W", away)
    if "weekday" not in tokens[at].classes or tokens[at].gap > SPACE or reading.published is None:
        return found_time(reading, index, stop, "DATE", week)
    day = _day_in_week(reading.published, away, tokens[at].classes["weekday"])
    note_day(reading, day)
    return with_time(reading, found_time(reading, index, at + 1, "DATE", day.isoformat()))


def _day_in_week(published: date, away: int, weekday: int) -> date:
    return moved(published, 7 * away + weekday - published.isoweekday())


def _relative_weekday(reading: Reading, index: int, at: int, away: int) -> Found:
    tokens = reading.tokens
    weekday = tokens[at].classes["weekday"]
    if away == 0:
        away = 1 if tense(reading, index) == FUTURE else -1
    timex, day = weekday_away(reading, weekday, away)
    if day:
        note_day(reading, day)
    part = tokens[at + 1].classes.get("day_part") if tokens[at + 1].gap == SPACE else None
    if part:
        timex = part_timex(day, part) if day else f"{timex}T{part}"
        return with_time(
            reading, found_time(reading, index, at + 2, "TIME", timex, weekday=weekday)
        )
    return with_time(reading, found_time(reading, index, at + 1, "DATE", timex, weekday=weekday))


def _relative_month(reading: Reading, index: int, at: int, away: int) -> Found:
    token = reading.tokens[at]
    anchor = reading.published
    stop = at + 1
    month = _SEASON_MONTH.get(token.classes.get("season", ""), 0)
    if not month:
        month, stop = read_month(reading, at) or (1, at + 1)
    if anchor is None:
        return found_time(reading, index, stop, "DATE", None)
    direction = PAST if away < 0 else FUTURE if away > 0 else NEAREST
    year = anchor.year if away == 0 else year_near(month, 15, anchor, direction)
    timex = (
        f"{year:04}-{token.classes['season']}"
        if "season" in token.classes
        else month_timex(year, month)
    )
    return found_time(reading, index, stop, "DATE", timex)


@FIGURES.rule("ahead", on=("in",))
def ahead_rule(reading: Reading, index: int) -> Found | None:
    """Finds "in two weeks", "within three years", with the distance.

    Leaves alone: "in three cities"; in a sentence about what was it is a length of time.
    """
    at = index + 1
    amount = read_amount(reading, at)
    unit = unit_and_size(reading, amount.stop) if amount else None
    if amount is None or amount.value is None or unit is None:
        return None
    number = amount.value * unit[2]
    timex = duration_timex(unit[0], number)
    after = reading.tokens[unit[1]]
    if "later" in after.classes or after.low in {"of", "since"}:
        return None
    if reading.tokens[index].low == "within" or tells_of_past(reading, index):
        return found_time(reading, at, unit[1], "DURATION", timex)
    if unit[0] in CLOCK_UNITS:
        return found_time(reading, index, unit[1], "TIME", None, offset="+" + timex)
    there = distance(reading.published, unit[0], number)
    return found_time(reading, index, unit[1], "DATE", there, offset="+" + timex)


@FIGURES.rule("ago", on=("number", "one", "few", "half"))
def ago_rule(reading: Reading, index: int) -> Found | None:
    """Finds "two years ago", "three weeks later", "4 months from tomorrow", with the distance.

    Leaves alone: lengths that lead nowhere ("It took three weeks"), since they are no day.
    """
    tokens = reading.tokens
    number, stop = None, index
    if "few" in tokens[index].classes:
        stop = index + 2 if tokens[index + 1].low == "of" else index + 1
    elif tokens[index].low == "a" and "few" in tokens[index + 1].classes:
        stop = index + 3 if tokens[index + 2].low == "of" else index + 2
    elif amount := read_amount(reading, index):
        number, stop = amount.value, amount.stop
        if number is None:
            return None
    unit = unit_and_size(reading, stop)
    if unit is None:
        return None
    number = None if number is None else number * unit[2]
    return _at_distance(reading, index, unit[0], unit[1], number)


def _at_distance(
    reading: Reading, index: int, unit: str, stop: int, number: Decimal | None
) -> Found | None:
    token, after = reading.tokens[stop], reading.tokens[stop + 1]
    anchor = reading.published
    if token.low == "from" and ("days_away" in after.classes or after.low == "now"):
        sign, end = 1, stop + 2
        anchor = moved(anchor, after.classes.get("days_away", 0)) if anchor else None
    elif "later" in token.classes and token.gap == SPACE and token.low not in {"before", "after"}:
        sign, end = token.classes["later"], stop + 1
        anchor = anchor if token.low in {"ago", "hence", "back"} else reading.last_day
    else:
        return None
    offset = ("-" if sign < 0 else "+") + duration_timex(unit, number)
    if number is None:
        return found_time(
            reading, index, end, "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", offset=offset
        )
    if unit in CLOCK_UNITS:
        return found_time(reading, index, end, "TIME", None, offset=offset)
    return found_time(
        reading, index, end, "DATE", distance(anchor, unit, number * sign), offset=offset
    )


@FIGURES.rule("part-of-time", on=("part_of",))
def part_rule(reading: Reading, index: int) -> Found | None:
    """Finds "early March", "the end of 2015", "mid-1990s", "late last year".

    Leaves alone: "end of the line", "early results".
    """
    tokens = reading.tokens
    mod = tokens[index].classes["part_of"]
    at = index + 1
    if tokens[at].text == "-" or tokens[at].low == "of":
        at += 1
    if tokens[at].low == "the":
        at += 1
    token = tokens[at]
    if token.gap > LINE:
        return None
    if ("month" in token.classes and token.low not in {"may", "march"}) or (
        "month" in token.classes and token.text[0].isupper()
    ):
        month, stop = read_month(reading, at) or (0, at)
        year = read_year(reading, stop)
        timex = month_timex(year[0] if year else near(reading, month, 15), month)
        return found_time(reading, index, year[1] if year else stop, "DATE", timex, mod=mod)
    if year := read_year(reading, at):
        decade = tokens[year[1]].low == "s"
        timex = f"{year[0]:04}"[:3] if decade else f"{year[0]:04}"
        return found_time(reading, index, year[1] + decade, "DATE", timex, mod=mod)
    if "relative" in token.classes and (inner := relative_rule(reading, at)):
        return found_time(reading, index, inner.stop, "DATE", inner.value.timex, mod=mod)  # type: ignore[union-attr]
    unit = read_unit(reading, at)
    if unit and tokens[at - 1].low == "the" and unit[0] in {"D", "W", "M", "Y", "Q", "DE"}:
        return found_time(
            reading, index, unit[1], "DATE", unit_at(reading.published, unit[0], 0), mod=mod
        )
    return None


@FIGURES.rule("season", on=("season",))
def season_rule(reading: Reading, index: int) -> Found | None:
    """Finds "spring 2011", "in the summer". Leaves alone: "fall" and "spring" as verbs."""
    tokens = reading.tokens
    season = tokens[index].classes["season"]
    at = index + 2 if tokens[index + 1].low == "of" else index + 1
    if year := read_year(reading, at):
        return found_time(reading, index, year[1], "DATE", f"{year[0]:04}-{season}")
    before = tokens[index - 1].low
    if before == "the" and tokens[index - 2].low in {"in", "during", "by", "until"}:
        nearest = near(reading, _SEASON_MONTH[season], 15)
        timex = f"{nearest:04}-{season}" if nearest else f"XXXX-{season}"
        return found_time(reading, index, index + 1, "DATE", timex)
    return None


@FIGURES.rule("feast", on=("feast",))
def feast_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Christmas Eve", "Labor Day 2019", "Good Friday".

    Leaves alone: single words of such names ("good", "eve"), since they have no day.
    """
    return _feast(reading, index, index, None)


def _feast(reading: Reading, first: int, index: int, away: int | None) -> Found | None:
    for words, rule in reading.tokens[index].classes["feast"]:
        stop = index + len(words)
        if all(t.low == w for t, w in zip(reading.tokens[index:stop], words, strict=True)):
            return _found_feast(reading, first, stop, rule, away)
    return None


def _found_feast(reading: Reading, first: int, stop: int, rule: str, away: int | None) -> Found:
    if year := read_year(reading, stop):
        return found_time(reading, first, year[1], "DATE", feast_timex(rule, year[0]))
    if reading.published is None:
        return found_time(reading, first, stop, "DATE", feast_timex(rule, None))
    beside_today = feast_beside(rule, reading.published, away) if away else None
    day = beside_today or feast_near(rule, reading.published)
    return found_time(reading, first, stop, "DATE", day.isoformat() if day else None)


@FIGURES.rule("vague", on=("vague_time",))
def vague_rule(reading: Reading, index: int) -> Found:
    """Finds "now", "recently", "soon": kept as present, past or future, never guessed.

    Leaves alone: the tense of a verb ("It was done"), since it names no time by itself.
    """
    timex = reading.tokens[index].classes["vague_time"]
    return found_time(reading, index, index + 1, "DATE", timex)
