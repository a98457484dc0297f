"""The files of the storages, and the keys."""

import io
import os
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import Storage, storages

from .containers import Source, Target, copy
from .manifest import Entry

# Folders of a backup, and the storage that each is of.
STORAGES = {"evidence": "evidence", "media": "default"}
KEY_FILE = "keys/certificate-key"
SETTINGS_FILE = "keys/settings.env"
SETTINGS = ("SECRET_KEY", "CERTIFICATE_KEY", "CERTIFICATE_OLD_KEYS")


def add_files(target: Target) -> Iterator[Entry]:
    """Add each file of the storages."""
    for folder, alias in STORAGES.items():
        storage = storages[alias]
        for name in sorted(_names(storage)):
            with storage.open(name) as file:
                yield target.add(f"{folder}/{name}", file, file.size)


def _names(storage: Storage, folder: str = "") -> Iterator[str]:
    """Return the names of all files of a storage, without those that are being written."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:  # nothing was stored yet
        return
    prefix = f"{folder}/" if folder else ""
    yield from (f"{prefix}{name}" for name in files if not name.endswith(".part"))
    for name in folders:
        yield from _names(storage, f"{prefix}{name}")


def restore_files(source: Source, entries: list[Entry]) -> None:
    """Store each file where it was; one that is there with the same content stays."""
    for entry in entries:
        folder, _slash, name = entry.name.partition("/")
        if folder in STORAGES:
            storage = storages[STORAGES[folder]]
            with source.open(entry.name) as file:
                _store(storage, name, file, entry)


def _store(storage: Storage, name: str, file: IO[bytes], entry: Entry) -> None:
    if storage.exists(name):
        with storage.open(name) as stored:
            if copy(stored, None) == (entry.size, entry.sha256):
                return
        storage.delete(name)
    storage.save(name, File(file, name))


def add_keys(target: Target) -> Iterator[Entry]:
    """Add the keys that are set, and the file with the key that development makes."""
    lines = [f"{name}={shlex.quote(os.environ[name])}" for name in SETTINGS if os.environ.get(name)]
    if lines:
        content = ("\n".join(lines) + "\n").encode()
        yield target.add(SETTINGS_FILE, io.BytesIO(content), len(content))
    path = settings.CERTIFICATE_KEY_FILE
    if path and path.exists():
        with path.open("rb") as file:
            yield target.add(KEY_FILE, file, path.stat().st_size)


def restore_key_file(source: Source) -> None:
    """Restore the file with the key for certificates, where this installation uses one."""
    path = settings.CERTIFICATE_KEY_FILE
    if path and KEY_FILE in source.names():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(f"{path}.new")
        draft.unlink(missing_ok=True)
        with source.open(KEY_FILE) as file:
            draft.touch(mode=0o600)
            with draft.open("wb") as new:
                copy(file, new)
        draft.replace(path)


def differing_settings(source: Source) -> list[str]:
    """Return the names of keys in the backup that this environment hasn't, or has others of."""
    if SETTINGS_FILE not in source.names():
        return []
    with source.open(SETTINGS_FILE) as file:
        found = [word.partition("=") for word in shlex.split(file.read().decode())]
    return [name for name, _equals, value in found if os.environ.get(name) != value]
