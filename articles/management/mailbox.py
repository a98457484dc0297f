"""A mailbox whose mails become files of the watched folder (IMAP).

A mail that answers one that is there is put into the folder of that one's documents. Mails stay
in the mailbox, marked as read once their file is complete; their identity in its name is the only
other state, so the command may be killed at any moment.
"""

import hashlib
import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import policy
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.documents.reading import MAX_BYTES

from .document_folder import MAIL
from .stamps import write_whole

SECONDS = 30
"""How long each step may take."""
MOST_AT_ONCE = 50
_LONGEST_SUBJECT = 60
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_HEADERS = ("message-id", "in-reply-to", "references")


class MailboxError(OSError):
    """The mailbox can't be read at the moment, or not at all."""


class Mailbox:
    """A mailbox at an address: `imaps://user:password@host/INBOX`."""

    def __init__(self, url: str, folder: Path) -> None:
        self._at = urlsplit(url)
        self._folder = folder

    def fetch(self) -> list[str]:
        """Put unread mails into the folder; return what was done. Raises `MailboxError`."""
        with self._selected() as server:
            unread = (_answer(server.uid("SEARCH", "UNSEEN"))[0] or b"").split()
            lines = [self._take(server, uid.decode()) for uid in unread[:MOST_AT_ONCE]]
        left = len(unread) - len(lines)
        if left:
            text = ngettext("%(count)d mail is left.", "%(count)d mails are left.", left)
            lines.append(text % {"count": left})
        return lines

    def _take(self, server: imaplib.IMAP4, uid: str) -> str:
        size = _SIZE.search(_parts(_answer(server.uid("FETCH", uid, "(RFC822.SIZE)"))))
        if size and int(size[1]) > MAX_BYTES:
            line = _("A mail of %(size)d MB is too large, and stays in the mailbox.")
            report = line % {"size": int(size[1]) // 1_000_000}
        else:
            report = self._put(_parts(_answer(server.uid("FETCH", uid, "(BODY.PEEK[])")), 1))
        _answer(server.uid("STORE", uid, "+FLAGS", r"(\Seen)"))
        return report

    def _put(self, content: bytes) -> str:
        """Write a mail as a file; one that is there already stays."""
        head = BytesHeaderParser(policy=policy.default).parsebytes(content)
        own = _mark(_header(head, "message-id") or content.hex())
        folder = self._folder_for(head)
        name = f"{_subject(head)}-{own}{MAIL}"
        if not any(folder.glob(f"*-{own}{MAIL}")):
            folder.mkdir(exist_ok=True)
            write_whole(folder / name, content)
        return _("%(file)s: from the mailbox.") % {"file": name}

    def _folder_for(self, head: EmailMessage) -> Path:
        """Return the folder of documents of the mail that is answered, else the watched folder."""
        answered = " ".join(_header(head, name) for name in ("in-reply-to", "references"))
        for identity in answered.split():
            for path in self._folder.glob(f"*-{_mark(identity)}{MAIL}"):
                return path.with_suffix("")
        return self._folder

    @contextmanager
    def _selected(self) -> Iterator[imaplib.IMAP4]:
        """Sign in and open the mailbox."""
        try:
            server = _connected(self._at)
            try:
                server.login(unquote(self._at.username or ""), unquote(self._at.password or ""))
                name = unquote(self._at.path.strip("/")) or "INBOX"
                _answer(server.select(f'"{name}"'))
                yield server
            finally:
                with suppress(OSError, imaplib.IMAP4.error):
                    server.logout()
        except (imaplib.IMAP4.error, OSError, ValueError) as error:
            named = {"host": self._at.hostname, "reason": str(error)}
            raise MailboxError(_("Mailbox at %(host)s: %(reason)s") % named) from error


def _connected(at: SplitResult) -> imaplib.IMAP4:
    """Connect, encrypted where the server can; its certificate is verified, unlike by default."""
    host, trust = at.hostname or "", ssl.create_default_context()
    if at.scheme == "imaps":
        return imaplib.IMAP4_SSL(host, at.port or 993, ssl_context=trust, timeout=SECONDS)
    server = imaplib.IMAP4(host, at.port or 143, timeout=SECONDS)
    if "STARTTLS" in server.capabilities:
        server.starttls(trust)
    return server


def _answer(answer: tuple[str, list]) -> list:
    """Return the data of an answer; raises `IMAP4.error` for a refusal."""
    status, data = answer
    if status != "OK":
        raise imaplib.IMAP4.error(" ".join(part.decode(errors="replace") for part in data if part))
    return data


def _parts(data: list, number: int = 0) -> bytes:
    """Return the line of a FETCH answer, or with `number` 1 the literal that follows it."""
    row = data[0]
    if isinstance(row, tuple):
        return bytes(row[number])
    return b"" if number or row is None else bytes(row)


def _header(head: EmailMessage, name: str) -> str:
    return str(head.get(name, "")).strip()


def _subject(head: EmailMessage) -> str:
    words = re.sub(r"[^\w.,()–-]+", " ", str(head.get("subject", ""))).strip(" .-")
    return words[:_LONGEST_SUBJECT].strip() or "Mail"


def _mark(identity: str) -> str:
    return hashlib.sha256(identity.encode(errors="replace")).hexdigest()[:12]
