"""The id of a request: in its answer, in all lines that it logs, in problem documents."""

import logging
import re
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "X-Request-ID"
GIVEN = re.compile(r"[A-Za-z0-9_.:=+/-]{8,128}")

logger = logging.getLogger("factcheck.requests")
_present: ContextVar[str] = ContextVar("request id", default="")


def request_id() -> str:
    """Return the id of the request or job that is worked on, "" outside of any."""
    return _present.get()


@contextmanager
def tracing(name: str) -> Iterator[None]:
    """Let what happens inside be known by `name`."""
    token = _present.set(name)
    try:
        yield
    finally:
        _present.reset(token)


class RequestIds:
    """Give each request an id, and log one line about it when it is answered.

    A proxy may bring the id, if one is trusted (`TRUSTED_PROXY_COUNT`) and the id has 8 to
    128 plain characters; a client can't choose it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        name, began_at = _id_of(request), time.perf_counter()
        request.request_id = name  # type: ignore[attr-defined]  # for what is logged later
        with tracing(name):
            response = self.get_response(request)
            if settings.LOG_REQUESTS:
                _log(request, response, time.perf_counter() - began_at)
        response[HEADER] = name
        return response


async def trace_job(call_next: Callable[[], Awaitable[Any]], context, worker) -> Any:
    """Let the lines that a job logs carry `job-<number>` (a middleware of the worker).

    The request that queued it logs that number under its own id (`procrastinate.jobs`).
    """
    with tracing(f"job-{context.job.id}"):
        return await call_next()


def route_of(request: HttpRequest) -> str:
    """Return the route that answers, its parameters as `<name>`; "" where none does."""
    match = getattr(request, "resolver_match", None)
    return match.route if match else getattr(request, "route", "")


def _id_of(request: HttpRequest) -> str:
    given = request.headers.get(HEADER, "")
    if settings.TRUSTED_PROXY_COUNT and GIVEN.fullmatch(given):
        return given
    return uuid.uuid4().hex


def _log(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
    """Log the path without its query: people search for names."""
    user = getattr(request, "_cached_user", None)
    told = {
        "method": request.method,
        "path": request.path,
        "route": route_of(request),
        "status": response.status_code,
        "duration_ms": round(seconds * 1000, 1),
        "user_id": user.pk if user else None,
    }
    logger.info("%(method)s %(path)s %(status)s %(duration_ms)s ms", told, extra=told)
