"""Restart the embedded PostgreSQL while we serve."""

import time
from collections.abc import Callable
from pathlib import Path

from django.utils.translation import gettext as _

from factcheck.postgres import PostgresError, Server, StillEndingError
from factcheck.postgres.base import watch_servers
from factcheck.serving.processes import Say

# Seconds until the next attempt; the last one repeats.
PAUSES = (1, 1, 2, 5)
ASK_SECONDS = 5
REPEAT_SECONDS = 60
MEGABYTE = 1 << 20


def watch_databases(say: Say) -> Callable[[], None]:
    """Return the watch over the embedded servers of this process, if any."""
    watches = [Watch(server, say) for server in watch_servers()]

    def look() -> None:
        for watch in watches:
            watch.look()

    return look


class Watch:
    """Restart a stopped server at growing intervals, and report why it stopped.

    `look` is called at least once a second, and is cheap while the server runs.
    """

    def __init__(self, server: Server, say: Say) -> None:
        self._server = server
        self._say = say
        self._is_gone = False
        self._failures = 0
        self._next_at = self._ask_at = float("-inf")
        self._said_at = self._gone_at = float("-inf")

    def look(self) -> None:
        """Check that the server runs, and try to restart it when an attempt is due."""
        now = time.monotonic()
        if self._is_there(now):
            if self._is_gone:
                self._return()
            return
        if not self._is_gone:
            self._is_gone, self._gone_at = True, now
            self._say(_ended(self._server.why_it_ended()))
        if now >= self._next_at:
            self._attempt(now)

    def _is_there(self, now: float) -> bool:
        """Check the process, and occasionally the socket."""
        if self._server.has_ended():
            return False
        if not self._is_gone and now < self._ask_at:
            return True
        self._ask_at = now + ASK_SECONDS
        return self._server.is_there()

    def _attempt(self, now: float) -> None:
        try:
            self._server.revive()
        except StillEndingError as error:
            if now - self._gone_at >= REPEAT_SECONDS:
                self._fail(str(error), now)
        except PostgresError as error:
            self._fail(str(error), now)
        self._next_at = time.monotonic() + PAUSES[min(self._failures, len(PAUSES) - 1)]

    def _fail(self, reason: str, now: float) -> None:
        self._failures += 1
        if now - self._said_at >= REPEAT_SECONDS:
            self._said_at = now
            self._say(_failed(reason, self._server.full_folders()))

    def _return(self) -> None:
        """Report that the server is back, once it accepts a connection."""
        if self._server.is_running():
            self._is_gone, self._failures, self._said_at = False, 0, float("-inf")
            self._say(_("PostgreSQL is running again."))


def _ended(reason: str) -> str:
    if not reason:
        return _("PostgreSQL has ended; it is started again.")
    return _("PostgreSQL has ended (%(reason)s); it is started again.") % {"reason": reason}


def _failed(reason: str, full: dict[Path, int]) -> str:
    sentences = [
        _("PostgreSQL could not be started: %(reason)s") % {"reason": reason},
        *(_no_room(folder, free) for folder, free in full.items()),
        _("It is tried again every few seconds."),
    ]
    return " ".join(sentences)


def _no_room(folder: Path, free: int) -> str:
    return _("The disk that holds %(folder)s is full (%(free)d MB are free): make room there.") % {
        "folder": folder,
        "free": free // MEGABYTE,
    }
