"""Exceptions of the embedded server and of connections."""

import psycopg


class PostgresError(Exception):
    """The embedded PostgreSQL can't run; the message is a whole sentence."""


class NoConnection(psycopg.OperationalError):
    """The connection failed or was lost; psycopg's errors have no SQLSTATE then."""


class ServerSilent(NoConnection):
    """The server didn't respond before the deadline; the connection is closed."""


class StillEndingError(PostgresError):
    """Raised while the last processes of a killed server still hold its memory."""
