"""English times of day, read alone and beside a date."""

from datetime import date

from articles.facts.kinds import Kind
from articles.facts.values import TimeExpression
from articles.splitting.engine import Found
from articles.splitting.moments import clock_timex
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

Clock = tuple[int, int, int | None]


def read_hour(reading: Reading, index: int) -> tuple[Clock, int, bool] | None:
    """Read "3 pm", "15:30", "half past eight", "noon"; tell whether it is sure to be a time."""
    tokens = reading.tokens
    token = tokens[index]
    classes = token.classes
    if "noon" in classes:
        return (classes["noon"], 0, None), index + 1, True
    if past := _past(reading, index):
        return past
    if "clock" in classes:
        clock: Clock = classes["clock"]
        part = meridiem(reading, index + 1)
        if part:
            return on_24_hours(clock, part[0]), part[1], True
        return clock, index + 1, ":" in token.text
    return _whole_hour(reading, index)


def _whole_hour(reading: Reading, index: int) -> tuple[Clock, int, bool] | None:
    tokens = reading.tokens
    token = tokens[index]
    number = read_number(reading, index)
    if number is None or number.value is None or number.value != int(number.value):
        return None
    at, value = number.stop, int(number.value)
    minute = 0
    if len(token.text) in {3, 4} and "integer" in token.classes:
        value, minute = divmod(token.classes["integer"], 100)
    if not 0 <= value <= 24 or minute > 59:
        return None
    if part := meridiem(reading, at):
        return on_24_hours((value, minute, None), part[0]), part[1], True
    if "clock_word" in tokens[at].classes and tokens[at].gap <= SPACE:
        return (value, 0, None), at + 1, True
    if tokens[at].text == "o" and tokens[at + 2].low == "clock":
        return (value, 0, None), at + 3, True
    return (
        ((value, 0, None), at, False)
        if (minute == 0 and len(token.text) < 3) or not number.literal
        else None
    )


def _past(reading: Reading, index: int) -> tuple[Clock, int, bool] | None:
    """Read "half past eight", "quarter to nine", "ten past eight"."""
    tokens = reading.tokens
    at = index + 1 if tokens[index].low == "a" else index
    classes = tokens[at].classes
    if "half_hour" in classes:
        minutes = 30
    elif "quarter_hour" in classes:
        minutes = 15
    elif "number" in classes and 0 < classes["number"] < 60:
        minutes = int(classes["number"])
        at = at + 1 if tokens[at + 1].low in {"minutes", "mins"} else at
    else:
        return None
    word = tokens[at + 1].low
    if word not in {"past", "to", "after"} or "number" not in tokens[at + 2].classes:
        return None
    if (word == "to" and minutes not in {5, 10, 15, 20, 25}) or (
        "integer" in classes and word != "past"
    ):
        return None
    hour = tokens[at + 2].classes["number"]
    if not 1 <= hour <= 12 or hour != int(hour):
        return None
    total = int(hour) * 60 + (minutes if word != "to" else -minutes)
    clock: Clock = (total // 60 % 24, total % 60, None)
    part = meridiem(reading, at + 3)
    if part:
        return on_24_hours(clock, part[0]), part[1], True
    return clock, at + 3, word != "after" or minutes in {15, 30}


def meridiem(reading: Reading, at: int) -> tuple[str, int] | None:
    """Read "pm", "p.m.", "a.m", "in the afternoon"; return a or p and the next token."""
    tokens = reading.tokens
    token = tokens[at]
    if token.gap > SPACE:
        return None
    if token.low in {"a", "p"}:
        dotted = (
            tokens[at + 1].text == "."
            and tokens[at + 2].low == "m"
            and tokens[at + 1].gap == NO_GAP
        )
        if dotted:
            return token.low, at + 4 if tokens[at + 3].text == "." and tokens[
                at + 3
            ].gap == NO_GAP else at + 3
        return (token.low, at + 1) if token.gap == NO_GAP else None
    if token.low in {"am", "pm"}:
        return token.low[0], at + 1
    if token.low == "in" and tokens[at + 1].low == "the" and "day_part" in tokens[at + 2].classes:
        return ("a" if tokens[at + 2].classes["day_part"] == "MO" else "p"), at + 3
    if token.low == "at" and tokens[at + 1].low == "night":
        return "p", at + 2
    return None


def on_24_hours(clock: Clock, half: str) -> Clock:
    """Turn a time of twelve hours with its half of the day into one of 24."""
    hour, minute, second = clock
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return hour, minute, second


def with_time(reading: Reading, found: Found) -> Found:
    """Extend a date by the time behind it: "Tuesday at 3 pm", "today, 15:30"."""
    tokens = reading.tokens
    at = found.stop
    if tokens[at].text == "," and tokens[at].gap == NO_GAP:
        at += 1
    told = tokens[at].low in {"at", "around", "by", "@"}
    if told:
        at += 1
    if tokens[at].gap > SPACE or not isinstance(found.value, TimeExpression):
        return found
    hour = read_hour(reading, at)
    if hour is None or not (hour[2] or told):
        return found
    clock, stop, _ = hour
    if not hour[2] and (tokens[stop].text[:1].isalpha() and "function" not in tokens[stop].classes):
        return found
    return _timed(reading, found.start, found.value, clock, stop)


def _timed(reading: Reading, start: int, value: TimeExpression, clock: Clock, stop: int) -> Found:
    day = (value.timex or "").split("T")[0]
    if value.timex and value.timex.endswith(("TEV", "TAF", "TNI")):
        clock = on_24_hours(clock, "p") if clock[0] < 12 and clock[0] > 0 else clock
    timed = TimeExpression(day + clock_timex(None, *clock), "TIME", weekday=value.weekday)
    return Found(Kind.TIME, start, reading.tokens[stop - 1].end, timed, stop)


def clock_on(reading: Reading, first: int, stop: int, clock: Clock, day: date | None) -> Found:
    """Build the claim of a time of day."""
    value = TimeExpression(clock_timex(day, *clock), "TIME")
    tokens = reading.tokens
    return Found(Kind.TIME, tokens[first].start, tokens[stop - 1].end, value, stop)


def timed_by(reading: Reading, first: int, clock: Clock, found: Found) -> Found:
    """Build the claim of a time that stands before its day: "3 pm on Tuesday"."""
    if not isinstance(found.value, TimeExpression):
        return found
    start = reading.tokens[first].start
    return _timed(reading, start, found.value, clock, found.stop)
