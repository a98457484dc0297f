"""psycopg for Django, with connections that have deadlines.

Django imports `connect` and the exception classes from one module.
"""

from typing import Any

import psycopg
from psycopg import *  # noqa: F403
from psycopg import sql as sql

from factcheck.postgres.deadlines import current_work, give_up, note_loss
from factcheck.postgres.error import NoConnection, ServerSilent


class BoundedConnection(psycopg.Connection[Any]):
    """A connection that gives up on an unresponsive server at the deadline."""

    def wait(self, gen: Any, *args: Any, **kwargs: Any) -> Any:
        """Wait as psycopg does; after the deadline close the connection and raise `ServerSilent`.

        Raises `NoConnection`, whatever psycopg raises, for a connection that was lost meanwhile,
        unless the server said why.
        """
        work = current_work()
        try:
            return super().wait(give_up(gen, work.waits_until) if work else gen, *args, **kwargs)
        except ServerSilent:
            self.pgconn.finish()
            raise
        except Exception as error:
            if not self.closed:
                raise
            note_loss()
            if getattr(error, "sqlstate", None):
                raise
            # Not always an OperationalError: an answer that is cut off before its end, with the
            # last word of a server that is stopped, are two results where psycopg expects one.
            raise NoConnection(str(error)) from error

    @classmethod
    def _connect_gen(cls, *args: Any, **kwargs: Any) -> Any:
        connecting = super()._connect_gen(*args, **kwargs)
        work = current_work()
        return connecting if work is None else give_up(connecting, work.waits_until)


def connect(*args: Any, **kwargs: Any) -> BoundedConnection:  # type: ignore[no-redef]
    """Connect as psycopg does; raises `NoConnection` on failure."""
    try:
        return BoundedConnection.connect(*args, **kwargs)
    except psycopg.OperationalError as error:
        raise NoConnection(str(error)) from error
