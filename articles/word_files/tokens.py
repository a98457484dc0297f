"""The words of a text, and what two texts have in common.

All line ends with the space around them count as one and the same token: a Word file knows
paragraphs, not how many empty lines are between them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.anchoring.alignment import align

LINE = "\n"
# What `str.splitlines` divides at; all of them are white space.
LINE_END = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
# A figure is one token: of "1,2" and "1,3" a reader sees both, not "1,23".
_TOKEN = re.compile(LINE_END.pattern + r"|\d+(?:[.,:]\d+)+|\w+|\s|[^\w\s]")
# What XML 1.0 can't hold; a space is written for it.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Hunk:
    """Tokens `start` to `end` of the old text are those from `new_start` to `new_end` now."""

    start: int
    end: int
    new_start: int
    new_end: int

    @property
    def grown(self) -> int:
        """Return how many tokens more there are now."""
        return (self.new_end - self.new_start) - (self.end - self.start)

    def moved(self, by: int) -> "Hunk":
        return Hunk(self.start + by, self.end + by, self.new_start + by, self.new_end + by)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text; `ends[i]` is where the token before `i` ends."""

    words: Sequence[str]
    ends: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        words, ends = [], [0]
        for found in _TOKEN.finditer(text):
            words.append(found[0])
            ends.append(found.end())
        return cls(words, ends)

    def comparable(self) -> list[str]:
        """Return what decides whether two tokens are the same."""
        return [
            LINE if LINE_END.fullmatch(word) else UNWRITABLE.sub(" ", word) for word in self.words
        ]


def is_same_text(one: str, other: str) -> bool:
    """Return whether two texts differ in nothing but the space between their paragraphs."""
    return Tokens.of(one.strip()).comparable() == Tokens.of(other.strip()).comparable()


def partners_of(old: Tokens, new: Tokens) -> list[int]:
    """Return for each old token the index of its partner in the new text, or -1; they rise."""
    codes: dict[str, str] = {}
    here, there = (
        "".join(codes.setdefault(key, chr(len(codes) + 1)) for key in side.comparable())
        for side in (old, new)
    )
    return align(here, there)


def hunks_between(old: Tokens, new: Tokens) -> list[Hunk]:
    """Return what differs between two texts, in order.

    Changes with nothing but space between them are one: it reads more easily.
    """
    here, there = old.comparable(), new.comparable()
    joined: list[Hunk] = []
    gaps = list(_gaps(partners_of(old, new), len(new.words)))
    for number, gap in enumerate(gaps):
        last = joined[-1] if joined else None
        until = gaps[number + 1].start if number + 1 < len(gaps) else len(here)
        hunk = _slid(gap, here, there, last.end if last else 0, until)
        if last and not "".join(old.words[last.end : hunk.start]).strip(" \xa0"):
            joined[-1] = Hunk(last.start, hunk.end, last.new_start, hunk.new_end)
        else:
            joined.append(hunk)
    return joined


def _slid(hunk: Hunk, old: list[str], new: list[str], first: int, until: int) -> Hunk:
    """Return a hunk of whole paragraphs as such, not from full stop to full stop.

    What was inserted after "a." before "b." may be ". X" as well as "X." between the same
    words. The hunk stays between `first` and `until`, the tokens of its neighbours.
    """
    is_insertion = hunk.start == hunk.end
    if not is_insertion and hunk.new_start != hunk.new_end:
        return hunk
    side, start, end = (
        (new, hunk.new_start, hunk.new_end) if is_insertion else (old, hunk.start, hunk.end)
    )
    if LINE not in side[start:end]:
        return hunk
    right = 0
    while hunk.end + right < until and side[start + right] == old[hunk.end + right]:
        right += 1
        if start + right < len(side) and side[start + right] == LINE:
            return hunk.moved(right)
    left = 0
    while hunk.start - left > first and side[end - left - 1] == old[hunk.start - left - 1]:
        left += 1
        if side[start - left] == LINE:
            return hunk.moved(-left)
    return hunk


def _gaps(partners: Sequence[int], length: int) -> Iterator[Hunk]:
    at = there = 0
    pairs = [(i, j) for i, j in enumerate(partners) if j >= 0]
    for i, j in [*pairs, (len(partners), length)]:
        if at < i or there < j:
            yield Hunk(at, i, there, j)
        at, there = i + 1, j + 1
