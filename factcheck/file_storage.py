"""File storage with atomic writes."""

import os
from pathlib import Path
from secrets import token_hex
from typing import Any

from django.core.files.storage import FileSystemStorage


class WholeFileStorage(FileSystemStorage):
    """Write each file beside its destination and move it there after fsync.

    An interrupted write, as on a full disk, leaves nothing behind: content is stored under
    its hash, and a partial file would count as the whole.
    """

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
