"""Who asks: known to every act while a request is answered, without any act being told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Caller:
    """An account, where from and with which program; `token` is its number, if one was used.

    `user` may be one that is loaded when it is looked at, or a visitor.
    """

    user: Any = None
    address: str = ""
    user_agent: str = ""
    token: int | None = None


NOBODY = Caller()
_caller: ContextVar[Callable[[], Caller]] = ContextVar("caller", default=lambda: NOBODY)


@contextmanager
def called_by(caller: Callable[[], Caller]) -> Iterator[None]:
    """Say who asks; `caller` is called only where somebody wants to know, each time again."""
    token = _caller.set(caller)
    try:
        yield
    finally:
        _caller.reset(token)


def present_caller() -> Caller:
    """Return who asks; nobody in a command on the server."""
    return _caller.get()()
