"""A request ends whatever the database does; what takes long has longer limits."""

import psycopg
import pytest
from django.db import OperationalError, connection, transaction

from articles.models import Origin
from articles.models.article import ArticleQuerySet
from factcheck.postgres import deadlines
from factcheck.postgres.deadlines import (
    begin_jobs,
    begin_request,
    current_work,
    end_request,
    within,
)
from factcheck.serving.preparation import alone
from tests.factories import UserFactory
from tests.relay import through_relay

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client(client):
    client.force_login(UserFactory())
    client.raise_request_exception = False
    return client


@pytest.fixture(autouse=True)
def _no_work_left(monkeypatch):
    monkeypatch.setattr(deadlines, "_silent_at", float("-inf"))
    yield
    end_request()
    connection.close()


@pytest.fixture
def impatient(settings, monkeypatch):
    """Let requests wait next to no time for a server that is silent."""
    settings.REQUEST_DATABASE_SECONDS = 0.01
    monkeypatch.setattr(deadlines, "AT_LEAST_SECONDS", 0.01)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    "path", ["/", "/articles/1/", "/api/v1/articles/", "/verdicts/", "/admin/"]
)
def test_a_request_ends_though_the_database_says_nothing(client, path):
    with through_relay() as relay:
        connection.ensure_connection()
        relay.freeze()
        during = client.get(path)

    assert during.status_code == 503
    assert during["Retry-After"] == "5"


@pytest.mark.usefixtures("impatient")
def test_a_request_ends_although_no_connection_can_be_made(client):
    with through_relay() as relay:
        relay.freeze()
        during = client.get("/")

    assert during.status_code == 503


def test_requests_succeed_again_when_the_database_continues(client, settings):
    with through_relay() as relay:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(deadlines, "AT_LEAST_SECONDS", 0.01)
            settings.REQUEST_DATABASE_SECONDS = 0.01
            relay.freeze()
            during = client.get("/").status_code
        relay.thaw()
        settings.REQUEST_DATABASE_SECONDS = 60

        assert (during, client.get("/").status_code) == (503, 200)


def test_changes_of_an_aborted_request_are_not_stored(client, settings, monkeypatch):
    settings.REQUEST_DATABASE_SECONDS = 60

    with through_relay() as relay:

        def write_and_freeze(*_args, **_kwargs):
            with transaction.atomic():
                Origin.objects.create(name="Halb")
                settings.REQUEST_DATABASE_SECONDS = 0.01
                relay.freeze()
                monkeypatch.setattr(deadlines, "AT_LEAST_SECONDS", 0.01)
                begin_request()
                Origin.objects.create(name="Ganz")

        with monkeypatch.context() as patch:
            patch.setattr(ArticleQuerySet, "visible_to", write_and_freeze)
            answer = client.get("/api/v1/articles/1/")

    assert answer.status_code == 503
    assert not Origin.objects.exists()


def shown(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {name}")
        return cursor.fetchone()[0]


NAMES = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")


def test_a_connection_that_a_request_opens_has_a_requests_limits(settings):
    settings.STATEMENT_TIMEOUT, settings.LOCK_TIMEOUT = 6, 4
    connection.close()

    begin_request()

    assert [shown(name) for name in NAMES] == ["6s", "4s", "1min"]


def test_a_job_has_longer_limits(settings):
    settings.JOB_STATEMENT_TIMEOUT = 600
    connection.close()

    begin_jobs()

    assert [shown(name) for name in NAMES] == ["10min", "10min", "10min"]


def test_a_command_has_no_limits():
    connection.close()

    assert [shown(name) for name in NAMES] == ["0", "0", "0"]


def test_preparing_waits_for_another_one_as_long_as_it_takes():
    with alone():
        assert current_work() is None


def test_nothing_is_sent_to_a_pooler_that_takes_no_options(settings):
    settings.STATEMENT_TIMEOUT = settings.LOCK_TIMEOUT = settings.IDLE_IN_TRANSACTION_TIMEOUT = 0
    connection.close()

    begin_request()

    assert current_work().limits.options == ""
    assert shown("statement_timeout") == "0"


@pytest.mark.parametrize(
    ("statement", "title"),
    [
        ("SELECT pg_sleep(60)", "too busy"),
        ("SELECT count(*) FROM generate_series(1, 1e12::bigint)", "too busy"),
        ("LOCK articles_article", "too busy"),
    ],
)
def test_after_a_slow_statement_the_message_says_to_try_again(
    client, settings, monkeypatch, statement, title
):
    settings.STATEMENT_TIMEOUT = settings.LOCK_TIMEOUT = 0.05
    connection.close()

    def slow(*_args, **_kwargs):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)

    with locked("articles_article"), monkeypatch.context() as patch:
        patch.setattr(ArticleQuerySet, "visible_to", slow)
        answer = client.get("/api/v1/articles/1/", headers={"Accept-Language": "en"})

    assert answer.status_code == 503
    assert title in answer.json()["detail"]


class locked:  # noqa: N801
    """Hold a lock on a table over another connection."""

    def __init__(self, table: str) -> None:
        self._table = table

    def __enter__(self) -> None:
        self._other = psycopg.connect(**connection.get_connection_params())
        self._other.execute(f"LOCK {self._table} IN SHARE MODE")

    def __exit__(self, *_error: object) -> None:
        self._other.close()


def test_a_connection_that_was_given_up_is_closed(monkeypatch):
    with through_relay() as relay:
        connection.ensure_connection()
        relay.freeze()
        monkeypatch.setattr(deadlines, "AT_LEAST_SECONDS", 0.01)
        with within(0.01), pytest.raises(OperationalError):
            connection.cursor().execute("SELECT 1")

        assert connection.connection.closed
