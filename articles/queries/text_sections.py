"""The sentences of a text, and the sections in which a long one is worked on. No queries."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache

from articles.splitting import sentences

Span = tuple[int, int]
SECTION = 4_000


@lru_cache(maxsize=64)
def text_sentences(revision: int, text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences of a revision's text; the text of a revision never changes."""
    return tuple(sentences(text, language))


def words_of_sentence(revision: int, text: str, language: str, offset: int) -> Span | None:
    """Return the span of the sentence at `offset`, without space around it; None if there is none.

    The sentence before it where the character is space between two.
    """
    bounds = text_sentences(revision, text, language)
    at = bisect_right([start for start, _ in bounds], offset) - 1
    if at < 0 or not 0 <= offset < len(text):
        return None
    start, end = bounds[at]
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return (start, start + len(words.strip())) if words.strip() else None


def text_sections(length: int, blocks: Iterable[int], bounds: Iterable[Span]) -> list[Span]:
    """Cut a text of this length into sections of about 4,000 characters and more.

    `blocks` are where its parts begin, in order, `bounds` its sentences. No sentence and no
    part is in two sections; together they are the whole text.
    """
    starts = {start for start, _ in bounds}
    cuts = [0]
    for start in blocks:
        if start - cuts[-1] >= SECTION and start in starts:
            cuts.append(start)
    return list(zip(cuts, [*cuts[1:], length], strict=True))


def within(bounds: tuple[Span, ...], section: Span) -> tuple[Span, ...]:
    """Return the sentences that begin in a section."""
    return bounds[bisect_left(bounds, (section[0], -1)) : bisect_left(bounds, (section[1], -1))]
