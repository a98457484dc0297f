"""The files of migrations that made a database: told by their hashes, in a comment on a table.

A database made by an earlier state of a migration lacks what was added to it since: Django knows
only that it was applied.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from django.apps import AppConfig
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader

FOLDER = Path(__file__).resolve().parents[2] / "articles" / "migrations"
READ = "SELECT obj_description(to_regclass('django_migrations'), 'pg_class')"


@cache
def file_hashes() -> dict[str, str]:
    """Return the SHA-256 of each migration of this project, by its name; also of its SQL."""
    return {
        path.stem: hashlib.sha256(
            b"".join(part.read_bytes() for part in sorted(FOLDER.glob(f"{path.stem}.*")))
        ).hexdigest()
        for path in FOLDER.glob("[0-9]*.py")
    }


def remember_files(
    sender: AppConfig,
    *,
    using: str = "default",
    plan: Iterable[tuple[Migration, bool]] = (),
    **_kwargs: object,
) -> None:
    """Note with which files the database was migrated; a receiver of `post_migrate`."""
    done = {step.name: is_back for step, is_back in plan if step.app_label == sender.label}
    if not done:
        return
    connection = connections[using]
    noted, present = _noted(connection), file_hashes()
    noted |= {name: present[name] for name in done}
    kept = {name: digest for name, digest in noted.items() if not done.get(name)}
    with connection.cursor() as cursor:
        note = connection.ops.compose_sql("%s", [json.dumps(kept)])  # type: ignore[attr-defined]
        cursor.execute(f"COMMENT ON TABLE django_migrations IS {note}")


def changed_files(connection: BaseDatabaseWrapper, loader: MigrationLoader) -> list[str]:
    """Return the names of applied migrations whose files are others now, in their order.

    Those of a database that has no note count as changed.
    """
    noted, present = _noted(connection), file_hashes()
    applied = {name for app, name in loader.applied_migrations if app == "articles"}
    return sorted(name for name in applied & present.keys() if noted.get(name) != present[name])


def _noted(connection: BaseDatabaseWrapper) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(READ)
        (text,) = cursor.fetchone()
    return json.loads(text) if text else {}
