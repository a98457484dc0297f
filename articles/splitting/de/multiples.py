"""German multiples: "doppelt so viele", "dreimal so hoch", "20-fach", "verdoppelt", "2:1"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("multiple", on=("fold", "times"))
def multiple_rule(reading: Reading, index: int) -> Found | None:
    """Finds "doppelt so viele", "dreimal so hoch", "das Dreifache", "zweimal".

    Leaves alone: "einmal", "doppelt" without a comparison.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    number: Decimal = token.classes.get("fold") or token.classes.get("times") or Decimal(0)
    span = (token.start, token.end)
    if after.low == "so" and after.gap == SPACE:
        more = tokens[index + 2]
        value = Quantity(number, number_span=span)
        return Found(Kind.RATIO, token.start, more.end, value, index + 3)
    if "times" in token.classes:
        if number < 2:
            return None
        value = Quantity(number, unit="mal", number_span=span)
        return Found(Kind.COUNT, *span, value, index + 1)
    noun = token.text[0].isupper() and index != reading.sentence(index)[0]
    if token.low == "doppelt" or not (
        noun or token.low.endswith("fach") or after.text[:1].isupper()
    ):
        return None
    return Found(Kind.RATIO, *span, Quantity(number, number_span=span), index + 1)


@FIGURES.rule("multiplied", on=("multiplied",))
def multiplied_rule(reading: Reading, index: int) -> Found:
    """Finds "verdoppelt", "verdreifachte", "halbiert"."""
    token = reading.tokens[index]
    number = token.classes["multiplied"]
    direction = "up" if number > 1 else "down"
    value = Quantity(number, unit="times", direction=direction)
    return Found(Kind.CHANGE, token.start, token.end, value, index + 1)


