"""A database that goes away at any moment of a request is an outage, never a fault of ours."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction

from articles.models import Article, Claim
from factcheck.postgres.outages import Outage, outage_of
from tests.acts import version_of
from tests.newsroom import claim_on, rating
from tests.relay import Ending, through_relay

pytestmark = pytest.mark.django_db(transaction=True)
MOST = 80
ONCE = [(Ending.INTERRUPTED, False)]
OTHERS = [(ending, False) for ending in Ending if ending is not Ending.INTERRUPTED]
STAYING_AWAY = [(Ending.CLOSED, True), (Ending.STOPPED, True), (Ending.INTERRUPTED, True)]


@pytest.fixture
def client(client, checker):
    client.force_login(checker)
    client.raise_request_exception = False
    return client


@pytest.fixture
def claim(article) -> Claim:
    return claim_on(article, "30 Prozent")


def at_desk(client, claim: Claim, number: int) -> Any:
    body = {"rating": rating("true").pk, "explanation": f"{number}", "version": version_of(claim)}
    headers = {"HX-Request": "true"}
    return lambda: client.post(f"/claims/{claim.pk}/verdict/", body, headers=headers)


def by_api(client, claim: Claim, number: int) -> Any:
    body = {"rating": "true", "explanation": f"{number}", "version": version_of(claim)}
    path = f"/api/v1/claims/{claim.pk}/verdicts/"
    headers = {"Idempotency-Key": f"{number}"}
    return lambda: client.post(path, body, content_type="application/json", headers=headers)


def in_bulk(client, claim: Claim, number: int) -> Any:
    lines = [
        {"external_id": f"{number}-{n}", "headline": "Werft", "language": "de", "body": "Kiel."}
        for n in range(2)
    ]
    content = "\n".join(map(json.dumps, lines)).encode()
    path = "/api/v1/articles/bulk/"
    return lambda: client.post(path, content, content_type="application/x-ndjson")


def statuses(prepare: Callable, client, claim: Claim, ending: Ending, stays_away: bool) -> set[int]:
    """Send an act again and again, each time with the database lost one statement later."""
    found = set()
    with through_relay() as relay:
        for number in range(1, MOST):
            send = prepare(client, claim, number)
            relay.end_at(number, ending, stays_away=stays_away)
            answer = send()
            has_ended = relay.has_ended
            relay.end_at(0, ending)
            connection.close()
            if not has_ended:
                assert number > 5
                return found
            found.add(answer.status_code)
    raise AssertionError(f"more than {MOST} statements")


@pytest.mark.parametrize(("ending", "stays_away"), ONCE)
def test_a_verdict_at_the_desk_is_done_or_answered_with_503(client, claim, ending, stays_away):
    assert statuses(at_desk, client, claim, ending, stays_away) <= {200, 503}


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "stays_away"), OTHERS + STAYING_AWAY)
def test_so_it_is_however_the_connection_ends(client, claim, ending, stays_away):
    assert statuses(at_desk, client, claim, ending, stays_away) <= {200, 503}


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "stays_away"), ONCE + STAYING_AWAY)
@pytest.mark.parametrize("prepare", [by_api, in_bulk])
def test_so_it_is_in_the_api(client, claim, prepare, ending, stays_away):
    assert statuses(prepare, client, claim, ending, stays_away) <= {200, 201, 503}


def test_a_connection_that_is_lost_at_the_end_of_a_copy_is_an_outage():
    with through_relay() as relay, connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE word (word text)")
        copying = cursor.copy("COPY word FROM STDIN")
        copying.__enter__().write_row(["Werft"])
        relay.end_at(1, Ending.INTERRUPTED)
        with pytest.raises(OperationalError) as raised, connection.wrap_database_errors:
            copying.__exit__(None, None, None)
        assert outage_of(raised.value) is Outage.DATABASE
        assert connection.connection.closed


def test_what_fails_after_a_loss_that_was_caught_is_an_outage(client, monkeypatch):
    def catch_and_go_on(_rows, _user):
        with transaction.atomic():
            try:
                with transaction.atomic():
                    Article.objects.count()
            except OperationalError:
                pass
            Article.objects.count()

    monkeypatch.setattr("articles.models.article.ArticleQuerySet.visible_to", catch_and_go_on)
    with through_relay() as relay:
        client.get("/health/")
        relay.end_at(4, Ending.CLOSED)
        answer = client.get("/api/v1/articles/1/")
    assert relay.has_ended
    assert answer.status_code == 503


def test_a_fault_after_a_connection_was_found_lost_and_replaced_is_a_fault(client, monkeypatch):
    def fail(_rows, _user):
        raise KeyError("ours")

    monkeypatch.setattr("articles.models.article.ArticleQuerySet.visible_to", fail)
    with through_relay() as relay:
        client.get("/health/")
        relay.end_at(1, Ending.ANSWERED)
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        connection.health_check_enabled, connection.health_check_done = True, False
        assert client.get("/api/v1/articles/1/").status_code == 500
