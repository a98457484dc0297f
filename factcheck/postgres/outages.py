"""What tells that the database can't be reached from everything else that fails there."""

import psycopg
from django.db import InterfaceError, connection

from factcheck.postgres.error import PostgresError

RETRY_AFTER_SECONDS = 5
# SQLSTATE: connections that broke (08…), a server that goes down (57P01, 57P02), isn't up yet
# (57P03) or has as many connections as it takes (53300).
OUTAGES = ("08", "57P01", "57P02", "57P03", "53300")


def is_outage(error: BaseException | None) -> bool:
    """Tell whether an error says that no connection came about, or that it was lost.

    A statement that fails over a connection that stands is none: not a deadlock, not one
    that took too long, not one that is wrong.
    """
    while error is not None:
        if isinstance(error, PostgresError):
            return True
        if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            return error.sqlstate.startswith(OUTAGES) if error.sqlstate else _is_gone()
        if isinstance(error, InterfaceError) and error.__cause__ is None:
            return _is_gone()
        error = error.__cause__
    return False


def _is_gone() -> bool:
    """Tell whether there is no connection: what fails on our side has no SQLSTATE."""
    return connection.connection is None or connection.connection.closed
