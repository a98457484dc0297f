"""The rows that generated requests are sent to."""

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from tests.api.conformance.cases import House, furnish


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
