"""Prepare an installed project for serving; skipped if it is up to date."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation.reloader import translation_file_changed

from articles.workflow.history_years import add_history_years
from factcheck.serving.database_version import name_database
from factcheck.serving.messages import compile_messages
from factcheck.serving.migration_files import changed_files
from factcheck.serving.processes import Say

# An arbitrary advisory lock key, unique in this database.
LOCK = 7_246_001
ASK_AGAIN_SECONDS = 0.2
STAMP = ".collected"
PACKAGES = ("django", "whitenoise", "drf-spectacular-sidecar", "django-import-export")


def prepare(say: Say) -> None:
    """Migrate the database, compile translations and collect static files, if needed.

    One process at a time; `say` gets a message for each slow step.
    """
    with alone():
        compile_translations()
        name_database(say, timezone.localdate())
        migrate(say)
        add_history_years()
        collect_static_files(say)


@contextmanager
def alone() -> Iterator[None]:
    """Hold the advisory lock for preparing: a concurrent start waits, then has nothing to do.

    Held by the session, so it is released when the process dies. Acquired by polling: a
    waiting statement would keep a snapshot, for which a concurrent index build would wait.
    """
    while not _is_taken():
        time.sleep(ASK_AGAIN_SECONDS)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _is_taken() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        return cursor.fetchone()[0]


def compile_translations() -> None:
    """Compile changed translations, and activate them in this process, in its language."""
    language = translation.get_language()
    for folder in settings.LOCALE_PATHS:
        for compiled in compile_messages(folder):
            translation_file_changed(None, compiled)
    if language:
        translation.activate(language)


def migrate(say: Say) -> None:
    """Apply the migrations that the database lacks.

    Raises `CommandError` if it has migrations of this project that this release has in other
    words, or if some are to be applied and it has others that this release doesn't know.
    """
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    foreign = changed_files(connection, executor.loader)
    if plan:
        foreign += unknown_migrations(executor.loader)
    if foreign:
        raise CommandError(
            _(
                "Another release of Factcheck made this database (%(migration)s), and this one "
                "can't go on from there. Use that release, or an empty database: the embedded "
                "one is in %(folder)s."
            )
            % {"migration": max(foreign), "folder": settings.VAR_DIR / "postgres"}
        )
    if not plan:
        return
    say(_("Migrating the database: %(count)d steps.") % {"count": len(plan)})
    call_command("migrate", interactive=False, verbosity=0)


def unknown_migrations(loader: MigrationLoader) -> list[str]:
    """Return the names of applied migrations that this release lacks."""
    applied = {name for app, name in loader.applied_migrations if app == "articles"}
    known = {name for app, name in loader.disk_migrations if app == "articles"}
    return sorted(applied - known)


def collect_static_files(say: Say) -> None:
    """Collect, hash and compress the static files, if one of them changed."""
    if are_static_files_current():
        return
    say(_("Collecting static files."))
    _stamp().unlink(missing_ok=True)
    present = _fingerprint()
    call_command("collectstatic", interactive=False, verbosity=0)
    _stamp().write_text(present)


def are_static_files_current() -> bool:
    """Return whether the collected static files are those of the installed packages."""
    return _stamp().exists() and _stamp().read_text() == _fingerprint()


def _stamp() -> Path:
    return Path(settings.STATIC_ROOT) / STAMP


def _fingerprint() -> str:
    versions = [f"{name} {version(name)}" for name in PACKAGES]
    return hashlib.sha256("\n".join([*versions, *_static_files()]).encode()).hexdigest()


def _static_files() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            state = Path(storage.path(name)).stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}"
