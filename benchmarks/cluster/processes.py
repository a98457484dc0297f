"""Web servers and workers as `docs/operations.md` starts them, started again when they end."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tools.local_server import free_port

ROOT = Path(__file__).resolve().parents[2]
RESTART_SECONDS = 1
STOP_SECONDS = 30
GUNICORN = (
    *("--workers", "1", "--threads", "8", "--preload", "--no-control-socket"),
    *("--worker-class", "factcheck.serving.worker.Worker", "--log-level", "warning"),
)


@dataclass
class Service:
    """A command that a supervisor keeps running, as systemd does with `Restart=always`."""

    name: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    port: int | None = None
    starts: int = 0
    _process: subprocess.Popen | None = None
    _ended: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._keep_running, name=self.name)
        self._thread.start()

    def kill(self) -> None:
        """Kill the process and its children, as the kernel does when memory is short."""
        process = self._process
        if process is None or process.poll() is not None:
            return
        with suppress(psutil.Error):
            for one in (*psutil.Process(process.pid).children(recursive=True), process):
                one.send_signal(signal.SIGKILL)

    def stop(self) -> None:
        self._ended.set()
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()
        if self._thread:
            self._thread.join()

    def _keep_running(self) -> None:
        while not self._ended.is_set():
            with self.log.open("ab") as log:
                self._process = subprocess.Popen(
                    self.command,
                    cwd=ROOT,
                    env=self.environment,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            self.starts += 1
            self._process.wait()
            self._ended.wait(RESTART_SECONDS)


def web_server(number: int, environment: dict[str, str], home: Path) -> Service:
    """Return a gunicorn on a port of its own."""
    port = free_port()
    address = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "gunicorn", "factcheck.wsgi", "--bind", address, *GUNICORN]
    return Service(f"web{number}", command, environment, home / f"web{number}.log", port)


def job_worker(number: int, environment: dict[str, str], home: Path) -> Service:
    options = ("--concurrency", "2", "--delete-jobs", "successful")
    command = [sys.executable, "manage.py", "procrastinate", "worker", *options]
    return Service(f"worker{number}", command, environment, home / f"worker{number}.log")


def manage(environment: dict[str, str], *command: str) -> str:
    """Run a command of manage.py to its end; return what it printed."""
    outcome = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    if outcome.returncode:
        sys.exit(f"manage.py {' '.join(command)} failed:\n{outcome.stdout}{outcome.stderr}")
    return outcome.stdout


def seconds_until(holds: Callable[[], bool], limit: float) -> float:
    """Return how long it took until `holds` was true, or more than `limit`."""
    began = time.monotonic()
    while time.monotonic() - began < limit:
        if holds():
            return time.monotonic() - began
        time.sleep(0.5)
    return limit + 1


def surroundings(**variables: str) -> dict[str, str]:
    """Return the environment of this process without settings of a database."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
    return own | variables
