"""PostgreSQL, a streaming replica of it, and PgBouncer, each on a port of its own.

The programs are those of the embedded server; PgBouncer is used where it is installed.
"""

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import psycopg

from factcheck.postgres.account import choose_account
from factcheck.postgres.cluster import Cluster, make_socket_folder
from factcheck.postgres.paths import OWNER, ClusterPaths
from factcheck.postgres.programs import find_programs, major_version, within_reach
from tools.local_server import free_port

DATABASE = "factcheck"
START_SECONDS = 60
# Over what the embedded server has: it listens on no port and has no replicas.
REPLICATING = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "120",
    "wal_level": "replica",
    "max_wal_senders": "4",
    "wal_keep_size": "256MB",
    "hot_standby_feedback": "on",
}
POOLER = """
[databases]
* = host=127.0.0.1 port={port} user={owner} connect_query='{limits}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 12
max_client_conn = 300
max_prepared_statements = {prepared}
admin_users = {owner}
server_login_retry = 1
"""
LIMITS = "SET statement_timeout = 6000; SET lock_timeout = 4000"


@dataclass
class DatabaseServer:
    """A PostgreSQL server whose data are in `data`; it is started again after a kill."""

    data: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"postgres://{OWNER}@127.0.0.1:{self.port}/{DATABASE}"

    def start(self) -> None:
        """Start and wait until it answers."""
        account = choose_account()
        programs = within_reach(find_programs().folder, account)
        given = REPLICATING | {"port": str(self.port)}
        settings = [word for name, value in given.items() for word in ("-c", f"{name}={value}")]
        with (self.data.parent / f"{self.data.name}.log").open("ab") as log:
            command = [programs / "postgres", "-D", self.data, *settings]
            self.process = account.launch(command, folder=self.data, log=log)
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL in {self.data} did not start; see its log.")
            time.sleep(0.1)

    def answers(self) -> bool:
        with suppress(psycopg.Error), self.connect("postgres"):
            return True
        return False

    def connect(self, database: str = DATABASE) -> psycopg.Connection:
        return psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user=OWNER,
            dbname=database,
            autocommit=True,
            connect_timeout=5,
        )

    def ask(self, statement: str, *params: object) -> tuple:
        """Return the first row that a statement answers."""
        with self.connect() as connection:
            return connection.execute(statement, params).fetchone()  # type: ignore[return-value]

    def freeze(self, seconds: float) -> None:
        """Stop all of its processes for a while, without closing a socket."""
        assert self.process is not None
        postmaster = psutil.Process(self.process.pid)
        postmaster.suspend()
        family = [*postmaster.children(recursive=True), postmaster]
        try:
            for process in family:
                with suppress(psutil.NoSuchProcess):
                    process.suspend()
            time.sleep(seconds)
        finally:
            for process in family:
                with suppress(psutil.NoSuchProcess):
                    process.resume()

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it: SIGINT in order, SIGKILL as a crash; wait for all of its processes."""
        if self.process is None or self.process.poll() is not None:
            return
        family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(how)
        self.process.wait(30)
        psutil.wait_procs(family, timeout=30)


def start_primary(home: Path, filled: Path | None = None) -> DatabaseServer:
    """Make a data folder in `home`, start the server and create the database.

    `filled` is that of an embedded server which has ended, with its database.
    """
    account = choose_account()
    programs = within_reach(find_programs().folder, account)
    paths = ClusterPaths(home / "primary")
    paths.home.mkdir(parents=True)
    for folder in (home, paths.home):
        folder.chmod(0o755)
    if filled:
        filled.rename(paths.data)
    data = Cluster(paths, programs, major_version(programs, account), account, True).prepare()
    make_socket_folder(paths, account)
    server = DatabaseServer(data)
    server.start()
    if not filled:
        with server.connect("postgres") as connection:
            connection.execute(f"CREATE DATABASE {DATABASE}")
    return server


def start_replica(primary: DatabaseServer, home: Path) -> DatabaseServer:
    """Copy a running primary with pg_basebackup, and follow it."""
    account = choose_account()
    programs = within_reach(find_programs().folder, account)
    data = home / "replica"
    source = ("-h", "127.0.0.1", "-p", str(primary.port), "-U", OWNER)
    command = [programs / "pg_basebackup", *source, "-D", data, "-R", "--checkpoint=fast"]
    outcome = account.run(command)
    if outcome.returncode:
        raise RuntimeError(f"pg_basebackup failed: {outcome.stderr}")
    server = DatabaseServer(data)
    server.start()
    return server


def find_pgbouncer() -> Path | None:
    """Return the program that `PGBOUNCER` names or that is installed."""
    name = os.environ.get("PGBOUNCER") or shutil.which("pgbouncer") or "/usr/sbin/pgbouncer"
    return Path(name) if Path(name).exists() else None


@dataclass
class Pooler:
    """PgBouncer in transaction mode in front of a server."""

    program: Path
    home: Path
    server: DatabaseServer
    prepared: int = 200
    limits: str = LIMITS
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"postgres://{OWNER}@127.0.0.1:{self.port}/{DATABASE}"

    def start(self) -> None:
        """Start and wait until it answers."""
        settings = self.home / "pgbouncer.ini"
        text = POOLER.format(
            port=self.server.port,
            own=self.port,
            owner=OWNER,
            prepared=self.prepared,
            limits=self.limits,
        )
        settings.write_text(text)
        with (self.home / "pgbouncer.log").open("ab") as log:
            account = choose_account()
            self.process = account.launch([self.program, settings], folder=self.home, log=log)
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PgBouncer did not start; see {self.home}/pgbouncer.log.")
            time.sleep(0.1)

    def answers(self) -> bool:
        with suppress(psycopg.Error), psycopg.connect(self.url, connect_timeout=5):
            return True
        return False

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(30)
