"""Carry every sentence and cell of a pair's text, and say where the context changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from articles.anchoring import Anchored, Carried, Fate, carry, keep_kinds
from articles.anchoring.context import context_changes
from articles.anchoring.context_page import ContextPage
from articles.anchoring.supports import context_of
from articles.facts.blocks import Block
from articles.queries.mentions import mentions_of
from articles.splitting import sentences, split
from articles.splitting.blocks import find_blocks
from tests.anchoring.context_pairs import Pair

HELD = (Fate.UNCHANGED, Fate.MOVED)


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of all pairs: sentences and cells, counted."""

    due: int
    found: int
    others: int
    needless: int


@lru_cache(256)
def page_of(text: str, language: str, blocks: tuple[Block, ...]) -> ContextPage:
    """Lay a text out as the workflow does."""
    mentions = mentions_of(split(text, language=language, published=None))
    return ContextPage(text, sentences(text, language), blocks, language, mentions)


def marked_in(pair: Pair) -> list[tuple[str, bool]]:
    """Return each unchanged sentence or cell of the pair, and whether its context changed."""
    old_blocks = tuple(find_blocks(pair.text))
    found = tuple(find_blocks(pair.edited))
    old = page_of(pair.text, pair.language, old_blocks)
    new = page_of(
        pair.edited, pair.language, tuple(keep_kinds(pair.text, old_blocks, pair.edited, found))
    )
    return [
        (new.text[carried.start : carried.end], _is_changed(old, new, unit, carried))
        for unit, carried in _carried(old, new)
    ]


def _carried(old: ContextPage, new: ContextPage) -> Iterator[tuple[Anchored, Carried]]:
    units = list(_units(old))
    for unit, carried in zip(units, carry(units, old.text, new.text), strict=True):
        if carried.fate in HELD:
            yield unit, carried


def _units(page: ContextPage) -> Iterator[Anchored]:
    for number, (start, end) in enumerate(page.sentences):
        row = page.rows.get(number)
        cells = [(a, b) for a, b in row.cells if a < b] if row else [(start, end)]
        for first, last in cells:
            yield Anchored((first, last), first, last, start, end)


def _is_changed(old: ContextPage, new: ContextPage, unit: Anchored, carried: Carried) -> bool:
    before = context_of(old, unit.start, unit.end)
    after = context_of(new, carried.start or 0, carried.end or 0)
    return bool(context_changes(before, after))


def measure(pairs: Iterable[Pair]) -> Figures:
    """Count over `pairs` what must be marked and is, and what need not be and is."""
    units = [
        (is_marked, _is_due(pair, words)) for pair in pairs for words, is_marked in marked_in(pair)
    ]
    due = [is_marked for is_marked, is_due in units if is_due]
    others = [is_marked for is_marked, is_due in units if not is_due]
    return Figures(len(due), sum(due), len(others), sum(others))


def faults(pair: Pair) -> list[str]:
    """Say which sentences or cells of a pair are marked needlessly, or missed."""
    return [
        f"{words!r} {'is marked' if is_marked else 'is not marked'}"
        for words, is_marked in marked_in(pair)
        if is_marked != _is_due(pair, words)
    ]


def _is_due(pair: Pair, words: str) -> bool:
    return any(_begins(words, one) for one in pair.marked)


def _begins(words: str, marked: str) -> bool:
    """Return whether a sentence is the marked one, with or without a list or quotation mark."""
    bare = words.lstrip("-–•*„“”\"»«‚‘' ")
    return words == marked or (
        not marked.isdecimal() and any(w.startswith(marked) for w in (words, bare))
    )
