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
    return carry(anchored, old, new)
