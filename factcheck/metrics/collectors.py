"""Metrics of queues in the database, queried at most every ten seconds, and of processes."""

import threading
import time
from collections.abc import Iterator, Mapping
from math import inf

from django.db import Error
from prometheus_client import ProcessCollector
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric

from articles.queries.operating_metrics import OperatingMetrics, operating_metrics
from factcheck.postgres import PostgresError
from factcheck.replicas.states import replicas

from .requests import request_counts

KEPT_SECONDS = 10


class DatabaseMetrics:
    """Metrics of the database; if it doesn't answer, only that."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked_at = -float("inf")
        self._known: OperatingMetrics | None = None

    def collect(self) -> Iterator[Metric]:
        known = self._ask()
        yield _gauge("factcheck_database_up", "Whether the database answers.", known is not None)
        if known is None:
            return
        yield _by("factcheck_jobs", "Jobs of the worker.", "state", known.jobs)
        yield _gauge(
            "factcheck_oldest_job_age_seconds", "Age of the oldest job due.", known.oldest_job_age
        )
        yield _by("factcheck_webhook_deliveries", "Deliveries not done.", "state", known.deliveries)
        yield _by("factcheck_articles", "Articles.", "state", known.articles)

    def _ask(self) -> OperatingMetrics | None:
        with self._lock:
            if time.monotonic() - self._asked_at >= KEPT_SECONDS:
                try:
                    self._known = operating_metrics()
                except (Error, PostgresError):
                    self._known = None
                self._asked_at = time.monotonic()
            return self._known


class ReplicaMetrics:
    """Which replicas this process reads from, and how far they are behind."""

    def collect(self) -> Iterator[Metric]:
        states = replicas().states()
        if not states:
            return
        now = time.monotonic()
        usable = {state.alias: int(state.is_usable(now)) for state in states}
        meaning = "Whether a replica is read from."
        yield _by("factcheck_replica_up", meaning, "replica", usable)
        lags = {state.alias: state.lag for state in states if state.lag < inf}
        meaning = "How far a replica is behind, at most."
        yield _by("factcheck_replica_lag_seconds", meaning, "replica", lags)


class WebProcesses:
    """Memory, processor time and open files of each web process, by its row."""

    def collect(self) -> Iterator[Metric]:
        families: dict[str, Metric] = {}
        for row, pid in request_counts().numbers.processes():
            for family in ProcessCollector(pid=lambda pid=pid: pid, registry=None).collect():  # type: ignore[misc]
                known = families.setdefault(
                    family.name, Metric(family.name, family.documentation, family.type)
                )
                for sample in family.samples:
                    known.add_sample(sample.name, {"worker": str(row)}, sample.value)
        yield from families.values()


def _gauge(name: str, meaning: str, value: float) -> Metric:
    return GaugeMetricFamily(name, meaning, value=float(value))


def _by(name: str, meaning: str, label: str, numbers: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(name, meaning, labels=[label])
    for state, number in numbers.items():
        family.add_metric([state], number)
    return family
