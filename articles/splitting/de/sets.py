"""German sets of times: "jeden Montag um 16 Uhr", "alle zwei Wochen", "täglich"."""

from articles.facts.values import TimeExpression
from articles.splitting.de.clock import clock_at
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.moments import duration_timex, found_time
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_unit
from articles.splitting.tokens import SPACE


@FIGURES.rule("set", on=("each", "all"))
def set_rule(reading: Reading, index: int) -> Found | None:
    """Finds "jeden Montag", "jedes Jahr", "alle zwei Tage", "jeden letzten Samstag im Monat"."""
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
        return _monthly(reading, index, at + 1)
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


def _timed_set(reading: Reading, index: int, stop: int, timex: str) -> Found:
    """Read "jeden Montag um 16 Uhr" as one set; of a day or evening the hour alone counts."""
    timed = clock_at(reading, stop + 1) if reading.tokens[stop].low == "um" else None
    if timed is None or not isinstance(timed.value, TimeExpression) or not timed.value.timex:
        return found_time(reading, index, stop, "SET", timex)
    hour = "T" + timed.value.timex.split("T")[1].removesuffix(":00")
    timex = timex + hour if timex.startswith("XXXX") else hour
    return found_time(reading, index, timed.stop, "SET", timex)


def _monthly(reading: Reading, index: int, at: int) -> Found | None:
    tokens = reading.tokens
    if "weekday" not in tokens[at].classes:
        return None
    stop = at + 1
    if tokens[stop].low in {"im", "des"} and "unit" in tokens[stop + 1].classes:
        stop += 2
    return found_time(reading, index, stop, "SET", "P1M")


@FIGURES.rule("set-word", on=("set_word", "weekday_set"))
def set_word_rule(reading: Reading, index: int) -> Found | None:
    """Finds "täglich", "jährlichen", "montags"."""
    classes = reading.tokens[index].classes
    timex = classes.get("set_word") or f"XXXX-WXX-{classes['weekday_set']}"
    return found_time(reading, index, index + 1, "SET", timex)
