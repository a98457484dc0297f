"""Which requests may be answered from a replica: not those of who has just written."""

from collections.abc import Callable
from functools import wraps
from math import ceil
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from .reading import read_from_replica
from .states import replicas

COOKIE = "recent_write"
SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
# A cookie counts from when it arrives, a little after the write.
MARGIN_SECONDS = 2
Found = TypeVar("Found")


class RecentWriteMiddleware:
    """Mark a browser that changed something, until every replica that is used has the change."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not replicas().aliases:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method not in SAFE and not _has_token(request):
            response.set_cookie(
                COOKIE,
                "1",
                max_age=ceil(settings.REPLICA_MAX_LAG) + MARGIN_SECONDS,
                httponly=True,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        return response


def may_be_behind(request: HttpRequest) -> bool:
    """Return whether an answer may lack the last seconds: not a writer's own, not if refused.

    Tokens of the API have no cookies. A client may refuse with `Cache-Control: no-cache`, as
    a browser does that reloads everything.
    """
    is_refused = "no-cache" in request.headers.get("Cache-Control", "").lower()
    return not is_refused and COOKIE not in request.COOKIES and not _has_token(request)


def reads_from_replica(
    view: Callable[..., HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Let a view that only reads do so from a replica, where the request allows that.

    What a streamed answer reads later comes from the primary (`behind_where_allowed`).
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_be_behind(request):
            return view(request, *args, **kwargs)
        return read_from_replica(lambda: view(request, *args, **kwargs))

    return answer


def behind_where_allowed(
    request: HttpRequest, read: Callable[..., Found], *, is_allowed: bool | None = None
) -> Callable[..., Found]:
    """Return `read`, which reads from a replica at each call if the request allows that."""
    if not (may_be_behind(request) if is_allowed is None else is_allowed):
        return read
    return lambda *args: read_from_replica(lambda: read(*args))


def _has_token(request: HttpRequest) -> bool:
    return "Authorization" in request.headers
