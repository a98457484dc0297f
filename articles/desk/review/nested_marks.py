"""Cut claims that nest or overlap into marks that nest properly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.models import Claim


@dataclass(slots=True)
class Opening:
    """The start of a mark. `is_first`, `is_last`: among the marks of one claim."""

    claim: Claim
    is_first: bool
    is_last: bool = True


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Text inside `marks`, the innermost last."""

    start: int
    end: int
    marks: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a mark."""

    mark: Opening


Piece = Opening | MarkedWords | Closing


def cut_into_marks(start: int, end: int, claims: Sequence[Claim]) -> list[Piece]:
    """Cut the text from `start` to `end` into marks of its claims.

    `claims` are in reading order, the longer first if two begin together. Closings match
    openings like brackets: of two overlapping claims, the later is closed where the earlier
    ends and opened again after it. All words are yielded, in order. Quadratic only in the
    number of claims at one place.
    """
    return list(_pieces(start, end, [c for c in claims if c.start < end and c.end > start]))


def _pieces(start: int, end: int, claims: Sequence[Claim]) -> Iterator[Piece]:
    waiting = list(reversed(claims))
    marks: list[Opening] = []
    at = start
    while at < end:
        while waiting and waiting[-1].start <= at:
            claim = waiting.pop()
            marks.append(Opening(claim, is_first=claim.start >= start, is_last=claim.end <= end))
            yield marks[-1]
        stop = min([end, *(m.claim.end for m in marks), *(c.start for c in waiting[-1:])])
        yield MarkedWords(at, stop, tuple(marks))
        at = stop
        yield from _close(marks, at, end)


def _close(marks: list[Opening], at: int, end: int) -> Iterator[Piece]:
    """Close the marks that end at `at`, innermost first; reopen those closed on the way."""
    ending = [number for number, mark in enumerate(marks) if mark.claim.end <= at or at == end]
    if not ending:
        return
    cut_off = marks[ending[0] :]
    del marks[ending[0] :]
    for mark in reversed(cut_off):
        goes_on = mark.claim.end > at
        mark.is_last = not goes_on
        yield Closing(mark)
    if at < end:
        for mark in cut_off:
            if mark.claim.end > at:
                marks.append(Opening(mark.claim, is_first=False))
                yield marks[-1]
