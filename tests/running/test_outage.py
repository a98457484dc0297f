"""An outage of the database: said by every address, over when the database is back."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.db import InterfaceError, OperationalError, connection

from articles.desk import health
from articles.models.article import ArticleQuerySet
from factcheck.postgres import PostgresError
from factcheck.postgres.error import NoConnection
from factcheck.postgres.outages import Outage, is_outage, outage_of
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client(client):
    """Return a client that is answered where the server fails, and signed in."""
    client.force_login(UserFactory())
    client.raise_request_exception = False
    return client


@contextmanager
def no_database() -> Iterator[None]:
    """Make every connection fail."""
    connection.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connection.settings_dict, "HOST", "/nowhere")
        yield
    connection.close()


@pytest.fixture
def outage(client) -> Iterator[None]:
    with no_database():
        yield


def lose_connection(*_args, **_kwargs):
    """End the connection from within, as a server does that goes down."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")


@pytest.mark.usefixtures("outage")
@pytest.mark.parametrize("path", ["articles/", "articles/1/clearance/", "verdicts/", "sources/"])
def test_the_api_answers_a_problem(client, path):
    answer = client.get(f"/api/v1/{path}", headers={"Accept-Language": "de"})

    assert answer.status_code == 503
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Retry-After"] == "5"
    assert answer.json()["code"] == "unavailable"
    assert answer.json()["detail"].startswith("Die Datenbank ist gerade nicht erreichbar")


@pytest.mark.usefixtures("outage")
@pytest.mark.parametrize("path", ["/", "/articles/1/", "/verdicts/", "/admin/", "/nowhere/"])
def test_desk_and_public_pages_are_a_small_page_in_both_languages(client, path):
    answer = client.get(path)

    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert "no-store" in answer["Cache-Control"]
    assert "nicht erreichbar" in answer.text
    assert "can't be reached" in answer.text


@pytest.mark.usefixtures("outage")
def test_a_fragment_is_a_line_for_the_status_of_the_page(client):
    answer = client.get("/claims/1/panel/", headers={"HX-Request": "true"})

    assert answer.status_code == 503
    assert answer["HX-Retarget"] == "#page-status"
    assert "<" not in answer.text


@pytest.mark.usefixtures("outage")
def test_health_reports_the_outage(client):
    answer = client.get("/health/")

    assert answer.status_code == 503
    assert answer.json() == {"ok": False, "database": False, "files": True}
    assert answer["Retry-After"] == "5"


@pytest.mark.parametrize(
    "error", [InterfaceError("connection already closed"), PostgresError("It did not start.")]
)
def test_health_reports_a_database_that_does_not_start(client, monkeypatch, error):
    def fail():
        raise error

    monkeypatch.setattr(health.connection, "cursor", fail)

    assert client.get("/health/").status_code == 503


@pytest.mark.parametrize("path", ["/", "/api/v1/articles/", "/verdicts/", "/health/"])
def test_requests_succeed_again_when_the_database_is_back(client, path):
    with no_database():
        during = client.get(path).status_code

    assert (during, client.get(path).status_code) == (503, 200)


def test_a_connection_that_is_lost_in_a_request_is_an_outage(client, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(ArticleQuerySet, "visible_to", lose_connection)
        answer = client.get("/api/v1/articles/1/")
    connection.close_if_unusable_or_obsolete()  # as at the end of a request that is served

    assert answer.status_code == 503
    assert client.get("/api/v1/articles/").status_code == 200


@pytest.mark.parametrize(
    "statement",
    ["SELECT nonsense", "SELECT 1/0", "SELECT CAST('a' AS int)"],
)
def test_a_failing_statement_is_no_outage(client, monkeypatch, statement):
    def fail(*_args, **_kwargs):
        with connection.cursor() as cursor:
            cursor.execute(statement)

    monkeypatch.setattr(ArticleQuerySet, "visible_to", fail)
    answer = client.get("/api/v1/articles/1/")
    connection.close()

    assert answer.status_code == 500
    assert answer.json()["code"] == "server_error"


def _raised(error: Exception, cause: Exception | None) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (psycopg.errors.CannotConnectNow(), Outage.DATABASE),
        (psycopg.errors.TooManyConnections(), Outage.DATABASE),
        (psycopg.errors.ConnectionFailure(), Outage.DATABASE),
        (psycopg.errors.CrashShutdown(), Outage.DATABASE),
        (psycopg.errors.DatabaseDropped(), Outage.DATABASE),
        (psycopg.errors.OutOfMemory(), Outage.DATABASE),
        (psycopg.errors.DeadlockDetected(), Outage.BUSY),
        (psycopg.errors.SerializationFailure(), Outage.BUSY),
        (psycopg.errors.LockNotAvailable(), Outage.BUSY),
        (psycopg.errors.QueryCanceled(), Outage.BUSY),
        (psycopg.errors.IdleInTransactionSessionTimeout(), Outage.BUSY),
        (psycopg.errors.DiskFull(), Outage.STORAGE),
        (psycopg.errors.IoError(), Outage.STORAGE),
        (psycopg.errors.ReadOnlySqlTransaction(), Outage.STORAGE),
        (psycopg.errors.UniqueViolation(), None),
        (psycopg.errors.UndefinedColumn(), None),
        (psycopg.errors.DataCorrupted(), None),
        (psycopg.OperationalError("more parameters than a statement takes"), None),
        (psycopg.InterfaceError("the cursor is closed"), None),
    ],
)
def test_an_error_of_the_server_decides_on_an_open_connection(cause, expected):
    connection.ensure_connection()

    assert outage_of(_raised(OperationalError(), cause)) is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, Outage.STORAGE),
        (errno.EDQUOT, Outage.STORAGE),
        (errno.EROFS, Outage.STORAGE),
        (errno.EACCES, Outage.STORAGE),
        (errno.EIO, Outage.STORAGE),
        (errno.ENOENT, None),
        (errno.EPIPE, None),
        (errno.EISDIR, None),
    ],
)
def test_a_file_that_cannot_be_written_is_an_outage(number, expected):
    assert outage_of(OSError(number, "")) is expected


def test_an_error_while_an_outage_is_handled_has_the_same_reason():
    def handle():
        try:
            raise psycopg.errors.DiskFull
        except psycopg.Error:
            {}["left half done"]

    with pytest.raises(KeyError) as failure:
        handle()

    assert outage_of(failure.value) is Outage.STORAGE


def test_a_lost_connection_counts_although_there_is_another_one():
    connection.ensure_connection()

    assert outage_of(_raised(OperationalError(), NoConnection("it broke"))) is Outage.DATABASE


def test_a_session_that_cannot_be_stored_is_no_fault_of_the_request(client, monkeypatch, settings):
    def fail(*_args, **_kwargs):
        raise _raised(OperationalError(), psycopg.errors.DiskFull())

    monkeypatch.setattr("django.contrib.sessions.models.Session.save", fail)
    settings.SESSION_SAVE_EVERY_REQUEST = True

    page = client.get("/")

    assert page.status_code == 503
    assert "Gerade kann nichts gespeichert werden" in page.text


def test_an_error_caused_by_an_outage_is_an_outage():
    lost = _raised(OperationalError(), psycopg.errors.AdminShutdown())

    assert is_outage(_raised(RuntimeError(), lost))
    assert not is_outage(_raised(RuntimeError(), ValueError()))


def test_other_errors_of_values_are_no_outage():
    def another_step():
        raise ValueError("of what somebody entered")
        yield

    own = connection.copy()
    try:
        own.ensure_connection()
        with pytest.raises(ValueError, match="entered"):
            own.connection.wait(another_step())
        assert not own.connection.closed
    finally:
        own.close()
