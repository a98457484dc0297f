"""The progress of an article: its claims by state."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

DONE = frozenset({"right", "dismissed"})
SHOWN = ("right", "dismissed", "wrong", "query", "open")


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment of a bar: the state, how many have it, offset and width."""

    state: str
    count: int
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Claims in the text by state; they add up to `total`. Lost claims don't count.

    `out_of_context` are those right and dismissed ones whose verdict waits for a
    confirmation in a changed context.
    """

    open: int = 0
    query: int = 0
    right: int = 0
    wrong: int = 0
    dismissed: int = 0
    out_of_context: int = 0

    @classmethod
    def of(cls, counts: Mapping[str, int], out_of_context: int = 0) -> "Progress":
        """Return the progress for counts by state; other states are ignored."""
        by_state = {state: counts[state] for state in SHOWN if state in counts}
        return cls(**by_state, out_of_context=out_of_context)

    @property
    def total(self) -> int:
        return self.open + self.query + self.right + self.wrong + self.dismissed

    @property
    def done(self) -> int:
        """Return how many claims no longer block a sign-off."""
        return self.right + self.dismissed - self.out_of_context

    @property
    def to_do(self) -> int:
        """Return how many claims still block a sign-off."""
        return self.open + self.query + self.wrong + self.out_of_context

    def segments(self, width: int) -> Iterator[Segment]:
        """Return the segments of the progress bar, from left to right."""
        return segments_of({state: getattr(self, state) for state in SHOWN}, width)


def segments_of(counts: Mapping[str, int], width: int) -> Iterator[Segment]:
    """Yield the segments of a bar, in the order of `counts`; the widths add up to `width`."""
    before, total = 0, sum(counts.values())
    for state, count in counts.items():
        if count:
            x, end = (n * width // total for n in (before, before + count))
            yield Segment(state, count, x, end - x)
        before += count
