"""Renderings of the public lists, kept in memory while the stamp of the database stays.

Triggers change the stamp with each publication, correction, withdrawal and change of a
rating (`migrations/0002_triggers.py`), in the same transaction: what is kept is never old.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from uuid import UUID

MOST = 64


@dataclass(frozen=True, slots=True)
class Rendering:
    """A body with the name that caches know it by."""

    body: bytes
    etag: str


class RenderCache:
    """The renderings last asked for, at most `MOST`."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, tuple[UUID, Rendering]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, stamp: UUID, render: Callable[[], Rendering]) -> Rendering:
        """Return what is kept under `key` for `stamp`, or render it.

        The stamp must be read before what is rendered: then it is never older than that.
        """
        with self._lock:
            kept = self._kept.get(key)
            if kept and kept[0] == stamp:
                self._kept.move_to_end(key)
                return kept[1]
        made = render()
        with self._lock:
            self._kept[key] = stamp, made
            self._kept.move_to_end(key)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return made
