"""English changes stated twice: "fell 1,191 points, or 4.4 per cent"."""

from dataclasses import replace

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.engine import RuleMatch
from articles.splitting.quantities import before_modifiers, direction_of
from articles.splitting.reading import Reading

FARTHEST = 7
FARTHEST_VERB = 6


def restates_change(reading: Reading, index: int, found: RuleMatch) -> bool:
    """Return whether a percentage says again by how much something rose or fell.

    It is after a comma and "or", and the figure before it right after a verb of change.
    """
    value = found.value
    if found.kind is not Kind.SHARE or not isinstance(value, Quantity) or value.unit != "%":
        return False
    tokens = reading.tokens
    if tokens[index - 1].low != "or" or tokens[index - 2].text != ",":
        return False
    for at in range(index - 3, index - FARTHEST, -1):
        after = tokens[at + 1].classes
        if "change_noun" in tokens[at].classes and after.keys() & {"number", "currency_sign", "by"}:
            return True
    return False


def moves(reading: Reading, index: int, found: RuleMatch) -> bool:
    """Return whether a verb moves what is before the figure: "raises spending 3 percent"."""
    if found.kind is not Kind.SHARE or not isinstance(found.value, Quantity):
        return False
    tokens = reading.tokens
    before = before_modifiers(reading, index)
    for at in range(before, before - FARTHEST_VERB, -1):
        classes = tokens[at].classes
        if "transitive_move" in classes:
            return at < before
        if not tokens[at].text[:1].isalpha() or "transitive_stop" in classes:
            return False
        if at == before and classes.keys() & {"function", "determiner", "possessive"}:
            return False
    return False


def way_of(reading: Reading, index: int, stop: int) -> str | None:
    """Return the direction that the following noun states ("a 50 basis point cut"), else the sentence."""
    way: str | None = reading.tokens[stop].classes.get("direction")
    return way or direction_of(reading, index)


def of_votes(reading: Reading, index: int, found: RuleMatch) -> RuleMatch:
    """Return "led by 63.8 percent to 36.2 percent" as a share: nothing rose."""
    value, tokens = found.value, reading.tokens
    before = before_modifiers(reading, index)
    won = tokens[before].low == "by" and tokens[before - 1].low in _WON
    if found.kind is not Kind.CHANGE or not isinstance(value, Quantity) or not won:
        return found
    if value.unit != "%" or tokens[found.stop].low not in {"to", "against"}:
        return found
    return replace(found, kind=Kind.SHARE, value=replace(value, direction=None))


_WON = frozenset(
    "led leads leading lead won wins win beat beats passed approved voted ahead carried rejected".split()
)


def without_sign(reading: Reading, index: int, found: RuleMatch) -> RuleMatch:
    """Return a margin of error ("plus or minus 3 points") as no fall."""
    tokens = reading.tokens
    either = tokens[index - 1].low == "minus" and tokens[index - 2].low == "or"
    if not isinstance(found.value, Quantity) or not (either or tokens[index - 1].text == "±"):
        return found
    return replace(found, value=replace(found.value, direction=None))


def going_on(reading: Reading, index: int, found: RuleMatch) -> RuleMatch:
    """Return the second of "up 0.2% on the month and 3.8% over the year" as a change, too."""
    value = found.value
    if not isinstance(value, Quantity) or value.unit != "%":
        return found
    at, way = reading.kept.get(_CHANGED, (0, None))
    if found.kind is Kind.CHANGE:
        reading.kept[_CHANGED] = (found.stop, value.direction)
        return found
    before, after = reading.tokens[before_modifiers(reading, index)], reading.tokens[found.stop]
    listed = before.low == "and" and at and 0 < index - at < FARTHEST
    if not listed or after.low not in _SPANS:
        return found
    reading.kept[_CHANGED] = (found.stop, way)
    return replace(found, kind=Kind.CHANGE, value=replace(value, direction=way))


# What states over which time or against what something changed.
_SPANS = frozenset("over on in from since year month against for compared".split())
_CHANGED = ("changed", 0)


def changed(reading: Reading, index: int, found: RuleMatch) -> RuleMatch:
    """Return a share as the change that it is."""
    if not isinstance(found.value, Quantity):
        return found
    value = replace(found.value, direction=direction_of(reading, index))
    return replace(found, kind=Kind.CHANGE, value=value)
