"""Metrics for operators: jobs, webhooks, articles. Numbers only."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import connection

from articles.models.sql.operating import FIGURES


@dataclass(frozen=True, slots=True)
class OperatingFigures:
    """Numbers by state; `oldest_job_age` is in seconds, of the oldest job that is due."""

    jobs: dict[str, int]
    deliveries: dict[str, int]
    articles: dict[str, int]
    oldest_job_age: float


def operating_figures() -> OperatingFigures:
    """Return the current metrics (one query)."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(FIGURES)
        for name, state, number in cursor.fetchall():
            found[name][state] = number
    return OperatingFigures(
        jobs={"todo": 0, "doing": 0, "failed": 0} | _whole(found["jobs"]),
        deliveries={"waiting": 0, "dead": 0} | _whole(found["deliveries"]),
        articles=_whole(found["articles"]),
        oldest_job_age=float(found["oldest"][""]),
    )


def _whole(numbers: dict[str, float]) -> dict[str, int]:
    return {state: int(number) for state, number in numbers.items()}
