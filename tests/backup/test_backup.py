"""A demo newsroom is backed up and restored into an empty installation."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.backup import whole
from factcheck.backup.manifest import NAME, BackupError, Manifest
from factcheck.postgres import Server
from tests.installations import copy_installation

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"SECRET_KEY": "it's secret", "CERTIFICATE_OLD_KEYS": ""}


def manage(var: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command on the installation whose data are in `var`."""
    settings = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=settings | {"VAR_DIR": str(var), "LANG": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
    )


def manifest_of(backup: Path) -> Manifest:
    return Manifest.from_json((backup / NAME).read_bytes())


def hashes(manifest: Manifest) -> dict[str, str]:
    """Return the hash of each file but the dump, whose bytes depend on when it was made."""
    return {one.name: one.sha256 for one in manifest.entries if one.name != whole.DUMP}


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Path:
    """Return a backup of an installation with the demo newsroom and its files, as a folder."""
    home = tmp_path_factory.mktemp("demo")
    copy_installation(home / "var", demo=True)
    (home / "var" / "certificate-key").write_text("the key of development")
    made = manage(home / "var", "backup", str(home / "backup"), **KEYS)
    assert made.returncode == 0, made.stderr
    return home / "backup"


@pytest.fixture(scope="module")
def restored(demo, tmp_path_factory) -> Iterator[Path]:
    """Return the data folder of an installation that was empty before.

    Its database stays up, so that not each command starts and stops it.
    """
    var = tmp_path_factory.mktemp("restored") / "var"
    done = manage(var, "restore", str(demo))
    assert done.returncode == 0, done.stderr
    assert "SECRET_KEY" in done.stdout
    server = Server(var / "postgres")
    server.start()
    yield var
    server.stop()


@pytest.mark.slow
def test_a_restored_installation_has_the_same_rows_and_files(demo, restored, tmp_path):
    again = manage(restored, "backup", str(tmp_path / "again"), **KEYS)

    assert again.returncode == 0, again.stderr
    first, second = manifest_of(demo), manifest_of(tmp_path / "again")
    assert first.rows == second.rows
    assert hashes(first) == hashes(second)
    assert first.migrations == second.migrations
    assert first.rows["articles_claim"] > 100
    assert {name.split("/")[0] for name in hashes(first)} == {"evidence", "keys"}


@pytest.mark.slow
def test_a_restored_installation_is_prepared(restored):
    """The database says with which files of migrations it was made."""
    prepared = manage(restored, "prepare")

    assert prepared.returncode == 0, prepared.stderr


@pytest.mark.slow
def test_history_is_still_protected_after_a_restore(restored):
    statement = "UPDATE articles_event SET at = now()"

    refused = manage(restored, "dbshell", "--", "-v", "ON_ERROR_STOP=1", "-c", statement)

    assert refused.returncode != 0
    assert "articles_event" in refused.stderr


@pytest.mark.slow
def test_a_database_with_accounts_is_replaced_only_when_asked(demo, restored, tmp_path):
    as_tar = tmp_path / "backup.tar"
    assert manage(restored, "backup", str(as_tar), **KEYS).returncode == 0

    refused = manage(restored, "restore", str(as_tar))
    replaced = manage(restored, "restore", str(as_tar), "--replace", **KEYS)

    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    assert replaced.returncode == 0, replaced.stderr
    assert "SECRET_KEY" not in replaced.stdout


@pytest.mark.slow
def test_a_dump_that_fails_halfway_changes_nothing(demo, restored, tmp_path):
    broken = tmp_path / "broken"
    program = (
        "import sys; from pathlib import Path; import django; django.setup(); "
        "from factcheck.backup import database; "
        "dump = Path(sys.argv[1]).read_bytes(); half = Path(sys.argv[2]); "
        "half.write_bytes(dump[:len(dump) * 2 // 3]); database.restore(half.open('rb'), 18)"
    )
    settings = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    settings |= {"VAR_DIR": str(restored), "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    command = [sys.executable, "-c", program, str(demo / whole.DUMP), str(broken)]

    failed = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True)

    assert "BackupError: pg_restore" in failed.stderr
    assert manage(restored, "backup", str(tmp_path / "after")).returncode == 0
    assert manifest_of(tmp_path / "after").rows == manifest_of(demo).rows


class Untouched:
    """Stand in for the database; fails the test where it is changed."""

    def __init__(self, monkeypatch) -> None:
        for name in ("restore", "compare_rows"):
            monkeypatch.setattr(whole.database, name, self._fail)
        monkeypatch.setattr(whole.database, "is_empty", lambda: True)

    def _fail(self, *arguments):
        pytest.fail("the database was changed")


def small_backup(folder: Path, **changed: object) -> Path:
    """Write a backup with nothing but a dump."""
    folder.mkdir()
    (folder / whole.DUMP).write_bytes(b"rows")
    entry = {"name": whole.DUMP, "size": 4, "sha256": hashlib.sha256(b"rows").hexdigest()}
    fields = {"format": 1, "version": "9.0.0", "made_at": "", "postgres": 18}
    fields |= {"migrations": ["0001_initial"], "rows": {}, "entries": [entry]}
    (folder / NAME).write_text(json.dumps(fields | changed))
    return folder


def test_nothing_changes_where_a_hash_is_wrong(monkeypatch, tmp_path):
    Untouched(monkeypatch)
    backup = small_backup(tmp_path / "backup")
    (backup / whole.DUMP).write_bytes(b"row5")

    with pytest.raises(BackupError, match=r"database\.dump"):
        whole.restore_backup(backup, replace=True)


def test_a_backup_of_a_newer_release_is_refused_by_name(monkeypatch, tmp_path):
    Untouched(monkeypatch)
    backup = small_backup(tmp_path / "backup", migrations=["0001_initial", "0099_later"])

    with pytest.raises(BackupError, match=r"9\.0\.0"):
        whole.restore_backup(backup, replace=True)


def test_accounts_are_not_deleted_unless_asked(monkeypatch, tmp_path):
    Untouched(monkeypatch)
    monkeypatch.setattr(whole.database, "is_empty", lambda: False)

    with pytest.raises(BackupError, match="--replace"):
        whole.restore_backup(small_backup(tmp_path / "backup"), replace=False)


@pytest.mark.slow
def test_a_database_in_use_is_not_replaced(demo, restored):
    """Hold a lock, as a service does in the middle of a request, while the restore waits."""
    program = (
        "import subprocess, sys; import django; django.setup(); "
        "from django.db import connection, transaction; from articles.models import Article; "
        "transaction.set_autocommit(False); Article.objects.count(); "
        "done = subprocess.run([sys.executable, 'manage.py', 'restore', sys.argv[1], '--replace'], "
        "capture_output=True, text=True); "
        "print(done.returncode, done.stderr, Article.objects.count())"
    )
    settings = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    settings |= {"VAR_DIR": str(restored), "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    command = [sys.executable, "-c", program, str(demo)]

    said = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True)

    assert "stop the service" in said.stdout or "Beenden Sie zuerst" in said.stdout, said
    assert said.stdout.startswith("1 ")
    assert said.stdout.split()[-1] == str(manifest_of(demo).rows["articles_article"])
