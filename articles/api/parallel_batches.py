"""Batches that are stored side by side, each on a connection of its own, and told in order.

PostgreSQL gives a connection one processor. While one batch waits for its triggers, the
next one's rows are on their way over another connection.
"""

from collections import deque
from collections.abc import Callable, Iterator, Set
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from django.db import connection, connections

from factcheck.postgres.deadlines import begin_jobs

LANES = 2


@dataclass(frozen=True, slots=True)
class _Begun:
    """A batch being stored: what will be answered, and the articles that it names."""

    answer: Future[bytes]
    names: Set[str]


class ParallelBatches:
    """Lanes in which batches are stored by turns; a context manager, which leaves none open.

    Two that name the same article follow one another, as their lines do. Within a
    transaction of the caller's, batches are stored in it, one at a time: nobody else sees
    what it wrote.
    """

    def __init__(self) -> None:
        self._begun: deque[_Begun] = deque()
        self._lanes: list[Executor] = []

    def __enter__(self) -> Self:
        if not connection.in_atomic_block:
            self._lanes = [
                ThreadPoolExecutor(1, f"bulk-{n}", initializer=begin_jobs) for n in range(LANES)
            ]
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for lane in self._lanes:
            lane.submit(connections.close_all)
            lane.shutdown()

    def begin(self, store: Callable[[], bytes], names: Set[str]) -> None:
        """Have a batch stored once those that name one of its articles are."""
        wait([one.answer for one in self._begun if one.names & names])
        if not self._lanes:
            self._begun.append(_Begun(_done(store), names))
            return
        lane = self._lanes.pop(0)
        self._lanes.append(lane)
        self._begun.append(_Begun(lane.submit(store), names))

    def ended(self, leave: int = 0) -> Iterator[bytes]:
        """Yield answers in the order of the batches, until no more than `leave` are begun.

        Raises what storing raised.
        """
        while len(self._begun) > leave:
            yield self._begun.popleft().answer.result()


def _done(store: Callable[[], bytes]) -> Future[bytes]:
    future: Future[bytes] = Future()
    future.set_result(store())
    return future
