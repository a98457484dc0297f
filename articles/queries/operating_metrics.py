"""Metrics for operators: jobs, webhooks, articles. Numbers only."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import connection

from articles.models.sql.operating_metrics import METRICS


@dataclass(frozen=True, slots=True)
class OperatingMetrics:
    """Numbers by state; `oldest_job_age` is in seconds, of the oldest job that is due."""

    jobs: dict[str, int]
    deliveries: dict[str, int]
    articles: dict[str, int]
    oldest_job_age: float


def operating_metrics() -> OperatingMetrics:
    """Return the current metrics (one query)."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(METRICS)
        for name, state, number in cursor.fetchall():
            found[name][state] = number
    return OperatingMetrics(
        jobs={"todo": 0, "doing": 0, "failed": 0} | _whole(found["jobs"]),
        deliveries={"waiting": 0, "dead": 0} | _whole(found["deliveries"]),
        articles=_whole(found["articles"]),
        oldest_job_age=float(found["oldest"][""]),
    )


def _whole(numbers: dict[str, float]) -> dict[str, int]:
    return {state: int(number) for state, number in numbers.items()}
