"""Contradictions of places: the passage about the sentence has another one instead."""

from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.derived import BORN
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.names import has_name, new_names
from articles.matching.place_names import are_of_one_size
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 2


def judge_place(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage with a value of the sentence names one other place.

    No passage with such a value may have the claim's place. A country is not compared with a
    town, nor a place of birth with another.
    """
    if claim.fact.kind is not Kind.PLACE:
        return None
    found = None
    for at, candidate in enumerate(ranked):
        if not _is_about(candidate):
            continue
        if has_name(index, claim.fact.text, candidate.passage):
            return None
        if found is None and at < LOOK_AT:
            found = _other_place(claim, candidate)
    return found


def _is_about(candidate: PassageCandidate) -> bool:
    is_beside = bool(candidate.features[PLACES["siblings"]])
    return is_beside and candidate.passage.document.standing >= STANDS


def _other_place(claim: ContextClaim, candidate: PassageCandidate) -> Judgement | None:
    new = new_names(claim, candidate.passage)
    is_birth = BORN.search(candidate.passage.passage.text) and not BORN.search(claim.body)
    if len(new) != 1 or is_birth or not are_of_one_size(claim.fact.text, new[0].text):
        return None
    return differs(candidate, Reason.PLACE, claim.fact.text, new[0].text)
