"""Parts of a whole that was named before: "1.300 Beschäftigte, 40 Prozent davon Frauen"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.plausibility.statements import CheckedText, Stated

_LONGEST = 90
_WHOLE_WITHIN = 160
_FEW = 4
_OF_THEM = (
    r"(?:davon|hiervon|darunter|von (?:ihnen|diesen|denen)|unter (?:ihnen|diesen|denen)"
    r"|of (?:them|these|those|which|whom)|among (?:them|these|those))"
)
_WORD = r"[^\W\d][\w-]*"
_WORDS = rf"(?:\s{_WORD}){{0,{_FEW}}}"
# "40 Prozent davon Frauen, also 520"; the words may also be before the first figure.
_THAT_IS = re.compile(
    rf"(?P<of>\s{_OF_THEM})?{_WORDS},?"
    r"\s(?:(?:also|das sind|das waren|das entspricht|or|that is|i\.e\.)\s|\(|[–—]\s?also\s)"
    r"(?:rund\s|etwa\s|about\s)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b{_OF_THEM}(?:\s{_WORD}){{0,3}},?\s$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]\s")


@dataclass(frozen=True, slots=True)
class PartsOfTotal:
    """A part that is said beside its share, and the counts before that it may be a part of."""

    part: Stated
    wholes: Sequence[Stated]


def parts_of_total(
    manuscript: CheckedText, share: Stated, near: Sequence[Stated]
) -> Iterator[PartsOfTotal]:
    """Yield the part that the words set equal to the share, with what it may be a part of.

    `near` are the counts around the share, in the order of the text. A whole is in the
    same sentence or in the one before.
    """
    for part in near:
        first, second = sorted((part, share), key=lambda fact: fact.start)
        between = manuscript.text[first.end : second.start]
        match = _THAT_IS.fullmatch(between) if len(between) <= _LONGEST else None
        if match and (match["of"] or _BEFORE.search(manuscript.before(first))):
            wholes = [c for c in near if c is not part and _may_be_meant(manuscript, c, first)]
            if wholes:
                yield PartsOfTotal(part, wholes)


def _may_be_meant(manuscript: CheckedText, whole: Stated, first: Stated) -> bool:
    between = manuscript.text[whole.end : first.start]
    if not 0 < len(between) <= _WHOLE_WITHIN or "\n" in between:
        return False
    return len(_SENTENCE_END.findall(between)) <= 1
