"""Fit what hints are decided by to annotated cases, and count what they find on other authors.

    python -m tools.fit_hints CASES            fit on all, write articles/matching/weights.json
    python -m tools.fit_hints CASES --count    write nothing, only count

The other weights stay as they are. Each author's cases are counted with weights that were fitted
on the others'. Printed for each author: the share of wrong claims flagged or hinted at, where one,
two, three and four right claims an article have a flag or a hint, and what the threshold of the
file gives. Right claims that no annotation names count for the weights by half.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import django
import numpy as np

from articles.matching.hints import suspicions_of, with_hints
from articles.matching.judgement import decided
from articles.matching.ranking import rank_twice, taken_facts
from articles.matching.suspicion import SUSPECT
from articles.matching.verdicts import Judgement, is_difference
from articles.matching.weights import FILE, Vector, Weights, probability
from articles.matching.weights import weights as present
from tools.annotated_cases import read_cases
from tools.claims_of_cases import ReadClaims, read_claims
from tools.fit_matching import write
from tools.known_signs import SUSPECTS, bounds
from tools.regressions import fitted_decision

RIDGE, UNNAMED_WORTH = 20.0, 0.5
# Right claims with a flag or a hint, an article: what the curve is counted for.
FALSE_AN_ARTICLE = (1, 2, 3, 4)
LIMITS = bounds(SUSPECT, SUSPECTS)


@dataclass(frozen=True, slots=True)
class SuspectClaim:
    """A claim that nothing contradicts: its features, and whether it is wrong.

    `is_named`: an annotation names it.
    """

    features: Sequence[float]
    is_wrong: bool
    is_named: bool


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """A case with the verdicts of its claims, the flags among them and those without one."""

    read: ReadClaims
    verdicts: Sequence[Judgement | None]
    claims: Sequence[SuspectClaim]
    wrong: int
    flagged: int
    false_flags: int

    @property
    def author(self) -> str:
        return self.read.case.author


def decided_case(read: ReadClaims, weights: Weights) -> DecidedCase:
    """Judge the claims of a case with weights, and return them without hints."""
    rank_twice(read.found, weights)
    verdicts = decided(read.index, read.found, weights)
    statuses = {at: claim.status for at, claim in read.partners.items()}
    flags = [statuses.get(at) for at, one in enumerate(verdicts) if is_difference(one)]
    wrong = [c for c in read.case.claims if c.status == "contradicted"]
    spans = [(c.start, c.end) for c in wrong]
    claims = []
    taken = taken_facts(read.found)
    for at, one in suspicions_of(read.index, read.found, verdicts, taken, weights).items():
        status = statuses.get(at)
        if status is None and _touches(one.claim.said, spans):
            continue
        claims.append(SuspectClaim(one.features, status == "contradicted", status is not None))
    false = sum(status in ("supported", "unsupported") for status in flags)
    return DecidedCase(read, verdicts, claims, len(wrong), flags.count("contradicted"), false)


def _touches(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def fitted(cases: Sequence[DecidedCase]) -> Vector:
    """Return the weights of the features of `SUSPECT`."""
    rows = [
        (claim.features, claim.is_wrong, 1.0 if claim.is_named else UNNAMED_WORTH)
        for case in cases
        for claim in case.claims
    ]
    return tuple(fitted_decision(rows, RIDGE, LIMITS))


def curve(cases: Sequence[DecidedCase], scores: dict[int, list[float]]) -> list[float]:
    """Return the share of wrong claims flagged or hinted at for `FALSE_AN_ARTICLE`.

    `scores` has the probabilities of a case's claims by its place among the cases.
    """
    ordered = sorted(
        (-p, claim.is_wrong)
        for at, case in enumerate(cases)
        for p, claim in zip(scores[at], case.claims, strict=True)
        if claim.is_named
    )
    wrong = max(1, sum(case.wrong for case in cases))
    shares = []
    for most in FALSE_AN_ARTICLE:
        found, left = (
            sum(case.flagged for case in cases),
            most * len(cases) - sum(case.false_flags for case in cases),
        )
        for _, is_wrong in ordered:
            left -= not is_wrong
            if left < 0:
                break
            found += is_wrong
        shares.append(100 * found / wrong)
    return shares


def counted(case: DecidedCase, weights: Weights) -> tuple[int, int, int, int]:
    """Return wrong claims flagged or hinted at, right ones, hints in all, on unnamed claims."""
    read = case.read
    verdicts = with_hints(read.index, read.found, case.verdicts, taken_facts(read.found), weights)
    marked = [at for at, one in enumerate(verdicts) if one and (one.hint or is_difference(one))]
    statuses = [read.partners[at].status for at in marked if at in read.partners]
    found = statuses.count("contradicted")
    hints = sum(one is not None and one.hint is not None for one in verdicts)
    return found, len(statuses) - found, hints, len(marked) - len(statuses)


def main() -> None:
    """Count by author, then fit on all and write the weights."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    weights = present()
    cases = [decided_case(read_claims(case), weights) for case in read_cases(Path(sys.argv[1]))]
    print(f"author | {' | '.join(map(str, FALSE_AN_ARTICLE))} | found | false | hints | unnamed")
    every: dict[int, list[float]] = {}
    total = np.zeros(4)
    for author in sorted({case.author for case in cases}):
        own = [(at, case) for at, case in enumerate(cases) if case.author == author]
        others = replace(weights, suspect=fitted([c for c in cases if c.author != author]))
        for at, case in own:
            every[at] = [probability(c.features, others.suspect) for c in case.claims]
        shares = curve([case for _, case in own], {n: every[at] for n, (at, _) in enumerate(own)})
        made = np.array([counted(case, others) for _, case in own]).sum(axis=0)
        total += made
        print(line(author, shares, made, [case for _, case in own]))
    print(line("all", curve(cases, every), total, cases))
    suspect = fitted(cases)
    print(dict(zip(SUSPECT, suspect, strict=True)))
    if "--count" not in sys.argv:
        write(replace(weights, suspect=suspect), FILE)


def line(name: str, shares: Sequence[float], made: np.ndarray, cases: Sequence[DecidedCase]) -> str:
    """Return the figures as one line of a table."""
    found = 100 * made[0] / max(1, sum(case.wrong for case in cases))
    cells = [*(f"{share:4.1f}" for share in shares), f"{found:4.1f}"]
    return " | ".join([f"{name:6}", *cells, *(f"{n / len(cases):4.2f}" for n in made[1:])])


if __name__ == "__main__":
    main()
