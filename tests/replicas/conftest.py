import pytest

from factcheck.replicas import reading, requests, states
from tests.replicas.servers import FakeServer, World


@pytest.fixture
def world(monkeypatch, settings) -> World:
    """Have a primary and two replicas that a test moves by hand."""
    settings.REPLICA_MAX_LAG = 10
    primary = FakeServer(is_replica=False)
    found = World(servers={"default": primary, "replica1": FakeServer(), "replica2": FakeServer()})
    known = states.Replicas(["replica1", "replica2"])
    for module in (states, reading):
        monkeypatch.setattr(module, "connections", found)
    monkeypatch.setattr(states, "time", found)
    for module in (states, reading, requests):
        monkeypatch.setattr(module, "replicas", lambda: known)
    return found
