"""Align the words of two texts."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import Self

# Each level looks at every word once, so this bounds the work on hostile texts.
_DEPTH = 16

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which word of the new text is which of the old one.

    `partners` holds for each old word the index of its new one, or -1; partners rise.
    `before[i]` is the last old word before `i` that has a partner (-1: none), `after[i]` the
    first from `i` on (the length: none), `counts[i]` how many have one before `i`.
    `new_length` is the number of new words.
    """

    partners: list[int]
    before: list[int]
    after: list[int]
    counts: list[int]
    new_length: int

    @classmethod
    def of(cls, old: str, new: str) -> Self:
        """Align two rows of codes (see `align`)."""
        partners = align(old, new)
        size = len(partners)
        paired = [index if partner >= 0 else -1 for index, partner in enumerate(partners)]
        before = [-1, *accumulate(paired, max)]
        following = [index if index >= 0 else size for index in reversed(paired)]
        after = [*accumulate(following, min, initial=size)][::-1]
        counts = [0, *accumulate(partner >= 0 for partner in partners)]
        return cls(partners, before, after, counts, len(new))

    def taken(self) -> list[bool]:
        """Return for each new word whether an old one is its partner."""
        taken = [False] * self.new_length
        for partner in self.partners:
            if partner >= 0:
                taken[partner] = True
        return taken

    def share(self, words: range) -> float:
        """Return the share of `words` with partners, if these are contiguous; else 0."""
        count = self.counts[words.stop] - self.counts[words.start]
        if not count:
            return 0.0
        first = self.partners[self.after[words.start]]
        last = self.partners[self.before[words.stop]]
        return count / len(words) if last - first < 2 * len(words) + 20 else 0.0

    def in_place(self, words: range, start: int) -> bool:
        """Return whether `words` at `start` are in their old order.

        They are if the first or the last of them with a partner has it there (the other may be a
        mark that was paired with a neighbour's), or if all partners rise around them.
        """
        shift = start - words.start
        before, after = self.before[words.start], self.after[words.stop]
        for word in (self.after[words.start], self.before[words.stop]):
            if word in words and self.partners[word] == word + shift:
                return True
        return (before < 0 or self.partners[before] < start) and (
            after == len(self.partners) or self.partners[after] >= words.stop + shift
        )


def align(old: str, new: str) -> list[int]:
    """Return for each character of `old` its partner's index in `new`, or -1.

    The partners rise. First what both ends have in common, then the characters that occur
    once on both sides, in the longest common order, then the same between those. n log n for
    each of at most 16 levels. Source: "patience diff" (Bram Cohen).
    """
    partners = [-1] * len(old)
    todo = [(range(len(old)), range(len(new)), 0)]
    while todo:
        left, right, depth = todo.pop()
        left, right = _pair_ends(old, new, left, right, partners)
        if not left or not right or depth == _DEPTH:
            continue
        a, c = left.start, right.start
        pairs = _unique_pairs(old, new, left, right)
        for i, j in _longest_rising(pairs):
            partners[i] = j
            todo.append((range(a, i), range(c, j), depth + 1))
            a, c = i + 1, j + 1
        if a > left.start:
            todo.append((range(a, left.stop), range(c, right.stop), depth + 1))
    return partners


def _pair_ends(
    old: str, new: str, left: range, right: range, partners: list[int]
) -> tuple[range, range]:
    """Pair what both ranges have in common at their ends; return what is left of them."""
    a, b, c, d = left.start, left.stop, right.start, right.stop
    while a < b and c < d and old[a] == new[c]:
        partners[a] = c
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
        partners[b] = d
    return range(a, b), range(c, d)


def _unique_pairs(old: str, new: str, left: range, right: range) -> list[_Pair]:
    """Return the places of the characters that both ranges hold exactly once."""
    here, there = old[left.start : left.stop], new[right.start : right.stop]
    counts, counts_there = Counter(here), Counter(there)
    places = {char: index for index, char in enumerate(there, right.start)}
    return [
        (index, places[char])
        for index, char in enumerate(here, left.start)
        if counts[char] == 1 and counts_there[char] == 1
    ]


def _longest_rising(pairs: list[_Pair]) -> list[_Pair]:
    """Return the longest subsequence of `pairs` in which both members rise.

    `pairs` are sorted by the first member.
    """
    tops: list[int] = []
    heads: list[int] = []
    links: list[int] = []
    for number, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        links.append(heads[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(j)
            heads.append(number)
        else:
            tops[pile], heads[pile] = j, number
    row = []
    number = heads[-1] if heads else -1
    while number >= 0:
        row.append(pairs[number])
        number = links[number]
    return row[::-1]
