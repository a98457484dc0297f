"""Limits of files that are ZIP archives: Word, Excel, OpenDocument, saved pages."""

import io
from typing import Any
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lxml import etree

from .blocks import ReadingFault

MAX_UNPACKED = 100_000_000
MAX_XML = 30_000_000
MAX_MEMBERS = 5_000
_MANIFEST = "META-INF/manifest.xml"
_DAMAGE = (BadZipFile, LargeZipFile, OSError, ValueError, NotImplementedError, EOFError)


def check_package(content: bytes) -> ReadingFault | None:
    """Return why a package isn't read; None if it can be.

    Sizes are checked before anything is unpacked: `zipfile` never reads more of a member than
    the size it declares. A document type is refused, since it could define entities that expand
    without end.
    """
    try:
        with ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
            xml = [found for found in members if found.filename.endswith((".xml", ".rels"))]
            if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
                return ReadingFault.TOO_LARGE_UNPACKED
            if sum(found.file_size for found in xml) > MAX_XML:
                return ReadingFault.TOO_LARGE_UNPACKED
            if any(found.flag_bits & 1 for found in members) or _is_encrypted(package):
                return ReadingFault.ENCRYPTED
            if any(b"<!DOCTYPE" in package.read(found)[:4096] for found in xml):
                return ReadingFault.BROKEN
    except _DAMAGE:
        return ReadingFault.BROKEN
    except Exception:  # zlib.error and what else a damaged archive raises
        return ReadingFault.BROKEN
    return None


def open_document_root(content: bytes) -> Any:
    """Return the root of what an OpenDocument file holds, which `check_package` has let pass."""
    with ZipFile(io.BytesIO(content)) as package:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(package.read("content.xml"), parser)


def _is_encrypted(package: ZipFile) -> bool:
    """Return whether it is an OpenDocument whose members are encrypted one by one."""
    if _MANIFEST not in package.namelist():
        return False
    return b"encryption-data" in package.read(_MANIFEST)
