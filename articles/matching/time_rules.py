"""Contradictions of ages: a day of birth yields another one."""

from collections.abc import Sequence
from itertools import pairwise

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import Reason
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import WORD, folded

LOOK_AT = 6
# Ages that are further apart than this belong to something else.
MOST_YEARS = 3
# The same for ages where the passage names one person only.
MOST_YEARS_OF_ONE = 15
NAME_REACH = 60


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
        people = {f.text for f in candidate.passage.facts if f.kind is Kind.PERSON}
        most = MOST_YEARS_OF_ONE if len(people) == 1 else MOST_YEARS
        if low - most <= number.base <= high + most:
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
    names = {w for w in words if not index.lexicon.is_known(w, index.language)}
    # A word of the lexicon behind a name is a family name: Wiebke Harms.
    family = {two for one, two in pairwise(words) if one in names and f"{one} {two}" in near}
    return {folded(word) for word in names | family}
