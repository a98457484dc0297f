"""Processes that split texts beside the web server, started on demand.

Splitting is pure Python and holds the GIL; many texts at once need more than one processor.
Each process imports the splitter alone (no Django, no database), reads its texts from a
pipe, and ends when the pipe does: also when its parent is killed. Its priority is low, so
that pages stay quick while an import is split.
"""

import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path

from articles.splitting import SplitClaim, split

IDLE_SECONDS = 20.0
ROOT = Path(__file__).resolve().parents[2]
CHILD = """
import os, pickle, sys
os.nice(10)
from articles.splitting import split
while True:
    try:
        text, language, published = pickle.load(sys.stdin.buffer)
    except (EOFError, KeyboardInterrupt):
        break
    found = split(text, language=language, published=published)
    pickle.dump(found, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()
"""
Found = Sequence[SplitClaim]
Job = tuple[str, str, date | None]


class SplitterPool:
    """Up to `most` processes, started for the first text, ended when idle."""

    def __init__(self, most: int, idle_seconds: float = IDLE_SECONDS) -> None:
        self._threads = ThreadPoolExecutor(most, thread_name_prefix="splitter")
        self._idle: queue.LifoQueue[subprocess.Popen[bytes]] = queue.LifoQueue()
        self._idle_seconds = idle_seconds
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def submit(self, text: str, language: str, published: date | None) -> "Future[Found]":
        """Split a text in a process, or in this one if that fails."""
        return self._threads.submit(self._split, (text, language, published))

    def end(self) -> None:
        """End idle processes; the next text starts new ones."""
        while True:
            try:
                process = self._idle.get_nowait()
            except queue.Empty:
                return
            _end(process)

    def _split(self, job: Job) -> Found:
        process = self._process()
        try:
            found = _asked(process, job)
        except (OSError, EOFError, pickle.UnpicklingError):
            _end(process)
            text, language, published = job
            return split(text, language=language, published=published)
        self._idle.put(process)
        self._end_later()
        return found

    def _process(self) -> "subprocess.Popen[bytes]":
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            command = [sys.executable, "-c", CHILD]
            pipe = subprocess.PIPE
            return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe)  # noqa: S603

    def _end_later(self) -> None:
        with self._lock:
            if self._timer:
                self._timer.cancel()
            self._timer = threading.Timer(self._idle_seconds, self.end)
            self._timer.daemon = True
            self._timer.start()


def _asked(process: "subprocess.Popen[bytes]", job: Job) -> Found:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    pickle.dump(job, process.stdin, pickle.HIGHEST_PROTOCOL)
    process.stdin.flush()
    found: Found = pickle.load(process.stdout)  # noqa: S301  what our own child says
    return found


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            try:
                pipe.close()
            except OSError:  # its buffer can't be written any more
                continue


SPLITTERS = SplitterPool(min(2, os.cpu_count() or 1))
