"""Django's database engine for the embedded server; Django asks for a module of this name.

The server is started by the first connection that is opened, so a command that needs no
database starts none, and it is left when the process ends.
"""

import atexit
import os
from typing import Any

import psycopg
from django.db.backends.postgresql import base as postgresql

from factcheck.postgres.server import Server

_joined: dict[str, Server] = {}


class DatabaseWrapper(postgresql.DatabaseWrapper):
    """A connection to the embedded server named in the settings' `EMBEDDED`.

    `EMBEDDED` is `{"home": Path, "is_durable": bool}`.
    """

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        server = join_server(self.settings_dict["EMBEDDED"])
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            if server.is_running():
                raise
            server.revive()
            return super().get_new_connection(conn_params)


def join_server(embedded: dict[str, Any]) -> Server:
    """Start or join the server once in this process and its forked children.

    Raises PostgresError, whose message is a sentence for a person.
    """
    key = str(embedded["home"])
    if key not in _joined:
        server = Server(embedded["home"], is_durable=embedded["is_durable"])
        server.start()
        _joined[key] = server
        atexit.register(_leave, server, os.getpid())
    return _joined[key]


def revive_servers() -> None:
    """Start again what was killed of the servers that this process joined."""
    for server in _joined.values():
        server.revive()


def _leave(server: Server, joined_by: int) -> None:
    # A forked child runs its parent's exit handlers too, but the parent still uses the server.
    if os.getpid() == joined_by:
        server.stop()
