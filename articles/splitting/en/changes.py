"""English changes told twice: "fell 1,191 points, or 4.4 per cent"."""

from dataclasses import replace

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.engine import Found
from articles.splitting.quantities import direction_of
from articles.splitting.reading import Reading

FARTHEST = 7


def restates_change(reading: Reading, index: int, found: Found) -> bool:
    """Tell whether a percentage says again by how much something rose or fell.

    It stands behind a comma and "or", and the figure before it right behind a verb of change.
    """
    value = found.value
    if found.kind is not Kind.SHARE or not isinstance(value, Quantity) or value.unit != "%":
        return False
    tokens = reading.tokens
    if tokens[index - 1].low != "or" or tokens[index - 2].text != ",":
        return False
    for at in range(index - 3, index - FARTHEST, -1):
        after = tokens[at + 1].classes
        if "change_noun" in tokens[at].classes and ("number" in after or "currency_sign" in after):
            return True
    return False


def changed(reading: Reading, index: int, found: Found) -> Found:
    """Return a share as the change that it is."""
    if not isinstance(found.value, Quantity):
        return found
    value = replace(found.value, direction=direction_of(reading, index))
    return replace(found, kind=Kind.CHANGE, value=value)
