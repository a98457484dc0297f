"""The tests' database is a copy of one that was migrated once: migrating takes several seconds.

It lies in `var/tests` until a migration or a package changes. Workers of one run, and later
runs, copy it, each under its own process id, so that two runs don't meet. What is prepared
there outlives a test.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar

from django.conf import settings
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.test import TestCase, TransactionTestCase
from django.test.testcases import LiveServerThread
from psycopg._preparing import PrepareManager

from factcheck.postgres.locks import exclusive_lock
from factcheck.processes import is_running
from tests.installations import digest

# Rows of Django's own that every database has.
OF_EVERY_DATABASE = {"django_content_type", "auth_permission", "django_migrations"}
NEW_STAMP = "UPDATE articles_publicstamp SET stamp = gen_random_uuid();"  # as a trigger would
EMPTYING = """
CREATE FUNCTION migrated.empty_tables() RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica -- no keys, no triggers
AS $$ BEGIN
{statements}
END $$
"""
SPREADING = """
SELECT setval(sequence::regclass, 10000 * row_number() OVER (ORDER BY sequence))
FROM (SELECT format('%I', sequencename) AS sequence, schemaname FROM pg_sequences) AS named
WHERE schemaname = 'public'
"""
PREFIX = "migrated_"
MAKING = "being_migrated"
OF_A_PROCESS = "test_factcheck_"  # and its id
NAMES = "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"


def use_template() -> None:
    """Have the tests' database copied from the migrated one, which is made where it is missing."""
    connection = connections["default"]
    name = template_name(_sources())
    with exclusive_lock(settings.VAR_DIR / "tests" / "template.lock"):
        drop_left_behind()
        if name not in _names(connection, PREFIX):
            _make(connection, name)
    connection.settings_dict["TEST"]["TEMPLATE"] = name


def drop_left_behind() -> None:
    """Drop the databases of test processes that were killed."""
    connection = connections["default"]
    with connection._nodb_cursor() as cursor:
        for name in _names(connection, OF_A_PROCESS):
            if not is_running(int(name.removeprefix(OF_A_PROCESS))):
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')


def empty_in_one_statement() -> None:
    """Have the tables emptied by one statement after a test that commits.

    What the migrations stored is copied into the schema `migrated`, and is inserted again.
    Django would truncate all tables, which creates new files for them and their indexes, ask
    each app for its permissions, and close the connection with all that it has prepared.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute(_emptying(cursor))
    # In the classes: beside a browser's event loop a test has another connection object.
    TransactionTestCase._fixture_teardown = _empty  # type: ignore[method-assign]
    TransactionTestCase._should_reload_connections = _has_lost_connection  # type: ignore[method-assign]
    LiveServerThread.server_class = ServerOfOneDatabase


def spread_keys() -> None:
    """Let the keys of each table begin at a number of its own, which no other table reaches.

    How many rows a process stored before a test depends on which tests it was given. From 1 on,
    a key would now and then be what a page or another table has, too.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute(SPREADING)


def _empty(_test: TransactionTestCase) -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT migrated.empty_tables()")


def _has_lost_connection(_test: TransactionTestCase) -> bool:
    connection = connections["default"]
    return not (connection.get_autocommit() and connection.is_usable())


def _emptying(cursor: Any) -> str:
    """Copy what the migrations stored, and return the definition of `migrated.empty_tables()`."""
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    tables = sorted({name for (name,) in cursor.fetchall()} - OF_EVERY_DATABASE)
    cursor.execute("CREATE SCHEMA migrated")
    restored = []
    for table in tables:
        cursor.execute(f'SELECT EXISTS (SELECT FROM "{table}")')  # noqa: S608
        if cursor.fetchone()[0]:
            cursor.execute(f'CREATE TABLE migrated."{table}" AS TABLE "{table}"')
            restored.append(f'INSERT INTO "{table}" SELECT * FROM migrated."{table}";')  # noqa: S608
    emptied = [f'DELETE FROM "{table}";' for table in tables]  # noqa: S608
    return EMPTYING.format(statements="\n".join([*emptied, *restored, NEW_STAMP]))


def check_shared_rows_once() -> None:
    """Check the keys of rows that a module's tests share before each test, not at its end.

    Deferred checks that a test's end makes inside its savepoint are forgotten with it, and so
    all of them would be made again at the end of every test.
    """
    enter = TestCase._enter_atomics.__func__  # type: ignore[attr-defined]

    def check_and_enter(cls: type[TestCase]) -> Any:
        if connections["default"].in_atomic_block:
            connections["default"].check_constraints()
        return enter(cls)

    TestCase._enter_atomics = classmethod(check_and_enter)  # type: ignore[method-assign]


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


class ServerOfOneDatabase(ThreadedWSGIServer):
    """Lends a connection to each thread, which takes it from a thread that has ended.

    A browser opens several connections a page, each has its own thread, and a new session of
    PostgreSQL plans everything again.
    """

    _spare: ClassVar[list[BaseDatabaseWrapper]] = []

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        with suppress(IndexError):
            connections["default"] = self._spare.pop()
        super().process_request_thread(request, client_address)

    def _close_connections(self) -> None:
        connection = connections["default"]
        if connection.connection and connection.get_autocommit() and connection.is_usable():
            connection.inc_thread_sharing()
            self._spare.append(connection)
            del connections["default"]
        else:
            connections.close_all()


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


def template_name(sources: Iterable[Path]) -> str:
    """Return the name of the database that was migrated with these files."""
    return f"{PREFIX}{digest(sources)}"


def _sources() -> list[Path]:
    root = Path(settings.BASE_DIR)
    migrations = root / "articles" / "migrations"
    return [*migrations.glob("*.py"), *migrations.glob("*.sql"), root / "requirements.lock"]


def _names(connection: Any, prefix: str) -> set[str]:
    with connection._nodb_cursor() as cursor:
        cursor.execute(NAMES, [prefix])
        return {name for (name,) in cursor.fetchall()}


def _make(connection, name: str) -> None:
    """Migrate a new database, give it its name when it is ready, and drop those before."""
    old = _names(connection, PREFIX)
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
