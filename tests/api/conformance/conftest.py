"""The rows that generated requests are sent to."""

from pathlib import Path

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from tests.api.conformance.cases import House, furnish

# Schemathesis derives what covers the schema's edges while tests are collected.
LONG_TO_COLLECT = "test_every_role.py"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Skip the collection of tests that a run leaves out, which takes seconds in each worker."""
    is_left_out = "not slow" in config.getoption("markexpr")
    return True if is_left_out and collection_path.name == LONG_TO_COLLECT else None


@pytest.fixture(scope="module")
def stored(module_rows) -> House:
    return furnish()


@pytest.fixture
def house(stored, db) -> House:
    """Return the rows; what a test changes in it is rolled back."""
    return stored


@pytest.fixture(autouse=True)
def _same_connection():
    """Keep the connection between requests, as Django's own test client does."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)
