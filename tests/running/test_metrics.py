"""Figures for Prometheus: who may read them, what they count, over all processes."""

import os
from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families

from articles.queries.operating_metrics import operating_metrics
from articles.tasks import mail_questions
from factcheck.metrics import collectors
from factcheck.metrics.requests import RequestCounts, request_counts
from factcheck.metrics.shared_memory import SharedCounters
from factcheck.metrics.views import _registry
from tests.desk.test_access import ROUTES
from tests.factories import ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db
TOKEN = "a token for tests"


@pytest.fixture(autouse=True)
def _token(settings):
    settings.METRICS_TOKEN = TOKEN
    _registry.cache_clear()


def scraped() -> dict[tuple, float]:
    """Return what `/metrics` says, by name and labels."""
    answer = Client().get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    families = text_string_to_metric_families(answer.content.decode())
    return {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in families
        for sample in family.samples
    }


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 404),
        ({"Authorization": "Bearer wrong"}, 404),
        ({"Authorization": f"Bearer {TOKEN} "}, 404),
        ({"Authorization": "Bearer "}, 404),
        ({"Authorization": f"Bearer {TOKEN}"}, 200),
    ],
)
def test_metrics_are_readable_with_the_token(headers, status):
    assert Client().get("/metrics", headers=headers).status_code == status


def test_without_token_and_network_there_are_no_metrics(settings):
    settings.METRICS_TOKEN = ""
    client = Client()
    client.force_login(UserFactory(role="administrator", is_superuser=True))

    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404
    assert client.get("/metrics").status_code == 404


@pytest.mark.parametrize(
    ("proxies", "forwarded", "status"),
    [
        (0, "", 200),
        (0, "203.0.113.9", 404),
        (1, "203.0.113.9", 404),
        (1, "10.1.1.1, 203.0.113.9", 404),
        (1, "127.0.0.1", 200),
    ],
)
def test_metrics_are_readable_from_allowed_networks_only(settings, proxies, forwarded, status):
    settings.METRICS_NETWORKS = [ip_network("127.0.0.0/8"), ip_network("10.0.0.0/8")]
    settings.TRUSTED_PROXY_COUNT = proxies
    settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {"NUM_PROXIES": proxies}
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}

    assert Client().get("/metrics", headers=headers).status_code == status


def test_requests_are_counted_by_route_and_never_by_path():
    client = Client()
    client.force_login(UserFactory())
    series = ("factcheck_requests_total", "404", "GET", "articles/<int:pk>/")
    before = scraped().get(series, 0)
    for pk in (900_001, 900_002, 900_003):
        client.get(f"/articles/{pk}/?q=Tarek")
        client.get(f"/nowhere-{pk}/")

    after = scraped()

    assert after[series] == before + 3
    assert after["factcheck_request_duration_seconds_count", "articles/<int:pk>/"] >= 3
    assert not any("900" in part or "Tarek" in part for key in after for part in key)
    assert after["factcheck_requests_in_flight",] == 1  # the scrape itself


def test_the_list_that_is_answered_first_has_its_route_too():
    series = ("factcheck_requests_total", "200", "GET", "api/v1/verdicts/")
    before = scraped().get(series, 0)
    Client().get("/api/v1/verdicts/")

    assert scraped()[series] == before + 1


def test_every_address_has_a_place_to_be_counted():
    assert len(request_counts().routes) >= len(ROUTES)
    assert len(RequestCounts(["a/"]).routes) == 3


def test_an_unknown_method_and_status_make_no_series_of_their_own():
    counts = RequestCounts(["a/"])
    counts.begin()
    counts.end("a/", "BREW", 799, 0.02)
    counts.begin()
    counts.end("b/", "GET", 200, 30)

    samples = [s for family in counts.collect() for s in family.samples if s.value]
    counted = [s.labels for s in samples if s.name == "factcheck_requests_total"]
    assert counted == [
        {"route": "none", "method": "GET", "status": "200"},
        {"route": "a/", "method": "other", "status": "other"},
    ]
    by_bound = {
        s.labels["le"]: s.value
        for s in samples
        if s.name.endswith("_bucket") and s.labels["route"] == "a/"
    }
    assert by_bound["0.025"] == by_bound["+Inf"] == 1
    assert "0.01" not in by_bound


def test_forked_processes_count_together_and_what_one_counted_stays():
    numbers = SharedCounters(2)
    numbers.add((0, 1))
    for _child in range(3):
        if not (pid := os.fork()):
            numbers.add((0, 10), (1, 1))
            os._exit(0)
        os.waitpid(pid, 0)

    assert numbers.sums() == [31, 3]
    assert len(list(numbers.processes())) == 1
    numbers.clear_of_ended(1)
    assert numbers.sums() == [31, 0]


def test_waiting_work_is_counted():
    article = ArticleFactory()
    metrics = scraped()

    assert metrics["factcheck_database_up",] == 1
    assert metrics["factcheck_articles", article.state] == 1
    assert metrics["factcheck_jobs", "failed"] == 0
    assert metrics["factcheck_webhook_deliveries", "dead"] == 0
    assert any(name == "process_resident_memory_bytes" for name, *_ in metrics)


def test_the_oldest_job_that_is_due_is_known(transactional_db):
    before = operating_metrics()
    mail_questions.defer(article_id=1)
    mail_questions.configure(schedule_at=timezone.now() + timedelta(days=2)).defer(article_id=2)

    metrics = operating_metrics()

    assert metrics.jobs["todo"] - before.jobs["todo"] == 2
    assert 0 <= metrics.oldest_job_age < 86_400


def test_without_a_database_the_other_metrics_are_returned(monkeypatch):
    def fail():
        raise OperationalError("gone")

    monkeypatch.setattr(collectors, "operating_metrics", fail)
    metrics = scraped()

    assert metrics["factcheck_database_up",] == 0
    assert ("factcheck_requests_in_flight",) in metrics
    assert not any(name.startswith("factcheck_jobs") for name, *_ in metrics)


def test_waiting_work_is_queried_once_for_many_scrapes(django_assert_num_queries):
    with django_assert_num_queries(1):
        scraped()
        scraped()
