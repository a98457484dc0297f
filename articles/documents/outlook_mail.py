"""Read a mail that Outlook saved (.msg), by turning it into one as servers send them.

Source: MS-OXMSG, MS-OXPROPS and MS-OXRTFCP (Microsoft).
"""

import email
import email.policy
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from email.message import EmailMessage
from email.utils import format_datetime
from mimetypes import guess_type
from typing import Any

from .blocks import DocumentText
from .compound_files import MSG
from .decoding import decode_named
from .mail import MAX_ATTACHMENTS, MAX_PARTS, ReadAttachment, read_mail
from .mail_head import MAX_ADDRESSES, header
from .msg_properties import MsgFile, MsgObject
from .rtf import rtf_tree
from .rtf_html import packed_html

MAX_DEPTH = 4
MAX_RTF = 4_000_000
"""Bytes of a body in Rich Text Format that are unpacked."""

_SUBJECT, _HEADERS, _SUBMITTED, _DELIVERED = 0x0037, 0x007D, 0x0039, 0x0E06
_BODY, _HTML, _RTF, _HTML_CODE_PAGE = 0x1000, 0x1013, 0x1009, 0x3FDE
_SENDERS = ((0x0042, 0x5D02, 0x0065), (0x0C1A, 0x5D01, 0x0C1F))
"""Name, address of the Internet, address of whom a mail is from, and of who sent it for them."""
_RECIPIENT = (0x3001, 0x39FE, 0x3003)
_RECIPIENT_KIND, _KINDS = 0x0C15, {1: "To", 2: "Cc"}
_SHOWN_TO = {"To": 0x0E04, "Cc": 0x0E03}
_IDENTITIES = {"Message-ID": 0x1035, "In-Reply-To": 0x1042, "References": 0x1039}
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x3712
_FIELDS = ("From", "To", "Cc", "Date", "Subject", *_IDENTITIES, "Auto-Submitted")
_LONGEST_FIELD, _LONGEST_NAME = 20_000, 200


def read(content: bytes, name: str, read_attachment: ReadAttachment | None) -> DocumentText:
    """Read a mail as `mail.read` does."""
    return replace(read_mail(as_mail(content), name, read_attachment), media_type=MSG)


def as_mail(content: bytes) -> EmailMessage:
    """Return a saved mail as a message with its attachments, messages in it to four levels.

    Raises an exception of any kind for a file that is damaged or hostile.
    """
    return _mail(MsgFile(content).message(), 0)


def _mail(message: MsgObject, depth: int) -> EmailMessage:
    mail = EmailMessage(policy=email.policy.default)
    for name, value in _head(message).items():
        _set(mail, name, value)
    _add_body(mail, message)
    parts = message.parts("__attach_version1.0_#")
    for _number, attached in zip(range(min(MAX_PARTS, 2 * MAX_ATTACHMENTS)), parts, strict=False):
        _attach(mail, attached, depth)
    return mail


def _head(message: MsgObject) -> dict[str, str]:
    """Return the fields that the server wrote, and of a mail that none has seen its own."""
    sent = message.text(_HEADERS)
    written: Any = email.message_from_string(sent, policy=email.policy.default)
    found = {name: header(written, name) for name in _FIELDS}
    at = message.time(_SUBMITTED) or message.time(_DELIVERED)
    own = {
        "From": next(filter(None, (_person(message, row) for row in _SENDERS)), ""),
        "Date": format_datetime(at) if at else "",
        "Subject": message.text(_SUBJECT),
        **_recipients(message),
        **{name: message.text(number) for name, number in _IDENTITIES.items()},
    }
    return {name: found[name] or own.get(name, "") for name in _FIELDS}


def _recipients(message: MsgObject) -> dict[str, str]:
    people: dict[str, list[str]] = {"To": [], "Cc": []}
    found = zip(range(MAX_ADDRESSES), message.parts("__recip_version1.0_#"), strict=False)
    for _number, row in found:
        if kind := _KINDS.get(row.number(_RECIPIENT_KIND) & 0xF):
            people[kind].append(_person(row, _RECIPIENT))
    return {
        kind: ", ".join(filter(None, names)) or _plain(message.text(_SHOWN_TO[kind]))
        for kind, names in people.items()
    }


def _plain(names: str) -> str:
    """Return names that Outlook separates with semicolons."""
    return ", ".join(f'"{name}"' for part in names.split(";") if (name := _quotable(part)))


def _person(row: MsgObject, numbers: tuple[int, int, int]) -> str:
    """Return a person with the address of the Internet, if one is there."""
    name, *addresses = (_quotable(row.text(number)) for number in numbers)
    address = next((found for found in addresses if "@" in found and " " not in found), "")
    if not address or name == address:
        return f'"{name}"' if name and not address else address
    return f'"{name}" <{address}>'.removeprefix('"" ')


def _quotable(text: str) -> str:
    return " ".join(text.translate({ord(sign): " " for sign in '"\\<>\0'}).strip(" '").split())


def _set(mail: EmailMessage, name: str, value: str) -> None:
    value = " ".join(value.replace("\0", "").split())[:_LONGEST_FIELD]
    if value:
        with suppress(Exception):  # the parser of fields may raise anything
            mail[name] = value


def _add_body(mail: EmailMessage, message: MsgObject) -> None:
    text = message.text(_BODY)
    pages = (page for page in _pages(message) if page.strip())
    page = next(pages, "")
    if text.strip():
        mail.set_content(text)
        if page:
            mail.add_alternative(page, subtype="html")
    elif page:
        mail.set_content(page, subtype="html")


def _pages(message: MsgObject) -> Iterator[str]:
    """Yield what the message has of its body as HTML, or as text with its tables."""
    yield message.text(_HTML)
    if data := message.data(_HTML):
        yield decode_named(data, f"cp{message.number(_HTML_CODE_PAGE)}")
    packed = message.data(_RTF)
    if not 16 < len(packed) <= MAX_RTF or int.from_bytes(packed[4:8], "little") > MAX_RTF:
        return
    with suppress(Exception):  # both parsers may raise anything for hostile bytes
        from compressed_rtf import decompress
        from lxml import etree

        rtf = decompress(packed).decode("latin-1")
        found = packed_html(rtf)
        yield etree.tostring(rtf_tree(rtf), encoding="unicode") if found is None else found


def _attach(mail: EmailMessage, attached: MsgObject, depth: int) -> None:
    """Add a file, a picture of the text, or a message to a mail."""
    inner = attached.embedded(_DATA) if depth < MAX_DEPTH else None
    name = attached.text(_LONG_NAME) or attached.text(_SHORT_NAME) or attached.text(_SHOWN_NAME)
    name = " ".join(name.replace("\0", "").split())[-_LONGEST_NAME:]
    if inner is not None:
        mail.add_attachment(_mail(inner, depth + 1))
        return
    kind, _, sub = (guess_type(name)[0] or "").partition("/")
    is_picture = kind == "image"
    mail.add_attachment(
        attached.data(_DATA),
        kind if is_picture else "application",
        sub if is_picture else "octet-stream",
        filename=name or "part",
    )
    if identity := _quotable(attached.text(_CONTENT_ID)):
        parts: Any = mail.get_payload()
        _set(parts[-1], "Content-ID", f"<{identity}>")
