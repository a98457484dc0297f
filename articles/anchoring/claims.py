"""Input and output of carrying."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """The fate of a claim in the new text."""

    UNCHANGED = "unchanged"
    """Its sentence is where it was, or what it depends on in a changed one."""
    MOVED = "moved"
    """Its sentence is the same and stands elsewhere."""
    TOUCHED = "touched"
    """Its sentence changed, or it is unsure which of several; its place was found."""
    LOST = "lost"
    """Its place was not found; a later text may have it again."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """A claim's place in a text: its own words and those of its sentence (code points).

    `kind` says what of a changed sentence it depends on; "" depends on all of it.
    """

    key: Hashable
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """A claim's fate and its place in the new text; a lost one has no place."""

    key: Hashable
    fate: Fate
    start: int | None = None
    end: int | None = None
    sentence_start: int | None = None
    sentence_end: int | None = None
