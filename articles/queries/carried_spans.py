"""Map selected words from one text of an article to another."""

from bisect import bisect_right
from collections.abc import Sequence

from articles.anchoring import Anchored, Carried, carry
from articles.splitting import sentences

Span = tuple[int, int]


def carry_spans(spans: Sequence[Span], old: str, new: str, language: str) -> list[Carried]:
    """Carry spans of the `old` text to the `new` one, in order.

    Code points, end exclusive; the key of each is its index. Raises ValueError if a span is
    empty or lies outside `old`.
    """
    bounds = sentences(old, language)
    starts = [start for start, _end in bounds]
    anchored = [
        Anchored(number, *span, *bounds[max(0, bisect_right(starts, span[0]) - 1)])
        for number, span in enumerate(spans)
    ]
    return carry(anchored, old, new, language)


def carry_blocks(
    blocks: Sequence[Span], old: str, new: str, new_blocks: Sequence[Span]
) -> list[Span | None]:
    """Return the block of the `new` text in which each block of the `old` one starts.

    Code points, end exclusive; None for a block whose words are gone.
    """
    anchored = [Anchored(number, *span, *span) for number, span in enumerate(blocks)]
    return [_block_at(carried.start, new_blocks) for carried in carry(anchored, old, new)]


def _block_at(place: int | None, blocks: Sequence[Span]) -> Span | None:
    if place is None:
        return None
    return next((block for block in blocks if block[0] <= place < block[1]), None)
