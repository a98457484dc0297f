"""English figures: quantities, ordinals, shares, multiples, counted nouns."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.counts import count_found, is_name_number, read_counted, vague_found
from articles.splitting.en.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.figures import (
    ordinal_found,
    range_end,
    read_compound,
    read_money_first,
    read_quantity,
)
from articles.splitting.numbers import read_number, rounded
from articles.splitting.quantities import direction_of, is_change, modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

NUMBER_CLASSES = ("number", "one", "half", "fraction_sign", "mixed", "minus")


@FIGURES.rule("money-first", on=("currency_sign", "currency_code", "dollar_prefix", "currency"))
def money_first_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "$75 million", "GBP 350", "US$ 10 billion". Leaves alone: codes without a number."""
    return read_money_first(reading, index)


@FIGURES.rule("quantity", on=NUMBER_CLASSES)
def quantity_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "8 percent", "420 million Finnish markka", "98.6 degrees", "3-inch".

    A percentage by which something rises or falls is a change, one that something amounts
    to a share. Leaves alone: units without a number, since they state no amount.
    """
    return read_quantity(reading, index)


@FIGURES.rule("quantity-in-one-word", on=("compound_measure", "compound_currency"))
def compound_rule(reading: Reading, index: int) -> Found | None:
    """Finds "three-foot", "one-yen". Leaves alone: ages ("five-year-old")."""
    return read_compound(reading, index)


@FIGURES.rule("fraction", on=("number", "one", "half", "mixed", "fraction_sign"))
def fraction_rule(reading: Reading, index: int) -> Found | None:
    """Finds "two thirds of voters", "a quarter", "half of all". Leaves alone: "half an hour"."""
    tokens = reading.tokens
    number = read_number(reading, index)
    if number is None or number.value is None or not number.fraction or number.value > 1:
        return None
    worded = "fraction" in tokens[number.stop - 1].classes or "mixed" in tokens[index].classes
    of = tokens[number.stop].low == "of"
    if (not worded and not of) or tokens[number.stop].text == "-":
        return None
    change = is_change(reading, index, number.stop)
    value = Quantity(
        number.value,
        unit="1",
        modifier=modifier_before(reading, index),
        direction=direction_of(reading, index) if change else None,
        number_span=number.span,
    )
    kind = Kind.CHANGE if change else Kind.SHARE
    return Found(kind, *number.span, value, number.stop)


@FIGURES.rule("one-in-ten", on=("number",))
def one_in_rule(reading: Reading, index: int) -> Found | None:
    """Finds "one in five", "two out of three", "one over twenty". Leaves alone: "8 in 2019"."""
    tokens = reading.tokens
    first = read_number(reading, index)
    if first is None or first.value is None or first.stop != index + 1:
        return None
    at = first.stop
    if tokens[at].low == "out" and tokens[at + 1].low == "of":
        at += 2
    elif tokens[at].low in {"in", "over"}:
        at += 1
    else:
        return None
    second = read_number(reading, at)
    if second is None or second.value is None or second.value <= first.value:
        return None
    digits = first.literal + second.literal
    if digits > {"of": 0, "in": 1, "over": 2}[tokens[at - 1].low] or tokens[at].gap > SPACE:
        return None
    if "unit" in tokens[second.stop].classes:
        return None
    value = Quantity(
        rounded(first.value / second.value), unit="1", number_span=(first.span[0], second.span[1])
    )
    return Found(Kind.SHARE, first.span[0], second.span[1], value, second.stop)


@FIGURES.rule("multiple", on=("fold", "number"))
def multiple_rule(reading: Reading, index: int) -> Found | None:
    """Finds "twice as many", "three times as high", "tenfold". Leaves alone: "three times" alone."""
    tokens = reading.tokens
    token = tokens[index]
    if "fold" in token.classes:
        number, stop = token.classes["fold"], index + 1
    elif tokens[index + 1].low == "times" and tokens[index + 1].gap == SPACE:
        number, stop = token.classes["number"], index + 2
    else:
        return None
    span = (token.start, token.end)
    if tokens[stop].low == "as" or "comparing" in tokens[stop].classes:
        return Found(
            Kind.RATIO,
            token.start,
            tokens[stop + 1 if tokens[stop].low == "as" else stop].end,
            Quantity(number, number_span=span),
            stop + 2,
        )
    if token.low.endswith("fold") or (
        token.low in {"double", "triple"} and tokens[stop].low in {"the", "that", "its"}
    ):
        return Found(Kind.RATIO, *span, Quantity(number, number_span=span), index + 1)
    return None


@FIGURES.rule("multiplied", on=("multiplied",))
def multiplied_rule(reading: Reading, index: int) -> Found:
    """Finds "doubled", "tripled", "halved".

    Leaves alone: nouns of the same stem ("the double"), since nothing grows by them.
    """
    token = reading.tokens[index]
    number = token.classes["multiplied"]
    value = Quantity(number, unit="times", direction="up" if number > 1 else "down")
    return Found(Kind.CHANGE, token.start, token.end, value, index + 1)


@FIGURES.rule("ordinal", on=("integer", "ordinal", "number"))
def ordinal_rule(reading: Reading, index: int) -> Found | None:
    """Finds "third", "21st", "twenty-first", "hundred and fifth".

    Leaves alone: "second" as a unit of time behind a number.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if "ordinal" in token.classes:
        return ordinal_found(reading, index, index + 1, token.classes["ordinal"])
    if "integer" in token.classes:
        if after.gap == NO_GAP and after.low in {"st", "nd", "rd", "th"}:
            return ordinal_found(reading, index, index + 2, Decimal(token.classes["integer"]))
        return None
    number = read_number(reading, index)
    if number is None or number.value is None or number.literal:
        return None
    at = number.stop + 1 if tokens[number.stop].low == "and" else number.stop
    last = tokens[at].classes.get("ordinal")
    if last is None or tokens[at].gap > SPACE or "fraction" in tokens[number.stop - 1].classes:
        return None
    if last >= 100:
        return ordinal_found(reading, index, at + 1, number.value * last)
    if (
        number.value % 10 == 0
        and last < (100 if number.value % 100 == 0 else 10)
        and number.value >= 20
    ):
        return ordinal_found(reading, index, at + 1, number.value + last)
    return None


@FIGURES.rule("place-in-ranking", on=("ranking_place",))
def ranking_place_rule(reading: Reading, index: int) -> Found | None:
    """Finds "page 5", "chapter three", "Article 5". Leaves alone: "number" as a verb."""
    tokens = reading.tokens
    number = read_number(reading, index + 1)
    if (
        number is None
        or number.value is None
        or tokens[index + 1].gap > SPACE
        or number.value > 2000
    ):
        return None
    if tokens[index].low in {"no", "number", "place", "line", "part"} or number.stop != index + 2:
        return None
    if "noun" in tokens[number.stop].classes and "function" not in tokens[number.stop].classes:
        return None
    return ordinal_found(reading, index, number.stop, number.value)


@FIGURES.rule("count", on=(*NUMBER_CLASSES, "vague_number"))
def count_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "147,445 vehicles", "three million people", "1,200 new jobs", "thousands".

    Leaves alone: names ("Model 3", "Covid-19"), codes, "a" as an article, "one" as a pronoun.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "vague_number" in token.classes and "number" not in token.classes:
        return vague_found(reading, index)
    number = read_number(reading, index)
    if number is None or number.value is None or index in reading.named:
        return None
    if token.low == "one" and number.stop == index + 1 and _is_pronoun(reading, index):
        return None
    if is_name_number(reading, index, number.stop):
        return None
    if "half" in token.classes and number.stop == index + 1:
        return None
    second = range_end(reading, number)
    counted = read_counted(reading, second or number)
    if second and second.value is not None and number.value < second.value:
        value = Quantity(
            number.value, modifier=modifier_before(reading, index), number_span=number.span
        )
        low = Found(Kind.COUNT, *number.span, value, number.stop)
        return [low, count_found(reading, second, counted)]
    return count_found(reading, number, counted)


def _is_pronoun(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if before.low in {"this", "that", "which", "each", "every", "no", "any", "the", "another"}:
        return True
    return bool(after.text) and ("function" in after.classes or after.text in {",", "'"})
