"""German expressions that count from a day: "vergangene Woche", "vor zwei Jahren", "gestern"."""

from articles.splitting.calendar import (
    FUTURE,
    NEAREST,
    PAST,
    day_timex,
    is_day,
    month_after,
    month_timex,
    moved,
    unit_at,
    year_near,
)
from articles.splitting.de.anaphora import compared_unit, spoken_unit
from articles.splitting.de.day_parsing import read_date, read_day
from articles.splitting.de.families import FIGURES
from articles.splitting.de.feasts import SEASON_MONTH, read_feast
from articles.splitting.de.rolling_periods import counted_period, found_period, found_seasons
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    day_of,
    day_spoken_of,
    duration_timex,
    found_moment,
    found_time,
    note_day,
    part_timex,
    weekday_away,
)
from articles.splitting.reading import Reading
from articles.splitting.tenses import tells_of_past, tense
from articles.splitting.time_parsing import CLOCK_UNITS, read_month, read_unit, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE

PLURAL_UNITS = frozenset(
    "jahre jahren monate monaten wochen tage tagen stunden minuten sekunden quartale quartalen "
    "jahrzehnte jahrzehnten jahrhunderte jahrhunderten dekaden halbjahre halbjahren wochenenden".split()
)


@FIGURES.rule("day-away", on=("days_away",))
def day_away_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "heute", "gestern Abend", "am heutigen Samstag".

    Leaves alone: "Morgen" as a noun, since it is a part of the day and not the next one.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    days = token.classes["days_away"]
    if token.low == "morgen" and not _is_tomorrow(reading, index):
        return None
    if reading.published is None:
        timex = "PRESENT_REF" if days == 0 else "PAST_REF" if days < 0 else "FUTURE_REF"
        return found_time(reading, index, index + 1, "DATE", timex)
    day = moved(reading.published, days)
    note_day(reading, day)
    part = after.classes.get("day_part") if after.gap == SPACE else None
    if part and (after.text[0].isupper() or after.low == "früh" or not token.text[0].isupper()):
        return found_time(reading, index, index + 2, "TIME", part_timex(day, part))
    adjective = token.low.endswith(("en", "ige", "iger"))
    if adjective and "weekday" in after.classes and len(after.text) > 2:
        return day_of(reading, day, index + 1, index + 2)
    return day_of(reading, day, index, index + 1)


def _is_tomorrow(reading: Reading, index: int) -> bool:
    """Distinguish "morgen" (tomorrow) from "der Morgen": small, or at the head of a sentence."""
    token, before, after = (
        reading.tokens[index : index + 1] + reading.tokens[index - 1 : index + 2 : 2]
    )
    if "greeting" in before.classes or before.low in {"am", "jeden", "der", "dieser", "diesem"}:
        return False
    if token.text[0].islower():
        return True
    return index == reading.sentence(index)[0] and (
        "future_verb" in after.classes or "day_part" in after.classes
    )


@FIGURES.rule("relative", on=("relative",))
def relative_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "vergangenen Jahr", "nächste Woche", "letzten Montag", "laufenden Geschäftsjahr".

    "In den vergangenen zwei Jahren" is the stretch, with its length.

    Leaves alone: "diese Menschen" and "letzte Hoffnung", since no unit of time follows, and the
    debate called "Aktuelle Stunde".
    """
    if _is_debate(reading, index):
        return None
    away = reading.tokens[index].classes["relative"]
    at = index + 1
    second = reading.tokens[at].classes.get("relative")
    if second is not None:
        at += 1
    if counted := counted_period(reading, at, away):
        return counted
    if reading.tokens[at].gap > LINE:
        return None
    if unit := read_unit(reading, at):
        if unit[2] != 1 and abs(away) == 1:
            return found_period(reading, index, unit[1], unit[0], unit[2], away)
        return _relative_unit(reading, index, unit[0], unit[1], away)
    return _relative_day(reading, index, at, away) or _relative_part(reading, index, at, away)


def _is_debate(reading: Reading, index: int) -> bool:
    """Distinguish "in der Aktuellen Stunde", a name by its capital, from "die aktuelle Stunde"."""
    token, noun = reading.tokens[index : index + 2]
    return token.text.startswith("Aktuelle") and noun.low in {"stunde", "stunden"}


def _relative_day(reading: Reading, index: int, at: int, away: int) -> RuleMatch | None:
    """Read "letzten Montag", "vergangenen Samstagabend", "nächste Ostern", "dieser Nacht"."""
    token = reading.tokens[at]
    classes = token.classes
    if "weekday" in classes and len(token.text) > 2:
        return _relative_weekday(reading, index, at, classes["weekday"], away)
    if "weekday_part" in classes:
        weekday, part = classes["weekday_part"]
        timex, day = weekday_away(reading, weekday, away)
        timex = part_timex(day, part) if day else f"{timex}T{part}"
        return found_time(reading, index, at + 1, "TIME", timex, weekday=weekday)
    if "feast" in classes and (feast := read_feast(reading, index, at, away)):
        return feast
    if "day_part" in classes and token.text[0].isupper() and abs(away) < 2:
        timex = part_timex(reading.published, classes["day_part"])
        return found_time(reading, index, at + 1, "TIME", timex)
    return None


def _relative_part(reading: Reading, index: int, at: int, away: int) -> RuleMatch | None:
    """Read "kommenden Sommer", "vergangenen Oktober", "laufenden Geschäftsjahr"."""
    classes = reading.tokens[at].classes
    if "shifted_year" in classes:
        now = reading.published.year if reading.published else None
        year = "XXXX" if now is None else f"{now + away:04}"
        return found_time(reading, index, at + 1, "DATE", f"{classes['shifted_year']}{year}")
    if "season" in classes:
        if "seasons" in classes:
            return found_seasons(reading, index, at + 1, classes["season"], None, away)
        return _relative_season(reading, index, at, classes["season"], away)
    if "month" in classes and "short_month" not in classes:
        return _relative_month(reading, index, at, away)
    return None


def _relative_unit(
    reading: Reading, index: int, unit: str, stop: int, away: int
) -> RuleMatch | None:
    word = reading.tokens[stop - 1].low
    if word in PLURAL_UNITS and not (word == "jahren" and away == 0):
        if away == 0:
            return None
        timex = duration_timex(unit, None)
        sign = "-" if away < 0 else "+"
        return found_time(reading, index, stop, "DURATION", timex, offset=sign + timex)
    if unit in CLOCK_UNITS and reading.tokens[index - 1].low == "in":
        return None
    if unit in CLOCK_UNITS:
        return found_time(reading, index, stop, "TIME", "PAST_REF" if away < 0 else "FUTURE_REF")
    anchor = reading.published
    if unit == "M" and (days := _days_of_month(reading, index, stop, away)):
        return days
    if unit == "D" and not reading.tokens[index].low.startswith("heut"):
        anchor = day_spoken_of(reading, index)
    if unit in {"Y", "M", "Q"} and _follows_named_time(reading, index):
        return found_time(reading, index, stop, "DATE", spoken_unit(reading, unit, away))
    year = read_year(reading, stop)
    if unit == "Q" and year and reading.tokens[index].low.startswith("letzte"):
        return found_time(reading, index, year[1], "DATE", f"{year[0]:04}-Q4")
    if unit == "Y" and year and away <= 0:
        return found_time(reading, index, year[1], "DATE", f"{year[0]:04}")
    return found_time(reading, index, stop, "DATE", unit_at(anchor, unit, away))


def _follows_named_time(reading: Reading, index: int) -> bool:
    """Distinguish "im folgenden Jahr" after a named time from "im kommenden Jahr"."""
    stated = reading.last_time_at or reading.last_day_at
    return bool(stated) and reading.tokens[index].low.startswith(_FOLLOWING)


_FOLLOWING = ("folgend", "darauffolgend", "nachfolgend")


def _days_of_month(reading: Reading, index: int, stop: int, away: int) -> RuleMatch | None:
    """Read the rest of "nächsten Monat vom 6. bis zum 19."."""
    tokens = reading.tokens
    first = read_day(reading, stop + 1) if tokens[stop].low == "vom" else None
    there = month_after(reading.published, away) if reading.published else None
    if first is None or there is None or tokens[first[1]].low != "bis":
        return None
    last = read_day(reading, first[1] + (2 if tokens[first[1] + 1].low == "zum" else 1))
    if last is None or not (is_day(*there, first[0]) and is_day(*there, last[0])):
        return None
    timex = f"{day_timex(*there, first[0])}/{day_timex(*there, last[0])}"
    return found_time(reading, index, last[1], "DATE", timex)


def _relative_weekday(
    reading: Reading, index: int, at: int, weekday: int, away: int
) -> RuleMatch | None:
    tokens = reading.tokens
    if away == 0:
        away = 1 if tense(reading, index) == FUTURE else -1
        timex, day = weekday_away(reading, weekday, away)
        if reading.published and reading.published.isoweekday() == weekday:
            day = reading.published
            timex = day.isoformat()
    elif reading.last_day and _follows_named_time(reading, index):
        days = (weekday - reading.last_day.isoweekday()) % 7 or 7
        day = moved(reading.last_day, days)
        timex = day.isoformat()
    else:
        timex, day = weekday_away(reading, weekday, away)
    if day:
        note_day(reading, day)
    if tokens[index].low.startswith("dies"):
        index = at
    part = tokens[at + 1].classes.get("day_part") if tokens[at + 1].gap == SPACE else None
    if part:
        timex = part_timex(day, part) if day else f"{timex}T{part}"
        return found_time(reading, index, at + 2, "TIME", timex, weekday=weekday)
    if tokens[at + 1].text == ",":
        from_date = _date_after(reading, index, at)
        if from_date:
            return from_date
    return found_time(reading, index, at + 1, "DATE", timex, weekday=weekday)


def _date_after(reading: Reading, index: int, at: int) -> RuleMatch | None:
    moment = read_date(reading, at + 2) or read_date(reading, at + 3)
    if moment is None or moment.month is None:
        return None
    return found_moment(reading, index, moment)


def _relative_season(reading: Reading, index: int, at: int, season: str, away: int) -> RuleMatch:
    anchor = reading.published
    timex = None
    if anchor:
        direction = PAST if away < 0 else FUTURE if away > 0 else NEAREST
        year = year_near(SEASON_MONTH[season], 15, anchor, direction)
        timex = f"{anchor.year if away == 0 else year:04}-{season}"
    return found_time(reading, index, at + 1, "DATE", timex)


def _relative_month(reading: Reading, index: int, at: int, away: int) -> RuleMatch | None:
    month, stop = read_month(reading, at) or (0, at)
    anchor = reading.published
    if not month or anchor is None:
        return found_time(reading, index, stop, "DATE", None) if month else None
    year = anchor.year
    if away < 0:
        year += (0 if month < anchor.month else -1) + away + 1
    elif away > 0:
        year += (0 if month > anchor.month else 1) + away - 1
    return found_time(reading, index, stop, "DATE", month_timex(year, month))


@FIGURES.rule("built-relative", on=("built_relative",))
def built_relative_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Vorjahr", "heuer", "diesjährigen", "Vormonat", "am Folgetag".

    Leaves alone: words with the same beginning that name no time ("Vorschau", "Vorrat"), and
    "im Folgejahr 2013", where the year says it.
    """
    if reading.tokens[index + 1].gap == SPACE and "year" in reading.tokens[index + 1].classes:
        return None
    unit, away = reading.tokens[index].classes["built_relative"]
    anchor = day_spoken_of(reading, index) if unit == "D" else reading.published
    timex = compared_unit(reading, index, unit, away) or unit_at(anchor, unit, away)
    return found_time(reading, index, index + 1, "DATE", timex)


@FIGURES.rule("weekend", on=("unit",))
def weekend_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "am Wochenende", "vor dem Wochenende".

    Leaves alone: a weekend that nothing dates ("ein Wochenende"), and one dated by the days after it
    ("am Wochenende des 13. und 14. März"), since the days are the claim.
    """
    tokens = reading.tokens
    unit = tokens[index].classes["unit"]
    if tokens[index + 1].low in {"des", "vom"} and "integer" in tokens[index + 2].classes:
        return None
    if unit == "WE" and tokens[index - 1].low in {"am", "zum", "vom", "das", "dem"}:
        since = reading.tokens[index - 2].low == "seit"
        past = since or tells_of_past(reading, index)
        monday = reading.published is not None and reading.published.isoweekday() < 6
        return found_time(
            reading,
            index,
            index + 1,
            "DATE",
            unit_at(reading.published, "WE", -1 if past and monday else 0),
        )
    return None


@FIGURES.rule("vague", on=("vague_time",))
def vague_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "damals", "kürzlich", "demnächst": kept as past, present or future, never guessed.

    Leaves alone: "Jetzt weiterlesen" and the like, which tell the reader what to do.
    """
    token, after, last = reading.tokens[index : index + 3]
    stated = (
        token.low == "jetzt"
        and after.text.islower()
        and after.low.endswith("en")
        and "function" not in after.classes
    )
    if token.text[0].isupper() and stated and last.gap != NO_GAP and last.text[:1].isupper():
        return None
    if token.text[0].isupper() and stated and last.text in {"", "!", ".", "\u2026", "»", "|"}:
        return None
    timex = token.classes["vague_time"]
    return found_time(reading, index, index + 1, "DATE", timex)
