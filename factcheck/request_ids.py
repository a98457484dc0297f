"""Request IDs: in the response, in log lines, in problem documents."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest

logger = logging.getLogger("factcheck.requests")
_present: ContextVar[str] = ContextVar("request id", default="")


def request_id() -> str:
    """Return the ID of the current request or job, "" outside of any."""
    return _present.get()


@contextmanager
def tracing(name: str) -> Iterator[None]:
    """Set `name` as the current ID."""
    token = _present.set(name)
    try:
        yield
    finally:
        _present.reset(token)


async def trace_job(call_next: Callable[[], Awaitable[Any]], context, worker) -> Any:
    """Give a job's log lines the ID `job-<number>` (a middleware of the worker).

    The request that queued it logs that number under its own ID (`procrastinate.jobs`).
    """
    with tracing(f"job-{context.job.id}"):
        return await call_next()


def route_of(request: HttpRequest) -> str:
    """Return the matched route, its parameters as `<name>`; "" without one."""
    match = getattr(request, "resolver_match", None)
    return match.route if match else getattr(request, "route", "")
