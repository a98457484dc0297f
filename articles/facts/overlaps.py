"""Spans of a text, with a query for overlaps."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from operator import attrgetter
from typing import Generic, TypeVar

Item = TypeVar("Item")
_place = attrgetter("start", "end")


class Overlaps(Generic[Item]):
    """Items of one text, each with `start` and `end` (code points, end exclusive), in order."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=_place)
        self._places = [_place(item) for item in self._items]
        # How far any that begins no later reaches: quotes are in quotes.
        self._reach = list(accumulate((end for _, end in self._places), max))

    def touching(self, start: int, end: int) -> list[Item]:
        """Return the items that share a character with `start` to `end`, in order.

        Logarithmic, and linear in the items between the first one that touches and the last.
        """
        at = bisect_left(self._places, (end,))
        found: list[Item] = []
        while at and self._reach[at - 1] > start:
            at -= 1
            if self._places[at][1] > start:
                found.append(self._items[at])
        return found[::-1]

    def narrowest_around(self, start: int, end: int) -> Item | None:
        """Return the shortest item that `start` to `end` lies in, None outside all.

        Of two that are as short, the later one. Costs as `touching`.
        """
        around = [
            item for item in self.touching(start, end) if _is_around(_place(item), start, end)
        ]
        return min(reversed(around), key=_length, default=None)


def _is_around(place: tuple[int, int], start: int, end: int) -> bool:
    return place[0] <= start and end <= place[1]


def _length(item: object) -> int:
    start, end = _place(item)
    return int(end - start)
