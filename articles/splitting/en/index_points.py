"""English points of an index: "fell 12 points to 34,000", "closed 31 points higher"."""

from dataclasses import replace

from articles.splitting.engine import Found
from articles.splitting.index_points import (
    is_of_index,
    points_behind,
    points_found,
    way_behind,
)
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import before_modifiers
from articles.splitting.reading import Reading

_WAYS = {"higher": "up", "lower": "down"}
# Teams do these, too: "lost by 12 points", "up 12 points at half-time".
_PLAYED = frozenset("lost loss gain gained gains up down added off raised".split())


def index_points(reading: Reading, number: Number) -> Found | None:
    """Read points that tell by how much something rose or fell."""
    if points_behind(reading, number) is None:
        return None
    way = way_behind(reading, number, _WAYS) or _told_by_verb(reading, number)
    found = points_found(reading, number, way) if way else None
    return _of_percent(reading, number, found) if found else None


def _of_percent(reading: Reading, number: Number, found: Found) -> Found:
    """Give "fell five points to 41 percent" its unit: points of a percentage."""
    onto = reading.tokens[number.stop + 1]
    level = read_number(reading, number.stop + 2) if "to" in onto.classes else None
    if level is None or "percent" not in reading.tokens[level.stop].classes:
        return found
    return replace(found, value=replace(found.value, unit="pp"))  # type: ignore[type-var]


def _told_by_verb(reading: Reading, number: Number) -> str | None:
    tokens = reading.tokens
    at = before_modifiers(reading, number.first)
    at = at - 1 if "by" in tokens[at].classes or "of" in tokens[at].classes else at
    verb, after = tokens[at], tokens[number.stop + 1]
    if "change_noun" not in verb.classes or after.low in {"behind", "ahead", "clear", "short"}:
        return None
    if verb.low in _PLAYED and not is_of_index(reading, number.first):
        return None
    way: str | None = verb.classes.get("direction") or _WAYS_BESIDE.get(verb.low)
    return way


_WAYS_BESIDE = {"off": "down", "loss": "down", "gain": "up"}
