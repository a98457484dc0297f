"""The words of a passage with their offsets, for selecting a span by mouse or keyboard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.safestring import SafeString

from articles.facts.kinds import Kind
from articles.models import Claim
from articles.queries.article_page import ArticlePage

from .option_tags import option_tags
from .portions import portion_at, portions_of

TOKEN = re.compile(r"[\w\u0300-\u036f\-’']+(?:[.,:][\w\u0300-\u036f]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a punctuation mark; offsets are code points into the whole text, end exclusive."""

    text: str
    start: int
    end: int


def words_between(text: str, start: int, end: int) -> Sequence[Word]:
    """Return the words and punctuation marks of `text` from `start` to `end`, in order.

    A span that begins or ends inside a word cuts it, so that the span can stay as it is.
    """
    found = TOKEN.finditer(text, start, end)
    return [Word(match[0], match.start(), match.end()) for match in found]


def cut_at(words: Sequence[Word], *offsets: int) -> list[Word]:
    """Cut the words at `offsets`."""
    pieces: list[Word] = []
    for word in words:
        at = sorted({word.start, *(o for o in offsets if word.start < o < word.end), word.end})
        for first, last in pairwise(at):
            text = word.text[first - word.start : last - word.start]
            pieces.append(Word(text, first, last))
    return pieces


@dataclass(frozen=True, slots=True)
class SpanChoice:
    """A span with its kind, and the words around it from which another can be selected.

    `start`, `end` are code points, end exclusive; `quote` is the text there.
    """

    start: int
    end: int
    quote: str
    words: Sequence[Word]
    kind: str = Kind.STATEMENT

    @property
    def start_options(self) -> SafeString:
        return option_tags([(word.start, word.text) for word in self.words], self.start)

    @property
    def end_options(self) -> SafeString:
        return option_tags([(word.end, word.text) for word in self.words], self.end)

    @property
    def kind_options(self) -> SafeString:
        return option_tags(Claim.Kind.choices, self.kind)


def new_span_choice(page: ArticlePage, start: int, end: int) -> SpanChoice | None:
    """Return the form's state for a span of the text, cut to it; None if it has no words."""
    text = page.revision.text
    start, end = max(0, start), min(end, len(text))
    if start >= end or not text[start:end].strip():
        return None
    around = [b for b in page.blocks if b.start < end and start < b.end]
    first, last = (around[0].start, around[-1].end) if around else (start, end)
    words = cut_at(words_between(text, first, last), start, end)
    return SpanChoice(start, end, text[start:end], words)


def block_options(page: ArticlePage, offset: int) -> SafeString:
    """Return the parts of the text as options, each labelled with its first words.

    Of a long text those in the portion with the character at `offset`.
    """
    portion = portion_at(portions_of(page), offset)
    start, end = (portion.start, portion.end) if portion else (0, 0)
    shown = [
        (f"{block.start}-{block.end}", words)
        for block, words in page.beginnings
        if block.start < end and start < block.end
    ]
    return option_tags(shown)
