"""Fit the weights of matching to annotated cases, and count what they reach on other authors.

    python -m tools.fit_matching CASES            fit on all, write articles/matching/weights.json
    python -m tools.fit_matching CASES --count    write nothing, only count

Each author's cases are counted with weights and thresholds that were fitted on the others'.
Deterministic; takes two minutes for twenty cases. The weights are ridge regressions: of the
passages' rank by softmax over those of a claim, of the decisions by logistic regression.
"""

import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import django
import numpy as np

from articles.matching.claims import claims_of
from articles.matching.context import is_value
from articles.matching.decisions import (
    CONFIRMING,
    DIFFERING,
    confirming_option,
    differing_option,
)  # fmt: skip
from articles.matching.features import NAMES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.judgement import judgements
from articles.matching.lexicon import lexicon
from articles.matching.ranking import (
    RankedClaim,
    claims_with_candidates,
    group_of,
    rank_twice,
    taken_facts,
)  # fmt: skip
from articles.matching.text_decisions import TEXTUAL, textual_option
from articles.matching.weights import FILE, Weights, probability
from articles.matching.weights import weights as present
from benchmarks.matching import is_right
from tools.annotated_cases import AnnotatedCase, AnnotatedClaim, read_cases

COPIES = 1
RIDGE_RANK, RIDGE = 6.0, 6.0
PLANTED_WEIGHT, ELSEWHERE_WEIGHT = 0.3, 0.3
# What thresholds are chosen for: at most this share of wrong claims confirmed, this many false
# flags an article.
MOST_PASSED, MOST_FALSE, MOST_HINTS = 0.04, 1.3, 3.0
AGREES = ("same", "rounded", "converted")


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
        start, end = found[number].claim.span
        overlap = min(end, annotated.end) - max(start, annotated.start)
        return overlap, found[number].claim.fact.kind.value == annotated.kind, start - end

    best = max(range(len(found)), key=worth, default=None)
    return best if best is not None and worth(best)[0] > 0 else None


def holds(candidate: PassageCandidate, annotated: AnnotatedClaim) -> bool:
    """Return whether a candidate is one of the annotated passages."""
    passage, source = candidate.passage.passage, candidate.passage.document.source
    row = {"source": source.name, "quote": passage.text}
    return any(is_right(row, wanted) for wanted in annotated.passages)


# Regressions ----------------------------------------------------------------------------------


def fitted_rank(groups: Sequence[tuple[np.ndarray, np.ndarray]], ridge: float) -> list[float]:
    """Return weights that put the right rows of each group first (softmax, Newton's method)."""
    rows = np.concatenate([features for features, _ in groups])
    scale = rows.std(axis=0)
    scale[scale == 0] = 1.0
    weights = np.zeros(rows.shape[1])
    for _ in range(25):
        gradient, curve = ridge * weights, np.eye(len(weights)) * ridge
        for features, right in groups:
            x = features / scale
            p = _softmax(x @ weights)
            q = _softmax(np.where(right > 0, x @ weights, -np.inf))
            gradient -= x.T @ (q - p)
            mean = p @ x
            curve += (x.T * p) @ x - np.outer(mean, mean)
        weights -= _short(np.linalg.solve(curve, gradient))
    return _rounded(weights / scale)


def _short(step: np.ndarray) -> np.ndarray:
    """Return a step of Newton's method, scaled so that no weight changes by more than 1.0."""
    return step / max(1.0, np.abs(step).max())


def _softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def fitted_decision(
    rows: Sequence[tuple[Sequence[float], bool, float]], ridge: float
) -> list[float]:
    """Return weights of a logistic regression; the last feature, the bias, isn't regularised."""
    x = np.array([row[0] for row in rows], float)
    y = np.array([row[1] for row in rows], float)
    worth = np.array([row[2] for row in rows])
    scale = x.std(axis=0)
    scale[scale == 0] = 1.0
    x = x / scale
    hold = np.full(x.shape[1], ridge)
    hold[-1] = 1e-3
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (worth * (p - y)) + hold * weights
        curve = (x.T * (worth * p * (1 - p))) @ x + np.diag(hold)
        weights -= _short(np.linalg.solve(curve, gradient))
    return _rounded(weights / scale)


def _rounded(weights: np.ndarray) -> list[float]:
    return [round(float(w), 3) + 0.0 for w in weights]


# Fitting --------------------------------------------------------------------------------------


def fitted(cases: Sequence[ReadClaims]) -> Weights:
    """Return weights and thresholds fitted on cases; begins with the ones in the file."""
    weights = present()
    for _ in range(2):
        for case in cases:
            rank_twice(case.found, weights)
        weights = _with_ranks(weights, cases)
    for case in cases:
        rank_twice(case.found, weights)
    weights = _with_decisions(weights, cases)
    return with_thresholds(weights, [case for case in cases if not case.case.is_copy])


def _with_ranks(weights: Weights, cases: Sequence[ReadClaims]) -> Weights:
    groups: dict[str, list[tuple[np.ndarray, np.ndarray]]] = defaultdict(list)
    for case in cases:
        for number, right in case.right.items():
            annotated, ranked = case.partners[number], case.found[number]
            if not right or (case.case.is_copy and not annotated.is_planted):
                continue
            rows = np.array([c.features for c in ranked.candidates])
            label = np.array([float(c.passage.number in right) for c in ranked.candidates])
            groups[group_of(ranked.claim)].append((rows, label))
    rank = {name: tuple(fitted_rank(groups[name], RIDGE_RANK)) for name in weights.rank}
    return Weights(rank, weights.confirm, weights.differ, weights.textual, weights.thresholds)


def _with_decisions(weights: Weights, cases: Sequence[ReadClaims]) -> Weights:
    rows: dict[str, list[tuple[Sequence[float], bool, float]]] = defaultdict(list)
    for case in cases:
        taken = taken_facts(case.found)
        for number, annotated in case.partners.items():
            if case.case.is_copy and not annotated.is_planted:
                continue
            for name, features, is_true, worth in _examples(case, number, annotated, taken):
                rows[name].append((features, is_true, worth))
    decisions = {name: tuple(fitted_decision(rows[name], RIDGE)) for name in rows}
    return Weights(
        weights.rank, decisions["confirm"], decisions["differ"], decisions["textual"],
        weights.thresholds,
    )  # fmt: skip


def _examples(case, number: int, annotated: AnnotatedClaim, taken) -> Iterable[tuple]:
    ranked, right = case.found[number], case.right[number]
    worth = PLANTED_WEIGHT if annotated.is_planted else 1.0
    is_supported = annotated.status == "supported"
    if not ranked.candidates:
        return
    if not is_value(ranked.claim):
        if option := textual_option(case.index, ranked.claim, ranked.candidates):
            is_there = option[0].passage.number in right
            less = ELSEWHERE_WEIGHT if is_supported and not is_there else 1.0
            yield "textual", option[1], is_supported and is_there, worth * less
        return
    if option := confirming_option(ranked.claim, ranked.candidates, taken):
        is_there = option.candidate.passage.number in right
        less = ELSEWHERE_WEIGHT if is_supported and not is_there else 1.0
        yield "confirm", option.features, is_supported and is_there, worth * less
    if option := differing_option(ranked.claim, ranked.candidates, taken):
        yield "differ", option.features, annotated.status == "contradicted", worth


def with_thresholds(weights: Weights, cases: Sequence[ReadClaims]) -> Weights:
    """Return the weights with thresholds that keep errors within the limits above."""
    scores = [score for case in cases for score in _scores(case, weights)]
    limits = dict(weights.thresholds)
    wrong = max(
        1, sum(c.status == "contradicted" for case in cases for c in case.partners.values())
    )
    passed, false = MOST_PASSED * wrong, MOST_FALSE * len(cases)
    limits["differ"] = _limit([s for s in scores if s[0] == "differ"], false * 0.8, "contradicted")
    limits["hint"] = _limit(
        [s for s in scores if s[0] == "differ"], MOST_HINTS * len(cases), "contradicted"
    )
    limits["confirm"], limits["textual"] = _two_limits(scores, passed)
    return Weights(weights.rank, weights.confirm, weights.differ, weights.textual, limits)


def _two_limits(scores: Sequence[tuple[str, float, str]], most: float) -> tuple[float, float]:
    """Return the limits for values and words that confirm most; `most` wrong ones pass them."""

    def above(name: str, limit: float, status: str) -> int:
        return sum(n == name and p >= limit and s == status for n, p, s in scores)

    steps = [round(0.5 + 0.02 * n, 2) for n in range(25)]
    found = [
        (above("confirm", a, "supported") + above("textual", b, "supported"), a, b)
        for a in steps
        for b in steps
        if above("confirm", a, "contradicted") + above("textual", b, "contradicted") <= most
    ]
    _, confirm, textual = max(found, default=(0, 0.98, 0.98))
    return confirm, textual


def _scores(case: ReadClaims, weights: Weights) -> Iterable[tuple[str, float, str]]:
    rank_twice(case.found, weights)
    taken = taken_facts(case.found)
    for number, annotated in case.partners.items():
        for name, features, _, _ in _examples(case, number, annotated, taken):
            yield name, probability(features, getattr(weights, name)), annotated.status


def _limit(scores: Sequence[tuple[str, float, str]], most: float, good: str) -> float:
    """Return the lowest probability above which at most `most` are not `good`."""
    bad = sorted((p for _, p, status in scores if status != good), reverse=True)
    return round(bad[int(most)] + 0.001, 3) if len(bad) > most else 0.05


# Counting -------------------------------------------------------------------------------------


def counted(cases: Iterable[ReadClaims], weights: Weights) -> tuple[Counter, Counter]:
    """Return the counts of cases, and of wrong claims by class: all, flagged, confirmed."""
    total: Counter = Counter()
    classes: Counter = Counter()
    for case in cases:
        rank_twice(case.found, weights)
        decided = judgements(case.index, case.found, weights)
        total["cases"] += 1
        for annotated in case.case.claims:
            total[annotated.status] += 1
            total["bearing"] += annotated.status != "unsupported"
            if annotated.error:
                classes[annotated.error, "all"] += 1
        for number, annotated in case.partners.items():
            _count(total, classes, case, number, annotated, decided[number])
    return total, classes


def _count(total, classes, case, number, annotated, verdict) -> None:
    numbers = [c.passage.number for c in case.found[number].candidates[:3]]
    if verdict:
        first = verdict.candidate.passage.number
        numbers = [first, *(n for n in numbers if n != first)][:3]
    relation = verdict.relation.value if verdict else ""
    right, status = case.right[number], annotated.status
    agrees, flags = relation in AGREES, relation == "differs"
    if flags and verdict:
        what = "right" if status == "contradicted" else "false"
        classes[f"by {verdict.reason.value}", what] += 1
    total["first"] += bool(right & set(numbers[:1]))
    total["three"] += bool(right & set(numbers))
    if status == "contradicted":
        total["flagged"] += flags
        total["passed"] += agrees
        total["hinted"] += flags or bool(verdict and verdict.hint)
        classes[annotated.error, "flagged"] += flags
        classes[annotated.error, "passed"] += agrees
    else:
        total["false"] += flags
        total["false_hints"] += flags or bool(verdict and verdict.hint)
    total["confirmed"] += status == "supported" and agrees and bool(right & set(numbers[:1]))
    total["open"] += status == "unsupported" and not agrees
    total["unsupported_found"] += status == "unsupported"


def line(name: str, t: Counter) -> str:
    """Return the figures as one line of a table."""
    shares = (
        ("first", "bearing"), ("three", "bearing"), ("flagged", "contradicted"),
        ("passed", "contradicted"), ("confirmed", "supported"), ("hinted", "contradicted"),
    )  # fmt: skip
    cells = [f"{100 * t[a] / max(t[b], 1):5.1f}" for a, b in shares]
    per = [f"{t[n] / max(t['cases'], 1):4.2f}" for n in ("false", "false_hints")]
    closed = t["unsupported_found"] - t["open"]
    left = 100 * (1 - closed / max(t["unsupported"], 1))
    return " | ".join([f"{name:6}", *cells, *per, f"{left:4.0f}"])


HEAD = "author | first | three | flag | passed | confirmed | hinted | false | hints | open"


def main() -> None:
    """Count by author, then fit on all and write the weights."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    folder = Path(sys.argv[1])
    cases = [read_claims(case) for case in read_cases(folder, COPIES)]
    total: Counter = Counter()
    classes: Counter = Counter()
    print(HEAD)
    for author in sorted({case.case.author for case in cases}):
        others = [case for case in cases if case.case.author != author]
        own = [c for c in cases if c.case.author == author and not c.case.is_copy]
        figures, errors = counted(own, fitted(others))
        print(line(author, figures))
        total.update(figures)
        classes.update(errors)
    print(line("all", total))
    for name in sorted({name for name, _ in classes}):
        parts = ("right", "false") if name.startswith("by ") else ("flagged", "passed", "all")
        print(f"  {name:<16}" + "  ".join(str(classes[name, part]) for part in parts))
    if "--count" not in sys.argv:
        write(fitted(cases), FILE)


def write(weights: Weights, file: Path) -> None:
    """Write the weights by name."""
    made = {
        "rank": {name: _named(row, NAMES) for name, row in weights.rank.items()},
        "confirm": _named(weights.confirm, CONFIRMING),
        "differ": _named(weights.differ, DIFFERING),
        "textual": _named(weights.textual, TEXTUAL),
        "thresholds": weights.thresholds,
    }
    file.write_text(json.dumps(made, indent=1) + "\n", "utf-8")


def _named(row: Sequence[float], names: Sequence[str]) -> dict[str, float]:
    return {name: weight for name, weight in zip(names, row, strict=True) if weight}


if __name__ == "__main__":
    main()
