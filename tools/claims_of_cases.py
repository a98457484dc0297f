"""The claims of annotated cases with their candidates, as matching computes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.matching.claims import claims_of
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.lexicon import lexicon
from articles.matching.ranking import RankedClaim, claims_with_candidates
from benchmarks.matching import is_right
from tools.annotated_cases import AnnotatedCase, AnnotatedClaim


@dataclass(slots=True)
class ReadClaims:
    """The claims of a case with their candidates, and the annotated claim that each belongs to."""

    case: AnnotatedCase
    index: SourceIndex
    found: list[RankedClaim]
    partners: dict[int, AnnotatedClaim]
    right: dict[int, set[int]]


def read_claims(case: AnnotatedCase) -> ReadClaims:
    """Compute the candidates of all claims of a case."""
    index = SourceIndex(case.manuscript, case.sources, lexicon())
    found = claims_with_candidates(index, claims_of(case.manuscript, lexicon()))
    partners: dict[int, AnnotatedClaim] = {}
    for annotated in case.claims:
        if (number := partner_of(annotated, found)) is not None:
            partners[number] = annotated
    right = {
        number: {c.passage.number for c in found[number].candidates if holds(c, annotated)}
        for number, annotated in partners.items()
    }
    return ReadClaims(case, index, found, partners, right)


def partner_of(annotated: AnnotatedClaim, found: Sequence[RankedClaim]) -> int | None:
    """Return the found claim that overlaps most, then of the same kind, then the shortest."""

    def worth(number: int) -> tuple[int, bool, int]:
        start, end = found[number].claim.said
        overlap = min(end, annotated.end) - max(start, annotated.start)
        return overlap, found[number].claim.fact.kind.value == annotated.kind, start - end

    best = max(range(len(found)), key=worth, default=None)
    return best if best is not None and worth(best)[0] > 0 else None


def holds(candidate: PassageCandidate, annotated: AnnotatedClaim) -> bool:
    """Return whether a candidate is one of the annotated passages."""
    passage, source = candidate.passage.passage, candidate.passage.document.source
    row = {"source": source.name, "quote": passage.text}
    return any(is_right(row, wanted) for wanted in annotated.passages)
