"""English lengths of time: "three years", "half an hour", "a decade and a half", "all day"."""

from dataclasses import dataclass
from decimal import Decimal

from articles.facts.values import decimal_text
from articles.splitting.calendar import unit_at
from articles.splitting.en.families import FIGURES
from articles.splitting.en.relative import (
    and_part,
    count_of_quarters,
    is_plural,
    unit_and_size,
)
from articles.splitting.en.time_context import time_spoken_of
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import range_end
from articles.splitting.moments import (
    day_spoken_of,
    duration_timex,
    found_time,
    joined_length,
)
from articles.splitting.numbers import read_amount, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import LINE, NO_GAP, SPACE

_HALF = Decimal("0.5")
# After these "a year" is a length; after a noun or a figure it is a rate ("$80 a year").
_BEFORE_A_LENGTH = frozenset(
    "for about than nearly almost over within after lasted lasts last lasting took takes take taking half spent "
    "spend spending another whole full entire once just only at least under every with of to up".split()
)

# After these "a quarter" is a share: "almost a quarter", "more than a quarter".
_BEFORE_A_SHARE = frozenset("about than nearly almost over just only up to of".split())


@dataclass(frozen=True, slots=True)
class Length:
    """A number of units of time, read up to token `stop`; the number is None if vague."""

    stop: int
    unit: str
    number: Decimal | None


@FIGURES.rule("length", on=("number", "one", "half", "few", "some", "fraction_sign", "mixed"))
def length_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "three years", "half an hour", "2 hours and 30 minutes".

    Leaves alone: ages ("five years old"), "80 pounds a day", where "a" means each, and "one day",
    which is some day.
    """
    tokens = reading.tokens
    if "few" in tokens[index].classes or tokens[index].low == "some":
        return _few(reading, index)
    length = _one_length(reading, index)
    if length is None:
        return _range(reading, index)
    if not _is_length(reading, index, length) or _is_place_in_order(reading, index, length):
        return None
    lengths = [length]
    while len(lengths) < 6 and (more := _further(reading, lengths[-1].stop)):
        lengths.append(more)
    timex = (
        _timex(length)
        if len(lengths) == 1
        else joined_length([(part.unit, part.number) for part in lengths])
    )
    modifier = None if _is_across(reading, index) else modifier_before(reading, index)
    return found_time(reading, index, lengths[-1].stop, "DURATION", timex, modifier=modifier)


def _is_across(reading: Reading, index: int) -> bool:
    """Distinguish "credits over 15 years", which run through them, from "it lasted over two hours"."""
    before, further = reading.tokens[index - 1], reading.tokens[index - 2]
    return before.low == "over" and further.low not in _BEFORE_MORE and bool(further.text)


_BEFORE_MORE = _BEFORE_A_LENGTH | frozenset(
    "is was been be well little slightly in served worked waited lived stayed ran runs run go went late delayed delay "
    "earlier later and or longer now already average averaging".split()
)


def _is_place_in_order(reading: Reading, index: int, length: Length) -> bool:
    """Distinguish "the forty second person" from "the forty second delay": the 42nd is meant."""
    last = reading.tokens[length.stop - 1]
    worded = "numeral" not in reading.tokens[index].classes
    return worded and last.low == "second" and _counts_off(reading, index, length.stop)


def _counts_off(reading: Reading, index: int, stop: int) -> bool:
    before, after = reading.tokens[index - 1], reading.tokens[stop]
    owned = before.low == "the" or "possessive" in before.classes or before.low.endswith("'s")
    return owned and after.gap == SPACE and after.low not in _SHORT_THINGS


_SHORT_THINGS = frozenset(
    "mark advert ad spot clip delay rule video silence limit gap warning film commercial pause interval shot break "
    "lead penalty trailer burst sprint countdown window".split()
)


def _timex(length: Length) -> str:
    """Write a length; parts of a century, a decade and a day in years and hours.

    "An hour and a half" keeps its hours as "two and a half years" its years do; less than
    an hour is minutes, as it is said.
    """
    if length.unit == "HR" and length.number is not None and length.number > 1:
        return f"PT{decimal_text(length.number)}H"
    smaller = {"CE": ("Y", 100), "DE": ("Y", 10), "D": ("HR", 24)}.get(length.unit)
    whole = length.number is None or length.number == int(length.number)
    if whole or smaller is None or length.number is None:
        return duration_timex(length.unit, length.number)
    unit, size = smaller
    if length.unit == "D" and length.number * size != int(length.number * size):
        return f"P{decimal_text(length.number)}D"
    return duration_timex(unit, length.number * size)


def _few(reading: Reading, index: int) -> RuleMatch | None:
    """Read "few days", "several weeks", "couple of years": no number, but for the couple."""
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].low == "of" else index + 1
    unit = read_unit(reading, at)
    if unit is None or not is_plural(reading, at) or tokens[index - 1].low == "as":
        return None
    number = Decimal(2) if tokens[index].low == "couple" else None
    first = index - 1 if tokens[index - 1].low == "a" else index
    return found_time(reading, first, unit[1], "DURATION", duration_timex(unit[0], number))


def _is_length(reading: Reading, index: int, length: Length) -> bool:
    """Distinguish "for a year" from "80 kilometres a day", and "for one day" from "one day he
    came".
    """
    token, before = reading.tokens[index], reading.tokens[index - 1]
    unit = length.unit
    if length.number is not None and length.number > 1:
        return True
    if "one" not in token.classes and not (token.low == "one" and unit == "D"):
        return True
    if unit == "Q" and before.low in _BEFORE_A_SHARE:
        return False
    return before.low in _BEFORE_A_LENGTH or not before.text or unit in {"DE", "CE"}


def _one_length(reading: Reading, index: int) -> Length | None:
    tokens = reading.tokens
    if "half" in tokens[index].classes:
        at = index + 2 if "one" in tokens[index + 1].classes else index + 1
        unit = unit_and_size(reading, at)
        if unit and tokens[at].gap <= SPACE and not is_plural(reading, at):
            return Length(unit[1], unit[0], _HALF * unit[2])
    quarters = count_of_quarters(reading, index)
    if quarters and _are_of_a_year(reading, index, quarters[1] + 1):
        return Length(quarters[1] + 1, "Q", quarters[0])
    amount = read_amount(reading, index)
    if amount is None or amount.value is None:
        return None
    at = amount.stop
    if tokens[at].text == "-" and tokens[at].gap == NO_GAP:
        return _hyphenated(reading, at + 1, amount.value)
    if tokens[at].low == "of" and amount.value != int(amount.value):
        at = at + 2 if "one" in tokens[at + 1].classes else at + 1
    if tokens[at].text == "h" and tokens[at].gap <= SPACE and amount.literal:
        return Length(at + 1, "HR", amount.value)
    return _in_units(reading, amount.stop, at, amount.value)


def _are_of_a_year(reading: Reading, index: int, stop: int) -> bool:
    """Distinguish "for three quarters" from "three quarters of voters"."""
    before = reading.tokens[index - 1].low
    return before in {"for", "over", "within", "after", "in"} and reading.tokens[stop].low != "of"


def _in_units(reading: Reading, start: int, at: int, value: Decimal) -> Length | None:
    """Read the unit after a number, an adjective between: "two more years", "three nights"."""
    tokens = reading.tokens
    while at - start < 3 and "length_adjective" in tokens[at].classes:
        at += 1
    if tokens[at].low in {"nights", "night"} and value != int(value) + 1:
        return _nights(reading, at, value)
    unit = unit_and_size(reading, at)
    if unit is None or tokens[at].gap > LINE or _is_old(reading, unit[1]):
        return None
    token = tokens[at]
    if token.low == "second" and "one" in tokens[start - 1].classes:
        return None
    value, stop = value * unit[2], unit[1]
    part, stop = and_part(reading, stop)
    return Length(stop, unit[0], value + part)


def _nights(reading: Reading, at: int, value: Decimal) -> Length | None:
    """Read "two nights"; "one night" is most often a night."""
    plural = reading.tokens[at].low == "nights"
    return Length(at + 1, "D", value) if plural and value > 1 else None


def _is_old(reading: Reading, stop: int) -> bool:
    token = reading.tokens[stop]
    of_age = token.low == "of" and reading.tokens[stop + 1].low == "age"
    return "old" in token.classes or of_age


def _hyphenated(reading: Reading, at: int, value: Decimal) -> Length | None:
    """Read "24-hour", "30-day"; ages ("67-year-old") are not lengths."""
    token = reading.tokens[at]
    half = token.low.removeprefix("and-a-half-")
    if half != token.low:
        unit = reading.language.vocabulary.look_up(half).classes.get("unit")
        return Length(at + 1, unit, value + _HALF) if unit else None
    classes = token.classes.get("first_part", token.classes)
    if "unit" not in classes or token.low.endswith(("-old", "-olds")):
        return None
    if "old" in reading.tokens[at + 1].classes:
        return None
    return Length(at + 1, classes["unit"], value)


def _range(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "three to five years" as two claims."""
    first = read_number(reading, index)
    second = range_end(reading, first) if first else None
    if first is None or second is None or first.value is None or second.value is None:
        return None
    unit = unit_and_size(reading, second.stop)
    if unit is None or "old" in reading.tokens[unit[1]].classes:
        return None
    lower = found_time(reading, index, first.stop, "DURATION", duration_timex(unit[0], first.value))
    timex = duration_timex(unit[0], second.value)
    return [lower, found_time(reading, second.first, unit[1], "DURATION", timex)]


def _further(reading: Reading, stop: int) -> Length | None:
    """Read the next part of "2 hours and 30 minutes", unless it has a distance of its own."""
    token = reading.tokens[stop]
    at = stop + 1 if token.text == "," or token.low == "and" else stop
    if reading.tokens[at].gap > SPACE or "number" not in reading.tokens[at].classes:
        return None
    length = _one_length(reading, at)
    if length is None or reading.tokens[length.stop].low in {"ago", "later", "earlier"}:
        return None
    return length


@FIGURES.rule("length-in-one-word", on=("compound_unit", "long_word"))
def length_word_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "three-day", "five-year", "week-long", "decades-long".

    Leaves alone: ages ("five-year-old"), which another rule reads as such; "three-quarters".
    """
    classes = reading.tokens[index].classes
    if "long_word" in classes:
        unit, number = classes["long_word"]
        return found_time(reading, index, index + 1, "DURATION", duration_timex(unit, number))
    number, unit, rest = classes["compound_unit"]
    nth = rest == "second" and "ordinal" in classes and _counts_off(reading, index, index + 1)
    if "old" in rest or nth or rest == "quarters":
        return None
    return found_time(reading, index, index + 1, "DURATION", duration_timex(unit, number))


@FIGURES.rule("whole-unit", on=("whole",))
def whole_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "all day", "all week", "another year", "the whole month".

    Leaves alone: "all days", which is a set of unknown days; "all of it", where no unit
    follows.
    """
    tokens = reading.tokens
    unit = read_unit(reading, index + 1)
    word = tokens[index].low
    if unit is None or tokens[index + 1].gap != SPACE or is_plural(reading, index + 1):
        return None
    if unit[0] in {"S", "MIN"} or (
        word in {"whole", "entire"} and tokens[index - 1].low not in {"the", "a", "an"}
    ):
        return None
    return found_time(reading, index, unit[1], "DURATION", duration_timex(unit[0], Decimal(1)))


@FIGURES.rule("since-years", on=("unit",))
def for_years_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the length in "for years", "for decades", "the first time in months": how many stays open.

    Leaves alone: "years" elsewhere, since then they may be subject or object; "in seconds",
    which means quickly.
    """
    tokens = reading.tokens
    before = tokens[index - 1].low
    unit = read_unit(reading, index)
    if unit is None or before not in {"for", "in"} or not is_plural(reading, index):
        return None
    if (
        before == "in"
        and unit[0] in {"S", "MIN", "HR", "D", "M"}
        and tokens[index - 2].low != "time"
    ):
        return None
    if tokens[unit[1]].low in {"to", "ahead"}:
        return None
    return found_time(reading, index, unit[1], "DURATION", duration_timex(unit[0], None))


@FIGURES.rule("the-year", on=("day_word",))
def the_day_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "day before yesterday", "week before last", "the day before", "the year before".

    Leaves alone: "the day before the vote", since the vote has no day here; "day after day",
    which is no date.
    """
    tokens = reading.tokens
    word, further = tokens[index + 1].low, tokens[index + 2]
    sign = {"before": -1, "after": 1}.get(word)
    if sign is None or tokens[index - 1].low != "the":
        return None
    unit = tokens[index].classes["unit"]
    pair = (word, further.low)
    twice = pair in {("before", "yesterday"), ("after", "tomorrow")} and unit == "D"
    if twice or pair in {("before", "last"), ("after", "next")}:
        there = unit_at(reading.published, unit, 2 * sign)
        return found_time(reading, index, index + 3, "DATE", there)
    if further.text[:1].isalnum() and further.gap <= SPACE:
        return None
    spoken = time_spoken_of(reading) if unit == "Y" else None
    there = unit_at(spoken[0] if spoken else day_spoken_of(reading, index), unit, sign)
    return found_time(reading, index, index + 2, "DATE", there)
