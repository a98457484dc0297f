"""Contradictions by calculation: a figure rounded to the wrong side, per cent instead of points."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS, ComparableNumber
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT, LOOK_AT_POINTS = 2, 3
LEAST_DIGITS = 2
BOUNDS = ("under", "over", "at_most", "at_least")
_BY = re.compile(r"\b(?:um|by)\s+(?:\w+\s+){0,2}$", re.I)


def judge_rounded(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a figure is the source's, rounded to the wrong side: 220,000 of 228,940.

    No passage may have the claim's figure; bounds ("just over") are left alone.
    """
    mine = claim.fact.number
    if mine is None or mine.digits < LEAST_DIGITS or mine.modifier in BOUNDS or mine.ends:
        return None
    if mine.is_fraction or any(_agrees(candidate) for candidate in ranked):
        return None
    for candidate in ranked[:LOOK_AT]:
        is_about = candidate.passage.document.standing >= STANDS
        if not is_about or candidate.features[PLACES["noun_other"]]:
            continue
        for fact in candidate.passage.facts:
            if not fact.is_derived and fact.number and _is_cut(mine, fact.number):
                return differs(candidate, Reason.OTHER_VALUE, claim.fact.text, fact.text)
    return None


def _agrees(candidate: PassageCandidate) -> bool:
    pair = candidate.agreement
    is_firm = pair is not None and pair.verdict != "within" and not pair.fact.is_derived
    return is_firm and candidate.passage.document.standing >= STANDS


def _is_cut(mine: ComparableNumber, other: ComparableNumber) -> bool:
    """Return whether a number is the neighbour of what the other would be in its precision."""
    is_same = mine.group == other.group and (mine.unit == other.unit or not other.unit)
    if not is_same or other.step >= mine.step or mine.step <= 1 or other.ends:
        return False
    return mine.step * 0.501 < abs(other.base - mine.base) < mine.step


def judge_points(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that "by 7.8 per cent" is the difference of two percentages: points are meant.

    No passage may name a change of as much per cent.
    """
    mine = claim.fact.number
    if mine is None or mine.unit != "%" or (mine.digits < LEAST_DIGITS and mine.step >= 1):
        return None
    if not _BY.search(claim.body[: claim.fact.start]) or any(map(_is_per_cent, ranked)):
        return None
    for candidate in ranked[:LOOK_AT_POINTS]:
        if candidate.passage.document.standing < STANDS:
            continue
        for fact in candidate.passage.facts:
            if _is_difference(fact, mine):
                return differs(candidate, Reason.UNIT, claim.fact.text, fact.text)
    return None


def _is_per_cent(candidate: PassageCandidate) -> bool:
    pair = candidate.agreement
    if pair is None or pair.fact.is_derived or pair.verdict not in AGREEMENTS:
        return False
    return pair.fact.kind is Kind.CHANGE and bool(pair.fact.number and pair.fact.number.unit == "%")


def _is_difference(fact: Fact, mine: ComparableNumber) -> bool:
    number = fact.number
    if number is None or not fact.is_derived or fact.kind is not Kind.COUNT or number.unit != "pp":
        return False
    return abs(number.base - mine.base) <= mine.step / 2
