"""A receiver of webhooks on this machine."""

from ipaddress import ip_network

import pytest

from tests.publishing.receiving import Receiver


@pytest.fixture
def reaches_this_machine(settings):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("127.0.0.1/32")]


@pytest.fixture
def receiver():
    with Receiver() as listening:
        yield listening
