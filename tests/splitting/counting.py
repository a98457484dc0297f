"""Count what splitting reads: the same number on any machine, however busy.

Counted are the tokens, mentions and days read, the characters cut out of the text, and, where
that is asked for, the calls of functions.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from cProfile import Profile
from typing import Any
from unittest.mock import patch

from articles.splitting import reading
from articles.splitting.reading import Reading


class Counter:
    """How much was read since the last `count_of`."""

    total = 0


class CountedList(list):
    """A list that counts the items read from it."""

    def __getitem__(self, place: Any) -> Any:
        found = super().__getitem__(place)
        Counter.total += len(found) if isinstance(place, slice) else 1
        return found

    def __iter__(self) -> Iterator[Any]:
        Counter.total += len(self)
        return super().__iter__()

    def __contains__(self, item: object) -> bool:
        Counter.total += len(self)
        return super().__contains__(item)


class CountedText(str):
    """A text that counts the characters cut out of it."""

    __slots__ = ()

    def __getitem__(self, place: Any) -> str:
        found = super().__getitem__(place)
        Counter.total += len(found)
        return found


class CountedReading(Reading):
    """A reading that counts what is read once it is made."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.text = CountedText(self.text)
        for name in ("tokens", "mentions", "days", "sentences"):
            setattr(self, name, CountedList(getattr(self, name)))


@contextmanager
def counted_tokens() -> Iterator[None]:
    """Let each reading count what is read of its tokens, also while it is made."""
    tokenise = reading.tokenise

    def counted(*arguments: Any) -> CountedList:
        return CountedList(tokenise(*arguments))

    with patch.object(reading, "tokenise", counted):
        yield


def count_of(run: Callable[[], object]) -> int:
    """Return how much `run` reads."""
    Counter.total = 0
    run()
    return Counter.total


def count_with_calls(run: Callable[[], object]) -> int:
    """Return how much `run` reads, and how many functions it calls."""
    profile = Profile()
    Counter.total = 0
    profile.enable(subcalls=False)
    try:
        run()
    finally:
        profile.disable()
    return Counter.total + sum(entry.callcount for entry in profile.getstats())


TOLERATED = 0.03
CONSTANT = 500  # what begins and ends of a text cost


def in_line(cost_of: Callable[[int], int], size: int) -> bool:
    """Return whether cost grows no faster than size: twice the size, twice the growth.

    Windows that a small text doesn't fill make it grow faster at first, so a larger text is
    asked before the answer is no.
    """
    return any(_grows_evenly(cost_of, first) for first in (size, 4 * size))


def _grows_evenly(cost_of: Callable[[int], int], size: int) -> bool:
    small, middle, large = (cost_of(size * times) for times in (1, 2, 4))
    return (large - middle) - 2 * (middle - small) <= TOLERATED * large + CONSTANT
