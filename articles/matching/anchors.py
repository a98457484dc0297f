"""Contradictions by a figure beside: a passage has it with another day, place or name.

A figure that a sentence and a passage share shows that both are about the same. If the passage has
one day beside it, or one name of a kind, and not the sentence's, one of the two is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.matching.comparisons import judge_ratio, judge_than
from articles.matching.context import ContextClaim
from articles.matching.correspondence import is_day_of_sending
from articles.matching.days import compare_days
from articles.matching.decisions import is_vague_fact
from articles.matching.features import PassageCandidate, digits_of
from articles.matching.index import NAMED, SourceIndex
from articles.matching.names import has_name, new_names
from articles.matching.pairs import ORDERS
from articles.matching.place_names import are_of_one_size
from articles.matching.ranking import RankedClaim
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import name_words

# Digits that the figure beside a day, or beside a name, must have at least.
DIGITS_OF_DAYS, DIGITS_OF_NAMES = 3, 2
REACH = 50
_APART = re.compile(r"[;:\n]|,.*,")
_BESIDE = re.compile(
    r"\b(?:als|than|seit|since|gegenüber|against|compared \w+|bis|until|before|vor|nach|after)\s+"
    r"(?:the |dem |der |Ende |Anfang )?$",
    re.I,
)
_YEAR = re.compile(r"\d{4}")
DAY_REASON = {
    "digits": Reason.DIGITS, "transposed": Reason.TRANSPOSED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage that has a figure of the claim's sentence, as the fact `figure`."""

    candidate: PassageCandidate
    figure: Fact


def judge_anchored(
    index: SourceIndex, ranked: RankedClaim, beside: Sequence[RankedClaim]
) -> Judgement | None:
    """Return that the passages with a figure of the sentence have another day or name.

    `beside` are the other claims of the sentence.
    """
    claim = ranked.claim
    if claim.fact.kind in (Kind.RATIO, Kind.SHARE):
        return judge_ratio(claim, beside)
    if claim.fact.kind is Kind.DATE:
        return judge_than(index, claim, beside) or _other_day(
            claim, list(_anchors(claim, beside, DIGITS_OF_DAYS))
        )
    if claim.fact.kind in NAMED:
        return _other_name(index, claim, list(_anchors(claim, beside, DIGITS_OF_NAMES)))
    return None


def _anchors(claim: ContextClaim, beside: Sequence[RankedClaim], least: int) -> Iterator[Anchor]:
    if _BESIDE.search(claim.body[: claim.fact.start]):
        return
    for other in beside:
        if _is_figure(other.claim, least) and _is_near(claim, other.claim):
            for candidate in other.candidates:
                pair = candidate.agreement
                is_firm = pair and pair.verdict in ("same", "converted")
                if pair and is_firm and not pair.fact.is_derived and _is_about(candidate):
                    yield Anchor(candidate, pair.fact)


def _is_about(candidate: PassageCandidate) -> bool:
    return candidate.passage.document.standing >= STANDS


def _is_figure(claim: ContextClaim, least: int) -> bool:
    fact = claim.fact
    if fact.number is None or fact.kind in (*ORDERS, Kind.AGE):
        return False
    return digits_of(fact) >= least


def _is_near(claim: ContextClaim, other: ContextClaim) -> bool:
    first, second = sorted((claim.fact, other.fact), key=lambda fact: fact.start)
    between = claim.body[first.end : second.start]
    return len(between) <= REACH and not _APART.search(between)


def _other_day(claim: ContextClaim, anchors: Sequence[Anchor]) -> Judgement | None:
    """Judge a day, month or year: the passages with the figure have one other one."""
    mine = claim.fact.days
    if not mine or is_vague_fact(claim.fact):
        return None
    found = None
    for anchor in anchors:
        passage = anchor.candidate.passage
        own = [f for f in passage.facts if not is_day_of_sending(passage.passage, f)]
        days = [f for f in own if _is_day(f)]
        verdicts = {f.days: compare_days(mine, f.days) for f in days if f.days}
        if set(verdicts.values()) & {"same", "within", "rounded"}:
            return None
        if anchor.figure.is_cell and {day.year for day in mine} & anchor.figure.years:
            return None
        verdict = next(iter(verdicts.values()), None)
        if found is None and len(verdicts) == 1 and verdict and _YEAR.search(days[0].text):
            reason = DAY_REASON.get(verdict, Reason.OTHER_VALUE)
            found = differs(anchor.candidate, reason, claim.fact.text, days[0].text)
    return found


def _is_day(fact: Fact) -> bool:
    is_date = fact.kind is Kind.DATE and fact.days is not None
    return is_date and not fact.is_derived and not is_vague_fact(fact)


def _other_name(
    index: SourceIndex, claim: ContextClaim, anchors: Sequence[Anchor]
) -> Judgement | None:
    """Judge a name: the passages with the figure do not have it, and have one other of its kind."""
    mine = name_words(claim.fact.text)
    found = None
    for anchor in anchors:
        if not mine or has_name(index, claim.fact.text, anchor.candidate.passage):
            return None
        new = new_names(claim, anchor.candidate.passage)
        is_one = len(new) == 1 and are_of_one_size(claim.fact.text, new[0].text)
        if found is None and is_one:
            reason = Reason.PLACE if claim.fact.kind is Kind.PLACE else Reason.OTHER_NAME
            found = differs(anchor.candidate, reason, claim.fact.text, new[0].text)
    return found
