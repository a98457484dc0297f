"""Claims of a text by their place, and what was computed from them before."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import is_
from typing import Any, NamedTuple, TypeVar

from articles.models import Claim

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class PlacedClaims:
    """Claims in reading order, the longer first if two begin together.

    `reach` is for each claim how far it or one before it reaches.
    """

    rows: Sequence[Claim]
    starts: Sequence[int]
    reach: Sequence[int]

    @classmethod
    def of(cls, rows: Sequence[Claim]) -> "PlacedClaims":
        starts = [claim.start for claim in rows]
        return cls(rows, starts, list(accumulate((claim.end for claim in rows), max)))

    def touching(self, start: int, end: int) -> list[Claim]:
        """Return the claims with characters from `start` to `end`, in reading order."""
        first, last = bisect_right(self.reach, start), bisect_left(self.starts, end)
        return [claim for claim in self.rows[first:last] if claim.end > start]

    def beginning(self, start: int, end: int) -> Sequence[Claim]:
        """Return the claims that begin from `start` to `end`, in reading order."""
        return self.rows[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


class _Entry(NamedTuple):
    same: Sequence[object]
    equal: object
    made: Any


class Memory:
    """Results, each with what it was computed from; any thread may use it."""

    def __init__(self) -> None:
        self._entries: dict[Hashable, _Entry] = {}

    def recall(
        self, key: Hashable, same: Sequence[object], equal: object, make: Callable[[], Made]
    ) -> Made:
        """Return what `make` returned for the same objects and equal values, or call it."""
        known = self._entries.get(key)
        if known and _is_same(known.same, same) and known.equal == equal:
            return known.made
        made = make()
        self._entries[key] = _Entry(same, equal, made)
        return made


def _is_same(one: Sequence[object], other: Sequence[object]) -> bool:
    """Return whether both have the same objects (`is`): rows of a model are equal by key."""
    return len(one) == len(other) and all(map(is_, one, other))
