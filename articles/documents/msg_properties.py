"""The properties of a mail that Outlook saved (.msg): a compound file with a storage an object.

Source: MS-OXMSG and MS-OXPROPS (Microsoft).
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

MESSAGE_HEAD, EMBEDDED_HEAD, PART_HEAD = 32, 24, 8
"""How many bytes stand before the properties of a message, one in it, and any other object."""

_PROPERTIES = "__properties_version1.0"
_ENTRY = 16
_UNICODE, _NARROW, _BINARY, _OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
_CODE_PAGE = 0x3FFD
_ZERO = datetime(1601, 1, 1, tzinfo=UTC)


class TooMuchRead(ValueError):
    """Streams of a file that together are larger than the file: they overlap."""


class MsgFile:
    """A compound file, of which no more bytes are read than it has."""

    def __init__(self, content: bytes) -> None:
        from olefile import OleFileIO

        self._ole: Any = OleFileIO(io.BytesIO(content))
        self._left = len(content)

    def message(self) -> "MsgObject":
        """Return the message that the file is. Raises `TooMuchRead`, as all that reads does."""
        return MsgObject.at(self, (), MESSAGE_HEAD)

    def has(self, path: tuple[str, ...]) -> bool:
        return bool(self._ole.exists(list(path)))

    def read(self, path: tuple[str, ...]) -> bytes:
        """Return a stream; b"" if there is none."""
        if not self.has(path):
            return b""
        self._left -= self._ole.get_size(list(path))
        if self._left < 0:
            raise TooMuchRead
        return bytes(self._ole.openstream(list(path)).read())

    def storages(self, path: tuple[str, ...], start: str) -> Iterator[tuple[str, ...]]:
        """Yield the paths of the storages whose names begin with `start`, in their order."""
        at = self._ole.root
        for name in path:
            at = at.kids_dict[name.lower()]
        for name in sorted(child.name for child in at.kids if child.name.startswith(start)):
            yield (*path, name)


@dataclass(frozen=True, slots=True)
class MsgObject:
    """A message, a recipient or an attachment; properties are named by their number."""

    file: MsgFile
    path: tuple[str, ...]
    fixed: dict[int, bytes]
    code_page: str = "cp1252"

    @classmethod
    def at(
        cls, file: MsgFile, path: tuple[str, ...], head: int, code_page: str = "cp1252"
    ) -> "MsgObject":
        """Return the object of a storage."""
        rows = file.read((*path, _PROPERTIES))[head:]
        fixed = {
            int.from_bytes(rows[at + 2 : at + 4], "little"): rows[at + 8 : at + _ENTRY]
            for at in range(0, len(rows) - _ENTRY + 1, _ENTRY)
        }
        found = cls(file, path, fixed)
        stated = found.number(_CODE_PAGE)
        return cls(file, path, fixed, f"cp{stated}" if stated else code_page)

    def number(self, name: int) -> int:
        """Return a number; 0 if there is none."""
        return int.from_bytes(self.fixed.get(name, b"")[:4], "little")

    def time(self, name: int) -> datetime | None:
        """Return a time, in UTC."""
        ticks = int.from_bytes(self.fixed.get(name, b""), "little")
        try:
            return _ZERO + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def text(self, name: int) -> str:
        """Return a text; "" if there is none."""
        if found := self._stream(name, _UNICODE):
            return found.decode("utf-16-le", "replace").rstrip("\0")
        found = self._stream(name, _NARROW)
        try:
            return found.decode(self.code_page, "replace").rstrip("\0")
        except LookupError:
            return found.decode("cp1252", "replace").rstrip("\0")

    def data(self, name: int) -> bytes:
        """Return bytes; b"" if there are none."""
        return self._stream(name, _BINARY)

    def parts(self, start: str) -> Iterator["MsgObject"]:
        """Yield the recipients or attachments, whose storages' names begin with `start`."""
        for path in self.file.storages(self.path, start):
            yield MsgObject.at(self.file, path, PART_HEAD, self.code_page)

    def embedded(self, name: int) -> "MsgObject | None":
        """Return a message in this object; None if there is none."""
        path = (*self.path, _named(name, _OBJECT))
        if not self.file.has((*path, _PROPERTIES)):
            return None
        return MsgObject.at(self.file, path, EMBEDDED_HEAD, self.code_page)

    def _stream(self, name: int, kind: int) -> bytes:
        return self.file.read((*self.path, _named(name, kind)))


def _named(name: int, kind: int) -> str:
    return f"__substg1.0_{name:04X}{kind:04X}"
