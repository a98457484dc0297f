"""Find where a sentence surely begins and ends, when its neighbours have changed."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Self

from articles.anchoring.figures import NEVER_DOTTED
from articles.anchoring.sentence_words import ABBREVIATIONS, BEGINNERS, COUNTED
from articles.anchoring.words import WordSequence

# More marks than these in a row are no writing, and would cost square time.
_MOST_MARKS = 8
_STOPS = frozenset(".!?")
_CLOSERS = frozenset("\"')]") | frozenset("\u201c\u201d\u2019\u2018\u00bb\u00ab\u203a\u2039")
_CONTINUING = frozenset(",;:)]%")
_OPENERS = frozenset("\"'([") | frozenset("\u201e\u201c\u201a\u2018\u00bb\u00ab\u203a\u2039")

_ROMAN = frozenset("IVX")


def begins_sentence(words: WordSequence, index: int) -> bool:
    """Return whether a sentence surely begins at word `index` (and one ends before it).

    The text's beginning and end, a line's and a paragraph's end divide sentences; so does a
    full stop, question or exclamation mark (with closing marks) and a space, unless the next
    word is small or the full stop may belong to an abbreviation or an ordinal. A colon, a
    semicolon, a dash or three dots before it prove nothing, but for the dash of a dateline that
    names an agency: "Bonn (dpa) - ". The mark of a list's item begins one.
    """
    if index <= 0 or index >= len(words):
        return True
    gap = words.gaps[index]
    if gap == "p":
        return True
    if gap == "l" and _is_item(words, index):
        return True
    follows_on = _follows_on(words, index)
    if gap == "l":
        return not follows_on or _stop_before(words, index) is not None
    if gap == "n" or follows_on:
        return False
    if _follows_dateline(words, index):
        return True
    stop = _stop_before(words, index)
    return stop is not None and _is_final(words, stop, index)


def _is_item(words: WordSequence, index: int) -> bool:
    """Return whether the mark of a list's item is at `index`, below another or below a colon."""
    if index + 1 >= len(words) or words.gaps[index + 1] != "s" or not _is_bullet(words, index):
        return False
    for at in range(index - 1, max(index - _LONGEST_ITEM, -1), -1):
        if words.gaps[at] in "lp" or at == 0:
            return _is_bullet(words, at) or words.spelled(index - 1) == ":"
    return False


def _is_bullet(words: WordSequence, index: int) -> bool:
    return words.spelled(index) in _BULLETS


_BULLETS = frozenset("•*·▪►‣●■-–—")
_LONGEST_ITEM = 60


def whole_sentence(words: WordSequence, span: range) -> range:
    """Add to `span` the marks that stand directly around it: quotes, brackets, the full stop."""
    start, stop = span.start, span.stop
    last, first = min(stop + _MOST_MARKS, len(words)), max(start - _MOST_MARKS, 0)
    while stop < last and words.gaps[stop] == "n" and _closes(words, stop):
        stop += 1
    while start > first and words.gaps[start] == "n" and _opens(words, start - 1):
        start -= 1
    return range(start, stop)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a text, as far as they are sure: where each begins, in words."""

    starts: list[int]
    length: int

    @classmethod
    def of(cls, words: WordSequence) -> Self:
        """Find them; linear in the number of words."""
        starts = [index for index in range(len(words)) if begins_sentence(words, index)]
        return cls(starts, len(words))

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> range:
        following = self.starts[number + 1 : number + 2]
        return range(self.starts[number], following[0] if following else self.length)

    def around(self, span: range) -> range:
        """Return the sentence or sentences in which `span` stands."""
        first = self[bisect_right(self.starts, span.start) - 1]
        last = self[bisect_right(self.starts, span.stop - 1) - 1]
        return range(first.start, last.stop)


def _follows_on(words: WordSequence, index: int) -> bool:
    """Return whether a sentence cannot begin so: with a small word, a comma or a closing mark."""
    for mark in range(index, min(index + 3, len(words))):
        first = words.plain[words.starts[mark]]
        if first.isalnum():
            return first.islower()
        if first in _CONTINUING:
            return True
    return False


def _closes(words: WordSequence, index: int) -> bool:
    return words.spelled(index) in _CLOSERS or words.spelled(index) in (".", "!", "?", "...", "…")


def _opens(words: WordSequence, index: int) -> bool:
    if words.spelled(index) not in _OPENERS:
        return False
    return index == 0 or words.gaps[index] != "n"


def _stop_before(words: WordSequence, index: int) -> int | None:
    """Return where the mark stands that ends the sentence before `index`, if there is one."""
    mark = index - 1
    first = max(mark - _MOST_MARKS, 0)
    while mark > first and words.gaps[mark] == "n" and words.spelled(mark) in _CLOSERS:
        mark -= 1
    return mark if words.spelled(mark) in _STOPS else None


def _is_final(words: WordSequence, stop: int, following: int) -> bool:
    if stop == 0 or words.plain[words.starts[stop]] != "." or words.gaps[stop] != "n":
        return True
    before, after = words.spelled(stop - 1), words.spelled(following)
    if before in NEVER_DOTTED and _is_measured(words, stop - 1):
        return True
    if before.isdecimal() and len(before) < 3:
        return after not in COUNTED
    initial = (len(before) == 1 and before.isalpha()) or _ROMAN.issuperset(before)
    return after in BEGINNERS or not (initial or before.lower() in ABBREVIATIONS)


def _is_measured(words: WordSequence, unit: int) -> bool:
    """Return whether a figure stands before a unit, or the slash of another: "32 km/h."."""
    before = words.spelled(unit - 1) if unit else ""
    return before == "/" or before[-1:].isnumeric()


def _follows_dateline(words: WordSequence, index: int) -> bool:
    """Return whether a line begins with a place and an agency: "Bonn (dpa) - ", "YORK (AP) — "."""
    first = max(index - _LONGEST_DATELINE, 0)
    line = next(
        (n for n in range(index - 1, first - 1, -1) if not n or words.gaps[n] in "lp"), None
    )
    if line is None or words.gaps[index - 1] == "n":
        return False
    return _DATELINE.fullmatch(words.plain, words.starts[line], words.starts[index]) is not None


_LONGEST_DATELINE = 12
_PLACE = r"[^\W\d_a-zß-ÿ][\w.-]*"
_DATELINE = re.compile(rf"{_PLACE}(?:(?:, |/| ){_PLACE}){{0,3}} \(\w+(?:/\w+)?\)\s[-–—]\s+")
