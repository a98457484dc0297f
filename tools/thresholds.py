"""Thresholds that keep what is wrong within bounds, and confirm most right claims.

What counts is what becomes of a claim: a wrong one that a rule flags, or whose passage is in a
document about something else, takes nothing from the wrong ones that may pass, however sure the
weights are; a right one counts if its passage is right and nothing else confirms it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.matching.judgement import decided
from articles.matching.reasons import PassageRelation
from articles.matching.verdicts import Judgement
from articles.matching.weights import Weights
from tools.claims_of_cases import ReadClaims

# At most this share of wrong claims confirmed, this many false flags and hints an article.
MOST_PASSED, MOST_FALSE, MOST_HINTS = 0.06, 0.6, 1.4
LEAST_SURE = 0.35
CONFIRMERS = ("confirm", "confirm_time", "textual", "textual_name")
RIGHT, WRONG = "right", "wrong"
ALWAYS, NEVER = 0.0, 2.0
AGREES = (PassageRelation.SAME, PassageRelation.ROUNDED, PassageRelation.CONVERTED)

# A case's name and the number of a claim.
Claim = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """A decision that was possible: its threshold, its probability, whose claim, its status."""

    limit: str
    probability: float
    claim: Claim
    status: str


def with_thresholds(
    weights: Weights, scores: Sequence[Score], cases: Sequence[ReadClaims]
) -> Weights:
    """Return the weights with thresholds for the scores of ranked cases."""
    differing = [(s.probability, s.status) for s in scores if s.limit == "differ"]
    limits = weights.thresholds | {
        "differ": _limit(differing, MOST_FALSE * len(cases)),
        "hint": _limit(differing, MOST_HINTS * len(cases)),
    }
    weights = replace(weights, thresholds=limits)
    effects: dict[Claim, str] = {}
    wrong = passed = 0
    for case in cases:
        wrong += sum(c.status == "contradicted" for c in case.partners.values())
        own, anyway = effects_of(case, weights)
        passed += anyway
        effects |= {(case.case.name, number): effect for number, effect in own.items()}
    confirming = [
        (s.limit, s.probability, effects.get(s.claim, "")) for s in scores if s.limit in CONFIRMERS
    ]
    most = max(0.0, MOST_PASSED * max(1, wrong) - passed)
    return replace(weights, thresholds=limits | confirming_limits(confirming, most))


def effects_of(case: ReadClaims, weights: Weights) -> tuple[dict[int, str], int]:
    """Return what the weights do to each claim if they confirm all they may, and what rules do.

    `RIGHT`: a right claim, confirmed with a right passage; `WRONG`: a wrong one, confirmed. The
    number is that of wrong claims which are confirmed without weights.
    """
    every, never = (
        decided(
            case.index,
            case.found,
            replace(weights, thresholds=weights.thresholds | dict.fromkeys(CONFIRMERS, limit)),
        )
        for limit in (ALWAYS, NEVER)
    )
    effects, passed = {}, 0
    for number, annotated in case.partners.items():
        is_wrong = annotated.status == "contradicted"
        if _confirms(never[number]):
            passed += is_wrong
        elif is_wrong and _confirms(every[number]):
            effects[number] = WRONG
        elif annotated.status == "supported" and _confirms(every[number], case.right[number]):
            effects[number] = RIGHT
    return effects, passed


def _confirms(verdict: Judgement | None, passages: set[int] | None = None) -> bool:
    """Return whether a verdict confirms, with one of the passages if they are given."""
    if verdict is None or verdict.relation not in AGREES:
        return False
    return passages is None or verdict.candidate.passage.number in passages


def confirming_limits(scores: Sequence[tuple[str, float, str]], most: float) -> dict[str, float]:
    """Return the limits for all that confirms: at most `most` wrong claims are above them.

    `scores` are limit, probability and effect. The limits share the wrong claims so that most
    right ones are confirmed.
    """
    best: dict[int, tuple[int, dict[str, float]]] = {0: (0, {})}
    for name in CONFIRMERS:
        steps = _steps([(p, effect) for n, p, effect in scores if n == name])
        made: dict[int, tuple[int, dict[str, float]]] = {}
        for spent, (right, limits) in best.items():
            for wrong, (more, limit) in enumerate(steps[: int(most) - spent + 1]):
                total = right + more
                if total > made.get(spent + wrong, (-1, {}))[0]:
                    made[spent + wrong] = (total, limits | {name: limit})
        best = made
    return max(best.values(), key=lambda found: found[0])[1]


def _steps(scores: Sequence[tuple[float, str]]) -> list[tuple[int, float]]:
    """Return for 0, 1, 2 … wrong claims confirmed: right ones confirmed, and the limit."""
    steps, right = [], 0
    for p, effect in sorted(scores, reverse=True):
        if effect == WRONG:
            steps.append((right, round(p + 0.001, 3)))
        right += effect == RIGHT
    return [*steps, (right, LEAST_SURE)]


def _limit(scores: Sequence[tuple[float, str]], most: float) -> float:
    """Return the lowest probability above which at most `most` claims are not wrong."""
    right = sorted((p for p, status in scores if status != "contradicted"), reverse=True)
    return round(right[int(most)] + 0.001, 3) if len(right) > most else 0.05
