"""The tests' database is a copy of one that was migrated once: migrating takes several seconds.

It lies in `var/tests` until a migration or a package changes. Workers of one run, and later
runs, copy it. What is prepared there outlives a test.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.color import Style
from django.db import connections
from django.db.backends.signals import connection_created
from psycopg._preparing import PrepareManager

from factcheck.postgres.locks import exclusive_lock

OF_EVERY_DATABASE = {"django_content_type", "auth_permission"}
PREFIX = "migrated_"
MAKING = "being_migrated"
_is_emptied = True  # by a test, as far as this process knows
TEMPLATES = "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"


def use_template() -> None:
    """Have the tests' database copied from the migrated one, which is made where it is missing."""
    connection = connections["default"]
    name = template_name(_sources())
    with exclusive_lock(settings.VAR_DIR / "tests" / "template.lock"):
        if name not in _templates(connection):
            _make(connection, name)
    connection.settings_dict["TEST"]["TEMPLATE"] = name


def empty_by_rows() -> None:
    """Have the tables emptied row by row behind a test that commits.

    Such a test stores a few rows, and truncating creates new files for all tables and
    indexes. Kept are the rows of Django's own that every database has.
    """
    global _is_emptied
    _is_emptied = False
    # In the class: beside a browser's event loop a test has another connection object.
    type(connections["default"].ops).sql_flush = staticmethod(_deletions)


def _deletions(_style: Style, tables: Iterable[str], **_options: bool) -> list[str]:
    global _is_emptied
    _is_emptied = True
    return [
        "SET LOCAL session_replication_role = replica",  # no keys, no triggers
        *(
            f'DELETE FROM "{table}"'  # noqa: S608
            for table in tables
            if table not in OF_EVERY_DATABASE
        ),
        "UPDATE articles_publicstamp SET stamp = gen_random_uuid()",  # what a trigger would do
    ]


class LastingStatements(PrepareManager):
    """Keeps prepared statements after a rollback, which is how a test ends.

    psycopg drops them all, so that PostgreSQL would plan every statement again in every test:
    a third of its time. PostgreSQL itself keeps them. After DROP and ALTER they go as usual.
    """

    prepare_threshold = 2
    prepared_max = 2_000

    def _should_discard(self, prep: Any, results: Sequence[Any]) -> bool:
        tags = [result.command_status or b"" for result in results]
        return any(tag.startswith((b"DROP", b"ALTER")) for tag in tags) and super().clear()

    def clear(self) -> bool:
        return False


def keep_statements() -> None:
    """Keep what is prepared on every connection that is opened from now on."""
    connection_created.connect(_keep, dispatch_uid="tests.database")


def _keep(connection: Any, **_sent: Any) -> None:
    connection.connection._prepared = LastingStatements()


@contextmanager
def statements_of_production() -> Iterator[None]:
    """Prepare and forget statements on the present connection as outside of tests."""
    connection = connections["default"]
    connection.ensure_connection()
    own = PrepareManager()
    own.prepare_threshold = connection.settings_dict["OPTIONS"]["prepare_threshold"]
    _exchange(connection.connection, own)
    yield
    _exchange(connection.connection, LastingStatements())


def _exchange(connection: Any, manager: PrepareManager) -> None:
    connection.execute("DEALLOCATE ALL", prepare=False)
    connection._prepared = manager


def bring_back_defaults() -> None:
    """Add the rows that a migration stored, where a test emptied the tables."""
    if _is_emptied and not apps.get_model("articles", "RatingScale").objects.exists():
        import_module("articles.migrations.0003_defaults").add(apps, None)


def template_name(sources: Iterable[Path]) -> str:
    """Return the name of the database that was migrated with these files."""
    digest = hashlib.sha256()
    for path in sorted(sources):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{PREFIX}{digest.hexdigest()[:16]}"


def _sources() -> list[Path]:
    root = Path(settings.BASE_DIR)
    migrations = root / "articles" / "migrations"
    return [*migrations.glob("*.py"), *migrations.glob("*.sql"), root / "requirements.lock"]


def _templates(connection) -> set[str]:
    with connection._nodb_cursor() as cursor:
        cursor.execute(TEMPLATES, [PREFIX])
        return {name for (name,) in cursor.fetchall()}


def _make(connection, name: str) -> None:
    """Migrate a new database, give it its name when it is ready, and drop those before."""
    old = _templates(connection)
    with connection._nodb_cursor() as cursor:
        for other in [MAKING, *old]:
            cursor.execute(f'DROP DATABASE IF EXISTS "{other}"')
        cursor.execute(f'CREATE DATABASE "{MAKING}"')
    usual = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = MAKING
    try:
        call_command("migrate", interactive=False, verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{MAKING}" RENAME TO "{name}"')
