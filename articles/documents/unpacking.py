"""Take a mail apart: what is attached to it, as it came, and the mail without that."""

import email
import email.policy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.message import Message
from pathlib import PurePath
from typing import Any

from .blocks import AttachedFile
from .compound_files import COMPOUND_FILE, MSG
from .mail import (
    MAIL,
    MAX_ATTACHMENTS,
    MAX_PARTS,
    body_and_attached,
    files_of,
    leaves,
    text_of,
)
from .outlook import OUTLOOK, SIGNATURE, packed_files

UNPACKED = frozenset({MAIL, OUTLOOK, MSG})
"""Media types of the files that have others in them."""

# What may be the manuscript itself is taken before pictures.
_TEXTS = frozenset({".docx", ".odt", ".rtf", ".json", ".xml", ".md", ".html", ".htm", ".txt"})


@dataclass(frozen=True, slots=True)
class UnpackedMail:
    """What is attached to a mail, and the names of what could not be taken.

    `cover` is the mail without what is attached; empty if it says nothing.
    """

    files: Sequence[AttachedFile] = ()
    left_out: Sequence[str] = ()
    cover: bytes = b""


def unpack_mail(content: bytes) -> UnpackedMail:
    """Return what is attached to a mail; pictures within its text are left out.

    Of too many files, texts and documents are taken before pictures. Of a mail that can't be
    parsed nothing is returned. Of a `winmail.dat` without its mail, what Outlook packed into it.
    """
    if content.startswith(SIGNATURE):
        return _unpacked([(file.name, file) for file in packed_files(content)])
    try:
        mail = _parsed(content)
        parts = list(leaves(mail))
        body, attached = body_and_attached(parts[:MAX_PARTS])
        pages = "".join(
            text_of(part) for part in parts[:MAX_PARTS] if part.get_content_type() == "text/html"
        )
        attached += parts[MAX_PARTS:]
        kept = [part for part in attached if not _is_shown_in(part, pages)]
        files = [row for part in kept for row in files_of(part)]
        has_words = body is not None and bool(text_of(body).strip())
        cover = _without(mail, attached) if has_words else b""
    except Exception:  # the parser may raise anything for a hostile mail
        return UnpackedMail()
    return _unpacked(files, cover)


def _parsed(content: bytes) -> Message:
    if content.startswith(COMPOUND_FILE):
        from .outlook_mail import as_mail

        return as_mail(content)
    return email.message_from_bytes(content, policy=email.policy.default)


def _unpacked(files: Sequence[tuple[str, AttachedFile | None]], cover: bytes = b"") -> UnpackedMail:
    """Take as many files as may be attached; the names of the others are left."""
    found = [number for number, (_, file) in enumerate(files) if file and file.content]
    taken = {*sorted(found, key=lambda number: _rank(files[number][0]))[:MAX_ATTACHMENTS]}
    return UnpackedMail(
        [file for number, (_, file) in enumerate(files) if file and number in taken],
        [name for number, (name, _) in enumerate(files) if number not in taken],
        cover,
    )


def _is_shown_in(part: Message, pages: str) -> bool:
    """Return whether a part is a picture that the text of the mail shows (RFC 2392)."""
    name = str(part["Content-ID"] or "").strip("<> ")
    return part.get_content_maintype() == "image" and bool(name) and f"cid:{name}" in pages


def _rank(name: str) -> int:
    suffix = PurePath(name).suffix.lower()
    if suffix in _TEXTS:
        return 0
    return 2 if suffix in {".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg"} else 1


def _without(mail: Message, attached: Iterable[Message]) -> bytes:
    """Return a mail without some of its parts."""
    gone = {id(part) for part in attached}
    waiting: list[Any] = [mail]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            kept = [inner for inner in part.get_payload() if id(inner) not in gone]
            part.set_payload(kept)
            waiting += kept
    return mail.as_bytes()
