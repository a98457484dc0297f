"""The address to serve, bound before any slow step, with a readable error.

Standard library only: `tools/environment.py` checks it before the installation.
"""

import errno
import socket


class AddressError(Exception):
    """The address can't be bound; the message is a whole sentence."""


def claim_address(host: str, port: int) -> socket.socket:
    """Listen on `host` and `port`; connections wait until somebody accepts them.

    Raises AddressError, whose message says what to do.
    """
    if not 0 <= port <= 65_535:
        raise AddressError(f"There is no port {port}: PORT goes from 1 to 65535.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except socket.gaierror as error:
        raise AddressError(f"{host}:{port} is no address of this machine: set HOST.") from error
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise AddressError(_reason(host, port, error)) from error
    return listener


def url(host: str, port: int) -> str:
    """Return the URL for a browser; for all interfaces, that of this machine."""
    host = host.strip("[]")
    name = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)  # noqa: S104
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def _reason(host: str, port: int, error: OSError) -> str:
    number = error.errno
    if number == errno.EADDRINUSE:
        return (
            f"Port {port} is taken by another program: stop it, or choose another port, "
            f"such as PORT={port + 1}."
        )
    if number == errno.EACCES:
        return f"Port {port} is reserved for root: choose one above 1023, such as PORT=8000."
    if number == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine: set HOST to one, such as 127.0.0.1."
    return f"{host}:{port} can't be served: {error}."
