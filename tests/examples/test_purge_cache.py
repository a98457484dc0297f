"""The example that empties a cache, run as a reader would run it, triggered by real deliveries."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path
from threading import Thread

import pytest
from django.conf import settings as project

from articles.models import Delivery
from articles.publishing.webhook_delivery import deliver_webhooks
from tests.factories import WebhookFactory
from tests.publishing.published import publish

EXAMPLES = Path(project.BASE_DIR, "examples")
VCL = (EXAMPLES / "varnish.vcl").read_text()
GUIDE = Path(project.BASE_DIR, "docs", "integrations", "claimreview.md").read_text()
LOCATION = re.compile(r'location ~ "([^"]+)"')
KEYS = re.compile(r'Surrogate-Key !~ "([^"]+)"')


class Cache(ThreadingHTTPServer):
    """Takes down which keys it is asked to drop; answers with `status`."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Told)
        self.keys, self.status = [], 200


class Told(BaseHTTPRequestHandler):
    def do_PURGE(self):
        self.server.keys.append(self.headers["Surrogate-Key"])
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *args):
        pass


@contextmanager
def purging(secret: str):
    """Run the example beside a cache; yields the cache and the example's address."""
    cache = Cache()
    Thread(target=cache.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{cache.server_port}/"
    command = [sys.executable, str(EXAMPLES / "purge_cache.py"), address, "0"]
    environment = os.environ | {"WEBHOOK_SECRET": secret}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield cache, f"http://127.0.0.1:{process.stdout.readline().split()[-1]}/"
        finally:
            process.kill()
            cache.shutdown()
            cache.server_close()


@pytest.fixture(autouse=True)
def _here(settings):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("127.0.0.1/32")]


@pytest.fixture
def public_row():
    """Return a webhook for verdicts, the cache it is to empty, and a published verdict."""
    webhook = WebhookFactory(types=["verdict.published"])
    with purging(webhook.secret) as (cache, url):
        webhook.url = url
        webhook.save()
        yield cache, publish()


@pytest.mark.django_db
def test_what_shows_a_verdict_is_dropped_when_it_is_published(public_row):
    cache, row = public_row

    deliver_webhooks()

    assert cache.keys == [f"verdict-{row.public_id} verdicts"]
    assert re.fullmatch(KEYS.search(VCL)[1], cache.keys[0])


@pytest.mark.django_db
def test_a_failing_cache_is_reported_again(public_row):
    cache, row = public_row
    cache.status = 503
    deliver_webhooks()
    delivery = Delivery.objects.get()
    assert delivery.state == Delivery.State.WAITING

    cache.status = 200
    delivery.next_at -= timedelta(seconds=10)
    delivery.save()
    deliver_webhooks()

    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.DELIVERED
    assert cache.keys == [f"verdict-{row.public_id} verdicts"] * 2


@pytest.mark.django_db
def test_nginx_sends_exactly_what_caches_may_keep_to_the_cache(client, public_row):
    of_the_cache = re.compile(LOCATION.search(GUIDE)[1])
    _, row = public_row
    page = f"/verdicts/{row.public_id}/"
    public = [page, f"{page}card/", f"/api/v1{page}", "/verdicts/", "/verdicts/scale/"]
    public += ["/verdicts/feed.atom", "/claimreview.json", "/api/v1/verdicts/", "/oembed/"]
    asked = {
        path: client.get(path, {"url": f"http://testserver{page}"} if path == "/oembed/" else {})
        for path in public
    }

    assert {path for path, answer in asked.items() if "public" in answer["Cache-Control"]} == set(
        public
    )
    assert [path for path in public if not of_the_cache.search(path)] == []
    others = ["/", "/articles/1/", "/api/v1/verdicts/5/publish/", "/api/v1/articles/bulk/"]
    assert [path for path in others if of_the_cache.search(path)] == []
