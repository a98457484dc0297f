"""German days of the week: "Samstag", "Donnerstag, 25. Februar", "Montagvormittag"."""

from dataclasses import replace
from datetime import date

from articles.splitting.calendar import FUTURE, PAST, moved, on_weekday
from articles.splitting.de.day_parsing import day_near, in_small_letters, read_date, read_day
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    Moment,
    found_moment,
    found_time,
    note_day,
    part_timex,
    weekday_away,
    weekday_timex,
)
from articles.splitting.numbers import read_amount
from articles.splitting.reading import Reading
from articles.splitting.tenses import stated_tense, tense
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("weekday", on=("weekday", "weekday_part"))
def weekday_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Donnerstag, 25. Februar", "Samstag", "Montagvormittag", "Dienstag Morgen".

    Leaves alone: short forms without a date, since "So" and "Do" begin sentences, and the day in
    the name of a paper ("Bild am Sonntag").
    """
    tokens = reading.tokens
    token = tokens[index]
    if "weekday_part" in token.classes:
        weekday, part = token.classes["weekday_part"]
        return _weekday_part(reading, index, index + 1, weekday, part)
    weekday = token.classes["weekday"]
    if tokens[index - 1].low == "am" and tokens[index - 2].text in _SUNDAY_PAPERS:
        return None
    short = "short_weekday" in token.classes
    at = index + 1
    if short and tokens[at].text == "." and tokens[at].gap == NO_GAP:
        at += 1
    moment = _date_after_weekday(reading, at) or _day_after_weekday(reading, at, weekday)
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
    return _week_beside(reading, index, weekday) or _plain_weekday(reading, index, weekday)


def _plain_weekday(reading: Reading, index: int, weekday: int) -> RuleMatch:
    """Resolve a weekday by the words before it, else by the tense of its sentence."""
    if reading.tokens[index - 1].low in _ANY:
        return found_time(reading, index, index + 1, "DATE", f"XXXX-WXX-{weekday}")
    if day := _of_week_before(reading, index, weekday) or _end_of_range(reading, index, weekday):
        return found_time(reading, index, index + 1, "DATE", day.isoformat(), weekday=weekday)
    side = PAST if _says_of(reading, index) else tense(reading, index)
    timex, day = weekday_timex(reading, weekday, side)
    if day and (night := _night_to(reading, index, weekday, side)):
        timex, day = night.isoformat(), night
    if day:
        note_day(reading, day)
    return found_time(reading, index, index + 1, "DATE", timex, weekday=weekday)


def _night_to(reading: Reading, index: int, weekday: int, side: int) -> date | None:
    """Return the first day of "die Nacht von Samstag auf Sonntag": the one before the second.

    "Von Freitag bis Montag" in a sentence about what was ends before the publication day.
    """
    joint, second = reading.tokens[index + 1 : index + 3]
    following = second.classes.get("weekday")
    if joint.low == "bis" and following and stated_tense(reading, index) == PAST:
        _, last = weekday_timex(reading, following, PAST)
        return on_weekday(weekday, moved(last, -1), PAST) if last else None
    if joint.low not in {"auf", "zu", "zum"} or following != weekday % 7 + 1:
        return None
    _, day = weekday_timex(reading, following, side)
    return moved(day, -1) if day else None


def _says_of(reading: Reading, index: int) -> bool:
    """Recognise "die Mitteilung vom Montag": what is of that day exists already."""
    noun, before, after = (reading.tokens[at] for at in (index - 2, index - 1, index + 1))
    return before.low == "vom" and "noun" in noun.classes and after.low not in {"bis", "an", "auf"}


# "Auf einen Samstag", "an einem Montag": of no week.
_ANY = frozenset({"ein", "einen", "einem", "eines"})
_SUNDAY_PAPERS = frozenset({"Bild", "Welt", "NZZ"})


def _end_of_range(reading: Reading, index: int, weekday: int) -> date | None:
    """Return the weekday after "von Montag bis": the first after the one it counts from."""
    before = reading.tokens[index - 1]
    joined = before.low in _JOINING or before.text in {"-", "–", ","}
    if not joined or reading.last_day is None or not reading.last_day_at:
        return None
    if reading.now - reading.last_day_at > 8 or not _from_weekday(reading, index):
        return None
    day = on_weekday(weekday, reading.last_day, FUTURE)
    note_day(reading, day)
    return day


_JOINING = frozenset({"bis", "und", "oder", "sowie", "auf", "zu", "zum"})


def _from_weekday(reading: Reading, index: int) -> bool:
    """Recognise that another weekday is before the joint; before "bis" an hour may follow it."""
    near = 7 if reading.tokens[index - 1].low == "bis" else 2
    return any("weekday" in token.classes for token in reading.tokens[index - near : index - 1])


def _day_after_weekday(reading: Reading, at: int, weekday: int) -> Moment | None:
    """Read the day in "Dienstag, der 25.", "Montag (8.)" and "Freitag, den 3."."""
    tokens = reading.tokens
    bracket = tokens[at].text == "("
    if not bracket and tokens[at + (tokens[at].text == ",")].low not in {"der", "dem", "den"}:
        return None
    at += 1 if bracket or tokens[at].text != "," else 2
    if "integer" not in tokens[at].classes or (day := read_day(reading, at)) is None:
        return None
    after = tokens[day[1]]
    if bracket:
        return day_near(reading, day[0], day[1] + 1, weekday) if after.text == ")" else None
    if after.gap <= SPACE and after.text[:1].isalnum():
        return None
    return day_near(reading, day[0], day[1], weekday)


def _week_beside(reading: Reading, index: int, weekday: int) -> RuleMatch | None:
    """Read "Mittwoch vergangener Woche" and "Montag der nächsten Woche"."""
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].low in {"der", "in", "dieser"} else index + 1
    at = at if "relative" in tokens[at].classes else index + 1
    away = tokens[at].classes.get("relative")
    if away is None or tokens[at + 1].low != "woche" or reading.published is None:
        return _week_away(reading, index, weekday)
    day = in_week(reading.published, away, weekday)
    note_day(reading, day)
    return found_time(reading, index, at + 2, "DATE", day.isoformat(), weekday=weekday)


def _of_week_before(reading: Reading, index: int, weekday: int) -> date | None:
    """Return the day in "nächste Woche Montag", "vergangene Woche am Donnerstag"."""
    tokens = reading.tokens
    at = index - 2 if tokens[index - 1].low in {"am", "von", "vom", "ab"} else index - 1
    away = tokens[at - 1].classes.get("relative")
    if tokens[at].low != "woche" or away is None or reading.published is None:
        return None
    day = in_week(reading.published, away, weekday)
    note_day(reading, day)
    return day


def in_week(published: date, away: int, weekday: int) -> date:
    """Return the weekday of the week that lies `away` weeks from the publication day's."""
    return moved(published, 7 * away + weekday - published.isoweekday())


def _week_away(reading: Reading, index: int, weekday: int) -> RuleMatch | None:
    """Read "Mittwoch in zwei Wochen", "Freitag vor einer Woche", "Montag nach dem nächsten"."""
    tokens = reading.tokens
    if reading.published is None:
        return None
    joint = tokens[index + 1].low
    if joint == "nach" and tokens[index + 2].low == "dem" and tokens[index + 3].low == "nächsten":
        _, day = weekday_away(reading, weekday, 2)
        stop = index + 4
    else:
        amount = read_amount(reading, index + 2) if joint in {"in", "vor"} else None
        unit = read_unit(reading, amount.stop) if amount and amount.value else None
        if amount is None or amount.value is None or unit is None or unit[0] != "W":
            return None
        weeks = int(amount.value) if joint == "in" else -int(amount.value)
        day, stop = in_week(reading.published, weeks, weekday), unit[1]
    if day is None:
        return None
    note_day(reading, day)
    return found_time(reading, index, stop, "DATE", day.isoformat(), weekday=weekday)


def _weekday_part(reading: Reading, first: int, stop: int, weekday: int, part: str) -> RuleMatch:
    timex, day = weekday_timex(reading, weekday, tense(reading, first))
    if day:
        note_day(reading, day)
    timex = part_timex(day, part) if day else f"{timex}T{part}"
    return found_time(reading, first, stop, "TIME", timex, weekday=weekday)


def _date_after_weekday(reading: Reading, at: int) -> Moment | None:
    """Read the date in "Donnerstag, 25. Februar" and "Donnerstag (25.2.)"."""
    tokens = reading.tokens
    if tokens[at].text == "(":
        inner = read_date(reading, at + 1)
        closed = inner and inner.day and tokens[inner.stop].text == ")"
        return replace(inner, stop=inner.stop + 1) if inner and closed else None
    if tokens[at].text == "," and tokens[at].gap == NO_GAP:
        at += 1
    if tokens[at].low in {"der", "dem", "den", "am"}:
        at += 1
    moment = read_date(reading, at)
    return moment if moment and moment.day and tokens[at].gap <= SPACE else None
