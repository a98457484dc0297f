"""Contradictions of directions by two figures: the change is the other way round.

Of two figures of a passage one is of an earlier time (`time_order.py`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate, digits_of
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS, ComparableNumber, compare
from articles.matching.pairs import context_of, verdict_on
from articles.matching.qualifiers import verb_direction
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.time_order import happened_so, is_earlier, is_from_to, size_of
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT, LOOK_AT_WORDS = 6, 2
FIGURES = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE, Kind.DURATION)
# Share of the claim's words that the passage of a statement must have.
LEAST_COVER = 0.1


def judge_reversed_change(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a change of this size went the other way, by an earlier and a later figure.

    Of all changes of its size the one counts whose figures have most of the claim's words.
    """
    mine = claim.fact.number
    if claim.fact.kind is not Kind.CHANGE or mine is None or not mine.direction:
        return None
    if mine.group != "percent":
        return None
    found: list[tuple[float, bool, PassageCandidate, Fact]] = []
    for candidate in ranked[:LOOK_AT]:
        for fact in candidate.passage.facts if _stands(candidate) else ():
            if fact.kind is not Kind.CHANGE or not _is_size(mine, fact.number):
                continue
            happened = happened_so(index, fact)
            is_other = bool(fact.number and fact.number.direction not in ("", mine.direction))
            if happened is not False and (happened or not is_other):
                found.append((context_of(index, claim, fact), is_other, candidate, fact))
    best = max(found, key=lambda one: (one[0], not one[1]), default=None)
    if best is None or not best[1]:
        return None
    return differs(best[2], Reason.DIRECTION, claim.fact.text, best[3].text)


def judge_reversed_statement(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that what is said to rise fell, by the only two figures of the passage that leads."""
    if claim.fact.kind is not Kind.STATEMENT or _has_figure(claim):
        return None
    said = verb_direction(claim.fact.text)
    for candidate in ranked[:LOOK_AT_WORDS] if said else ():
        passage = candidate.passage
        is_near = candidate.features[PLACES["cover"]] >= LEAST_COVER
        if not is_near or not _stands(candidate) or passage.passage.cells:
            continue
        ordered = list(_ordered(index, candidate))
        if len(ordered) != 1:
            continue
        before, after = ordered[0]
        shown = "up" if size_of(after) > size_of(before) else "down"
        if shown != said:
            found = f"{before.text} → {after.text}"
            return differs(candidate, Reason.DIRECTION, claim.fact.text, found)
    return None


def judge_reversed_ends(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a change "from 14.2 to 11.8" went from 11.8 to 14.2, by cells or a sentence."""
    said = _ends(claim)
    if said is None:
        return None
    shown: set[bool] = set()
    found: Judgement | None = None
    for one, first in _equal(index, said[0], ranked):
        for other, last in _equal(index, said[1], ranked):
            if not _are_of_one_series(one, first, other, last):
                continue
            order = is_earlier(index, first, last)
            if order is not None:
                shown.add(order)
            if order is False:
                words = f"{last.text} → {first.text}"
                found = differs(one, Reason.DIRECTION, claim.fact.text, words)
    return found if shown == {False} else None


def _ends(claim: ContextClaim) -> tuple[Fact, Fact] | None:
    """Return the two figures of "from … to …" of which a claim is one."""
    if claim.fact.number is None:
        return None
    for other in claim.beside:
        first, last = sorted((claim.fact, other), key=lambda fact: fact.start)
        if other.number and other is not claim.fact and is_from_to(claim.body, first, last):
            return first, last
    return None


def _equal(
    index: SourceIndex, said: Fact, ranked: Sequence[PassageCandidate]
) -> Iterator[tuple[PassageCandidate, Fact]]:
    """Yield the figures of the passages that are exactly what is said."""
    for candidate in ranked[:LOOK_AT] if digits_of(said) > 1 else ():
        language = candidate.passage.document.source.language
        for fact in candidate.passage.facts if _stands(candidate) else ():
            if not fact.is_derived and verdict_on(said, fact, index, language) == "same":
                yield candidate, fact


def _are_of_one_series(
    one: PassageCandidate, first: Fact, other: PassageCandidate, last: Fact
) -> bool:
    if one is other:
        return True
    passages = one.passage, other.passage
    is_table = all(p.passage.cells for p in passages) and first.column == last.column
    is_one = passages[0].document is passages[1].document
    return is_table and is_one and passages[0].passage.block == passages[1].passage.block


def _ordered(index: SourceIndex, candidate: PassageCandidate) -> Iterator[tuple[Fact, Fact]]:
    """Yield two figures of one measure, the earlier one first, where their order is known."""
    own = [
        f for f in candidate.passage.facts if f.kind in FIGURES and f.number and not f.is_derived
    ]
    for one, two in combinations(sorted(own, key=lambda fact: fact.start), 2):
        if not _are_alike(one, two):
            continue
        order = is_earlier(index, one, two)
        if order is not None:
            yield (one, two) if order else (two, one)


def _has_figure(claim: ContextClaim) -> bool:
    start, end = claim.fact.start, claim.fact.end
    return any(f.number and start <= f.start and f.end <= end for f in claim.beside)


def _are_alike(one: Fact, two: Fact) -> bool:
    """Return whether two figures measure the same; one may lack the unit."""
    a, b = one.number, two.number
    if a is None or b is None or a.base == b.base:
        return False
    is_bare = any(n.group == "count" and not n.noun and not n.unit for n in (a, b))
    return is_bare or (a.group == b.group and a.unit == b.unit)


def _stands(candidate: PassageCandidate) -> bool:
    document = candidate.passage.document
    return document.standing >= STANDS and not document.is_stale


def _is_size(mine: ComparableNumber, other: ComparableNumber | None) -> bool:
    if other is None:
        return False
    return compare(replace(mine, direction=""), replace(other, direction="")) in AGREEMENTS
