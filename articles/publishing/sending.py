"""Send a body to an address of somebody else's choosing, without being led astray.

The standard library's `http.client` is what is wanted here: it follows no redirect, asks no
proxy of the environment, keeps no connection, and lets the connection be made by us. So the
name is looked up once, each address is judged, and the one that passed is connected to; the
certificate is still checked against the name.
"""

import http.client
import os
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from articles.workflow import Attempt, may_reach

# Seconds for the whole attempt, and for each step of it. Shorter than the time for which
# a worker has a delivery in hand.
TOTAL_SECONDS = 15.0
STEP_SECONDS = 5.0
MOST_ADDRESSES = 3
LONGEST_ANSWER = 16 * 1024
LONGEST_RETRY_AFTER = 3600


class Refused(Exception):
    """None of the name's addresses may be reached."""


def send(url: str, body: bytes, headers: Mapping[str, str]) -> Attempt:
    """POST `body` to `url` and tell what came of it; raises nothing."""
    ends = time.monotonic() + TOTAL_SECONDS
    try:
        return _send(urlsplit(url), body, headers, ends)
    except Refused:
        return Attempt(error="address_not_allowed")
    except socket.gaierror:
        return Attempt(error="name_not_found")
    except ssl.SSLError as error:
        return Attempt(error=f"tls: {error.reason or error}")
    except TimeoutError:
        return Attempt(error="timeout")
    except (OSError, http.client.HTTPException, ValueError) as error:
        late = time.monotonic() >= ends
        return Attempt(error="timeout" if late else f"connection: {type(error).__name__}")


def _send(parts: SplitResult, body: bytes, headers: Mapping[str, str], ends: float) -> Attempt:
    is_encrypted = parts.scheme == "https"
    host = parts.hostname or ""
    port = parts.port or (443 if is_encrypted else 80)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    with _connected(host, port, is_encrypted, ends) as connection:
        connection.request("POST", path, body, dict(headers) | {"Connection": "close"})
        answer = connection.getresponse()
        if time.monotonic() >= ends:  # what was cut off reads like headers that have ended
            raise TimeoutError
        with suppress(OSError, http.client.HTTPException):
            answer.read(LONGEST_ANSWER)
    error = "redirect_not_followed" if 300 <= answer.status < 400 else ""
    return Attempt(answer.status, error, _retry_after(answer.headers.get("Retry-After", "")))


@contextmanager
def _connected(
    host: str, port: int, is_encrypted: bool, ends: float
) -> Iterator[http.client.HTTPConnection]:
    """Connect to the first address that may be reached; end it all when time is up."""
    raw = _socket(host, port, is_encrypted, ends)
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


def _socket(host: str, port: int, is_encrypted: bool, ends: float) -> socket.socket:
    """Return a connection to exactly an address that was judged.

    Raises `Refused` if none may be reached, `OSError` of the last one otherwise.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    allowed = [text for text in addresses if _is_allowed(text, is_encrypted)]
    if not allowed:
        raise Refused
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


def _is_allowed(text: str, is_encrypted: bool) -> bool:
    """Judge an address; one that is bound to an interface (`fe80::1%eth0`) is never public."""
    return "%" not in text and may_reach(ip_address(text), is_encrypted=is_encrypted)


@contextmanager
def _shut_down_at(connected: socket.socket, ends: float) -> Iterator[None]:
    """Shut the connection down at `ends`, however slowly the other side drips.

    By a second descriptor, since encryption takes over the first.
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
    """Return the context that checks certificates and names, made once a process."""
    return ssl.create_default_context()


def _retry_after(header: str) -> int:
    """Return the seconds that the receiver asks to be spared, at most an hour."""
    return min(int(header), LONGEST_RETRY_AFTER) if header.isascii() and header.isdigit() else 0
