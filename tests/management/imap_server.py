"""A mailbox on a real IMAP server (pymap) in a process of its own."""

import imaplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage

USER, PASSWORD = "demouser", "demopass"
SERVER = "import sys; from pymap.main import main; sys.exit(main())"


@dataclass(frozen=True)
class ImapServer:
    """Listens on a port of this machine, with one account."""

    port: int

    @property
    def url(self) -> str:
        return f"imap://{USER}:{PASSWORD}@127.0.0.1:{self.port}/INBOX"

    def send(self, message: EmailMessage) -> None:
        """Put a mail into the mailbox, unread."""
        with self._signed_in() as account:
            account.append("INBOX", None, None, message.as_bytes())

    def unread(self) -> int:
        """Return how many mails nobody has read."""
        with self._signed_in() as account:
            account.select("INBOX", readonly=True)
            return len(account.uid("SEARCH", "UNSEEN")[1][0].split())

    @contextmanager
    def _signed_in(self) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4("127.0.0.1", self.port, timeout=30) as account:
            account.login(USER, PASSWORD)
            yield account


@contextmanager
def serving() -> Iterator[ImapServer]:
    """Start a server with an empty mailbox, and stop it."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = ["--host", "127.0.0.1", "--port", str(port), "--no-tls", "dict"]
    process = subprocess.Popen([sys.executable, "-c", SERVER, *words])
    try:
        _wait_for(port, process)
        yield ImapServer(port)
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(port: int, process: subprocess.Popen) -> None:
    ends = time.monotonic() + 60
    while time.monotonic() < ends and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the IMAP server does not listen")
