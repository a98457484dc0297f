"""German quantities: a number with its currency, unit or percentage."""

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.figures import read_money_first, read_quantity
from articles.splitting.reading import Reading

NUMBER_CLASSES = ("number", "one", "half", "fraction_sign", "mixed", "minus")


@FIGURES.rule("money-first", on=("currency_sign", "currency_code", "dollar_prefix"))
def money_first_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "CHF 240", "$ 75 Millionen". Leaves alone: codes without a number."""
    return read_money_first(reading, index)


@FIGURES.rule("quantity", on=NUMBER_CLASSES)
def quantity_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "8 Prozent", "1,5 Milliarden Euro", "41,2 Grad", "250 bis 600 Euro".

    A percentage by which something rises or falls is a change, one that something amounts
    to a share.
    """
    return read_quantity(reading, index)


@FIGURES.rule("money-in-one-word", on=("compound_money",))
def money_word_rule(reading: Reading, index: int) -> Found:
    """Finds "siebenhundert-Euro" in "siebenhundert-Euro-Frage" and alone."""
    token = reading.tokens[index]
    number, code = token.classes["compound_money"]
    end = token.start + token.text.index("-")
    value = Quantity(
        number,
        unit=code,
        unit_text=token.text[end - token.start + 1 :],
        number_span=(token.start, end),
    )
    return Found(Kind.MONEY, token.start, token.end, value, index + 1)
