"""Slow down who tries too often, by address."""

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

WINDOW_SECONDS = 60


def is_over_limit(request: HttpRequest, what: str, a_minute: int) -> bool:
    """Count one attempt at `what`; tell whether the address has made more than it may."""
    window = int(time.time()) // WINDOW_SECONDS
    address = get_adapter().get_client_ip(request)
    key = f"attempts:{what}:{address}:{window}"
    cache.add(key, 0, timeout=2 * WINDOW_SECONDS)
    return cache.incr(key) > a_minute
