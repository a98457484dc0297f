"""The state and the names of files in a watched folder, and writing them."""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

FAILED = "failed"
"""The subfolder of what could not be taken, each with a note that says why."""
# In ns: an empty file may be just being written.
_EMPTY_FOR = 60 * 1_000_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """The state of a file, to detect changes: size in bytes, mtime in ns."""

    size: int
    changed: int

    @classmethod
    def of(cls, path: Path) -> Self:
        """Return the stamp of a file; raises `FileNotFoundError`."""
        stat = path.stat()
        return cls(stat.st_size, stat.st_mtime_ns)

    @property
    def is_begun(self) -> bool:
        """Return whether the file is empty and may be just being written."""
        return self.size == 0 and time.time_ns() - self.changed < _EMPTY_FOR


def shown_name(name: str) -> str:
    """Return a file's name as valid text; file systems allow any bytes."""
    return name.encode(errors="surrogateescape").decode(errors="replace")


def write_whole(path: Path, content: bytes) -> None:
    """Write a file atomically, also where two processes write it."""
    half = path.with_name(f".{path.name}.{os.getpid()}.half")
    try:
        half.write_bytes(content)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def write_note(failed: Path, text: str) -> None:
    """Write beside a file in `FAILED` why it could not be taken; also without the file."""
    failed.parent.mkdir(exist_ok=True)
    write_whole(failed.with_name(f"{failed.name}.note.txt"), text.encode(errors="replace"))
