"""Run the web server and the job worker as children of one process, and end them with it."""

import ctypes
import gc
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

Say = Callable[[str], object]

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
WAITED = {*STOPS, signal.SIGCHLD}
GRACE_SECONDS = 15
PAUSE_SECONDS = 1
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Role:
    """What one child does. Where it ends by itself, it is started anew or all end."""

    name: str
    run: Callable[[], object]
    restarts: bool = False


def run_together(roles: Sequence[Role], say: Say, on_child_end: Callable[[], object]) -> int:
    """Fork a child for each role and wait for Ctrl-C or SIGTERM; return the exit code.

    Memory that exists now is shared with the children as long as nobody writes to it.
    `on_child_end` is called whenever some child ended, such as a database of this process.
    """
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, lambda *_: None)  # a blocked signal without handler may be lost
    signal.pthread_sigmask(signal.SIG_BLOCK, WAITED)
    children = {_fork(role): role for role in roles}
    try:
        return _supervise(children, say, on_child_end)
    finally:
        _end(children)
        for number in STOPS:  # a second Ctrl-C must not interrupt the database's stop
            signal.signal(number, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, WAITED)


def _supervise(children: dict[int, Role], say: Say, on_child_end: Callable[[], object]) -> int:
    while True:
        if signal.sigwait(WAITED) != signal.SIGCHLD:
            return 0
        on_child_end()
        for pid, role in list(children.items()):
            code = _ended(pid)
            if code is None:
                continue
            del children[pid]
            end = {"name": role.name, "code": code}
            if not role.restarts:
                say(_("The %(name)s ended with code %(code)d.") % end)
                return 1
            say(_("The %(name)s ended with code %(code)d and is started anew.") % end)
            time.sleep(PAUSE_SECONDS)
            children[_fork(role)] = role


def _fork(role: Role) -> int:
    parent = os.getpid()
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        _follow(parent)
        role.run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _follow(parent: int) -> None:
    """Take signals again, but Ctrl-C through `parent` only; end when `parent` is killed."""
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


def _end(children: dict[int, Role]) -> None:
    """Ask all children to end, and kill those that don't in time."""
    for pid in children:
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    waiting = set(children)
    while waiting and time.monotonic() < deadline:
        waiting = {pid for pid in waiting if _ended(pid) is None}
        time.sleep(0.02)
    for pid in waiting:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
