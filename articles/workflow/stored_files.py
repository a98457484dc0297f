"""Store files under their hash, and show their names."""

import hashlib
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.utils.translation import gettext as _

LONGEST_NAME = 200


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

    A partial file that an earlier release left on a full disk is replaced. After a rollback
    the file stays behind without a row.
    """
    name = f"{sha256[:2]}/{sha256}"
    if storage.exists(name):
        if storage.size(name) == len(content):
            return name
        storage.delete(name)
    return storage.save(name, ContentFile(content))
