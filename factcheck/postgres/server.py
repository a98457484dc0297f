"""Start and stop an embedded PostgreSQL that several processes use together."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
from psycopg import sql

from factcheck.postgres.account import choose_account
from factcheck.postgres.cluster import LOG, Cluster, make_socket_folder
from factcheck.postgres.error import PostgresError, StillEndingError
from factcheck.postgres.locks import SharedLock, exclusive_lock
from factcheck.postgres.paths import DATABASE, OWNER, PORT, SOCKET, ClusterPaths
from factcheck.postgres.programs import find_programs, major_version, within_reach
from factcheck.processes import is_running

START_SECONDS = 60
CONNECT_SECONDS = 5
LET_IN_SECONDS = 10
STOP_SECONDS = 30
ATTEMPTS = 5
REVIVE_SECONDS = 5
# A start writes a segment of the write-ahead log (16 MB), and recovery another one.
ROOM_BYTES = 32 << 20
# Why a server stopped; errors of single connections are ignored.
GAVE_UP = re.compile(
    r"\b(?:PANIC|FATAL):  (?!the database system |terminating |sorry, |remaining |connection )(.+)"
)
# What a new server says while processes of the one that was killed are still there.
STILL_HELD = "pre-existing shared memory block"


class Server:
    """The embedded server of a folder, for one of its users.

    `is_durable=False` trades crash safety for speed: for test runs.
    """

    def __init__(self, home: Path, *, is_durable: bool = True) -> None:
        self.places = ClusterPaths(home)
        self.is_durable = is_durable
        self._hold: SharedLock | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Join the running server, or start it; does nothing when already joined.

        Raises PostgresError, whose message is a sentence for a person.
        """
        if self._hold:
            return
        try:
            self._make_home()
            with exclusive_lock(self.places.start_lock):
                hold = SharedLock(self.places.users_lock)
                try:
                    self._bring_up()
                except BaseException:
                    hold.release()
                    raise
                self._hold = hold
        except PermissionError as error:
            raise PostgresError(
                f"{error.filename or self.places.home} belongs to another account: start as "
                f"that account, or remove {self.places.home}."
            ) from error

    def revive(self) -> None:
        """Try once to restart the server, if it has stopped; the caller has joined it before.

        Returns when it answers, or after a few seconds while it still recovers. Never
        creates a new data folder: an empty database would replace one that is only
        unreachable. Raises PostgresError, StillEndingError where a later attempt may succeed.
        """
        try:
            with exclusive_lock(self.places.start_lock, waits=False):
                if not self.is_there():
                    self._start_again()
        except BlockingIOError:
            return  # another process starts it
        except OSError as error:
            raise PostgresError(str(error)) from error

    def has_ended(self) -> bool:
        """Return whether no process serves this data folder; without a round trip."""
        if self._process:
            self._process.poll()
        return self.pid() is None

    def why_it_ended(self) -> str:
        """Return why the server stopped, from its log; "" if it was killed."""
        return next(filter(None, map(_reason, reversed(self._log_lines()))), "")

    def full_folders(self) -> dict[Path, int]:
        """Return the folders that have less room than a start may need, with their free bytes."""
        folders = [self.places.data, self.places.socket.parent]
        free = {folder: shutil.disk_usage(folder).free for folder in folders if folder.exists()}
        return {folder: room for folder, room in free.items() if room < ROOM_BYTES}

    def stop(self) -> None:
        """Leave the server; the last user stops it."""
        hold, self._hold = self._hold, None
        if not hold:
            return
        with exclusive_lock(self.places.start_lock):
            if hold.is_last():
                self._shut_down()
            hold.release()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def is_running(self) -> bool:
        """Return whether the server answers."""
        with suppress(psycopg.OperationalError), self._connect():
            return True
        return False

    def is_there(self) -> bool:
        """Return whether a server listens, also one that refuses, is busy, starts or hangs.

        The kernel answers that: a second server must never be started beside the first.
        """
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.setblocking(False)
            try:
                probe.connect(str(self.places.socket / SOCKET))
            except BlockingIOError:  # the backlog is full
                return True
            except OSError:
                return False
        return True

    def pid(self) -> int | None:
        """Return the process id of the server that serves these data, if there is one."""
        data = self.places.data.resolve()
        try:
            pid = int((data / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError, ValueError):
            return None
        return pid if _is_postgres(pid) else None

    def _make_home(self) -> None:
        home = self.places.home
        for folder in (home.parent, home):
            with suppress(FileExistsError):
                folder.mkdir(parents=True)
                folder.chmod(0o755)  # whatever the umask: the server may be another account

    def _bring_up(self) -> None:
        if not self.is_there():
            self._launch_or_fail()
        with self._let_in() as connection:
            known = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]
            ).fetchone()
            if not known:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))

    def _let_in(self) -> psycopg.Connection[tuple[object, ...]]:
        """Connect; retry for a while if the server starts, stops or is full."""
        deadline = time.monotonic() + LET_IN_SECONDS
        while True:
            try:
                return self._connect()
            except psycopg.OperationalError as error:
                if time.monotonic() >= deadline:
                    message = f"PostgreSQL in {self.places.home} runs but lets nobody in: {error}"
                    raise PostgresError(message) from error
            time.sleep(0.1)

    def _start_again(self) -> None:
        if not self.places.data.exists():
            raise PostgresError(f"{self.places.data} is gone.")
        pid = self.pid()
        if pid is not None:
            # Unreachable: it is stopping, or its socket was removed.
            os.kill(pid, signal.SIGINT)
            raise PostgresError("the server without a socket has to end first.")
        if not self._launch(attempts=1, seconds=REVIVE_SECONDS) and self.has_ended():
            words = self._last_words()
            raise (StillEndingError if STILL_HELD in words else PostgresError)(words)

    def _launch_or_fail(self) -> None:
        if not self._launch(ATTEMPTS, START_SECONDS):
            raise PostgresError(f"PostgreSQL did not start: {self._last_words()}")

    def _launch(self, attempts: int, seconds: float) -> bool:
        account = choose_account()
        programs = within_reach(find_programs().folder, account)
        version = major_version(programs, account)
        cluster = Cluster(self.places, programs, version, account, self.is_durable)
        data = cluster.prepare()
        make_socket_folder(self.places, account)
        for attempt in range(attempts):
            # After a kill -9 the old server's last processes need a moment to go.
            time.sleep(0.5 if attempt else 0)
            self._forget_dead_server(data)
            with (data / LOG).open("wb") as log:
                command: list[str | Path] = [programs / "postgres", "-D", data]
                self._process = account.launch(command, folder=data, log=log)
            if self._wait_until_up(self._process, seconds):
                return True
        return False

    def _wait_until_up(self, process: subprocess.Popen[bytes], seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while process.poll() is None and time.monotonic() < deadline:
            if self.is_running():
                return True
            time.sleep(0.02)
        return False

    def _last_words(self) -> str:
        """Return why a start failed: the log is of that start alone."""
        lines = self._log_lines() or ["its log is empty."]
        failed = [line for line in lines if "could not" in line]
        return self.why_it_ended() or (failed or lines)[-1]

    def _log_lines(self) -> list[str]:
        with suppress(OSError):
            return (self.places.data / LOG).read_text(errors="replace").strip().splitlines()
        return []

    def _forget_dead_server(self, data: Path) -> None:
        """Remove the lock files of a dead server, whose PID may have been reused."""
        if self.pid() is None:
            (data / "postmaster.pid").unlink(missing_ok=True)
            (self.places.socket / f"{SOCKET}.lock").unlink(missing_ok=True)

    def _shut_down(self) -> None:
        pid = self.pid()
        if pid is None:
            return
        os.kill(pid, signal.SIGINT)  # PostgreSQL's "fast": sessions are ended, data are safe
        deadline = time.monotonic() + STOP_SECONDS
        while self.pid() is not None and time.monotonic() < deadline:
            if self._process:
                self._process.poll()
            time.sleep(0.02)
        with suppress(OSError):
            self.places.socket.rmdir()

    def _connect(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            host=str(self.places.socket),
            port=PORT,
            user=OWNER,
            dbname="postgres",
            autocommit=True,
            connect_timeout=CONNECT_SECONDS,
        )


def _is_postgres(pid: int) -> bool:
    """Return whether `pid` is a running PostgreSQL, as far as the system says."""
    if not is_running(pid):
        return False
    with suppress(OSError):
        return b"postgres" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]
    return True


def _reason(line: str) -> str:
    found = GAVE_UP.search(line)
    return found[1] if found else ""
