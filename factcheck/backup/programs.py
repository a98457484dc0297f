"""Find `pg_dump`, `pg_restore` and `psql` of a release that fits the server."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from factcheck.postgres.programs import PROVIDERS

from .manifest import BackupError

VERSION = re.compile(r"\(PostgreSQL\) (\d+)")


@dataclass(frozen=True, slots=True)
class Client:
    """A program of PostgreSQL, and its major version."""

    path: Path
    version: int


def find_client(name: str, oldest: int) -> Client:
    """Return the program of major version `oldest`, else of the next newer one.

    An older `pg_dump` refuses a server, and an older `pg_restore` a dump. Raises BackupError
    where there is none.
    """
    fitting = [client for client in _found(name) if client.version >= oldest]
    if not fitting:
        text = _("No %(name)s of PostgreSQL %(oldest)d or newer was found: set PG_BIN.")
        raise BackupError(text % {"name": name, "oldest": oldest})
    return min(fitting, key=lambda client: client.version)


def _found(name: str) -> Iterator[Client]:
    for path in _candidates(name):
        if path.is_file():
            said = subprocess.run(  # noqa: S603
                [path, "--version"], capture_output=True, text=True
            )
            if version := VERSION.search(said.stdout):
                yield Client(path, int(version[1]))


def _candidates(name: str) -> Iterator[Path]:
    if folder := os.environ.get("PG_BIN"):
        yield Path(folder) / name
    for folders in PROVIDERS.values():
        yield from (folder / name for folder in folders())
    if there := shutil.which(name):
        yield Path(there)
