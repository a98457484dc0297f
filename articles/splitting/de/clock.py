"""German times of day: "15.30 Uhr", "halb acht", "am Abend"."""

from datetime import date
from typing import Any

from articles.splitting.calendar import moved
from articles.splitting.de.day_reading import read_date
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.moments import (
    clock_timex,
    day_in_sentence,
    found_time,
    moment_timex,
    weekday_timex,
)
from articles.splitting.numbers import read_amount
from articles.splitting.reading import Reading
from articles.splitting.tenses import tense
from articles.splitting.tokens import NO_GAP, PARAGRAPH, SPACE

Clock = tuple[int, int, int | None]
_DASHES = frozenset({"-", "–", "—"})
_PARTS_IN_TEXT = {"nachmittag": "AF", "abend": "EV", "früh": "MO", "frühe": "MO", "nacht": "NI", "morgen": "MO",
                  "vormittag": "MO", "mittag": "MI"}  # fmt: skip


def said_day(reading: Reading, index: int) -> date | None:
    return day_in_sentence(reading, index)


def _read_clock(reading: Reading, index: int) -> tuple[Clock, int] | None:
    """Read "20.30", "18:12:31", "8" or "zehn" as a time without its "Uhr"."""
    classes = reading.tokens[index].classes
    if "clock" in classes:
        return classes["clock"], index + 1
    amount = read_amount(reading, index)
    if amount is None or amount.value is None or amount.stop != index + 1:
        return None
    value = amount.value
    if value != value.to_integral_value() or not 0 <= value <= 24:
        return None
    return (int(value), 0, None), index + 1


@FIGURES.rule("clock", on=("number", "clock", "one"))
def clock_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "15.30 Uhr", "18 Uhr 12", "zehn Uhr abends", "14.30-18 Uhr" (two claims), "18:12".

    Leaves alone: scores ("2:1"), numbers with a point but no "Uhr".
    """
    read = _read_clock(reading, index)
    if read is None:
        return None
    clock, at = read
    if spread := _clock_range(reading, index, clock, at):
        return spread
    stop = _past_oclock(reading, at)
    if stop is None:
        return _bare_clock(reading, index, clock, at)
    if stop[1] is not None:
        clock = (clock[0], stop[1], None)
    return found_clock(reading, index, stop[0], clock)


def clock_at(reading: Reading, index: int) -> Found | None:
    """Read one time of day that begins at token `index`, None for none or for two."""
    found = clock_rule(reading, index)
    return found if isinstance(found, Found) else None


def _past_oclock(reading: Reading, at: int) -> tuple[int, int | None] | None:
    """Step over "Uhr" and minutes behind it; None where no "Uhr" stands."""
    tokens = reading.tokens
    token = tokens[at]
    if token.low == "h" and token.gap == NO_GAP and _is_hour(reading, at):
        minutes = tokens[at + 1]
        if minutes.gap == NO_GAP and "integer" in minutes.classes and len(minutes.text) == 2:
            return at + 2, min(minutes.classes["integer"], 59)
        return at + 1, None
    if "clock_word" not in token.classes or token.gap >= PARAGRAPH:
        return None
    at += 1
    skip = at + 1 if tokens[at].low == "und" else at
    minutes = tokens[skip]
    if "integer" in minutes.classes and len(minutes.text) == 2 and minutes.gap == SPACE:
        following = tokens[skip + 1]
        free = not following.text[:1].isalpha() or "determiner" in following.classes
        if minutes.classes["integer"] < 60 and free:
            return skip + 1, minutes.classes["integer"]
        if (
            skip == at
            and minutes.classes["integer"] < 60
            and not following.text[:1].isupper()
            and "percent" not in following.classes
            and "unit" not in following.classes
        ):
            return skip + 1, minutes.classes["integer"]
    return at, None


def _is_hour(reading: Reading, at: int) -> bool:
    """Tell "um 15h" and "18:30h" from "3h" of work."""
    tokens = reading.tokens
    minutes = tokens[at + 1].gap == NO_GAP and "integer" in tokens[at + 1].classes
    return minutes or "clock" in tokens[at - 1].classes or tokens[at - 2].low in _BEFORE_HOUR


_BEFORE_HOUR = frozenset({"um", "ab", "gegen", "nach", "bis", "vor", "ca", ".", "circa", "zirka"})


def found_clock(reading: Reading, first: int, stop: int, clock: Clock) -> Found:
    part, stop = _part_behind(reading, stop)
    if part is None:
        part = _part_before(reading, first)
    hour, minute, second = _on_24_hours(clock, part)
    day = _day_behind(reading, stop) or said_day(reading, first)
    timex = clock_timex(day, hour, minute, second)
    return found_time(reading, first, stop, "TIME", timex)


def _day_behind(reading: Reading, stop: int) -> date | None:
    """Return the day told behind the hour: "um 19.30 Uhr am Freitag, 20. September"."""
    tokens = reading.tokens
    if tokens[stop].gap != SPACE:
        return None
    if "days_away" in tokens[stop].classes and reading.published:
        return moved(reading.published, tokens[stop].classes["days_away"])
    if tokens[stop].low != "am":
        return None
    at = stop + 1
    weekday = tokens[at].classes.get("weekday")
    if weekday:
        at += 1
        while at - stop < 5 and (tokens[at].text in {".", ","} or tokens[at].low in {"dem", "den"}):
            at += 1
    moment = read_date(reading, at)
    if moment and moment.day:
        timex, finding = moment_timex(reading, moment)
        return date.fromisoformat(timex) if timex and not finding and timex[0] != "X" else None
    return weekday_timex(reading, weekday, tense(reading, stop))[1] if weekday else None


def _part_before(reading: Reading, first: int) -> str | None:
    before = reading.tokens[first - 1]
    at = first - 2 if before.low in {"um", "gegen", "von"} else first - 1
    part: str | None = reading.tokens[at].classes.get("day_part_adverb")
    return part


def _part_behind(reading: Reading, stop: int) -> tuple[str | None, int]:
    """Read "abends", "am Nachmittag", "in der Früh" behind a time."""
    tokens = reading.tokens
    part = tokens[stop].classes.get("day_part_adverb")
    if part and tokens[stop].gap == SPACE:
        return part, stop + 1
    skip = 1 if tokens[stop].low == "am" else 2 if tokens[stop].low == "in" else 0
    if skip and (part := _PARTS_IN_TEXT.get(tokens[stop + skip].low)):
        return part, stop + skip + 1
    if tokens[stop].low in {"früh", "nachmittag"}:
        return _PARTS_IN_TEXT[tokens[stop].low], stop + 1
    return None, stop


def _on_24_hours(clock: Clock, part: str | None) -> Clock:
    hour, minute, second = clock
    if (part in {"AF", "EV"} and 1 <= hour < 12) or (part == "NI" and 6 <= hour < 12):
        hour += 12
    elif part in {"NI", "EV"} and hour == 12:
        hour = 0
    return hour, minute, second


def _bare_clock(reading: Reading, index: int, clock: Clock, stop: int) -> Found | None:
    """Accept "18:12" without "Uhr": two digits of hour, or a preposition of time before it."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if "clock" not in token.classes:
        return _bare_hour(reading, index, clock, stop)
    if ":" not in token.text or (clock[0] == 24 and clock[1]):
        return None
    if "unit" in reading.tokens[stop].classes:
        return None
    told = (
        before.low in _BEFORE_CLOCK or "weekday" in before.classes or _part_behind(reading, stop)[0]
    )
    two_digits = len(token.text.split(":")[0]) == 2
    stamp = before.text == "T" and clock[2] is not None
    joined = token.gap == NO_GAP and before.text not in "(-–[|,/" and not stamp
    if joined or (not told and not two_digits):
        return None
    if stamp:
        return found_clock(reading, index, _past_zone(reading, stop), clock)
    if before.low not in {"um", "ab", "gegen"} and _is_score(reading, index):
        return None
    return found_clock(reading, index, stop, clock)


def _past_zone(reading: Reading, stop: int) -> int:
    """Step over the zone in "2016-03-05T20:00:00+01:00"."""
    sign, zone = reading.tokens[stop : stop + 2]
    zoned = sign.text in {"+", "-"} and sign.gap == NO_GAP and zone.gap == NO_GAP
    return stop + 2 if zoned and "numeral" in zone.classes else stop


_BEFORE_CLOCK = frozenset({"um", "ab", "gegen", "bis", "von"})


def _is_score(reading: Reading, index: int) -> bool:
    """Tell "verloren 20:24 (12:13)": words of sport, or a figure that no clock shows, around."""
    first, stop = reading.sentence(index)
    for at in range(max(first, index - 25), min(stop, index + 25)):
        classes = reading.tokens[at].classes
        if "score_word" in classes or ("score" in classes and _no_clock(classes)):
            return True
    return False


def _no_clock(classes: dict[str, Any]) -> bool:
    clock = classes.get("clock")
    return clock is None or (clock[0] == 24 and clock[1] > 0)


def _bare_hour(reading: Reading, index: int, clock: Clock, stop: int) -> Found | None:
    """Accept the hour in "um 7 abends", "um drei am Nachmittag", and "um 3" that ends a clause."""
    tokens = reading.tokens
    if tokens[index - 1].low not in {"um", "gegen", "bis", "ab"}:
        return None
    if _part_behind(reading, stop)[0]:
        return found_clock(reading, index, stop, clock)
    ends = tokens[stop].gap > SPACE or tokens[stop].text in {",", ".", "?", "!", ")"}
    if tokens[index - 1].low != "um" or not ends or not clock[0]:
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


_SHIFTS = frozenset({"direction", "change_noun", "comparing", "percent"})


def _clock_range(reading: Reading, index: int, clock: Clock, at: int) -> list[Found] | None:
    """Read "17 bis 18 Uhr", "14.30-18 Uhr", "zwischen 4 und 7 Uhr", "9:30 - 11:00"."""
    tokens = reading.tokens
    joint = tokens[at]
    between = joint.low == "und" and tokens[index - 1].low == "zwischen"
    listed = joint.low in {"und", "sowie", "oder", ","} and "clock" in tokens[index].classes
    if not (between or listed or joint.low == "bis" or joint.text in _DASHES):
        return None
    second = _read_clock(reading, at + 1)
    if second is None:
        return None
    end, stop = second
    oclock = _past_oclock(reading, stop)
    if oclock is None and _goes_on(reading, stop):
        oclock = (stop, None)
    if oclock is None and joint.low == "bis" and _told_by_part(reading, index, stop):
        oclock = (stop, None)
    both = all("clock" in tokens[i].classes and ":" in tokens[i].text for i in (index, at + 1))
    if oclock is None and not (both and not listed):
        return None
    if oclock and oclock[1] is not None:
        end = (end[0], oclock[1], None)
    last = found_clock(reading, at + 1, oclock[0] if oclock else stop, end)
    part, _ = _part_behind(reading, oclock[0] if oclock else stop)
    hour, minute, seconds = _on_24_hours(clock, part or _part_before(reading, index))
    timex = clock_timex(said_day(reading, index), hour, minute, seconds)
    return [found_time(reading, index, at, "TIME", timex), last]


def _told_by_part(reading: Reading, index: int, stop: int) -> bool:
    """Tell "morgens von 5 bis sieben" and "von 5 bis 6 nachmittags"."""
    von = reading.tokens[index - 1].low == "von"
    return von and bool(_part_behind(reading, stop)[0] or _part_before(reading, index))


def _goes_on(reading: Reading, stop: int) -> bool:
    """Tell whether another range follows that ends in "Uhr" ("8.30-12 und 14.30-16.30 Uhr")."""
    tokens = reading.tokens
    if tokens[stop].low not in {"und", ","} or tokens[stop + 2].text not in _DASHES:
        return False
    second = _read_clock(reading, stop + 1) and _read_clock(reading, stop + 3)
    return bool(second) and "clock_word" in tokens[stop + 4].classes
