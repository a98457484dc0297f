"""How long work waits for the database: requests, jobs, commands (no limit).

There are two limits. The server cancels slow statements itself (`Limits`), which keeps the
connection. A server that doesn't respond can't: then our side closes the connection
(`give_up`).
"""

import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings

from factcheck.postgres.error import ServerSilent

AT_LEAST_SECONDS = 1.0
SILENT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """PostgreSQL's timeouts for statement, lock and idle transaction, in seconds; 0: no limit."""

    statement: float
    lock: float
    idle_in_transaction: float

    @property
    def options(self) -> str:
        """Return them as libpq's `options`; "" without limits.

        They are sent at connection start, without a round trip, and are the values of `SET
        … TO DEFAULT`.
        """
        wanted = {
            "statement_timeout": self.statement,
            "lock_timeout": self.lock,
            "idle_in_transaction_session_timeout": self.idle_in_transaction,
        }
        return " ".join(
            f"-c {name}={round(seconds * 1000)}" for name, seconds in wanted.items() if seconds
        )


@dataclass(frozen=True, slots=True)
class Work:
    """The current work: its limits, and how long it waits for the server in total.

    `until` is a monotonic time and the limit of all waits together; if it is None, each
    wait has `patience` seconds. After `until` a wait still has a second: an upload may have
    used the time. It has none while the server is known not to respond. `is_spare` work is
    for a server that others can replace: its silence says nothing about the others.
    """

    limits: Limits
    patience: float
    until: float | None = None
    is_spare: bool = False

    @property
    def is_request(self) -> bool:
        """Return whether it is short: a request, or what has a limit of its own within one."""
        return self.until is not None

    @property
    def waits_until(self) -> float:
        now = time.monotonic()
        if self.until is None:
            return now + self.patience
        return self.until if _is_silent(now) else max(self.until, now + AT_LEAST_SECONDS)


_silent_at = float("-inf")


def _is_silent(now: float) -> bool:
    return now - _silent_at < SILENT_SECONDS


def _note_silence(now: float) -> None:
    global _silent_at
    work = _work.get()
    if not (work and work.is_spare):
        _silent_at = now


_work: ContextVar[Work | None] = ContextVar("work", default=None)
_has_lost: ContextVar[bool] = ContextVar("connection was lost", default=False)
_arrived_at: ContextVar[float | None] = ContextVar("arrived_at", default=None)


def current_work() -> Work | None:
    """Return the current work; None for commands, which have no limits."""
    return _work.get()


def arrive(at: float) -> None:
    """Set the arrival time of this thread's next request, before it waited for the thread."""
    _arrived_at.set(at)


def note_loss() -> None:
    """Note that the current work lost its connection; one to a spare server doesn't count."""
    work = _work.get()
    if not (work and work.is_spare):
        _has_lost.set(True)


def has_lost_connection() -> bool:
    """Return whether this thread's request lost its connection, and may have another one."""
    return _has_lost.get()


@contextmanager
def without_note_of_loss() -> Iterator[None]:
    """Find out whether a connection is lost, before it is used."""
    token = _has_lost.set(_has_lost.get())
    try:
        yield
    finally:
        _has_lost.reset(token)


def begin_request() -> None:
    """Apply a request's limits in this thread, counted from its arrival."""
    _has_lost.set(False)
    arrived = _arrived_at.get()
    _arrived_at.set(None)
    patience = settings.REQUEST_DATABASE_SECONDS
    until = (time.monotonic() if arrived is None else arrived) + patience
    _work.set(Work(_request_limits(), patience, until) if patience else None)


def begin_streaming() -> None:
    """Limit each wait separately: the duration of a streamed response depends on the client."""
    work = _work.get()
    if work:
        _work.set(replace(work, until=None))


def end_request(**_signal: Any) -> None:
    """Lift the limits in this thread."""
    _work.set(None)


def begin_jobs() -> None:
    """Apply a job's limits in this thread, or in a process before it starts threads."""
    seconds = settings.JOB_STATEMENT_TIMEOUT
    limits = Limits(seconds, seconds, seconds)
    _work.set(Work(limits, seconds) if seconds else None)


@contextmanager
def within(seconds: float, *, is_spare: bool = False) -> Iterator[None]:
    """Limit the total wait for the server to so many seconds; spare work stays spare."""
    until = time.monotonic() + seconds
    before = _work.get()
    if before and before.until is not None:
        until = min(until, before.until)
    limits = before.limits if before else _request_limits()
    is_spare = is_spare or bool(before and before.is_spare)
    token = _work.set(Work(limits, seconds, until, is_spare))
    try:
        yield
    finally:
        _work.reset(token)


def give_up(waiting: Generator[Any, Any, Any], until: float) -> Generator[Any, Any, Any]:
    """Forward psycopg's waits; raise `ServerSilent` after `until` with nothing to read.

    psycopg polls ten times a second; an available response is always read.
    """
    try:
        wanted = next(waiting)
        while True:
            ready = yield wanted
            if not ready and (now := time.monotonic()) >= until:
                _note_silence(now)
                raise ServerSilent("the database server did not answer in time")
            wanted = waiting.send(ready)
    except StopIteration as end:
        return end.value


def _request_limits() -> Limits:
    return Limits(
        settings.STATEMENT_TIMEOUT, settings.LOCK_TIMEOUT, settings.IDLE_IN_TRANSACTION_TIMEOUT
    )
