"""Ridge regressions with limits for each weight, by Newton's method; deterministic."""

from collections.abc import Callable, Sequence

import numpy as np

Vector = np.ndarray
HALVINGS = 12


def fitted_rank(
    groups: Sequence[tuple[np.ndarray, np.ndarray]], ridge: float, limits: np.ndarray
) -> list[float]:
    """Return weights that put the right rows of each group first (softmax, Newton's method)."""
    rows = np.concatenate([features for features, _ in groups])
    scale = rows.std(axis=0)
    scale[scale == 0] = 1.0
    scaled = [(features / scale, right > 0) for features, right in groups]

    def loss(weights: np.ndarray) -> float:
        chances = [_softmax(x @ weights)[right].sum() for x, right in scaled]
        return float(ridge * (weights @ weights) / 2 - np.log(np.array(chances) + 1e-12).sum())

    weights = np.zeros(rows.shape[1])
    for _ in range(25):
        gradient, curve = ridge * weights, np.eye(len(weights)) * ridge
        for x, right in scaled:
            p = _softmax(x @ weights)
            q = _softmax(np.where(right, x @ weights, -np.inf))
            gradient -= x.T @ (q - p)
            mean = p @ x
            curve += (x.T * p) @ x - np.outer(mean, mean)
        weights = step_within(weights, gradient, curve, limits, loss)
    return _rounded(weights / scale)


def _softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def fitted_decision(
    rows: Sequence[tuple[Sequence[float], bool, float]], ridge: float, limits: np.ndarray
) -> list[float]:
    """Return weights of a logistic regression; the last feature is the bias, not held small."""
    x = np.array([row[0] for row in rows], float)
    y = np.array([row[1] for row in rows], float)
    worth = np.array([row[2] for row in rows])
    scale = x.std(axis=0)
    scale[scale == 0] = 1.0
    x = x / scale
    hold = np.full(x.shape[1], ridge)
    hold[-1] = 1e-3

    def loss(weights: np.ndarray) -> float:
        z = np.clip(x @ weights, -30, 30)
        return float(worth @ (np.log1p(np.exp(z)) - y * z) + hold @ weights**2 / 2)

    weights = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (worth * (p - y)) + hold * weights
        curve = (x.T * (worth * p * (1 - p))) @ x + np.diag(hold)
        weights = step_within(weights, gradient, curve, limits, loss)
    return _rounded(weights / scale)


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
