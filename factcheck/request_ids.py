"""The id of a request: in its answer, in all lines that it logs, in problem documents."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest

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
