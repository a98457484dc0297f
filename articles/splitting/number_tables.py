"""Numbers in bulk: a table of figures without words is one claim, not one for each number."""

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.engine import Family, RuleMatch
from articles.splitting.reading import Reading

# A row of a league table or of a draw has some ten numbers without a word between them.
FEWEST = 30
LONGEST_WORD = 3
FARTHEST = 8


def bulk_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds thirty numbers or more with only marks and words of three letters between: one claim.

    Leaves alone: tables whose rows begin with a word, since each row says what its numbers are.
    """
    if index < reading.bulk_until:
        return None
    first = index if "numeral" in reading.tokens[index].classes else index + 1
    if "numeral" not in reading.tokens[first].classes:
        return None
    stop, count = _run(reading, first)
    # A run that is too short is not read again from its second number on.
    reading.bulk_until = stop
    if count < FEWEST:
        return None
    return reading.found(Kind.COUNT, index, stop, Quantity())


def _run(reading: Reading, first: int) -> tuple[int, int]:
    """Return the token after the last number of the run at `first`, and how many there are."""
    tokens = reading.tokens
    at, stop, count = first + 1, first + 1, 1
    while (text := tokens[at].text) and at - stop < FARTHEST:
        if text[0].isalpha():
            if len(text) > LONGEST_WORD:
                break
        elif "numeral" in tokens[at].classes:
            stop, count = at + 1, count + 1
        at += 1
    return stop, count


def register(figures: Family) -> None:
    """Register the rule in the family of a language, before all that read one number."""
    classes = ("numeral", "currency_sign", "currency_code", "minus")
    figures.rule("figures-in-bulk", on=classes)(bulk_rule)
