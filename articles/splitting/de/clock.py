"""German times of day: "15.30 Uhr", "halb acht", "am Abend"."""

from dataclasses import replace
from datetime import date
from typing import Any

from articles.facts.values import TimeExpression
from articles.splitting.calendar import moved
from articles.splitting.de.clock_parsing import (
    Clock,
    found_clock,
    is_measured_time,
    on_24_hours,
    part_after,
    part_before,
    past_oclock,
    read_clock,
    said_day,
)
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    clock_timex,
    found_time,
)
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_DASHES = frozenset({"-", "–", "—"})


@FIGURES.rule("clock", on=("number", "clock", "one"))
def clock_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "15.30 Uhr", "18 Uhr 12", "zehn Uhr abends", "14.30-18 Uhr" (two claims), "18:12".

    Leaves alone: scores ("2:1"), numbers with a point but no "Uhr" ("18.30"), which may be
    prices or versions, and what a race took ("Siegerzeit von 2:31:37").
    """
    read = read_clock(reading, index)
    if read is None:
        return None
    clock, at = read
    if spread := _clock_range(reading, index, clock, at):
        return spread
    stop = past_oclock(reading, at)
    if stop is None:
        return _bare_clock(reading, index, clock, at)
    if stop[1] is not None:
        clock = (clock[0], stop[1], None)
    return found_clock(reading, index, stop[0], clock)


def clock_at(reading: Reading, index: int) -> RuleMatch | None:
    """Read one time of day that begins at token `index`, None for none or for two."""
    found = clock_rule(reading, index)
    return found if isinstance(found, RuleMatch) else None


def _bare_clock(reading: Reading, index: int, clock: Clock, stop: int) -> RuleMatch | None:
    """Accept "18:12" without "Uhr": two digits of hour, or a preposition of time before it."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if "clock" not in token.classes:
        return _bare_hour(reading, index, clock, stop)
    if ":" not in token.text or (clock[0] == 24 and clock[1]):
        return None
    if "unit" in reading.tokens[stop].classes or before.low == "mit":
        return None
    if is_measured_time(reading, index):
        return None
    stated = (
        before.low in _BEFORE_CLOCK or "weekday" in before.classes or part_after(reading, stop)[0]
    )
    two_digits = len(token.text.split(":")[0]) == 2
    stamp = before.text == "T" and clock[2] is not None
    joined = token.gap == NO_GAP and before.text not in "(-–[|,/" and not stamp
    if joined or (not stated and not two_digits):
        return None
    if stamp:
        return found_clock(reading, index, _past_zone(reading, stop), clock)
    if before.low not in {"um", "ab", "gegen"} and _is_score(reading, index):
        return None
    return found_clock(reading, index, stop, clock)


def _past_zone(reading: Reading, stop: int) -> int:
    """Step over the zone in "2022-09-14T18:20:00+02:00"."""
    sign, zone = reading.tokens[stop : stop + 2]
    zoned = sign.text in {"+", "-"} and sign.gap == NO_GAP and zone.gap == NO_GAP
    return stop + 2 if zoned and "numeral" in zone.classes else stop


_BEFORE_CLOCK = frozenset({"um", "ab", "gegen", "bis", "von"})


def _is_score(reading: Reading, index: int) -> bool:
    """Recognise "verloren 20:24 (12:13)": words of sport, or a figure that no clock shows, around."""
    first, stop = reading.sentence(index)
    for at in range(max(first, index - 25), min(stop, index + 25)):
        classes = reading.tokens[at].classes
        if "score_word" in classes or ("score" in classes and _no_clock(classes)):
            return True
    return False


def _no_clock(classes: dict[str, Any]) -> bool:
    clock = classes.get("clock")
    return clock is None or (clock[0] == 24 and clock[1] > 0)


def _bare_hour(reading: Reading, index: int, clock: Clock, stop: int) -> RuleMatch | None:
    """Accept "um 7 abends", "um drei am Nachmittag", "kurz nach neun", "um 3" that ends a clause."""
    tokens = reading.tokens
    if "determiner" in tokens[index].classes:
        return None
    shortly = tokens[index - 1].low in {"nach", "vor"} and tokens[index - 2].low == "kurz"
    if tokens[index - 1].low not in {"um", "gegen", "bis", "ab"} and not shortly:
        return None
    if part_after(reading, stop)[0]:
        return found_clock(reading, index, stop, clock)
    if _DATED & tokens[index - 2].classes.keys() and tokens[stop].text[:1].islower():
        return found_clock(reading, index, stop, clock) if _is_free(reading, stop) else None
    ends = tokens[stop].gap > SPACE or tokens[stop].text in {",", ".", "?", "!", ")"}
    if not (shortly or tokens[index - 1].low == "um") or not (ends or shortly) or not clock[0]:
        return None
    if shortly and (tokens[stop].text[:1].isupper() or "noun" in tokens[stop].classes):
        return None
    if tokens[stop].text in {",", "."} and tokens[stop + 1].gap == NO_GAP and tokens[stop + 1].text:
        return None
    if _is_score(reading, index):
        return None
    first, last = reading.sentence(index)
    around = range(max(first, index - 25), min(last, index + 25))
    if any(not _SHIFTS.isdisjoint(tokens[at].classes) for at in around):
        return None
    return found_clock(reading, index, stop, clock)


def _is_free(reading: Reading, stop: int) -> bool:
    """Distinguish a verb after the hour ("am Abend um acht spricht sie") from what it would count."""
    classes = reading.tokens[stop].classes
    return _COUNTED.isdisjoint(classes) and "noun" not in reading.tokens[stop + 1].classes


_DATED = frozenset({"day_part", "weekday", "weekday_part", "days_away"})
_COUNTED = frozenset({"unit", "percent", "measure", "scale", "currency", "adjective"})
_SHIFTS = frozenset({"direction", "change_noun", "comparing", "percent"})


def _clock_range(reading: Reading, index: int, clock: Clock, at: int) -> list[RuleMatch] | None:
    """Read "17 bis 18 Uhr", "14.30-18 Uhr", "zwischen 6 und 9 Uhr", "9:30 - 11:00"."""
    tokens = reading.tokens
    joint = tokens[at]
    between = joint.low == "und" and tokens[index - 1].low == "zwischen"
    listed = joint.low in {"und", "sowie", "oder", ","} and "clock" in tokens[index].classes
    if not (between or listed or joint.low == "bis" or joint.text in _DASHES):
        return None
    second = read_clock(reading, at + 1)
    if second is None:
        return None
    end, stop = second
    oclock = past_oclock(reading, stop)
    if oclock is None:
        both = all("clock" in tokens[i].classes and ":" in tokens[i].text for i in (index, at + 1))
        stated = joint.low == "bis" and _stated_by_part(reading, index, stop)
        if not (_goes_on(reading, stop) or stated or (both and not listed)):
            return None
        oclock = (stop, None)
    stop, minutes = oclock
    end = end if minutes is None else (end[0], minutes, None)
    last = found_clock(reading, at + 1, stop, end)
    if clock[0] >= _LATE and end[0] <= _EARLY:
        last = _on_day_after(last)
    part, _ = part_after(reading, stop)
    hour, minute, seconds = on_24_hours(clock, part or part_before(reading, index))
    timex = clock_timex(said_day(reading, index), hour, minute, seconds)
    return [found_time(reading, index, at, "TIME", timex), last]


# From such an hour on to such an hour leads past midnight.
_LATE, _EARLY = 17, 12


def _on_day_after(found: RuleMatch) -> RuleMatch:
    """Move the end of "von 23 bis 4 Uhr" to the next day."""
    value = found.value
    if not isinstance(value, TimeExpression) or not value.timex or value.timex[0] == "T":
        return found
    day, _, clock = value.timex.partition("T")
    after = moved(date.fromisoformat(day), 1)
    return replace(found, value=replace(value, timex=f"{after.isoformat()}T{clock}"))


def _stated_by_part(reading: Reading, index: int, stop: int) -> bool:
    """Recognise "morgens von 6 bis acht" and "von 3 bis 4 nachmittags"."""
    von = reading.tokens[index - 1].low == "von"
    return von and bool(part_after(reading, stop)[0] or part_before(reading, index))


def _goes_on(reading: Reading, stop: int) -> bool:
    """Return whether another range follows that ends in "Uhr" ("9.15-11 und von 14 bis 17 Uhr")."""
    tokens = reading.tokens
    at = stop + 2 if tokens[stop + 1].low == "von" else stop + 1
    joint = tokens[at + 1]
    if tokens[stop].low not in {"und", ","} or not (joint.text in _DASHES or joint.low == "bis"):
        return False
    second = read_clock(reading, at) and read_clock(reading, at + 2)
    return bool(second) and "clock_word" in tokens[at + 3].classes
