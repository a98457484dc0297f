"""What is said to be more than something else, by the figures of both in one passage or table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.periods import table_rows
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.rows import cell_words
from articles.matching.standing import STANDS
from articles.matching.time_order import size_of
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT, LEAST_COVER = 3, 0.1
# Code points between a figure and what it is more than.
BESIDE = 4
# Terms of a word itself and its translations, not those of the parts of a compound.
SURE = 0.8
FIGURES = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE, Kind.CHANGE, Kind.DURATION)
_MORE = (
    "mehr höher größer länger häufiger öfter schwerer breiter dicker tiefer lauter "
    "more higher larger bigger longer oftener likelier heavier wider thicker deeper louder"
)
_LESS = (
    "weniger niedriger geringer kleiner kürzer seltener leichter schmaler dünner leiser "
    "fewer less lower smaller shorter rarer lighter narrower thinner quieter"
)
_THAN = re.compile(
    rf"\b(?:(?P<more>{_MORE.replace(' ', '|')})|(?P<less>{_LESS.replace(' ', '|')}))"
    r"(?:e[nrsm]?)?\b(?P<between>[^.;,:]{0,40}?)\b(?:als|than)\s+(?P<other>[^.;,:]+)",
    re.I,
)
# What is no second thing: a number, a time, a clause.
_NO_THING = re.compile(
    r"\d|\b(?:Hälfte|Drittel|Viertel|half|third|quarter|doppelt|twice|je|ever|zuvor|bisher|"
    r"früher|erwartet|geplant|expected|planned|Jahr\w*|years?|vor|before|dass|ein\w?|einst|once)\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:nicht|kein\w*|nie\w*|not|no|never|nobody|nothing)\b", re.I)


@dataclass(frozen=True, slots=True)
class SaidComparison:
    """The terms of two things that only one of them has; whether the first one has more.

    `figure` is what the sentence says the first one has, directly before: "94 per cent, more than".
    """

    one: set[str]
    other: set[str]
    is_more: bool
    figure: Fact | None = None


def judge_compared(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return whether of two things the one has more of which it is said.

    A passage, or two rows of a table, has two figures of one measure, each with words of one.
    """
    said = _said(index, claim)
    for candidate in ranked[:LOOK_AT] if said else ():
        document, near = candidate.passage.document, candidate.features[PLACES["cover"]]
        if document.standing < STANDS or document.is_stale or near < LEAST_COVER or not said:
            continue
        found = list(_of_both(index, claim, said, candidate))
        if len({size_of(one) > size_of(other) for one, other in found}) != 1:
            continue
        one, other = found[0]
        words = f"{one.text}, {other.text}"
        if (size_of(one) > size_of(other)) != said.is_more:
            return differs(candidate, Reason.DIRECTION, claim.fact.text, words)
        relation = PassageRelation.CONVERTED
        return Judgement(candidate, relation, Reason.DERIVED, claim.fact.text, words)
    return None


def _said(index: SourceIndex, claim: ContextClaim) -> SaidComparison | None:
    if claim.fact.kind is not Kind.STATEMENT or _DENIED.search(claim.fact.text):
        return None
    start, end = claim.fact.start, claim.fact.end
    found = [m for m in _THAN.finditer(claim.body) if start <= m.start() < end]
    if len(found) != 1 or _NO_THING.search(found[0]["other"]):
        return None
    at = found[0].start()
    one = _terms(index, claim.body[:at], index.language)
    other = _terms(index, found[0]["other"], index.language)
    if not (one - other and other - one):
        return None
    figures = [f for f in claim.beside if f.number and 0 <= at - f.end <= BESIDE]
    figure = figures[-1] if figures else None
    return SaidComparison(one - other, other - one, bool(found[0]["more"]), figure)


def _of_both(
    index: SourceIndex, claim: ContextClaim, said: SaidComparison, candidate: PassageCandidate
) -> Iterator[tuple[Fact, Fact]]:
    """Yield the figures of the first thing and of the second one."""
    if candidate.passage.passage.cells:
        yield from _of_rows(index, claim, said, candidate)
        return
    passage = candidate.passage
    text, language = passage.passage.text, passage.document.source.language
    own = [f for f in passage.facts if f.kind in FIGURES and f.number and not f.is_derived]
    own.sort(key=lambda fact: fact.start)
    if said.figure and len(own) == 1 and _are_alike(said.figure, own[0]) and not _THAN.search(text):
        words = _terms(index, text, language)
        if words & said.one and words & said.other:
            yield said.figure, own[0]
    if len(own) != 2 or not _are_alike(*own):
        return
    first, second = own
    before = _terms(index, text[: first.start], language)
    between = _terms(index, text[first.end : second.start], language)
    if before & said.one and between & said.other and not between & said.one:
        yield first, second
    elif before & said.other and between & said.one and not between & said.other:
        yield second, first


def _of_rows(
    index: SourceIndex, claim: ContextClaim, said: SaidComparison, candidate: PassageCandidate
) -> Iterator[tuple[Fact, Fact]]:
    rows = [row for row in table_rows(index, candidate) if row.passage.cells]
    ones = [row for row in rows if _is_of(index, row, said.one, said.other)]
    others = [row for row in rows if _is_of(index, row, said.other, said.one)]
    if len(ones) != 1 or len(others) != 1 or candidate.passage not in (*ones, *others):
        return
    terms = _terms(index, claim.fact.text, index.language)
    language = candidate.passage.document.source.language
    for one in ones[0].facts:
        for other in others[0].facts:
            is_cell = one.is_cell and other.is_cell and one.column == other.column
            head = cell_words(ones[0].passage, one.column)[1]
            if is_cell and _are_alike(one, other) and terms & _terms(index, head, language):
                yield one, other


def _is_of(index: SourceIndex, row: IndexedPassage, mine: set[str], other: set[str]) -> bool:
    label = _terms(index, row.passage.cells[0], row.document.source.language)
    return bool(label & mine) and not label & other


def _are_alike(one: Fact, two: Fact) -> bool:
    """Return whether two figures measure the same; one may lack the unit."""
    a, b = one.number, two.number
    if a is None or b is None or a.base == b.base:
        return False
    is_bare = any(n.group == "count" and not n.noun and not n.unit for n in (a, b))
    return is_bare or (a.group == b.group and a.unit == b.unit)


def _terms(index: SourceIndex, text: str, language: str) -> set[str]:
    return {term for term, weight in index.lexicon.bag(text, language).items() if weight >= SURE}
