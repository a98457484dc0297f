"""Requests are counted together, and each answer says how many are left."""

import re

import psycopg
import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from articles.models import RequestCount
from articles.tasks import forget_counts
from articles.workflow import find_token

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_minute_turns(within_a_minute):
    """Let each test be within one window."""


@pytest.fixture
def behind_a_proxy(settings):
    """Believe one proxy, so that each test can be an address of its own."""
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "NUM_PROXIES": 1}


def test_responses_have_the_policy_and_the_remaining_requests(as_checker, settings):
    settings.API_REQUESTS_PER_MINUTE = 10

    first, second = as_checker.get("ratings/"), as_checker.get("articles/999/")

    assert first["RateLimit-Policy"] == '"requests";q=10;w=60'
    assert re.fullmatch(r'"requests";r=9;t=\d+', first["RateLimit"])
    assert second.status_code == 404
    assert '"requests";r=8;' in second["RateLimit"]


def test_requests_of_a_token_are_counted_with_the_statement_that_finds_it(as_checker):
    with CaptureQueriesContext(connection) as captured:
        as_checker.get("ratings/")

    counted = [query["sql"] for query in captured if "articles_requestcount" in query["sql"]]
    assert len(counted) == 1
    assert "articles_apitoken" in counted[0]


@pytest.mark.parametrize("path", ["ratings/", "nowhere/", "articles/"])
def test_refusals_are_counted_too(visitor, settings, behind_a_proxy, path):
    settings.API_REQUESTS_PER_MINUTE = 10

    answer = visitor.get(path, Authorization="Bearer fc_guessed", X_Forwarded_For=f"h{path}")

    assert answer.status_code in (401, 404)
    assert '"requests";r=9;' in answer["RateLimit"]


def test_guesses_of_tokens_are_limited(visitor, settings, behind_a_proxy):
    settings.API_REQUESTS_PER_MINUTE = 3
    guess = {"Authorization": "Bearer fc_guessed", "X_Forwarded_For": "guesser"}

    answers = [visitor.get("ratings/", **guess).status_code for _ in range(4)]

    assert answers == [401, 401, 401, 429]


def test_a_forged_address_is_not_believed_without_a_proxy(visitor, settings):
    settings.API_REQUESTS_PER_MINUTE = 10_000
    guess = {"Authorization": "Bearer fc_guessed"}

    left = [
        int(
            re.search(
                r"r=(\d+)", visitor.get("ratings/", **guess, X_Forwarded_For=name)["RateLimit"]
            )[1]
        )
        for name in ("192.0.2.1", "192.0.2.2")
    ]

    assert left[1] < left[0]


def test_each_caller_is_counted_alone():
    add = RequestCount.objects.add

    assert [add("a", 1), add("a", 1), add("b", 1), add("a", 1)] == [1, 2, 1, 3]


def test_a_new_window_starts_counting_at_one_and_replaces_the_previous():
    add = RequestCount.objects.add

    assert [add("a", 1), add("a", 1), add("a", 2)] == [1, 2, 1]
    assert RequestCount.objects.count() == 1


def test_a_machine_whose_clock_is_behind_counts_into_the_present_window():
    add = RequestCount.objects.add

    assert [add("a", 2), add("a", 1), add("a", 2)] == [1, 2, 3]


def test_neither_address_nor_token_is_kept(visitor, behind_a_proxy):
    visitor.get("ratings/", X_Forwarded_For="192.0.2.77")

    assert not RequestCount.objects.filter(caller__contains="192").exists()
    assert RequestCount.objects.exists()


def test_counts_are_in_an_unlogged_table():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relpersistence FROM pg_class WHERE oid = 'articles_requestcount'::regclass"
        )
        assert cursor.fetchone() == ("u",)


def test_counting_is_one_query():
    with CaptureQueriesContext(connection) as captured:
        RequestCount.objects.add("a", 1)

    assert len(captured) == 1


def test_counts_of_past_minutes_are_deleted():
    RequestCount.objects.add("past", 8)
    RequestCount.objects.add("last", 9)
    RequestCount.objects.add("present", 10)

    forget_counts(timestamp=10 * 60 + 5)

    assert {row.window_number for row in RequestCount.objects.all()} == {9, 10}


@pytest.fixture
def counting(monkeypatch):
    """Return a function that replaces how requests of tokens are counted."""

    def replace(count):
        def find(*, window=None, **named):
            if window is not None:
                count()
            return find_token(**named)

        monkeypatch.setattr("articles.api.authentication.find_token", find)
        monkeypatch.setattr(RequestCount.objects._queryset_class, "add", lambda *_: count())

    return replace


def refused(error):
    def refuse():
        raise OperationalError from error

    return refuse


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "error",
    [psycopg.errors.DiskFull(), psycopg.errors.ReadOnlySqlTransaction(), psycopg.errors.IoError()],
)
def test_reads_are_answered_uncounted_where_counts_cannot_be_stored(
    as_checker, counting, settings, error
):
    settings.API_REQUESTS_PER_MINUTE = 10
    counting(refused(error))

    answer = as_checker.get("ratings/")

    assert answer.status_code == 200
    assert '"requests";r=10;' in answer["RateLimit"]


@pytest.mark.django_db(transaction=True)
def test_other_errors_of_counting_are_reported(as_checker, counting):
    as_checker.client.raise_request_exception = False
    error = psycopg.errors.LockNotAvailable()
    counting(refused(error))

    assert as_checker.get("ratings/").status_code == 503


@pytest.mark.django_db(transaction=True)
def test_a_request_does_not_lock_its_count(as_checker, counting):
    seen = []
    counting(lambda: seen.append(connection.in_atomic_block) or 1)

    as_checker.post("articles/", {"body": "Die Werft hat 312 Leute."}, Idempotency_Key='"one"')

    assert seen == [False, False]  # with the token, and where that counted nothing
