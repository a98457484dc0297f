"""The shared grammar of numbers: "1,5 Milliarden", "15 000", "eine halbe Million", "3 1/2".

Which words are numbers, scales or fractions is said by the vocabulary:

- `number`: the value of a numeral or number word
- `scale`: thousand, million, dozen; `fraction`: a third; `half`; `one`: the article
- `decimal_word`: "Komma", "point"; `joining`: "und", "and"

A language whose numbers are built otherwise has a `number_at` of its own.
"""

from dataclasses import replace
from decimal import Decimal

from articles.splitting.number_beginnings import begin_number
from articles.splitting.numbers import HALF, MINUS, Number, rounded
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

# What may follow a number and belong to it: "Millionen", "Drittel", "und".
_GOING_ON = frozenset({"scale", "fraction", "joining"})


def number_at(reading: Reading, index: int) -> Number | None:
    """Read the number that begins at token `index`, None if there is none."""
    tokens = reading.tokens
    classes = tokens[index].classes
    first = index
    if "minus" in classes and _is_sign(reading, index):
        index += 1
        classes = tokens[index].classes
    number = begin_number(reading, index)
    if number is None:
        return None
    number = _scaled(reading, number)
    if first == index:
        return number
    value = None if number.value is None else -number.value
    return replace(number, first=first, value=value, span=(tokens[first].start, number.span[1]))


def _is_sign(reading: Reading, index: int) -> bool:
    """Separate a minus sign from a dash: nothing is joined to its left, a number to its right."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if _BEGINNING.isdisjoint(after.classes):
        return False
    if token.text not in MINUS:
        return True
    if after.gap == NO_GAP:
        return token.gap != NO_GAP or reading.tokens[index - 1].text in "(["
    if after.gap != SPACE:
        return False
    return reading.tokens[index - 1].text == "" or _is_spaced_minus(reading, index)


def _is_spaced_minus(reading: Reading, index: int) -> bool:
    """Distinguish "bei − 5 Grad" from "5 − 3 Grad": the sign itself, no dash, and then a unit."""
    tokens = reading.tokens
    if tokens[index].text != "−" or not tokens[index - 1].text[-1:].isalpha():
        return False
    following = (tokens[index + 2].classes, tokens[index + 3].classes)
    return any(name in classes for classes in following for name in _MEASURED)


_BEGINNING = frozenset({"number", "fraction_sign", "mixed"})
_MEASURED = ("degree", "percent", "currency", "currency_sign")


def _scaled(reading: Reading, number: Number) -> Number:
    """Read scales and what they add: "zwei Millionen dreihunderttausend"."""
    tokens = reading.tokens
    value, stop = number.value, number.stop
    if value is None or _GOING_ON.isdisjoint(tokens[stop].classes):
        return number
    value, stop, fraction = _with_fraction(reading, value, stop, number)
    total, limit = Decimal(0), None
    while stop - number.first < 24:
        classes = tokens[stop].classes
        if "scale" not in classes or tokens[stop].gap > SPACE:
            break
        scale = classes["scale"]
        if limit is not None and scale >= limit:
            break
        total, limit, fraction = total + value * scale, scale, False
        stop = past_period(reading, stop)
        value = Decimal(0)
        more = begin_number(reading, _past_joining(reading, stop))
        if more is None or more.literal or more.value is None or more.value >= scale:
            break
        if (
            more.fraction or ("one" in tokens[more.first].classes and more.stop == more.first + 1)
        ) and "scale" not in tokens[more.stop].classes:
            break
        value, stop = more.value, more.stop
    return replace(
        number,
        stop=stop,
        value=rounded(total + value) if fraction else total + value,
        span=(number.span[0], tokens[stop - 1].end),
        fraction=fraction,
    )


def _with_fraction(
    reading: Reading, value: Decimal, stop: int, number: Number
) -> tuple[Decimal, int, bool]:
    """Read "zwei Drittel" and "fünf und drei Viertel"."""
    tokens = reading.tokens
    classes = tokens[stop].classes
    if (
        "fraction" in classes
        and tokens[stop].gap <= SPACE
        and not number.fraction
        and value == value.to_integral_value()
        and value < 1_000_000
    ):
        return rounded(value / classes["fraction"]), stop + 1, True
    if "joining" in classes and value == value.to_integral_value() and not number.fraction:
        top = tokens[stop + 1].classes
        bottom = tokens[stop + 2].classes
        if "half" in bottom and "one" in top:
            return value + HALF, stop + 3, False
        if "one" in top and "fraction" in bottom and not number.literal:
            return value + rounded(1 / bottom["fraction"]), stop + 3, False
        if "number" in top and "fraction" in bottom:
            part = rounded(top["number"] / bottom["fraction"])
            return value + part, stop + 3, False
        if "half" in top:
            return value + HALF, stop + 2, False
    return value, stop, number.fraction


def _past_joining(reading: Reading, stop: int) -> int:
    token = reading.tokens[stop]
    after = reading.tokens[stop + 1]
    return stop + 1 if "joining" in token.classes and "adding" in after.classes else stop


def past_period(reading: Reading, index: int) -> int:
    """Step over a scale and the period of its abbreviation ("Mio.")."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "abbreviation" in token.classes and after.text == "." and after.gap == NO_GAP:
        return index + 2
    return index + 1
