"""Weights and thresholds, fitted by logistic regression to annotated cases.

`weights.json` holds for each group of kinds what a feature adds to a passage's rank
(`rank`: value, name, quote, text), for the decisions (`confirm`, `differ`, `textual`, `suspect`)
what a feature adds to its log odds, and the probability from which each is taken (`thresholds`).
`tools/fit_matching.py` fits them to annotated cases; docs/matching.md has what they reach on an
author that they were not fitted on.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles.matching.decisions import CONFIRMING, DIFFERING
from articles.matching.features import NAMES
from articles.matching.standing import STANDING
from articles.matching.suspicion import SUSPECT
from articles.matching.text_decisions import TEXTUAL

FILE = Path(__file__).parent / "weights.json"
Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights in the order of the features' names."""

    rank: dict[str, Vector]
    confirm: Vector
    confirm_time: Vector
    differ: Vector
    textual: Vector
    thresholds: dict[str, float]
    standing: Vector
    suspect: Vector


def weighted(features: Sequence[float], weights: Vector) -> float:
    """Return the weighted sum of features."""
    return sum(f * w for f, w in zip(features, weights, strict=True))


def probability(features: Sequence[float], weights: Vector) -> float:
    """Return the probability of a decision."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weighted(features, weights)))))


@cache
def weights() -> Weights:
    """Return the weights, read once."""
    return read_weights(FILE)


def read_weights(file: Path) -> Weights:
    """Return the weights of a file."""
    raw = json.loads(file.read_text("utf-8"))
    return Weights(
        {group: _vector(row, NAMES) for group, row in raw["rank"].items()},
        _vector(raw["confirm"], CONFIRMING),
        _vector(raw["confirm_time"], CONFIRMING),
        _vector(raw["differ"], DIFFERING),
        _vector(raw["textual"], TEXTUAL),
        raw["thresholds"],
        _vector(raw["standing"], STANDING),
        _vector(raw["suspect"], SUSPECT),
    )


def _vector(row: dict[str, float], names: Sequence[str]) -> Vector:
    """Return weights in the order of the features; 0.0 for one that is not listed."""
    return tuple(row.get(name, 0.0) for name in names)
