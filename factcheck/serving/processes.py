"""Run the web server and the job worker as child processes."""

import ctypes
import gc
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from factcheck.postgres.outages import is_outage

Say = Callable[[str], object]

logger = logging.getLogger(__name__)

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
WAITED = {*STOPS, signal.SIGCHLD, signal.SIGALRM}
TICK_SECONDS = 1
GRACE_SECONDS = 15
LONGEST_PAUSE_SECONDS = 10
# A child that ends sooner than this never worked.
SETTLED_SECONDS = 10
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Role:
    """The task of a child, which is restarted if it ends by itself.

    If a role that `must_start` ends right after the start, all end.
    """

    name: str
    run: Callable[[], object]
    must_start: bool = False


@dataclass(slots=True)
class Child:
    """A role and its process, or the monotonic time of its restart."""

    role: Role
    pid: int | None = None
    started_at: float = 0.0
    due_at: float = 0.0
    pause: int = 0

    def start(self) -> None:
        """Fork the process."""
        self.started_at = time.monotonic()
        self.pid = _fork(self.role)

    def start_again(self, now: float) -> None:
        """Fork the process, or wait again if the system can't."""
        try:
            self.start()
        except OSError:
            self.wait(now)

    def wait(self, now: float) -> None:
        """Set the time of the restart: the pause grows while the role keeps ending at once."""
        ran_long = now - self.started_at > 2 * LONGEST_PAUSE_SECONDS
        self.pause = 1 if ran_long else min(2 * self.pause or 1, LONGEST_PAUSE_SECONDS)
        self.due_at = now + self.pause

    def end_code(self) -> int | None:
        """Return the exit code once, when the process has ended by itself."""
        code = None if self.pid is None else _ended(self.pid)
        if code is not None:
            self.pid = None
        return code


def quietly(say: Say) -> Say:
    """Return `say` without exceptions from a full disk or a closed pipe."""

    def say_quietly(text: str) -> None:
        with suppress(OSError):
            say(text)
        _flush()

    return say_quietly


def run_together(roles: Sequence[Role], say: Say, look: Callable[[], object]) -> int:
    """Fork a child for each role and wait for Ctrl-C or SIGTERM; return the exit code.

    Existing memory is shared with the children until it is written. `look` is called once a
    second and whenever a child process ended, such as the database; its exceptions end no
    child. `say` must not raise (see `quietly`).
    """
    gc.collect()
    gc.freeze()
    for number in (signal.SIGCHLD, signal.SIGALRM):  # without a handler, signals may be lost
        signal.signal(number, lambda *_: None)
    signal.pthread_sigmask(signal.SIG_BLOCK, WAITED)
    signal.setitimer(signal.ITIMER_REAL, TICK_SECONDS, TICK_SECONDS)
    children = [Child(role) for role in roles]
    try:
        for child in children:
            child.start()
        return _supervise(children, say, look)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _end([child.pid for child in children if child.pid])
        for number in STOPS:  # a second Ctrl-C must not interrupt the database's stop
            signal.signal(number, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, WAITED)


def _supervise(children: Sequence[Child], say: Say, look: Callable[[], object]) -> int:
    settled_at = time.monotonic() + SETTLED_SECONDS
    while signal.sigwait(WAITED) not in STOPS:
        _look(look)
        now = time.monotonic()
        for child in children:
            code = child.end_code()
            if code is not None:
                end = {"name": child.role.name, "code": code}
                if child.role.must_start and now < settled_at:
                    say(_("The %(name)s ended with code %(code)d.") % end)
                    return 1
                say(_("The %(name)s ended with code %(code)d and is started again.") % end)
                child.wait(now)
            elif child.pid is None and now >= child.due_at:
                child.start_again(now)
    return 0


def _look(look: Callable[[], object]) -> None:
    try:
        look()
    except Exception:  # running requests and jobs must not end for it
        logger.exception("looking after the database failed")


def _fork(role: Role) -> int:
    parent = os.getpid()
    _flush()
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        _follow(parent)
        translation.deactivate()  # a child works for others than who reads the command line
        role.run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException as error:
        logger.error("%s: %s", role.name, error, exc_info=None if is_outage(error) else error)
    finally:
        _flush()  # must not raise: a child that continued would end its parent's other children
        os._exit(code)


def _flush() -> None:
    with suppress(OSError):
        sys.stdout.flush()


def _follow(parent: int) -> None:
    """Reset signal handlers, ignore Ctrl-C, which `parent` handles; end when `parent` is killed."""
    os.setpgid(0, 0)
    for number in WAITED:
        signal.signal(number, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, WAITED)
    if os.getppid() != parent:
        sys.exit(1)


def _ended(pid: int) -> int | None:
    """Return the exit code of the child `pid`, or None while it runs."""
    found, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if found else None


def _end(pids: Sequence[int]) -> None:
    """Terminate all children, and kill those that don't end in time."""
    for pid in pids:
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    waiting = set(pids)
    while waiting and time.monotonic() < deadline:
        waiting = {pid for pid in waiting if _ended(pid) is None}
        time.sleep(0.02)
    for pid in waiting:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
