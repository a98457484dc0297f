"""What a statement says beside the finer claims in it: words that belong to none of them.

"Im Mai zahlte die Stadt 4.000 Euro, der Verein räumte den Keller": the words behind the comma.
"""

from collections.abc import Iterator, Sequence

from articles.matching.inputs import Span
from articles.matching.words import WORD

# So many words before and behind a finer claim are said of it ("just under", "in the harbour"),
# and so many words at least are a remainder.
BESIDE, LEAST = 2, 3


def remainder(text: str, statement: Span, finer: Sequence[Span]) -> Span | None:
    """Return the longest part of a statement that no finer claim has words of or beside.

    Spans are code points of `text`; those of `finer` may overlap. None if no part is left.
    """
    parts = list(_parts(text, statement, sorted(finer)))
    return max(parts, key=lambda part: part[1] - part[0], default=None)


def _parts(text: str, statement: Span, finer: Sequence[Span]) -> Iterator[Span]:
    start, end = statement
    at = start
    for first, last in [*finer, (end, end)]:
        words = [match.span() for match in WORD.finditer(text, at, max(at, min(first, end)))]
        kept = words[BESIDE if at > start else 0 :]
        kept = kept[: len(kept) - BESIDE] if first < end else kept
        if len(kept) >= LEAST:
            yield kept[0][0], kept[-1][1]
        at = max(at, min(last, end))
