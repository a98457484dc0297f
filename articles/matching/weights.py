"""Weights and thresholds, got by logistic regression over annotated cases.

`weights.json` holds for each group of kinds what a feature adds to a passage's rank
(`rank`: value, name, quote, text), for the three decisions (`confirm`, `differ`, `textual`) what
a feature adds to its log odds, and the probability from which each is taken (`thresholds`).
They were fitted on 28 articles by five authors (1,115 claims, 197 of them wrong) and on 1,085
values that a program made wrong (one digit, two digits swapped, scale, direction, day, year),
each weighing 0.3. docs/matching.md has what they reach on an author they were not
fitted on.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "weights.json"
Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights in the order of the features' names."""

    rank: dict[str, Vector]
    confirm: Vector
    differ: Vector
    textual: Vector
    thresholds: dict[str, float]


def weighted(features: Sequence[float], weights: Vector) -> float:
    """Return the weighted sum of features."""
    return sum(f * w for f, w in zip(features, weights, strict=True))


def probability(features: Sequence[float], weights: Vector) -> float:
    """Return the probability of a decision."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weighted(features, weights)))))


@cache
def weights() -> Weights:
    """Return the weights, read once."""
    raw = json.loads(FILE.read_text("utf-8"))
    return Weights(
        {group: tuple(row) for group, row in raw["rank"].items()},
        tuple(raw["confirm"]),
        tuple(raw["differ"]),
        tuple(raw["textual"]),
        raw["thresholds"],
    )
