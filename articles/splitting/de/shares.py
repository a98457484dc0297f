"""German shares of a whole: "jeder Dritte", "vier von fünf", "ein Drittel", "20-prozentig"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.numbers import HALF, read_number, rounded
from articles.splitting.quantities import direction_of, is_change, modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("share-of-people", on=("each",))
def each_nth_rule(reading: Reading, index: int) -> Found | None:
    """Finds "jeder Dritte", "jede zweite Familie". Leaves alone: "jeder dritte Montag"."""
    tokens = reading.tokens
    token = tokens[index + 1]
    nth = token.classes.get("ordinal")
    if nth is None and "integer" in token.classes and tokens[index + 2].text == ".":
        nth, stop = Decimal(token.classes["integer"]), index + 3
    elif nth is not None:
        stop = index + 2
    else:
        return None
    if nth < 2 or "weekday" in tokens[stop].classes or "unit" in tokens[stop].classes:
        return None
    base = None
    if tokens[stop].text[:1].isupper() and token.text[0].islower():
        base, stop = tokens[stop].text, stop + 1
    value = Quantity(rounded(1 / nth), unit="1", base=base, number_span=(token.start, token.end))
    return Found(Kind.SHARE, tokens[index].start, tokens[stop - 1].end, value, stop)


@FIGURES.rule("fraction", on=("number", "one", "half_noun", "mixed", "fraction_sign"))
def fraction_rule(reading: Reading, index: int) -> Found | None:
    """Finds "ein Drittel", "zwei Drittel der Stimmen", "die Hälfte". Leaves alone: "halb"."""
    tokens = reading.tokens
    if "half_noun" in tokens[index].classes:
        token = tokens[index]
        first = index - 1 if tokens[index - 1].low in {"die", "der"} else index
        change = is_change(reading, first, index + 1)
        value = Quantity(HALF, unit="1", number_span=(token.start, token.end))
        kind = Kind.CHANGE if change else Kind.SHARE
        return Found(kind, token.start, token.end, value, index + 1)
    number = read_number(reading, index)
    if number is None or not number.fraction or number.value is None:
        return None
    if "fraction" not in tokens[number.stop - 1].classes and "mixed" not in tokens[index].classes:
        return None
    if number.value > 1:
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


