"""What is read from a replica, and that a failing one costs nobody an answer."""

from types import SimpleNamespace

import pytest
from django.db import InterfaceError, OperationalError, ProgrammingError

from factcheck.replicas import states
from factcheck.replicas.reading import ReplicaRouter, read_from_replica, reading_alias
from factcheck.replicas.states import PRIMARY

ROUTER = ReplicaRouter()


@pytest.fixture
def one_replica(world):
    """Leave one replica, so that what is chosen is known."""
    world["replica2"].is_away = True
    return world


def failing_on_replica(error: Exception):
    """Return a read that fails on a replica, and the aliases that it was called with."""
    called: list[str] = []

    def read() -> str:
        called.append(reading_alias())
        if reading_alias() != PRIMARY:
            raise error
        return "read"

    return read, called


def test_only_what_is_named_is_read_from_a_replica(one_replica):
    assert reading_alias() == PRIMARY
    assert read_from_replica(reading_alias) == "replica1"
    assert reading_alias() == PRIMARY


def test_a_read_inside_another_one_has_the_same_replica(one_replica):
    assert read_from_replica(lambda: read_from_replica(reading_alias)) == "replica1"


def test_inside_a_transaction_the_primary_is_read(one_replica):
    one_replica.primary.in_atomic_block = True
    assert read_from_replica(reading_alias) == PRIMARY


def test_a_transaction_that_begins_inside_a_read_is_read_from_the_primary(one_replica):
    def read() -> str:
        one_replica.primary.in_atomic_block = True
        return ROUTER.db_for_read(None)

    assert read_from_replica(read) == PRIMARY


@pytest.mark.parametrize("error", [OperationalError("gone"), InterfaceError("closed")])
def test_a_replica_that_is_lost_is_left_out_and_the_primary_answers(one_replica, error):
    read, called = failing_on_replica(error)
    assert read_from_replica(read) == "read"
    assert read_from_replica(read) == "read"
    assert called == ["replica1", PRIMARY, PRIMARY]


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("canceling statement due to conflict with recovery"),
        ProgrammingError("a column of tomorrow's migration does not exist"),
    ],
)
def test_a_replica_that_refuses_one_read_stays_in_use(one_replica, error):
    one_replica.replica.connection = SimpleNamespace(closed=False)
    read, called = failing_on_replica(error)
    assert read_from_replica(read) == "read"
    assert called == ["replica1", PRIMARY]
    assert states.replicas().choose() == "replica1"


def test_what_the_primary_refuses_too_is_raised(one_replica):
    def read() -> None:
        raise ProgrammingError("no such column")

    with pytest.raises(ProgrammingError):
        read_from_replica(read)


def test_what_is_no_fault_of_a_database_is_raised_at_once(one_replica):
    called = []

    def read() -> None:
        called.append(reading_alias())
        raise LookupError

    with pytest.raises(LookupError):
        read_from_replica(read)
    assert called == ["replica1"]


def test_writes_go_to_the_primary_also_of_rows_from_a_replica(one_replica):
    row = SimpleNamespace(_state=SimpleNamespace(db="replica1"))
    assert read_from_replica(lambda: ROUTER.db_for_write(None, instance=row)) == PRIMARY
    assert ROUTER.db_for_read(None, instance=row) == PRIMARY


def test_rows_of_both_are_related_and_only_the_primary_is_migrated():
    assert ROUTER.allow_relation(None, None)
    assert [ROUTER.allow_migrate(db, "articles") for db in (PRIMARY, "replica1")] == [True, False]
