"""Merge a text that comes back with what changed meanwhile, word by word."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.word_files.tokens import Hunk, Tokens, hunks_between


@dataclass(frozen=True, slots=True)
class Conflict:
    """Words that both sides changed: as they were, in the file, and now."""

    before: str
    returned: str
    current: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text, and where in it the tokens of the returned text begin.

    `ends` are the ends of these tokens in the returned text, from 0 on.
    """

    text: str
    conflicts: Sequence[Conflict]
    ends: Sequence[int]
    places: Sequence[int]

    def place_of(self, offset: int) -> int:
        """Return where a place of the returned text is in the merged one."""
        number = min(bisect_right(self.ends, offset) - 1, len(self.places) - 1)
        following = self.places[min(number + 1, len(self.places) - 1)]
        return min(self.places[number] + offset - self.ends[number], following)


@dataclass(frozen=True, slots=True)
class _Region:
    """Tokens of the old, the returned and the current text; `changed` are sides."""

    spans: tuple[range, range, range]
    changed: frozenset[int] = frozenset()


_RETURNED, _CURRENT = 0, 1


def merge_texts(base: str, returned: str, current: str, *, keeps_current: bool = False) -> Merged:
    """Merge what `returned` and `current` each changed in `base`.

    Words that nobody changed, and the space between paragraphs, are those of `current`. Where
    both changed the same words differently, the words are those of `returned`, or with
    `keeps_current` those of `current`; each such place is a conflict. Source: Khanna, Kunal
    and Pierce (2007), "A Formal Investigation of Diff3".
    """
    old, theirs, ours = (Tokens.of(text) for text in (base, returned, current))
    parts: list[str] = []
    places: list[int] = []
    conflicts = []
    length = 0
    for region in _regions(old, theirs, ours):
        was, come, here = (
            _words(side, span) for side, span in zip((old, theirs, ours), region.spans, strict=True)
        )
        is_both = len(region.changed) == 2 and come != here
        if is_both:
            conflicts.append(Conflict(*("".join(words).strip() for words in (was, come, here))))
        takes = _RETURNED in region.changed and not (is_both and keeps_current)
        taken = come if takes else here
        starts = [length + sum(map(len, taken[:n])) for n in range(len(taken) + 1)]
        is_parallel = len(taken) == len(come)
        places += starts[:-1] if is_parallel else [length] * len(come)
        parts += taken
        length = starts[-1]
    return Merged("".join(parts), conflicts, theirs.ends, [*places, length])


class Differences:
    """What a returned text has in place of each part of the text that it was made from."""

    def __init__(self, base: str, returned: str) -> None:
        self._old, self._new = Tokens.of(base), Tokens.of(returned)
        self._hunks = hunks_between(self._old, self._new)

    @property
    def kept(self) -> float:
        """Return the share of the words that are still there."""
        words = sum(not word.isspace() for word in self._old.words)
        gone = (word for h in self._hunks for word in self._old.words[h.start : h.end])
        return 1 - sum(not word.isspace() for word in gone) / words if words else 0.0

    def in_place_of(self, start: int, end: int) -> str:
        """Return the words in place of those from `start` to `end`; code points, end exclusive.

        With what was inserted beside them, and with all of a change that goes beyond them.
        """
        words = self._old.words
        first, last = bisect_right(self._old.ends, start) - 1, bisect_left(self._old.ends, end)
        # What is inserted behind "a " is so behind "a" as well.
        touching = first - (words[first - 1 : first] == [" "])
        until = last + (words[last : last + 1] == [" "])
        begin = stop = None
        shift = 0
        for hunk in self._hunks:
            if hunk.start > until:
                break
            if hunk.end >= touching:
                begin = min(first, hunk.start) + shift if begin is None else begin
                stop = hunk.new_end + max(last - hunk.end, 0)
            shift += hunk.grown
        begin = first + shift if begin is None else begin
        stop = last + shift if stop is None else stop
        return "".join(self._new.words[begin:stop])

    def place_of(self, offset: int) -> int:
        """Return where a place is in the returned text."""
        number = bisect_right(self._old.ends, offset) - 1
        rest, shift = offset - self._old.ends[number], 0
        for hunk in self._hunks:
            if hunk.start <= number < hunk.end:
                return self._new.ends[hunk.new_start]
            shift += hunk.grown if hunk.end <= number else 0
        return self._new.ends[number + shift] + rest


def _words(tokens: Tokens, span: range) -> list[str]:
    return list(tokens.words[span.start : span.stop])


def _regions(old: Tokens, theirs: Tokens, ours: Tokens) -> Iterator[_Region]:
    """Yield all of the three texts in regions: unchanged, or changed by one side or both.

    Changes that overlap or touch are one region.
    """
    changes = sorted(
        (
            (hunk, side)
            for side, new in ((_RETURNED, theirs), (_CURRENT, ours))
            for hunk in hunks_between(old, new)
        ),
        key=lambda change: (change[0].start, change[0].end),
    )
    at = [0, 0, 0]
    for group in _grouped(changes):
        start, end = group[0][0].start, max(hunk.end for hunk, _side in group)
        same = start - at[0]
        yield _Region(_spans(at, [same] * 3))
        at = [place + same for place in at]
        grown = [0, 0]
        for hunk, side in group:
            grown[side] += hunk.grown
        sizes = [end - start, end - start + grown[0], end - start + grown[1]]
        yield _Region(_spans(at, sizes), frozenset(side for _hunk, side in group))
        at = [place + size for place, size in zip(at, sizes, strict=True)]
    ends = (len(old.words), len(theirs.words), len(ours.words))
    yield _Region(_spans(at, [end - place for place, end in zip(at, ends, strict=True)]))


def _spans(places: Sequence[int], sizes: Sequence[int]) -> tuple[range, range, range]:
    old, returned, current = (
        range(place, place + size) for place, size in zip(places, sizes, strict=True)
    )
    return old, returned, current


def _grouped(changes: Sequence[tuple[Hunk, int]]) -> Iterator[list[tuple[Hunk, int]]]:
    group: list[tuple[Hunk, int]] = []
    end = -1
    for hunk, side in changes:
        if group and hunk.start > end:
            yield group
            group = []
        group.append((hunk, side))
        end = max(end, hunk.end) if len(group) > 1 else hunk.end
    if group:
        yield group
