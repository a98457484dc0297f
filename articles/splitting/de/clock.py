"""German times of day: "15.30 Uhr", "halb acht", "am Abend"."""

from dataclasses import replace
from datetime import date

from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.moments import (
    clock_timex,
    day_in_sentence,
    day_spoken_of,
    found_time,
    part_timex,
)
from articles.splitting.numbers import read_amount
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, PARAGRAPH, SPACE

Clock = tuple[int, int, int | None]
_DASHES = frozenset({"-", "–", "—"})
_PARTS_IN_TEXT = {"nachmittag": "AF", "abend": "EV", "früh": "MO", "frühe": "MO", "nacht": "NI", "morgen": "MO",
                  "vormittag": "MO", "mittag": "MI"}  # fmt: skip


def _said_day(reading: Reading, index: int) -> date | None:
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
    return _found_clock(reading, index, stop[0], clock)


def clock_at(reading: Reading, index: int) -> Found | None:
    """Read one time of day that begins at token `index`, None for none or for two."""
    found = clock_rule(reading, index)
    return found if isinstance(found, Found) else None


def _past_oclock(reading: Reading, at: int) -> tuple[int, int | None] | None:
    """Step over "Uhr" and minutes behind it; None where no "Uhr" stands."""
    tokens = reading.tokens
    token = tokens[at]
    if token.low == "h" and token.gap == NO_GAP:
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
        if minutes.classes["integer"] < 60 and not following.text[:1].isalpha():
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


def _found_clock(reading: Reading, first: int, stop: int, clock: Clock) -> Found:
    part, stop = _part_behind(reading, stop)
    if part is None:
        part = _part_before(reading, first)
    hour, minute, second = _on_24_hours(clock, part)
    timex = clock_timex(_said_day(reading, first), hour, minute, second)
    return found_time(reading, first, stop, "TIME", timex)


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
    token = reading.tokens[index]
    if "clock" not in token.classes or ":" not in token.text:
        return None
    before = reading.tokens[index - 1]
    told = before.low in {"um", "ab", "gegen", "bis", "von"} or "weekday" in before.classes
    two_digits = len(token.text) >= 5
    if (not told and not two_digits) or (token.gap == NO_GAP and before.text not in "(-–[|,"):
        return None
    return _found_clock(reading, index, stop, clock)


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
    both = all("clock" in tokens[i].classes and ":" in tokens[i].text for i in (index, at + 1))
    if oclock is None and not (both and not listed):
        return None
    if oclock and oclock[1] is not None:
        end = (end[0], oclock[1], None)
    last = _found_clock(reading, at + 1, oclock[0] if oclock else stop, end)
    part, _ = _part_behind(reading, oclock[0] if oclock else stop)
    hour, minute, seconds = _on_24_hours(clock, part or _part_before(reading, index))
    timex = clock_timex(_said_day(reading, index), hour, minute, seconds)
    return [found_time(reading, index, at, "TIME", timex), last]


def _goes_on(reading: Reading, stop: int) -> bool:
    """Tell whether another range follows that ends in "Uhr" ("8.30-12 und 14.30-16.30 Uhr")."""
    tokens = reading.tokens
    if tokens[stop].low not in {"und", ","} or tokens[stop + 2].text not in _DASHES:
        return False
    second = _read_clock(reading, stop + 1) and _read_clock(reading, stop + 3)
    return bool(second) and "clock_word" in tokens[stop + 4].classes


@FIGURES.rule("half-past", on=("half_hour", "quarter_hour"))
def half_past_rule(reading: Reading, index: int) -> Found | None:
    """Finds "halb acht", "Viertel nach acht", "dreiviertel acht". Leaves alone: "halb voll"."""
    tokens = reading.tokens
    word, after = tokens[index].low, tokens[index + 1].low
    before = tokens[index - 1].low
    told = before in {"um", "gegen", "ab", "bis", "ist", "kurz", "von", "nach", "vor", ""}
    if after in {"nach", "vor"} and word == "viertel":
        hour = _hour(reading, index + 2)
        if hour is None:
            return None
        minutes = 15 if after == "nach" else -15
        return _found_minutes(reading, index, hour[1], hour[0] * 60 + minutes)
    hour = _hour(reading, index + 1)
    if hour is None or not (told or "clock_word" in tokens[hour[1]].classes):
        return None
    if "unit" in tokens[hour[1]].classes or (tokens[hour[1]].text[:1].isupper() and not told):
        return None
    minutes = {"halb": 30, "viertel": 15, "dreiviertel": 45}[word]
    return _found_minutes(reading, index, hour[1], (hour[0] - 1) * 60 + minutes)


@FIGURES.rule("minutes-past", on=("number",))
def minutes_past_rule(reading: Reading, index: int) -> Found | None:
    """Finds "zehn nach acht" and "15 Minuten vor zwölf". Leaves alone: "drei nach vorn"."""
    tokens = reading.tokens
    number = tokens[index].classes["number"]
    at = index + 2 if tokens[index + 1].classes.get("unit") == "MIN" else index + 1
    if tokens[at].low not in {"nach", "vor"} or not 0 < number < 31:
        return None
    hour = _hour(reading, at + 1)
    if hour is None or number % 5:
        return None
    oclock = "clock_word" in tokens[hour[1]].classes
    told = tokens[index - 1].low in {"um", "gegen"} or not tokens[index - 1].text
    if not (oclock or told):
        return None
    minutes = int(number) if tokens[at].low == "nach" else -int(number)
    return _found_minutes(reading, index, hour[1], hour[0] * 60 + minutes)


def _hour(reading: Reading, at: int) -> tuple[int, int] | None:
    token = reading.tokens[at]
    number = token.classes.get("number", 1 if token.low == "eins" else None)
    if number is None or number != int(number) or not 1 <= number <= 24 or token.gap != SPACE:
        return None
    return int(number), at + 1


def _found_minutes(reading: Reading, index: int, stop: int, minutes: int) -> Found:
    if "clock_word" in reading.tokens[stop].classes:
        stop += 1
    hour, minute = divmod(minutes % 1440, 60)
    return _found_clock(reading, index, stop, (hour, minute, None))


@FIGURES.rule("midnight", on=("midnight",))
def midnight_rule(reading: Reading, index: int) -> Found:
    """Finds "Mitternacht".

    Leaves alone: compounds with it ("Mitternachtsmesse"), since they name a thing, not an hour.
    """
    timex = clock_timex(_said_day(reading, index), 0, 0)
    return found_time(reading, index, index + 1, "TIME", timex)


@FIGURES.rule("part-of-day", on=("day_part", "day_part_adverb"))
def day_part_rule(reading: Reading, index: int) -> Found | None:
    """Finds "am Nachmittag", "in der Nacht zum Sonntag", "morgens".

    Leaves alone: "früh" and parts of the day that nothing places ("der Abend war lang").
    """
    tokens = reading.tokens
    token = tokens[index]
    day = day_spoken_of(reading, index)
    if "day_part_adverb" in token.classes:
        if tokens[index + 1].low in {"um", "gegen"} and (timed := clock_at(reading, index + 2)):
            return replace(timed, start=token.start)
        part = token.classes["day_part_adverb"]
        first = index - 1 if "early_late" in tokens[index - 1].classes else index
        return found_time(reading, first, index + 1, "TIME", part_timex(day, part))
    if not token.text[0].isupper() or token.low in {"früh", "frühe"}:
        return None
    before = tokens[index - 1]
    at = index - 2 if "early_late" in before.classes else index - 1
    if token.low == "nacht" and tokens[index + 1].low in {"zum", "auf", "von", "zu", "vom"}:
        return None
    if tokens[at].low not in {
        "am",
        "zum",
        "gegen",
        "bis",
        "vom",
        "diesem",
        "dieser",
        "der",
        "jenem",
    }:
        return None
    if tokens[at].low == "der" and tokens[at - 1].low not in {"in", "während", "seit"}:
        return None
    part = token.classes["day_part"]
    return found_time(reading, at + 1, index + 1, "TIME", part_timex(day, part))
