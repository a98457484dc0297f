"""Carry claims from one revision to the next. Pure Python: no Django, no clock, no I/O."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 32


class Fate(StrEnum):
    """What became of a claim."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    TOUCHED = "touched"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Selector:
    """The words of a span and up to 32 characters around them (W3C Web Annotation)."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Anchored:
    """A claim where it stands now."""

    key: Hashable
    start: int
    end: int
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class Carried:
    """A claim where it stands in the new text; a lost one stands nowhere."""

    key: Hashable
    fate: Fate
    start: int | None = None
    end: int | None = None
    sentence_start: int | None = None
    sentence_end: int | None = None


def selectors(text: str, start: int, end: int) -> Selector:
    """Return the quote of a span with its surroundings."""
    return Selector(
        text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def carry(claims: Sequence[Anchored], old_text: str, new_text: str) -> list[Carried]:
    """Carry each claim whose sentence stands once in both texts; others are lost."""
    return [_carry(claim, old_text, new_text) for claim in claims]


def _carry(claim: Anchored, old_text: str, new_text: str) -> Carried:
    sentence = old_text[claim.sentence_start : claim.sentence_end]
    at = new_text.find(sentence)
    if at < 0 or old_text.count(sentence) != 1 or new_text.count(sentence) != 1:
        return Carried(claim.key, Fate.LOST)
    shift = at - claim.sentence_start
    fate = Fate.MOVED if shift else Fate.UNCHANGED
    spans = (claim.start, claim.end, claim.sentence_start, claim.sentence_end)
    return Carried(claim.key, fate, *(offset + shift for offset in spans))
