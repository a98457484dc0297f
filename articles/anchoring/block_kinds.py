"""Blocks of a new text keep the kind that they had in the old one."""

from collections.abc import Sequence
from dataclasses import replace

from articles.anchoring.comparing import ComparedRow, compare
from articles.anchoring.words import plain_words
from articles.facts.blocks import Block, BlockKind


def keep_kinds(
    old_text: str, old_blocks: Sequence[Block], new_text: str, new_blocks: Sequence[Block]
) -> list[Block]:
    """Return the blocks of the new text, each with the kind of its predecessor.

    A predecessor has the same words, anywhere, or is in the same place and
    shares at least half of the characters. A block that repeats another has that one's kind.
    Blocks without a predecessor keep the kind that they came with.
    """
    rows = compare(old_text, _spans(old_blocks), new_text, _spans(new_blocks))
    known = _moved(rows, old_text, old_blocks)
    kinds = [known.get(_words(new_text, block), block.kind) for block in new_blocks]
    for row in rows:
        if row.old is not None and row.new is not None:
            old, new = old_blocks[row.old], new_blocks[row.new]
            kinds[row.new] = old.kind if _is_kin(row, old, new) else new.kind
    for number, block in enumerate(new_blocks):
        if block.repeat_of is not None:
            kinds[number] = kinds[block.repeat_of]
    return [replace(block, kind=kind) for block, kind in zip(new_blocks, kinds, strict=True)]


def _moved(rows: Sequence[ComparedRow], text: str, blocks: Sequence[Block]) -> dict[str, BlockKind]:
    """Return the kinds of blocks that are elsewhere now, by their words."""
    moved = (blocks[row.old] for row in rows if row.is_moved and row.old is not None)
    return {_words(text, block): block.kind for block in moved}


def _is_kin(row: ComparedRow, old: Block, new: Block) -> bool:
    gone = sum(change.old_end - change.old_start for change in row.changes)
    come = sum(change.new_end - change.new_start for change in row.changes)
    return 2 * gone <= old.end - old.start and 2 * come <= new.end - new.start


def _spans(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    return [(block.start, block.end) for block in blocks]


def _words(text: str, block: Block) -> str:
    return plain_words(text[block.start : block.end])
