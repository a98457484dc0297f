"""A server on this machine that a tool or a benchmark starts."""

import socket
import subprocess
import sys
import time
import urllib.request


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def wait_for(url: str, server: subprocess.Popen, seconds: int) -> None:
    """Return once `url` answers; exit if `server` ends first, or after `seconds`."""
    deadline = time.monotonic() + seconds
    while server.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310  our own server
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(f"{url} did not answer, or not within {seconds} s.")
