"""English sets of times: "every Monday", "twice a week", "annually", "Friday mornings"."""

from decimal import Decimal

from articles.facts.values import TimeExpression
from articles.splitting.calendar import month_timex
from articles.splitting.en.families import FIGURES
from articles.splitting.en.feasts import feast_named
from articles.splitting.en.hours import Hour, read_hour
from articles.splitting.en.relative import is_plural, unit_and_size
from articles.splitting.engine import RuleMatch
from articles.splitting.feasts import feast_timex
from articles.splitting.moments import duration_timex, found_time
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE


@FIGURES.rule("set", on=("each",))
def set_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "every Monday", "each year", "every two weeks", "every other day", "every weekday",
    "every Christmas".

    Leaves alone: "every man", "each house", "every second voter": people and things, not times.
    """
    tokens = reading.tokens
    at, number = _every(reading, index + 1)
    token = tokens[at]
    if token.gap > SPACE:
        return None
    if "weekday" in token.classes:
        return _of_weekday(reading, index, at, token.classes["weekday"])
    if "day_part" in token.classes:
        return _timed(reading, index, at + 1, f"T{token.classes['day_part']}")
    if token.low in {"weekday", "weekend"} and number == 1:
        timex = "XXXX-WXX" if token.low == "weekday" else "XXXX-WXX-WE"
        return _timed(reading, index, at + 1, timex)
    if yearly := _yearly(reading, index, at):
        return yearly
    unit = unit_and_size(reading, at)
    if unit is None or (token.low == "second" and _is_counted(reading, at + 1)):
        return None
    return _timed(reading, index, unit[1], duration_timex(unit[0], number * unit[2]))


def _yearly(reading: Reading, index: int, at: int) -> RuleMatch | None:
    """Read "every summer", "every May", "each Christmas"."""
    token = reading.tokens[at]
    if named := feast_named(reading, at):
        return found_time(reading, index, named[0], "SET", feast_timex(named[1], None))
    if "season" in token.classes:
        return found_time(reading, index, at + 1, "SET", f"XXXX-{token.classes['season']}")
    if "month" in token.classes and token.text[0].isupper():
        return found_time(reading, index, at + 1, "SET", month_timex(None, token.classes["month"]))
    return None


def _is_counted(reading: Reading, at: int) -> bool:
    """Distinguish "every second house" from "every second": a noun follows."""
    token = reading.tokens[at]
    return token.gap == SPACE and token.text[:1].isalpha() and "function" not in token.classes


def _every(reading: Reading, at: int) -> tuple[int, Decimal]:
    """Read the number in "every two weeks", "every other day", "every third year", "every few months"."""
    token = reading.tokens[at]
    if token.low == "other":
        return at + 1, Decimal(2)
    if amount := read_number(reading, at):
        return amount.stop, amount.value or Decimal(1)
    timed = reading.tokens[at + 1].classes.keys() & {"unit", "weekday"}
    ordinal = "ordinal" in token.classes and timed
    return (at + 1, token.classes["ordinal"]) if ordinal else (at, Decimal(1))


def _of_weekday(reading: Reading, index: int, at: int, weekday: int) -> RuleMatch:
    """Read "every Monday morning" and "every Monday at 4 pm"."""
    after = reading.tokens[at + 1]
    timex = f"XXXX-WXX-{weekday}"
    if "day_part" in after.classes and after.gap == SPACE:
        return _timed(reading, index, at + 2, f"{timex}T{after.classes['day_part']}")
    return _timed(reading, index, at + 1, timex)


def _timed(reading: Reading, index: int, stop: int, timex: str) -> RuleMatch:
    """Read "every Monday at 4 pm" as one set."""
    at = stop + 1 if reading.tokens[stop].low == "at" else stop
    hour = read_hour(reading, at)
    if hour and (hour.sure or at > stop) and reading.tokens[at].gap <= SPACE:
        weekly = timex.startswith("XXXX")
        clock = _clock(hour)
        timed = timex.partition("T")[0] + clock if weekly else clock
        return found_time(reading, index, hour.stop, "SET", timed)
    return found_time(reading, index, stop, "SET", timex)


def _clock(hour: Hour) -> str:
    return f"T{hour.hour:02}" + (f":{hour.minute:02}" if hour.minute else "")


_EACH = frozenset("each every Each Every everyday daily nightly".split())


@FIGURES.rule("daily-hour", on=("number", "clock", "noon"))
def daily_hour_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "3pm each day", "6 a.m. every Monday".

    Leaves alone: "3pm" alone, which is one time and no set; "three each day", since three is
    no hour there.
    """
    if reading.words.isdisjoint(_EACH):
        return None
    hour = read_hour(reading, index)
    if hour is None or not hour.sure:
        return None
    after = reading.tokens[hour.stop]
    if after.low in {"everyday", "daily", "nightly"} and after.gap <= SPACE:
        return found_time(reading, index, hour.stop + 1, "SET", _clock(hour))
    every = set_rule(reading, hour.stop) if "each" in after.classes else None
    if every is None or not isinstance(every.value, TimeExpression):
        return None
    timex = every.value.timex or ""
    timed = timex + _clock(hour) if timex.startswith("XXXX") else _clock(hour)
    return found_time(reading, index, every.stop, "SET", timed)


@FIGURES.rule("times-a-week", on=("times_word", "number"))
def times_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "once a week", "twice a month", "three times a year", "four times per day".

    Leaves alone: "once", "twice the size", "three times as high": no span is stated in which it
    happens.
    """
    tokens = reading.tokens
    at = index + 1
    if "times_word" not in tokens[index].classes:
        number = read_number(reading, index)
        if number is None or tokens[number.stop].low != "times":
            return None
        at = number.stop + 1
    per = tokens[at].low in {"a", "an", "per", "each", "every"}
    unit = unit_and_size(reading, at + 1) if per else None
    if unit is None or is_plural(reading, at + 1):
        return None
    return found_time(reading, index, unit[1], "SET", duration_timex(unit[0], unit[2]))


@FIGURES.rule("set-word", on=("set_word", "weekday_set", "day_part_set"))
def set_word_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "daily", "annual", "quarterly", "Mondays", "weekends", "nights".

    Leaves alone: papers ("Daily Mail", "the weekly Le Point"), since they say nothing of when;
    "three nights", which is a length.
    """
    tokens = reading.tokens
    token, after, before = tokens[index], tokens[index + 1], tokens[index - 1]
    if "weekday_set" in token.classes:
        return _of_weekday(reading, index, index, token.classes["weekday_set"])
    if "number" in before.classes or "few" in before.classes or "relative" in before.classes:
        return None
    if "day_part_set" in token.classes:
        placed = before.low in {"the", "most"} or not before.text or before.low in _IDLE
        return (
            _timed(reading, index, index + 1, f"T{token.classes['day_part_set']}")
            if placed
            else None
        )
    if before.low == "the" and "capital" in after.classes and after.gap == SPACE:
        return None
    named = token.text[0].isupper() and after.text[:1].isupper() and after.gap == SPACE
    if named or (token.text[0].isupper() and index != reading.sentence(index)[0]):
        return None
    return _timed(reading, index, index + 1, token.classes["set_word"])


_IDLE = frozenset("work works working worked out on open opens off closed".split())


@FIGURES.rule("weekday-part-set", on=("weekday",))
def weekday_part_set_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Friday mornings", "Saturday nights".

    Leaves alone: "Friday morning", since the singular is one day.
    """
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "day_part_set" not in after.classes or after.gap != SPACE:
        return None
    timex = f"XXXX-WXX-{token.classes['weekday']}T{after.classes['day_part_set']}"
    return found_time(reading, index, index + 2, "SET", timex)


@FIGURES.rule("day-of-every-month", on=("integer",))
def monthly_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "19th of every month", "the 1st of each month".

    Leaves alone: "19th of the month", which is one day and not every month's.
    """
    tokens = reading.tokens
    ending, of, each, unit = tokens[index + 1 : index + 5]
    day = tokens[index].classes["integer"]
    if ending.low not in {"st", "nd", "rd", "th"} or of.low != "of" or not 1 <= day <= 31:
        return None
    if "each" not in each.classes or unit.low != "month":
        return None
    return found_time(reading, index, index + 5, "SET", f"XXXX-XX-{day:02}")
