"""Make a backup, and restore one."""

import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _

from factcheck.version import read_version

from . import database, files
from .containers import source_at, target_at
from .manifest import NAME, BackupError, Manifest

DUMP = "database.dump"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and the names of keys that the environment should have, but hasn't."""

    manifest: Manifest
    missing_settings: Sequence[str]


def make_backup(path: Path, *, at: datetime) -> Manifest:
    """Write a backup to the new folder or tar file `path`; raises BackupError.

    The database goes first: a file is stored before its row is and never changed, so every
    file that the dump names is there.
    """
    with target_at(path) as target:
        with tempfile.TemporaryDirectory(dir=path.parent) as folder:
            dumped = Path(folder, DUMP)
            dump = database.dump(dumped)
            with dumped.open("rb") as file:
                entries = [target.add(DUMP, file, dumped.stat().st_size)]
        entries += [*files.add_files(target), *files.add_keys(target)]
        manifest = Manifest(
            version=read_version(),
            made_at=at.isoformat(),
            postgres=dump.version,
            migrations=database.applied_migrations(),
            rows=dump.rows,
            entries=entries,
        )
        content = manifest.to_json()
        target.add(NAME, io.BytesIO(content), len(content))
    return manifest


def restore_backup(path: Path, *, replace: bool) -> Restored:
    """Restore the backup at `path`; what is there is replaced only with `replace`.

    Everything is checked before anything is changed. Raises BackupError.
    """
    with source_at(path) as (manifest, source):
        _require_known_release(manifest)
        if not replace and not database.is_empty():
            raise BackupError(
                _("The database has accounts. To delete all that it has, add --replace.")
            )
        with source.open(DUMP) as file:
            database.restore(file, manifest.postgres)
        database.compare_rows(manifest.rows)
        files.restore_files(source, list(manifest.entries))
        files.restore_key_file(source)
        return Restored(manifest, files.differing_settings(source))


def _require_known_release(manifest: Manifest) -> None:
    """Raise BackupError if the backup has a migration that this release lacks."""
    loader = MigrationLoader(None)
    known = {name for app, name in loader.disk_migrations if app == "articles"}
    if set(manifest.migrations) - known:
        text = _("Factcheck %(version)s made this backup; this is %(own)s: install that release.")
        raise BackupError(text % {"version": manifest.version, "own": read_version()})
