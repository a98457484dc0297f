"""Mails that answer a mail of this program, and those that no person wrote."""

import re
from dataclasses import replace
from email.message import Message

from .blocks import DocumentText
from .mail_head import header

QUESTION_MARK = "factcheck-question."
"""What the `Message-ID` of a mail with questions begins with."""

_IDENTITY = re.compile(rf"<{re.escape(QUESTION_MARK)}[\w.-]{{1,900}}@[^<>\s@]{{1,255}}>")


def answered_identities(mail: Message) -> list[str]:
    """Return the identities of the mails with questions that a mail answers."""
    said = " ".join(header(mail, name) for name in ("In-Reply-To", "References"))
    return list(dict.fromkeys(_IDENTITY.findall(said)))


def returned_identities(content: bytes) -> list[str]:
    """Return those that are anywhere in a mail, such as in what a mail server sends back."""
    return list(dict.fromkeys(_IDENTITY.findall(content.decode("latin-1"))))


def is_automatic(mail: Message) -> bool:
    """Return whether a program wrote a mail: undelivered, out of office (RFC 3834, RFC 3464)."""
    said = header(mail, "Auto-Submitted").lower().partition(";")[0].strip()
    is_report = mail.get_content_type() == "multipart/report"
    return said not in ("", "no") or is_report or header(mail, "Return-Path") == "<>"


def without_manuscript(
    read: DocumentText, manuscript: str, *, is_cover: bool = False
) -> DocumentText:
    """Return a mail that answers another one without what it repeats of the manuscript.

    Else a manuscript that the author sent, quoted below a later mail, would confirm itself; also
    one whose words are in the mail that brought it (`is_cover`).
    """
    if not (is_cover or read.is_answer):
        return read
    words = " ".join(manuscript.split())
    kept = (b for b in read.blocks if b.is_mail_head or " ".join(b.text.split()) not in words)
    return replace(read, blocks=tuple(kept))
