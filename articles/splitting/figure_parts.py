"""Parts of figures that both languages write alike: "3/4", "point seven five"."""

from decimal import Decimal

from articles.splitting.numbers import Number
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_MOST_DIGITS = 8


def number_of(reading: Reading, first: int, stop: int, value: Decimal, **more: bool) -> Number:
    """Build the number of the tokens `first` to `stop` (exclusive)."""
    return Number(first, stop, value, reading.span(first, stop), **more)


def slashed_numbers(reading: Reading, index: int) -> tuple[Decimal, Decimal] | None:
    """Return both numbers of "3/4" at token `index`, below 100 over at most 100.

    None for anything else, as a date ("5/17/2018") or a longer path.
    """
    over, slash, under = reading.tokens[index : index + 3]
    if slash.text not in {"/", "⁄"} or slash.gap != NO_GAP or under.gap != NO_GAP:
        return None
    if reading.tokens[index + 3].text == "/" or reading.tokens[index - 1].text == "/":
        return None
    if "integer" not in under.classes or "integer" not in over.classes:
        return None
    top, bottom = over.classes["integer"], under.classes["integer"]
    return (Decimal(top), Decimal(bottom)) if 0 < bottom <= 100 and top < 100 else None


def spoken_decimals(reading: Reading, stop: int) -> tuple[Decimal, int]:
    """Read the digit words after "Komma" or "point" at token `stop`.

    Returns what they add to a number, and the token after them; 0 and `stop` without any.
    """
    tokens = reading.tokens
    digits, at = "", stop + 1
    while at - stop < _MOST_DIGITS and "number" in tokens[at].classes and tokens[at].gap == SPACE:
        more = tokens[at].classes["number"]
        if more != more.to_integral_value() or more > 999 or (digits and more > 9):
            break
        digits += str(int(more))
        at += 1
    return (Decimal(f"0.{digits}"), at) if digits else (Decimal(0), stop)
