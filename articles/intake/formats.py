"""Detect the format of an input and read it with the format's module."""

import importlib
import re
from dataclasses import replace
from enum import StrEnum
from pathlib import PurePath
from typing import cast

from articles.intake.agency import take_agency_lines
from articles.intake.limits import MAX_BYTES, MAX_CHARACTERS
from articles.intake.manuscript import Manuscript
from articles.intake.plaintext import decode_as_sent
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.source_marks import take_source_marks
from articles.intake.vocabulary import words
from articles.intake.wire import with_first_line

_MEGA = 1_000_000


class Format(StrEnum):
    """The formats that can be read; the values name the modules that read them."""

    PLAIN = "plaintext"
    MARKDOWN = "markdown"
    HTML = "webpage"
    WORD = "word"
    NINJS = "ninjs"
    NEWS_XML = "news_xml"
    IPTC_7901 = "iptc7901"
    OPEN_DOCUMENT = "odt"
    ZIPPED_PAGE = "zipped_page"
    MAIL = "mail"
    RTF = "rtf"
    PDF = "pdf"


_BY_SUFFIX = {
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".docx": Format.WORD,
    ".json": Format.NINJS,
    ".ninjs": Format.NINJS,
    ".xml": Format.NEWS_XML,
    ".nitf": Format.NEWS_XML,
    ".newsml": Format.NEWS_XML,
    ".iptc": Format.IPTC_7901,
    ".odt": Format.OPEN_DOCUMENT,
    ".eml": Format.MAIL,
    ".rtf": Format.RTF,
    ".pdf": Format.PDF,
}
_BY_MEDIA_TYPE = {
    "text/plain": Format.PLAIN,
    "text/markdown": Format.MARKDOWN,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "application/vnd.iptc.ninjs+json": Format.NINJS,
    "application/ninjs+json": Format.NINJS,
    "application/nitf+xml": Format.NEWS_XML,
    "application/vnd.iptc.nitf+xml": Format.NEWS_XML,
    "application/vnd.iptc.g2.newsitem+xml": Format.NEWS_XML,
    "application/vnd.iptc.g2.newsmessage+xml": Format.NEWS_XML,
    "application/newsml+xml": Format.NEWS_XML,
    "application/xml": Format.NEWS_XML,
    "text/xml": Format.NEWS_XML,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.WORD,
    "application/vnd.oasis.opendocument.text": Format.OPEN_DOCUMENT,
    "message/rfc822": Format.MAIL,
    "application/rtf": Format.RTF,
    "text/rtf": Format.RTF,
    "application/pdf": Format.PDF,
}
FILE_SUFFIXES = (*_BY_SUFFIX, ".zip")
"""The suffixes of files that are read; a .zip is a page of Google Docs."""

DOCUMENT_TYPES = tuple(_BY_MEDIA_TYPE)
"""The media types that are read, each once."""
_FOREIGN = words(
    ".csv .css .dotx .docm .epub .fb2 .ics .ipynb .js .key .log .msg .numbers .odp .ods .opml "
    ".pages .ppt .pptx .rss .svg .tex .tsv .vtt .srt .xls .xlsx .yaml .yml .zip"
)
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    r"<(?:!doctype html|html|head|meta|body|article|main|section|header|div|p|h[1-6]|ul|ol|table"
    r"|figure|blockquote|span|b|strong|a)(?=[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(r";\s*charset=\"?([\w.:-]{1,40})", re.IGNORECASE)
_TEXTS = frozenset({Format.PLAIN, Format.MARKDOWN, Format.HTML})
_SEVERAL = re.compile(rb"(?i:<(?:[\w.-]{1,40}:)?newsItem[\s>])|\"digitalwires@")
_UNREAD = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(FictionBook|opml)[\s/>]"
    rb"|\s*\{(?=.{0,4000}\"cell_type\")(?=.{0,4000}\"cells\")",
    re.DOTALL,
)
_REPORT = re.compile(rb"[\r\n \x16]{0,20}\x01[^\x01\x02]{0,2000}\x02")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_manuscript(
    data: bytes | str, *, filename: str | None = None, media_type: str | None = None
) -> Manuscript:
    """Read a file or a pasted text.

    The bytes count first, then the suffix of `filename`, then `media_type`; other text is
    plain. Raises UnreadableManuscript, and nothing else, for what cannot be read. Reads at
    most MAX_BYTES and MAX_CHARACTERS.
    """
    _check_size(data)
    kind = _find_format(data, filename, media_type)
    if isinstance(data, bytes) and kind in _TEXTS and (charset := _charset(media_type)):
        data = decode_as_sent(data, charset)
    reader = importlib.import_module(f"articles.intake.{kind.value}")
    manuscript = take_agency_lines(take_source_marks(cast(Manuscript, reader.read(data))))
    wire = with_first_line(manuscript.wire, manuscript.text)
    _check_text(manuscript.text, may_be_empty=wire is not None and wire.stops)
    return replace(manuscript, wire=wire) if wire != manuscript.wire else manuscript


def items_in(data: bytes) -> list[bytes]:
    """Return the documents of a message with several texts, each with its head; else [data].

    Items that are no text stay with the first one. Raises UnreadableManuscript for a message
    that can't be parsed, has more than 100 texts, or is too large when taken apart.
    """
    if len(data) > MAX_BYTES or not _SEVERAL.search(data):
        return [data]
    return cast(list[bytes], importlib.import_module("articles.intake.messages").items_in(data))


def _charset(media_type: str | None) -> str:
    found = _CHARSET.search(media_type or "")
    return found.group(1) if found else ""


def _check_size(data: bytes | str) -> None:
    if isinstance(data, str):
        _check_characters(data)
        size = len(data.encode()) if len(data) * 4 > MAX_BYTES else len(data)
    else:
        size = len(data)
    if size > MAX_BYTES:
        raise UnreadableManuscript(RefusalCode.TOO_LARGE, limit=MAX_BYTES // _MEGA)
    if not data.strip():
        raise UnreadableManuscript(RefusalCode.EMPTY)


def _check_characters(text: str) -> None:
    """Reject characters that PostgreSQL and UTF-8 can't store."""
    if (nul := text.find("\0")) >= 0:
        raise UnreadableManuscript(RefusalCode.NUL_CHARACTER, position=nul)
    if found := _SURROGATE.search(text):
        raise UnreadableManuscript(RefusalCode.LONE_SURROGATE, position=found.start())


def _check_text(text: str, *, may_be_empty: bool) -> None:
    _check_characters(text)
    if not text.strip() and not may_be_empty:
        raise UnreadableManuscript(RefusalCode.EMPTY)
    if len(text) > MAX_CHARACTERS:
        raise UnreadableManuscript(RefusalCode.TOO_LONG, limit=MAX_CHARACTERS)


def _find_format(data: bytes | str, filename: str | None, media_type: str | None) -> Format:
    suffix = PurePath(filename or "").suffix.lower()
    named = _BY_SUFFIX.get(suffix) or _BY_MEDIA_TYPE.get(
        (media_type or "").partition(";")[0].strip().lower()
    )
    if isinstance(data, bytes) and (packed := _find_packed(data, suffix)):
        return packed
    if suffix in _FOREIGN:
        raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format=suffix)
    if named is Format.PDF:
        raise UnreadableManuscript(RefusalCode.BROKEN_PDF)
    if named in (Format.WORD, Format.OPEN_DOCUMENT, Format.RTF):
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
    if named:
        return named
    return Format.HTML if _looks_like_page(data) else Format.PLAIN


def _find_packed(data: bytes, suffix: str) -> Format | None:
    """Return the format that the first bytes tell, None for text; reject what can't be read."""
    if data.startswith(b"PK\x03\x04"):
        return _find_in_zip(data)
    if data.startswith(_COMPOUND_FILE):
        raise UnreadableManuscript(_name_compound_file(data, suffix))
    if _REPORT.match(data):
        return Format.IPTC_7901
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Format.PDF
    if found := _UNREAD.match(data[:4096]):
        name = (found[1] or b"ipynb").decode()
        raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format=name)
    if data.startswith(b"{\\rtf"):
        return Format.RTF
    return None


def _find_in_zip(data: bytes) -> Format:
    """Return OpenDocument by its first member, a page by the names in the directory at the end."""
    if data[30:80].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        return Format.OPEN_DOCUMENT
    directory = data[-100_000:]
    is_page = b".html" in directory and b"word/" not in directory and b"xl/" not in directory
    return Format.ZIPPED_PAGE if is_page else Format.WORD


def _name_compound_file(data: bytes, suffix: str) -> RefusalCode:
    """Distinguish an old Word file from an encrypted new one: both are OLE compound files."""
    if "EncryptedPackage".encode("utf-16-le") in data or suffix == ".docx":
        return RefusalCode.ENCRYPTED
    if "WordDocument".encode("utf-16-le") in data or suffix == ".doc":
        return RefusalCode.OLD_WORD
    return RefusalCode.BINARY


def _looks_like_page(data: bytes | str) -> bool:
    start = data[:4096]
    if isinstance(start, bytes):
        start = start.decode("latin-1").removeprefix("ï»¿")
    return bool(_PAGE.match(start))
