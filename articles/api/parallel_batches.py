"""Store batches in parallel, each on its own connection; return results in order.

PostgreSQL uses one processor per connection. While the triggers of one batch run, the next
batch is sent over another connection.
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
    """A batch being stored: its future response, and the articles that it names."""

    answer: Future[bytes]
    names: Set[str]


class ParallelBatches:
    """A pool of connections that store batches; a context manager, which closes them.

    Batches that name the same article are stored in order, one at a time. Within a
    transaction of the caller, batches are stored in it, one at a time: other connections
    don't see its rows.
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
        """Store a batch as soon as earlier ones that name one of its articles are stored."""
        wait([batch.answer for batch in self._begun if batch.names & names])
        if not self._lanes:
            self._begun.append(_Begun(_done(store), names))
            return
        lane = self._lanes.pop(0)
        self._lanes.append(lane)
        self._begun.append(_Begun(lane.submit(store), names))

    def ended(self, leave: int = 0) -> Iterator[bytes]:
        """Yield responses in the order of the batches, until at most `leave` are pending.

        Raises the exceptions of storing.
        """
        while len(self._begun) > leave:
            yield self._begun.popleft().answer.result()


def _done(store: Callable[[], bytes]) -> Future[bytes]:
    future: Future[bytes] = Future()
    future.set_result(store())
    return future
