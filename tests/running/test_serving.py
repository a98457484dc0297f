"""Serving from start to end: what is up together goes down together."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from articles.management.demo.accounts import PASSWORD
from factcheck.postgres import Server
from factcheck.postgres.cluster import LOG
from factcheck.serving.address import claim_address, url
from tests.installations import copy_installation
from tests.patience import IN_PROCESSES

from .served import PATIENCE, answers, served

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def var(tmp_path_factory) -> Path:
    """Return the folder of a prepared installation, which all tests use."""
    var = tmp_path_factory.mktemp("serving") / "var"
    copy_installation(var)
    return var


@pytest.fixture
def port() -> int:
    with claim_address("127.0.0.1", 0) as probe:
        return probe.getsockname()[1]


@contextmanager
def serving(
    var: Path, port: int, *options: str, **environment: str
) -> Iterator[subprocess.Popen[str]]:
    """Serve until the test ends; yields when the page answers.

    The database is one in `var`, unless `environment` names another.
    """
    command = [sys.executable, "manage.py", "serve", "--prepare", "--port", str(port), *options]
    settings = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    surroundings = settings | IN_PROCESSES | {"VAR_DIR": str(var)} | environment
    with served(command, port, folder=ROOT, surroundings=surroundings) as process:
        yield process


def children(pid: int) -> list[int]:
    """Return the living children of `pid`."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True)
    rows = re.findall(r"^\s*(\d+)\s+(\d+)\s+([A-Z])", listed.stdout, re.MULTILINE)
    return [int(child) for child, parent, state in rows if int(parent) == pid and state != "Z"]


def family(process: subprocess.Popen[str]) -> list[int]:
    """Return web server, worker and database, as soon as all three are there."""
    deadline = time.monotonic() + PATIENCE
    while len(found := children(process.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


def wait_for_end(pids: list[int]) -> list[int]:
    """Wait a little for `pids` to end and return those that didn't."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and (alive := [pid for pid in pids if is_alive(pid)]):
        time.sleep(0.1)
    return [pid for pid in pids if is_alive(pid)] if alive else []


def is_alive(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return bool(state.stdout.strip()) and not state.stdout.startswith("Z")


@pytest.mark.slow
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_page_worker_and_database(var, port, stop):
    with serving(var, port) as process:
        started = family(process)

        process.send_signal(stop)
        output, _ = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0, output
    assert f"http://127.0.0.1:{port}/" in output
    assert output.splitlines()[-1] in ("Stopped.", "Beendet."), output
    assert len(started) == 3
    assert wait_for_end(started) == []
    assert not Server(var / "postgres").is_running()


@pytest.mark.slow
def test_a_demo_is_started_in_a_dozen_lines_the_addresses_last(var, port):
    with serving(var, port, "--demo") as process:
        process.terminate()
        output, _ = process.communicate(timeout=PATIENCE)

    *lines, _stopped = filter(None, output.splitlines())
    assert lines[0].startswith("PostgreSQL ")
    assert sum(PASSWORD in line for line in lines) == 1
    assert all(f"http://127.0.0.1:{port}/" in line for line in lines[-5:])
    assert len(lines) < 16, output


@pytest.mark.slow
def test_children_end_when_their_parent_is_killed_and_the_next_start_works(var, port):
    with serving(var, port) as process:
        web_and_worker = [pid for pid in family(process) if not is_postgres(var, pid)]
        process.kill()

    assert len(web_and_worker) == 2
    assert wait_for_end(web_and_worker) == []
    with serving(var, port):
        assert answers(port)


def is_postgres(var: Path, pid: int) -> bool:
    return pid == Server(var / "postgres").pid()


@pytest.mark.slow
def test_worker_and_database_are_started_again_and_pages_stay_without_room_for_it(var, port):
    """Kill them one after the other: a start costs more than what is looked at."""
    server = Server(var / "postgres")
    with serving(var, port) as process:
        kill_the_worker(process)
        assert answers(port)

        killed = server.pid()
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda: server.is_running() and server.pid() not in (None, killed))
        wait_until(lambda: status_of(port, "/verdicts/") == 200)

        with no_room_to_start(var):
            os.kill(server.pid(), signal.SIGKILL)
            wait_until(lambda: status_of(port, "/verdicts/") == 503)
            log = var / "postgres" / "data" / LOG
            wait_until(lambda: "opts" in log.read_text(errors="replace"))
            meanwhile = status_of(port, "/health/live"), process.poll()
        wait_until(lambda: status_of(port, "/verdicts/") == 200)
        process.terminate()
        output, _ = process.communicate(timeout=PATIENCE)

    assert meanwhile == (200, None)
    assert "No space left on device" in output
    assert process.returncode == 0
    assert not server.is_running()


def kill_the_worker(process: subprocess.Popen[str]) -> None:
    """Kill the worker and wait until another one, and nothing else, was started."""
    before = family(process)
    worker = max(pid for pid in before if not children(pid))
    os.kill(worker, signal.SIGKILL)
    wait_until(lambda: len(set(children(process.pid)) - {worker}) >= 3)
    assert len(set(children(process.pid)) - set(before)) == 1


@contextmanager
def no_room_to_start(var: Path) -> Iterator[None]:
    """Let PostgreSQL find no room for the file that it writes at each start."""
    opts = var / "postgres" / "data" / "postmaster.opts"
    opts.unlink()
    opts.symlink_to("/dev/full")
    try:
        yield
    finally:
        opts.unlink()


def status_of(port: int, path: str) -> int:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as page:
            return page.status
    except urllib.error.HTTPError as error:
        return error.code


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("host", "typed"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("", "http://127.0.0.1:8000/"),
        ("0.0.0.0", "http://127.0.0.1:8000/"),  # noqa: S104
        ("localhost", "http://localhost:8000/"),
        ("::", "http://[::1]:8000/"),
        ("::1", "http://[::1]:8000/"),
        ("[::1]", "http://[::1]:8000/"),
    ],
)
def test_the_address_is_one_that_a_browser_takes(host, typed):
    assert url(host, 8000) == typed


def test_a_taken_port_is_reported_in_one_sentence_before_anything_else(port):
    with claim_address("127.0.0.1", port):
        outcome = make("run", PORT=str(port))

    assert outcome.returncode != 0
    first, *rest = outcome.stderr.splitlines()
    assert first == (
        f"Port {port} is taken by another program: stop it, or choose another port, "
        f"such as PORT={port + 1}."
    )
    assert len(rest) == 1
    assert outcome.stdout == ""


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"PORT": "http"}, "PORT must be a number, not 'http'."),
        ({"HOST": "192.0.2.1"}, "192.0.2.1 is no address of this machine: set HOST"),
        ({"PORT": "70000"}, "There is no port 70000: PORT goes from 1 to 65535."),
    ],
)
def test_an_address_that_cannot_be_served_is_named(settings, sentence):
    outcome = make("run", **settings)

    assert outcome.returncode != 0
    assert sentence in outcome.stderr.splitlines()[0]


def make(target: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a target as from a shell, though these tests themselves run below `make`."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", target, f"PYTHON={sys.executable}"],
        cwd=ROOT,
        env=outside | settings,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_secret_that_production_lacks_is_named_in_one_line():
    outcome = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=os.environ | {"FACTCHECK_ENV": "production", "SECRET_KEY": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.returncode == 1
    sentence = "Settings: Set SECRET_KEY: production does not start without it.\n"
    assert outcome.stderr == sentence


@pytest.mark.slow
def test_two_starts_at_once_prepare_one_after_the_other(tmp_path):
    settings = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    settings |= {"VAR_DIR": str(tmp_path / "var")}
    command = [sys.executable, "manage.py", "prepare"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    processes = [subprocess.Popen(command, cwd=ROOT, env=settings, **pipes) for _ in range(2)]
    outputs = [process.communicate(timeout=4 * PATIENCE)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], outputs
    worked = [any(not of_the_release(line) for line in text.splitlines()) for text in outputs]
    assert sorted(worked) == [False, True], outputs  # one did it, one found it done


def of_the_release(line: str) -> bool:
    """Return whether a line names the database's release, or warns of its age."""
    return line.startswith(("PostgreSQL ", "Warn"))
