"""A server that a test starts as a person would."""

import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 600


@contextmanager
def served(
    command: Sequence[str | Path],
    port: int,
    *,
    folder: str | Path,
    surroundings: dict[str, str],
    stderr: int | None = None,
) -> Iterator[subprocess.Popen[str]]:
    """Run `command` until the test ends; yields when the page to sign in answers at `port`."""
    with subprocess.Popen(
        command, cwd=folder, env=surroundings, stdout=subprocess.PIPE, stderr=stderr, text=True
    ) as process:
        try:
            deadline = time.monotonic() + PATIENCE
            while not answers(port):
                assert process.poll() is None, process.communicate()
                assert time.monotonic() < deadline
                time.sleep(0.1)
            yield process
        finally:
            process.terminate()


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/accounts/login/", timeout=60) as page:
            return page.status == 200
    except OSError:  # refused, or not prepared yet on a busy machine
        return False
