"""Contradictions of ages and of dates with a weekday: a day of birth or another day is there."""

import re
from collections.abc import Sequence
from datetime import date

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import Reason
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import WORD, folded

LOOK_AT = 6
# Ages and days that are further apart than this belong to something else.
MOST_YEARS, MOST_DAYS = 3, 3
NAME_REACH = 60
WEEKDAY = re.compile(
    r"(?:mon|diens|donners|frei|sams|sonn)tags?\b|\bmittwochs?\b|\bsonnabends?\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I,
)


def judge_age(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that an age is not the one that follows from the person's day of birth."""
    number = claim.fact.number
    if claim.fact.kind is not Kind.AGE or number is None:
        return None
    names = _names_before(index, claim)
    for candidate in ranked[:LOOK_AT]:
        if not names & candidate.passage.forms:
            continue
        ages = [f for f in candidate.passage.facts if f.kind is Kind.AGE and f.number]
        if len({(f.start, f.end) for f in ages}) != 1 or not ages[0].is_derived:
            continue
        low, high = _ends(ages[0])
        if low <= number.base <= high:
            return None
        if low - MOST_YEARS <= number.base <= high + MOST_YEARS:
            return differs(candidate, Reason.AGE, claim.fact.text, ages[0].text)
    return None


def _ends(age: Fact) -> tuple[float, float]:
    number = age.number
    if number is None:
        return 0.0, 0.0
    return number.ends or (number.base, number.base)


def _names_before(index: SourceIndex, claim: ContextClaim) -> set[str]:
    """Return the words before an age that look like names, and those of its subject."""
    subject = getattr(claim.fact.value, "subject", None) or ""
    start = claim.fact.start
    near = f"{claim.body[max(0, start - NAME_REACH) : start]} {subject}"
    words = [w for w in WORD.findall(near) if w[0].isupper() and len(w) > 3]
    return {folded(w) for w in words if not index.lexicon.is_known(w, index.language)}


def judge_weekday(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that no document has the day of a weekday, but one up to `MOST_DAYS` days off.

    The other day is in a ranked passage of the document that the best passage is of, unless that
    document is stale or about something else.
    """
    days = claim.fact.days
    if claim.fact.kind is not Kind.DATE or not days or days[0] != days[1]:
        return None
    if not WEEKDAY.search(claim.fact.text) or not ranked or index.values.has_day(days[0]):
        return None
    best = ranked[0].passage.document
    if best.is_stale or best.is_foreign:
        return None
    for candidate in ranked:
        if candidate.passage.document is not best:
            continue
        for fact in candidate.passage.facts:
            if _is_near(fact, days[0]):
                return differs(candidate, Reason.WEEKDAY, claim.fact.text, fact.text)
    return None


def _is_near(fact: Fact, day: date) -> bool:
    if fact.kind is not Kind.DATE or fact.is_derived or not fact.days:
        return False
    first, last = fact.days
    return first == last and 0 < abs((first - day).days) <= MOST_DAYS
