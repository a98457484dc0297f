"""German quantities: a number with its currency, unit or percentage."""

from typing import Any

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.de.families import FIGURES
from articles.splitting.de.index_points import index_points
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import read_quantity
from articles.splitting.money_first import read_money_first
from articles.splitting.numbers import read_number, rounded
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

NUMBER_CLASSES = ("number", "one", "half", "fraction_sign", "mixed", "minus")


@FIGURES.rule("money-first", on=("currency_sign", "currency_code", "dollar_prefix"))
def money_first_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "CHF 240", "$ 75 Millionen".

    Leaves alone: codes and signs without a number ("der CHF"), since they state no amount.
    """
    return read_money_first(reading, index)


@FIGURES.rule("speed", on=("speed_word",))
def speed_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Tempo 160", "Tempo 30": kilometres an hour.

    Leaves alone: "hohes Tempo" and "Tempo-30-Zone", which name no speed that was driven.
    """
    number = read_number(reading, index + 1)
    if number is None or number.value is None or reading.tokens[index + 1].gap != SPACE:
        return None
    token = reading.tokens[index]
    quantity = Quantity(number.value, unit="km/h", unit_text=token.text, number_span=number.span)
    return RuleMatch(Kind.MEASURE, token.start, number.span[1], quantity, number.stop)


@FIGURES.rule("quantity", on=NUMBER_CLASSES)
def quantity_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "8 Prozent", "1,5 Milliarden Euro", "41,2 Grad", "250 bis 600 Euro".

    A percentage by which something rises or falls is a change, one that something amounts to a
    share. Points by which an index moves are a change ("fiel um 12 Punkte", "0,3 Zähler höher").

    Leaves alone: numbers without a unit, which are counts, units without a number, which state no
    amount, codes ("A1W9"), and the foot in "einen Fuß in der Tür".
    """
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if token.gap == NO_GAP and before.text[:1].isalpha() and token.text[0].isdecimal():
        return None
    if "one" in token.classes and reading.tokens[index + 1].low == "fuß":
        return None
    return read_quantity(reading, index) or index_points(reading, index)


@FIGURES.rule("figure-in-one-word", on=("compound_number",))
def one_word_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "hundert-Euro" in "hundert-Euro-Frage", "Fünf-Prozent", "Zwei-Drittel", "Zehn-Millionen-Euro".

    Leaves alone: "Ein-Mann-Betrieb", where "ein" counts nothing, and "Sieben-Tage-Inzidenz", which
    is a length of time or a name.
    """
    token = reading.tokens[index]
    compound = token.classes["compound_number"]
    if "unit" in compound.unit:
        return None
    parts = token.text.split("-")
    number, noun = "-".join(parts[: compound.taken]), parts[compound.taken]
    span = (token.start, token.start + len(number))
    kind, unit = _kind_and_unit(compound.unit, noun)
    if parts_of_one := compound.unit.get("fraction"):
        share = Quantity(rounded(compound.number / parts_of_one), unit="1", number_span=span)
        return RuleMatch(Kind.SHARE, token.start, span[1] + 1 + len(noun), share, index + 1)
    if kind is Kind.COUNT:
        if compound.taken == 1 and (not compound.rest or compound.number < 2):
            return None
        if compound.taken == 2:
            quantity = Quantity(compound.number, number_span=span)
            return RuleMatch(kind, *span, quantity, index + 1)
    quantity = Quantity(compound.number, unit=unit, unit_text=noun, number_span=span)
    return RuleMatch(kind, token.start, span[1] + 1 + len(noun), quantity, index + 1)


def _kind_and_unit(classes: dict[str, Any], noun: str) -> tuple[Kind, str]:
    """Return what the second part of a compound makes of its number."""
    if "percent" in classes:
        return Kind.SHARE, "%"
    for name, kind in (("measure", Kind.MEASURE), ("currency", Kind.MONEY)):
        if name in classes:
            return kind, classes[name]
    return (Kind.MEASURE, "Cel") if "degree" in classes else (Kind.COUNT, noun)
