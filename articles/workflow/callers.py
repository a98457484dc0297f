"""The caller: known to every act during a request, without being passed as an argument."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Caller:
    """An account, its address and user agent; `token` is the pk of the token used, if any.

    `user` may be lazy, or anonymous.
    """

    user: Any = None
    address: str = ""
    user_agent: str = ""
    token: int | None = None


NOBODY = Caller()
_caller: ContextVar[Callable[[], Caller]] = ContextVar("caller", default=lambda: NOBODY)


@contextmanager
def called_by(caller: Callable[[], Caller]) -> Iterator[None]:
    """Set the caller; `caller` is called each time that somebody asks for it."""
    token = _caller.set(caller)
    try:
        yield
    finally:
        _caller.reset(token)


def present_caller() -> Caller:
    """Return the caller; nobody in a command on the server."""
    return _caller.get()()
