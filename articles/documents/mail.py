"""Read a mail with what is attached to it, mails in mails included."""

import email
import email.policy
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from email.message import Message
from itertools import groupby
from operator import itemgetter
from typing import Any

from .blocks import AttachedFile, DocumentBlock, DocumentText, ReadingFault
from .decoding import decode_named
from .mail_answers import answered_identities
from .mail_head import (
    MAX_ADDRESSES,
    header,
    mail_head,
    names_in_header,
    saved_from,
    sent_on,
)
from .outlook import packed_files
from .plain import text_blocks
from .webpage import page_quotes, web_address

MAIL = "message/rfc822"
MAX_ATTACHMENTS = 50
MAX_PARTS = 500
_LONGEST_NAME = 100
_QUOTED = re.compile(r"(?:>[ \t]?)+")
# "Am 16.02.2026 um 15:43 schrieb Rietbrock, Jonas:", "On 16 Jan 2026, Ines wrote:"
_INTRODUCES = re.compile(
    r"(?:Am\b.{6,100}?\bschrieb\b(?P<de>.{0,150}?)|On\b.{6,60}?\d{1,4}(?:,? (?:at )?\d{1,2}:\d\d"
    r"(?: ?[AP]M)?)?,?\s(?P<en>[^\d].{0,100}?)\bwrote):\s*$",
    re.DOTALL,
)
# The head that programs write above the mail that is answered or forwarded.
_FIELD = r"(?:Von|From|Gesendet|Sent|Datum|Date|An|To|Cc|Kopie|Betreff|Subject|Antwort an|Reply-To)"
_BEGINS_HEAD = re.compile(rf"{_FIELD}:")
_WRITER = re.compile(rf"(?:^|\s)(?:Von|From):\s*(?P<name>[^\n]{{1,150}}?)(?=\s*(?:\n|{_FIELD}:|$))")
_LONGEST_HEAD = 2_000
_ADDRESS = re.compile(r"<[^>]*>|\[mailto:[^\]]*\]|\(?\S+@\S+\)?")

ReadAttachment = Callable[[bytes, str], DocumentText]


def read(content: bytes, name: str, read_attachment: ReadAttachment | None) -> DocumentText:
    """Read a mail; `read_attachment` reads what is attached, and limits how deep it is nested.

    With None only the mail itself is read.
    """
    try:
        mail = email.message_from_bytes(content, policy=email.policy.default)
        return read_mail(mail, name, read_attachment)
    except Exception:  # the parser may raise anything for a hostile mail
        return DocumentText(name, MAIL, faults=(ReadingFault.BROKEN,))


def read_mail(mail: Message, name: str, read_attachment: ReadAttachment | None) -> DocumentText:
    """Read a mail that is parsed already."""
    parts = list(leaves(mail))
    faults = [ReadingFault.TOO_NESTED] if len(parts) > MAX_PARTS else []
    body, attached = body_and_attached(parts[:MAX_PARTS])
    if len(attached) > MAX_ATTACHMENTS:
        faults.append(ReadingFault.TOO_MANY_ATTACHMENTS)
    sender = names_in_header(mail, "From")
    speaker = sender[0] if sender else ""
    head = mail_head(mail)
    said = () if body is None else _body_blocks(body, speaker)
    blocks = tuple(_own_blocks(said) if answered_identities(mail) else (b for _, b in said))
    files = [file for part in attached[:MAX_ATTACHMENTS] for file in files_of(part)]
    if len(files) > MAX_ATTACHMENTS >= len(attached):
        faults.append(ReadingFault.TOO_MANY_ATTACHMENTS)
    attachments = [
        _attachment(name, file, read_attachment)
        for name, file in files[:MAX_ATTACHMENTS]
        if read_attachment
    ]
    return DocumentText(
        name,
        MAIL,
        (head, *blocks) if head else blocks,
        title=header(mail, "Subject"),
        url=web_address(saved_from(mail)),
        sender=speaker,
        sent_on=sent_on(mail),
        recipients=(*names_in_header(mail, "To"), *names_in_header(mail, "Cc"))[:MAX_ADDRESSES],
        is_answer=bool(header(mail, "In-Reply-To")),
        attachments=tuple(attachments),
        faults=tuple(faults),
    )


def leaves(mail: Message) -> Iterator[Message]:
    """Yield the parts that aren't multipart themselves; a mail in a mail is one of them."""
    waiting: list[Any] = [mail]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            waiting += reversed(part.get_payload())
        else:
            yield part


def body_and_attached(parts: Sequence[Message]) -> tuple[Message | None, list[Message]]:
    """Return the body, as text rather than as HTML, and what is attached."""
    texts = [
        part
        for part in parts
        if part.get_content_type() in {"text/plain", "text/html"}
        and part.get_content_disposition() != "attachment"
        and not part.get_filename()
    ]
    body = min(texts, key=lambda part: part.get_content_type() != "text/plain", default=None)
    return body, [part for part in parts if part not in texts]


def _body_blocks(part: Message, sender: str) -> Iterator[tuple[int, DocumentBlock]]:
    """Yield the blocks of the body with their speakers: the sender, or who is quoted.

    Each with how often it is quoted.
    """
    speakers = {0: sender}
    is_html = part.get_content_type() == "text/html"
    for depth, block in _quoted_blocks(part):
        yield depth, replace(block, line=None, speaker=speakers.get(depth, ""))
        if found := _INTRODUCES.match(block.text):
            # Apple Mail has the words that introduce a quotation within it
            is_within = is_html and depth not in speakers
            speakers[depth + (not is_within)] = _bare_name(found["de"] or found["en"] or "")
        elif found := _forwarded(block.text):
            speakers[depth] = _bare_name(found["name"])
        else:
            speakers.setdefault(depth, "")


def _quoted_blocks(part: Message) -> Iterator[tuple[int, DocumentBlock]]:
    """Yield the blocks of the body, each with how often it is quoted."""
    text = text_of(part)
    if part.get_content_type() == "text/html":
        yield from page_quotes(text)
        return
    for depth, words in _by_depth(text.splitlines()):
        for block in text_blocks(words):
            yield depth, block


def _own_blocks(said: Iterable[tuple[int, DocumentBlock]]) -> Iterator[DocumentBlock]:
    """Yield what the sender wrote without the mail that is answered, which quotes the article.

    Answers may be between its lines, or above it where it is not marked line by line.
    """
    rows = list(said)
    is_marked = any(depth for depth, _ in rows)
    for depth, block in rows:
        if _forwarded(block.text) or (not is_marked and _INTRODUCES.match(block.text)):
            return
        if not (depth or _INTRODUCES.match(block.text)):
            yield block


def _forwarded(text: str) -> re.Match[str] | None:
    """Return who wrote the mail whose head a text is; None if it is none."""
    return _WRITER.search(text, 0, _LONGEST_HEAD) if _BEGINS_HEAD.match(text) else None


def _by_depth(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield lines that are quoted equally often, without their marks."""
    for depth, found in groupby(map(_unquoted, lines), key=itemgetter(0)):
        yield depth, "\n".join(line for _, line in found)


def _unquoted(line: str) -> tuple[int, str]:
    mark = _QUOTED.match(line)
    return (mark[0].count(">"), line[mark.end() :]) if mark else (0, line)


def _bare_name(name: str) -> str:
    """Return a name without address and quote marks."""
    return " ".join(_ADDRESS.sub("", name).strip(" \"',:").split())[:_LONGEST_NAME]


def text_of(part: Message) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    return decode_named(content, str(part.get_param("charset") or "utf-8"))


def _attachment(
    name: str, file: AttachedFile | None, read_attachment: ReadAttachment
) -> DocumentText:
    if file is None:
        return DocumentText(name, "", faults=(ReadingFault.BROKEN,))
    return read_attachment(file.content, file.name)


def files_of(part: Message) -> list[tuple[str, AttachedFile | None]]:
    """Return the names of a part's files and the files, None for what can't be decoded.

    A part is one file, unless Outlook packed several into it.
    """
    file = _file_of(part)
    if file is None:
        return [(str(part.get_filename() or part.get_content_type()), None)]
    return [(row.name, row) for row in packed_files(file.content) or [file]]


def _file_of(part: Message) -> AttachedFile | None:
    """Return a part as a file; None if it can't be decoded."""
    name = str(part.get_filename() or "")
    try:
        if part.get_content_maintype() == "message" and isinstance(part.get_payload(), list):
            inner: Any = part.get_payload(0)
            subject = header(inner, "Subject")[:_LONGEST_NAME]
            return AttachedFile(name or f"{subject or 'mail'}.eml", inner.as_bytes())
        payload = part.get_payload(decode=True)
    except Exception:  # a hostile part may raise anything
        return None
    content = payload if isinstance(payload, bytes) else b""
    return AttachedFile(name or f"part.{part.get_content_subtype()}", content)
