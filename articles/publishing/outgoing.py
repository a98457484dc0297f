"""Send to an address outside, protected against SSRF: webhooks, time stamps, imports.

Uses the standard library's `http.client`: it follows no redirect, uses no proxy, keeps no
connection, and accepts a connected socket. So the name is resolved once, each address is
validated, and a valid one is connected to; the certificate is still checked against the
name.
"""

import http.client
import os
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from articles.workflow import may_reach

# Seconds for the whole attempt, and for each step of it. Shorter than a worker's lease on a
# delivery.
TOTAL_SECONDS = 15.0
STEP_SECONDS = 5.0
MOST_ADDRESSES = 3
LONGEST_ANSWER = 256 * 1024


class Refused(Exception):
    """None of the name's addresses, which are its arguments, may be reached."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a request: its body is cut after so many bytes as were asked for."""

    status: int
    retry_after: str
    body: bytes
    location: str = ""

    @property
    def is_redirect(self) -> bool:
        return 300 <= self.status < 400


def post(url: str, body: bytes, headers: Mapping[str, str], *, needs_tls: bool = True) -> Reply:
    """POST `body` to `url` and return the answer, whatever its status; follow no redirect.

    Without `needs_tls` an unencrypted address may be a public one. Raises `Refused`,
    `TimeoutError`, `ssl.SSLError`, other `OSError`, `HTTPException`, and `ValueError` for an
    address that is none.
    """
    sent = _Sent("POST", body, headers, LONGEST_ANSWER)
    return _within(time.monotonic() + TOTAL_SECONDS, url, sent, needs_tls)


def fetch(url: str, *, longest: int, seconds: float) -> Reply:
    """GET `url` within so many seconds; its body is cut after `longest` bytes.

    Follows no redirect, and raises as `post` does.
    """
    sent = _Sent("GET", None, {"Accept-Encoding": "identity"}, longest)
    return _within(time.monotonic() + seconds, url, sent, needs_tls=False)


@dataclass(frozen=True, slots=True)
class _Sent:
    """A request, and how many bytes of its answer are read."""

    method: str
    body: bytes | None
    headers: Mapping[str, str]
    longest: int


def _within(ends: float, url: str, sent: _Sent, needs_tls: bool) -> Reply:
    try:
        return _send(url, sent, ends, needs_tls)
    except (ssl.SSLError, socket.gaierror, TimeoutError):
        raise
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= ends:
            raise TimeoutError from error
        raise


def _send(url: str, sent: _Sent, ends: float, needs_tls: bool) -> Reply:
    parts = urlsplit(url)
    is_encrypted = parts.scheme == "https"
    host = parts.hostname or ""
    port = parts.port or (443 if is_encrypted else 80)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    raw = _socket(host, port, is_encrypted or not needs_tls, ends)
    with _connected(raw, host, port, is_encrypted, ends) as connection:
        headers = dict(sent.headers) | {"Connection": "close"}
        connection.request(sent.method, path, sent.body, headers)
        answer = connection.getresponse()
        if time.monotonic() >= ends:  # a truncated response reads like complete headers
            raise TimeoutError
        received = b""
        with suppress(OSError, http.client.HTTPException):
            received = answer.read(sent.longest)
        location = answer.headers.get("Location", "")
    return Reply(answer.status, answer.headers.get("Retry-After", ""), received, location)


@contextmanager
def _connected(
    raw: socket.socket, host: str, port: int, is_encrypted: bool, ends: float
) -> Iterator[http.client.HTTPConnection]:
    """Speak HTTP over a connected socket, within the total time."""
    with raw, _shut_down_at(raw, ends):
        if not is_encrypted:
            connection = http.client.HTTPConnection(host, port)
            connection.sock = raw
        else:
            context = tls_context()
            connection = http.client.HTTPSConnection(host, port, context=context)
            connection.sock = context.wrap_socket(raw, server_hostname=host)
        try:
            yield connection
        finally:
            connection.close()


def _socket(host: str, port: int, may_be_public: bool, ends: float) -> socket.socket:
    """Return a connection to a validated address.

    Raises `Refused` if none is allowed, otherwise the `OSError` of the last one.
    """
    addresses = _addresses(host, port, ends)
    allowed = [text for text in addresses if _is_allowed(text, may_be_public)]
    if not allowed:
        raise Refused(*addresses)
    failure: OSError = TimeoutError()
    for text in allowed[:MOST_ADDRESSES]:
        seconds = min(STEP_SECONDS, ends - time.monotonic())
        if seconds <= 0:
            raise TimeoutError
        try:
            return socket.create_connection((text, port), seconds)
        except OSError as error:
            failure = error
    raise failure


def _addresses(host: str, port: int, ends: float) -> list[str]:
    """Resolve a name. Raises `TimeoutError` at `ends`, `gaierror`, and `ValueError`.

    In a thread of its own: nothing ends a look-up, which takes a minute if no name server
    answers. The thread ends with it.
    """
    answer: SimpleQueue[list[str] | Exception] = SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))
        except (OSError, ValueError) as error:
            answer.put(error)

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    try:
        addresses = answer.get(timeout=max(0.0, ends - time.monotonic()))
    except Empty as error:
        raise TimeoutError from error
    if isinstance(addresses, Exception):
        raise addresses
    return addresses


def _is_allowed(text: str, may_be_public: bool) -> bool:
    """Return whether an address is allowed; a scoped one (`fe80::1%eth0`) never is."""
    return "%" not in text and may_reach(ip_address(text), is_encrypted=may_be_public)


@contextmanager
def _shut_down_at(connected: socket.socket, ends: float) -> Iterator[None]:
    """Shut the connection down at `ends`, however slowly the receiver sends.

    By a duplicated descriptor, since TLS wraps the first.
    """
    connected.settimeout(STEP_SECONDS)
    second = socket.socket(fileno=os.dup(connected.fileno()))
    timer = threading.Timer(max(0.0, ends - time.monotonic()), _shut_down, [second])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        second.close()


def _shut_down(connected: socket.socket) -> None:
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


@cache
def tls_context() -> ssl.SSLContext:
    """Return the TLS context that checks certificates and names, cached per process."""
    return ssl.create_default_context()
