"""Numbers that are together: the next of a list, and the scale that a range shares."""

from dataclasses import replace
from decimal import Decimal

from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import past_modifiers
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

LONGEST_LIST = 6


def next_listed(reading: Reading, number: Number) -> tuple[Number, bool] | None:
    """Read the next number of a list, and whether a word like "und" joins it to `number`.

    A hyphen may mean what the last word has ("200- und 500-Euro-Scheine").
    """
    tokens = reading.tokens
    joint, at = tokens[number.stop], number.stop + 1
    if joint.text == "-" and joint.gap == NO_GAP and tokens[at].gap == SPACE:
        joint, at = tokens[at], at + 1
    joined = "listing" in joint.classes
    if not joined and joint.text != ",":
        return None
    if joined and tokens[at].text == "." and tokens[at].gap == NO_GAP:
        at += 1
    second = read_number(reading, past_modifiers(reading, at))
    dated = "year" in tokens[number.first].classes
    return None if second is None or dated or tokens[at].gap > SPACE else (second, joined)


def scaled_start(low: Decimal, second: Number) -> Decimal:
    """Give the start of a range the scale of its end ("100 bis 300 Milliarden")."""
    scale = scale_of(second)
    return low * scale if second.value is not None and low * scale < second.value else low


def elliptical(reading: Reading, number: Number) -> Number | None:
    """Read "zwei-" in "zwei- bis dreitausend", with the scale of the number that follows."""
    tokens = reading.tokens
    dash, joint = tokens[number.stop : number.stop + 2]
    if dash.text != "-" or dash.gap != NO_GAP or joint.gap != SPACE or number.literal:
        return None
    if not {"to", "listing"} & joint.classes.keys() or number.value is None:
        return None
    second = read_number(reading, number.stop + 2)
    if second is None or second.value is None or second.value < HUNDRED or second.literal:
        return None
    scale = scale_of(second) if second.value >= THOUSAND else HUNDRED
    return replace(number, value=number.value * scale, stop=number.stop + 1)


HUNDRED, THOUSAND = Decimal(100), Decimal(1000)


def scale_of(number: Number) -> Decimal:
    """Return the scale that a number is written with, one for digits alone."""
    high = number.value
    if high is None or high < 1000 or (number.literal and number.stop == number.first + 1):
        return Decimal(1)
    scale = Decimal(1000)
    while high / scale >= 1000:
        scale *= 1000
    return scale
