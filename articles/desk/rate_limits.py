"""Rate limits by address."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest


def is_over_limit(
    request: HttpRequest,
    what: str,
    a_minute: int,
    an_hour: int | None = None,
    *,
    is_counted: bool = True,
) -> bool:
    """Count one attempt at `what`; return whether the address exceeds a limit.

    The counts are in the database, for all processes. Without `is_counted` it is only asked
    whether another attempt would.
    """
    rates = [f"{a_minute}/m/ip"] + ([f"{an_hour}/h/ip"] if an_hour else [])
    limits = {what: ",".join(rates)}
    counted = ratelimit.consume(
        request,
        app="articles",
        action=what,
        config=limits,
        limit_get=True,
        dry_run=not is_counted,
    )
    return counted is None
