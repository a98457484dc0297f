"""English counts: "147,445 vehicles", "10 to 15 people", "tens of thousands of jobs"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.counts import Counted, count_found, range_found
from articles.splitting.en.counted import counted_noun, counts_nothing, is_pronoun
from articles.splitting.en.families import FIGURES
from articles.splitting.en.figures import NUMBER_CLASSES
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import range_end
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE


@FIGURES.rule("count", on=(*NUMBER_CLASSES, "listed_numbers"))
def count_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "147,445 vehicles", "three million people", "1,200 new jobs", "two dead", and each
    number of "4,8,15".

    Leaves alone: names ("Model 3", "Covid-19"), scores ("2-1") and codes, which count nothing; "a"
    as an article, "one" as a pronoun.
    """
    if "listed_numbers" in reading.tokens[index].classes:
        return _listed_found(reading, index)
    number = read_number(reading, index)
    if number is None or number.value is None or index in reading.named:
        return None
    lone = reading.tokens[index].low == "one" and number.stop == index + 1
    if (lone and is_pronoun(reading, index)) or counts_nothing(reading, number):
        return None
    if "half" in reading.tokens[index].classes and number.stop == index + 1:
        return None
    second = range_end(reading, number)
    if second and second.value is not None and number.value < second.value:
        return _range_found(reading, number, second, counted_noun(reading, second))
    return count_found(reading, number, counted_noun(reading, number))


@FIGURES.rule("count-in-one-word", on=("compound_count",))
def compound_count_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "a two-match ban", "a seven-time champion", "a four-bedroom house".

    Leaves alone: "two-way", "one-off", "three-piece", since nothing is counted that news
    would correct.
    """
    token = reading.tokens[index]
    number, rest = token.classes["compound_count"]
    span = (token.start, token.start + token.text.index("-"))
    value = Quantity(number, unit=rest, unit_text=rest, number_span=span)
    return RuleMatch(Kind.COUNT, token.start, token.end, value, index + 1)


def _listed_found(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "4,8,15" as the three numbers that it lists, each a count of nothing."""
    token = reading.tokens[index]
    if "-" in {reading.tokens[index - 1].text, reading.tokens[index + 1].text}:
        return None
    found, start = [], token.start
    for digits in token.classes["listed_numbers"]:
        span = (start, start + len(digits))
        value = Quantity(Decimal(digits), number_span=span)
        found.append(RuleMatch(Kind.COUNT, *span, value, index + 1))
        start = span[1] + 1
    return found


def _range_found(
    reading: Reading, number: Number, second: Number, counted: Counted | None
) -> list[RuleMatch]:
    """Build "10 to 15 people": two claims, the noun with the second."""
    low = Quantity(
        number.value,
        unit=counted.noun if counted else None,
        modifier=modifier_before(reading, number.first),
        number_span=number.span,
    )
    lower = RuleMatch(Kind.COUNT, *number.span, low, number.stop)
    return range_found(lower, count_found(reading, second, counted))


@FIGURES.rule("vague-count", on=("vague_number", "few"))
def vague_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "thousands of people", "tens of thousands", "several hundred jobs", "dozens".

    Such a claim has no number.

    Leaves alone: "several people", where no scale says how many; "three million", which is a
    number.
    """
    stop = _vague_end(reading, index)
    if stop is None:
        return None
    tokens = reading.tokens
    span = reading.span(index, stop)
    at = stop + 1 if tokens[stop].low == "of" else stop
    counted = counted_noun(reading, Number(index, at, None, span))
    return count_found(reading, Number(index, stop, None, span), counted)


def _vague_end(reading: Reading, index: int) -> int | None:
    """Return the token after "tens of thousands" or "a few dozen", None if there is no scale."""
    tokens = reading.tokens
    at = index
    if "few" in tokens[index].classes:
        at = index + 2 if tokens[index + 1].low == "of" else index + 1
        if not tokens[at].classes.keys() & {"scale", "hundred"} or tokens[at].gap != SPACE:
            return None
        at += 1
        while "scale" in tokens[at].classes and tokens[at].gap == SPACE:
            at += 1
        return at
    while tokens[at + 1].low == "of" and "vague_number" in tokens[at + 2].classes:
        at += 2
    lone = tokens[at].low in {"tens", "scores"} and at == index
    return None if lone and tokens[at + 1].low != "of" else at + 1
