"""A text laid out for its contexts: sentences in lines, lines in blocks, quotations, tables."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from articles.anchoring.clauses import ClauseWord, KnownName, tokens_of
from articles.anchoring.leaning import leans
from articles.anchoring.leaning_words import LeaningWords, leaning_words
from articles.anchoring.leans import Lean
from articles.anchoring.lines import endings, is_final, is_marked
from articles.anchoring.mentions import Mention
from articles.anchoring.no_words import without_marks
from articles.anchoring.quotations import quotations
from articles.anchoring.tables import TableRow, rows_of
from articles.anchoring.typography import double_marks
from articles.anchoring.words import IGNORED, LIGATURES
from articles.facts.blocks import Block, BlockKind
from articles.facts.normalization import SIGNS, Composed, compose

# Typography that says nothing is read as its plain form: spaces of any width, ligatures.
_READ_AS = SIGNS | LIGATURES | dict.fromkeys("\u00a0\u2007\u2008\u2009\u200a\u202f", " ")
_SHORT_FORM = re.compile(r"\(([A-ZÄÖÜ][\w-]{1,9})\)")
_FOOTNOTE = re.compile(r"\s*([*†⁰¹²³⁴-⁹]+(?=\)?\s*\w)|\[\d{1,3}\](?=\s?\w)|[1-9]\d?(?=\s\w))")
_LONGEST_NOTE = 25
_LONGEST_SENTENCE = 2000
_LONGEST_HEAD, _LONGEST_LABEL = 6, 3
Span = tuple[int, int]
_HEADS = frozenset({BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.TEASER, BlockKind.CROSSHEAD})
_PROSE = frozenset({BlockKind.HEADLINE, BlockKind.TEASER, BlockKind.PARAGRAPH})


@dataclass(frozen=True)
class ContextPage:
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
    def form(self) -> Composed:
        """Return the text composed and without the typography that no context depends on."""
        form = compose(self.text, IGNORED, _READ_AS)
        return Composed(double_marks(form.text), form.origin)

    @cached_property
    def composed(self) -> "ContextPage":
        """Return the page of `form`, itself if it is written so; contexts are read from it."""
        if self.form.text == self.text:
            return self
        into = self.form.into
        return ContextPage(
            self.form.text,
            [into(*sentence) for sentence in self.sentences],
            [_placed(block, *into(block.start, block.end)) for block in self.blocks],
            self.language,
            [_composed_mention(m, *into(m.start, m.end)) for m in self.mentions],
        )

    @cached_property
    def words(self) -> LeaningWords | None:
        return leaning_words(self.language)

    @cached_property
    def quotations(self) -> list[Span]:
        """Return the words in quotation marks, marks included, outermost only."""
        return quotations(self.text)

    @cached_property
    def rows(self) -> dict[int, TableRow]:
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

    def lowered(self, number: int) -> str:
        """Return the words of a sentence in lower case."""
        if number not in self._lowered:
            self._lowered[number] = self._read(number).lower()
        return self._lowered[number]

    def line_said(self, number: int) -> str:
        """Return the words of a line."""
        return self._line_texts[number]

    def leans(self, number: int) -> list[Lean]:
        """Return how a sentence leans on the text before it; a table's row never does."""
        if number not in self._leans:
            words = None if number in self.rows else self.words
            found = leans(self._read(number), self.tokens(number), words) if words else []
            self._leans[number] = found
        return self._leans[number]

    def tokens(self, number: int) -> list[ClauseWord]:
        """Return the words of a sentence, read in clauses; none without the language's lists."""
        if number not in self._tokens:
            found = (
                tokens_of(self._read(number), self.words, self._known(number)) if self.words else []
            )
            self._tokens[number] = found
        return self._tokens[number]

    def _read(self, number: int) -> str:
        """Return the words of a sentence; what is longer than any is none."""
        return self.said(number)[:_LONGEST_SENTENCE]

    def mentions_in(self, number: int) -> Sequence[Mention]:
        """Return the names in a sentence."""
        start, end = self.sentences[number]
        first = bisect_left(self._mention_starts, start)
        return self.mentions[first : bisect_left(self._mention_starts, end)]

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the names that begin in a stretch of the text."""
        first = bisect_left(self._mention_starts, start)
        return self.mentions[first : bisect_left(self._mention_starts, end)]

    @cached_property
    def first_mentions(self) -> dict[str, Mention]:
        """Return by its whole name where the text first gives it whole."""
        found: dict[str, Mention] = {}
        for mention in self.mentions:
            if (
                mention.name
                and not mention.is_role
                and len(self.text[mention.start : mention.end]) >= len(mention.name)
            ):
                found.setdefault(mention.name, mention)
        return found

    @cached_property
    def short_forms(self) -> dict[str, int]:
        """Return by each abbreviation that the text explains where it does: "… (BDT)"."""
        found: dict[str, int] = {}
        for match in _SHORT_FORM.finditer(self.text):
            found.setdefault(match[1], match.start())
        return found

    @cached_property
    def nouns(self) -> dict[str, list[tuple[int, int]]]:
        """Return by stem, and by each ending of a compound, the sentences and words of nouns."""
        found: dict[str, list[tuple[int, int]]] = {}
        for number in self.prose:
            for index, token in enumerate(self.tokens(number)):
                if token.is_name and token.text[0].isalpha():
                    for ending in endings(token.low):
                        found.setdefault(ending, []).append((number, index))
        return found

    @cached_property
    def unit_notes(self) -> list[int]:
        """Return the sentences that give a unit for figures elsewhere."""
        words = self.words
        if words is None:
            return []
        return [
            n
            for n in range(len(self.sentences))
            if n not in self.rows
            and words.unit_note.search(said := self.said(n))
            and len(said.split()) <= _LONGEST_NOTE
        ]

    @cached_property
    def unnumbered(self) -> str:
        """Return the text with signs that are no words in the place of the marks of notes."""
        return without_marks(self.text)

    @cached_property
    def footnotes(self) -> dict[str, int]:
        """Return by their marks the lines that explain one: "* ohne Berlin"."""
        found: dict[str, int] = {}
        for line in self.lines:
            match = _FOOTNOTE.match(self.said(line.start))
            if match and line.start not in self.rows:
                found.setdefault(match[1], line.start)
        return found

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
        for number in range(len(self.blocks)):
            found.append(above)
            above = number if self.is_crosshead(number) else above
        return found

    def is_crosshead(self, block: int) -> bool:
        """Return whether a block is a crosshead, or a line that stands above text like one."""
        if self.blocks[block].kind is BlockKind.CROSSHEAD:
            return not self._block_said(block).endswith("?")
        if self.blocks[block].kind is not BlockKind.PARAGRAPH or block + 1 == len(self.blocks):
            return False
        said, below = self._block_said(block), self._block_said(block + 1)
        above = self._block_said(block - 1) if block else ""
        short = len(said.split()) <= _LONGEST_HEAD and not is_final(said) and "\t" not in said
        headed = not block or self.blocks[block - 1].kind in _HEADS
        whole = is_final(below) and (headed or is_final(above))
        return short and whole and not said.endswith(":") and not is_marked(said)

    def _block_said(self, block: int) -> str:
        return self.text[self.blocks[block].start : self.blocks[block].end].rstrip()

    def section(self, number: int) -> int | None:
        """Return the block of the crosshead above a sentence if it is a label."""
        block = self.block_index(number)
        above = None if block is None else self.crossheads[block]
        return above if above is not None and self.is_label(above) and self.selects(above) else None

    def is_label(self, block: int) -> bool:
        """Return whether a crosshead only names something: up to three words, no verb."""
        said = self._block_said(block).split()
        if len(said) > _LONGEST_LABEL:
            return False
        words = self.words
        if words is None or not words.names_are_capital:
            return True
        return all(w[0].isupper() or not w.isalpha() or w in words.function for w in said)

    def selects(self, block: int) -> bool:
        """Return whether a label says which thing, place or year its section is about.

        One without others that names nothing known ("Scharfe Kritik") only divides the text.
        """
        head = self.blocks[block]
        known = bool(self.mentions_between(head.start, head.end))
        figure = any(c.isdigit() for c in self._block_said(block))
        return known or figure or len(self._labels) > 1

    @cached_property
    def _labels(self) -> list[int]:
        """Return the crossheads that are labels."""
        heads = dict.fromkeys(head for head in self.crossheads if head is not None)
        return [head for head in heads if self.is_label(head)]

    def indent(self, line: int) -> int:
        """Return by how many characters a line is indented."""
        start = self.sentences[self.lines[line].start][0]
        return start - (self.text.rfind("\n", 0, start) + 1)

    def block_index(self, number: int) -> int | None:
        """Return the number of the block in which a sentence stands."""
        index = bisect_right(self._block_starts, self.sentences[number][0]) - 1
        return index if index >= 0 else None

    def kind(self, number: int) -> BlockKind:
        """Return the kind of the block in which a sentence stands."""
        index = self.block_index(number)
        return BlockKind.PARAGRAPH if index is None else self.blocks[index].kind

    def before(self, number: int) -> int | None:
        """Return the sentence before this one: in its line, else of running text; or None."""
        if self._begins[number] is False:
            return number - 1
        if self.kind(number) not in _PROSE:
            return None
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

    @property
    def employers(self) -> frozenset[str]:
        """Return the nouns for a firm or a part of one."""
        return self.words.employers if self.words else frozenset()

    def is_quoted(self, number: int, offset: int) -> bool:
        """Return whether a word at `offset` of a sentence is in a quotation."""
        at = self.sentences[number][0] + max(0, offset)
        return self.quoted_around(at, at + 1) is not None

    @cached_property
    def introductions(self) -> dict[int, int | None]:
        """Return the lines whose introduction is known by now, with its line if they have one."""
        return {}

    @cached_property
    def _begins(self) -> list[bool]:
        return [n in self.rows or self._begins_line(n) for n in range(len(self.sentences))]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _line_texts(self) -> list[str]:
        spans = ((self.sentences[n.start][0], self.sentences[n.stop - 1][1]) for n in self.lines)
        return [self.text[start:end].rstrip() for start, end in spans]

    @cached_property
    def meanings(self) -> dict[tuple[int, int, str], str]:
        """Return what is known by now of what sentences take from those before, by depth."""
        return {}

    @cached_property
    def _lowered(self) -> dict[int, str]:
        return {}

    @cached_property
    def _leans(self) -> dict[int, list[Lean]]:
        return {}

    @cached_property
    def _tokens(self) -> dict[int, list[ClauseWord]]:
        return {}

    def _known(self, number: int) -> list[KnownName]:
        start = self.sentences[number][0]
        return [
            KnownName(m.start - start, m.end - start, m.is_person, m.is_place, m.gender, m.is_role)
            for m in self.mentions_in(number)
        ]

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


def _placed(block: Block, start: int, end: int) -> Block:
    return replace(block, start=start, end=end)


def _composed_mention(mention: Mention, start: int, end: int) -> Mention:
    name = compose(mention.name, IGNORED, _READ_AS).text
    return replace(mention, start=start, end=end, name=name)
