"""Throttle requests per token, person or address, with rate limit headers.

The headers are those of draft-ietf-httpapi-ratelimit-headers-10. The counts are in the
database, so that all processes of all hosts share them.
"""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.db import DatabaseError, connection
from rest_framework.throttling import BaseThrottle

from articles.models import RequestCount
from factcheck.postgres.outages import Outage, outage_of

from .replica_reads import note_write

WINDOW_SECONDS = 60
POLICY = '"requests"'
Found = TypeVar("Found")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Usage:
    """How many requests somebody sent in this window, and when it ends, in seconds."""

    count: int
    limit: int
    ends_in: float

    @property
    def headers(self) -> dict[str, str]:
        left = max(self.limit - self.count, 0)
        return {
            "RateLimit-Policy": f"{POLICY};q={self.limit};w={WINDOW_SECONDS}",
            "RateLimit": f"{POLICY};r={left};t={math.ceil(self.ends_in)}",
        }


class RequestLimit(BaseThrottle):
    """Count requests in windows of a minute; sets `view.usage`.

    Those of a token are counted with the statement that finds its owner.
    """

    def allow_request(self, request, view) -> bool:
        now = time.time()
        count = request.auth.requests if request.auth is not None else None
        if count is None:
            count = _count(self._who(request), int(now) // WINDOW_SECONDS)
        note_write(request)
        ends_in = WINDOW_SECONDS - now % WINDOW_SECONDS
        self.usage = view.usage = Usage(count, settings.API_REQUESTS_PER_MINUTE, ends_in)
        return count <= self.usage.limit

    def wait(self) -> float:
        return self.usage.ends_in

    def _who(self, request) -> str:
        if request.auth is not None:
            return f"token {request.auth.pk}"
        if request.user.is_authenticated:
            return f"user {request.user.pk}"
        return f"address {self.get_ident(request)}"


def present_window() -> int:
    """Return the number of the minute in which requests are counted now."""
    return int(time.time()) // WINDOW_SECONDS


def counting(count: Callable[[], Found], otherwise: Callable[[], Found]) -> Found:
    """Return what `count` does, or `otherwise` if the database is read-only."""
    try:
        return count()
    except DatabaseError as error:
        if outage_of(error) is not Outage.STORAGE or connection.in_atomic_block:
            raise
        logger.warning("A request was not counted: %s", error)
        return otherwise()


def _count(caller: str, window: int) -> int:
    """Count a request, unless the database is read-only."""
    return counting(lambda: RequestCount.objects.add(caller, window), lambda: 0)
