"""The parts of a manuscript."""

from dataclasses import dataclass

from articles.facts.translation import LabelledCode, gettext_noop


class BlockKind(LabelledCode):
    """What a part of the text is for (IPTC and newsroom terms)."""

    KICKER = "kicker", gettext_noop("Kicker")
    HEADLINE = "headline", gettext_noop("Headline")
    TEASER = "teaser", gettext_noop("Teaser")
    PARAGRAPH = "paragraph", gettext_noop("Text")
    CROSSHEAD = "crosshead", gettext_noop("Crosshead")
    CAPTION = "caption", gettext_noop("Caption")
    CREDIT = "credit", gettext_noop("Credit")
    SIGNOFF = "signoff", gettext_noop("Sign-off line")


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
