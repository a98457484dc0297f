"""English ages: "(49)", "Elon Musk, 49,", "five years old", "67-year-old", "aged 30"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.ages import UNIT_NAMES, bracket_age, subject_after, subject_before
from articles.splitting.en.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.figures import range_end
from articles.splitting.numbers import Number, read_amount, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_unit
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("age-in-brackets", on=("integer",))
def age_in_brackets_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Elon Musk (49)" and "Elon Musk, 49,". Leaves alone: scores, votes, years."""
    return bracket_age(reading, index) or _between_commas(reading, index)


def _between_commas(reading: Reading, index: int) -> Found | None:
    tokens = reading.tokens
    token = tokens[index]
    if tokens[index - 1].text != "," or tokens[index + 1].text not in {",", "."}:
        return None
    mention = reading.mention_before(index - 1)
    if mention is None or mention.stop != index - 1 or not 5 < token.classes["integer"] < 110:
        return None
    value = Age(
        Decimal(token.classes["integer"]),
        subject=mention.name,
        number_span=(token.start, token.end),
    )
    return Found(Kind.AGE, token.start, token.end, value, index + 1)


@FIGURES.rule("age-in-years", on=("number", "one"))
def age_in_years_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "five years old", "3 years of age", "67-year-old", "87 yo", "40 to 50 years old".

    Leaves alone: lengths of time ("five years in office").
    """
    number = read_amount(reading, index)
    if number is None or number.value is None or number.value < 0:
        return None
    if found := _told(reading, number, index):
        return found
    second = range_end(reading, number)
    if second is None or second.value is None:
        return None
    upper = _told(reading, second, index)
    if upper is None:
        return None
    value = Age(number.value, subject=upper.value.subject, number_span=number.span)  # type: ignore[union-attr]
    return [Found(Kind.AGE, *number.span, value, number.stop), upper]


def _told(reading: Reading, number: Number, index: int) -> Found | None:
    """Read the unit and the words that make a number an age."""
    tokens = reading.tokens
    at = number.stop
    if "age_noun" in tokens[at].classes and tokens[at].gap <= SPACE:
        return _found(reading, number, index, "year", at + 1, at)
    if tokens[at].text == "-" and tokens[at].gap == NO_GAP:
        return _hyphenated(reading, number, index, at + 1)
    unit = read_unit(reading, at)
    if unit is None or unit[0] not in UNIT_NAMES:
        return None
    name, stop = UNIT_NAMES[unit[0]], unit[1]
    if tokens[stop].text == "-":
        stop += 1
    if "old" in tokens[stop].classes:
        return _found(reading, number, index, name, stop + 1, at)
    if tokens[stop].low == "of" and tokens[stop + 1].low == "age":
        return _found(reading, number, index, name, stop + 2, at)
    return None


def _hyphenated(reading: Reading, number: Number, index: int, at: int) -> Found | None:
    """Read "67-year-old" and "three-month-old"."""
    token = reading.tokens[at]
    if not token.low.endswith(("-old", "-olds")):
        return None
    unit = token.classes.get("first_part", {}).get("unit")
    if unit not in UNIT_NAMES:
        return None
    return _found(reading, number, index, UNIT_NAMES[unit], at + 1, at)


def _found(
    reading: Reading, number: Number, index: int, unit: str, stop: int, unit_at: int
) -> Found:
    tokens = reading.tokens
    adjective = "-" in tokens[stop - 1].text
    subject = subject_after(reading, stop) if adjective else None
    value = Age(
        number=number.value or Decimal(0),
        unit=unit,
        subject=subject or subject_before(reading, index),
        modifier=modifier_before(reading, number.first),
        unit_text=reading.span_text(unit_at, stop),
        number_span=number.span,
    )
    return Found(Kind.AGE, number.span[0], tokens[stop - 1].end, value, stop)


@FIGURES.rule("age-in-one-word", on=("compound_unit",))
def age_word_rule(reading: Reading, index: int) -> Found | None:
    """Finds "five-year-old". Leaves alone: lengths ("five-year plan")."""
    token = reading.tokens[index]
    number, unit, rest = token.classes["compound_unit"]
    if not rest.endswith(("-old", "-olds")) or unit not in UNIT_NAMES:
        return None
    span = (token.start, token.start + token.text.index("-"))
    subject = subject_after(reading, index + 1) or subject_before(reading, index)
    value = Age(number, UNIT_NAMES[unit], subject, unit_text=rest, number_span=span)
    return Found(Kind.AGE, token.start, token.end, value, index + 1)


@FIGURES.rule("aged", on=("aged",))
def aged_rule(reading: Reading, index: int) -> Found | None:
    """Finds the number in "aged 30", "at the age of 95", and "age 87" as a whole.

    Leaves alone: "age" without a number ("the age of steam"), since nobody is that old.
    """
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].low == "of" else index + 1
    number = read_number(reading, at)
    if (
        number is None
        or number.value is None
        or not 0 < number.value < 130
        or tokens[at].gap > SPACE
    ):
        return None
    value = Age(number.value, subject=subject_before(reading, index), number_span=number.span)
    whole = tokens[index].low == "age" and at == index + 1
    start = tokens[index].start if whole else number.span[0]
    return Found(Kind.AGE, start, number.span[1], value, number.stop)
