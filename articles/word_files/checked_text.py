"""What a Word file is made of: a text with what its check says about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from articles.facts.blocks import Block


class UnwritableText(Exception):
    """A text, or a change of it, that a Word file can't hold."""


@dataclass(frozen=True, slots=True)
class TrackedWording:
    """A suggested wording of the words from `start` to `end`, to be accepted or rejected.

    `pk` is that of its verdict; `author` judged at `at`. Offsets here and below are code
    points of the text, end exclusive.
    """

    pk: int
    start: int
    end: int
    words: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment at the words from `start` to `end`: a question, or what a verdict says.

    `label` is its first line; it ends with a letter and a number, by which a reply is
    recognised. `wording` is a line with the wording of verdict `verdict`, written where the
    wording can't be a tracked change.
    """

    label: str
    text: str
    start: int
    end: int
    author: str
    at: datetime
    verdict: int | None = None
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote after the character before `place`."""

    place: int
    text: str


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A text of the article, with who submitted it and when."""

    text: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its parts, and what is to be in its Word file.

    `article`, `revision` and `sha256` identify the text when the file comes back; `at` is
    when the file is made.
    """

    text: str
    blocks: Sequence[Block]
    article: int
    revision: int
    sha256: str
    at: datetime
    wordings: Sequence[TrackedWording] = ()
    remarks: Sequence[Remark] = ()
    footnotes: Sequence[Footnote] = ()
