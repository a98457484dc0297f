"""Take pieces out of a text; what was placed in it moves along."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from articles.facts.blocks import Block
from articles.intake.manuscript import Manuscript


class TextCuts:
    """The places of a text after its cuts, which are in order and don't overlap."""

    def __init__(self, cuts: Sequence[tuple[int, int]]) -> None:
        self.cuts = cuts
        self._ends = [end for _, end in cuts]
        self._gone = [0, *accumulate(end - start for start, end in cuts)]

    def to(self, place: int) -> int:
        """Return where `place` is afterwards; inside a cut, where the cut was."""
        index = bisect_left(self._ends, place)
        inside = 0
        if index < len(self.cuts):
            inside = max(0, place - self.cuts[index][0])
        return place - self._gone[index] - inside

    def rest_of(self, text: str) -> str:
        begins = [0, *self._ends]
        ends = [*(start for start, _ in self.cuts), len(text)]
        return "".join(text[begin:end] for begin, end in zip(begins, ends, strict=True))

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return the moved blocks without empty ones; a repeat of one of these stands alone."""
        places = [(self.to(block.start), self.to(block.end)) for block in blocks]
        kept = [index for index, (start, end) in enumerate(places) if start < end]
        index_of = {old: new for new, old in enumerate(kept)}
        return tuple(
            replace(
                blocks[old],
                start=places[old][0],
                end=places[old][1],
                repeat_of=index_of.get(blocks[old].repeat_of),  # type: ignore[arg-type]
            )
            for old in kept
        )


def without(manuscript: Manuscript, spans: Sequence[tuple[int, int]]) -> Manuscript:
    """Return the manuscript without `spans`, which are in order and don't overlap."""
    if not spans:
        return manuscript
    cuts = TextCuts(spans)
    notes = (
        replace(note, start=cuts.to(note.start), end=cuts.to(note.end)) for note in manuscript.notes
    )
    return replace(
        manuscript,
        text=cuts.rest_of(manuscript.text),
        blocks=None if manuscript.blocks is None else cuts.blocks(manuscript.blocks),
        notes=tuple(notes),
    )
