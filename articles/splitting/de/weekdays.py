"""German days of the week: "Samstag", "Donnerstag, 25. Februar", "Montagvormittag"."""

from dataclasses import replace

from articles.splitting.calendar import moved
from articles.splitting.de.day_reading import in_small_letters, read_date
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.moments import (
    Moment,
    found_moment,
    found_time,
    note_day,
    part_timex,
    tense,
    weekday_timex,
)
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("weekday", on=("weekday", "weekday_part"))
def weekday_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Donnerstag, 25. Februar", "Samstag", "Montagvormittag", "Dienstag Morgen".

    Leaves alone: short forms without a date ("So", "Do" begin sentences).
    """
    tokens = reading.tokens
    token = tokens[index]
    if "weekday_part" in token.classes:
        weekday, part = token.classes["weekday_part"]
        return _weekday_part(reading, index, index + 1, weekday, part)
    weekday = token.classes["weekday"]
    short = "short_weekday" in token.classes
    at = index + 1
    if short and tokens[at].text == "." and tokens[at].gap == NO_GAP:
        at += 1
    moment = _date_after_weekday(reading, at)
    if moment:
        return found_moment(reading, index, replace(moment, weekday=weekday))
    if short or (not token.text[0].isupper() and not in_small_letters(reading)):
        return None
    if (
        (part := tokens[at].classes.get("day_part"))
        and tokens[at].gap == SPACE
        and tokens[at].low != "mittag"
    ):
        return _weekday_part(reading, index, at + 1, weekday, part)
    if week := _week_beside(reading, index, weekday):
        return week
    timex, day = weekday_timex(reading, weekday, tense(reading, index))
    if day:
        note_day(reading, day)
    return found_time(reading, index, index + 1, "DATE", timex, weekday=weekday)


def _week_beside(reading: Reading, index: int, weekday: int) -> Found | None:
    """Read "Mittwoch vergangener Woche" and "Montag der nächsten Woche"."""
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].low in {"der", "in", "dieser"} else index + 1
    at = at if "relative" in tokens[at].classes else index + 1
    away = tokens[at].classes.get("relative")
    if away is None or tokens[at + 1].low != "woche" or reading.published is None:
        return None
    day = moved(reading.published, 7 * away + weekday - reading.published.isoweekday())
    note_day(reading, day)
    return found_time(reading, index, at + 2, "DATE", day.isoformat(), weekday=weekday)


def _weekday_part(reading: Reading, first: int, stop: int, weekday: int, part: str) -> Found:
    timex, day = weekday_timex(reading, weekday, tense(reading, first))
    if day:
        note_day(reading, day)
    timex = part_timex(day, part) if day else f"{timex}T{part}"
    return found_time(reading, first, stop, "TIME", timex, weekday=weekday)


def _date_after_weekday(reading: Reading, at: int) -> Moment | None:
    tokens = reading.tokens
    if tokens[at].text == "," and tokens[at].gap == NO_GAP:
        at += 1
    if tokens[at].low in {"der", "dem", "den", "am"}:
        at += 1
    moment = read_date(reading, at)
    return moment if moment and moment.day and tokens[at].gap <= SPACE else None
