"""Backups on disk: a folder, or a tar file where the name ends in `.tar`.

Both are written beside their destination under a name that ends in `.part`, and renamed when
they are complete.
"""

import hashlib
import io
import os
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from django.utils.translation import gettext as _

from .manifest import NAME, BackupError, Entry, Manifest

CHUNK = 1024 * 1024


class Target(Protocol):
    """Where a backup is written."""

    def add(self, name: str, source: IO[bytes], size: int) -> Entry: ...


class Source(Protocol):
    """Where a backup is read from."""

    def names(self) -> set[str]: ...

    def open(self, name: str) -> IO[bytes]: ...


@contextmanager
def target_at(path: Path) -> Iterator[Target]:
    """Yield the target for a new backup at `path`; remove what is incomplete after an error.

    Raises BackupError where there is something at `path`. Only this account may read it.
    """
    draft = path.with_name(f"{path.name}.part")
    for taken in (path, draft):
        if taken.exists():
            raise BackupError(_("%(path)s exists: choose another name.") % {"path": taken})
    path.parent.mkdir(parents=True, exist_ok=True)
    mask = os.umask(0o077)
    try:
        if path.suffix == ".tar":
            with tarfile.open(draft, mode="w") as archive:
                yield _TarTarget(archive)
        else:
            draft.mkdir()
            yield _FolderTarget(draft)
        draft.rename(path)
    finally:
        os.umask(mask)
        if draft.is_dir():
            shutil.rmtree(draft)
        draft.unlink(missing_ok=True)


@contextmanager
def source_at(path: Path) -> Iterator[tuple[Manifest, Source]]:
    """Yield a backup whose files are all there with the hashes of its manifest.

    Raises BackupError otherwise; every file is read.
    """
    with _opened(path) as source:
        manifest = _manifest(source, path)
        _compare(source, manifest)
        yield manifest, source


@contextmanager
def _opened(path: Path) -> Iterator[Source]:
    if path.is_dir():
        yield _FolderSource(path)
        return
    if not path.exists():
        raise BackupError(_("There is nothing at %(path)s.") % {"path": path})
    try:
        with tarfile.open(path, mode="r:") as archive:
            yield _TarSource(archive)
    except tarfile.TarError as error:
        text = _("%(path)s is no backup of Factcheck, or it is damaged.")
        raise BackupError(text % {"path": path}) from error
    except OSError as error:
        params = {"path": path, "reason": error.strerror or error}
        raise BackupError(_("%(path)s can't be read: %(reason)s") % params) from error


def _manifest(source: Source, path: Path) -> Manifest:
    try:
        with source.open(NAME) as file:
            return Manifest.from_json(file.read())
    except (OSError, KeyError, ValueError, TypeError) as error:
        text = _("%(path)s is no backup of Factcheck: it has no %(name)s that can be read.")
        raise BackupError(text % {"path": path, "name": NAME}) from error


def _compare(source: Source, manifest: Manifest) -> None:
    """Raise BackupError, naming the first file that is missing, changed or not listed."""
    listed, there = {entry.name for entry in manifest.entries}, source.names() - {NAME}
    if missing := sorted(listed - there):
        raise BackupError(_("The backup lacks %(name)s.") % {"name": missing[0]})
    if strange := sorted(there - listed):
        raise BackupError(_("%(name)s is not in the backup's manifest.") % {"name": strange[0]})
    for entry in manifest.entries:
        with source.open(entry.name) as file:
            found = copy(file, None)
        if found != (entry.size, entry.sha256):
            text = _("%(name)s is not what was backed up: its hash is another one.")
            raise BackupError(text % {"name": entry.name})


def copy(source: IO[bytes], target: IO[bytes] | None) -> tuple[int, str]:
    """Copy all of `source`, and return how many bytes that were, and their SHA-256 in hex."""
    size, digest = 0, hashlib.sha256()
    while chunk := source.read(CHUNK):
        size += len(chunk)
        digest.update(chunk)
        if target:
            target.write(chunk)
    return size, digest.hexdigest()


class _FolderTarget:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, name: str, source: IO[bytes], size: int) -> Entry:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            return Entry(name, *copy(source, file))


class _TarTarget:
    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive

    def add(self, name: str, source: IO[bytes], size: int) -> Entry:
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        counted = _Counted(source)
        self._archive.addfile(member, counted)
        return Entry(name, counted.size, counted.digest.hexdigest())


class _Counted:
    """Hash what is read through it."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self.size, self.digest = 0, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        content = self._source.read(size)
        self.size += len(content)
        self.digest.update(content)
        return content


class _FolderSource:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> set[str]:
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return {path.relative_to(self._folder).as_posix() for path in files}

    def open(self, name: str) -> IO[bytes]:
        return (self._folder / name).open("rb")


class _TarSource:
    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive

    def names(self) -> set[str]:
        return {member.name for member in self._archive.getmembers() if member.isfile()}

    def open(self, name: str) -> IO[bytes]:
        return self._archive.extractfile(name) or io.BytesIO()
