"""Fit the weights of matching to annotated cases, and count what they reach on other authors.

    python -m tools.fit_matching CASES            fit on all, write articles/matching/weights.json
    python -m tools.fit_matching CASES --count    write nothing, only count
    python -m tools.fit_matching CASES --from FILE    hold the weights near those of a file

Where a feature is new and the cases of the last fit are gone, `--from` keeps what they taught:
each weight is held near the one in the file (0.0 if it is not there), and the thresholds stay.

Each author's cases are counted with weights and thresholds that were fitted on the others'.
Deterministic; takes two minutes for forty cases. The weights are ridge regressions: of the
passages' rank by softmax over those of a claim, of the decisions by logistic regression.
"""

import argparse
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import django
import numpy as np

from articles.matching.context import is_value
from articles.matching.decisions import (
    CONFIRMING,
    DIFFERING,
    Taken,
    confirming_name,
    confirming_option,
    differing_option,
)  # fmt: skip
from articles.matching.features import BLIND, NAMES
from articles.matching.judgement import IN_WORDS, judgements
from articles.matching.ranking import (
    group_of,
    rank_twice,
    taken_facts,
)  # fmt: skip
from articles.matching.reasons import PassageRelation
from articles.matching.standing import STANDING
from articles.matching.suspicion import SUSPECT
from articles.matching.text_decisions import TEXTUAL, textual_limit, textual_option
from articles.matching.weights import FILE, Weights, probability, read_weights
from articles.matching.weights import weights as present
from tools.annotated_cases import AnnotatedClaim, read_cases
from tools.claims_of_cases import ReadClaims, read_claims
from tools.known_signs import CONFIRMS, DIFFERS, RANKS, bounds
from tools.regressions import fitted_decision, fitted_rank
from tools.thresholds import AGREES, Claim, Score, with_thresholds

COPIES = 1
RIDGE_RANK, RIDGE, RIDGE_STANDING = 12.0, 6.0, 3.0
LEAST_NAMED = 2
_BLIND = np.array([float(name in BLIND) for name in NAMES])
PLANTED_WEIGHT, ELSEWHERE_WEIGHT, UNLEARNED = 0.3, 0.3, 1e-6
NOTHING: frozenset[str] = frozenset()
LIMITS = {
    "confirm": bounds(CONFIRMING, CONFIRMS), "confirm_time": bounds(CONFIRMING, CONFIRMS),
    "textual": bounds(TEXTUAL, CONFIRMS), "differ": bounds(DIFFERING, DIFFERS),
}  # fmt: skip


# Fitting --------------------------------------------------------------------------------------


def fitted(cases: Sequence[ReadClaims], near: Weights | None = None) -> Weights:
    """Return weights and thresholds fitted on cases; begins with the ones in the file.

    With `near` they are held near those weights, and have their thresholds.
    """
    weights = replace(present(), standing=tuple(fitted_standing(cases, near)))
    for _ in range(2):
        for case in cases:
            rank_twice(case.found, weights)
        weights = _with_ranks(weights, cases, near)
    for case in cases:
        rank_twice(case.found, weights)
    return _with_decisions(weights, cases, near)


def fitted_standing(cases: Sequence[ReadClaims], near: Weights | None = None) -> list[float]:
    """Return weights of what tells documents that bear on a text from the others.

    A document bears on it if it is the first passage of two annotated claims.
    """
    rows: list[tuple[Sequence[float], bool, float]] = []
    for case in cases:
        if case.case.is_copy:
            continue
        named = Counter(c.passages[0]["source"] for c in case.case.claims if c.passages)
        rows += [
            (document.traits, named[document.source.name] >= LEAST_NAMED, 1.0)
            for document in case.index.documents
        ]
    limits = bounds(STANDING, (NOTHING, NOTHING))
    return fitted_decision(rows, RIDGE_STANDING, limits, near.standing if near else None)


def _with_ranks(weights: Weights, cases: Sequence[ReadClaims], near: Weights | None) -> Weights:
    groups: dict[str, list[tuple[np.ndarray, np.ndarray]]] = defaultdict(list)
    for case in cases:
        for number, right in case.right.items():
            annotated, ranked = case.partners[number], case.found[number]
            if not right or (case.case.is_copy and not annotated.is_planted):
                continue
            rows = np.array([c.features for c in ranked.candidates])
            label = np.array([float(c.passage.number in right) for c in ranked.candidates])
            groups[group_of(ranked.claim)].append((rows, label))
            if is_value(ranked.claim):
                groups["blind"].append((rows * _BLIND, label))
    limits, rank = bounds(NAMES, RANKS), dict(near.rank) if near else {}
    for name, examples in groups.items():
        rank[name] = tuple(fitted_rank(examples, RIDGE_RANK, limits, rank.get(name)))
    return replace(weights, rank=rank)


@dataclass(frozen=True, slots=True)
class Example:
    """A decision that was possible: features, whether it is right, its weight, whose case.

    `limit` is the threshold for it; decisions with the same weights may have others.
    """

    name: str
    limit: str
    features: Sequence[float]
    is_right: bool
    worth: float
    author: str
    claim: Claim
    status: str
    is_copy: bool


def _with_decisions(weights: Weights, cases: Sequence[ReadClaims], near: Weights | None) -> Weights:
    """Return the weights with those of the decisions, and thresholds that keep wrong ones few.

    Thresholds are counted on each author's cases with weights of the others', since those of
    the cases that were fitted are too good.
    """
    examples = []
    for case in cases:
        taken = taken_facts(case.found)
        for number, annotated in case.partners.items():
            if case.case.is_copy and not annotated.is_planted:
                continue
            examples += [
                Example(
                    *row,
                    case.case.author,
                    (case.case.name, number),
                    annotated.status,
                    case.case.is_copy,
                )
                for row in _examples(case, number, annotated, taken)
            ]
    made: dict[str, Any] = _decisions(examples, near)
    weights = replace(weights, **made)
    if near:
        return replace(weights, thresholds=near.thresholds)
    scores = []
    for author in sorted({example.author for example in examples}):
        others = _decisions([e for e in examples if e.author != author])
        scores += [
            Score(e.limit, probability(e.features, others[e.name]), e.claim, e.status)
            for e in examples
            if e.author == author and not e.is_copy
        ]
    return with_thresholds(weights, scores, [case for case in cases if not case.case.is_copy])


def _decisions(
    examples: Sequence[Example], near: Weights | None = None
) -> dict[str, tuple[float, ...]]:
    rows: dict[str, list[tuple[Sequence[float], bool, float]]] = defaultdict(list)
    for example in examples:
        rows[example.name].append((example.features, example.is_right, example.worth))
    prior = {name: getattr(near, name) if near else None for name in rows}
    return {
        name: tuple(fitted_decision(rows[name], RIDGE, LIMITS[name], prior[name])) for name in rows
    }


def _examples(
    case: ReadClaims, number: int, annotated: AnnotatedClaim, taken: Taken
) -> Iterable[tuple[str, str, Sequence[float], bool, float]]:
    ranked, right = case.found[number], case.right[number]
    worth = PLANTED_WEIGHT if annotated.is_planted else 1.0
    is_supported = annotated.status == "supported"
    if not ranked.candidates:
        return
    if not is_value(ranked.claim):
        textual = textual_option(case.index, ranked.claim, ranked.candidates)
        if textual and ranked.claim.fact.kind in IN_WORDS:
            is_there = textual[0].passage.number in right
            less = ELSEWHERE_WEIGHT if is_supported and not is_there else 1.0
            limit = textual_limit(ranked.claim.fact.kind)
            yield "textual", limit, textual[1], is_supported and is_there, worth * less
        return
    agreeing = confirming_option(case.index, ranked.claim, ranked.candidates, taken)
    if agreeing and agreeing.may_confirm:
        is_there = agreeing.candidate.passage.number in right
        less = ELSEWHERE_WEIGHT if is_supported and not is_there else 1.0
        name = confirming_name(ranked.claim)
        yield name, name, agreeing.features, is_supported and is_there, worth * less
    if option := differing_option(case.index, ranked.claim, ranked.candidates, taken):
        is_wrong = annotated.status == "contradicted"
        is_there = option.candidate.passage.number in right
        learned = worth if is_there or not is_wrong else UNLEARNED
        yield "differ", "differ", option.features, is_wrong, learned


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
    relation = verdict.relation if verdict else None
    right, status = case.right[number], annotated.status
    agrees, flags = relation in AGREES, relation is PassageRelation.DIFFERS
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
    arguments = _arguments()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    near = read_weights(arguments.near) if arguments.near else None
    cases = [read_claims(case) for case in read_cases(arguments.cases, COPIES)]
    total: Counter = Counter()
    classes: Counter = Counter()
    print(HEAD)
    for author in sorted({case.case.author for case in cases}):
        others = [case for case in cases if case.case.author != author]
        own = [c for c in cases if c.case.author == author and not c.case.is_copy]
        figures, errors = counted(own, fitted(others, near))
        print(line(author, figures))
        total.update(figures)
        classes.update(errors)
    print(line("all", total))
    for name in sorted({name for name, _ in classes}):
        parts = ("right", "false") if name.startswith("by ") else ("flagged", "passed", "all")
        print(f"  {name:<16}" + "  ".join(str(classes[name, part]) for part in parts))
    if not arguments.count:
        write(fitted(cases, near), FILE)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fit the weights of matching, and count.")
    parser.add_argument("cases", type=Path)
    parser.add_argument("--count", action="store_true", help="write nothing")
    parser.add_argument("--from", dest="near", type=Path, help="weights to stay near")
    return parser.parse_args()


def write(weights: Weights, file: Path) -> None:
    """Write the weights by name."""
    made = {
        "rank": {name: _named(row, NAMES) for name, row in weights.rank.items()},
        "confirm": _named(weights.confirm, CONFIRMING),
        "confirm_time": _named(weights.confirm_time, CONFIRMING),
        "differ": _named(weights.differ, DIFFERING),
        "textual": _named(weights.textual, TEXTUAL),
        "standing": _named(weights.standing, STANDING),
        "suspect": _named(weights.suspect, SUSPECT),
        "thresholds": weights.thresholds,
    }
    file.write_text(json.dumps(made, indent=1) + "\n", "utf-8")


def _named(row: Sequence[float], names: Sequence[str]) -> dict[str, float]:
    return {name: weight for name, weight in zip(names, row, strict=True) if weight}


if __name__ == "__main__":
    main()
