"""A TCP relay before the database that can be frozen, or end a connection at any request."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from typing import Self

import pytest
from django.db import connection


class Ending(Enum):
    """How a connection ends, in place of an answer or with it."""

    CLOSED = auto()  # the server crashed
    RESET = auto()  # and with unread data
    STOPPED = auto()  # the last word of a server that is stopped, instead of an answer
    POOLER = auto()  # that of a pooler whose server is gone
    HALVED = auto()  # in the middle of an answer
    ANSWERED = auto()  # after a whole answer
    ANSWERED_AND_RESET = auto()  # and so that the next request can't be sent
    ANSWERED_AND_STOPPED = auto()  # after an answer and a last word
    INTERRUPTED = auto()  # the last word in place of the end of an answer


def _last_word(state: str, text: str) -> bytes:
    """Return an error message of PostgreSQL's protocol."""
    fields = f"SFATAL\0VFATAL\0C{state}\0M{text}\0\0".encode()
    return b"E" + struct.pack("!I", len(fields) + 4) + fields


STOPPED = _last_word("57P01", "terminating connection due to administrator command")
WITHOUT_AN_ANSWER = {
    Ending.CLOSED: b"",
    Ending.RESET: b"",
    Ending.STOPPED: STOPPED,
    Ending.POOLER: _last_word("08P01", "server conn crashed?"),
}
READY_BYTES = 6  # of the message that ends each answer


class Relay:
    """Forwards bytes between clients and a server, until it is frozen or ends a connection."""

    def __init__(self, host: str, port: str) -> None:
        self._server = (host, port)
        self._thawed = threading.Event()
        self._thawed.set()
        self._left = 0
        self._ending: Ending | None = None
        self._ended_answer: Ending | None = None
        self._is_away = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def freeze(self) -> None:
        self._thawed.clear()

    def thaw(self) -> None:
        self._thawed.set()

    def end_at(self, number: int, ending: Ending, *, stays_away: bool = False) -> None:
        """End the connection at the client's request `number`, counted from now, beginning at 1.

        With `stays_away` no other connection is made from then on, until the next call.
        """
        self._left, self._ending, self._ended_answer = number, ending, None
        self._stays_away, self._is_away = stays_away, False

    @property
    def has_ended(self) -> bool:
        """Return whether the connection was ended as `end_at` wanted."""
        return self._ending is not None and self._left <= 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.thaw()
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _address = self._listener.accept()
                if self._is_away:
                    client.close()
                    continue
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        self._thawed.wait()
        server = self._connect()
        threading.Thread(target=self._ask, args=(client, server), daemon=True).start()
        self._answer(server, client)

    def _connect(self) -> socket.socket:
        host, port = self._server
        if not host.startswith("/"):
            return socket.create_connection((host, int(port)))
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        server.connect(f"{host}/.s.PGSQL.{port}")
        return server

    def _ask(self, client: socket.socket, server: socket.socket) -> None:
        """Forward what the client sends, which waits for the answer before it sends more."""
        with suppress(OSError):
            while data := client.recv(65536):
                self._thawed.wait()
                if self._is_due() and self._ends_without_answer(client):
                    break
                server.sendall(data)
        _end(client, server)

    def _is_due(self) -> bool:
        if self._ending is None or self._left <= 0:
            return False
        self._left -= 1
        if self._left == 0:
            self._is_away = self._stays_away
            return True
        return False

    def _ends_without_answer(self, client: socket.socket) -> bool:
        """Send the last word, if there is one; else leave the end to `_answer`."""
        assert self._ending is not None
        if self._ending not in WITHOUT_AN_ANSWER:
            self._ended_answer = self._ending
            return False
        client.sendall(WITHOUT_AN_ANSWER[self._ending])
        if self._ending is Ending.RESET:
            _reset(client)
        return True

    def _answer(self, server: socket.socket, client: socket.socket) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                self._thawed.wait()
                ending, self._ended_answer = self._ended_answer, None
                if ending:
                    client.sendall(_with_end(data, ending))
                    if ending is Ending.ANSWERED_AND_RESET:
                        _reset(client)
                    break
                client.sendall(data)
        _end(client, server)


def _with_end(answer: bytes, ending: Ending) -> bytes:
    if ending is Ending.HALVED:
        return answer[: len(answer) // 2]
    if ending is Ending.INTERRUPTED:
        return answer[:-READY_BYTES] + STOPPED
    return answer + STOPPED if ending is Ending.ANSWERED_AND_STOPPED else answer


def _reset(end: socket.socket) -> None:
    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    end.close()


def _end(*ends: socket.socket) -> None:
    for end in ends:
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
