"""Contradictions by calculation: a figure rounded to the wrong side, per cent instead of points."""

import math
import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.belonging import has_named_part
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import ABOVE, AGREEMENTS, BELOW, ComparableNumber
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT, LOOK_AT_POINTS = 2, 3
LEAST_DIGITS = 2
BOUNDS = (*BELOW, *ABOVE)
# A figure that is beyond a bound by no more than this share of it is what the bound is about.
BEYOND, SAME = 0.1, 1e-9
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


def judge_bound(
    _index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a figure is on the wrong side of a bound, or only about what is called exact.

    "More than 10,000" of 9,960, "exactly 9,000" of "about 9,000". No passage may agree.
    """
    mine = claim.fact.number
    if mine is None or mine.ends or mine.modifier not in (*BELOW, *ABOVE, "exactly"):
        return None
    if mine.modifier != "exactly" and any(_agrees(candidate) for candidate in ranked):
        return None
    for candidate in ranked[:LOOK_AT]:
        if candidate.passage.document.standing < STANDS or candidate.features[PLACES["noun_other"]]:
            continue
        is_linked = mine.modifier == "exactly" or mine.digits >= LEAST_DIGITS
        is_linked = is_linked or _is_linked(candidate)
        for fact in candidate.passage.facts if is_linked else ():
            if not fact.is_derived and fact.number and _is_beyond(mine, fact.number):
                return differs(candidate, Reason.OTHER_VALUE, claim.fact.text, fact.text)
    return None


def _is_linked(candidate: PassageCandidate) -> bool:
    """Return whether a passage has another value of the sentence, or the noun that is counted."""
    return any(candidate.features[PLACES[name]] for name in ("siblings", "noun_same"))


def _is_beyond(mine: ComparableNumber, other: ComparableNumber) -> bool:
    """Return whether a number is just beyond a claim's bound, or vague where the claim is exact."""
    if mine.group != other.group or mine.unit != other.unit or mine.group == "order":
        return False
    apart = (other.base - mine.base) / mine.base if mine.base else 1.0
    if mine.modifier == "exactly":
        is_vague = other.modifier in ("about", *BELOW, *ABOVE) or bool(other.ends)
        is_end = other.ends is not None and mine.shown in other.ends
        return is_vague and (abs(apart) < SAME or is_end)
    is_beyond = apart > SAME if mine.modifier in BELOW else apart < -SAME
    return is_beyond and abs(apart) <= BEYOND and not other.modifier and not other.ends


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

    No passage that fits as well may name a change of as much per cent. Of a change of one digit
    the sentence names one of the two percentages.
    """
    mine = claim.fact.number
    is_change = claim.fact.kind is Kind.CHANGE or _BY.search(claim.body[: claim.fact.start])
    if mine is None or mine.unit != "%" or mine.is_fraction or not is_change:
        return None
    least = max((c.blind for c in ranked if _is_per_cent(c)), default=-math.inf)
    for candidate in ranked[:LOOK_AT_POINTS]:
        if candidate.passage.document.standing < STANDS or candidate.blind <= least:
            continue
        language = candidate.passage.document.source.language
        for fact in candidate.passage.facts:
            if not _is_difference(fact, mine):
                continue
            is_sure = mine.digits >= LEAST_DIGITS or mine.step < 1
            if is_sure or has_named_part(index, claim, fact, language):
                return differs(candidate, Reason.UNIT, claim.fact.text, fact.text)
    return None


def _is_per_cent(candidate: PassageCandidate) -> bool:
    pair = candidate.agreement
    if pair is None or pair.fact.is_derived or pair.verdict not in AGREEMENTS:
        return False
    return pair.fact.kind is Kind.CHANGE and bool(pair.fact.number and pair.fact.number.unit == "%")


def _is_difference(fact: Fact, mine: ComparableNumber) -> bool:
    """Return whether a fact is a claim's number as a difference of percentages, not per cent."""
    number = fact.number
    if number is None or not fact.is_derived or fact.kind is not Kind.COUNT or number.unit != "pp":
        return False
    small, large = sorted(part.number.base for part in fact.parts if part.number)
    ratios = (large / small * 100 - 100, 100 - small / large * 100)
    is_relative = any(abs(ratio - mine.base) <= mine.step / 2 for ratio in ratios)
    return not is_relative and abs(number.base - mine.base) <= mine.step / 2
