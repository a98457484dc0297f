"""How far a job is with storing its text, while the transaction that stores it is open."""

import logging
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from django.db import DatabaseError, connection

from articles.models import TextJob
from articles.models.text_job import CHARACTERS_A_STEP
from articles.queries.splitting import reporting

from .steps import reporting_steps

logger = logging.getLogger(__name__)
PARTS = 200
"""How often the count of a job is stored at most."""


@contextmanager
def reporting_steps_of(job: TextJob) -> Iterator[None]:
    """Store how many steps of an act inside are done, so that others see it before it ends.

    Texts that it reads count too. By a thread with a connection of its own: what the
    transaction writes nobody sees until it ends. It is opened only where an act takes more
    than one statement.
    """
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="stored-progress") as aside:
        done = _Done(job, aside)
        try:
            with reporting_steps(done), reporting(_Read(done)):
                yield
        finally:
            done.close()


class _Done:
    """Counts the steps of a job and stores the count; one statement at a time."""

    def __init__(self, job: TextJob, aside: ThreadPoolExecutor) -> None:
        self._job, self._aside, self._count, self._next = job, aside, 0, 0
        self._last: Future[None] | None = None

    def __call__(self, number: int) -> None:
        self._count += number
        if self._count < self._next or self._count >= self._job.to_store:
            return
        if self._last is None or self._last.done():
            self._next = self._count + self._job.to_store // PARTS
            self._last = self._aside.submit(_store, self._job.pk, self._count)

    def close(self) -> None:
        if self._last is not None:
            self._aside.submit(connection.close)


class _Read:
    """Makes steps of how many characters of a text are read; the next text begins at 0."""

    def __init__(self, done: _Done) -> None:
        self._done, self._steps = done, 0

    def __call__(self, read: int) -> None:
        steps = read // CHARACTERS_A_STEP
        self._done(steps - self._steps if steps >= self._steps else steps)
        self._steps = steps


def _store(pk: int, count: int) -> None:
    """Store a count; that it can't be stored is no reason to refuse the text."""
    try:
        TextJob.objects.filter(pk=pk, state=TextJob.State.STORING).update(stored=count)
    except DatabaseError:
        logger.warning("The progress of job %s could not be stored.", pk, exc_info=True)
