"""Rate limits by address."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest


def is_over_limit(request: HttpRequest, what: str, a_minute: int) -> bool:
    """Count one attempt at `what`; return whether the address exceeds the limit."""
    limits = {what: f"{a_minute}/m/ip"}
    counted = ratelimit.consume(request, app="articles", action=what, config=limits, limit_get=True)
    return counted is None
