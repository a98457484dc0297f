"""What a galley shows of each sentence and its words: right, wrong, asked, open, unseen."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any

from articles.models import Claim

Span = tuple[int, int]
_WORD = re.compile(r"\w")


class Mark(StrEnum):
    """What is known of a sentence or of words; the first that applies is shown."""

    WRONG = "wrong"
    QUERY = "query"
    CONTEXT = "context"
    """What it refers to changed since it was judged."""
    OPEN = "open"
    """Nobody has judged it, or a second person has not yet confirmed the verdict."""
    RIGHT = "right"
    UNSEEN = "unseen"
    NONE = "none"
    """A person found no fact in it."""
    REPEATED = "repeated"


# Lists, since an enumeration takes ten times as long to go through.
_MARKS = list(Mark)
_PLACES = {mark: place for place, mark in enumerate(_MARKS)}
_OF_STATE = {
    Claim.State.WRONG: Mark.WRONG,
    Claim.State.QUERY: Mark.QUERY,
    Claim.State.RIGHT: Mark.RIGHT,
    Claim.State.DISMISSED: Mark.NONE,
    Claim.State.HIDDEN: Mark.OPEN,
}


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """Words with their mark; offsets are code points, end exclusive.

    `claims` are the pks of those whose last word this is.
    """

    start: int
    end: int
    mark: Mark | None
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence in one block, numbered from 1, with its spans; they cover it."""

    number: int
    mark: Mark | None
    spans: Sequence[MarkedSpan]

    @property
    def start(self) -> int:
        return self.spans[0].start


def mark_of(claim: Any, waiting: Container[int]) -> Mark:
    """Return the mark of a claim; `waiting` are the pks of those that need a second look.

    What is to be corrected is always marked so: its correction is in the margin.
    """
    if claim.state == Claim.State.WRONG:
        return Mark.WRONG
    if claim.context_changed:
        return Mark.CONTEXT
    if claim.pk in waiting:
        return Mark.OPEN
    return _OF_STATE.get(claim.state, Mark.OPEN)


def marked_spans(
    cuts: Iterable[int], marks: Iterable[tuple[int, int, Mark]], ends: Mapping[int, Sequence[int]]
) -> Iterator[MarkedSpan]:
    """Cut a text at `cuts` and where marks begin and end; yield its spans in order.

    `ends` are the pks of the claims that end at an offset. Linear, apart from sorting.
    """
    changes: dict[int, list[tuple[int, int]]] = {cut: [] for cut in cuts}
    for start, end, mark in marks:
        place = _PLACES[mark]
        changes.setdefault(start, []).append((place, 1))
        changes.setdefault(end, []).append((place, -1))
    valid = [0] * len(_MARKS)
    for start, end in pairwise(sorted(changes)):
        for place, change in changes[start]:
            valid[place] += change
        first = next((mark for mark, count in zip(_MARKS, valid, strict=True) if count), None)
        yield MarkedSpan(start, end, first, tuple(ends.get(end, ())))


def marked_sentences(
    text: str, blocks: Sequence[Span], bounds: Sequence[Span], marks: Sequence[Any], ends: Any
) -> list[list[MarkedSentence]]:
    """Return the sentences of each block, numbered through.

    `blocks` and `bounds` (the sentences) are spans of the text. A sentence ends where the
    next one or its block does; blank ones are left out.
    """
    starts = [start for start, _ in bounds]
    edges = [edge for block in blocks for edge in block]
    within: list[list[MarkedSpan]] = [[] for _ in blocks]
    for span in marked_spans({*edges, *starts}, marks, ends):
        at = bisect_right(blocks, (span.start, len(text))) - 1
        if at >= 0 and span.end <= blocks[at][1]:
            within[at].append(span)
    numbers = iter(range(1, len(text) + 2))
    return [[*_numbered(text, _split_at(spans, starts), numbers)] for spans in within]


def _split_at(spans: Iterable[MarkedSpan], starts: Sequence[int]) -> Iterable[list[MarkedSpan]]:
    """Split the spans of a block where sentences start."""
    parts: dict[int, list[MarkedSpan]] = {}
    for span in spans:
        parts.setdefault(bisect_right(starts, span.start), []).append(span)
    return parts.values()


def _numbered(
    text: str, parts: Iterable[list[MarkedSpan]], numbers: Iterator[int]
) -> Iterator[MarkedSentence]:
    for spans in parts:
        if text[spans[0].start : spans[-1].end].strip():
            found = {span.mark for span in spans}
            mark = next((mark for mark in _MARKS if mark in found), None)
            yield MarkedSentence(next(numbers), mark, _joined(text, spans))


def _joined(text: str, spans: Sequence[MarkedSpan]) -> list[MarkedSpan]:
    """Extend the line through right words over spaces and punctuation between them."""
    joined: list[MarkedSpan] = []
    for index, span in enumerate(spans):
        if span.mark is None and not _WORD.search(text[span.start : span.end]):
            before = spans[index - 1].mark if index else Mark.RIGHT
            after = spans[index + 1].mark if index + 1 < len(spans) else Mark.RIGHT
            if before == after == Mark.RIGHT and len(spans) > 1:
                span = replace(span, mark=Mark.RIGHT)
        if joined and joined[-1].mark == span.mark and not joined[-1].claims:
            span = replace(span, start=joined.pop().start)
        joined.append(span)
    return joined
