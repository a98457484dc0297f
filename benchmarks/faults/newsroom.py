"""The demo newsroom, served as `make run` does, on an embedded database of its own."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path

import psutil
import psycopg

from benchmarks.faults.asking import ask

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 300
PASSWORD = "factcheck-demo"


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A served newsroom: its port, what one signs in with, its folder and its log."""

    port: int
    token: str
    cookie: str
    home: Path
    environment: dict[str, str]

    @property
    def log(self) -> str:
        return (self.home / "serve.log").read_text(errors="replace")

    @property
    def database_log(self) -> str:
        return (self.home / "postgres/data/server.log").read_text(errors="replace")

    def postmaster(self) -> psutil.Process:
        pid = (self.home / "postgres/data/postmaster.pid").read_text().split()[0]
        return psutil.Process(int(pid))

    def backends(self) -> list[psutil.Process]:
        """Return the processes that serve a connection."""
        found = []
        for process in self.postmaster().children(recursive=True):
            with suppress(psutil.Error):
                if "factcheck factcheck" in " ".join(process.cmdline()):
                    found.append(process)
        return found

    def connect(self) -> psycopg.Connection:
        socket = _socket_folder(self.home)
        return psycopg.connect(
            host=socket, user="factcheck", dbname="factcheck", autocommit=True, connect_timeout=5
        )

    def missing(self, names: list[str]) -> int:
        """Return how many acknowledged articles the database doesn't hold."""
        with self.connect() as connection:
            held = connection.execute(
                "SELECT count(*) FROM articles_article WHERE external_id = ANY(%s)", [names]
            ).fetchone()
        return len(names) - held[0]

    def seconds_until_well(self, limit: float = 60) -> float:
        """Return how long it takes until a page, a list and a write work."""
        began = time.monotonic()
        while time.monotonic() - began < limit:
            page = ask(self.port, "/", cookie=self.cookie).status
            rows = ask(self.port, "/api/v1/articles/", token=self.token).status
            body = {"body": "Der Hafen hat 41 Kräne."}
            written = ask(self.port, "/api/v1/articles/", token=self.token, body=body).status
            if (page, rows, written) == (200, 200, 201):
                return time.monotonic() - began
            time.sleep(0.1)
        return limit

    def seconds_until_jobs_are_done(self, limit: float = 90) -> float:
        """Return how long it takes until no job waits that is due."""
        began = time.monotonic()
        waiting = (
            "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') "
            "AND coalesce(scheduled_at, now()) <= now()"
        )
        while time.monotonic() - began < limit:
            with suppress(psycopg.Error), self.connect() as connection:
                if not connection.execute(waiting).fetchone()[0]:
                    return time.monotonic() - began
            time.sleep(0.2)
        return limit


@contextmanager
def open_newsroom(home: Path, **environment: str) -> Iterator[Newsroom]:
    """Serve the demo newsroom from `home` until the block ends."""
    port = _free_port()
    variables = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    variables |= {"VAR_DIR": str(home), "API_REQUESTS_PER_MINUTE": "1000000"} | environment
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "manage.py", "serve", "--prepare", "--demo", "--port", str(port)]
    with (home / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=log, stderr=log)
    try:
        _wait_until_ready(port, process, home / "serve.log")
        yield Newsroom(port, _token(variables), sign_in(port), home, variables)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()


def run(newsroom: Newsroom, *command: str) -> subprocess.Popen:
    """Run a command of manage.py beside the served newsroom."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=newsroom.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _wait_until_ready(port: int, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while ask(port, "/accounts/login/").status != 200:
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"The newsroom did not start:\n{log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.2)


def _token(environment: dict[str, str]) -> str:
    command = [sys.executable, "manage.py", "create_token", "weiss", "--scopes", "all"]
    outcome = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return outcome.stdout.split()[-1]


def sign_in(port: int) -> str:
    """Return the cookie of a person who is signed in."""
    jar = CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    address = f"http://127.0.0.1:{port}/accounts/login/"
    page = opener.open(address).read().decode()
    secret = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
    fields = {"login": "weiss", "password": PASSWORD, "csrfmiddlewaretoken": secret}
    opener.open(address, urllib.parse.urlencode(fields).encode()).close()
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def _free_port() -> int:
    from factcheck.serving.address import claim_address

    with claim_address("127.0.0.1", 0) as listener:
        return listener.getsockname()[1]


def _socket_folder(home: Path) -> str:
    from factcheck.postgres.paths import socket_folder

    return str(socket_folder(home / "postgres"))
