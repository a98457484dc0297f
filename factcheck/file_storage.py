"""Where files of evidence and documents are stored: a folder, or a bucket of S3.

A file is stored under its SHA-256. It is there whole or not at all, and never has an address
of its own: the application serves it, after checking the right.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Any, cast

from django.core.files.storage import FileSystemStorage, Storage, storages


class FilesUnavailable(OSError):
    """The store of files doesn't answer, or refuses: a later attempt may succeed."""


class DamagedFile(OSError):
    """A stored file is no longer what its name, its SHA-256, says."""


class FileStore(Storage):
    """A storage of files that can be checked, and listed for the removal of unused ones."""

    def check(self) -> None:
        """Raise `OSError` with the reason if the store can't be used now."""
        raise NotImplementedError

    def names(self, *, before: datetime) -> Iterator[str]:
        """Yield the names of all files stored before a time."""
        raise NotImplementedError


def file_store() -> FileStore:
    """Return the store of the settings."""
    return cast(FileStore, storages["evidence"])


class WholeFileStorage(FileStore, FileSystemStorage):
    """Write each file beside its destination and move it there after fsync.

    An interrupted write, as on a full disk, leaves nothing behind: content is stored under
    its hash, and a partial file would count as the whole.
    """

    def check(self) -> None:
        """Raise `PermissionError` if this account can't write to the folder."""
        folder = Path(self.location)
        there = next(path for path in (folder, *folder.parents) if os.access(path, os.F_OK))
        if not os.access(there, os.W_OK | os.X_OK):
            raise PermissionError(f"{there} can't be written by this account.")

    def names(self, *, before: datetime) -> Iterator[str]:
        """Yield the names of files stored before a time, also of a killed process's drafts."""
        folder = Path(self.location)
        for path in folder.rglob("*"):
            if path.is_file() and datetime.fromtimestamp(path.stat().st_mtime, UTC) < before:
                yield path.relative_to(folder).as_posix()

    def _save(self, name: str, content: Any) -> str:
        path = Path(self.path(name))
        draft_name = f"{name}.{token_hex(4)}.part"
        draft = Path(self.path(draft_name))
        try:
            super()._save(draft_name, content)  # type: ignore[misc]
            _flush(draft)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
        return name


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
