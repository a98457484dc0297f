"""Compare two texts of an article, block by block and word by word."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from articles.anchoring.alignment import align
from articles.anchoring.words import WordNumbers, WordSequence

# Two paragraphs that share less than this part of the shorter one's words are two paragraphs.
_KINSHIP = 0.3

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the old text and those of the new one in their place; either may be none.

    Offsets are code points into the whole texts, end exclusive; where there are no words,
    both are the place at which they would be.
    """

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A block of the old text beside its successor in the new one.

    `old` and `new` are the blocks' numbers; None on the side where there is none. `is_moved`
    says of a block on one side that the same words stand elsewhere on the other.
    """

    old: int | None
    new: int | None
    changes: tuple[Change, ...] = ()
    is_moved: bool = False

    @property
    def is_same(self) -> bool:
        return self.old is not None and self.new is not None and not self.changes


def compare(
    old_text: str,
    old_blocks: Sequence[Span],
    new_text: str,
    new_blocks: Sequence[Span],
    language: str | None = None,
) -> list[ComparedRow]:
    """Pair the blocks of two texts in reading order and say what changed in each pair.

    Blocks are spans in code points, in order. Every block of both texts is in exactly one
    row. What typography alone changed (`carry` says what that is) is no change. Linear in
    the texts but for a sort.
    """
    vocabulary = WordNumbers(language)
    old, new = vocabulary.read(old_text), vocabulary.read(new_text)
    left = [old.spanned(*block) for block in old_blocks]
    right = [new.spanned(*block) for block in new_blocks]
    partners = align(old.code, new.code)
    pairs = _pairs(left, right, partners)
    moved = _moved(old, new, left, right, pairs)
    rows = []
    for here, there in _in_order(len(left), len(right), pairs):
        changes: tuple[Change, ...] = ()
        if here is not None and there is not None:
            places = old_blocks[here], new_blocks[there]
            changes = tuple(_changes(old, new, left[here], right[there], places))
        rows.append(ComparedRow(here, there, changes, is_moved=(here, there) in moved))
    return rows


def _pairs(
    left: Sequence[range], right: Sequence[range], partners: Sequence[int]
) -> dict[int, int]:
    """Return for blocks of the old text their successors; both rise."""
    home = {word: number for number, words in enumerate(right) for word in words}
    pairs: dict[int, int] = {}
    last = -1
    for number, words in enumerate(left):
        shared = Counter(home[partners[w]] for w in words if partners[w] in home)
        if not shared:
            continue
        there, count = max(shared.items(), key=lambda item: (item[1], -item[0]))
        if there > last and count >= _KINSHIP * min(len(words), len(right[there])):
            pairs[number] = last = there
    return pairs


def _moved(
    old: WordSequence,
    new: WordSequence,
    left: Sequence[range],
    right: Sequence[range],
    pairs: dict[int, int],
) -> set[tuple[int | None, int | None]]:
    """Return the rows of blocks without a partner whose words stand elsewhere as they were."""
    alone = {_code(old, words): n for n, words in enumerate(left) if n not in pairs and words}
    taken = set(pairs.values())
    moved: set[tuple[int | None, int | None]] = set()
    for number, words in enumerate(right):
        before = alone.get(_code(new, words))
        if number not in taken and before is not None:
            moved |= {(before, None), (None, number)}
    return moved


def _code(words: WordSequence, span: range) -> str:
    return words.code[span.start : span.stop]


def _in_order(
    lefts: int, rights: int, pairs: dict[int, int]
) -> list[tuple[int | None, int | None]]:
    """Return all blocks as rows: pairs side by side, before each what stands alone."""
    rows: list[tuple[int | None, int | None]] = []
    at = there = 0
    for old, new in [*pairs.items(), (lefts, rights)]:
        rows += [(n, None) for n in range(at, old)]
        rows += [(None, n) for n in range(there, new)]
        if old < lefts:
            rows.append((old, new))
        at, there = old + 1, new + 1
    return rows


def _changes(
    old: WordSequence,
    new: WordSequence,
    left: range,
    right: range,
    places: tuple[Span, Span],
) -> list[Change]:
    """Return what changed between two blocks that belong together.

    They are aligned again: in the whole texts the last full stop of one may have been
    paired with that of a paragraph added after it.
    """
    partners = align(_code(old, left), _code(new, right))
    ends = [(left[i], right[j]) for i, j in enumerate(partners) if j >= 0]
    changes = []
    a, c = left.start, right.start
    before = places[0][0], places[1][0]
    for i, j in [*ends, (left.stop, right.stop)]:
        if a < i or c < j:
            here = old.span(range(a, i)) if a < i else (before[0], before[0])
            there = new.span(range(c, j)) if c < j else (before[1], before[1])
            changes.append(Change(*here, *there))
        if i < left.stop:
            before = old.span(range(i, i + 1))[1], new.span(range(j, j + 1))[1]
        a, c = i + 1, j + 1
    return changes
