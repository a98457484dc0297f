"""A text in Unicode's composed form (NFC), with a map back to the original text.

What is pasted on a Mac comes decomposed: "ü" as a "u" and a mark. Texts are stored as they
came, since the hash that a CMS asks about is that of its own bytes; whatever reads words
reads them composed. Source: Unicode Standard Annex #15.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from unicodedata import combining, is_normalized, normalize

Span = tuple[int, int]

# Marks inside words that nobody sees: soft hyphens, joiners, marks of the writing direction.
# U+200F is none of them: it can turn the order of figures beside it.
SOFT = frozenset("\u00ad\u200c\u200d")
UNSEEN = frozenset("\u200b\u200e\u2060\ufeff")
# Signs of units that are others written as one ("℃", "㎏", "㎡"), or as wide as Chinese ("％");
# hyphens that only say whether a line may end there.
SIGNS = {
    sign: normalize("NFKC", sign)
    for sign in map(chr, (0x2103, 0x2109, *range(0x3371, 0x33E0), 0xFF04, 0xFF05, 0xFFE1, 0xFFE5))
} | {"\u2010": "-", "\u2011": "-"}
# UAX #15 (stream-safe text): no writing needs more; an endless row sorts in square time.
_MOST_MARKS = 30
# Below U+0300 nothing joins what is before it.
_FIRST_MARK = "\u0300"


@dataclass(frozen=True, slots=True)
class Composed:
    """A text in NFC; `origin` leads back to the text as it came (None: they are the same).

    `origin` holds for each character where that of the first text began and ended.
    """

    text: str
    origin: tuple[list[int], list[int]] | None = None

    def back(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` were in the text as it came."""
        if self.origin is None:
            return start, end
        begins, finishes = self.origin
        if start >= end:
            place = begins[start] if start < len(begins) else (finishes[-1] if finishes else 0)
            return place, place
        return begins[start], finishes[end - 1]

    def into(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` of the text as it came are here."""
        if self.origin is None:
            return start, end
        begins, finishes = self.origin
        return bisect_right(finishes, start), bisect_left(begins, end)


def compose(
    text: str,
    ignored: frozenset[str] = frozenset(),
    replaced: Mapping[str, str] = MappingProxyType({}),
) -> Composed:
    """Return `text` in NFC without the characters that are `ignored`. Linear.

    `replaced` are single characters with what is read in their place.
    """
    # An empty set would be compared with each character all the same.
    is_whole = not ignored or ignored.isdisjoint(text)
    is_plain = not replaced or replaced.keys().isdisjoint(text)
    if is_whole and is_plain and is_normalized("NFC", text):
        return Composed(text)
    plain: list[str] = []
    begins: list[int] = []
    finishes: list[int] = []
    for start, end in _clusters(text, ignored):
        cluster = replaced.get(text[start:end], text[start:end])
        if end - start > 1 or cluster >= _FIRST_MARK:
            cluster = normalize("NFC", cluster)
        plain.append(cluster)
        begins += [start] * len(cluster)
        finishes += [end] * len(cluster)
    return Composed("".join(plain), (begins, finishes))


def _clusters(text: str, ignored: frozenset[str]) -> list[Span]:
    """Cut `text` where its normal form can be made piece by piece; leave out the ignored."""
    clusters: list[Span] = []
    for index, char in enumerate(text):
        if char in ignored:
            continue
        if clusters and char >= _FIRST_MARK and _joins(text, clusters[-1], index):
            clusters[-1] = clusters[-1][0], index + 1
        else:
            clusters.append((index, index + 1))
    return clusters


def _joins(text: str, cluster: Span, index: int) -> bool:
    start, end = cluster
    if end != index or end - start > _MOST_MARKS:
        return False
    char = text[index]
    if combining(char):
        return True
    before = text[max(start, end - 3) : end]
    return normalize("NFC", before + char) != normalize("NFC", before) + normalize("NFC", char)
