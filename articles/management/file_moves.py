"""Copy the files of evidence and documents from one storage to another, checked by hash."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.core.files.base import ContentFile
from django.core.files.storage import Storage

from articles.queries.stored_files import NamedFile, named_files
from articles.workflow.stored_files import hash_of_file
from factcheck.file_storage import DamagedFile


class Move(StrEnum):
    """What became of a file."""

    COPIED = "copied"
    PRESENT = "present"  # copied by an earlier run
    MISSING = "missing"  # in neither storage
    DAMAGED = "damaged"  # its SHA-256 is another one


@dataclass(frozen=True, slots=True)
class MovedFile:
    """A file, and what became of it."""

    file: NamedFile
    move: Move


def move_files(
    source: Storage, target: Storage, *, checks_all: bool = False, removes: bool = False
) -> Iterator[MovedFile]:
    """Copy each file that a row names, and yield what became of it.

    A copy is read back and compared with its SHA-256 before it counts. An interrupted run is
    continued by the next: what is in `target` with its size is not copied again, and is read
    again only with `checks_all`. `removes` deletes from `source` what was read back in this
    run. Raises `FilesUnavailable`.
    """
    for file in named_files():
        move = _of_present(file, target, reads=checks_all or removes)
        if move in (None, Move.DAMAGED):
            move = _copy(file, source, target, replaces=move is not None)
        if removes and move in (Move.COPIED, Move.PRESENT):
            source.delete(file.name)
        yield MovedFile(file, move)


def _of_present(file: NamedFile, target: Storage, *, reads: bool) -> Move | None:
    """Return whether a file is in the target already, whole; None if it is not there."""
    try:
        size = target.size(file.name)
    except FileNotFoundError:
        return None
    if size != file.size or (reads and not _is_whole(file, target)):
        return Move.DAMAGED
    return Move.PRESENT


def _copy(file: NamedFile, source: Storage, target: Storage, *, replaces: bool) -> Move:
    """Copy a file if the source has it whole; `replaces` a damaged copy."""
    try:
        content = _read(file, source)
    except DamagedFile:
        return Move.DAMAGED
    except FileNotFoundError:
        return Move.DAMAGED if replaces else Move.MISSING
    if hash_of_file(content) != file.sha256:
        return Move.DAMAGED
    if replaces:
        target.delete(file.name)
    target.save(file.name, ContentFile(content))
    return Move.COPIED if _is_whole(file, target) else Move.DAMAGED


def _is_whole(file: NamedFile, storage: Storage) -> bool:
    try:
        return hash_of_file(_read(file, storage)) == file.sha256
    except DamagedFile:
        return False


def _read(file: NamedFile, storage: Storage) -> bytes:
    with storage.open(file.name) as stored:
        return stored.read()
