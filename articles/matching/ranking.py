"""Claims with their passages, best first; a second pass uses what the neighbours have."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim, is_value
from articles.matching.decisions import Taken, agrees, place_of
from articles.matching.features import (
    PLACES,
    PassageCandidate,
    candidates_of,
)
from articles.matching.index import NAMED, SourceIndex
from articles.matching.neighbours import Neighbours, clear_neighbours
from articles.matching.only_here import weigh_documents
from articles.matching.weights import Weights, probability


@dataclass(slots=True)
class RankedClaim:
    """A claim with the passages that may bear on it, best first."""

    claim: ContextClaim
    candidates: list[PassageCandidate] = field(default_factory=list)


def group_of(claim: ContextClaim) -> str:
    """Return the group of kinds whose weights rank the passages of a claim."""
    if is_value(claim):
        return "value"
    if claim.fact.kind in NAMED or claim.fact.kind is Kind.ROLE:
        return "name"
    return "quote" if claim.fact.kind is Kind.QUOTE else "text"


def ranked_claims(
    index: SourceIndex, claims: Sequence[ContextClaim], weights: Weights
) -> list[RankedClaim]:
    """Return all claims with their passages, best first."""
    found = claims_with_candidates(index, claims)
    rank_twice(found, weights)
    return found


def claims_with_candidates(index: SourceIndex, claims: Sequence[ContextClaim]) -> list[RankedClaim]:
    """Return all claims with the passages that may bear on them, in no order."""
    weigh_documents(index, claims)
    by: dict[tuple[int, int], list[ContextClaim]] = defaultdict(list)
    for claim in claims:
        by[claim.sentence].append(claim)
    found = []
    for claim in claims:
        siblings = [other for other in by[claim.sentence] if other is not claim]
        found.append(RankedClaim(claim, candidates_of(index, claim, siblings)))
    return found


def rank_twice(found: Sequence[RankedClaim], weights: Weights) -> None:
    """Rank the passages of all claims: alone, then with the votes of the claims around them."""
    neighbours = Neighbours(ranked.claim.sentence for ranked in found)
    set_standing(found, weights)
    votes = []
    for ranked in found:
        clear_neighbours(ranked.candidates)
        rank(ranked, weights)
        votes.append(neighbours.add(ranked.claim.sentence, ranked.candidates))
    for ranked, own in zip(found, votes, strict=True):
        neighbours.set_features(ranked.claim.sentence, own, ranked.candidates)
        rank(ranked, weights)


def set_standing(found: Sequence[RankedClaim], weights: Weights) -> None:
    """Set how likely the document of each candidate bears on the manuscript."""
    known: dict[int, float] = {}
    for ranked in found:
        for candidate in ranked.candidates:
            document = candidate.passage.document
            if document.first not in known:
                known[document.first] = probability(document.traits, weights.standing)
                document.standing = known[document.first]
            candidate.features[PLACES["standing"]] = document.standing


def rank(ranked: RankedClaim, weights: Weights) -> None:
    """Sort the passages of a claim by the weighted sum of their features."""
    if not ranked.candidates:
        return
    rows = np.array([weights.rank[group_of(ranked.claim)], weights.rank["blind"]])
    sums = np.array([candidate.features for candidate in ranked.candidates]) @ rows.T
    for candidate, (score, blind) in zip(ranked.candidates, sums.tolist(), strict=True):
        candidate.score, candidate.blind = score, blind
    ranked.candidates.sort(key=lambda c: (-c.score, c.passage.number))


def taken_facts(found: Sequence[RankedClaim]) -> Taken:
    """Return the facts that agree exactly with a claim: they seldom contradict another one."""
    taken: Taken = set()
    for ranked in found:
        for candidate in ranked.candidates[:2]:
            pair = candidate.agreement
            if pair and agrees(candidate) and pair.verdict == "same" and not pair.fact.is_derived:
                taken.add(place_of(pair))
    return taken
