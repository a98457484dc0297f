"""A limit on requests, per token, person or address, and the headers that tell of it.

The headers are those of draft-ietf-httpapi-ratelimit-headers-10. The counts are shared by
all processes of a machine (`counting`).
"""

import math
import time
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.db import connection
from rest_framework.throttling import BaseThrottle

from .counting import SharedCounts

WINDOW_SECONDS = 60
POLICY = '"requests"'


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
    """Count requests in windows of a minute; leaves what it counted in `view.usage`."""

    def allow_request(self, request, view) -> bool:
        now = time.time()
        count = _counts().add(self._who(request), int(now) // WINDOW_SECONDS)
        ends_in = WINDOW_SECONDS - now % WINDOW_SECONDS
        self.usage = view.usage = Usage(count, settings.API_REQUESTS_PER_MINUTE, ends_in)
        return count <= self.usage.limit

    def wait(self) -> float:
        return self.usage.ends_in

    def _who(self, request) -> str:
        """Return who is counted; the database's name keeps two houses on a machine apart."""
        house = connection.settings_dict["NAME"]
        if request.auth is not None:
            return f"{house} token {request.auth.pk}"
        if request.user.is_authenticated:
            return f"{house} user {request.user.pk}"
        return f"{house} address {self.get_ident(request)}"


@cache
def _counts() -> SharedCounts:
    return SharedCounts(settings.API_COUNTS_FILE)
