"""Who speaks in a record of what was said: paragraphs that begin with a name and a colon."""

import re
from collections import Counter
from collections.abc import Sequence

from .blocks import DocumentBlock

LEAST_SPEAKERS = 2
# A time may stand before the name: "04:12 ORR: …", "[00:04:12] Orr: …".
_LABEL = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]? +)?"
    r"((?:[A-ZÄÖÜ][\w.’'-]*)(?: [\w.’'-]+){0,4})(?:,? ?\([^()]{1,60}\)|, [^:.]{1,50})?: +(?=\S)"
)
# Labels of parts of a conversation that name nobody.
_NOBODY = frozenset(
    """frage antwort question answer q a f moderator moderatorin moderation interviewer host
    reporter reporterin presenter""".split()
)


def speakers_of(blocks: Sequence[DocumentBlock]) -> list[str]:
    """Return the speaker of each block; "" where none is named.

    Names before a colon are speakers where at least two of them begin two paragraphs each.
    """
    labels = [_label(block) for block in blocks]
    known = Counter(label for label, block in zip(labels, blocks, strict=True) if label)
    is_record = sum(count > 1 for count in known.values()) >= LEAST_SPEAKERS
    return [
        block.speaker or (label if is_record else "")
        for block, label in zip(blocks, labels, strict=True)
    ]


def _label(block: DocumentBlock) -> str:
    """Return the name that a paragraph begins with; "" if it begins with none."""
    found = None if block.cells or block.speaker else _LABEL.match(block.text)
    return found[1] if found and found[1].casefold() not in _NOBODY else ""
