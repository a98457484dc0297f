"""Counters of forked web processes in shared memory.

The memory is anonymous: without a file, a full disk can't cause SIGBUS, and nothing has to
be cleaned up at a start. Each process adds to its own row, without locks; the row of an
ended process is reused by the next one and continues, so that a sum never decreases.
"""

from __future__ import annotations

import mmap
import multiprocessing
import os
import threading
from collections.abc import Iterator

from factcheck.processes import is_running

ROWS = 64  # processes that can count at a time
NUMBER_BYTES = 8
CLAIM_SECONDS = 1


class SharedCounters:
    """Rows of `width` numbers, one for each process; created before forking."""

    def __init__(self, width: int) -> None:
        self._width = width + 1  # the first number is the process that the row belongs to
        memory = mmap.mmap(-1, ROWS * self._width * NUMBER_BYTES)
        self._numbers: memoryview[float] = memoryview(memory).cast("d")
        self._claiming = multiprocessing.get_context("fork").Lock()
        self._adding = threading.Lock()
        self._own: int | None = None  # where this process's row begins
        os.register_at_fork(after_in_child=self._forget)

    def add(self, *changes: tuple[int, float]) -> None:
        """Add to numbers of this process; without a free row nothing is counted."""
        with self._adding:
            start = self._own if self._own is not None else self._claim()
            for index, change in changes:
                if start is not None:
                    self._numbers[start + 1 + index] += change

    def sums(self) -> list[float]:
        """Return each number, summed over all processes that ever counted."""
        used = [list(self._row(start)) for start in self._starts() if self._numbers[start]]
        return [sum(column) for column in zip(*used, strict=True)] or [0.0] * (self._width - 1)

    def processes(self) -> Iterator[tuple[int, int]]:
        """Yield row and process number of each process that counts and is alive."""
        for row, start in enumerate(self._starts()):
            pid = int(self._numbers[start])
            if pid and is_running(pid):
                yield row, pid

    def clear_of_ended(self, index: int) -> None:
        """Reset a gauge of processes that have ended."""
        for start in self._starts():
            pid = int(self._numbers[start])
            if pid and not is_running(pid):
                self._numbers[start + 1 + index] = 0

    def _starts(self) -> range:
        return range(0, ROWS * self._width, self._width)

    def _row(self, start: int) -> memoryview[float]:
        return self._numbers[start + 1 : start + self._width]

    def _claim(self) -> int | None:
        """Claim a free row, or one whose process has ended."""
        if not self._claiming.acquire(timeout=CLAIM_SECONDS):
            return None
        try:
            for start in self._starts():
                pid = int(self._numbers[start])
                if not pid or not is_running(pid):
                    self._numbers[start] = os.getpid()
                    self._own = start
                    break
        finally:
            self._claiming.release()
        return self._own

    def _forget(self) -> None:
        """Make a forked process claim its own row."""
        self._own, self._adding = None, threading.Lock()
