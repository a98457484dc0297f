"""What stands between an installed project and one that serves: done once, then skipped."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation.reloader import translation_file_changed

from factcheck.serving.database_version import name_database
from factcheck.serving.messages import compile_messages
from factcheck.serving.processes import Say

# Any number that nobody else locks in this database.
LOCK = 7_246_001
ASK_AGAIN_SECONDS = 0.2
STAMP = ".collected"
PACKAGES = ("django", "whitenoise", "drf-spectacular-sidecar", "django-import-export")


def prepare(say: Say) -> None:
    """Migrate the database, compile translations and collect static files, where due.

    One process at a time; `say` is told each step that takes a while.
    """
    with alone():
        compile_translations()
        name_database(say, timezone.localdate())
        migrate(say)
        collect_static_files(say)


@contextmanager
def alone() -> Iterator[None]:
    """Hold the database's lock for preparing: who starts beside waits, then finds all done.

    Held by the session, so it is free again when the process dies. Asked for again and
    again: whoever waits inside a statement keeps a snapshot, which an index that is built
    beside other work would wait for in turn.
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
    """Compile changed translations; this process and its children speak them at once."""
    for folder in settings.LOCALE_PATHS:
        for compiled in compile_messages(folder):
            translation_file_changed(None, compiled)


def migrate(say: Say) -> None:
    """Apply the migrations that the database lacks.

    Notes as well which squashed ones it has had step by step: a later release may lack the steps.
    """
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        say(_("Migrating the database: %(count)d steps.") % {"count": len(plan)})
        call_command("migrate", interactive=False, verbosity=0)
    else:
        executor.check_replacements()


def collect_static_files(say: Say) -> None:
    """Collect, hash and compress the static files, if one of them changed."""
    stamp = Path(settings.STATIC_ROOT) / STAMP
    present = _fingerprint()
    if stamp.exists() and stamp.read_text() == present:
        return
    say(_("Collecting static files."))
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(present)


def _fingerprint() -> str:
    versions = [f"{name} {version(name)}" for name in PACKAGES]
    return hashlib.sha256("\n".join([*versions, *_static_files()]).encode()).hexdigest()


def _static_files() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            state = Path(storage.path(name)).stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}"
