"""Health check and metrics name the replicas, and stay as they are without one."""

import pytest

from articles.desk import health
from factcheck.metrics import collectors
from factcheck.replicas import states


@pytest.fixture
def one_is_away(world, monkeypatch):
    """Have one replica that is well and one that is away, for all who ask."""
    world["replica2"].is_away = True
    for module in (health, collectors):
        monkeypatch.setattr(module, "replicas", lambda: states.replicas())
        monkeypatch.setattr(module, "time", world)
    return world


@pytest.mark.django_db
def test_the_health_check_names_replicas_and_stays_ok_without_them(client, one_is_away):
    answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json()["replicas"] == {"replica1": True, "replica2": False}
    one_is_away.replica.is_away = True
    one_is_away.now += states.AWAY_SECONDS
    assert client.get("/health/").json()["replicas"] == {"replica1": False, "replica2": False}


def samples() -> dict[tuple[str, str], float]:
    families = collectors.ReplicaMetrics().collect()
    return {
        (sample.name, sample.labels["replica"]): sample.value
        for family in families
        for sample in family.samples
    }


def test_the_lag_of_a_replica_that_is_away_is_no_number(one_is_away):
    assert samples() == {
        ("factcheck_replica_up", "replica1"): 1,
        ("factcheck_replica_up", "replica2"): 0,
        ("factcheck_replica_lag_seconds", "replica1"): 0,
    }


def test_without_replicas_there_are_no_series_of_them():
    assert samples() == {}
