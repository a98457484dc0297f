"""The word ledger."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from .shape import Shape


@dataclass(frozen=True, slots=True)
class WordCounts(Shape):
    """The words of a text by what is known of them; they add up to `total`."""

    open: int
    query: int
    wrong: int
    right: int
    dismissed: Annotated[int, "No fact, by a verdict or by a dismissed stretch."]
    repeated: Annotated[int, "In a part that comes twice; checked where it comes first."]
    uncovered: Annotated[int, "In no claim, and nobody has dismissed them."]
    total: int


@dataclass(frozen=True, slots=True)
class UncoveredSpan(Shape):
    """Words of one sentence that nobody has looked at; code points, end exclusive.

    Claims may stand between the `runs`, not in them.
    """

    start: int
    end: int
    words: int
    quote: str
    runs: Annotated[list[tuple[int, int]], "Start and end of each run of words."]


@dataclass(frozen=True, slots=True)
class Dismissal(Shape):
    """Words in which a person found no fact; code points, end exclusive."""

    id: int
    start: int
    end: int
    quote: str
    reason: str
    dismissed_by: str
    dismissed_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Ledger(Shape):
    """The word ledger of the current text."""

    article: int
    revision: int
    sha256: str
    demands_full_coverage: bool
    words: WordCounts
    uncovered: list[UncoveredSpan]
    dismissals: list[Dismissal]


@dataclass(frozen=True, slots=True)
class Dismissals(Shape):
    """What one act dismissed, run by run."""

    results: list[Dismissal]
