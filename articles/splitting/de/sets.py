"""German sets of times: "jeden Montag um 16 Uhr", "alle zwei Wochen", "täglich"."""

from articles.facts.values import TimeExpression
from articles.splitting.de.clock import clock_at
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import duration_timex, found_time, note_day, weekday_timex
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tenses import tense
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import SPACE


@FIGURES.rule("set", on=("each", "all"))
def set_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "jeden Montag", "jedes Jahr", "alle zwei Tage", "jeden ersten Freitag im Monat".

    Leaves alone: "jeder Mensch" and "alle Häuser", since people and things are no times.
    """
    tokens = reading.tokens
    at = index + 1
    if "all" in tokens[index].classes:
        amount = read_number(reading, at)
        unit = read_unit(reading, amount.stop) if amount else None
        if amount is None or unit is None or amount.value is None:
            return None
        return found_time(reading, index, unit[1], "SET", duration_timex(unit[0], amount.value))
    token = tokens[at]
    if "relative" in token.classes or "ordinal" in token.classes:
        return _nth_of(reading, index, at)
    if "weekday" in token.classes and len(token.text) > 2:
        return _timed_set(reading, index, at + 1, f"XXXX-WXX-{token.classes['weekday']}")
    if "day_part" in token.classes and token.text[0].isupper():
        return _timed_set(reading, index, at + 1, f"T{token.classes['day_part']}")
    if "season" in token.classes:
        return found_time(reading, index, at + 1, "SET", f"XXXX-{token.classes['season']}")
    if "month" in token.classes:
        return found_time(reading, index, at + 1, "SET", f"XXXX-{token.classes['month']:02}")
    unit = read_unit(reading, at)
    if unit is None or tokens[at].gap > SPACE:
        return None
    timex = duration_timex(unit[0], unit[2])
    if unit[0] == "D":
        return _timed_set(reading, index, unit[1], timex)
    return found_time(reading, index, unit[1], "SET", timex)


def _timed_set(reading: Reading, index: int, stop: int, timex: str) -> RuleMatch:
    """Read "jeden Montag um 16 Uhr" as one set; of a day or evening the hour alone counts."""
    timed = clock_at(reading, stop + 1) if reading.tokens[stop].low == "um" else None
    if timed is None or not isinstance(timed.value, TimeExpression) or not timed.value.timex:
        return found_time(reading, index, stop, "SET", timex)
    hour = "T" + timed.value.timex.split("T")[1].removesuffix(":00")
    timex = timex + hour if timex.startswith("XXXX") else hour
    return found_time(reading, index, timed.stop, "SET", timex)


def _nth_of(reading: Reading, index: int, at: int) -> RuleMatch | None:
    """Read "jeden ersten Freitag im Monat", "jeden zweiten Montag", "jedes dritte Jahr"."""
    tokens = reading.tokens
    number = tokens[at].classes.get("ordinal")
    stop = at + 2
    if tokens[stop].low in {"im", "des"} and "unit" in tokens[stop + 1].classes:
        return found_time(reading, index, stop + 2, "SET", "P1M")
    if "weekday" in tokens[at + 1].classes:
        timex = "P1M" if number is None or number == 1 else duration_timex("W", number)
        return found_time(reading, index, stop, "SET", timex)
    unit = read_unit(reading, at + 1)
    if unit is None or number is None:
        return None
    return found_time(reading, index, unit[1], "SET", duration_timex(unit[0], number))


@FIGURES.rule("set-word", on=("set_word", "weekday_set", "weekdays"))
def set_word_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "täglich", "jährlichen", "montags", "an Samstagen". "Des Sonntags" is that one Sunday.

    Leaves alone: words that hold a time but repeat nothing ("Alltag"), and "an drei Samstagen",
    which are counted.
    """
    token = reading.tokens[index]
    if "weekdays" in token.classes:
        if reading.tokens[index - 1].low != "an":
            return None
        timex = f"XXXX-WXX-{token.classes['weekdays']}"
        return found_time(reading, index, index + 1, "SET", timex)
    weekday = token.classes.get("weekday_set")
    if weekday and token.text[0].isupper() and reading.tokens[index - 1].low in {"des", "eines"}:
        timex, day = weekday_timex(reading, weekday, tense(reading, index))
        if day:
            note_day(reading, day)
        return found_time(reading, index, index + 1, "DATE", timex, weekday=weekday)
    timex = token.classes.get("set_word") or f"XXXX-WXX-{weekday}"
    return found_time(reading, index, index + 1, "SET", timex)


@FIGURES.rule("times-in", on=("times", "number"))
def times_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "dreimal täglich", "zweimal im Jahr", "einmal pro Woche", "drei Mal am Tag".

    The value is the span in which it happens.

    Leaves alone: "dreimal" and "dreimal so hoch", since no span is stated in which it happens.
    """
    tokens = reading.tokens
    if "times" in tokens[index].classes:
        at = index + 1
    elif tokens[index + 1].low == "mal" and tokens[index + 1].gap == SPACE:
        at = index + 2
    else:
        return None
    if "set_word" in tokens[at].classes and tokens[at].gap == SPACE:
        return found_time(reading, index, at + 1, "SET", tokens[at].classes["set_word"])
    if tokens[at].low not in {"im", "pro", "am", "die", "in", "je"}:
        return None
    at += 2 if tokens[at].low == "in" and tokens[at + 1].low == "der" else 1
    unit = read_unit(reading, at)
    if unit is None or tokens[at].low not in _ONE_UNIT or "later" in tokens[unit[1]].classes:
        return None
    if "year" in tokens[unit[1]].classes:
        return None
    return found_time(reading, index, unit[1], "SET", duration_timex(unit[0], unit[2]))


_ONE_UNIT = frozenset("tag woche monat jahr stunde minute quartal sekunde".split())
