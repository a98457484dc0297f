"""A mailbox whose mails become files of the watched folder (IMAP).

A mail that answers one that is there is put into the folder of that one's documents. Mails stay
in the mailbox, marked as read once their file is complete; their identity in its name is the only
other state, so the command may be killed at any moment.
"""

import base64
import hashlib
import imaplib
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import policy
from email.message import Message
from email.parser import BytesHeaderParser
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.documents.mail_head import header, names_in_header
from articles.documents.reading import MAX_BYTES

from .document_folder import MAIL
from .stamps import FAILED, write_note, write_whole

SECONDS = 30
"""How long each step may take."""
MOST_AT_ONCE = 50
_LONGEST_SUBJECT, _SUBJECT_BYTES = 60, 150
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_TOOK = re.compile(r" \([\d. +]+ secs\)\.?$")


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
        return [line for line in lines if line]

    def _take(self, server: imaplib.IMAP4, uid: str) -> str:
        """Fetch a mail and mark it as read; "" for one that is gone, or in the folder."""
        size, head = _fetched(server, uid, "(RFC822.SIZE BODY.PEEK[HEADER])")
        if head is None:  # another program moved or deleted it
            return ""
        if (found := _SIZE.search(size)) and int(found[1]) > MAX_BYTES:
            report = self._note_too_large(_parsed(head), int(found[1]))
        else:
            _line, content = _fetched(server, uid, "(BODY.PEEK[])")
            if content is None:
                return ""
            report = self._put(content)
        _answer(server.uid("STORE", uid, "+FLAGS", r"(\Seen)"))
        return report

    def _put(self, content: bytes) -> str:
        """Write a mail as a file; one that is there already stays.

        Of two mails with one identity and other words, both are kept.
        """
        head = _parsed(content)
        folder = self._folder_for(head)
        identity, words = header(head, "message-id"), _words(content)
        for own in (_mark(identity or content.hex()), _mark(identity + words.hex())):
            there = [*folder.glob(f"*-{own}{MAIL}"), *folder.glob(f"*/*-{own}{MAIL}")]
            if any(_words(path.read_bytes()) == words for path in there):
                return ""
            if not there:
                break
        name = f"{_subject(head)}-{own}{MAIL}"
        folder.mkdir(exist_ok=True)
        write_whole(folder / name, content)
        return _("%(file)s: from the mailbox.") % {"file": name}

    def _note_too_large(self, head: Message, size: int) -> str:
        """Say among the failed files, and return, that a mail is too large."""
        line = _("A mail of %(size)d MB is too large, and stays in the mailbox: %(named)s")
        named = ", ".join([header(head, "subject"), *names_in_header(head, "from")])
        text = line % {"size": size // 1_000_000, "named": named}
        own = _mark(header(head, "message-id") or str(head))
        write_note(self._folder / FAILED / f"{_subject(head)}-{own}{MAIL}", f"{text}\n")
        return text

    def _folder_for(self, head: Message) -> Path:
        """Return the folder of documents of the mail that is answered, else the watched folder."""
        answered = " ".join(header(head, name) for name in ("in-reply-to", "references"))
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
                _sign_in(server, unquote(self._at.username or ""), unquote(self._at.password or ""))
                name = unquote(self._at.path.strip("/")) or "INBOX"
                _answer(server.select(_quoted_name(name)))
                yield server
            finally:
                with suppress(OSError, imaplib.IMAP4.error):
                    server.logout()
        except (imaplib.IMAP4.error, OSError, ValueError) as error:
            named = {"host": self._at.hostname, "reason": _reason(error)}
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


def _sign_in(server: imaplib.IMAP4, user: str, password: str) -> None:
    """Sign in, by names and passwords with any characters where the server can."""
    if "AUTH=PLAIN" in server.capabilities:
        server.authenticate("PLAIN", lambda _challenge: f"\0{user}\0{password}".encode())
    else:
        server.login(_quoted(user), password)


def _quoted_name(name: str) -> str:
    """Return the name of a mailbox in the modified UTF-7 of IMAP (RFC 3501, section 5.1.3)."""
    return _quoted(re.sub("[^ -~]+", _coded, name.replace("&", "&-")))


def _coded(found: re.Match[str]) -> str:
    letters = base64.b64encode(found[0].encode("utf-16-be"), altchars=b"+,")
    return f"&{letters.decode().rstrip('=')}-"


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _reason(error: Exception) -> str:
    """Return as a sentence why a mailbox can't be read."""
    if isinstance(error, ssl.SSLCertVerificationError):
        why = _("its certificate is not trusted here (%(reason)s).")
        return why % {"reason": error.verify_message}
    if isinstance(error, ssl.SSLError):
        return _("no encrypted connection is possible at this port.")
    if isinstance(error, socket.gaierror):
        return _("there is no server of this name.")
    if isinstance(error, TimeoutError):
        return _("it does not answer.")
    if isinstance(error, ConnectionRefusedError):
        return _("nothing listens at this port.")
    said = error.args[0] if error.args else ""
    words = said.decode(errors="replace") if isinstance(said, bytes) else str(error)
    return _TOOK.sub("", words)


def _answer(answer: tuple[str, list]) -> list:
    """Return the data of an answer; raises `IMAP4.error` for a refusal."""
    status, data = answer
    if status != "OK":
        raise imaplib.IMAP4.error(" ".join(part.decode(errors="replace") for part in data if part))
    return data


def _fetched(server: imaplib.IMAP4, uid: str, wanted: str) -> tuple[bytes, bytes | None]:
    """Return what a FETCH says of a mail, and its literal; None of a mail that is gone.

    Lines between that say what became of other mails are passed over.
    """
    data = _answer(server.uid("FETCH", uid, wanted))
    for number, row in enumerate(data):
        if isinstance(row, tuple):
            after = data[number + 1] if number + 1 < len(data) else b""
            return row[0] + (after if isinstance(after, bytes) else b""), row[1]
    return b"", None


def _parsed(content: bytes) -> Message:
    return BytesHeaderParser(policy=policy.default).parsebytes(content)


def _words(content: bytes) -> bytes:
    """Return a mail without its head, which each server on its way adds to."""
    return content.replace(b"\r\n", b"\n").partition(b"\n\n")[2].strip()


def _subject(head: Message) -> str:
    """Return the subject as a part of a file's name, which has at most 255 bytes."""
    words = re.sub(r"[^\w.,()–-]+", " ", header(head, "subject")).strip(" .-")
    short = words[:_LONGEST_SUBJECT].encode()[:_SUBJECT_BYTES].decode(errors="ignore")
    return short.strip() or "Mail"


def _mark(identity: str) -> str:
    return hashlib.sha256(identity.encode(errors="replace")).hexdigest()[:12]
