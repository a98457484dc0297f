"""Migrations: there and back, their triggers and functions, and databases of other releases."""

import re
from collections.abc import Iterator

import pgtrigger
import pytest
from django.core.management import CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from factcheck.serving.migration_files import changed_files, file_hashes
from factcheck.serving.preparation import migrate

COPY = "migrated_there_and_back"
CALL = re.compile(r"\b(articles_\w+)\(")
OURS = """
    SELECT p.proname, p.prosrc FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
        AND (starts_with(p.proname, 'articles_') OR starts_with(p.proname, 'pgtrigger_'))
"""
SHAPE = """
    SELECT 'column', table_name || '.' || column_name,
        concat_ws(' ', data_type, character_maximum_length, is_nullable, column_default,
            is_identity, collation_name)
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    FROM pg_index JOIN pg_class c ON c.oid = indrelid
    WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid)
    FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'function', oid::regprocedure::text, prosrc
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'table', oid::regclass::text, concat_ws(' ', relpersistence, reloptions)
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
ROWS = """
    SELECT 'rating', r.code, concat_ws(' ', s.name, s.is_default, r.label_de, r.label_en,
        r.position, r.clears, r.needs_correction, r.is_no_fact, r.number)
    FROM articles_rating r JOIN articles_ratingscale s ON s.id = r.scale_id
    UNION ALL SELECT 'error class', code, concat_ws(' ', label_de, label_en, position)
    FROM articles_errorclass
    UNION ALL SELECT 'stamp', '', count(*)::text FROM articles_publicstamp
"""
LEFT_OF_OURS = """
    SELECT relname FROM pg_class WHERE starts_with(relname, 'articles_')
    UNION SELECT proname FROM pg_proc
    WHERE starts_with(proname, 'articles_') OR starts_with(proname, 'pgtrigger_')
    UNION SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'
"""


def asked(question: str) -> set[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return set(cursor.fetchall())


@pytest.fixture
def copied_database(django_db_blocker, django_db_setup) -> Iterator[None]:
    """Connect to a copy of the migrated database, which may be taken apart."""
    with django_db_blocker.unblock():
        tests = connections[DEFAULT_DB_ALIAS].settings_dict
        usual, template = tests["NAME"], tests["TEST"]["TEMPLATE"] or "template1"
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{COPY}"')
            cursor.execute(f'CREATE DATABASE "{COPY}" TEMPLATE "{template}"')
        connection.close()
        tests["NAME"] = COPY
        try:
            migrate(say=lambda _: None)
            yield
        finally:
            connection.close()
            tests["NAME"] = usual
            with connection._nodb_cursor() as cursor:
                cursor.execute(f'DROP DATABASE "{COPY}" WITH (FORCE)')


@pytest.mark.slow
def test_migrations_go_back_to_nothing_and_forth_to_the_same(copied_database):
    shape, rows = asked(SHAPE), asked(ROWS)

    call_command("migrate", "articles", "zero", interactive=False, verbosity=0)
    assert asked(LEFT_OF_OURS) == set()

    migrate(say=lambda _: None)
    assert asked(SHAPE) == shape
    assert asked(ROWS) == rows


def test_the_defaults_are_removed_and_restored_alone(copied_database):
    rows = asked(ROWS)

    call_command("migrate", "articles", "0002", interactive=False, verbosity=0)
    assert asked(ROWS) == {("stamp", "", "0")}

    migrate(say=lambda _: None)
    assert asked(ROWS) == rows


@pytest.mark.django_db
def test_each_function_that_is_called_exists():
    sources = dict(asked(OURS))

    called = {name for source in sources.values() for name in CALL.findall(source)}
    tables = set(connection.introspection.table_names())

    assert called - tables <= set(sources)
    assert {"articles_words_at", "articles_archive_claims", "articles_archive_verdicts"} <= called


@pytest.mark.django_db
def test_each_trigger_is_in_the_database_as_its_model_has_it():
    registered = pgtrigger.registered()
    states = {
        f"{model.__name__}:{trigger.name}": trigger.get_installation_status(model)[0]
        for model, trigger in registered
    }

    assert {name for name, state in states.items() if state != "INSTALLED"} == set()
    assert len(states) > 100


@pytest.mark.django_db
def test_no_function_of_a_trigger_is_left_without_it():
    functions = {name for name, _ in asked(OURS) if name.startswith("pgtrigger_")}
    triggers = {trigger.get_pgid(model) for model, trigger in pgtrigger.registered()}

    assert functions <= triggers


def record(*names: str) -> None:
    """Note these of our migrations as all that the database has."""
    recorder = MigrationRecorder(connection)
    recorder.migration_qs.filter(app="articles").delete()
    for name in names:
        recorder.record_applied("articles", name)


def ours() -> list[str]:
    return [name for app, name in MigrationLoader(None).disk_migrations if app == "articles"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "applied",
    [
        ["0001_models", "0058_long_texts_read_once"],
        ["0001_initial", "0002_of_another_branch"],
        ["0001_initial", "0002_triggers", "0004_of_a_later_release"],
    ],
)
def test_a_database_of_another_release_is_not_migrated(applied):
    record(*applied)

    with pytest.raises(CommandError, match=applied[-1]):
        migrate(say=lambda _: pytest.fail("it begins to migrate"))


@pytest.mark.django_db
def test_a_database_that_is_ahead_is_left_as_it_is():
    record(*ours(), "9999_of_a_later_release")

    migrate(say=lambda _: pytest.fail("nothing is left to do"))


@pytest.mark.django_db
def test_a_database_that_is_behind_is_not_of_another_release(monkeypatch):
    record("0001_initial")
    lines: list[str] = []
    monkeypatch.setattr("factcheck.serving.preparation.call_command", lambda *_, **__: None)

    migrate(say=lines.append)

    assert len(lines) == 1
    assert str(len(ours()) - 1) in lines[0]


def note(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON TABLE django_migrations IS '{text}'")


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", '{"0001_initial": "0", "0003_defaults": "0"}'])
def test_a_database_that_other_files_made_is_not_served(text):
    note(text)

    with pytest.raises(CommandError, match=max(ours())):
        migrate(say=lambda _: pytest.fail("it begins to migrate"))


def test_the_files_that_made_a_database_are_noted_as_often_as_they_are_applied(copied_database):
    note('{"0001_initial": "of before", "0003_defaults": "of before"}')

    call_command("migrate", "articles", "0002", interactive=False, verbosity=0)
    call_command("migrate", "articles", interactive=False, verbosity=0)

    loader = MigrationLoader(connection)
    assert changed_files(connection, loader) == ["0001_initial", "0002_triggers"]


def test_a_change_of_a_migrations_sql_is_one_of_its_file(monkeypatch, tmp_path):
    for name in ("0001_initial.py", "0002_triggers.py", "0002_triggers.sql"):
        (tmp_path / name).write_text("as released")
    monkeypatch.setattr("factcheck.serving.migration_files.FOLDER", tmp_path)
    before = file_hashes.__wrapped__()
    (tmp_path / "0002_triggers.sql").write_text("changed")

    after = file_hashes.__wrapped__()

    assert before.keys() == after.keys() == {"0001_initial", "0002_triggers"}
    assert {name for name in before if before[name] != after[name]} == {"0002_triggers"}
