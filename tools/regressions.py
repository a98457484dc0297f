"""Ridge regressions with limits for each weight, by Newton's method; deterministic.

With `prior` (weights in the order of the features) those that it has are held near it, firmly;
all others near 0.0.
"""

from collections.abc import Callable, Sequence

import numpy as np

Vector = np.ndarray
HALVINGS = 12
# How much more firmly a weight of the prior is held than a new one.
FIRMNESS = 20.0


def fitted_rank(
    groups: Sequence[tuple[np.ndarray, np.ndarray]],
    ridge: float,
    limits: np.ndarray,
    prior: Sequence[float] | None = None,
) -> list[float]:
    """Return weights that put the right rows of each group first (softmax, Newton's method).

    Each group has features (rows of passages) and labels, one of which at least is above 0.
    """
    rows = np.concatenate([features for features, _ in groups])
    scale = rows.std(axis=0)
    scale[scale == 0] = 1.0
    x = rows / scale
    others = np.where(np.concatenate([labels for _, labels in groups]) > 0, 0.0, -np.inf)
    sizes = [len(labels) for _, labels in groups]
    begins = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(sizes)), sizes)
    center = _center(prior, scale, limits)
    hold = ridge * _firmness(center)

    def chances(scores: Vector) -> tuple[Vector, Vector]:
        """Return the chance of each row in its group, and the logarithm of each group's sum."""
        most = np.maximum.reduceat(scores, begins)
        powers = np.exp(scores - most[owner])
        sums = np.add.reduceat(powers, begins)
        return powers / sums[owner], most + np.log(sums)

    def loss(weights: Vector) -> float:
        scores = x @ weights
        apart = chances(scores)[1] - chances(scores + others)[1]
        away = weights - center
        return float(away @ (hold * away) / 2 + apart.sum())

    weights = center
    for _ in range(25):
        scores = x @ weights
        p, q = chances(scores)[0], chances(scores + others)[0]
        gradient = hold * (weights - center) - x.T @ (q - p)
        means = np.add.reduceat(x * p[:, None], begins, axis=0)
        curve = np.diag(hold) + (x.T * p) @ x - means.T @ means
        weights = step_within(weights, gradient, curve, limits, loss)
    return _rounded(weights / scale)


def fitted_decision(
    rows: Sequence[tuple[Sequence[float], bool, float]],
    ridge: float,
    limits: np.ndarray,
    prior: Sequence[float] | None = None,
) -> list[float]:
    """Return weights of a logistic regression; the last feature is the bias, not held small."""
    x = np.array([row[0] for row in rows], float)
    y = np.array([row[1] for row in rows], float)
    worth = np.array([row[2] for row in rows])
    scale = x.std(axis=0)
    scale[scale == 0] = 1.0
    x = x / scale
    center = _center(prior, scale, limits)
    hold = ridge * _firmness(center)
    hold[-1] = 1e-3

    def loss(weights: np.ndarray) -> float:
        z = np.clip(x @ weights, -30, 30)
        return float(worth @ (np.log1p(np.exp(z)) - y * z) + hold @ (weights - center) ** 2 / 2)

    weights = center
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (worth * (p - y)) + hold * (weights - center)
        curve = (x.T * (worth * p * (1 - p))) @ x + np.diag(hold)
        weights = step_within(weights, gradient, curve, limits, loss)
    return _rounded(weights / scale)


def _center(prior: Sequence[float] | None, scale: np.ndarray, limits: np.ndarray) -> np.ndarray:
    """Return what scaled weights are held near, within their limits."""
    start = np.zeros(len(scale)) if prior is None else np.array(prior, float) * scale
    return np.clip(start, *limits)


def _firmness(center: np.ndarray) -> np.ndarray:
    return np.where(center, FIRMNESS, 1.0)


def _rounded(weights: np.ndarray) -> list[float]:
    return [round(float(w), 3) + 0.0 for w in weights]


def step_within(
    weights: Vector,
    gradient: Vector,
    curve: Vector,
    limits: Vector,
    loss: Callable[[Vector], float],
) -> Vector:
    """Return the weights after a step of Newton's method that stays within the limits.

    Weights at a limit that the gradient pushes against are left out. The step is halved until
    the loss is no greater than before; without such a step the weights stay.
    """
    low, high = limits
    is_free = ~(((weights <= low) & (gradient > 0)) | ((weights >= high) & (gradient < 0)))
    if not is_free.any():
        return weights
    step = np.zeros(len(weights))
    step[is_free] = np.linalg.solve(curve[np.ix_(is_free, is_free)], gradient[is_free])
    before = loss(weights)
    for half in range(HALVINGS):
        made = np.clip(weights - step / 2**half, low, high)
        if loss(made) <= before:
            return made
    return weights
