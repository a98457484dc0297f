"""The database engine; Django requires this module name.

The first connection starts an embedded server, so a command without database access starts
none; the process leaves it at exit.
"""

import atexit
import logging
import os
import select
import threading
from collections.abc import Iterable
from typing import Any

import psycopg
from django.db.backends.postgresql import base as postgresql
from django.db.backends.postgresql.client import DatabaseClient
from psycopg.pq import ConnStatus

from factcheck.postgres import driver
from factcheck.postgres.deadlines import current_work, within, without_note_of_loss
from factcheck.postgres.error import PostgresError
from factcheck.postgres.programs import find_programs
from factcheck.postgres.server import Server

OK = ConnStatus.OK
IS_USABLE_SECONDS = 2

logger = logging.getLogger(__name__)

_joined: dict[str, Server] = {}
_is_watched = False
_reviving = threading.Lock()


class Shell(DatabaseClient):
    """`manage.py dbshell`: starts the embedded server and uses its psql."""

    def runshell(self, parameters: Iterable[str]) -> None:
        if "EMBEDDED" in self.connection.settings_dict:
            join_server(self.connection.settings_dict["EMBEDDED"])
            paths = [str(find_programs().folder), *os.get_exec_path()]
            os.environ.update(PATH=os.pathsep.join(paths))
        super().runshell(parameters)


class DatabaseWrapper(postgresql.DatabaseWrapper):
    """A connection to PostgreSQL, or to the embedded server in the settings' `EMBEDDED`.

    `EMBEDDED` is `{"home": Path, "is_durable": bool}`. Requests connect through the server of
    `POOLER`, settings of another connection, if there is one; jobs and commands don't: they
    listen, lock by session and take as long as they need.
    """

    client_class = Shell
    Database = driver
    is_pooled = False

    def is_usable(self) -> bool:
        """Return whether the connection still works; called before each request's first query.

        A stopped server closes the socket, and an idle one sends nothing: the server is
        only queried if there is something to read, which costs a round trip.
        """
        pgconn = self.connection.pgconn
        if pgconn.status == OK and _is_silent(pgconn.socket):
            return True
        with within(IS_USABLE_SECONDS), without_note_of_loss():
            return super().is_usable()

    def chunked_cursor(self) -> Any:
        """Return a cursor on the server, unless it would outlast a pooled transaction."""
        self.ensure_connection()
        if self.is_pooled and not self.in_atomic_block:
            return self.cursor()
        return super().chunked_cursor()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        pooler, work = self.settings_dict.get("POOLER"), current_work()
        self.is_pooled = bool(pooler and work and work.is_request)
        if pooler and self.is_pooled:
            # Without `options`, which poolers refuse: docs/operations.md says who sets limits.
            return super().get_new_connection(conn_params | _place(pooler))
        conn_params = _limited(conn_params)
        if "EMBEDDED" not in self.settings_dict:
            return super().get_new_connection(conn_params)
        server = join_server(self.settings_dict["EMBEDDED"])
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            if _is_watched or server.is_there():
                raise
            _revive(server)
            return super().get_new_connection(conn_params)


def _place(settings: dict[str, Any]) -> dict[str, Any]:
    """Return where to connect, and as whom, as the driver's parameters."""
    found = {
        "host": settings["HOST"],
        "port": settings["PORT"],
        "dbname": settings["NAME"],
        "user": settings["USER"],
        "password": settings["PASSWORD"],
        **settings.get("OPTIONS", {}),
    }
    return {name: value for name, value in found.items() if value}


def _limited(conn_params: dict[str, Any]) -> dict[str, Any]:
    """Add the limits of the current work to the connection parameters."""
    work = current_work()
    if work is None or not work.limits.options:
        return conn_params
    options = f"{conn_params.get('options', '')} {work.limits.options}".strip()
    return conn_params | {"options": options}


def _revive(server: Server) -> None:
    """Restart a killed server in the background; a later request may find it."""
    if current_work() is None:
        server.revive()
    elif _reviving.acquire(blocking=False):
        threading.Thread(target=_revive_beside, args=(server,), daemon=True).start()


def _revive_beside(server: Server) -> None:
    try:
        server.revive()
    except PostgresError as error:
        logger.error("PostgreSQL could not be started: %s", error)
    finally:
        _reviving.release()


def _is_silent(socket: int) -> bool:
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return not poll.poll(0)


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


def watch_servers() -> list[Server]:
    """Return the servers that this process joined, to be started again by the caller alone.

    From now on connections don't, here and in forked children.
    """
    global _is_watched
    _is_watched = True
    return list(_joined.values())


def _leave(server: Server, joined_by: int) -> None:
    # A forked child runs its parent's exit handlers too, but the parent still uses the server.
    if os.getpid() == joined_by:
        server.stop()
