"""A TCP relay before the database that can be frozen: open sockets without data."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Self

import pytest
from django.db import connection


class Relay:
    """Forwards bytes between clients and a server, until it is frozen."""

    def __init__(self, host: str, port: str) -> None:
        self._server = (host, port)
        self._thawed = threading.Event()
        self._thawed.set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def freeze(self) -> None:
        self._thawed.clear()

    def thaw(self) -> None:
        self._thawed.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.thaw()
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _address = self._listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        self._thawed.wait()
        server = self._connect()
        threading.Thread(target=self._pump, args=(client, server), daemon=True).start()
        self._pump(server, client)

    def _connect(self) -> socket.socket:
        host, port = self._server
        if not host.startswith("/"):
            return socket.create_connection((host, int(port)))
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        server.connect(f"{host}/.s.PGSQL.{port}")
        return server

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                self._thawed.wait()
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def through_relay() -> Iterator[Relay]:
    """Connect this thread through a relay."""
    given = connection.settings_dict
    with (
        Relay(given["HOST"] or "127.0.0.1", str(given["PORT"] or 5432)) as relay,
        pytest.MonkeyPatch.context() as patch,
    ):
        connection.close()
        patch.setitem(given, "HOST", "127.0.0.1")
        patch.setitem(given, "PORT", str(relay.port))
        try:
            yield relay
        finally:
            relay.thaw()
            connection.close()
