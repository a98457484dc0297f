"""Which replica is read from: by what it has replayed, measured now and then."""

import pytest

from factcheck.replicas import states
from factcheck.replicas.states import ReplicaFault

MEASURE = states.MEASURE_SECONDS


def chosen(times: int = 40) -> set[str | None]:
    return {states.replicas().choose() for _ in range(times)}


def lags() -> list[float]:
    return [state.lag for state in states.replicas().states()]


def test_each_replica_that_has_everything_is_read_from(world):
    assert chosen() == {"replica1", "replica2"}
    assert lags() == [0, 0]


def test_servers_are_asked_once_in_a_while_however_many_read(world):
    chosen(100)
    assert [server.asked for server in world.servers.values()] == [1, 1, 1]
    world.now += MEASURE
    chosen(100)
    assert [server.asked for server in world.servers.values()] == [2, 2, 2]


def test_a_replica_that_falls_behind_is_left_out_until_it_has_caught_up(world):
    chosen()
    for _ in range(10):  # the primary goes on, one replica doesn't
        world.now += MEASURE
        world.primary.position += 100
        world["replica2"].position = world.primary.position
        chosen(1)
    assert chosen() == {"replica2"}
    assert states.replicas().states()[0].lag == pytest.approx(10 * MEASURE)
    world.replica.position = world.primary.position
    world.now += MEASURE
    assert chosen() == {"replica1", "replica2"}


def test_the_age_of_a_measurement_counts_as_lag(world):
    world.primary.position, world.replica.age, world["replica2"].age = 100, 9.0, 3.0
    chosen()
    world.now += MEASURE - 0.1
    assert chosen() == {"replica2"}


def test_without_a_position_to_compare_the_last_transaction_decides(world):
    world.primary.position = 100
    world.replica.age, world["replica2"].age = 4.0, 40.0
    assert chosen() == {"replica1"}
    assert lags() == [4, 40]


def test_a_replica_that_says_nothing_comparable_is_not_read_from(world):
    world.primary.position = 100
    assert chosen() == {None}
    assert states.replicas().states()[0].fault is ReplicaFault.UNKNOWN


def test_a_replica_that_was_promoted_is_not_read_from(world, monkeypatch):
    monkeypatch.setattr(world.replica, "fetchone", lambda: (False, None, None))
    assert chosen() == {"replica2"}
    assert states.replicas().states()[0].fault is ReplicaFault.PROMOTED


def test_replicas_that_are_away_are_asked_less_often_and_come_back(world):
    world.replica.is_away = world["replica2"].is_away = True
    assert chosen() == {None}
    world.now += MEASURE
    chosen()
    assert world.replica.asked == 1
    world.replica.is_away = False
    world.now += states.AWAY_SECONDS
    assert chosen() == {"replica1"}


def test_without_the_primary_a_replica_stays_as_good_as_it_was(world):
    chosen()
    world.primary.is_away = True
    for _ in range(20):
        world.now += states.AWAY_SECONDS
        assert chosen(10) <= {"replica1", "replica2"}


def test_without_the_primary_a_replica_that_nobody_measured_before_is_not_read_from(world):
    world.primary.is_away = True
    assert chosen() == {None}
    assert states.replicas().states()[0].fault is ReplicaFault.PRIMARY_AWAY


def test_without_the_primary_a_measurement_of_long_ago_says_nothing(world):
    chosen()
    world.now += 3600
    world.primary.is_away = True
    assert chosen() == {None}


def test_a_replica_that_failed_is_left_out_until_it_is_measured_again(world):
    chosen()
    states.replicas().leave_out("replica1", OSError("reset by peer"))
    assert chosen() == {"replica2"}
    assert "reset by peer" in states.replicas().states()[0].reason
    world.now += MEASURE
    assert chosen() == {"replica1", "replica2"}


def test_without_replicas_nobody_is_asked(world, monkeypatch):
    alone = states.Replicas([])
    assert alone.choose() is None
    assert alone.states() == []
    assert world.primary.asked == 0
