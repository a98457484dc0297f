"""Points by which an index rises or falls; points of a game stay counts."""

from collections.abc import Mapping

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number
from articles.splitting.quantities import FARTHEST_VERB, modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token


def points_after(reading: Reading, number: Number | None) -> Token | None:
    """Return the word for points right after a number, None if there is none."""
    if number is None or number.value is None:
        return None
    word = reading.tokens[number.stop]
    return word if "plain_points" in word.classes and word.gap == SPACE else None


def is_of_index(reading: Reading, index: int) -> bool:
    """Return whether the clause around a token names an index: "Dow", "Leitindex"."""
    first, stop = reading.sentence(index)
    near = range(max(first, index - FARTHEST_VERB), min(stop, index + FARTHEST_VERB))
    tokens = reading.tokens
    return any(
        "index_name" in tokens[at].classes
        or (tokens[at].text == "P" and tokens[at - 1].text == "&")
        for at in near
    )


def points_found(reading: Reading, number: Number, way: str) -> RuleMatch:
    """Build the change of an index: its unit is the word for points as written."""
    word = reading.tokens[number.stop]
    value = Quantity(
        number.value,
        unit=word.text,
        modifier=modifier_before(reading, number.first),
        direction=way,
        unit_text=word.text,
        number_span=number.span,
    )
    return RuleMatch(Kind.CHANGE, number.span[0], word.end, value, number.stop + 1)


def direction_after(reading: Reading, number: Number, ways: Mapping[str, str]) -> str | None:
    """Return the direction of the adjective that follows: "12 Punkte höher", "12 points lower"."""
    after = reading.tokens[number.stop + 1]
    return ways.get(after.low) if after.gap == SPACE else None
