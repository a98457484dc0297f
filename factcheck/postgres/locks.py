"""File locks that order start and stop; the kernel frees them even on kill -9."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive_lock(path: Path, *, waits: bool = True) -> Iterator[None]:
    """Hold the lock at `path` exclusively, waiting for it; else raise BlockingIOError."""
    handle = _open(path)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


class SharedLock:
    """A shared lock at `path`: while it is held, no other process is the last user.

    A forked child shares the lock, and keeps it when its parent dies.
    """

    def __init__(self, path: Path) -> None:
        self._handle = _open(path)
        fcntl.flock(self._handle, fcntl.LOCK_SH)

    def is_last(self) -> bool:
        """Return whether no other process holds the lock; call it under the start lock."""
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Release the lock, for forked children too."""
        fcntl.flock(self._handle, fcntl.LOCK_UN)
        os.close(self._handle)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
