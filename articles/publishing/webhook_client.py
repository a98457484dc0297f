"""Send a body to a user-supplied URL, protected against SSRF.

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
from functools import cache
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from articles.facts.whole_numbers import parse_number
from articles.workflow import Attempt, may_reach

# Seconds for the whole attempt, and for each step of it. Shorter than a worker's lease on a
# delivery.
TOTAL_SECONDS = 15.0
STEP_SECONDS = 5.0
MOST_ADDRESSES = 3
LONGEST_ANSWER = 16 * 1024
LONGEST_RETRY_AFTER = 3600


class Refused(Exception):
    """None of the name's addresses may be reached."""


def send(url: str, body: bytes, headers: Mapping[str, str]) -> Attempt:
    """POST `body` to `url` and return the result; raises nothing."""
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
        if time.monotonic() >= ends:  # a truncated response reads like complete headers
            raise TimeoutError
        with suppress(OSError, http.client.HTTPException):
            answer.read(LONGEST_ANSWER)
    error = "redirect_not_followed" if 300 <= answer.status < 400 else ""
    return Attempt(answer.status, error, _retry_after(answer.headers.get("Retry-After", "")))


@contextmanager
def _connected(
    host: str, port: int, is_encrypted: bool, ends: float
) -> Iterator[http.client.HTTPConnection]:
    """Connect to the first allowed address, within the total time."""
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
    """Return a connection to a validated address.

    Raises `Refused` if none is allowed, otherwise the `OSError` of the last one.
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
    """Return whether an address is allowed; a scoped one (`fe80::1%eth0`) never is."""
    return "%" not in text and may_reach(ip_address(text), is_encrypted=is_encrypted)


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


def _retry_after(header: str) -> int:
    """Return the seconds in `Retry-After`, at most an hour."""
    return min(parse_number(header) or 0, LONGEST_RETRY_AFTER)
