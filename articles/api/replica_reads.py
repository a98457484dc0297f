"""Reads of the API that a replica may answer, but not to a token that has just written.

A client of the API keeps no cookies, so its writes are noted where its requests are counted.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from articles.models import RequestCount
from factcheck.replicas.requests import SAFE, behind_where_allowed, may_be_behind
from factcheck.replicas.states import replicas

# Longer than a replica that is used may be behind: to the end of the next minute.
WINDOW_SECONDS = 60
Found = TypeVar("Found")


def note_write(request) -> None:
    """Note that a token is about to write, where there are replicas. One query."""
    if request.auth is not None and request.method not in SAFE and replicas().aliases:
        RequestCount.objects.add(_writer(request), _window())


def behind_unless_writing(request, read: Callable[..., Found]) -> Callable[..., Found]:
    """Return `read`, from a replica unless the caller has just written.

    One query on the primary for a token, where there are replicas.
    """
    if request.auth is None:
        is_allowed = may_be_behind(request)
    else:
        is_allowed = bool(replicas().aliases) and not _has_written(request)
    return behind_where_allowed(request, read, is_allowed=is_allowed)


def _has_written(request) -> bool:
    return RequestCount.objects.of(_writer(request), since=_window() - 1).exists()


def _writer(request) -> str:
    return f"writes of token {request.auth.pk}"


def _window() -> int:
    return int(time.time()) // WINDOW_SECONDS
