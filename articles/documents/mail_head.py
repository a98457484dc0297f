"""The head of a mail as a block: who wrote to whom, when, about what."""

import email.utils
from collections.abc import Iterator
from datetime import date, datetime
from email.message import Message

from .blocks import DocumentBlock
from .decoding import decode_named

MAX_ADDRESSES = 200
FIELDS = ("From", "To", "Cc", "Date", "Subject", "Address")
"""What a head can name; `Address` is that of a page which a browser saved as a mail (MHTML)."""

_LOST = "\ufffd"  # for a header that states no encoding
_SAVED_PAGE = "Snapshot-Content-Location"
_LONGEST_CELL = 20_000


def mail_head(mail: Message) -> DocumentBlock | None:
    """Return the head of a mail as a row, its `head` being of `FIELDS`; None if it has none.

    The day is written as in ISO 8601, with the sender's time and its distance from UTC.
    """
    found = [(field, words[:_LONGEST_CELL]) for field, words in _fields(mail) if words]
    if not found:
        return None
    head, cells = zip(*found, strict=True)
    return DocumentBlock("\t".join(cells), cells=cells, head=head, is_mail_head=True)


def header(mail: Message, name: str) -> str:
    """Return a header as one line; "" if there is none or it can't be parsed."""
    try:
        value = str(mail.get(name, ""))
        if _LOST in value:
            raw = next(v for key, v in mail.raw_items() if key.lower() == name.lower())
            value = decode_named(str(raw).encode(errors="surrogateescape"), "cp1252")
        return " ".join(value.split())
    except Exception:  # headers are parsed when they are read
        return ""


def names_in_header(mail: Message, name: str) -> list[str]:
    """Return the names in a header, or the addresses of those who have none."""
    return [person or address for person, address in _people(mail, name)]


def sent_on(mail: Message) -> date | None:
    """Return the day on which a mail was sent, where it was sent."""
    at = _sent_at(mail)
    return at.date() if at else None


def saved_from(mail: Message) -> str:
    """Return the address of a page that a browser saved as a mail, "" for other mails."""
    return header(mail, _SAVED_PAGE)


def _fields(mail: Message) -> Iterator[tuple[str, str]]:
    address = saved_from(mail)
    for name in () if address else ("From", "To", "Cc"):
        people = _people(mail, name)[:MAX_ADDRESSES]
        yield name, ", ".join(_with_address(*person) for person in people)
    at = _sent_at(mail)
    yield "Date", f"{at:%Y-%m-%d %H:%M %z}".strip() if at else header(mail, "Date")
    yield "Subject", header(mail, "Subject")
    yield "Address", address


def _people(mail: Message, name: str) -> list[tuple[str, str]]:
    pairs = email.utils.getaddresses([header(mail, name)])
    return [(person, address) for person, address in pairs if person or address]


def _with_address(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address else name or address


def _sent_at(mail: Message) -> datetime | None:
    try:
        return email.utils.parsedate_to_datetime(header(mail, "Date"))
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
