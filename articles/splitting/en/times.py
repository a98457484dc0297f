"""English times of day beside a day: "Tuesday at 3 pm", "tomorrow from 7 to 8", "9am on Friday"."""

from dataclasses import replace
from datetime import date

from articles.facts.kinds import Kind
from articles.facts.values import TimeExpression
from articles.splitting.calendar import moved
from articles.splitting.en.hours import JOINTS, Hour, read_hour, read_span
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_LEADS = frozenset("at around about by @ from between before after until till".split())
# Before these a bare number is a time: "Friday at 4"; a span needs "from" or "between".
_BARE = frozenset("at around by @".split())


def with_time(reading: Reading, found: RuleMatch) -> RuleMatch:
    """Extend a date by the time after it: "Tuesday at 3 pm", "today, 15:30", "Monday 8-9am"."""
    tokens = reading.tokens
    at = found.stop
    if tokens[at].text == "," and tokens[at].gap == NO_GAP:
        at += 1
    lead, at = _lead(reading, at)
    if tokens[at].gap > SPACE or not isinstance(found.value, TimeExpression):
        return found
    if span := read_span(reading, at, between=lead == "between"):
        stated = span.sure or lead in {"from", "between"}
        if not stated or tokens[span.second.stop].text in {"-", "–", "%"}:
            return found
        return timed(reading, found.start, found.value, span.first, span.second)
    hour = read_hour(reading, at)
    if hour is None or not (hour.sure or (lead in _BARE and _ends(reading, hour.stop))):
        return found
    return timed(reading, found.start, found.value, hour)


def _lead(reading: Reading, at: int) -> tuple[str, int]:
    """Step over "at", "from", "no later than" and the like."""
    tokens = reading.tokens
    low = tokens[at].low
    if (low, tokens[at + 1].low, tokens[at + 2].low) == ("no", "later", "than"):
        return "by", at + 3
    if low in _LEADS and tokens[at + 1].low in _NEAR:
        return low, at + 2
    return (low, at + 1) if low in _LEADS else ("", at)


_NEAR = frozenset("about around roughly exactly precisely".split())


def _ends(reading: Reading, stop: int) -> bool:
    """Return whether a bare number is not counting what follows, and not one end of a score."""
    after = reading.tokens[stop]
    if after.low in JOINTS or after.low in {"of", "per"} or after.text in {"/", "%"}:
        return False
    return not after.text[:1].isalnum() or "function" in after.classes or after.gap > SPACE


def timed(
    reading: Reading, start: int, value: TimeExpression, first: Hour, second: Hour | None = None
) -> RuleMatch:
    """Build the claim of a time, or of a span of time, on the day of `value`.

    The ends of a span are written to the second, as intervals of ISO 8601 mostly are.
    """
    day, _, part = (value.timex or "").partition("T")
    ends = [_in_part(hour, part) for hour in (first, second) if hour]
    if second and not ends[1].hour and not ends[1].minute:
        ends[1] = replace(ends[1], hour=24)
    days = [day, _day_after(day) if second and _turns(*ends) else day]
    timex = "/".join(
        on + (hour.exact if second else hour.timex) for on, hour in zip(days, ends, strict=False)
    )
    stop = past_zone(reading, ends[-1].stop)
    timed_value = TimeExpression(timex, "TIME", weekday=value.weekday, fault=value.fault)
    return RuleMatch(Kind.TIME, start, reading.tokens[stop - 1].end, timed_value, stop)


def _turns(first: Hour, second: Hour) -> bool:
    """Return whether a span leads past midnight: "between 10pm and 6am"."""
    return (second.hour, second.minute) < (first.hour, first.minute)


def _day_after(day: str) -> str:
    """Return the day after a day of the calendar; what names none stays as it is."""
    try:
        return moved(date.fromisoformat(day), 1).isoformat()
    except ValueError:
        return day


def _in_part(hour: Hour, part: str) -> Hour:
    """Read "8" in "last night at 8" as 20:00, "3" in "tonight around 3" as 03:00."""
    if hour.half or part not in {"AF", "EV", "NI", "MO"} or hour.hour == 0:
        return hour
    late = part in {"AF", "EV"} or (part == "NI" and hour.hour > 5)
    return hour.in_half("p") if late else hour


_REGIONS = frozenset("local eastern central mountain pacific greenwich".split())


def past_zone(reading: Reading, stop: int) -> int:
    """Step over a time zone ("EST", "local time", "Eastern Standard Time"): it is said as well."""
    tokens = reading.tokens
    token = tokens[stop]
    if token.low in _REGIONS and token.gap <= SPACE:
        at = stop + 2 if tokens[stop + 1].low in {"standard", "daylight", "mean"} else stop + 1
        return at + 1 if tokens[at].low in {"time", "timezone"} else stop
    return (
        stop + 1
        if "zone" in token.classes and token.text.isupper() and token.gap <= SPACE
        else stop
    )


def timed_by(reading: Reading, first: int, day: RuleMatch, *hours: Hour) -> RuleMatch:
    """Build the claim of a time that is before its day: "3 pm on Tuesday"."""
    if not isinstance(day.value, TimeExpression):
        return day
    start = reading.tokens[first].start
    found = timed(reading, start, day.value, *hours)
    return RuleMatch(Kind.TIME, start, day.end, found.value, day.stop)
