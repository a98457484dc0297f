"""What Outlook packs into `winmail.dat` (TNEF): the files that were attached.

Source: MS-OXTNEF. A message is a row of objects, each with its length; the parser copies what
is left of the message for each of them, so that their number is limited before.
"""

import logging
from collections.abc import Iterator
from typing import Any

from .blocks import AttachedFile, DocumentText, ReadingFault

OUTLOOK = "application/ms-tnef"
SIGNATURE = b"\x78\x9f\x3e\x22"
MAX_COPIED = 4_000_000_000
"""Bytes that the parser may copy in all."""
MAX_DEPTH = 4
_HEAD, _AROUND = 6, 11


def packed_files(content: bytes) -> list[AttachedFile]:
    """Return the files in a TNEF message, also those of messages in it.

    None of them for what is no such message, is damaged or has too many objects.
    """
    if not content.startswith(SIGNATURE) or _count_objects(content) * len(content) > MAX_COPIED:
        return []
    from tnefparse import TNEF

    logging.getLogger("tnefparse").disabled = True
    try:
        return list(_files_of(TNEF(content, do_checksum=False), 0))
    except Exception:  # the parser may raise anything for a hostile file
        return []


def read(content: bytes, name: str) -> DocumentText:
    """Read a message that came without its mail: it has no text, only files."""
    faults = () if packed_files(content) else (ReadingFault.BROKEN,)
    return DocumentText(name, OUTLOOK, faults=faults)


def _count_objects(content: bytes) -> int:
    count, at = 0, _HEAD
    while at + _AROUND < len(content):
        at += int.from_bytes(content[at + 5 : at + 9], "little") + _AROUND
        count += 1
    return count


def _files_of(message: Any, depth: int) -> Iterator[AttachedFile]:
    for number, attachment in enumerate(message.attachments, 1):
        inner = getattr(attachment, "embed", None)
        if inner is not None and depth < MAX_DEPTH:
            yield from _files_of(inner, depth + 1)
        elif attachment.data:
            yield AttachedFile(_name(attachment) or f"part-{number}", bytes(attachment.data))


def _name(attachment: Any) -> str:
    """Return the long name of a file, else the short one."""
    try:
        name = attachment.long_filename()
    except UnicodeDecodeError:
        name = bytes(attachment._name).decode("cp1252", "replace")
    if isinstance(name, bytes):
        name = name.decode("cp1252", "replace")
    return str(name).strip("\0 ")
