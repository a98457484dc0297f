"""English points of an index: "fell 12 points to 34,000", "closed 31 points higher"."""

from dataclasses import replace

from articles.splitting.engine import RuleMatch
from articles.splitting.index_points import (
    direction_after,
    is_of_index,
    points_after,
    points_found,
)
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import before_modifiers, direction_of
from articles.splitting.reading import Reading

_WAYS = {"higher": "up", "lower": "down"}
# Teams do these, too: "lost by 12 points", "up 12 points at half-time".
_PLAYED = frozenset("lost loss gain gained gains up down added off raised".split())


def index_points(reading: Reading, number: Number) -> RuleMatch | None:
    """Read points that say by how much something rose or fell."""
    if points_after(reading, number) is None:
        return None
    way = direction_after(reading, number, _WAYS) or _stated_by_verb(reading, number)
    found = points_found(reading, number, way) if way else None
    return _of_percent(reading, number, found) if found else None


def _of_percent(reading: Reading, number: Number, found: RuleMatch) -> RuleMatch:
    """Give "fell five points to 41 percent" and "38%, up 5 points" their unit: of a percentage."""
    if _is_beside_share(reading, number.first):
        return replace(found, value=replace(found.value, unit="pp"))  # type: ignore[type-var]
    onto = reading.tokens[number.stop + 1]
    level = read_number(reading, number.stop + 2) if "to" in onto.classes else None
    if level is None or "percent" not in reading.tokens[level.stop].classes:
        return found
    return replace(found, value=replace(found.value, unit="pp"))  # type: ignore[type-var]


def _stated_by_verb(reading: Reading, number: Number) -> str | None:
    tokens = reading.tokens
    at = before_modifiers(reading, number.first)
    at = at - 1 if "by" in tokens[at].classes or "of" in tokens[at].classes else at
    if tokens[at].low == "or" and tokens[at - 1].text == ",":
        return _restated(reading, at - 2)
    verb, after = tokens[at], tokens[number.stop + 1]
    if "change_noun" not in verb.classes or after.low in {"behind", "ahead", "clear", "short"}:
        return None
    played = verb.low in _PLAYED and not is_of_index(reading, number.first)
    if played and not _is_beside_share(reading, number.first):
        return None
    way: str | None = verb.classes.get("direction") or _WAYS_BESIDE.get(verb.low)
    return way


def _restated(reading: Reading, percent: int) -> str | None:
    """Return the way of "added 1.7%, or 212.4 points": the points say again what the percentage says."""
    if "percent" not in reading.tokens[percent].classes:
        return None
    return direction_of(reading, percent)


def _is_beside_share(reading: Reading, index: int) -> bool:
    """Recognise "won 38.4% of the vote, up 6.1 points on 2017": a percentage is before the comma."""
    tokens = reading.tokens
    at = before_modifiers(reading, index)
    if tokens[at].low not in {"up", "down"} or tokens[at - 1].text != ",":
        return False
    first = max(reading.sentence(index)[0], at - _FARTHEST_SHARE)
    return any("percent" in token.classes for token in tokens[first:at])


_FARTHEST_SHARE = 8
_WAYS_BESIDE = {"off": "down", "loss": "down", "gain": "up"}
