"""Words that are broken in narrow cells of a PDF's tables without a hyphen, as office programs do.

A word is broken there only where it alone is wider than its cell: its first part is a line of its
own, which is full.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .hyphens import GOES_ON
from .pdf_lines import Line
from .pdf_rows import Cell, Row

_PART, _REST = re.compile(r"(?:[^\W\d_]+-)?[^\W\d_]{3,}$"), re.compile(r"[a-zäöüß]+(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FUNCTION_WORDS = frozenset(
    """ab absolut als am an and as at auf aus bei bis by cm cm² davon der die das dem den des durch
    ein eine for from für g gegen gegenüber gesamt h ha if im in insgesamt is ist it je kg km
    km² l m m² m³ mg min mit mm no nach of ohne oder on or per plus pro real s seit so sowie t
    the to über um und unter us vom von vor we wo with zu zum zur""".split()
)
_LETTER, _LEAST, _SURE, _SHORT = 0.75, 3, 2, 2


@dataclass(frozen=True, slots=True)
class _Break:
    """A line that may be the first part of a word; `width` is how wide it is."""

    line: Line
    word: str
    width: float
    is_short: bool


@dataclass(frozen=True, slots=True)
class KnownWords:
    """The words of a document, in small letters; `inner` stand between others: none is broken."""

    words: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> "KnownWords":
        """Return the words of pages."""
        drawn = (
            inner
            for page in pages
            for line in page
            for inner in (line.table.lines if line.table else (line,))
        )
        lines = [_WORD.findall(line.text.lower()) for line in drawn]
        inner = frozenset(word for words in lines for word in words[1:-1])
        return cls(inner.union(*(words[:1] + words[-1:] for words in lines)), inner)


def with_whole_words(rows: Sequence[Row], known: KnownWords) -> list[Row]:
    """Return rows in whose cells the parts of broken words are marked, so that they are joined.

    They are where the whole word stands elsewhere, or the rest is too short to be one; where two
    words are broken so, or three lines are as full, the others are, too.
    """
    found = [at for row in rows for cell in row for at in _breaks(cell, known)]
    if not found:
        return list(rows)
    sure = {id(at.line) for at in found if at.is_short or at.word in known.words}
    broken = {id(at.line) for at in found if len(sure) >= _SURE or _are_alike(at, found)} | sure
    return [tuple(_marked(cell, broken) for cell in row) for row in rows]


def _breaks(cell: Cell, known: KnownWords) -> Iterator[_Break]:
    widest = cell.right - cell.left
    for line, after in pairwise(cell.lines):
        part, rest = _PART.fullmatch(line.text), _REST.match(after.text)
        width = line.right - line.left
        if not part or not rest or rest[0] in _FUNCTION_WORDS or rest[0] in known.inner:
            continue
        if width > widest - _LETTER * line.size:
            yield _Break(line, f"{part[0]}{rest[0]}".lower(), width, len(rest[0]) <= _SHORT)


def _are_alike(at: _Break, found: Sequence[_Break]) -> bool:
    """Return whether other lines are as full as one, in columns of the same width."""
    letter = _LETTER * at.line.size
    return sum(abs(other.width - at.width) < letter for other in found) >= _LEAST


def _marked(cell: Cell, broken: Collection[int]) -> Cell:
    if not any(id(line) in broken for line in cell.lines):
        return cell
    lines = (
        replace(line, text=line.text + GOES_ON) if id(line) in broken else line
        for line in cell.lines
    )
    return Cell(tuple(lines))
