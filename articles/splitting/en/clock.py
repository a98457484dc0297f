"""English times of day that are alone or before their day, and parts of the day."""

from datetime import date
from decimal import Decimal

from articles.facts.values import TimeExpression
from articles.splitting.en.dates import date_rule, weekday_rule
from articles.splitting.en.day_parsing import read_date
from articles.splitting.en.day_ranges import MOVED
from articles.splitting.en.digit_dates import found_day
from articles.splitting.en.families import FIGURES
from articles.splitting.en.feasts import found_feast
from articles.splitting.en.hours import Hour, HourSpan, read_hour, read_span
from articles.splitting.en.relative import day_away_rule, relative_rule
from articles.splitting.en.times import past_zone, timed, timed_by
from articles.splitting.en.weekdays import date_after
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import day_in_sentence, found_time, joined_length, part_timex
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_OPENERS = "(-–[|,:~@"
# "At 12, he left school" is an age.
_WHO = frozenset("he she they i we".split())
_PRICED = frozenset(
    "closed traded trading ended settled opened stood valued priced was up down".split()
)
_NO_TIME_BEFORE = frozenset("ratio scale odds score psalm psalms surah".split())
_NO_TIME_AFTER = frozenset("ratio scale odds aspect win victory defeat loss draw lead".split())


@FIGURES.rule(
    "clock", on=("number", "clock", "noon", "half_hour", "quarter_hour", "one", "spoken_clock")
)
def clock_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "3 pm", "15:30", "half past eight", "noon", "3-5 pm", with the day after it.

    Leaves alone: scores ("2:1", "3-2"), ratios and verses, which are written like times; bare
    numbers, which "at" alone does not make hours in the middle of a sentence.
    """
    tokens = reading.tokens
    token, before = tokens[index], tokens[index - 1]
    if token.gap == NO_GAP and before.text not in _OPENERS:
        return None
    span = read_span(reading, index, between=before.low == "between")
    if span and (found := _span(reading, index, span)):
        return found
    hour = read_hour(reading, index)
    if hour is None or _is_no_time(reading, index, hour):
        return None
    if not hour.sure and not (before.low == "at" and _ends_time(reading, hour)):
        return None
    if not hour.sure and tokens[index - 2].low in _PRICED:
        return None
    if hour.second is not None and hour.half is None and _is_run(reading, index):
        return _running_time(reading, index, hour)
    return _single(reading, index, hour)


def _is_run(reading: Reading, index: int) -> bool:
    """Distinguish the length in "won in 12:14:36" and "a record of 2:19:51" from "at 2:19:51"."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    short = token.text[1:2] == ":" and before.low not in _AT and "month" not in before.classes
    return before.low in {"in", "of"} or (short and token.gap == SPACE)


_AT = frozenset("at until till by before after since from to around about on".split())


def _single(reading: Reading, index: int, hour: Hour) -> RuleMatch:
    if day := _day_after(reading, past_zone(reading, hour.stop)):
        return timed_by(reading, index, day, hour)
    return _alone(reading, index, hour)


def _alone(reading: Reading, index: int, *hours: Hour) -> RuleMatch:
    day = _day_text(day_in_sentence(reading, index))
    return timed(reading, reading.tokens[index].start, TimeExpression(day, "TIME"), *hours)


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _span(reading: Reading, index: int, span: HourSpan) -> RuleMatch | None:
    """Read a span of hours as one claim, unless a time is moved from one to the other."""
    if _is_no_time(reading, index, span.second) or reading.tokens[index - 2].low in MOVED:
        return None
    stop = past_zone(reading, span.second.stop)
    day = _day_after(reading, stop)
    stated = reading.tokens[index - 1].low in {"from", "between"}
    spoken = span.is_to_the_minute and "numeral" not in reading.tokens[index].classes
    if not span.sure and not (stated and (day or spoken)):
        return None
    if day:
        return timed_by(reading, index, day, span.first, span.second)
    return _alone(reading, index, span.first, span.second)


def _is_no_time(reading: Reading, index: int, hour: Hour) -> bool:
    """Distinguish ratios, scores and verses from times; "am" and "pm" settle it."""
    if hour.half:
        return False
    tokens = reading.tokens
    near = {tokens[at].low for at in range(index - 3, index)}
    if near & _NO_TIME_BEFORE or tokens[hour.stop].low in _NO_TIME_AFTER:
        return True
    before = tokens[index - 1]
    return "scripture" in before.classes and before.gap <= SPACE


def _ends_time(reading: Reading, hour: Hour) -> bool:
    after = reading.tokens[hour.stop]
    further = reading.tokens[hour.stop + 1] if after.text == "," else after
    if further.low in _WHO or (hour.hour > 12 and not hour.minute):
        return False
    if after.low in {"a", "an", "per", "of", "to"} or hour.minute % 5:
        return False
    return not after.text or after.text in {".", ",", "?", "!"} or "function" in after.classes


def _running_time(reading: Reading, index: int, hour: Hour) -> RuleMatch:
    """Read "in 2:05:30" as a length of time."""
    lengths = [("HR", hour.hour), ("MIN", hour.minute), ("S", hour.second or 0)]
    timex = joined_length([(unit, Decimal(number)) for unit, number in lengths])
    return found_time(reading, index, hour.stop, "DURATION", timex)


def _day_after(reading: Reading, stop: int) -> RuleMatch | None:
    """Read the day in "3 pm on Tuesday", "8.30pm today", "10 am this morning"."""
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].low in {"on", "of"} or tokens[stop].text == "," else stop
    token = tokens[at]
    if token.gap > SPACE:
        return None
    if "weekday" in token.classes:
        return weekday_rule(reading, at)
    if "days_away" in token.classes:
        return day_away_rule(reading, at)
    if "feast" in token.classes:
        return found_feast(reading, at, at, None)
    if "relative" in token.classes:
        found = relative_rule(reading, at)
        return (
            found
            if found and isinstance(found.value, TimeExpression) and _is_day(found.value)
            else None
        )
    if "month" in token.classes or (
        "numeral" in token.classes and tokens[at - 1].low in {"on", ","}
    ):
        return date_rule(reading, at)
    return None


def _is_day(value: TimeExpression) -> bool:
    return bool(value.timex) and value.type in {"DATE", "TIME"} and len(value.timex or "") >= 10


@FIGURES.rule("part-of-day", on=("day_part",))
def day_part_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the part of the day in "in the morning", "late afternoon", "at night", "in the morning
    at 7".

    Without a day in the sentence it has none.

    Leaves alone: "good evening" and "night shift", which say no time.
    """
    tokens = reading.tokens
    token, before = tokens[index], tokens[index - 1]
    if token.low.endswith("s") and token.low != "nights":
        return None
    early = before.low in {"early", "late", "later", "mid"}
    first = index - 1 if early else index
    lead, further = tokens[first - 1], tokens[first - 2]
    if lead.low == "the" and further.low == "in" and tokens[first - 3].low in _PARTS:
        first -= 3
    placed = lead.low in {"the", "in", "that", "by", "until", "since"} or early
    placed = placed or (lead.low == "at" and token.low in {"night", "lunchtime", "dusk", "dawn"})
    if not placed or further.low == "good" or _is_adjective(reading, index):
        return None
    timex = part_timex(_known_day(reading, index), token.classes["day_part"])
    part = _of_date(reading, first, index) or found_time(reading, first, index + 1, "TIME", timex)
    return _at_hour(reading, part)


def _of_date(reading: Reading, first: int, index: int) -> RuleMatch | None:
    """Read "morning of March 3", "evening of Tuesday, June 8, 1982"."""
    at = index + 2
    if reading.tokens[index + 1].low != "of":
        return None
    weekday = reading.tokens[at].classes.get("weekday")
    moment = date_after(reading, at + 1, weekday) if weekday else read_date(reading, at)
    if moment is None or not moment.day:
        return None
    day = found_day(reading, at, moment)
    timex = f"{day.value.timex}T{reading.tokens[index].classes['day_part']}"  # type: ignore[union-attr]
    return found_time(reading, first, day.stop, "TIME", timex)


_PARTS = frozenset({"early", "late", "later", "earlier"})


def _is_adjective(reading: Reading, index: int) -> bool:
    """Distinguish "in the morning" from "in the morning sun" and "the night shift"."""
    after = reading.tokens[index + 1]
    if after.low == "of" and reading.tokens[index].low in {"dawn", "dusk"}:
        return True
    noun = after.text[:1].isalpha() and after.gap == SPACE and "function" not in after.classes
    return noun and reading.tokens[index - 1].low == "the" and reading.tokens[index - 2].low != "in"


def _known_day(reading: Reading, index: int) -> date | None:
    """Return the day that this sentence has spoken of, None if it has named none."""
    first, _ = reading.sentence(index)
    return reading.last_day if reading.last_day_at >= first else None


def _at_hour(reading: Reading, found: RuleMatch) -> RuleMatch:
    """Read the hour in "in the morning at 7"."""
    if reading.tokens[found.stop].low != "at" or not isinstance(found.value, TimeExpression):
        return found
    hour = read_hour(reading, found.stop + 1)
    if hour is None or not (hour.sure or _ends_time(reading, hour)):
        return found
    return timed(reading, found.start, found.value, hour)
