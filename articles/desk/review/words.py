"""The words of a passage with their offsets, for choosing a span by mouse or by keyboard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from articles.models import Claim
from articles.queries.article_page import ArticlePage

TOKEN = re.compile(r"[\w\-’']+(?:[.,:]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign; offsets are code points into the whole text, end exclusive."""

    text: str
    start: int
    end: int


def words_between(text: str, start: int, end: int) -> Sequence[Word]:
    """Return the words and signs of `text` from `start` to `end`, in order.

    A span that begins or ends inside one of them cuts it, so that it can be kept as it is.
    """
    found = TOKEN.finditer(text, start, end)
    return [Word(match[0], match.start(), match.end()) for match in found]


def cut_at(words: Sequence[Word], *offsets: int) -> list[Word]:
    """Cut the words in which one of `offsets` falls."""
    pieces: list[Word] = []
    for word in words:
        at = sorted({word.start, *(o for o in offsets if word.start < o < word.end), word.end})
        for first, last in pairwise(at):
            text = word.text[first - word.start : last - word.start]
            pieces.append(Word(text, first, last))
    return pieces


@dataclass(frozen=True, slots=True)
class NewClaim:
    """Words about to be marked; `start`, `end` are code points, `words` those around them."""

    start: int
    end: int
    quote: str
    words: Sequence[Word]
    kind: str = Claim.Kind.STATEMENT

    @property
    def kinds(self) -> list[tuple[str, Any]]:
        return list(Claim.Kind.choices)


def new_claim(page: ArticlePage, start: int, end: int) -> NewClaim | None:
    """Return the form's state for a span of the text, cut to it; None where it has no words."""
    text = page.revision.text
    start, end = max(0, start), min(end, len(text))
    if start >= end or not text[start:end].strip():
        return None
    around = [b for b in page.blocks if b.start < end and start < b.end]
    first, last = (around[0].start, around[-1].end) if around else (start, end)
    words = cut_at(words_between(text, first, last), start, end)
    return NewClaim(start, end, text[start:end], words)
