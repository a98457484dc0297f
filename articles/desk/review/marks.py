"""Cut claims that nest or overlap into marks that nest properly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.models import Claim


@dataclass(slots=True)
class Opening:
    """A mark begins. `is_first`, `is_last`: of the marks that one claim is cut into."""

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
    """A mark ends."""

    mark: Opening


Piece = Opening | MarkedWords | Closing


def cut(start: int, end: int, claims: Sequence[Claim]) -> list[Piece]:
    """Cut the text from `start` to `end` at its claims.

    `claims` come in reading order, the longer first where two begin together. Closings
    answer openings like brackets: of two claims that overlap, the later is closed where
    the earlier ends and opened again behind it. The words come out whole and in order.
    Quadratic only in how many claims lie over one place.
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
    """Close what ends at `at`, innermost first; open again what it had to close for that."""
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
