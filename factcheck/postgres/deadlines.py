"""How long work waits for the database: a request shortly, a job longer, a command for ever.

Two bounds hold together. The server ends what takes too long itself (`Limits`), so a slow
statement leaves its connection standing. A server that says nothing at all can't: then our
side closes the connection (`give_up`), whatever the socket is.
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
    """What PostgreSQL grants a statement, a lock and an idle transaction, in seconds; 0: no end."""

    statement: float
    lock: float
    idle_in_transaction: float

    @property
    def options(self) -> str:
        """Return them as libpq's `options`; empty where nothing is limited.

        They go with the start of the connection, which costs no turn, and are what
        `SET … TO DEFAULT` goes back to.
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
    """What is being done: its limits, and how long it waits for the server in all.

    `until` is on the monotonic clock and counts for all waits together; where it is None,
    each wait has `patience` seconds. Past `until` a wait still has a second: the time may have
    gone into an upload. It has none while the server is known to be silent.
    """

    limits: Limits
    patience: float
    until: float | None = None

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
    _silent_at = now


_work: ContextVar[Work | None] = ContextVar("work", default=None)
_arrived_at: ContextVar[float | None] = ContextVar("arrived_at", default=None)


def current_work() -> Work | None:
    """Return the work whose limits hold here; None for commands, which have none."""
    return _work.get()


def arrive(at: float) -> None:
    """Note when the next request of this thread came in, before it waited for the thread."""
    _arrived_at.set(at)


def begin_request() -> None:
    """Let a request's limits hold in this thread, counted from when it came in."""
    arrived = _arrived_at.get()
    _arrived_at.set(None)
    patience = settings.REQUEST_DATABASE_SECONDS
    until = (time.monotonic() if arrived is None else arrived) + patience
    _work.set(Work(_request_limits(), patience, until) if patience else None)


def begin_streaming() -> None:
    """Let each wait have its own patience: how long an answer takes is up to who reads it."""
    work = _work.get()
    if work:
        _work.set(replace(work, until=None))


def end_request(**_signal: Any) -> None:
    """Lift the limits in this thread."""
    _work.set(None)


def begin_jobs() -> None:
    """Let a job's limits hold in this thread, or in a process before it has threads."""
    seconds = settings.JOB_STATEMENT_TIMEOUT
    limits = Limits(seconds, seconds, seconds)
    _work.set(Work(limits, seconds) if seconds else None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Wait no longer than so many seconds for the server, all in all."""
    until = time.monotonic() + seconds
    before = _work.get()
    if before and before.until is not None:
        until = min(until, before.until)
    limits = before.limits if before else _request_limits()
    token = _work.set(Work(limits, seconds, until))
    try:
        yield
    finally:
        _work.reset(token)


def give_up(waiting: Generator[Any, Any, Any], until: float) -> Generator[Any, Any, Any]:
    """Pass on what psycopg waits for; raise `ServerSilent` past `until` with nothing to read.

    psycopg looks up ten times a second and says that nothing is ready; an answer that is
    there is always taken.
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
