"""What came back with a Word file that was made here for its author."""

from dataclasses import dataclass

PROPERTY = "Factcheck "
"""How the custom properties of such a file begin."""
ARTICLE = "article"
MADE_HERE = PROPERTY + ARTICLE


@dataclass(frozen=True, slots=True)
class WordReply:
    """What somebody answered to a comment."""

    text: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class WordRemark:
    """A comment of the check: a question (`Q`) or a verdict (`V`) with its number.

    `text` is what is in it below its label, which people also edit; `replies` are in order.
    """

    kind: str
    pk: int
    text: str
    replies: tuple[WordReply, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnedWord:
    """A Word file that was made from revision `revision` of `article`, with what is in it now.

    `sha256` is that of the text it was made from. `corrections` are the verdicts whose
    wordings are tracked changes in it, `undecided` those that were neither accepted nor
    rejected: in the text they are not entered. `is_plain`: made from the text, not from the
    file that came in.
    """

    article: int
    revision: int
    sha256: str
    corrections: tuple[int, ...] = ()
    undecided: tuple[int, ...] = ()
    remarks: tuple[WordRemark, ...] = ()
    is_plain: bool = False
