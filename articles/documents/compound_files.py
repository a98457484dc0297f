"""Files of Microsoft's older form, a file system in a file: mails of Outlook, Office before 2007.

Source: MS-CFB (Microsoft). Only names of streams are looked for; nothing is parsed.
"""

from pathlib import PurePath

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MSG = "application/vnd.ms-outlook"
DOC, XLS, PPT = "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"
UNREAD = (DOC, PPT)
"""Formats that no reader is there for; `ReadingFault.OLD_FORMAT` says what to do."""

_STREAMS = (
    ("__properties_version1.0", MSG, (".msg", ".oft")),
    ("WordDocument", DOC, (".doc", ".dot")),
    ("Workbook", XLS, (".xls", ".xlt")),
    ("Book", XLS, (".xls", ".xlt")),
    ("PowerPoint Document", PPT, (".ppt", ".pps", ".pot")),
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def compound_type(content: bytes, name: str) -> str:
    """Return the media type of a compound file, "" for an unknown one.

    A file may have others in it: the suffix decides between what is found, else what is first.
    """
    suffix = PurePath(name).suffix.lower()
    found = [
        (suffix not in suffixes, at, media_type)
        for stream, media_type, suffixes in _STREAMS
        if (at := content.find(f"{stream}\0".encode("utf-16-le"))) >= 0
    ]
    return min(found)[2] if found and not is_locked(content) else ""


def is_locked(content: bytes) -> bool:
    """Return whether it is an encrypted file of Word, Excel or PowerPoint."""
    return content.startswith(COMPOUND_FILE) and _LOCKED in content
