"""Reading German times of day: the hour, its "Uhr", the part of the day and the day beside it."""

from datetime import date

from articles.splitting.calendar import moved
from articles.splitting.de.day_parsing import read_date
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    clock_timex,
    day_stated_lately,
    found_time,
    moment_timex,
    weekday_timex,
)
from articles.splitting.numbers import read_amount
from articles.splitting.reading import Reading
from articles.splitting.tenses import tense
from articles.splitting.tokens import NO_GAP, PARAGRAPH, SPACE

Clock = tuple[int, int, int | None]
_PARTS_IN_TEXT = {"nachmittag": "AF", "abend": "EV", "früh": "MO", "frühe": "MO", "nacht": "NI", "morgen": "MO",
                  "vormittag": "MO", "mittag": "MI"}  # fmt: skip


def said_day(reading: Reading, index: int) -> date | None:
    return day_stated_lately(reading, index)


def read_clock(reading: Reading, index: int) -> tuple[Clock, int] | None:
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


def past_oclock(reading: Reading, at: int) -> tuple[int, int | None] | None:
    """Step over "Uhr" and minutes after it; None if there is no "Uhr"."""
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
    count = _minutes(reading, skip)
    if count is not None and tokens[skip].gap == SPACE:
        following = tokens[skip + 1]
        if not following.text[:1].isalpha() or "determiner" in following.classes:
            return skip + 1, count
        is_amount = "percent" in following.classes or "unit" in following.classes
        # "um acht Uhr drei junge Leute", but "um acht Uhr zwanzig kommt"
        is_sure = count >= 10 or "integer" in tokens[skip].classes
        if skip == at and is_sure and not following.text[:1].isupper() and not is_amount:
            return skip + 1, count
    return at, None


def _minutes(reading: Reading, at: int) -> int | None:
    """Read "05", "20" or "zwanzig"; None for what is no number of minutes after an hour."""
    token = reading.tokens[at]
    if "integer" in token.classes:
        return (
            token.classes["integer"]
            if len(token.text) == 2 and token.classes["integer"] < 60
            else None
        )
    amount = read_amount(reading, at)
    if amount is None or amount.value is None or amount.stop != at + 1:
        return None
    is_one = 1 < amount.value < 60 and amount.value == amount.value.to_integral_value()
    return int(amount.value) if is_one else None


def _is_hour(reading: Reading, at: int) -> bool:
    """Distinguish "um 15h" and "18:30h" from "3h" of work."""
    tokens = reading.tokens
    minutes = tokens[at + 1].gap == NO_GAP and "integer" in tokens[at + 1].classes
    return minutes or "clock" in tokens[at - 1].classes or tokens[at - 2].low in _BEFORE_HOUR


_BEFORE_HOUR = frozenset({"um", "ab", "gegen", "nach", "bis", "vor", "ca", ".", "circa", "zirka"})


def found_clock(reading: Reading, first: int, stop: int, clock: Clock) -> RuleMatch:
    part, stop = part_after(reading, stop)
    if part is None:
        part = part_before(reading, first)
    hour, minute, second = on_24_hours(clock, part)
    day = _day_after(reading, stop) or said_day(reading, first)
    timex = clock_timex(day, hour, minute, second)
    return found_time(reading, first, stop, "TIME", timex)


def _day_after(reading: Reading, stop: int) -> date | None:
    """Return the day stated after the hour: "um 19.30 Uhr am Freitag, 20. September"."""
    tokens = reading.tokens
    if tokens[stop].gap != SPACE:
        return None
    if "days_away" in tokens[stop].classes and reading.published:
        return moved(reading.published, tokens[stop].classes["days_away"])
    if tokens[stop].low in {"in", "am"} and (night := _night_after(reading, stop)):
        return night
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
        timex, fault = moment_timex(reading, moment)
        return date.fromisoformat(timex) if timex and not fault and timex[0] != "X" else None
    return weekday_timex(reading, weekday, tense(reading, stop))[1] if weekday else None


def _night_after(reading: Reading, stop: int) -> date | None:
    """Return the day of "gegen 3 Uhr in der Nacht zum Sonntag", "um 5 Uhr am frühen Montagmorgen"."""
    tokens = reading.tokens
    if tokens[stop].low == "in":
        night = tokens[stop + 2].low == "nacht" and tokens[stop + 3].low in _TO_DAY
        weekday = tokens[stop + 4].classes.get("weekday") if night else None
    else:
        at = stop + 2 if "early_late" in tokens[stop + 1].classes else stop + 1
        weekday, _ = tokens[at].classes.get("weekday_part", (None, None))
    return weekday_timex(reading, weekday, tense(reading, stop))[1] if weekday else None


_TO_DAY = frozenset({"zum", "zu", "auf"})


def part_before(reading: Reading, first: int) -> str | None:
    before = reading.tokens[first - 1]
    at = first - 2 if before.low in {"um", "gegen", "von"} else first - 1
    token = reading.tokens[at]
    part: str | None = token.classes.get("day_part_adverb")
    return part or (token.classes.get("day_part") if token.text[:1].isupper() else None)


def part_after(reading: Reading, stop: int) -> tuple[str | None, int]:
    """Read "abends", "am Nachmittag", "in der Früh" after a time."""
    tokens = reading.tokens
    part = tokens[stop].classes.get("day_part_adverb")
    if part and tokens[stop].gap == SPACE:
        return part, stop + 1
    skip = 1 if tokens[stop].low == "am" else 2 if tokens[stop].low == "in" else 0
    if skip == 2 and tokens[stop + 3].low in _TO_DAY:
        return None, stop
    if skip and (part := _PARTS_IN_TEXT.get(tokens[stop + skip].low)):
        return part, stop + skip + 1
    if tokens[stop].low in {"früh", "nachmittag"}:
        return _PARTS_IN_TEXT[tokens[stop].low], stop + 1
    return None, stop


def on_24_hours(clock: Clock, part: str | None) -> Clock:
    hour, minute, second = clock
    if (part in {"AF", "EV"} and 1 <= hour < 12) or (part == "NI" and 6 <= hour < 12):
        hour += 12
    elif part in {"NI", "EV"} and hour == 12:
        hour = 0
    return hour, minute, second


def is_measured_time(reading: Reading, index: int) -> bool:
    """Distinguish "eine Siegerzeit von 2:31:37" from "in der Zeit von 12:30 bis 14:00"."""
    noun, before, _, after = reading.tokens[index - 2 : index + 2]
    ranged = after.low in {"bis", "-", "–", "uhr"} or "unit" in after.classes
    return before.low in {"von", "mit"} and noun.low.endswith(_MEASURED) and not ranged


_MEASURED = (
    "rzeit",
    "bestzeit",
    "laufzeit",
    "fahrzeit",
    "endzeit",
    "gesamtzeit",
    "zielzeit",
    "rekord",
    "bestmarke",
)
