"""An installation of the previous release is upgraded to this code, and nothing is lost."""

import os
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

import pytest

from factcheck.backup.containers import source_at
from factcheck.backup.manifest import Manifest
from tests.installations import copy_installation

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
MANAGE = (sys.executable, "manage.py")
# Rows that `prepare` adds: what a release defines, and the list of its migrations.
GROWS = {"django_migrations", "django_content_type", "auth_permission"}


def previous_release() -> str:
    """Return the tag of the newest release before this commit, "" without one."""
    command = ["git", "describe", "--tags", "--abbrev=0", "--match=v[0-9]*", "HEAD^"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return found.stdout.strip()


def install(release: str, home: Path) -> Path:
    """Return the `factcheck` of a release, installed from its wheel."""
    with (home / "source.tar").open("wb") as archive:
        command = ["git", "archive", "--format=tar", release]
        subprocess.run(command, cwd=ROOT, stdout=archive, check=True)
    with tarfile.open(home / "source.tar") as archive:
        archive.extractall(home / "source", filter="data")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", home]
    subprocess.run(build, cwd=home / "source", check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "venv", home / "env"], check=True)
    (wheel,) = home.glob("*.whl")
    pip = [home / "env" / "bin" / "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, wheel], check=True)
    purelib = Path(sysconfig.get_path("purelib"))
    (home / "env" / purelib.relative_to(sys.prefix) / "libraries.pth").write_text(str(purelib))
    return home / "env" / "bin" / "factcheck"


def run(var: Path, *command: str | Path) -> str:
    """Run a command on the installation whose data are in `var`, and return what it says."""
    settings = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=settings | {"VAR_DIR": str(var), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def old(tmp_path_factory) -> Path:
    """Return a folder with an installation of the previous release in `var`, and its backup.

    Before the first release it is one of this commit, which has nothing to upgrade.
    """
    home = tmp_path_factory.mktemp("old")
    if release := previous_release():
        previous: list[str | Path] = [install(release, tmp_path_factory.mktemp("previous"))]
        run(home / "var", *previous, "prepare", "--demo")
    else:
        previous = [*MANAGE]
        copy_installation(home / "var", demo=True)
    run(home / "var", *previous, "backup", home / "backup.tar")
    return home


def manifest_of(backup: Path) -> Manifest:
    with source_at(backup) as (manifest, _source):
        return manifest


def lost_rows(before: Manifest, after: Manifest) -> dict[str, tuple[int, int | None]]:
    """Return the tables whose rows are not as many as before."""
    return {
        table: (rows, after.rows.get(table))
        for table, rows in before.rows.items()
        if table not in GROWS and after.rows.get(table) != rows
    }


def test_a_backup_of_the_previous_release_is_restored_and_upgraded(old, tmp_path):
    before = manifest_of(old / "backup.tar")

    run(tmp_path / "var", *MANAGE, "restore", old / "backup.tar")
    run(tmp_path / "var", *MANAGE, "migrate", "--verbosity", "0")

    run(tmp_path / "var", *MANAGE, "backup", tmp_path / "after")
    assert lost_rows(before, manifest_of(tmp_path / "after")) == {}


def test_prepare_upgrades_an_installation_and_keeps_every_row_and_file(old, tmp_path):
    run(old / "var", *MANAGE, "prepare")
    run(old / "var", *MANAGE, "backup", tmp_path / "after")

    before, after = manifest_of(old / "backup.tar"), manifest_of(tmp_path / "after")
    assert set(before.migrations) <= set(after.migrations)
    assert before.rows["articles_claim"] > 100
    assert lost_rows(before, after) == {}
    stored = {one.name: one.sha256 for one in after.entries}
    kept = [one for one in before.entries if one.name.startswith(("evidence/", "media/"))]
    assert kept
    assert all(stored[one.name] == one.sha256 for one in kept)
