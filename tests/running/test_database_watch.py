"""Whatever the embedded database ended for, it is started again until that succeeds."""

import os
import signal
import time
from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from django.utils.translation import override

from factcheck.postgres import PostgresError, Server
from factcheck.postgres import server as server_module
from factcheck.postgres.cluster import CONFIGURATION
from factcheck.postgres.paths import SOCKET, embedded_database
from factcheck.postgres.server import STILL_HELD
from factcheck.serving import database
from factcheck.serving.database import Watch

PATIENCE = 120
Usage = namedtuple("Usage", "total used free")


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    """Return a server with one table, which each test leaves running."""
    server = Server(tmp_path_factory.mktemp("watched") / "postgres", is_durable=False)
    with server:
        with connect(server) as connection:
            connection.execute("CREATE TABLE note AS SELECT 'kept' AS text")
        with connect(server) as connection:
            connection.execute("CHECKPOINT")  # the server doesn't flush by itself
        yield server


def connect(server: Server) -> psycopg.Connection:
    entry = embedded_database(server.places.home)
    return psycopg.connect(
        host=entry["HOST"], port=entry["PORT"], user=entry["USER"], dbname=entry["NAME"]
    )


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def watch(server, said, monkeypatch) -> Iterator[Watch]:
    monkeypatch.setattr(database, "PAUSES", (0,))
    monkeypatch.setattr(database, "ASK_SECONDS", 0)
    with override("en"):
        yield Watch(server, said.append)


def look_until(watch: Watch, is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        watch.look()
        time.sleep(0.02)


def kill(server: Server) -> None:
    """Kill the server and wait until the kernel has ended it."""
    os.kill(server.pid(), signal.SIGKILL)
    while not server.has_ended() or server.is_there():
        time.sleep(0.01)


def assert_data_are_kept(server: Server) -> None:
    with connect(server) as connection:
        assert connection.execute("SELECT text FROM note").fetchone() == ("kept",)


def test_a_killed_server_is_started_again(server, watch, said):
    watch.look()
    kill(server)

    look_until(watch, lambda: len(said) == 2)

    assert said == ["PostgreSQL has ended; it is started again.", "PostgreSQL is running again."]
    assert_data_are_kept(server)


@pytest.fixture
def lingering(server) -> Iterator[int]:
    """Return a process of the server that can't end: where its own is killed, it stays."""
    with connect(server) as connection:
        pid = connection.info.backend_pid
        os.kill(pid, signal.SIGSTOP)
        yield pid
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def test_nothing_is_said_of_a_start_that_waits_for_the_last_process(server, watch, said, lingering):
    watch.look()
    kill(server)
    for _ in range(3):
        watch.look()

    assert said == ["PostgreSQL has ended; it is started again."]

    os.kill(lingering, signal.SIGKILL)
    look_until(watch, lambda: len(said) == 2)

    assert said[1] == "PostgreSQL is running again."
    assert_data_are_kept(server)


def test_a_last_process_that_stays_for_a_minute_is_said(
    server, watch, said, lingering, monkeypatch
):
    monkeypatch.setattr(database, "REPEAT_SECONDS", 0)
    watch.look()
    kill(server)
    watch.look()

    assert STILL_HELD in said[1]

    os.kill(lingering, signal.SIGKILL)
    look_until(watch, lambda: "PostgreSQL is running again." in said)


def test_a_server_whose_socket_was_removed_is_started_again(server, watch, said):
    unreachable = server.pid()
    (server.places.socket / SOCKET).unlink()

    look_until(watch, lambda: "PostgreSQL is running again." in said)

    assert server.pid() != unreachable
    assert_data_are_kept(server)


def out_of_reach(data: Path) -> Callable[[], object]:
    aside = data.rename(data.with_name("aside"))
    return lambda: aside.rename(data)


def overwritten(name: str, text: str) -> Callable[[Path], Callable[[], object]]:
    def overwrite(data: Path) -> Callable[[], object]:
        file = data / name
        before = file.read_text()
        file.write_text(text)
        return lambda: file.write_text(before)

    return overwrite


def no_room(data: Path) -> Callable[[], object]:
    """Let PostgreSQL find no room for a file that it writes at each start."""
    file = data / "postmaster.opts"
    file.unlink()
    file.symlink_to("/dev/full")
    return file.unlink


@pytest.mark.parametrize(
    ("obstacle", "reason"),
    [
        (out_of_reach, "is gone"),
        (overwritten("postgresql.auto.conf", "max_connections = none\n"), "contains errors"),
        (no_room, "No space left on device"),
        (overwritten("PG_VERSION", "12\n"), "made by PostgreSQL 12"),
    ],
)
def test_a_start_that_fails_is_tried_until_it_succeeds(server, watch, said, obstacle, reason):
    kill(server)
    remove = obstacle(server.places.data)
    try:
        for _ in range(3):
            watch.look()
    finally:
        remove()
    failures = [line for line in said if "could not be started" in line]
    look_until(watch, lambda: "PostgreSQL is running again." in said)

    assert len(failures) == 1, "the reason is said once a minute"
    assert reason in failures[0]
    assert_data_are_kept(server)


def test_a_full_disk_is_named_with_what_to_do(server, watch, said, monkeypatch):
    kill(server)
    remove = no_room(server.places.data)
    monkeypatch.setattr(
        server_module.shutil, "disk_usage", lambda _: Usage(9 << 20, 6 << 20, 3 << 20)
    )
    try:
        watch.look()
    finally:
        remove()
    look_until(watch, server.is_running)

    assert (
        f"The disk that holds {server.places.data} is full (3 MB are free): make room there."
        in said[-1]
    )


def test_settings_are_not_written_twice(server):
    file = server.places.data / CONFIGURATION
    before = file.stat().st_mtime_ns

    kill(server)
    server.revive()

    assert file.stat().st_mtime_ns == before
    assert_data_are_kept(server)


def test_a_process_does_not_wait_while_another_starts_the_server(server):
    kill(server)
    with server_module.exclusive_lock(server.places.start_lock):
        server.revive()
        assert server.has_ended()
    server.revive()

    assert_data_are_kept(server)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (
            ["… PANIC:  could not write to file: No space left"],
            "could not write to file: No space left",
        ),
        (["… FATAL:  no lock file", "… LOG:  database system is shut down"], "no lock file"),
        (["… FATAL:  sorry, too many clients already", "… LOG:  ready"], ""),
        (["… FATAL:  the database system is starting up"], ""),
        ([], ""),
    ],
)
def test_the_reason_of_a_crash_is_read_from_the_servers_log(tmp_path, lines, reason):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "server.log").write_text("\n".join(lines))

    assert Server(tmp_path).why_it_ended() == reason


def test_a_failed_attempt_of_a_command_is_a_sentence(server):
    kill(server)
    remove = out_of_reach(server.places.data)
    try:
        with pytest.raises(PostgresError, match="is gone"):
            server.revive()
    finally:
        remove()
    server.revive()

    assert_data_are_kept(server)
