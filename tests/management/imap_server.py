"""A mailbox on a real IMAP server (pymap) in a process of its own."""

import imaplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

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


def write_certificate(path: Path) -> Path:
    """Write a certificate of 127.0.0.1 that nobody else vouches for, with its key, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    today = datetime.now(UTC)
    own = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(own.public_bytes(Encoding.PEM) + secret)
    return path


@contextmanager
def serving(*, certificate: Path | None = None) -> Iterator[ImapServer]:
    """Start a server with an empty mailbox, and stop it; with a certificate it can encrypt."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    tls = ["--no-tls"] if certificate is None else ["--cert", certificate, "--key", certificate]
    words = ["--host", "127.0.0.1", "--port", str(port), *tls, "dict"]
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
