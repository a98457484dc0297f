"""A claim as the splitter finds it."""

from dataclasses import dataclass, replace

from articles.facts.kinds import Kind
from articles.facts.normalization import Composed
from articles.facts.values import PLACES, Value


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """A checkable fact at code points `start` to `end` (exclusive) of the text.

    `rule` names the rule that found it; `sentence_start` and `sentence_end` are the code
    points of the sentence in which it begins.
    """

    start: int
    end: int
    kind: Kind
    value: Value | None
    rule: str
    sentence_start: int
    sentence_end: int


def placed_back(claim: SplitClaim, form: Composed) -> SplitClaim:
    """Return a claim of a composed text with its places in the text as it came."""
    start, end = form.back(claim.start, claim.end)
    first, last = form.back(claim.sentence_start, claim.sentence_end)
    value = claim.value
    for name in PLACES:
        span = getattr(value, name, None)
        if value is not None and span is not None:
            value = replace(value, **{name: form.back(*span)})  # type: ignore[type-var]
    return replace(
        claim, start=start, end=end, sentence_start=first, sentence_end=last, value=value
    )
