"""What is compared: a manuscript and documents, both split into claims beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from articles.facts.kinds import Kind
from articles.facts.values import Value

Span = tuple[int, int]
# What documents have no say in: it is never compared, and nothing is said of it.
SKIPPED = frozenset({Kind.CREDIT, Kind.CONTACT})


class ReadClaim(Protocol):
    """A claim as the splitter returns it: code points of its text, kind and value."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def value(self) -> Value | None: ...


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A sentence, a table row or a part of a turn of speech: what is shown as evidence.

    `text` are its words; `claims` have their places in it. `before` is the sentence before it
    in the same block. A row has `cells` under the heads of its columns (`head`).
    `place` says where it is, as pairs: ("page", 3), ("line", 12), ("timecode", "00:12:03").
    """

    text: str
    block: int
    claims: tuple[ReadClaim, ...] = ()
    before: str = ""
    heading: str = ""
    speaker: str = ""
    cells: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    place: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document, cut into passages. `day` is its own day, from which its relative dates count."""

    name: str
    language: str
    passages: Sequence[SourcePassage]
    day: date | None = None
    title: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class ManuscriptText:
    """The text that is checked, its claims and its sentences (spans of code points)."""

    text: str
    language: str
    published: date
    claims: Sequence[ReadClaim]
    sentences: Sequence[Span] = field(default_factory=tuple)
