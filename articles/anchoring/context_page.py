"""A text laid out for its contexts: sentences in lines, lines in blocks, quotations, tables."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.anchoring.leaning import Lean, leans
from articles.anchoring.leaning_words import LeaningWords, leaning_words
from articles.anchoring.quotations import quotations
from articles.anchoring.tables import Row, rows_of
from articles.facts.blocks import Block, BlockKind

Span = tuple[int, int]
_PROSE = frozenset({BlockKind.HEADLINE, BlockKind.TEASER, BlockKind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that a reader of the text found at `start` to `end`; whether it is a person's."""

    start: int
    end: int
    is_person: bool


@dataclass(frozen=True)
class Page:
    """A text with what is known of it: sentences in order, blocks, names, language.

    All spans are code points, end exclusive. `mentions` make the search for a referent
    sharper; it works without.
    """

    text: str
    sentences: Sequence[Span]
    blocks: Sequence[Block]
    language: str
    mentions: Sequence[Mention] = ()

    @cached_property
    def words(self) -> LeaningWords | None:
        return leaning_words(self.language)

    @cached_property
    def quotations(self) -> list[Span]:
        """Return the words in quotation marks, marks included, outermost only."""
        return quotations(self.text)

    @cached_property
    def rows(self) -> dict[int, Row]:
        """Return the rows of tables by the number of their sentence."""
        found = {self.sentence_at(row.start): row for row in rows_of(self.text)}
        return {number: row for number, row in found.items() if number is not None}

    @cached_property
    def lines(self) -> list[range]:
        """Return runs of sentences that no line's end divides."""
        starts = [n for n in range(len(self.sentences)) if self._begins_line(n)]
        return [
            range(a, b) for a, b in zip(starts, [*starts[1:], len(self.sentences)], strict=True)
        ]

    @cached_property
    def line_of(self) -> list[int]:
        """Return the number of its line for each sentence."""
        return [number for number, line in enumerate(self.lines) for _ in line]

    @cached_property
    def prose(self) -> list[int]:
        """Return the sentences of running text in order: no heads of sections, no tables."""
        return [
            n for n in range(len(self.sentences)) if self.kind(n) in _PROSE and n not in self.rows
        ]

    def sentence_at(self, offset: int) -> int | None:
        """Return the number of the sentence that begins at or before `offset`."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 else None

    def said(self, number: int) -> str:
        """Return the words of a sentence."""
        start, end = self.sentences[number]
        return self.text[start:end]

    def line_said(self, number: int) -> str:
        """Return the words of a line."""
        return self._line_texts[number]

    def leans(self, number: int) -> list[Lean]:
        """Return how a sentence leans on the text before it; a table's row never does."""
        if number not in self._leans:
            words = None if number in self.rows else self.words
            self._leans[number] = leans(self.said(number), words) if words else []
        return self._leans[number]

    def mentions_in(self, number: int) -> Sequence[Mention]:
        """Return the names in a sentence."""
        start, end = self.sentences[number]
        first = bisect_left(self._mention_starts, start)
        return self.mentions[first : bisect_left(self._mention_starts, end)]

    def quotations_in(self, number: int) -> list[Span]:
        """Return the quotations that share words with a sentence."""
        start, end = self.sentences[number]
        first = max(0, bisect_right(self._quotation_starts, start) - 1)
        last = bisect_left(self._quotation_starts, end)
        return [q for q in self.quotations[first:last] if q[1] > start]

    @cached_property
    def crossheads(self) -> list[int | None]:
        """Return for each block the number of the crosshead above it."""
        found: list[int | None] = []
        above: int | None = None
        for number, block in enumerate(self.blocks):
            found.append(above)
            above = number if block.kind is BlockKind.CROSSHEAD else above
        return found

    def block_index(self, number: int) -> int | None:
        """Return the number of the block in which a sentence stands."""
        index = bisect_right(self._block_starts, self.sentences[number][0]) - 1
        return index if index >= 0 else None

    def kind(self, number: int) -> BlockKind:
        """Return the kind of the block in which a sentence stands."""
        index = self.block_index(number)
        return BlockKind.PARAGRAPH if index is None else self.blocks[index].kind

    def before(self, number: int) -> int | None:
        """Return the sentence of running text before this one, None at the beginning."""
        place = bisect_right(self.prose, number - 1) - 1
        return self.prose[place] if place >= 0 else None

    def after_in_line(self, number: int) -> int | None:
        """Return the next sentence if it stands in the same line."""
        return number + 1 if number + 1 < self.lines[self.line_of[number]].stop else None

    def quoted_around(self, start: int, end: int) -> Span | None:
        """Return the quotation in which `start` to `end` stands, if it does."""
        place = bisect_right(self._quotation_starts, start) - 1
        if place < 0 or self.quotations[place][1] < end:
            return None
        return self.quotations[place]

    @cached_property
    def introductions(self) -> dict[int, int | None]:
        """Return the lines whose introduction is known by now, with its line if they have one."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _line_texts(self) -> list[str]:
        spans = ((self.sentences[n.start][0], self.sentences[n.stop - 1][1]) for n in self.lines)
        return [self.text[start:end].rstrip() for start, end in spans]

    @cached_property
    def _leans(self) -> dict[int, list[Lean]]:
        return {}

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [start for start, _ in self.quotations]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def _begins_line(self, number: int) -> bool:
        if number == 0:
            return True
        return "\n" in self.text[self.sentences[number - 1][1] : self.sentences[number][0]]


_MARKER = re.compile(r"\s*(?:[-–—•*·▪►‣●■✓→]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)")


def is_marked(line: str) -> bool:
    """Say whether a line begins with the mark or number of a list's item."""
    return bool(_MARKER.match(line))


def is_final(line: str) -> bool:
    """Say whether a line ends as a sentence does."""
    return line.rstrip("\"“”»«'’)] ")[-1:] in {".", "!", "?", "…"}
