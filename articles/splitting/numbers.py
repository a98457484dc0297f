"""Numbers across tokens: what a number is, and the words every language reads them with."""

from dataclasses import dataclass
from decimal import Decimal

from articles.facts.values import Span
from articles.splitting.reading import Reading

HALF = Decimal("0.5")
THREE_QUARTERS = Decimal("0.75")
MINUS = frozenset({"-", "–", "−"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens `first` to `stop` (exclusive); `span` in code points.

    `vague` marks numbers that name no figure ("Dutzende"); their value is None.
    `literal` says that it begins with digits; `fraction` that it is a part of one.
    """

    first: int
    stop: int
    value: Decimal | None
    span: Span
    literal: bool = False
    fraction: bool = False


def read_number(reading: Reading, index: int) -> Number | None:
    """Read the number that begins at token `index`, None if there is none."""
    numbers = reading.numbers
    if index not in numbers:
        numbers[index] = reading.language.number_at(reading, index)
    return numbers[index]


def read_amount(reading: Reading, index: int) -> Number | None:
    """Read a number, or an article that counts as one before a unit ("einen Euro")."""
    number = read_number(reading, index)
    if number is None and "one" in reading.tokens[index].classes:
        return _one_at(reading, index)
    return number


def _one_at(reading: Reading, index: int) -> Number:
    """Return the article at token `index` as a number; several rules ask for the same one."""
    articles = reading.articles
    if index not in articles:
        token = reading.tokens[index]
        articles[index] = Number(index, index + 1, Decimal(1), (token.start, token.end))
    return articles[index]


def rounded(value: Decimal) -> Decimal:
    """Round to 15 significant digits: thirds have no end."""
    return Decimal(f"{value:.15g}")
