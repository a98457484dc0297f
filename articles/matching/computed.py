"""Values that follow from two passages of one document, or from one and the day of publication.

A passage and the one before it are compared in `derived.py`; here the two may stand apart.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from articles.facts.kinds import Kind
from articles.matching.belonging import has_other_end
from articles.matching.context import ContextClaim
from articles.matching.derived import age_between, between, births, length_between, product
from articles.matching.elapsed_rules import confirm_elapsed
from articles.matching.exchange_rates import exchanged_amounts
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import verdict_on
from articles.matching.ratios import amounts_a_head, shares_of_totals
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.recurring import converted_rates
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement

KINDS = frozenset(
    (Kind.SHARE, Kind.CHANGE, Kind.RATIO, Kind.DURATION, Kind.COUNT, Kind.MONEY, Kind.AGE,
     Kind.MEASURE)
)  # fmt: skip
# So many passages, best first without regard to the claim's value, may be the second one.
LOOK_AT = 10
# So many of them may be the one that a product, or a length of time until now, is in.
LOOK_AT_ONE = 3
# So many passages that lead may have the two ends of a length of time, whatever their words.
LEADING = 3
# Share of the claim's words that two rows have together, and that each of two sentences has.
LEAST_TOGETHER, LEAST_EACH, LEAST_ALONE = 0.1, 0.1, 0.15
# Digits of a value that two figures don't yield by chance.
LEAST_DIGITS = 2
_SINCE = re.compile(r"\b(?:seit|since|for(?: the past)?|schon|bereits|already)\b[^.;]{0,25}$", re.I)
_UNTIL = re.compile(r"\b(?:noch|still|left|remaining|another)\b[^.;]{0,20}$", re.I)
_EACH = re.compile(r"\b(?:je|jeweils|à|each|apiece)\b", re.I)


def confirm_computed(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a value follows from the passage that fits best and another of its document.

    The two must have another value of the sentence, or words of it; of a length of time it is
    enough that they lead. Cells are of one column. The
    day of birth that an age counts from may be in another document. Of one passage follow a share
    of a figure ("58 per cent of 41,300"), what many have together ("64 turbines of 11 megawatts
    each"), an amount of each month from that of each year, one in another currency by the
    document's rate, and the time since a day, or until it, where the claim says so.
    """
    if claim.fact.kind not in KINDS:
        return confirm_elapsed(index, claim, ranked)
    known = [c for c in ranked if c.passage.document.standing >= STANDS]
    known.sort(key=lambda c: -c.blind)
    for candidate, fact in _computed(index, claim, known[:LOOK_AT]):
        language = candidate.passage.document.source.language
        if has_other_end(index, claim, fact, language):
            continue
        if verdict_on(claim.fact, fact, index, language) in AGREEMENTS:
            return Judgement(
                candidate, PassageRelation.CONVERTED, Reason.DERIVED, claim.fact.text, fact.text
            )
    return confirm_elapsed(index, claim, ranked)


def _computed(
    index: SourceIndex, claim: ContextClaim, known: Sequence[PassageCandidate]
) -> Iterator[tuple[PassageCandidate, Fact]]:
    """Yield what follows from passages, with the one that is shown."""
    for candidate in known[:LOOK_AT_ONE]:
        yield from ((candidate, fact) for fact in _of_one(index, claim, candidate))
    yield from shares_of_totals(index, claim, known[:LOOK_AT_ONE])
    yield from exchanged_amounts(index, claim, known[:LOOK_AT_ONE])
    if claim.fact.number and claim.fact.number.digits >= LEAST_DIGITS:
        yield from amounts_a_head(index, claim, known[:LOOK_AT_ONE])
    leading = known[:LEADING] if claim.fact.kind is Kind.DURATION else ()
    for other in known[1:]:
        yield from ((known[0], fact) for fact in _ages(claim, known[0], other))
        is_linked = other in leading or _are_linked(known[0], other)
        if is_linked and known[0].passage.document is other.passage.document:
            yield from ((known[0], fact) for fact in _between(known[0], other))


def _of_one(index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate) -> Iterator[Fact]:
    """Yield products of two figures, amounts of each month as those of each year.

    Of a length of time what passed from a day to the publication, or from it.
    """
    own = [fact for fact in candidate.passage.facts if not fact.is_derived]
    if _cover(candidate) < LEAST_ALONE and not candidate.features[PLACES["siblings"]]:
        return
    if claim.fact.kind is Kind.DURATION:
        before = claim.body[: claim.fact.start]
        is_since, is_until = bool(_SINCE.search(before)), bool(_UNTIL.search(before))
        for fact in own if is_since or is_until else ():
            yield from length_between(fact, index.published, is_until=is_until)
        return
    number = claim.fact.number
    if number is None or number.digits < LEAST_DIGITS:
        return
    yield from converted_rates(claim, candidate)
    if candidate.passage.passage.cells:
        return
    text = candidate.passage.passage.text
    for one, two in combinations(sorted(own, key=lambda f: f.start), 2):
        is_each = bool(_EACH.search(text[one.end : two.start]))
        yield from product(one, two, is_each=is_each)


def _cover(candidate: PassageCandidate) -> float:
    return candidate.features[PLACES["cover"]]


def _are_linked(one: PassageCandidate, other: PassageCandidate) -> bool:
    covers = [_cover(c) for c in (one, other)]
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
