"""Values that follow from two passages of one document: a change between rows, a share of a sum.

A passage and the one before it are compared in `derived.py`; here the two may stand apart.
"""

from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.derived import age_between, between, births
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import verdict_on
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement

KINDS = frozenset(
    (Kind.SHARE, Kind.CHANGE, Kind.RATIO, Kind.DURATION, Kind.COUNT, Kind.MONEY, Kind.AGE)
)
# So many passages, best first without regard to the claim's value, may be the second one.
LOOK_AT = 10
# Share of the claim's words that two rows have together, and that each of two sentences has.
LEAST_TOGETHER, LEAST_EACH = 0.1, 0.1


def confirm_computed(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a value follows from the passage that fits best and another of its document.

    The two must have another value of the sentence, or words of it. Cells are of one column. The
    day of birth that an age counts from may be in another document.
    """
    if claim.fact.kind not in KINDS:
        return None
    known = [c for c in ranked if c.passage.document.standing >= STANDS]
    known.sort(key=lambda c: -c.blind)
    for other in known[1:LOOK_AT]:
        best = known[0]
        facts = list(_ages(claim, best, other))
        if other.passage.document is best.passage.document and _are_linked(best, other):
            facts += _between(best, other)
        language = best.passage.document.source.language
        for fact in facts:
            if verdict_on(claim.fact, fact, index, language) in AGREEMENTS:
                return Judgement(
                    best, PassageRelation.CONVERTED, Reason.DERIVED, claim.fact.text, fact.text
                )
    return None


def _are_linked(one: PassageCandidate, other: PassageCandidate) -> bool:
    covers = [c.features[PLACES["cover"]] for c in (one, other)]
    if any(c.features[PLACES["siblings"]] for c in (one, other)):
        return True
    is_table = all(c.passage.passage.cells for c in (one, other))
    return sum(covers) >= LEAST_TOGETHER if is_table else min(covers) >= LEAST_EACH


def _between(one: PassageCandidate, other: PassageCandidate) -> Iterator[Fact]:
    is_table = all(c.passage.passage.cells for c in (one, other))
    for mine in one.passage.facts:
        for theirs in other.passage.facts:
            if mine.is_derived or theirs.is_derived:
                continue
            if not is_table or mine.column == theirs.column:
                yield from between(mine, theirs)


def _ages(claim: ContextClaim, one: PassageCandidate, other: PassageCandidate) -> Iterator[Fact]:
    """Yield how old somebody born on a day of one passage was on the day of the other."""
    if claim.fact.kind is not Kind.AGE:
        return
    for here, there in ((one, other), (other, one)):
        text = here.passage.passage.text
        own = [f for f in there.passage.facts if f.days and f.kind is Kind.DATE]
        for born in births(text, [f for f in here.passage.facts if not f.is_derived]):
            yield from (age_between(born, fact) for fact in own if _is_after(fact, born))


def _is_after(fact: Fact, born: Fact) -> bool:
    return bool(fact.days and born.days and fact.days[0] > born.days[1])
