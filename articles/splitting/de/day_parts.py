"""German parts of the day and of the hour: "halb acht", "Mitternacht", "am Abend"."""

from dataclasses import replace
from datetime import date

from articles.splitting.calendar import is_day
from articles.splitting.de.clock import clock_at
from articles.splitting.de.clock_parsing import found_clock, said_day
from articles.splitting.de.day_parsing import in_small_letters, read_date
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import clock_timex, day_spoken_of, found_time, part_timex
from articles.splitting.reading import Reading
from articles.splitting.tenses import near
from articles.splitting.tokens import SPACE


@FIGURES.rule("half-past", on=("half_hour", "quarter_hour"))
def half_past_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "halb acht", "Viertel nach acht", "dreiviertel acht".

    Leaves alone: "halb voll" and "halb so viele", since no hour follows.
    """
    tokens = reading.tokens
    word, after = tokens[index].low, tokens[index + 1].low
    before = tokens[index - 1].low
    stated = before in {"um", "gegen", "ab", "bis", "ist", "kurz", "von", "nach", "vor", ""}
    if after in {"nach", "vor"} and word == "viertel":
        hour = _hour(reading, index + 2)
        if hour is None:
            return None
        minutes = 15 if after == "nach" else -15
        return _found_minutes(reading, index, hour[1], hour[0] * 60 + minutes)
    hour = _hour(reading, index + 1)
    if hour is None or not (stated or "clock_word" in tokens[hour[1]].classes):
        return None
    if "unit" in tokens[hour[1]].classes or (tokens[hour[1]].text[:1].isupper() and not stated):
        return None
    minutes = {"halb": 30, "viertel": 15, "dreiviertel": 45}[word]
    return _found_minutes(reading, index, hour[1], (hour[0] - 1) * 60 + minutes)


@FIGURES.rule("minutes-past", on=("number",))
def minutes_past_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "zehn nach acht" and "15 Minuten vor zwölf".

    Leaves alone: "drei nach vorn", since an hour must follow and "Uhr" or "um" must say so.
    """
    tokens = reading.tokens
    number = tokens[index].classes["number"]
    at = index + 2 if tokens[index + 1].classes.get("unit") == "MIN" else index + 1
    if tokens[at].low not in {"nach", "vor"} or not 0 < number < 31:
        return None
    hour = _hour(reading, at + 1)
    if hour is None or number % 5:
        return None
    oclock = "clock_word" in tokens[hour[1]].classes
    stated = tokens[index - 1].low in {"um", "gegen"} or not tokens[index - 1].text
    if not (oclock or stated):
        return None
    minutes = int(number) if tokens[at].low == "nach" else -int(number)
    return _found_minutes(reading, index, hour[1], hour[0] * 60 + minutes)


def _hour(reading: Reading, at: int) -> tuple[int, int] | None:
    token = reading.tokens[at]
    number = token.classes.get("number", 1 if token.low == "eins" else None)
    if number is None or number != int(number) or not 1 <= number <= 24 or token.gap != SPACE:
        return None
    return int(number), at + 1


def _found_minutes(reading: Reading, index: int, stop: int, minutes: int) -> RuleMatch:
    if "clock_word" in reading.tokens[stop].classes:
        stop += 1
    hour, minute = divmod(minutes % 1440, 60)
    return found_clock(reading, index, stop, (hour, minute, None))


@FIGURES.rule("midnight", on=("midnight",))
def midnight_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "Mitternacht".

    Leaves alone: compounds with it ("Mitternachtsmesse"), since they name a thing, not an hour.
    """
    timex = clock_timex(said_day(reading, index), 0, 0)
    return found_time(reading, index, index + 1, "TIME", timex)


@FIGURES.rule("part-of-day", on=("day_part", "day_part_adverb"))
def day_part_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "am Nachmittag", "in der Nacht", "morgens"; "eines Abends" is of no day.

    Leaves alone: "früh", and parts of the day that nothing places ("der Abend war lang"), since no
    day is meant.
    """
    tokens = reading.tokens
    token = tokens[index]
    day = day_spoken_of(reading, index)
    if "day_part_adverb" in token.classes:
        if tokens[index + 1].low in {"um", "gegen"} and (timed := clock_at(reading, index + 2)):
            return replace(timed, start=token.start)
        part = token.classes["day_part_adverb"]
        stated = reading.last_day_at and tokens[index - 1].low != "eines"
        day = day if stated else None
        first = index - 1 if "early_late" in tokens[index - 1].classes else index
        return found_time(reading, first, index + 1, "TIME", part_timex(day, part))
    small = not token.text[0].isupper() and not in_small_letters(reading)
    if small or token.low in {"früh", "frühe"}:
        return None
    before = tokens[index - 1]
    at = index - 2 if "early_late" in before.classes else index - 1
    if token.low == "nacht" and tokens[index + 1].low in {"zum", "auf", "von", "zu", "vom"}:
        return None
    if tokens[at].low not in _PLACING:
        return None
    if tokens[at].low in {"der", "dem"} and tokens[at - 1].low not in _BEFORE_ARTICLE:
        return None
    part = token.classes["day_part"]
    day = _day_after(reading, index + 1) or day
    return found_time(reading, at + 1, index + 1, "TIME", part_timex(day, part))


def _day_after(reading: Reading, at: int) -> date | None:
    """Return the day in "am Abend des 24. Dezember 2019"."""
    moment = read_date(reading, at + 1) if reading.tokens[at].low in {"des", "vom"} else None
    if moment is None or moment.month is None or moment.day is None:
        return None
    year = moment.year or near(reading, moment.month, moment.day)
    known = year is not None and is_day(year, moment.month, moment.day)
    return date(year, moment.month, moment.day) if year and known else None


_PLACING = frozenset("am zum gegen bis vom diesem dieser der dem jenem über".split())
_BEFORE_ARTICLE = frozenset("in während seit vor nach".split())
