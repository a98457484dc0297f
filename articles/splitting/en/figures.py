"""English quantities: a number with its percentage, currency or unit."""

from articles.splitting.en.amounts import is_before_sign, is_in_code, is_rate, meant, special_amount
from articles.splitting.en.changes import (
    changed,
    going_on,
    moves,
    of_votes,
    restates_change,
    without_sign,
)
from articles.splitting.en.degrees import decade_of_degrees, shared_scale
from articles.splitting.en.families import FIGURES
from articles.splitting.en.years import is_of_weather
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import read_compound, read_quantity
from articles.splitting.money_first import read_money_first
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP

# What a number can begin with.
NUMBER_CLASSES = ("number", "one", "half", "fraction_sign", "mixed", "minus", "bare_scale")


@FIGURES.rule("money-first", on=("currency_sign", "currency_code", "dollar_prefix", "currency"))
def money_first_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "$75 million", "GBP 350", "US$ 10 billion".

    Leaves alone: codes and signs without a number, since nothing is said to cost anything.
    """
    return read_money_first(reading, index)


@FIGURES.rule("quantity", on=NUMBER_CLASSES)
def quantity_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "8 percent", "420 million Finnish markka", "98.6 degrees", "3-inch".

    A percentage by which something rises or falls is a change, one that something amounts to a
    share. Points by which an index moves are a change ("fell 12 points to 34,000").

    Leaves alone: "a" before a sign ("a $4 deal"), where the number follows; digits of codes
    ("scp-173m"), which measure nothing.
    """
    if is_before_sign(reading, index) or is_in_code(reading, index):
        return None
    if is_rate(reading, index):
        return None
    if found := special_amount(reading, index):
        return found
    quantity = read_quantity(reading, index)
    if isinstance(quantity, list):
        return shared_scale([meant(reading, index, part) for part in quantity])
    if quantity is None:
        return None
    if restates_change(reading, index, quantity) or moves(reading, index, quantity):
        quantity = changed(reading, index, quantity)
    quantity = of_votes(reading, index, meant(reading, index, quantity))
    return going_on(reading, index, without_sign(reading, index, quantity))


@FIGURES.rule("degrees-by-decade", on=("integer",))
def degrees_by_decade_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the degrees in "temperatures in the low 90s", "highs in the 20s Celsius": from 90 to
    99.

    Leaves alone: decades and ages, where nothing around speaks of warmth.
    """
    mark = reading.tokens[index + 1]
    if mark.low != "s" or mark.gap != NO_GAP or not is_of_weather(reading, index):
        return None
    return decade_of_degrees(reading, index)


@FIGURES.rule("quantity-in-one-word", on=("compound_measure", "compound_currency"))
def compound_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "three-foot", "one-yen".

    Leaves alone: ages ("five-year-old"), which another rule reads as such.
    """
    return read_compound(reading, index)
