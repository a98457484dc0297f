"""Store files under their hash, remove those that no row needs, and show their names."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import datetime
from itertools import islice
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import Error, connection, transaction
from django.utils.translation import gettext as _

from articles.models import Document, EvidenceFile
from factcheck.file_storage import file_store
from factcheck.postgres import PostgresError

from .jobs import REMOVE_FILES, queue

LONGEST_NAME = 200
MOST_AT_ONCE = 500

_stored: ContextVar[list[str] | None] = ContextVar("names stored by the act", default=None)


def hash_of_file(content: bytes) -> str:
    """Return the SHA-256 of a file, in hex."""
    return hashlib.sha256(content).hexdigest()


def file_name(name: str) -> str:
    """Return the last part of a file name, without invisible characters, truncated."""
    last = PurePath(name.replace("\\", "/")).name
    shown = "".join(sign for sign in last if sign.isprintable()).strip() or _("file")
    stem, suffix = PurePath(shown).stem, PurePath(shown).suffix
    return shown if len(shown) <= LONGEST_NAME else stem[: LONGEST_NAME - len(suffix)] + suffix


def store_content(storage: Storage, sha256: str, content: bytes) -> str:
    """Store the content unless it is stored already; return its path.

    A partial file that an earlier release left on a full disk is replaced. Until the
    transaction ends, nobody removes the file; if it is rolled back, `removing_leftovers` does.
    """
    name = f"{sha256[:2]}/{sha256}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(hashtextextended(%s, 0))", [name])
    if storage.exists(name):
        if storage.size(name) == len(content):
            return name
        storage.delete(name)
    stored = _stored.get()
    if stored is not None:
        stored.append(name)
    return storage.save(name, ContentFile(content))


@contextmanager
def removing_leftovers() -> Iterator[None]:
    """Remove the files that a block stored if it raises; the block is a whole transaction.

    While the database can't be asked whether another row needs them they stay, for
    `remove_unused_files`.
    """
    outer = _stored.get()
    stored: list[str] = []
    token = _stored.set(stored)
    try:
        yield
        if outer is not None:
            outer += stored
    except BaseException:
        with suppress(Error, PostgresError, OSError):
            remove_unused(stored)
        raise
    finally:
        _stored.reset(token)


def queue_removal(names: Iterable[str]) -> None:
    """Queue the removal of files that no row of this transaction needs any more.

    A job is tried again while the files can't be reached.
    """
    for some in _batched(sorted(names), MOST_AT_ONCE):
        queue(REMOVE_FILES, names=[*some])


def remove_unused_files(*, stored_before: datetime, is_dry: bool = False) -> list[str]:
    """Remove the files without a row that were stored before a time; return their names.

    A process that is killed leaves such files. `is_dry` only finds them.
    """
    return remove_unused(file_store().names(before=stored_before), is_dry=is_dry)


def remove_unused(names: Iterable[str], *, is_dry: bool = False) -> list[str]:
    """Remove those files that no row needs, and return their names.

    One that a concurrent act stores again stays. `is_dry` only finds them.
    """
    removed = []
    for some in _batched(names, MOST_AT_ONCE):
        unused = set(some) - needed_among(some)
        removed += [name for name in some if name in unused and (is_dry or _remove(name))]
    return removed


def needed_among(names: Collection[str]) -> set[str]:
    """Return the names of those files that a row needs."""
    return {
        name
        for model in (EvidenceFile, Document)
        for name in model.objects.filter(file__in=names).values_list("file", flat=True)
    }


def _remove(name: str) -> bool:
    """Remove a file unless a row, or an act that is not committed yet, needs it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [name])
        if not cursor.fetchone()[0] or needed_among([name]):
            return False
        file_store().delete(name)
        return True


def _batched(names: Iterable[str], size: int) -> Iterator[list[str]]:
    """Yield lists of at most `size` names."""
    remaining = iter(names)
    while some := list(islice(remaining, size)):
        yield some
