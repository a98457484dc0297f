"""Slow down who tries too often, by address."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest


def is_over_limit(request: HttpRequest, what: str, a_minute: int) -> bool:
    """Count one attempt at `what`; tell whether the address has made more than it may."""
    limits = {what: f"{a_minute}/m/ip"}
    counted = ratelimit.consume(request, app="articles", action=what, config=limits, limit_get=True)
    return counted is None
