"""Processes on the database of the test, above all a worker."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.patience import IN_PROCESSES

WORK = "import django; django.setup(); from factcheck.serving.jobs import work; work()"


def on_our_database() -> dict[str, str]:
    """Return the environment in which a process finds the database of the test."""
    given = connection.settings_dict
    return IN_PROCESSES | {
        "DATABASE_URL": f"postgres:///{given['NAME']}",  # the rest is read by libpq
        "PGHOST": given["HOST"] or "localhost",
        "PGPORT": str(given["PORT"] or 5432),
        "PGUSER": given["USER"],
        "PGPASSWORD": given["PASSWORD"],
    }


@contextmanager
def worker(tmp_path: Path, **environment: str) -> Iterator[subprocess.Popen]:
    """Run a worker process; `environment` adds to its environment variables."""
    variables = on_our_database() | {"DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    with (tmp_path / "worker.log").open("ab") as log:
        command = [sys.executable, "-c", WORK]
        process = subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env=os.environ | variables | environment,
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        sys.stdout.write((tmp_path / "worker.log").read_text())  # for who reads a failure


def remove_jobs() -> None:
    """Empty the queue: its tables aren't emptied between tests."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_periodic_defers")
        cursor.execute("DELETE FROM procrastinate_jobs")
