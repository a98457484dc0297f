"""Metrics for operators: jobs, webhooks, articles. Numbers only."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import connection

FIGURES = """
SELECT 'jobs', status::text, count(*)::float FROM procrastinate_jobs
    WHERE status IN ('todo', 'doing', 'failed') GROUP BY status
UNION ALL
SELECT 'oldest', '', coalesce(extract(epoch FROM now() - min(coalesce(j.scheduled_at, e.at))), 0)
    FROM procrastinate_jobs j
    JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'
    WHERE j.status = 'todo' AND (j.scheduled_at IS NULL OR j.scheduled_at <= now())
UNION ALL
SELECT 'deliveries', state, count(*) FROM articles_delivery
    WHERE state IN ('waiting', 'dead') GROUP BY state
UNION ALL
SELECT 'articles', state, count(*) FROM articles_article GROUP BY state
"""


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
