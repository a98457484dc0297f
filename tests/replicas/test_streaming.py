"""A served newsroom with a real streaming replica: paused, killed, back again."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.cluster.servers import DatabaseServer, start_primary, start_replica
from tests.installations import copy_installation
from tools.local_server import free_port, wait_for

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120
CHANGE = """
UPDATE articles_publication SET summary = 'after the pause'
WHERE id = (SELECT max(id) FROM articles_publication WHERE withdrawn_at IS NULL)
"""
NEW_STAMP = "UPDATE articles_publicstamp SET stamp = gen_random_uuid()"


@pytest.fixture(scope="module")
def servers(tmp_path_factory) -> Iterator[tuple[DatabaseServer, DatabaseServer]]:
    home = tmp_path_factory.mktemp("servers")
    for folder in (home, *home.parents[:2]):
        folder.chmod(0o755)
    copy_installation(home / "var", demo=True)
    primary = start_primary(home, home / "var" / "postgres" / "data")
    try:
        replica = start_replica(primary, home)
        yield primary, replica
        replica.stop()
    finally:
        primary.stop()
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def serving(primary: DatabaseServer, replica: DatabaseServer, home: Path) -> Iterator[str]:
    port = free_port()
    environment = os.environ | {
        "DATABASE_URL": primary.url,
        "DATABASE_REPLICA_URL": replica.url,
        "REPLICA_MAX_LAG": "3",
        "VAR_DIR": str(home),
    }
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        try:
            wait_for(f"http://127.0.0.1:{port}/health/live", process, PATIENCE)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)


def ask(url: str, **headers: str) -> str:
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 (our own server)
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return answer.read().decode()


def health(base: str) -> str:
    return ask(f"{base}/health/").replace(" ", "")


def until(holds) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_public_lists_follow_a_replica_and_survive_it(servers, tmp_path):
    primary, replica = servers
    with serving(primary, replica, tmp_path) as base, primary.connect() as writer:
        listed = f"{base}/api/v1/verdicts/?limit=100"
        until(lambda: '"replica1":true' in health(base))

        # Paused, it is still read from, but not by who wants the newest, and not for long.
        replica.ask("SELECT pg_wal_replay_pause()")
        until(lambda: replica.ask("SELECT pg_get_wal_replay_pause_state()") == ("paused",))
        writer.execute(CHANGE)
        writer.execute(NEW_STAMP)
        assert "after the pause" not in ask(listed)
        assert "after the pause" in ask(listed, **{"Cache-Control": "no-cache"})
        until(lambda: "after the pause" in ask(listed))
        until(lambda: '"replica1":false' in health(base))

        # It catches up, and is read from again.
        replica.ask("SELECT pg_wal_replay_resume()")
        until(lambda: '"replica1":true' in health(base))

        # Killed: each answer is 200.
        replica.stop(signal.SIGKILL)
        assert {ask(f"{base}/verdicts/") != "" for _ in range(20)} == {True}
        replica.start()
        until(lambda: '"replica1":true' in health(base))

        # Without the primary the lists are still there.
        ask(listed)
        primary.stop(signal.SIGKILL)
        assert "after the pause" in ask(listed)
        assert "after the pause" in ask(f"{listed}&again")
        primary.start()
