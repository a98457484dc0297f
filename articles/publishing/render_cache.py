"""Cache renderings of the public lists in memory, by a stamp in the database.

Triggers change the stamp with each publication, correction, withdrawal and change of a
rating (`migrations/0002_triggers.py`), in the same transaction, so the cache is never
stale.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from uuid import UUID

MOST = 64


@dataclass(frozen=True, slots=True)
class Rendering:
    """A body with its ETag."""

    body: bytes
    etag: str


class RenderCache:
    """The renderings last asked for, at most `MOST`."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, tuple[UUID, Rendering]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, stamp: UUID, render: Callable[[], Rendering]) -> Rendering:
        """Return the rendering cached under `key` for `stamp`, or render it.

        Read the stamp before the data: then the data are never older.
        """
        with self._lock:
            stored = self._kept.get(key)
            if stored and stored[0] == stamp:
                self._kept.move_to_end(key)
                return stored[1]
        made = render()
        with self._lock:
            self._kept[key] = stamp, made
            self._kept.move_to_end(key)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return made
