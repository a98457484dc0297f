"""English ages: "(49)", "Elon Musk, 49,", "five years old", "67-year-old", "16- to 24-year-olds"."""

from dataclasses import replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.ages import UNIT_NAMES, age_range, bracket_age
from articles.splitting.en.age_subjects import whose
from articles.splitting.en.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import range_end
from articles.splitting.numbers import Number, read_amount, read_number
from articles.splitting.quantities import before_modifiers, modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP, SPACE, Token

YOUNGEST, OLDEST = 1, 125
_CLOSING = frozenset({",", ".", ")", ";", ":", "-", "–", "—", "", "?", "!"})
_AFTER = frozenset("were from of and who was is whose has had told said says".split())
_DASHES = frozenset({"-", "‐", "‑", "–"})
_BEFORE_AGE = frozenset("then just only now already both".split())


@FIGURES.rule("age-in-brackets", on=("integer", "number"))
def age_in_brackets_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "Elon Musk (49)", "Elon Musk, 49,", "the actor, 49, said", "the boy, just nine,".

    Leaves alone: scores, votes, years, numbers after a thing, since nobody is that old.
    """
    if "integer" not in reading.tokens[index].classes:
        return _between_commas(reading, index)
    return (
        bracket_age(reading, index)
        or _between_commas(reading, index)
        or _two_between_commas(reading, index)
    )


def _between_commas(reading: Reading, index: int) -> RuleMatch | None:
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    worded = "numeral" not in token.classes
    number = token.classes["number"]
    low = 1 if worded else 4
    if not low < number < 110 or token.gap != SPACE or number != int(number):
        return None
    if not worded and len(token.text) > 3:
        return None
    comma = index - 2 if tokens[index - 1].low in _BEFORE_AGE else index - 1
    if tokens[comma].text != ",":
        return None
    if after.text in _DASHES and after.gap == NO_GAP:
        return None
    if after.text not in _CLOSING and after.low not in _AFTER:
        return None
    several = comma < index - 1 and tokens[index - 1].low == "both"
    mention = None if worded else reading.mention_ending(comma)
    if mention is None and not _is_person(reading, comma - 1, after.text):
        return None
    name = mention.name if mention and not several else None
    value = Age(Decimal(number), subject=name, number_span=(token.start, token.end))
    return RuleMatch(Kind.AGE, token.start, token.end, value, index + 1)


def _two_between_commas(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read the ages of several people: "her sons, 12 and 14, were asleep"."""
    comma, first, joint, second, after = reading.tokens[index - 1 : index + 4]
    noun = reading.tokens[index - 2].classes
    if comma.text != "," or joint.low != "and" or after.text not in {",", "."}:
        return None
    if "person_noun" not in noun or "integer" not in second.classes:
        return None
    numbers = [token.classes["integer"] for token in (first, second)]
    if not all(0 < number < OLDEST for number in numbers):
        return None
    return [
        RuleMatch(Kind.AGE, token.start, token.end, _age_at(token), index + 3)
        for token in (first, second)
    ]


def _age_at(token: Token) -> Age:
    return Age(Decimal(token.classes["integer"]), number_span=(token.start, token.end))


def _is_person(reading: Reading, at: int, after: str) -> bool:
    """Distinguish "the actor, 49," and "his wife Ann, 34," from numbers in a list."""
    classes = reading.tokens[at].classes
    before = (
        reading.tokens[at - 2] if reading.tokens[at - 1].text == "," else reading.tokens[at - 1]
    )
    named = "first_name" in classes and "person_noun" in before.classes
    return after in {",", "."} and ("role" in classes or "person_noun" in classes or named)


@FIGURES.rule("age-in-years", on=("number", "one"))
def age_in_years_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "five years old", "3 years of age", "67-year-old", "87 yo", "16- to 24-year-olds".

    "18, 13 and nine years old" are three claims.

    Leaves alone: lengths of time ("five years in office", "a 10-year sentence"): only "old"
    or "of age" makes years an age.
    """
    number = read_amount(reading, index)
    if number is None or number.value is None or number.value < 0:
        return None
    if (found := _stated_age(reading, number)) or "one" in reading.tokens[index].classes:
        return found
    if row := _row(reading, number):
        return row
    second = range_end(reading, number) or _hanging_range(reading, number)
    if second is None or second.value is None:
        return None
    upper = _stated_age(reading, second)
    if upper is None:
        return None
    subject = upper.value.subject if isinstance(upper.value, Age) else None
    value = Age(number.value, subject=subject, number_span=number.span)
    both = [RuleMatch(Kind.AGE, *number.span, value, number.stop), upper]
    return age_range(both) if _are_ends(reading, number, second) else both


def _are_ends(reading: Reading, first: Number, second: Number) -> bool:
    """Distinguish "16- to 24-year-olds" and "between 3 and 5 years old" from "3 and 5 years old"."""
    joint = {token.low for token in reading.tokens[first.stop : second.first]}
    between = reading.tokens[before_modifiers(reading, first.first)].low == "between"
    return "to" in joint or joint <= _DASHES or (between and "and" in joint)


def _row(reading: Reading, number: Number) -> list[RuleMatch] | None:
    """Read "18, 13 and nine years old": the unit after the last makes an age of each."""
    numbers = [number]
    while len(numbers) < _LONGEST_ROW and reading.tokens[numbers[-1].stop].low in {",", "and"}:
        at = numbers[-1].stop + 1
        at += reading.tokens[at].low == "and"
        further = read_number(reading, at)
        if further is None or further.value is None or not 0 < further.value <= OLDEST:
            return None
        numbers.append(further)
    last = _stated_age(reading, numbers[-1]) if len(numbers) > 2 else None
    if last is None or not isinstance(last.value, Age):
        return None
    ages = [
        replace(
            last.value, number=number.value or Decimal(0), number_span=number.span, unit_text=None
        )
        for number in numbers
    ]
    found = [
        RuleMatch(Kind.AGE, *number.span, age, number.stop)
        for number, age in zip(numbers, ages, strict=True)
    ]
    return [*found[:-1], last]


_LONGEST_ROW = 6


def _hanging_range(reading: Reading, number: Number) -> Number | None:
    """Read the second number of "16- to 24-year-olds", "18-to-24-year-olds", "3 and 5 years old"."""
    tokens = reading.tokens
    at = number.stop
    if tokens[at].low in {"and", "or"} and tokens[at].gap == SPACE:
        return read_number(reading, at + 1)
    if tokens[at].text not in _DASHES or tokens[at + 1].low not in {"to", "and", "or"}:
        return None
    at += 3 if tokens[at + 2].text in _DASHES or tokens[at + 2].low == "a" else 2
    return read_number(reading, at)


def _stated_age(reading: Reading, number: Number) -> RuleMatch | None:
    """Read the unit and the words that make a number an age."""
    tokens = reading.tokens
    at = number.stop
    if "age_noun" in tokens[at].classes and tokens[at].gap <= SPACE:
        return _found(reading, number, "year", at + 1, at)
    if tokens[at].text in _DASHES and tokens[at].gap == NO_GAP:
        return _hyphenated(reading, number, at + 1)
    unit = read_unit(reading, at)
    if unit is None or unit[0] not in UNIT_NAMES:
        return None
    name, stop = UNIT_NAMES[unit[0]], unit[1]
    if tokens[stop].text == "-":
        stop += 1
    if "old" in tokens[stop].classes:
        return _found(reading, number, name, stop + 1, at)
    if tokens[stop].low == "of" and tokens[stop + 1].low == "age":
        return _found(reading, number, name, stop + 2, at)
    return None


def _hyphenated(reading: Reading, number: Number, at: int) -> RuleMatch | None:
    """Read "67-year-old", "three-month-old", "67-year old"."""
    token, after = reading.tokens[at], reading.tokens[at + 1]
    if not token.low.endswith(("-old", "-olds")):
        unit = token.classes.get("unit")
        if unit not in UNIT_NAMES or after.low not in {"old", "olds"}:
            return None
        return _found(reading, number, UNIT_NAMES[unit], at + 2, at)
    unit = token.classes.get("first_part", {}).get("unit")
    if unit not in UNIT_NAMES:
        return None
    return _found(reading, number, UNIT_NAMES[unit], at + 1, at)


def _found(reading: Reading, number: Number, unit: str, stop: int, unit_at: int) -> RuleMatch:
    value = Age(
        number=number.value or Decimal(0),
        unit=unit,
        subject=whose(reading, number, stop),
        modifier=modifier_before(reading, number.first),
        unit_text=reading.span_text(unit_at, stop),
        number_span=number.span,
    )
    return RuleMatch(Kind.AGE, number.span[0], reading.tokens[stop - 1].end, value, stop)


@FIGURES.rule("age-in-one-word", on=("compound_unit",))
def age_word_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "five-year-old".

    Leaves alone: lengths ("a five-year plan"), since nobody is that old.
    """
    token = reading.tokens[index]
    value, unit, rest = token.classes["compound_unit"]
    if not rest.endswith(("-old", "-olds")) or unit not in UNIT_NAMES:
        return None
    span = (token.start, token.start + token.text.index("-"))
    number = Number(index, index + 1, value, span)
    subject = whose(reading, number, index + 1)
    age = Age(value, UNIT_NAMES[unit], subject, unit_text=rest, number_span=span)
    return RuleMatch(Kind.AGE, token.start, token.end, age, index + 1)
