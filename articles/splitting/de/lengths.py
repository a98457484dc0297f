"""German lengths of time: "drei Jahre", "zweistündig", "seit Jahren"."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from articles.facts.values import TimeExpression
from articles.splitting.calendar import day_timex, distance, is_day, month_after
from articles.splitting.de.anaphora import spoken_unit
from articles.splitting.de.families import FIGURES
from articles.splitting.de.feasts import read_feast
from articles.splitting.de.length_rows import length_list, length_range, several_seasons
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    duration_timex,
    found_length,
    found_time,
    is_smaller,
    joined_length,
)
from articles.splitting.numbers import Number, read_amount
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tenses import tells_of_past
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("length-word", on=("span_word", "duration_adjective"))
def length_word_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "jahrelang", "dreitägigen", "zweistündige".

    Leaves alone: adjectives built alike without a time in them ("mächtig", "beständig"), since they
    state no length.
    """
    classes = reading.tokens[index].classes
    if "span_word" in classes:
        return found_time(reading, index, index + 1, "DURATION", classes["span_word"])
    return found_length(reading, index, index + 1, *classes["duration_adjective"])


@FIGURES.rule("whole-unit", on=("whole",))
def whole_unit_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "den ganzen Tag", "die ganze Woche".

    Leaves alone: "das ganze Haus", which is no time, "ganze Tage", which are not counted, and
    "eine ganze Woche", which is counted and read as a length.
    """
    token = reading.tokens[index + 1]
    if token.gap != SPACE or token.low not in {"tag", "woche", "monat", "jahr", "jahrhundert"}:
        return None
    return found_length(reading, index, index + 2, token.classes["unit"], Decimal(1))


@FIGURES.rule("since-years", on=("since",))
def since_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the length in "seit Jahren", "über Monate"; its number is unknown.

    Leaves alone: "seit Beginn" and "seit dem Jahr", since they name a point, not a length.
    """
    unit = read_unit(reading, index + 1)
    word = reading.tokens[index + 1].low
    through = reading.tokens[index].low == "über" and word in {
        "jahre",
        "monate",
        "tage",
        "jahrzehnte",
    }
    plural = word.endswith("n") or through
    if unit is None or not plural or "built_unit" in reading.tokens[index + 1].classes:
        return None
    if unit[0] in {"Y", "M", "D", "DE", "CE", "HR", "W"} and word not in {"wochenenden"}:
        return found_time(reading, index + 1, unit[1], "DURATION", duration_timex(unit[0], None))
    return None


# A hundred years: nobody states a length in more days.
_MOST_DAYS = 36_525


@FIGURES.rule(
    "length",
    on=("number", "one", "half", "built_unit", "fraction_sign", "mixed", "few", "few_genitive"),
)
def length_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "drei Jahre", "eine halbe Stunde", "2 Tage und 3 Stunden", "14-Tage-Frist".

    "Drei Tage später" and "zwei Jahre zuvor" are dates that count from the day last spoken
    of; "drei Sommer" are three, of no year. Leaves alone: ages ("34 Jahre alt"), "eines Tages",
    which names no length, and more days than a life has ("960.000 Arbeitstage"): those are counted.
    """
    if _FEW & reading.tokens[index].classes.keys():
        return _few_units(reading, index)
    if _is_verb(reading, index + 1) or _is_in_sign(reading, index):
        return None
    part = _one_length(reading, index)
    if part is None:
        return (
            _adjective_length(reading, index)
            or several_seasons(reading, index)
            or length_range(reading, index)
            or length_list(reading, index)
        )
    total, stop = part
    lengths = [total]
    while len(lengths) < 6 and (more := _further_length(reading, stop, lengths[-1][0])):
        lengths.append(more[0])
        stop = more[1]
    if len(lengths) > 1:
        return found_time(reading, index, stop, "DURATION", joined_length(lengths))
    return _single_length(reading, index, total, stop)


def _is_verb(reading: Reading, at: int) -> bool:
    """Distinguish the verb of "Die Kommission der 27 tagen" from "an 27 Tagen"."""
    return reading.tokens[at].text == "tagen"


def _is_in_sign(reading: Reading, index: int) -> bool:
    """Distinguish the number of a sign ("G7") from one that counts: a letter is right before it."""
    glued = reading.tokens[index].gap == NO_GAP
    return glued and reading.tokens[index - 1].text[-1:].isalpha()


_FEW = frozenset({"few", "few_genitive"})


def _few_units(reading: Reading, index: int) -> RuleMatch | None:
    """Read "einige Wochen", "innerhalb weniger Tage"; "weniger Tage als" compares."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    unit = read_unit(reading, index + 1)
    compares = token.low == "weniger" and before.low not in {"innerhalb", "binnen"}
    if unit is None or compares:
        return None
    return found_time(reading, index, unit[1], "DURATION", duration_timex(unit[0], None))


def _single_length(
    reading: Reading, index: int, length: tuple[str, Decimal | None], stop: int
) -> RuleMatch | None:
    unit, number = length
    after = reading.tokens[stop]
    if reading.tokens[index].low == "eines" and unit == "D":
        return None
    if unit == "D" and number is not None and number > _MOST_DAYS:
        return None
    if "later" in after.classes and after.gap == SPACE:
        return _later(reading, index, unit, number, stop)
    if after.low in {"nach", "vor"} and (
        found := _beside_feast(reading, index, unit, number, stop)
    ):
        return found
    modifier = modifier_before(reading, index)
    timex = duration_timex(unit, number)
    found = found_time(reading, index, stop, "DURATION", timex, modifier=modifier)
    last = reading.tokens[stop - 1]
    if "first_part" not in last.classes:
        return found
    return replace(found, end=last.start + last.text.index("-"))


def _beside_feast(
    reading: Reading, index: int, unit: str, number: Decimal | None, stop: int
) -> RuleMatch | None:
    """Read "einen Tag nach Weihnachten", "zwei Wochen vor Ostern"."""
    if (
        "feast" not in reading.tokens[stop + 1].classes
        or number is None
        or unit in {"HR", "MIN", "S"}
    ):
        return None
    feast = read_feast(reading, stop + 1, stop + 1, None)
    value = feast.value if feast else None
    known = (value.timex or "") if isinstance(value, TimeExpression) else ""
    # Without a publication day a feast has no year.
    if feast is None or len(known) != 10 or not known[:4].isdecimal():
        return None
    sign = 1 if reading.tokens[stop].low == "nach" else -1
    day = date.fromisoformat(known)
    if unit in {"Y", "M"} and number == int(number):
        there = month_after(day, int(number) * sign * (12 if unit == "Y" else 1))
        there = there if there and is_day(*there, day.day) else None
        timex = day_timex(*there, day.day) if there else None
    else:
        timex = distance(day, unit, number * sign)
    offset = ("+" if sign > 0 else "-") + duration_timex(unit, number)
    return found_time(reading, index, feast.stop, "DATE", timex, offset=offset)


def _later(
    reading: Reading, index: int, unit: str, number: Decimal | None, stop: int
) -> RuleMatch | None:
    sign = reading.tokens[stop].classes["later"]
    offset = ("-" if sign < 0 else "+") + duration_timex(unit, number)
    anchor = reading.last_day
    timex = None
    if reading.tokens[index - 1].low in {"bis", "oder"}:
        number = None
        offset = ("-" if sign < 0 else "+") + duration_timex(unit, None)
    if not (reading.last_day_at or reading.last_time_at):
        number = None
    if number is not None and unit == "Y" and number != int(number):
        unit, number = "M", number * 12
    if number is not None and unit in {"Y", "M", "Q", "DE", "CE"} and number == int(number):
        timex = spoken_unit(reading, unit, int(number) * sign)
    elif anchor and number is not None and unit not in {"HR", "MIN", "S"}:
        anchor = _day_before(reading, index, distance(anchor, unit, number * sign) or "") or anchor
        timex = distance(anchor, unit, number * sign)
    return found_time(reading, index, stop + 1, "DATE", timex, offset=offset)


def _day_before(reading: Reading, index: int, timex: str) -> date | None:
    """Return the day that a report of the past counts from, where the last one is of the report.

    "Die Genehmigung vom 3. November gelte, sagte er am Freitag. Eine Woche später hatte …"
    """
    published = reading.published
    if published is None or timex <= published.isoformat() or not tells_of_past(reading, index):
        return None
    days = (day for _, day in reversed(reading.days) if day != reading.last_day)
    return next((day for day in days if day < published), None)


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


def _adjective_length(reading: Reading, index: int) -> RuleMatch | None:
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


def _further_length(
    reading: Reading, stop: int, above: str
) -> tuple[tuple[str, Decimal | None], int] | None:
    """Read what adds to a length in a smaller unit: "und drei Stunden", ", 2 Tage"."""
    token = reading.tokens[stop]
    at = stop + 1 if token.text == "," or "joining" in token.classes else stop
    if reading.tokens[at].gap > SPACE or "number" not in reading.tokens[at].classes:
        return None
    more = _one_length(reading, at)
    return more if more and is_smaller(more[0][0], above) else None
