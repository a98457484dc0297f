"""A developer of a CMS follows the tutorial: its commands and files, as they are written."""

import os
import sys
from ipaddress import ip_network
from pathlib import Path

import pytest

from articles.models import Article, Publication
from tests.factories import UserFactory
from tests.working import on_our_database, remove_jobs, worker
from tests.written_pages import ROOT
from tools.local_server import free_port
from tools.tutorials.in_shell import Terminals
from tools.tutorials.reading import at, steps_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
TUTORIAL = ROOT / "docs" / "tutorials" / "developer.md"
HERE = "127.0.0.1/32"


def test_from_a_token_to_the_published_verdict(live_server, settings, tmp_path: Path):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network(HERE)]
    UserFactory(username="weiss", role="chief")
    remove_jobs()
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    places = {"http://127.0.0.1:8000": live_server.url, "9000": str(free_port())}
    terminals = Terminals(tmp_path, os.environ | on_our_database() | {"PATH": path})

    with worker(tmp_path, WEBHOOK_ALLOWED_NETWORKS=HERE):
        try:
            for step in steps_of(TUTORIAL):
                terminals.follow(at(step, places))
        finally:
            terminals.stop()

    assert Article.objects.get().external_id == "cms-4711"
    assert Publication.objects.get().claimant == "Werft Husum"
