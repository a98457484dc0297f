"""`factcheck doctor` names each thing that is broken, and what to do about it."""

from datetime import UTC, timedelta
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from articles.management.doctor import database, installation
from articles.management.doctor import replicas as doctor_replicas
from articles.tasks import mail_questions
from factcheck.postgres import PostgresError
from factcheck.replicas.states import ReplicaFault, ReplicaState
from factcheck.serving.preparation import STAMP

from .examining import Usage, beat, examine, faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english", "healthy")]
SUBJECTS = [
    "Versions",
    "Settings",
    "Secret keys",
    "Database",
    "Clock",
    "Migrations",
    "Years of the history",
    "Workers",
    "Jobs",
    "Mail",
    "Disk",
    "Static files",
]


def test_a_healthy_installation_has_a_line_for_each_part(capsys):
    code, diagnoses = examine(capsys)

    assert [one for one in diagnoses if not one["ok"]] == []
    assert code == 0
    assert [one["subject"] for one in diagnoses] == SUBJECTS


def test_people_read_lines(capsys, settings):
    (settings.STATIC_ROOT / STAMP).unlink()

    with pytest.raises(SystemExit) as end:
        call_command("doctor")

    lines = capsys.readouterr().out.splitlines()
    assert end.value.code == 1
    assert len(lines) == len(SUBJECTS)
    assert lines[-1].startswith("WRONG  Static files  ")
    assert lines[-1].endswith("Run: factcheck prepare")
    assert all(line.startswith("ok     ") for line in lines[:-1])


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("django>=99", "is installed, but >=99 is needed."),
        ("no-such-library>=1", "no-such-library is not installed."),
    ],
)
def test_a_library_of_another_version_is_named(capsys, monkeypatch, line, text):
    wanted = installation.Requirement(line)
    monkeypatch.setattr(installation, "requirements", lambda: [wanted])

    ((subject, said, advice),) = faults(capsys)

    assert (subject, advice) == (
        "Versions",
        "Install Factcheck again, with its libraries.",
    )
    assert said.startswith(wanted.name)
    assert said.endswith(text)


def test_every_requirement_of_the_project_is_compared():
    assert {"django", "psycopg", "platformdirs"} <= {
        one.name for one in installation.requirements()
    }


def test_a_setting_that_production_must_not_have_is_named(capsys, settings):
    settings.PRODUCTION = settings.DEBUG = True
    settings.DEFAULT_FROM_EMAIL = "desk@example.org"

    found = [text for subject, text, _ in faults(capsys) if subject == "Settings"]

    assert any("security.W018" in text for text in found), found
    assert any("security.W009" in text for text in found), found


def test_a_key_that_others_may_read_is_named(capsys, settings):
    settings.CERTIFICATE_KEY_FILE.write_text("key")
    settings.CERTIFICATE_KEY_FILE.chmod(0o644)

    ((subject, text, advice),) = faults(capsys)

    path = settings.CERTIFICATE_KEY_FILE
    assert (subject, text) == ("Secret keys", f"Other accounts may read {path}.")
    assert advice == f"chmod 600 {path}"


@pytest.mark.parametrize("error", [OperationalError("gone"), PostgresError("gone")])
def test_a_database_that_does_not_answer_is_named_and_the_rest_still_checked(
    capsys, monkeypatch, error
):
    def fail(_):
        raise error

    monkeypatch.setattr(database, "read_state", fail)

    code, diagnoses = examine(capsys)

    assert code == 1
    assert [one["subject"] for one in diagnoses if not one["ok"]] == ["Database"]
    assert [one["subject"] for one in diagnoses][-2:] == ["Disk", "Static files"]


@pytest.mark.parametrize(
    ("changed", "text", "advice"),
    [
        ({"version": 140005}, "PostgreSQL 14.5 is too old.", "Install PostgreSQL 15 or newer."),
        (
            {"version": 150003},
            "PostgreSQL 15.3 is more than six months old.",
            "Install the newest minor release: it fixes security holes.",
        ),
        (
            {"encoding": "SQL_ASCII"},
            "The database's encoding is SQL_ASCII.",
            "Make a new one with createdb --encoding UTF8, and restore.",
        ),
    ],
)
def test_a_server_that_is_not_as_it_should_be_is_named(capsys, monkeypatch, changed, text, advice):
    real = database.read_state(connection)
    fields = {name: getattr(real, name) for name in real.__slots__} | changed
    monkeypatch.setattr(database, "read_state", lambda _: type(real)(**fields))

    assert faults(capsys) == [("Database", text, advice)]


def test_a_missing_extension_is_named(capsys):
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION unaccent CASCADE")

    assert faults(capsys) == [
        ("Database", "The extension unaccent is missing.", "CREATE EXTENSION unaccent;")
    ]


def test_a_table_whose_triggers_are_disabled_is_named(capsys):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_article DISABLE TRIGGER USER")

    assert faults(capsys) == [
        (
            "Database",
            "Triggers of articles_article are disabled: history has gaps.",
            "ALTER TABLE articles_article ENABLE TRIGGER USER;",
        )
    ]


@pytest.mark.parametrize("minutes", [-2, 2])
def test_a_clock_that_differs_from_the_databases_is_named(capsys, monkeypatch, minutes):
    real = database.read_state(connection)
    fields = {name: getattr(real, name) for name in real.__slots__}

    def differing(_):
        at = timezone.now() + timedelta(minutes=minutes)
        return type(real)(**fields | {"at": at})

    monkeypatch.setattr(database, "read_state", differing)

    ((subject, text, _),) = faults(capsys)

    assert subject == "Clock"
    assert text == "This machine and the database differ by 120 seconds."


def test_a_migration_that_is_not_applied_is_counted(capsys):
    MigrationRecorder(connection).migration_qs.filter(
        app="articles", name__startswith="0003"
    ).delete()

    assert faults(capsys) == [
        ("Migrations", "1 migration is not applied.", "Run: factcheck prepare")
    ]


def test_a_database_of_a_newer_release_is_named(capsys):
    MigrationRecorder(connection).record_applied("articles", "0099_of_the_future")

    ((subject, text, _),) = faults(capsys)

    assert (subject, text) == (
        "Migrations",
        "Another release made this database: 0099_of_the_future",
    )


@pytest.mark.parametrize("age", [timedelta(seconds=31), timedelta(days=3)])
def test_a_worker_that_is_gone_is_missed(capsys, age):
    beat(age)

    ((subject, text, advice),) = faults(capsys)

    assert (subject, text) == ("Workers", "No worker runs: nothing is mailed or delivered.")
    assert "factcheck serve" in advice


def test_failed_and_late_jobs_are_counted(capsys):
    for _ in range(3):
        mail_questions.defer(article_id=1)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'failed' WHERE id IN "
            "(SELECT id FROM procrastinate_jobs ORDER BY id DESC LIMIT 2)"
        )
        cursor.execute("UPDATE procrastinate_events SET at = at - interval '20 minutes'")

    found = faults(capsys)

    assert {subject for subject, *_ in found} == {"Jobs"}
    assert {text for _, text, _ in found} == {
        "2 jobs failed.",
        "A job has been waiting for 20 minutes.",
    }


def test_a_full_disk_is_named(capsys, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(10**12, 10**12 - 10**6, 10**6))

    found = faults(capsys)

    assert {subject for subject, *_ in found} == {"Disk"}
    assert all("are free on the disk that holds" in text for _, text, _ in found)


def test_a_folder_that_cannot_be_written_is_named(capsys, settings, tmp_path):
    (tmp_path / "a file").write_text("")
    settings.MEDIA_ROOT = tmp_path / "a file"

    ((subject, text, _),) = faults(capsys)

    assert (subject, text) == ("Disk", f"{tmp_path / 'a file'} can't be written by this account.")


def test_texts_that_are_not_compiled_are_named(capsys, settings, tmp_path):
    source = tmp_path / "locale" / "de" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text("")
    settings.LOCALE_PATHS = [tmp_path / "locale"]

    assert faults(capsys) == [
        ("Static files", f"Texts are not compiled: {source}", "Run: factcheck prepare")
    ]


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (ReplicaState("replica1", 0.4), "0.4 seconds behind"),
        (ReplicaState("replica1", 40.0, ReplicaFault.BEHIND), "It is 40 seconds behind."),
        (
            ReplicaState("replica1", fault=ReplicaFault.AWAY, reason="refused"),
            "The replica does not answer: refused",
        ),
        (
            ReplicaState("replica1", fault=ReplicaFault.PROMOTED),
            "It is no replica, but a server of its own.",
        ),
    ],
)
def test_a_replica_that_is_left_out_is_named(capsys, monkeypatch, state, text):
    known = SimpleNamespace(states=lambda: [state])
    monkeypatch.setattr(doctor_replicas, "MEASURE_SECONDS", 0)
    monkeypatch.setattr(doctor_replicas, "replicas", lambda: known)

    _code, diagnoses = examine(capsys)

    found = {one["subject"]: one for one in diagnoses}["Replica replica1"]
    assert (found["ok"], found["text"]) == (state.fault is None, text)


def test_a_year_without_a_partition_of_the_history_is_named(capsys):
    following = timezone.now().astimezone(UTC).year + 1
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE articles_verdicthistory_{following}")

    assert faults(capsys) == [
        (
            "Years of the history",
            "articles_verdicthistory: the next year has no partition.",
            "Run: factcheck prepare (the worker does it every night)",
        )
    ]
