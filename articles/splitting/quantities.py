"""What a quantity is made of, and what the words around a number say of it."""

from dataclasses import dataclass
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.splitting.reading import Reading


@dataclass(frozen=True, slots=True)
class Tail:
    """What makes a number a quantity: `stop` is the first token, `end` the point after it."""

    kind: Kind
    unit: str
    stop: int
    end: int
    unit_text: str
    number: Decimal | None = None


# "no more than" is at most, "no fewer than" at least.
_DENIED = {"over": "at_most", "under": "at_least"}


def modifier_before(reading: Reading, index: int) -> str | None:
    """Return what the words before a number say of its exactness ("rund", "mehr als")."""
    tokens = reading.tokens
    word = tokens[index - 1]
    if "modifier" in word.classes:
        modifier: str = word.classes["modifier"]
        return modifier
    pair = word.classes.get("modifier_after")
    found: str | None = pair.get(tokens[index - 2].low) if pair else None
    if found is None or "denying" not in tokens[index - 3].classes:
        return found
    return _DENIED.get(found, found)


def is_change(reading: Reading, first: int, stop: int) -> bool:
    """Tell a change from a share: "um 8 Prozent", "8 Prozent mehr", "ein Plus von 8 Prozent"."""
    tokens = reading.tokens
    before = first - 1
    while first - before < 4 and _is_modifying(reading, before):
        before -= 1
    if "by" in tokens[before].classes:
        return True
    if "comparing" in tokens[stop].classes:
        return True
    if "change_noun" in tokens[before].classes or "sign_word" in tokens[first].classes:
        return True
    return "of" in tokens[before].classes and "change_noun" in tokens[before - 1].classes


def _is_modifying(reading: Reading, index: int) -> bool:
    classes = reading.tokens[index].classes
    return "modifier" in classes or "modifier_after" in classes or "more_less" in classes


def direction_of(reading: Reading, index: int) -> str | None:
    """Return whether the sentence around token `index` speaks of a rise or a fall."""
    first, stop = reading.sentence(index)
    tokens = reading.tokens
    best: tuple[int, str] | None = None
    for at in range(max(first, index - 12), min(stop, index + 14)):
        way = tokens[at].classes.get("direction")
        if way and (best is None or abs(at - index) < best[0]):
            best = (abs(at - index), way)
    return best[1] if best else None
