"""Request counts and durations by route, method and status."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from django.urls import URLResolver, get_resolver
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric

from .shared_memory import SharedCounters

METHODS = ("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS", "other")
STATUSES = (
    200, 201, 202, 204, 206, 301, 302, 303, 304, 400, 401, 403, 404, 405, 406, 409, 410, 411,
    412, 413, 414, 415, 422, 428, 429, 500, 501, 502, 503, 504,
)  # fmt: skip
STATUS_NAMES = (*map(str, STATUSES), "other")
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
STATIC, NONE = "static", "none"


class RequestCounts:
    """Request metrics: a slot in shared memory for each possible series.

    Series are those of the project's URL patterns, so their number is fixed.
    """

    def __init__(self, routes: list[str]) -> None:
        self.routes = {route: at for at, route in enumerate([STATIC, NONE, *routes])}
        counts = len(self.routes) * len(METHODS) * len(STATUS_NAMES)
        self._times = counts
        self._in_flight = counts + len(self.routes) * (len(SECONDS) + 2)
        self.numbers = SharedCounters(self._in_flight + 1)

    def begin(self) -> None:
        self.numbers.add((self._in_flight, 1))

    def end(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count an answered request."""
        at = self.routes.get(route, self.routes[NONE])
        of_route = self._times + at * (len(SECONDS) + 2)
        self.numbers.add(
            (self._in_flight, -1),
            (self._place(at, method, status), 1),
            (of_route + bisect_left(SECONDS, seconds), 1),
            (of_route + len(SECONDS) + 1, seconds),
        )

    def collect(self) -> Iterator[Metric]:
        """Yield the metrics of all processes, except zeros."""
        self.numbers.clear_of_ended(self._in_flight)
        sums = self.numbers.sums()
        flight = GaugeMetricFamily("factcheck_requests_in_flight", "Requests being answered.")
        flight.add_metric([], sums[self._in_flight])
        yield flight
        yield self._counted(sums)
        yield self._timed(sums)

    def _place(self, at: int, method: str, status: int) -> int:
        by_method = METHODS.index(method if method in METHODS else "other")
        by_status = STATUSES.index(status) if status in STATUSES else len(STATUSES)
        return (at * len(METHODS) + by_method) * len(STATUS_NAMES) + by_status

    def _counted(self, sums: list[float]) -> Metric:
        family = CounterMetricFamily(
            "factcheck_requests", "Answered requests.", labels=["route", "method", "status"]
        )
        places = ((r, m, s) for r in self.routes for m in METHODS for s in STATUS_NAMES)
        for labels, number in zip(places, sums, strict=False):
            if number:
                family.add_metric(labels, number)
        return family

    def _timed(self, sums: list[float]) -> Metric:
        family = HistogramMetricFamily(
            "factcheck_request_duration_seconds", "Time until an answer began.", labels=["route"]
        )
        for route, at in self.routes.items():
            start = self._times + at * (len(SECONDS) + 2)
            *counts, total = sums[start : start + len(SECONDS) + 2]
            if any(counts):
                family.add_metric([route], _cumulated(counts), sum_value=total)
        return family


@cache
def request_counts() -> RequestCounts:
    """Return the counts of this project's routes, created once, before forking."""
    return RequestCounts(sorted(set(_routes(get_resolver()))))


def _routes(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    """Yield the routes as in `ResolverMatch.route`."""
    for entry in resolver.url_patterns:
        step = str(entry.pattern)
        route = prefix + (step.removeprefix("^") if prefix else step)
        if isinstance(entry, URLResolver):
            yield from _routes(entry, route)
        else:
            yield route


def _cumulated(counts: list[float]) -> list[tuple[str, float]]:
    """Return cumulative buckets, as Prometheus expects."""
    bounds = [*map(str, map(float, SECONDS)), "+Inf"]
    return [(bound, sum(counts[: at + 1])) for at, bound in enumerate(bounds)]
