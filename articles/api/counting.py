"""Counts that all processes of a machine share, without asking anybody.

A file of fixed size is mapped into the memory of each process. Counting is a lock on the
file, 16 bytes read and 16 written: some microseconds, no query, no server.
"""

import fcntl
import hashlib
import logging
import mmap
import os
import struct
import threading
from pathlib import Path

SLOT = struct.Struct("<QII")  # who (a hash), window, count
SLOTS = 1 << 14
PROBES = 8

logger = logging.getLogger(__name__)


class SharedCounts:
    """Counts by name and window, in a file that is mapped into memory.

    A count of an earlier window makes room for one of the present. Where eight slots in a
    row are taken in this window, the smallest count makes room: whoever loses theirs
    begins anew, so nobody is ever refused for what another did.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._file, self._memory = _mapped(path)

    def add(self, name: str, window: int) -> int:
        """Count one more for `name` in `window`; return how many there are now."""
        who = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")
        with self._lock:
            if self._file is None:
                return self._add(who, window)
            fcntl.lockf(self._file, fcntl.LOCK_EX)
            try:
                return self._add(who, window)
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN)

    def _add(self, who: int, window: int) -> int:
        offset, count = self._place(who, window)
        SLOT.pack_into(self._memory, offset, who, window, min(count + 1, 0xFFFFFFFF))
        return count + 1

    def _place(self, who: int, window: int) -> tuple[int, int]:
        """Return the offset of the slot for `who`, and the count that stands there."""
        free, smallest = -1, (0xFFFFFFFF, 0)
        for probe in range(PROBES):
            offset = (who + probe) % SLOTS * SLOT.size
            known, of_window, count = SLOT.unpack_from(self._memory, offset)
            if of_window != window:
                free = offset if free < 0 else free
            elif known == who:
                return offset, count
            else:
                smallest = min(smallest, (count, offset))
        return (free if free >= 0 else smallest[1]), 0


def _mapped(path: Path) -> tuple[int | None, mmap.mmap]:
    """Return the open file and its memory; where it can't be had, memory of this process."""
    size = SLOTS * SLOT.size
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        os.ftruncate(file, size)
        return file, mmap.mmap(file, size)
    except OSError as error:
        logger.warning("Requests are counted by each process alone: %s", error)
        return None, mmap.mmap(-1, size)
