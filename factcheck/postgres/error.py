"""What keeps the embedded server from running, and what says that there is no connection."""

import psycopg


class PostgresError(Exception):
    """The embedded PostgreSQL can't be used; the message is a whole sentence."""


class NoConnection(psycopg.OperationalError):
    """No connection came about, or it was lost; psycopg gives such errors no SQLSTATE."""


class ServerSilent(NoConnection):
    """The server said nothing for as long as the work waits; the connection is closed."""
