"""Let a function read from a replica, and once more from the primary if that fails."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import Error, InterfaceError, OperationalError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from factcheck.postgres.deadlines import within

from .states import PRIMARY, replicas

# For all waits of one read, such as two searches of two seconds; the primary then has the rest
# of a request's time.
REPLICA_SECONDS = 5.0
Found = TypeVar("Found")

logger = logging.getLogger(__name__)
_reading_from: ContextVar[str] = ContextVar("database that is read from", default=PRIMARY)


def reading_alias() -> str:
    """Return where to read: `default`, or a replica inside `read_from_replica`.

    Inside a transaction of the primary it is that: its rows may not be there yet.
    """
    alias = _reading_from.get()
    if alias != PRIMARY and connections[PRIMARY].in_atomic_block:
        return PRIMARY
    return alias


def reading_connection() -> BaseDatabaseWrapper:
    """Return the connection of `reading_alias`, for SQL that is written by hand."""
    return connections[reading_alias()]


def read_from_replica(read: Callable[[], Found]) -> Found:
    """Return what `read` does, with its reads from a replica that is not too far behind.

    Without one, or inside a transaction, from the primary. If the database fails, `read` is
    called a second time and reads from the primary: it must change nothing. What it writes
    nevertheless goes to the primary.
    """
    alias = None if connections[PRIMARY].in_atomic_block else replicas().choose()
    if alias is None or _reading_from.get() != PRIMARY:
        return read()
    try:
        with _reading(alias), within(REPLICA_SECONDS, is_spare=True):
            return read()
    except Error as error:
        _note(alias, error)
    return read()


@contextmanager
def _reading(alias: str) -> Iterator[None]:
    token = _reading_from.set(alias)
    try:
        yield
    finally:
        _reading_from.reset(token)


def _note(alias: str, error: Error) -> None:
    """Leave a replica out if its connection is lost; a query it cancelled is only logged."""
    raw = connections[alias].connection
    is_lost = isinstance(error, OperationalError | InterfaceError) and (raw is None or raw.closed)
    if is_lost:
        replicas().leave_out(alias, error)
    else:
        logger.warning("%s: %s; asked the primary", alias, str(error).strip())
    connections[alias].close()


class ReplicaRouter:
    """Send reads inside `read_from_replica` to its replica, everything else to the primary.

    Django would send what belongs to a row to where that row was read, also later writes.
    """

    def db_for_read(self, model: Any, **hints: Any) -> str:
        return reading_alias()

    def db_for_write(self, model: Any, **hints: Any) -> str:
        return PRIMARY

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == PRIMARY
