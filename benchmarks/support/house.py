"""A separate database, filled with articles, and the real server."""

import atexit
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil

from tools.local_server import free_port, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
CLAIMS_AN_ARTICLE = 45
# Of `text_with`: the statement, the share in it, and what follows "und".
CLAIMS_A_SENTENCE = 3
PASSWORD = "a password for measuring"


@dataclass(frozen=True, slots=True)
class House:
    """A served database: its address, a token with every scope, the server's process."""

    url: str
    token: str
    process: subprocess.Popen
    postmaster: psutil.Process

    def cpu_seconds(self) -> float:
        """Return user and system time of server and database so far, ended children too."""
        server = psutil.Process(self.process.pid)
        family = [server, *server.children(recursive=True)]
        family += [self.postmaster, *self.postmaster.children(recursive=True)]
        return sum(_seconds(process) for process in set(family))


@contextmanager
def open_house(claims: int) -> Iterator[House]:
    """Start PostgreSQL in a temporary folder, store `claims` claims, serve; then stop all."""
    home = Path(tempfile.mkdtemp(prefix="factcheck-bench-"))
    # Registered before the database's own exit handler, so that it runs after it.
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    postmaster, token = _prepare(home, claims)
    with _served() as (url, process):
        yield House(url, token, process, postmaster)


def text_with(shares: int) -> str:
    """Return a German text of sentences of 90 characters with three claims, one a share."""
    sentences = [
        f"Hier lag der Anteil freier Plätze nach langem Streit bei {n % 90 + 5} Prozent, "
        "und alle waren froh."
        for n in range(shares)
    ]
    paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, shares, 5)]
    return "\n\n".join(["Alles ist frei", *paragraphs])


def start_database(home: Path) -> psutil.Process:
    """Start PostgreSQL in `home`, set Django up on it with all tables; return its process."""
    from factcheck.postgres.base import join_server
    from factcheck.postgres.paths import embedded_database

    database = embedded_database(home, is_durable=True)
    join_server(database["EMBEDDED"])
    os.environ["DATABASE_URL"] = f"postgres://{database['USER']}@/{database['NAME']}"
    os.environ["PGHOST"] = str(database["HOST"])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    os.environ["LOG_LEVEL"] = "WARNING"

    import django

    django.setup()
    from django.core.management import call_command

    call_command("prepare", stdout=io.StringIO())
    pid = int((home / "data" / "postmaster.pid").read_text().split()[0])
    return psutil.Process(pid)


def _prepare(home: Path, claims: int) -> tuple[psutil.Process, str]:
    postmaster = start_database(home)
    return postmaster, _fill(claims)


def _fill(claims: int) -> str:
    from django.db import connection, connections

    from articles.models import Article, Claim, Event, User
    from articles.permissions import Scope
    from articles.workflow import ManuscriptInput, assign_checker, make_token, receive_article

    chief = User.objects.create_user(
        "chief", "chief@example.org", PASSWORD, role="chief", first_name="Theo", last_name="Weiss"
    )
    text = text_with(CLAIMS_AN_ARTICLE // CLAIMS_A_SENTENCE)
    for number in range(claims // CLAIMS_AN_ARTICLE):
        article = receive_article(
            actor=chief,
            at=NOW,
            manuscript=ManuscriptInput(text=text, headline=f"Absatz {number}", language="de"),
            deadline=NOW + timedelta(minutes=number),
        )
        if number < 100:
            seen = Article.objects.with_version().get(pk=article.pk).seen_version
            assign_checker(article=article, version=seen, actor=chief, at=NOW, user=chief)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    print(f"stored: {Claim.objects.count()} claims, {Event.objects.count()} events")
    _, token = make_token(user=chief, actor=chief, at=NOW, name="bench", scopes=list(Scope))
    connections.close_all()
    return token


@contextmanager
def served_beside(house: House, module: str) -> Iterator[House]:
    """Serve another application on the same database: a module that takes a port."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", module, str(port)], cwd=ROOT)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{url}/", process, 30)
        yield House(url, house.token, process, house.postmaster)
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def _served() -> Iterator[tuple[str, subprocess.Popen]]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{url}/health/", process, 30)
        yield url, process
    finally:
        process.terminate()
        process.wait(20)


def _seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return times.user + times.system + times.children_user + times.children_system
