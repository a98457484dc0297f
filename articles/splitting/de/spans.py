"""German parts and lengths of time: "Anfang März", "drei Jahre", "jeden Montag", "90er-Jahre"."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from articles.facts.values import TimeExpression
from articles.splitting.calendar import distance, month_after, unit_at
from articles.splitting.de.clock import clock_at
from articles.splitting.de.families import FIGURES
from articles.splitting.de.relative import relative_rule
from articles.splitting.engine import Found
from articles.splitting.figures import range_end
from articles.splitting.moments import (
    Moment,
    duration_timex,
    found_length,
    found_moment,
    found_time,
    joined_length,
)
from articles.splitting.numbers import Number, read_amount, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_month, read_unit, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE


@FIGURES.rule("part-of-time", on=("part_of",))
def part_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Anfang März", "Ende 2015", "Mitte der 90er-Jahre", "Ende der Woche".

    Leaves alone: "am Ende", "Mitte der Stadt", ages ("Anfang 40").
    """
    tokens = reading.tokens
    mod = tokens[index].classes["part_of"]
    at = index + 1
    if tokens[at].low in {"des", "der", "dieser", "dieses", "diesen", "vom"}:
        at += 1
    if tokens[at].gap > LINE:
        return None
    inner = _dated(reading, at, mod) or _alone(reading, index)
    if inner is None:
        return None
    timex, stop = inner
    return found_time(reading, index, stop, "DATE", timex, mod=mod)


def _alone(reading: Reading, index: int) -> tuple[str | None, int] | None:
    """Read "Jahresende 2015" and "zum Monatsende"."""
    unit = reading.tokens[index].classes.get("part_of_unit")
    if unit is None:
        return None
    if unit == "Y" and (year := read_year(reading, index + 1)):
        return f"{year[0]:04}", year[1]
    return unit_at(reading.published, unit, 0), index + 1


def _dated(reading: Reading, at: int, mod: str) -> tuple[str | None, int] | None:
    token = reading.tokens[at]
    classes = token.classes
    if "month" in classes:
        month, stop = read_month(reading, at) or (0, at)
        year = read_year(reading, stop)
        moment = Moment(year[1] if year else stop, year[0] if year else None, month)
        found = found_moment(reading, at, moment)
        return found.value.timex, moment.stop  # type: ignore[union-attr]
    if "year" in classes and (year := read_year(reading, at)):
        return f"{year[0]:04}", year[1]
    if "relative" in classes and (inner := relative_rule(reading, at)):
        return inner.value.timex, inner.stop  # type: ignore[union-attr]
    if "year_word" in classes and (year := read_year(reading, at + 1)):
        return f"{year[0]:04}", year[1]
    if "built_relative" in classes:
        unit, away = classes["built_relative"]
        return unit_at(reading.published, unit, away), at + 1
    if decade := _decade(reading, at):
        return decade
    if century := _ordinal_unit(reading, at):
        return century
    determined = reading.tokens[at - 1].low in {"des", "der", "dieses", "dieser"}
    if determined and (unit := read_unit(reading, at)) and unit[0] in {"Y", "M", "W", "Q"}:
        return unit_at(reading.published, unit[0], 0), unit[1]
    return None


@FIGURES.rule("decade", on=("number", "decade"))
def decade_rule(reading: Reading, index: int) -> Found | None:
    """Finds "90er-Jahre", "1980er Jahren", "siebziger Jahre". Leaves alone: "die 90er" alone."""
    decade = _decade(reading, index)
    return found_time(reading, index, decade[1], "DATE", decade[0]) if decade else None


def _decade(reading: Reading, at: int) -> tuple[str, int] | None:
    tokens = reading.tokens
    token, after = tokens[at], tokens[at + 1]
    if "decade" in token.classes:
        stop = _past_years(reading, at + 1)
        number = token.classes["decade"]
        return (f"19{number // 10}", stop) if stop else None
    if "integer" not in token.classes or after.gap != NO_GAP or not after.low.startswith("er"):
        return None
    number = token.classes["integer"]
    if after.low in {"er-jahre", "er-jahren", "er-jahres"}:
        stop = at + 2
    elif after.low == "er":
        stop = _past_years(reading, at + 2) or 0
    else:
        return None
    if not stop or number % 10 or len(token.text) not in {2, 4}:
        return None
    if len(token.text) == 4:
        return token.text[:3], stop
    century = 19 if number >= 30 or reading.published is None else 20
    return f"{century}{number // 10}", stop


def _past_years(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    if tokens[at].text == "-":
        at += 1
    return at + 1 if tokens[at].low in {"jahre", "jahren", "jahres"} else None


@FIGURES.rule("ordinal-unit", on=("ordinal", "integer"))
def ordinal_unit_rule(reading: Reading, index: int) -> Found | None:
    """Finds "ersten Quartal 2015", "zweiten Jahreshälfte", "19. Jahrhundert", "1. Halbjahr".

    Leaves alone: ordinals before any other noun, since those count no part of a time.
    """
    unit = _ordinal_unit(reading, index)
    return found_time(reading, index, unit[1], "DATE", unit[0]) if unit else None


def _ordinal_unit(reading: Reading, index: int) -> tuple[str | None, int] | None:
    tokens = reading.tokens
    token = tokens[index]
    if "ordinal" in token.classes:
        nth, at = int(token.classes["ordinal"]), index + 1
    elif "integer" in token.classes and tokens[index + 1].text == ".":
        nth, at = token.classes["integer"], index + 2
    else:
        return None
    if tokens[at].gap > LINE:
        return None
    part = tokens[at].classes.get("part_of_year")
    if part is None:
        return None
    if part == "CE":
        return (f"{nth - 1:02}", at + 1) if 0 < nth <= 30 else None
    if not 1 <= nth <= (4 if part == "Q" else 2 if part == "H" else 3):
        return None
    return _part_of_year(reading, part, nth, at + 1)


def _part_of_year(reading: Reading, part: str, nth: int, stop: int) -> tuple[str | None, int]:
    if tokens_year := read_year(reading, stop):
        return f"{tokens_year[0]:04}-{part}{nth}", tokens_year[1]
    at = stop + 1 if reading.tokens[stop].low in {"des", "dieses"} else stop
    if "relative" in reading.tokens[at].classes:
        unit = read_unit(reading, at + 1)
        if unit and unit[0] == "Y" and reading.published:
            year = reading.published.year + reading.tokens[at].classes["relative"]
            return f"{year:04}-{part}{nth}", unit[1]
    if reading.published is None:
        return f"XXXX-{part}{nth}", stop
    return f"{_year_of_part(reading.published, part, nth):04}-{part}{nth}", stop


def _year_of_part(published: date, part: str, nth: int) -> int:
    """Choose the year that puts a quarter or half nearest to the publication day."""
    months = {"Q": 3, "H": 6, "T": 4}[part]
    middle = months * nth - months // 2
    here = middle - published.month
    years = 1 if here < -6 else -1 if here > 6 else 0
    there = month_after(published, 12 * years)
    return there[0] if there else published.year


@FIGURES.rule("quarter", on=("quarter_letter",))
def quarter_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Q3 2019" and "Q1/2016".

    Leaves alone: numbers over four ("Q5"), since those are products.
    """
    tokens = reading.tokens
    nth, at = tokens[index + 1], index + 2
    if nth.gap != NO_GAP or nth.text not in {"1", "2", "3", "4"}:
        return None
    if tokens[at].text == "/" and tokens[at].gap == NO_GAP:
        at += 1
    letter = tokens[index].text.upper()
    timex, stop = _part_of_year(reading, letter, int(nth.text), at)
    return found_time(reading, index, stop if stop != at else index + 2, "DATE", timex)


@FIGURES.rule("set", on=("each", "all"))
def set_rule(reading: Reading, index: int) -> Found | None:
    """Finds "jeden Montag", "jedes Jahr", "alle zwei Tage", "jeden letzten Samstag im Monat".

    Leaves alone: "jeder Mensch", "alle Häuser": people and things, not times.
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
    """Finds "täglich", "jährlichen", "montags".

    Leaves alone: words that hold a time but repeat nothing ("Alltag").
    """
    classes = reading.tokens[index].classes
    timex = classes.get("set_word") or f"XXXX-WXX-{classes['weekday_set']}"
    return found_time(reading, index, index + 1, "SET", timex)


@FIGURES.rule("length-word", on=("span_word", "duration_adjective"))
def length_word_rule(reading: Reading, index: int) -> Found | None:
    """Finds "jahrelang", "dreitägigen", "zweistündige".

    Leaves alone: adjectives built alike without a time in them ("mächtig").
    """
    classes = reading.tokens[index].classes
    if "span_word" in classes:
        return found_time(reading, index, index + 1, "DURATION", classes["span_word"])
    return found_length(reading, index, index + 1, *classes["duration_adjective"])


@FIGURES.rule("since-years", on=("since",))
def since_rule(reading: Reading, index: int) -> Found | None:
    """Finds the length in "seit Jahren", "über Monate"; its number is unknown.

    Leaves alone: "seit Beginn" and "seit dem Jahr", since they name a point, not a length.
    """
    unit = read_unit(reading, index + 1)
    word = reading.tokens[index + 1].low
    if unit is None or not word.endswith("n") or "built_unit" in reading.tokens[index + 1].classes:
        return None
    if unit[0] in {"Y", "M", "D", "DE", "CE", "HR", "W"} and word not in {"wochenenden"}:
        return found_time(reading, index + 1, unit[1], "DURATION", duration_timex(unit[0], None))
    return None


@FIGURES.rule("length", on=("number", "one", "half", "built_unit", "fraction_sign", "mixed", "few"))
def length_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "drei Jahre", "eine halbe Stunde", "2 Tage und 3 Stunden", "14-Tage-Frist".

    "Drei Tage später" and "zwei Jahre zuvor" are dates that count from the day last spoken
    of. Leaves alone: ages ("34 Jahre alt"), "eines Tages".
    """
    tokens = reading.tokens
    if "few" in tokens[index].classes:
        unit = read_unit(reading, index + 1)
        timex = duration_timex(unit[0], None) if unit else None
        return found_time(reading, index, unit[1], "DURATION", timex) if unit else None
    part = _one_length(reading, index)
    if part is None:
        return _adjective_length(reading, index) or _length_range(reading, index)
    total, stop = part
    lengths = [total]
    while len(lengths) < 6 and (more := _further_length(reading, stop)):
        lengths.append(more[0])
        stop = more[1]
    if len(lengths) > 1:
        return found_time(reading, index, stop, "DURATION", joined_length(lengths))
    return _single_length(reading, index, total, stop)


def _single_length(
    reading: Reading, index: int, length: tuple[str, Decimal | None], stop: int
) -> Found | None:
    unit, number = length
    after = reading.tokens[stop]
    if reading.tokens[index].low == "eines" and unit == "D":
        return None
    if "later" in after.classes and after.gap == SPACE:
        return _later(reading, index, unit, number, stop)
    modifier = modifier_before(reading, index)
    timex = duration_timex(unit, number)
    found = found_time(reading, index, stop, "DURATION", timex, modifier=modifier)
    last = reading.tokens[stop - 1]
    if "first_part" not in last.classes:
        return found
    return replace(found, end=last.start + last.text.index("-"))


def _later(
    reading: Reading, index: int, unit: str, number: Decimal | None, stop: int
) -> Found | None:
    sign = reading.tokens[stop].classes["later"]
    offset = ("-" if sign < 0 else "+") + duration_timex(unit, number)
    anchor = reading.last_day
    timex = None
    if anchor and number is not None and unit not in {"HR", "MIN", "S"}:
        timex = distance(anchor, unit, number * sign)
    return found_time(reading, index, stop + 1, "DATE", timex, offset=offset)


def _one_length(reading: Reading, index: int) -> tuple[tuple[str, Decimal | None], int] | None:
    """Read one number with its unit; return both and the next token."""
    tokens = reading.tokens
    if "built_unit" in tokens[index].classes:
        built = read_unit(reading, index)
        return ((built[0], built[2]), built[1]) if built and built[2] != 1 else None
    amount = read_amount(reading, index)
    if amount is None or amount.value is None:
        return _half_unit(reading, index)
    at = amount.stop
    if tokens[at].text == "-" and tokens[at].gap == NO_GAP:
        return _hyphenated(reading, amount)
    if tokens[at].low == "mal":
        return None
    while at - amount.stop < 2 and "length_adjective" in tokens[at].classes:
        at += 1
    unit = read_unit(reading, at)
    if unit is None:
        return None
    if "short_unit" in tokens[at].classes and not amount.literal:
        return None
    return (unit[0], amount.value * unit[2]), unit[1]


def _half_unit(reading: Reading, index: int) -> tuple[tuple[str, Decimal | None], int] | None:
    """Read "halbe Stunde" without an article."""
    if "half" not in reading.tokens[index].classes:
        return None
    unit = read_unit(reading, index + 1)
    return ((unit[0], Decimal("0.5") * unit[2]), unit[1]) if unit else None


def _hyphenated(reading: Reading, amount: Number) -> tuple[tuple[str, Decimal | None], int] | None:
    """Read "14-Tage-Frist" and "24-Stunden-Lauf"."""
    token = reading.tokens[amount.stop + 1]
    part = token.low.split("-")[0]
    classes = token.classes.get("first_part", token.classes)
    if "unit" not in classes or amount.value is None or "short_unit" in classes:
        return None
    if part != token.low and classes["unit"] in {"WE"}:
        return None
    return (classes["unit"], amount.value), amount.stop + 2


def _adjective_length(reading: Reading, index: int) -> Found | None:
    """Read "3-tägig", "14tägigen": digits before an adjective of length."""
    tokens = reading.tokens
    if "integer" not in tokens[index].classes:
        return None
    at = index + 2 if tokens[index + 1].text == "-" else index + 1
    adjective = tokens[at].classes.get("length_suffix")
    if adjective is None or tokens[at].gap != NO_GAP:
        return None
    timex = duration_timex(adjective, Decimal(tokens[index].classes["integer"]))
    return found_time(reading, index, at + 1, "DURATION", timex)


def _length_range(reading: Reading, index: int) -> list[Found] | None:
    """Read "zwei bis drei Jahre" as two lengths."""
    first = read_number(reading, index)
    second = range_end(reading, first) if first else None
    if first is None or second is None or first.value is None or second.value is None:
        return None
    unit = read_unit(reading, second.stop)
    after = reading.tokens[unit[1]] if unit else None
    if unit is None or after is None or "old" in after.classes:
        return None
    timex = duration_timex(unit[0], first.value * unit[2])
    lower = found_time(reading, index, first.stop, "DURATION", timex)
    timex = duration_timex(unit[0], second.value * unit[2])
    return [lower, found_time(reading, second.first, unit[1], "DURATION", timex)]


def _further_length(reading: Reading, stop: int) -> tuple[tuple[str, Decimal | None], int] | None:
    """Read what adds to a length: "und drei Stunden", ", 2 Tage", "3 Stunden"."""
    token = reading.tokens[stop]
    at = stop + 1 if token.text == "," or "joining" in token.classes else stop
    if reading.tokens[at].gap > SPACE or "number" not in reading.tokens[at].classes:
        return None
    return _one_length(reading, at)
