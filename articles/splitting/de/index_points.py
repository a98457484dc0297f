"""German points of an index: "fiel um 12 Punkte", "0,3 Zähler höher", "gab 80 Punkte nach"."""

from dataclasses import replace

from articles.splitting.engine import RuleMatch
from articles.splitting.index_points import (
    direction_after,
    is_of_index,
    points_after,
    points_found,
)
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import before_modifiers, direction_of, moved_by_verb
from articles.splitting.reading import Reading

_WAYS = {
    **dict.fromkeys("höher fester stärker".split(), "up"),
    **dict.fromkeys("niedriger tiefer schwächer leichter".split(), "down"),
}


def index_points(reading: Reading, index: int) -> RuleMatch | None:
    """Read points that say by how much something rose or fell."""
    number = read_number(reading, index)
    if number is None or points_after(reading, number) is None:
        return None
    if compared := _beside_share(reading, number):
        return compared
    way = direction_after(reading, number, _WAYS) or _stated_by_verb(reading, number)
    return points_found(reading, number, way) if way else None


def _beside_share(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "erhielt 38 Prozent, sechs Punkte weniger als zuvor": points of a percentage."""
    tokens = reading.tokens
    way = direction_after(reading, number, _MORE_OR_LESS)
    comma = before_modifiers(reading, number.first)
    if way is None or tokens[comma].text != "," or tokens[number.stop + 2].low != "als":
        return None
    first = max(reading.sentence(comma)[0], comma - _FARTHEST_SHARE)
    if not any("percent" in token.classes for token in tokens[first:comma]):
        return None
    found = points_found(reading, number, way)
    return replace(found, value=replace(found.value, unit="pp"))  # type: ignore[type-var]


_MORE_OR_LESS = {"mehr": "up", "weniger": "down"}
_FARTHEST_SHARE = 8


def _stated_by_verb(reading: Reading, number: Number) -> str | None:
    """Return the way of "um 12 Punkte"; without "um", an index must fall or its level follow."""
    tokens = reading.tokens
    before = tokens[before_modifiers(reading, number.first)]
    if before.low in _AT_A_LEVEL:
        return None
    if "by" not in before.classes:
        onto = "onto" in tokens[number.stop + 1].classes
        moved = moved_by_verb(reading, number.first, number.stop + 1) or _turns(reading, number)
        if not moved or not (onto or is_of_index(reading, number.first)):
            return None
    return direction_of(reading, number.first)


_AT_A_LEVEL = frozenset("bei mit von an aus in".split())


def _turns(reading: Reading, number: Number) -> bool:
    """Recognise "gab 80 Punkte nach": the verb is right before the figure."""
    before = before_modifiers(reading, number.first)
    return "turning" in reading.tokens[before].classes
