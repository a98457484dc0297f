"""English lengths, sets, times of day and parts of years."""

from decimal import Decimal

from articles.splitting.calendar import unit_at
from articles.splitting.en.dates import date_rule, weekday_rule
from articles.splitting.en.families import FIGURES
from articles.splitting.en.hours import clock_on, read_hour, timed_by
from articles.splitting.en.relative import day_away_rule, relative_rule, unit_and_size
from articles.splitting.engine import Found
from articles.splitting.figures import range_end
from articles.splitting.moments import (
    day_in_sentence,
    day_spoken_of,
    duration_timex,
    found_time,
    joined_length,
    part_timex,
)
from articles.splitting.numbers import read_amount, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_unit, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE

Length = tuple[str, Decimal | None]


@FIGURES.rule("clock", on=("number", "clock", "noon", "half_hour", "quarter_hour", "one"))
def clock_rule(reading: Reading, index: int) -> Found | None:
    """Finds "3 pm", "15:30", "half past eight", "five o'clock", "noon", with the day behind it.

    Leaves alone: scores ("2:1"), bare numbers.
    """
    tokens = reading.tokens
    hour = read_hour(reading, index)
    if hour is None:
        return None
    clock, stop, sure = hour
    before = tokens[index - 1].low
    told = before in {"at", "by", "until", "till", "around", "before", "after", "from"}
    if not sure and not (before == "at" and _ends_time(reading, stop)):
        return None
    token = tokens[index]
    if "score" in token.classes and len(token.text) < 4 and not told:
        return None
    if token.gap == NO_GAP and tokens[index - 1].text not in "(-–[|,:~@":
        return None
    if day := _day_behind(reading, stop):
        return timed_by(reading, index, clock, day)
    return clock_on(reading, index, stop, clock, day_in_sentence(reading, index))


def _ends_time(reading: Reading, stop: int) -> bool:
    after = reading.tokens[stop]
    return not after.text or after.text in {".", ",", "?", "!"} or "function" in after.classes


def _day_behind(reading: Reading, stop: int) -> Found | None:
    """Read the day in "3 pm on Tuesday", "8.30pm today", "2:00 tomorrow"."""
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].low == "on" or tokens[stop].text == "," else stop
    token = tokens[at]
    if token.gap > SPACE:
        return None
    if "weekday" in token.classes:
        return weekday_rule(reading, at)
    if "days_away" in token.classes:
        return day_away_rule(reading, at)
    if "relative" in token.classes:
        found = relative_rule(reading, at)
        return found if found and found.value.timex and len(found.value.timex) >= 10 else None  # type: ignore[union-attr]
    if "month" in token.classes or ("numeral" in token.classes and tokens[at - 1].low == "on"):
        return date_rule(reading, at)
    return None


@FIGURES.rule("part-of-day", on=("day_part",))
def day_part_rule(reading: Reading, index: int) -> Found | None:
    """Finds the part of the day in "in the morning", "at night". Leaves alone: "good evening"."""
    tokens = reading.tokens
    token, before = tokens[index], tokens[index - 1]
    first = index - 1 if before.low in {"early", "late"} else index
    lead = tokens[first - 1].low
    placed = lead in {"the", "in", "this", "that"} or (lead == "at" and token.low == "night")
    if not placed or tokens[first - 2].low == "good":
        return None
    timex = part_timex(day_spoken_of(reading, index), token.classes["day_part"])
    return found_time(reading, first, index + 1, "TIME", timex)


@FIGURES.rule("set", on=("each",))
def set_rule(reading: Reading, index: int) -> Found | None:
    """Finds "every Monday", "each year", "every two weeks", "every other day".

    Leaves alone: "every man", "each house": people and things, not times.
    """
    tokens = reading.tokens
    at, number = index + 1, Decimal(1)
    if tokens[at].low == "other":
        at, number = at + 1, Decimal(2)
    elif amount := read_number(reading, at):
        at, number = amount.stop, amount.value or Decimal(1)
    elif "ordinal" in tokens[at].classes:
        number, at = tokens[at].classes["ordinal"], at + 1
    token = tokens[at]
    if token.gap > SPACE:
        return None
    if "weekday" in token.classes:
        return _timed_set(reading, index, at + 1, f"XXXX-WXX-{token.classes['weekday']}")
    if "day_part" in token.classes:
        return _timed_set(reading, index, at + 1, f"T{token.classes['day_part']}")
    unit = unit_and_size(reading, at)
    if unit is None:
        return None
    return _timed_set(reading, index, unit[1], duration_timex(unit[0], number * unit[2]))


def _timed_set(reading: Reading, index: int, stop: int, timex: str) -> Found:
    """Read "every Monday at 4 pm" as one set."""
    at = stop + 1 if reading.tokens[stop].low == "at" else stop
    hour = read_hour(reading, at) if at > stop else None
    if hour:
        (h, m, _), end, _ = hour
        time = f"T{h:02}" + (f":{m:02}" if m else "")
        weekly = timex.startswith("XXXX")
        return found_time(reading, index, end, "SET", timex + time if weekly else time)
    return found_time(reading, index, stop, "SET", timex)


@FIGURES.rule("set-word", on=("set_word", "weekday_set"))
def set_word_rule(reading: Reading, index: int) -> Found:
    """Finds "daily", "annual", "quarterly", "Mondays".

    Leaves alone: "day" and "year" themselves, since they repeat nothing.
    """
    classes = reading.tokens[index].classes
    if "weekday_set" in classes:
        part = reading.tokens[index + 1].classes.get("day_part")
        return _timed_set(
            reading,
            index,
            index + 1,
            f"XXXX-WXX-{classes['weekday_set']}" + (f"T{part}" if False else ""),
        )
    return found_time(reading, index, index + 1, "SET", classes["set_word"])


@FIGURES.rule("quarter", on=("quarter_letter", "ordinal", "year"))
def quarter_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Q3 2019", "2019 Q1", "2019-H2", "first quarter of 2015", "21st century".

    Leaves alone: ordinals before any other noun, since those count no part of a time.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "year" in token.classes:
        return _year_quarter(reading, index)
    if "quarter_letter" in token.classes:
        return _lettered(reading, index, token.text.upper())
    return _ordinal_part(reading, index, int(token.classes["ordinal"]), index + 1)


def _year_quarter(reading: Reading, index: int) -> Found | None:
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].text == "-" else index + 1
    nth = tokens[at + 1]
    if (
        tokens[at].low not in {"q", "h"}
        or nth.text not in {"1", "2", "3", "4"}
        or nth.gap != NO_GAP
    ):
        return None
    timex = f"{tokens[index].classes['year']:04}-{tokens[at].text.upper()}{nth.text}"
    return found_time(reading, index, at + 2, "DATE", timex)


def _lettered(reading: Reading, index: int, letter: str) -> Found | None:
    tokens = reading.tokens
    nth, at = tokens[index + 1], index + 2
    if nth.gap != NO_GAP or nth.text not in {"1", "2", "3", "4"}:
        return None
    skip = at + 1 if tokens[at].low == "of" or tokens[at].text in {"-", "/"} else at
    if year := read_year(reading, skip):
        return found_time(reading, index, year[1], "DATE", f"{year[0]:04}-{letter}{nth.text}")
    year_now = f"{reading.published.year:04}" if reading.published else "XXXX"
    return found_time(reading, index, at, "DATE", f"{year_now}-{letter}{nth.text}")


def _ordinal_part(reading: Reading, index: int, nth: int, at: int) -> Found | None:
    tokens = reading.tokens
    token = tokens[at]
    if token.classes.get("unit") == "CE":
        return found_time(reading, index, at + 1, "DATE", f"{nth - 1:02}") if nth > 0 else None
    letter = {"quarter": "Q", "half": "H"}.get(token.low)
    if letter is None or not 1 <= nth <= 4 or (letter == "H" and nth > 2):
        return None
    skip = at + 2 if tokens[at + 1].low == "of" else at + 1
    skip = skip + 1 if tokens[skip].low in {"fiscal", "the"} else skip
    if year := read_year(reading, skip):
        return found_time(reading, index, year[1], "DATE", f"{year[0]:04}-{letter}{nth}")
    if letter == "H" and tokens[at + 1].low != "of":
        return None
    year_now = f"{reading.published.year:04}" if reading.published else "XXXX"
    return found_time(reading, index, at + 1, "DATE", f"{year_now}-{letter}{nth}")


@FIGURES.rule("digit-ordinal-unit", on=("integer",))
def digit_century_rule(reading: Reading, index: int) -> Found | None:
    """Finds "21st century", "the 90s". Leaves alone: other ordinals."""
    tokens = reading.tokens
    suffix = tokens[index + 1]
    number = tokens[index].classes["integer"]
    if suffix.gap != NO_GAP:
        return None
    if suffix.low in {"st", "nd", "rd", "th"}:
        return _ordinal_part(reading, index, number, index + 2)
    if suffix.low == "s" and number % 10 == 0 and len(tokens[index].text) == 2 and number >= 20:
        return found_time(reading, index, index + 2, "DATE", f"19{number // 10}")
    return None


@FIGURES.rule("decade-word", on=("decade",))
def decade_word_rule(reading: Reading, index: int) -> Found | None:
    """Finds "the seventies". Leaves alone: temperatures and ages ("in her thirties")."""
    if reading.tokens[index - 1].low != "the":
        return None
    digit = reading.tokens[index].classes["decade"] // 10
    return found_time(reading, index, index + 1, "DATE", f"19{digit}")


@FIGURES.rule("week-number", on=("week_word",))
def week_rule(reading: Reading, index: int) -> Found | None:
    """Finds "week 27", "week 3 of 2027".

    Leaves alone: numbers over 53 and "week" without one, since no calendar has such a week.
    """
    tokens = reading.tokens
    number = tokens[index + 1].classes.get("integer")
    if number is None or not 1 <= number <= 53 or tokens[index + 1].gap > SPACE:
        return None
    stop = index + 2
    year = reading.published.year if reading.published else None
    if tokens[stop].low == "of" and (named := read_year(reading, stop + 1)):
        year, stop = named
    return found_time(reading, index, stop, "DATE", f"{year or 'XXXX'}-W{number:02}")


@FIGURES.rule("length", on=("number", "one", "half", "few", "fraction_sign", "mixed"))
def length_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "three years", "half an hour", "2 hours and 30 minutes", "a three-day trip".

    Leaves alone: ages ("five years old"), "a day" as each day, "one day".
    """
    tokens = reading.tokens
    if "few" in tokens[index].classes:
        unit = read_unit(reading, index + 1)
        return (
            found_time(reading, index, unit[1], "DURATION", duration_timex(unit[0], None))
            if unit
            else None
        )
    part = _one_length(reading, index)
    if part is None:
        return _range(reading, index)
    total, stop = part
    if "one" in tokens[index].classes and not _is_length(reading, index, total[0]):
        return None
    lengths = [total]
    while len(lengths) < 6 and (more := _further(reading, stop)):
        lengths.append(more[0])
        stop = more[1]
    timex = duration_timex(*total) if len(lengths) == 1 else joined_length(lengths)
    return found_time(
        reading, index, stop, "DURATION", timex, modifier=modifier_before(reading, index)
    )


def _is_length(reading: Reading, index: int, unit: str) -> bool:
    """Tell "for a year" from "80 kilometres a day"."""
    before = reading.tokens[index - 1]
    return before.low in {
        "for",
        "about",
        "than",
        "nearly",
        "almost",
        "over",
        "within",
        "after",
        "lasted",
        "took",
        "takes",
        "half",
        "",
    } or unit in {"DE", "CE"}


def _one_length(reading: Reading, index: int) -> tuple[Length, int] | None:
    tokens = reading.tokens
    if "half" in tokens[index].classes and "one" in tokens[index + 1].classes:
        unit = unit_and_size(reading, index + 2)
        return ((unit[0], Decimal("0.5") * unit[2]), unit[1]) if unit else None
    amount = read_amount(reading, index)
    if amount is None or amount.value is None:
        return None
    at = amount.stop
    if tokens[at].text == "-" and tokens[at].gap == NO_GAP:
        return _hyphenated(reading, at + 1, amount.value)
    while at - amount.stop < 2 and "length_adjective" in tokens[at].classes:
        at += 1
    unit = unit_and_size(reading, at)
    if unit is None or tokens[at].gap > LINE:
        return None
    if "old" in tokens[unit[1]].classes or (
        tokens[unit[1]].low == "of" and tokens[unit[1] + 1].low == "age"
    ):
        return None
    if (
        tokens[at].low in {"second", "seconds"}
        and "ordinal" in tokens[at].classes
        and not amount.literal
        and amount.value == 1
    ):
        return None
    value, stop = amount.value * unit[2], unit[1]
    if (
        tokens[stop].low == "and"
        and tokens[stop + 1].low == "a"
        and "fraction" in tokens[stop + 2].classes
    ):
        return (unit[0], value + 1 / tokens[stop + 2].classes["fraction"]), stop + 3
    return (unit[0], value), stop


def _hyphenated(reading: Reading, at: int, value: Decimal) -> tuple[Length, int] | None:
    token = reading.tokens[at]
    classes = token.classes.get("first_part", token.classes)
    if (
        "unit" not in classes
        or token.low.endswith("-old")
        or "old" in reading.tokens[at + 1].classes
    ):
        return None
    return (classes["unit"], value), at + 1


def _range(reading: Reading, index: int) -> list[Found] | None:
    first = read_number(reading, index)
    second = range_end(reading, first) if first else None
    if first is None or second is None or first.value is None or second.value is None:
        return None
    unit = unit_and_size(reading, second.stop)
    if unit is None or "old" in reading.tokens[unit[1]].classes:
        return None
    lower = found_time(reading, index, first.stop, "DURATION", duration_timex(unit[0], first.value))
    upper = found_time(
        reading, second.first, unit[1], "DURATION", duration_timex(unit[0], second.value)
    )
    return [lower, upper]


def _further(reading: Reading, stop: int) -> tuple[Length, int] | None:
    token = reading.tokens[stop]
    at = stop + 1 if token.text == "," or token.low == "and" else stop
    if reading.tokens[at].gap > SPACE or "number" not in reading.tokens[at].classes:
        return None
    return _one_length(reading, at)


@FIGURES.rule("length-in-one-word", on=("compound_unit",))
def length_word_rule(reading: Reading, index: int) -> Found | None:
    """Finds "three-day", "five-year". Leaves alone: ages ("five-year-old")."""
    number, unit, rest = reading.tokens[index].classes["compound_unit"]
    if "old" in rest:
        return None
    return found_time(reading, index, index + 1, "DURATION", duration_timex(unit, number))


@FIGURES.rule("the-year", on=("the",))
def the_unit_rule(reading: Reading, index: int) -> Found | None:
    """Finds the day in "the day before yesterday" and "the day after tomorrow".

    Leaves alone: "the day before" something else, since that something dates it.
    """
    tokens = reading.tokens
    if tokens[index + 1].low != "day" or reading.published is None:
        return None
    pair = (tokens[index + 2].low, tokens[index + 3].low)
    days = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get(pair)
    if days is None:
        return None
    return found_time(reading, index + 1, index + 4, "DATE", unit_at(reading.published, "D", days))
