"""Dump the database with the counts of its rows, and restore it in one transaction."""

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfileobj
from subprocess import DEVNULL, PIPE
from typing import IO, cast

from django.db import connection, transaction
from django.db.backends.postgresql.client import DatabaseClient
from django.db.migrations.recorder import MigrationRecorder
from django.utils.translation import gettext as _
from psycopg import sql

from .manifest import BackupError
from .programs import find_client

# A backup signs nobody in; what is cached is computed again.
WITHOUT_ROWS = ("django_session", "articles_cache")
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
# A service that still runs holds locks: the restore gives up instead of waiting for it.
PRELUDE = """
SET client_min_messages = warning;
SET lock_timeout = '10s';
DROP SCHEMA IF EXISTS public CASCADE;
CREATE SCHEMA public;
"""
READING = ("--no-owner", "--no-privileges", "--file=-")
# Only a superuser may comment on an extension. The comment on `django_migrations` is needed: it
# says by which files of migrations the database was made.
NOT_RESTORED = re.compile(r"\d+; \d+ \d+ COMMENT - (?:EXTENSION|SCHEMA) ")
WRITING = ("--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1")
# Newer programs write this setting for every server.
UNKNOWN_BEFORE_17 = b"SET transaction_timeout = 0;\n"
HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Dump:
    """The rows of each table in a dump, and the major version of the `pg_dump` that wrote it."""

    rows: Mapping[str, int]
    version: int


def dump(target: Path) -> Dump:
    """Write the database to `target`; raises BackupError."""
    program = find_client("pg_dump", server_major())
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        options = [f"--exclude-table-data=public.{table}" for table in WITHOUT_ROWS]
        options += ["--format=custom", "--no-owner", "--no-privileges"]
        options += [f"--snapshot={snapshot}", f"--file={target}"]
        command = [str(program.path), *options, *_address()]
        done = subprocess.run(  # noqa: S603
            command, env=_environment(), capture_output=True, text=True
        )
        _finish(command, done.returncode, done.stderr)
        return Dump(count_rows(), program.version)


def restore(source: IO[bytes], version: int) -> None:
    """Replace the database by a dump of `pg_dump` `version`, all or nothing.

    Raises BackupError.
    """
    major = server_major()
    reader = find_client("pg_restore", max(version, major))
    shell = find_client("psql", major)
    with tempfile.TemporaryDirectory() as folder:
        dumped, prelude, parts = (Path(folder, name) for name in ("dump", "prelude", "parts"))
        with dumped.open("wb") as file:
            copyfileobj(source, file)
        prelude.write_text(PRELUDE)
        parts.write_text(_parts(reader.path, dumped))
        reading = [str(reader.path), *READING, f"--use-list={parts}", str(dumped)]
        writing = [str(shell.path), *WRITING, f"--file={prelude}", "--file=-", *_address()]
        _pipe(reading, writing, UNKNOWN_BEFORE_17 if major < 17 else b"")
    connection.close()


def _parts(program: Path, dumped: Path) -> str:
    """Return the dump's list of contents, without what only a superuser may restore."""
    command = [str(program), "--list", str(dumped)]
    done = subprocess.run(command, capture_output=True, text=True)  # noqa: S603
    _finish(command, done.returncode, done.stderr)
    lines = done.stdout.splitlines(keepends=True)
    return "".join(line for line in lines if not NOT_RESTORED.match(line))


def _pipe(reading: list[str], writing: list[str], dropped: bytes) -> None:
    """Send what the first command prints to the second, without the line `dropped` at its top.

    A reader that fails takes the writer with it, whose transaction is rolled back then: at the
    end of its input it would commit what came so far.
    """
    with (
        subprocess.Popen(reading, stdout=PIPE, stderr=PIPE) as reader,  # noqa: S603
        subprocess.Popen(  # noqa: S603
            writing, env=_environment(), stdin=PIPE, stdout=DEVNULL, stderr=PIPE
        ) as writer,
    ):
        script, lines = cast(IO[bytes], writer.stdin), cast(IO[bytes], reader.stdout)
        with suppress(BrokenPipeError), script:
            head = lines.read(HEAD_BYTES)
            script.write(head.replace(dropped, b"") if dropped else head)
            copyfileobj(lines, script)
            if reader.wait():
                writer.kill()
        lines.close()
        reasons = [cast(IO[bytes], process.stderr).read() for process in (writer, reader)]
    # A negative code is a signal: that of the other's end, mostly.
    if writer.returncode <= 0 < reader.returncode:
        _finish(reading, reader.returncode, reasons[1].decode())
    _finish(writing, writer.returncode or reader.returncode, reasons[0].decode())


def count_rows() -> dict[str, int]:
    """Return the rows of each table that a dump has."""
    counts = {}
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        tables = [name for (name,) in cursor.fetchall() if name not in WITHOUT_ROWS]
        for table in tables:
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
            counts[table] = cursor.fetchone()[0]
    return counts


def compare_rows(expected: Mapping[str, int]) -> None:
    """Raise BackupError, naming the first table whose rows are not as many as backed up."""
    found = count_rows()
    for table in sorted(expected.keys() | found.keys()):
        if expected.get(table) != found.get(table):
            text = _("%(table)s has %(found)s rows; %(expected)s were backed up.")
            counts = {"found": found.get(table, 0), "expected": expected.get(table, 0)}
            raise BackupError(text % {"table": table, **counts})


def is_empty() -> bool:
    """Return whether nobody has an account: there are no tables, or `prepare` has just run."""
    with connection.cursor() as cursor:
        if "articles_user" not in connection.introspection.table_names(cursor):
            return True
        cursor.execute("SELECT NOT EXISTS (SELECT 1 FROM articles_user)")
        return cursor.fetchone()[0]


def applied_migrations() -> list[str]:
    """Return the names of the project's migrations that made this database."""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(name for app, name in applied if app == "articles")


def server_major() -> int:
    """Return the major version of the connected server."""
    connection.ensure_connection()
    return int(connection.get_database_version()[0])


def _address() -> list[str]:
    """Return the options by which PostgreSQL's programs connect, as Django does."""
    arguments, _extra = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    *options, name = arguments[1:]
    return ["--no-password", *options, f"--dbname={name}"]


def _environment() -> dict[str, str]:
    _arguments, extra = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    return os.environ | (extra or {})


def _finish(command: list[str], code: int, reason: str) -> None:
    if code and "lock timeout" in reason:
        raise BackupError(_("The database is in use: stop the service first."))
    if code:
        lines = reason.strip().splitlines() or [_("it gave no reason")]
        params = {"program": Path(command[0]).name, "reason": lines[0]}
        raise BackupError(_("%(program)s failed: %(reason)s") % params)
