"""The word ledger."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class WordCountsSchema(ResponseSchema):
    """The words of a text by their state; they add up to `total`."""

    open: int
    query: int
    wrong: int
    right: int
    read: Annotated[int, "In no claim, but in a sentence that was judged as a whole."]
    dismissed: Annotated[int, "No fact, by a verdict or by a dismissed stretch."]
    repeated: Annotated[int, "In a repeated part; checked at its first occurrence."]
    uncovered: Annotated[int, "In no claim, and nobody has dismissed them."]
    total: int


@dataclass(frozen=True, slots=True)
class UncoveredSpanSchema(ResponseSchema):
    """Words of one sentence that nobody has looked at; code points, end exclusive.

    Claims may be between the `runs`, not in them.
    """

    start: int
    end: int
    words: int
    quote: str
    runs: Annotated[list[tuple[int, int]], "Start and end of each run of words."]


@dataclass(frozen=True, slots=True)
class DismissalSchema(ResponseSchema):
    """Words in which a person found no fact; code points, end exclusive."""

    id: int
    start: int
    end: int
    quote: str
    reason: str
    dismissed_by: str
    dismissed_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class LedgerSchema(ResponseSchema):
    """The word ledger of the current text."""

    article: int
    revision: int
    sha256: str
    demands_full_coverage: bool
    words: WordCountsSchema
    uncovered: list[UncoveredSpanSchema]
    dismissals: list[DismissalSchema]


@dataclass(frozen=True, slots=True)
class DismissalsSchema(ResponseSchema):
    """What one act dismissed, run by run."""

    results: list[DismissalSchema]
