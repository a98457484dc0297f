"""Parse months, years and units of time by their word classes, in any language."""

from decimal import Decimal

from articles.splitting.moments import two_digit_year
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP

CLOCK_UNITS = frozenset({"HR", "MIN", "S"})


def read_month(reading: Reading, index: int) -> tuple[int, int] | None:
    """Read a month by name; return it and the next token."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    month = token.classes.get("month")
    if month is None:
        return None
    dotted = "short_month" in token.classes and after.text == "." and after.gap == NO_GAP
    return month, index + 2 if dotted else index + 1


def read_year(reading: Reading, index: int, *, short: bool = False) -> tuple[int, int] | None:
    """Read a year; with `short` also one of two digits that ends its clause."""
    token, after, further = reading.tokens[index : index + 3]
    if token.gap > LINE:
        return None
    joined = after.text == ":" and after.gap == NO_GAP and further.gap == NO_GAP
    if "year" in token.classes and not joined:
        return token.classes["year"], index + 1
    if token.text in {"'", "’"}:
        token, after, index = after, reading.tokens[index + 2], index + 1
        short = True
    if short and len(token.text) == 2 and "integer" in token.classes:
        closed = not after.text or not (after.text[0].isalnum() or after.text in "%€$:.")
        if closed or (after.text == "." and reading.tokens[index + 2].gap != NO_GAP):
            return two_digit_year(token.text, reading.published), index + 1
    return None


def read_unit(reading: Reading, index: int) -> tuple[str, int, Decimal] | None:
    """Read a unit of time; return it, the next token, and the number built into it."""
    token = reading.tokens[index]
    classes = token.classes
    if token.gap > LINE and token.start > 0:
        return None
    if "built_unit" in classes:
        unit, number = classes["built_unit"]
        return unit, index + 1, Decimal(number)
    if "unit" not in classes:
        return None
    after = reading.tokens[index + 1]
    dotted = "short_unit" in classes and after.text == "." and after.gap == NO_GAP
    return classes["unit"], index + 2 if dotted else index + 1, Decimal(1)
