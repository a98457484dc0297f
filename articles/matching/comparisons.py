"""Contradictions of comparisons: another multiple or part, the opposite of an earlier figure.

A multiple follows from two figures, too: of 640 and 310 "three times as many" is none.
"""

import re
from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.clauses import kept_fit
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate, digits_of
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS, ComparableNumber, compare
from articles.matching.pairs import Pair
from articles.matching.ranking import RankedClaim
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.time_order import is_earlier
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 3
# Share of the claim's clause that the clause of another multiple must have.
LEAST_FIT = 0.45
# Two shares of this sum (per cent) are of the two parts of one whole.
WHOLE = 100
# Kinds of figures that are compared, and digits that the one beside a comparison must have.
FIGURES, LEAST_DIGITS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE), 2
# How far off (share) a multiple may be; how far beyond a bound it may lie, and what is unlike it.
NEAR, BEYOND, UNLIKE = 0.12, 1.5, 5
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


def judge_ratio(claim: ContextClaim, beside: Sequence[RankedClaim]) -> Judgement | None:
    """Return that a multiple or part is not that of a figure beside it to the passage's other one.

    The passage has the figure and one more of its kind.
    """
    mine = claim.fact.number
    if mine is None or claim.fact.kind not in (Kind.RATIO, Kind.SHARE):
        return None
    if claim.fact.kind is Kind.SHARE and not mine.is_fraction:
        return None
    claimed = mine.base / 100 if mine.group == "percent" else mine.base
    for candidate, pair in _shared_figures(beside):
        others = [f for f in candidate.passage.facts if _is_comparable(f, pair.fact)]
        if len(others) != 1:
            continue
        ratio = _ratio(pair.fact, others[0], is_multiple=claimed > 1)
        if claimed and not _fits(mine, claimed, ratio) and 1 / UNLIKE < ratio / claimed < UNLIKE:
            found = f"{pair.fact.text}, {others[0].text}"
            return differs(candidate, Reason.COMPARISON, claim.fact.text, found)
    return None


def _shared_figures(beside: Sequence[RankedClaim]) -> Iterator[tuple[PassageCandidate, Pair]]:
    """Yield the passages that have a counted or measured figure of the sentence exactly."""
    for other in beside:
        number = other.claim.fact.number
        is_figure = other.claim.fact.kind in FIGURES and number and (number.noun or number.unit)
        if not is_figure or digits_of(other.claim.fact) < LEAST_DIGITS:
            continue
        for candidate in other.candidates:
            pair = candidate.agreement
            is_firm = pair is not None and pair.verdict == "same" and not pair.fact.is_derived
            if pair and is_firm and candidate.passage.document.standing >= STANDS:
                yield candidate, pair


def _is_comparable(fact: Fact, other: Fact) -> bool:
    one, two = fact.number, other.number
    if fact is other or fact.is_derived or fact.kind not in FIGURES or not one or not two:
        return False
    is_year = one.group == "count" and not one.noun and 1900 < one.base < 2100
    return one.group == two.group and one.base > 0 and not is_year


def _ratio(one: Fact, other: Fact, *, is_multiple: bool) -> float:
    """Return the larger of two figures by the smaller one, or the reverse for a part."""
    sizes = sorted(f.number.base for f in (one, other) if f.number)
    return sizes[1] / sizes[0] if is_multiple else sizes[0] / sizes[1]


def _fits(mine: ComparableNumber, claimed: float, ratio: float) -> bool:
    if abs(ratio - claimed) <= claimed * NEAR:
        return True
    if mine.modifier in ABOVE:
        return claimed <= ratio <= claimed * BEYOND
    return mine.modifier in BELOW and claimed / BEYOND <= ratio <= claimed


_THAN = r"\s+(?:\w+\s+){0,2}(?:als|than)\s+(?:im?n?\s+)?(?:the\s+|dem\s+)?(?:Jahr\s+)?$"
_MORE = re.compile(
    r"\b(?:mehr|höher|größer|länger|teurer|stärker|dicker|schneller|more|higher|larger|bigger|longer|"
    rf"thicker|dearer|stronger|faster|older|heavier){_THAN}",
    re.I,
)
_LESS = re.compile(
    r"\b(?:weniger|niedriger|kleiner|kürzer|billiger|schwächer|dünner|langsamer|fewer|less|lower|"
    rf"smaller|shorter|thinner|cheaper|weaker|slower|younger|lighter){_THAN}",
    re.I,
)
_AGAINST = re.compile(
    r"[^.;]{0,25}\b(?:against|compared (?:with|to)|versus|vs|from|after|nach|gegenüber|statt)\s",
    re.I,
)


def judge_than(
    index: SourceIndex, claim: ContextClaim, beside: Sequence[RankedClaim]
) -> Judgement | None:
    """Return that what is said to be more than in a year was less by the passage, or the reverse.

    The passage has a figure of the sentence "against" another one, or one of an earlier time.
    """
    before = claim.body[: claim.fact.start]
    is_more = bool(_MORE.search(before))
    if claim.fact.kind is not Kind.DATE or is_more == bool(_LESS.search(before)):
        return None
    for candidate, pair in _shared_figures(beside):
        text = candidate.passage.passage.text
        for fact in candidate.passage.facts:
            if not _is_comparable(fact, pair.fact):
                continue
            sizes = [f.number.base for f in (pair.fact, fact) if f.number]
            is_against = fact.start > pair.fact.end and _AGAINST.match(
                text[pair.fact.end : fact.start]
            )
            is_before = is_against or is_earlier(index, fact, pair.fact)
            if is_before and sizes[0] != sizes[1] and (sizes[0] > sizes[1]) != is_more:
                found = f"{pair.fact.text}, {fact.text}"
                return differs(candidate, Reason.DIRECTION, claim.fact.text, found)
    return None
