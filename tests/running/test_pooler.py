"""Requests connect through the pooler, jobs and commands past it."""

import configparser
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection

from articles.management.doctor import pooler as doctor_pooler
from factcheck.postgres.deadlines import begin_jobs, begin_request, end_request, within
from tools.local_server import free_port

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
DIRECT = {"DATABASE_URL": "postgres://desk@db.example.org/desk"}


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def own(port):
    """Yield a connection with a pooler at a port where nobody listens."""
    found = connection.copy()
    pooler = {"HOST": "127.0.0.1", "PORT": port, "NAME": "", "USER": "", "PASSWORD": ""}
    found.settings_dict = found.settings_dict | {"POOLER": pooler}
    yield found
    end_request()
    found.close()


def test_a_request_connects_through_the_pooler_and_sends_it_no_options(own, port, monkeypatch):
    sent = []
    monkeypatch.setattr(
        type(own).__mro__[1], "get_new_connection", lambda _, given: sent.append(given)
    )
    begin_request()
    own.get_new_connection({"host": "/run", "dbname": "desk"})
    assert sent == [{"host": "127.0.0.1", "port": port, "dbname": "desk"}]
    assert own.is_pooled


def test_a_request_without_a_pooler_that_answers_has_no_database(own, port):
    begin_request()
    with pytest.raises(OperationalError, match=str(port)):
        own.ensure_connection()


@pytest.mark.parametrize("begin", [begin_jobs, end_request])
def test_jobs_and_commands_connect_past_the_pooler(own, begin):
    begin()
    with own.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
    assert not own.is_pooled


def test_a_cursor_that_would_outlast_a_pooled_transaction_is_read_at_once():
    own = connection.copy()
    try:
        assert own.chunked_cursor().name
        own.is_pooled = True
        assert not hasattr(own.chunked_cursor(), "name")
        own.in_atomic_block = True
        assert own.chunked_cursor().name
    finally:
        own.close()


def test_the_pooler_is_a_setting_beside_the_database(settings_in):
    found = settings_in(**DIRECT, DATABASE_POOLER_URL="postgres://desk@127.0.0.1:6432/pooled")
    pooler = found["DATABASES"]["default"]["POOLER"]
    assert found["DATABASES"]["default"]["HOST"] == "db.example.org"
    assert (pooler["HOST"], pooler["PORT"], pooler["NAME"]) == ("127.0.0.1", 6432, "pooled")


def test_a_pooler_of_the_embedded_database_is_refused(settings_in):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_POOLER_URL needs DATABASE_URL"):
        settings_in(DATABASE_POOLER_URL="postgres://desk@127.0.0.1:6432/desk")


def test_the_shipped_pooler_sets_the_limits_that_are_sent_without_one(settings_in):
    usual = settings_in()
    shipped = configparser.ConfigParser()
    shipped.read(ROOT / "deploy" / "pgbouncer.ini")
    query = shipped["databases"]["factcheck"]
    for name, seconds in {
        "statement_timeout": usual["STATEMENT_TIMEOUT"],
        "lock_timeout": usual["LOCK_TIMEOUT"],
        "idle_in_transaction_session_timeout": usual["IDLE_IN_TRANSACTION_TIMEOUT"],
    }.items():
        assert f"SET {name} = {seconds * 1000:g}" in query
    assert shipped["pgbouncer"]["pool_mode"] == "transaction"
    waits = int(shipped["pgbouncer"]["query_wait_timeout"])
    assert waits < usual["REQUEST_DATABASE_SECONDS"]


@pytest.mark.parametrize(
    ("said", "is_ok"),
    [
        (("monday", "desk", "6s", "4s"), True),
        (("tuesday", "desk", "6s", "4s"), False),
        (("monday", "other", "6s", "4s"), False),
        (("monday", "desk", "0", "4s"), False),
        (("monday", "desk", "6s", "0"), False),
    ],
)
def test_the_doctor_compares_both_ways_to_the_database(said, is_ok):
    (found,) = doctor_pooler._compared("Pooler", ("monday", "desk", "0", "0"), said)
    assert found.is_ok is is_ok


def test_the_doctor_names_a_pooler_that_does_not_answer(own, monkeypatch):
    monkeypatch.setattr(doctor_pooler, "connection", own)
    (found,) = doctor_pooler.check_pooler()
    assert "does not answer" in found.text or "antwortet nicht" in found.text
    assert not found.is_ok


def test_without_a_pooler_the_doctor_says_nothing():
    assert list(doctor_pooler.check_pooler()) == []


def test_what_is_bounded_within_a_request_is_pooled_too(own, port):
    with within(5), pytest.raises(OperationalError, match=str(port)):
        own.ensure_connection()
