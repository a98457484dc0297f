"""Keep what somebody typed when another text came first: the new one or the typed one."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.anchoring import ComparedRow

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class MergedWording:
    """The wording of a block of the present text.

    `other` is its present wording where both changed it, "" where a block that was typed in
    is gone there; None without a conflict.
    """

    words: str
    other: str | None = None


def merge(
    seen: Sequence[str], typed: Sequence[str], now: Sequence[str], rows: Sequence[ComparedRow]
) -> list[MergedWording]:
    """Return a wording for each block of the present text, in order.

    `rows` pair the blocks that were seen with those of now. What only one side changed is
    taken from it; what both changed stays as typed. Words typed into a block that is gone
    are added to the block before it.
    """
    made: list[MergedWording] = []
    before: list[str] = []
    for row in rows:
        old = None if row.old is None else row.old
        if row.new is not None:
            mine = None if old is None else (seen[old], typed[old])
            made.append(_merged(mine, now[row.new]))
        elif old is not None and typed[old].strip() and typed[old] != seen[old]:
            if made:
                made[-1] = _with(made[-1], typed[old])
            else:
                before.append(typed[old])
    if before and made:
        made[0] = MergedWording(BETWEEN.join([*before, made[0].words]), made[0].other or "")
    return made


def _merged(mine: tuple[str, str] | None, now: str) -> MergedWording:
    if mine is None:
        return MergedWording(now)
    seen, typed = mine
    if typed in (seen, now):
        return MergedWording(now)
    return MergedWording(typed, None if now == seen else now)


def _with(wording: MergedWording, typed: str) -> MergedWording:
    return MergedWording(BETWEEN.join([wording.words, typed]), wording.other or "")
