"""Contradictions of comparisons: another multiple, or another part of a whole."""

from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.clauses import kept_fit
from articles.matching.context import ContextClaim
from articles.matching.decisions import STANDS
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS, ComparableNumber, compare
from articles.matching.reasons import Reason
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 3
# Share of the claim's clause that the clause of another multiple must have.
LEAST_FIT = 0.45
# Two shares of this sum (per cent) are of the two parts of one whole.
WHOLE = 100
BELOW, ABOVE = ("under", "at_most"), ("over", "at_least")


def judge_multiple(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the best passage names another multiple or share of what is compared."""
    mine = claim.fact.number
    if mine is None or claim.fact.kind not in (Kind.RATIO, Kind.SHARE):
        return None
    if claim.fact.kind is Kind.SHARE and not mine.is_fraction:
        return None
    for candidate in ranked[:LOOK_AT]:
        facts = [
            f for f in candidate.passage.facts if f.kind is claim.fact.kind and not f.is_derived
        ]
        if candidate.passage.document.standing < STANDS or len(facts) != 1:
            continue
        other = facts[0].number
        if other is None or not _is_another(mine, other):
            return None
        if kept_fit(index, claim, candidate.passage, facts[0]).cover < LEAST_FIT:
            return None
        return differs(candidate, Reason.COMPARISON, claim.fact.text, facts[0].text)
    return None


def _is_another(mine: ComparableNumber, other: ComparableNumber) -> bool:
    """Return whether two multiples or parts exclude one another."""
    if other.group != mine.group or other.is_fraction != mine.is_fraction:
        return False
    if compare(mine, other) in AGREEMENTS or _is_within_bound(mine, other):
        return False
    return abs(mine.base + other.base - WHOLE) > mine.step


def _is_within_bound(mine: ComparableNumber, other: ComparableNumber) -> bool:
    """Return whether a claim's bound holds for another value: more than a third, one half."""
    if mine.modifier in BELOW:
        return other.base <= mine.base
    return mine.modifier in ABOVE and other.base >= mine.base
