"""Detect outages among exceptions."""

import errno
from collections.abc import Iterator
from enum import StrEnum

import psycopg
from django.db import InterfaceError, connection

from factcheck.file_storage import FilesUnavailable
from factcheck.postgres.error import NoConnection, PostgresError

RETRY_AFTER_SECONDS = 5


class Outage(StrEnum):
    """Why something has to be retried later."""

    DATABASE = "database"  # no connection, or one that was lost
    BUSY = "busy"  # a statement or a lock that took too long, a deadlock
    STORAGE = "storage"  # disk full, or read-only
    FILES = "files"  # a store of files on the network that can't be reached, or refuses


# SQLSTATE prefixes, the longest counts; PostgreSQL's appendix A lists them.
OUTAGES = {
    "08": Outage.DATABASE,  # connections that break
    "25006": Outage.STORAGE,  # read only
    "25P03": Outage.BUSY,  # a transaction that was idle too long
    "25P04": Outage.BUSY,  # a transaction that took too long
    "40001": Outage.BUSY,  # two transactions that can't be put into an order
    "40P01": Outage.BUSY,  # a deadlock
    "53": Outage.DATABASE,  # memory, connections, locks used up
    "53100": Outage.STORAGE,  # a full disk
    "55P03": Outage.BUSY,  # a lock that was waited for too long
    "57014": Outage.BUSY,  # a statement that took too long
    "57P": Outage.DATABASE,  # a server that goes down, was killed, isn't up yet
    "58": Outage.STORAGE,  # input and output that fail
}
# Of our own files; what is missing or misnamed is a fault of ours.
FILE_ERRORS = {
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EROFS,
    errno.EACCES,
    errno.EPERM,
    errno.EIO,
    errno.EMFILE,
    errno.ENFILE,
    errno.ENOMEM,
    errno.EFBIG,
}


def is_outage(error: BaseException | None) -> bool:
    """Return whether a later retry may succeed."""
    return outage_of(error) is not None


def outage_of(error: BaseException | None) -> Outage | None:
    """Return why a request failed, as far as the outside is the reason; else None.

    An error that came of another one while that was being answered is of the same reason.
    """
    return next(filter(None, map(_outage, _chain(error))), None)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _outage(error: BaseException) -> Outage | None:
    if isinstance(error, PostgresError | NoConnection):
        return Outage.DATABASE
    if isinstance(error, psycopg.Error):
        return _of_state(error) if error.sqlstate else _of_connection(error)
    if isinstance(error, InterfaceError):
        return _of_connection(error)
    if isinstance(error, FilesUnavailable):
        return Outage.FILES
    if isinstance(error, OSError):
        return Outage.STORAGE if error.errno in FILE_ERRORS else None
    return None


def _of_state(error: psycopg.Error) -> Outage | None:
    state = error.sqlstate or ""
    return next(
        (OUTAGES[state[:length]] for length in (5, 3, 2) if state[:length] in OUTAGES), None
    )


def _of_connection(error: BaseException) -> Outage | None:
    """Return DATABASE where there is no connection: an error of the client has no SQLSTATE."""
    is_ours = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError | InterfaceError)
    gone = connection.connection is None or connection.connection.closed
    return Outage.DATABASE if is_ours and gone else None
