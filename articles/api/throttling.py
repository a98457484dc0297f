"""A limit on requests, per token, person or address."""

import time

from django.conf import settings
from django.core.cache import cache
from rest_framework.throttling import BaseThrottle

WINDOW_SECONDS = 60


class RequestLimit(BaseThrottle):
    """Count requests in windows of a minute; the count lives in Django's cache."""

    def allow_request(self, request, view) -> bool:
        window = int(time.time()) // WINDOW_SECONDS
        key = f"api-requests:{self._who(request)}:{window}"
        if cache.add(key, 1, WINDOW_SECONDS * 2):
            return True
        return cache.incr(key) <= settings.API_REQUESTS_PER_MINUTE

    def wait(self) -> float:
        return WINDOW_SECONDS - time.time() % WINDOW_SECONDS

    def _who(self, request) -> str:
        if request.auth is not None:
            return f"token-{request.auth.pk}"
        if request.user.is_authenticated:
            return f"user-{request.user.pk}"
        return f"address-{self.get_ident(request)}"
