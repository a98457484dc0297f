"""What a judge says: a passage, its relation to the claim, and why."""

from dataclasses import dataclass

from articles.matching.features import PassageCandidate
from articles.matching.reasons import PassageRelation, Reason


@dataclass(frozen=True, slots=True)
class Judgement:
    """`claimed` and `found` are the words that are compared, of claim and passage."""

    candidate: PassageCandidate
    relation: PassageRelation
    reason: Reason
    claimed: str = ""
    found: str = ""


def differs(candidate: PassageCandidate, reason: Reason, claimed: str, found: str) -> Judgement:
    """Return a contradiction by rule."""
    return Judgement(candidate, PassageRelation.DIFFERS, reason, claimed, found)
