"""Read a file of an author's folder: find out what it is, and read it with its reader."""

import importlib
import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import cast
from zipfile import BadZipFile, ZipFile

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .compound_files import COMPOUND_FILE, MSG, UNREAD, XLS, compound_type, is_locked
from .decoding import decode
from .kinds import OTHER_MEDIA, PDF, PICTURES, TEXT, type_of, type_of_media
from .outlook import OUTLOOK, SIGNATURE
from .rtf_walk import BEGINNING, RTF

MAX_BYTES = 60_000_000
MAX_DEPTH = 4
MAX_NAME = 300
_OFFICE, _OPEN = "application/vnd.openxmlformats-officedocument", "application/vnd.oasis"
_DOCX, _XLSX = f"{_OFFICE}.wordprocessingml.document", f"{_OFFICE}.spreadsheetml.sheet"
_PPTX = f"{_OFFICE}.presentationml.presentation"
_ODT, _ODS = f"{_OPEN}.opendocument.text", f"{_OPEN}.opendocument.spreadsheet"
_ODP = f"{_OPEN}.opendocument.presentation"
_WACZ = "application/wacz"
READERS = {
    PDF: "pdf.read",
    _DOCX: "word.read",
    _XLSX: "sheets.read_workbook",
    XLS: "old_sheets.read",
    _PPTX: "slides.read",
    "text/html": "webpage.read",
    "message/rfc822": "mail.read",
    "text/vtt": "transcript.read",
    "application/x-subrip": "transcript.read",
    "text/csv": "sheets.read_csv",
    "text/calendar": "appointments.read",
    "text/markdown": "plain.read_markdown",
    TEXT: "plain.read",
    OUTLOOK: "outlook.read",
    RTF: "rtf.read",
    MSG: "outlook_mail.read",
    _ODT: "odt.read",
    _ODS: "ods.read",
    _ODP: "odp.read",
    _WACZ: "web_archive.read_pages",
}
"""The readers by media type, each a function of its module."""

_WITH_ATTACHED = frozenset({"message/rfc822", MSG})
UNKNOWN_TYPE = "application/octet-stream"
KEPT = PICTURES | set(OTHER_MEDIA)
FILE_TYPES = (*READERS, *UNREAD, *sorted(KEPT), "application/zip", UNKNOWN_TYPE)
"""Every media type that `likely_type` returns."""
_PACKAGES = {
    ".docx": _DOCX, ".xlsx": _XLSX, ".pptx": _PPTX, ".odt": _ODT, ".ods": _ODS, ".odp": _ODP,
    ".wacz": _WACZ,
}  # fmt: skip
_FOLDERS = {"word/": _DOCX, "xl/": _XLSX, "ppt/": _PPTX}
_BY_SUFFIX = {
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
    ".eml": "message/rfc822",
    ".mht": "message/rfc822",
    ".mhtml": "message/rfc822",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".csv": "text/csv",
    ".tsv": "text/csv",
    ".ics": "text/calendar",
    ".vcs": "text/calendar",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html)", re.I | re.S
)
_MAIL = re.compile(
    r"(?:(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID):[^\n]*\n"
    r"(?:[ \t][^\n]*\n)*){3}",
    re.IGNORECASE,
)
# What can't be stored, and what turns the direction: "\u202e213" would be shown as "312".
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def read_document(content: bytes, name: str, *, with_attached: bool = True) -> DocumentText:
    """Return the blocks of a file, and its faults; raises nothing.

    The content decides what it is; between kinds of text the suffix of `name` does. Pictures
    and recordings have no blocks. What is attached to a mail is read, too, unless
    `with_attached` is False. Time and memory of the parsers aren't limited here: uploaded
    files are read by `read_in_child`.
    """
    return _read(content, name, 0, with_attached)


def _read(content: bytes, name: str, depth: int, with_attached: bool = True) -> DocumentText:
    name = " ".join(_UNSTORABLE.sub("", name).split())[-MAX_NAME:]
    if depth > MAX_DEPTH:
        return DocumentText(name, "", faults=(ReadingFault.TOO_NESTED,))
    if not content.strip():
        return DocumentText(name, "", faults=(ReadingFault.EMPTY,))
    if len(content) > MAX_BYTES:
        return DocumentText(name, "", faults=(ReadingFault.TOO_LARGE,))
    media_type = media_type_of(content, name)
    if media_type in KEPT:
        return DocumentText(name, media_type)
    if media_type not in READERS:
        return DocumentText(name, media_type, faults=(_why_unread(content, name, media_type),))
    reader = _reader(media_type)
    if media_type in _WITH_ATTACHED:
        read_attachment = partial(_read, depth=depth + 1) if with_attached else None
        reader = partial(reader, read_attachment=read_attachment)
    try:
        return _storable(reader(content, name))
    except Exception:  # parsers may raise anything for hostile files
        return DocumentText(name, media_type, faults=(ReadingFault.BROKEN,))


def _why_unread(content: bytes, name: str, media_type: str) -> ReadingFault:
    if is_locked(content):
        return ReadingFault.ENCRYPTED
    if media_type in UNREAD:
        return ReadingFault.OLD_FORMAT
    is_package = content.startswith(b"PK") and PurePath(name).suffix.lower() in _PACKAGES
    return ReadingFault.BROKEN if is_package else ReadingFault.UNKNOWN_FORMAT


def _storable(document: DocumentText) -> DocumentText:
    """Leave out characters that can't be stored, and those that show others in another order."""
    texts = (document.title, document.sender, *document.recipients)
    blocks = tuple(_storable_block(block) for block in document.blocks)
    if any(map(_UNSTORABLE.search, texts)):
        return replace(
            document,
            blocks=blocks,
            title=_UNSTORABLE.sub("", document.title),
            sender=_UNSTORABLE.sub("", document.sender),
            recipients=tuple(_UNSTORABLE.sub("", name) for name in document.recipients),
        )
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _storable_block(block: DocumentBlock) -> DocumentBlock:
    if not any(map(_UNSTORABLE.search, (block.text, block.speaker, block.heading, *block.head))):
        return block
    return replace(
        block,
        text=_UNSTORABLE.sub("", block.text),
        heading=_UNSTORABLE.sub("", block.heading),
        speaker=_UNSTORABLE.sub("", block.speaker),
        cells=tuple(_UNSTORABLE.sub("", cell) for cell in block.cells),
        head=tuple(_UNSTORABLE.sub("", cell) for cell in block.head),
    )


def _reader(media_type: str) -> Callable[..., DocumentText]:
    module, function = READERS[media_type].split(".")
    found = getattr(importlib.import_module(f"articles.documents.{module}"), function)
    return cast(Callable[..., DocumentText], found)


def media_type_of(content: bytes, name: str) -> str:
    """Return the media type of a file, "" if it is none that can be read."""
    if content.startswith(b"PK\x03\x04"):
        return _type_of_package(content)
    if content.startswith(COMPOUND_FILE):
        return compound_type(content, name)
    if content.startswith(SIGNATURE):
        return OUTLOOK
    if content.startswith(BEGINNING):
        return RTF
    if b"%PDF-" in content[:1024]:
        return PDF
    found = type_of(content)
    if found is None and _MAIL.match(content[:4096].decode("latin-1").replace("\r\n", "\n")):
        return "message/rfc822"  # with parts that aren't encoded
    if found != TEXT:
        return found or type_of_media(content) or ""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower()) or _type_of_text(content)


def likely_type(content: bytes, name: str) -> str:
    """Return the media type of a file by its beginning and suffix; nothing is unpacked."""
    if content.startswith(b"PK\x03\x04"):
        return _PACKAGES.get(PurePath(name).suffix.lower(), "application/zip")
    return media_type_of(content, name) or UNKNOWN_TYPE


def _type_of_package(content: bytes) -> str:
    try:
        with ZipFile(io.BytesIO(content)) as package:
            names = package.namelist()
            if "content.xml" in names and (found := _open_document(package)):
                return found
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return ""
    for folder, media_type in _FOLDERS.items():
        if any(name.startswith(folder) for name in names):
            return media_type
    is_wacz = any(name.startswith("archive/") for name in names) and "datapackage.json" in names
    return _WACZ if is_wacz else ""


def _open_document(package: ZipFile) -> str:
    """Return which OpenDocument a package says that it is, also as a template; "" if none."""
    if "mimetype" not in package.namelist():
        return ""
    with package.open("mimetype") as member:
        said = member.read(100).decode("latin-1")
    return next((found for found in (_ODT, _ODS, _ODP) if said.startswith(found)), "")


def _type_of_text(content: bytes) -> str:
    start = (decode(content) or "")[:4096].replace("\r\n", "\n")
    if start.startswith("WEBVTT"):
        return "text/vtt"
    if start.startswith("BEGIN:VCALENDAR"):
        return "text/calendar"
    if _PAGE.match(start):
        return "text/html"
    return "message/rfc822" if _MAIL.match(start) else TEXT
