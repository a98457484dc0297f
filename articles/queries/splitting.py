"""Cache what the rules find in a text, within and across requests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache

from articles.splitting import SplitClaim, split

# A new text is compared with the previous one, which is mostly cached. What is found in
# 500,000 characters takes 30 MB.
REMEMBERED = 3

_progress: ContextVar[Callable[[int], None] | None] = ContextVar("progress", default=None)


@contextmanager
def reporting(progress: Callable[[int], None]) -> Iterator[None]:
    """Call `progress` with the number of characters read while a text is split inside the block."""
    token = _progress.set(progress)
    try:
        yield
    finally:
        _progress.reset(token)


@lru_cache(REMEMBERED)
def split_once(text: str, language: str, published: date | None) -> tuple[SplitClaim, ...]:
    """Return what `split` finds, cached for the last texts.

    A text of 200,000 characters takes a second. Its claims, their values and the
    names in their contexts all come from here.
    """
    return tuple(split(text, language=language, published=published, progress=_progress.get()))
