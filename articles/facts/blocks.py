"""The parts of a manuscript."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a part of the text is for (IPTC and newsroom terms)."""

    KICKER = "kicker"
    HEADLINE = "headline"
    TEASER = "teaser"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    CREDIT = "credit"
    SIGNOFF = "signoff"


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the text; `start` and `end` are code points, end exclusive.

    `repeat_of` is the index of the block whose words this one repeats (a caption that
    came twice with a pasted page), else None.
    """

    kind: BlockKind
    start: int
    end: int
    repeat_of: int | None = None
