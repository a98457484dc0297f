"""How much of a job's text is stored, while the transaction that stores it is open."""

import logging
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from django.db import DatabaseError, connection

from articles.models import TextJob

from .written_rows import reporting_rows

logger = logging.getLogger(__name__)


@contextmanager
def reporting_rows_of(job: TextJob) -> Iterator[None]:
    """Store how many claims an act inside has written, so that others see it before it ends.

    By a thread with a connection of its own: what the transaction writes nobody sees until it
    ends. It is opened only where an act takes more than one statement.
    """
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="stored-progress") as aside:
        written = _Written(job, aside)
        try:
            with reporting_rows(written):
                yield
        finally:
            written.close()


class _Written:
    """Counts the rows of a job and stores the count; one statement at a time."""

    def __init__(self, job: TextJob, aside: ThreadPoolExecutor) -> None:
        self._job, self._aside, self._count = job, aside, 0
        self._last: Future[None] | None = None

    def __call__(self, number: int) -> None:
        self._count += number
        if self._count < self._job.to_store and (self._last is None or self._last.done()):
            self._last = self._aside.submit(_store, self._job.pk, self._count)

    def close(self) -> None:
        if self._last is not None:
            self._aside.submit(connection.close)


def _store(pk: int, count: int) -> None:
    """Store a count; that it can't be stored is no reason to refuse the text."""
    try:
        TextJob.objects.filter(pk=pk, state=TextJob.State.STORING).update(stored=count)
    except DatabaseError:
        logger.warning("The progress of job %s could not be stored.", pk, exc_info=True)
