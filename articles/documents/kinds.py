"""Detect the type of a file by its content, which its name must not contradict."""

from enum import StrEnum
from pathlib import PurePath

from .decoding import decode

PDF, TEXT = "application/pdf", "text/plain"
PICTURES = frozenset({"image/png", "image/jpeg", "image/webp"})
OTHER_MEDIA = (
    "image/gif",
    "image/tiff",
    "image/heic",
    "image/avif",
    "audio/mpeg",
    "audio/mp4",
    "audio/wav",
    "audio/ogg",
    "video/mp4",
    "video/webm",
)
"""Pictures and recordings that are kept as they are, and not shown."""

_BEGINNINGS = (
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"\xff\xf2", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
)
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"avif": "image/avif",
    b"M4A ": "audio/mp4",
}
SUFFIXES = {
    PDF: (".pdf",),
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/webp": (".webp",),
    TEXT: (".txt", ".text", ".md", ".csv"),
}


class Fault(StrEnum):
    """Why a file is rejected."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN = "unknown"
    MISNAMED = "misnamed"


class UnfitFile(ValueError):
    """A file that can't be evidence; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.value)


def identify(content: bytes, name: str, *, limit: int) -> str:
    """Return the media type of a file of at most `limit` bytes; raises `UnfitFile`."""
    if not content:
        raise UnfitFile(Fault.EMPTY)
    if len(content) > limit:
        raise UnfitFile(Fault.TOO_LARGE)
    found = type_of(content)
    if found is None:
        raise UnfitFile(Fault.UNKNOWN)
    suffix = PurePath(name).suffix.lower()
    if suffix and suffix not in SUFFIXES[found]:
        is_known = any(suffix in suffixes for suffixes in SUFFIXES.values())
        raise UnfitFile(Fault.MISNAMED if is_known else Fault.UNKNOWN)
    return found


def type_of(content: bytes) -> str | None:
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return None if decode(content) is None else TEXT


def type_of_media(content: bytes) -> str | None:
    """Return which of `OTHER_MEDIA` a file is."""
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "video/mp4")
    if content.startswith(b"RIFF") and content[8:12] == b"WAVE":
        return "audio/wav"
    return next((found for start, found in _BEGINNINGS if content.startswith(start)), None)
