"""What a call costs: time that passed, and processor time of this process and its session.

On a busy machine only the processor time can be compared. Linux counts it for each process in
nanoseconds; a session of PostgreSQL is a process of its own.
"""

import gc
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Cost:
    """Median and 95th percentile in milliseconds: passed, and of the processor."""

    passed_p50: float
    passed_p95: float
    cpu_p50: float
    cpu_p95: float
    slowest: Any


def cost_of(act: Callable[[Any], Any], inputs: Sequence[Any], warm_up: int) -> Cost:
    """Run `act` on each input; the first ones twice, and counted the second time."""
    from django.db import connection

    for given in inputs[:warm_up]:
        act(given)
    connection.ensure_connection()
    gc.collect()
    gc.freeze()  # the inputs: else they are looked through again and again
    session = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    passed, spent = [], []
    for given in inputs:
        began, cpu = time.perf_counter(), _own() + _other(session)
        act(given)
        spent.append((_own() + _other(session) - cpu) / 1e6)
        passed.append((time.perf_counter() - began) * 1000)
    slowest = inputs[spent.index(max(spent))]
    return Cost(
        *(_part(times, share) for times in (passed, spent) for share in (0.5, 0.95)), slowest
    )


@dataclass(frozen=True, slots=True)
class Growth:
    """A power of the number of claims: `factor` × claims ** `power`."""

    factor: float
    power: float

    def at(self, claims: int) -> float:
        return self.factor * claims**self.power


def growth_of(points: Sequence[tuple[int, float]]) -> Growth:
    """Fit costs by numbers of claims: least squares of the logarithms."""
    xs, ys = ([math.log(row[axis]) for row in points] for axis in (0, 1))
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    across = sum((x - mean_x) ** 2 for x in xs)
    power = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / across
    return Growth(math.exp(mean_y - power * mean_x), power)


def _part(times: Sequence[float], share: float) -> float:
    return sorted(times)[int(len(times) * share)]


def _own() -> int:
    return time.process_time_ns()


def _other(session: Path) -> int:
    return int(session.read_text().split()[0])
