"""The example of a receiver, run as a reader would run it, gets real deliveries."""

import os
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from ipaddress import ip_network
from pathlib import Path

import pytest
from django.conf import settings as project
from django.utils import timezone

from articles.models import Delivery
from articles.publishing.webhook_delivery import deliver_webhooks
from articles.workflow import rotate_secret
from tests.factories import ArticleFactory, WebhookFactory

pytestmark = pytest.mark.django_db
EXAMPLE = Path(project.BASE_DIR, "examples", "webhook_receiver.py")


@contextmanager
def receiving(*secrets: str):
    """Run the example; yields it and its address."""
    environment = os.environ | {"WEBHOOK_SECRET": " ".join(secrets)}
    command = [sys.executable, str(EXAMPLE), "0"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = process.stdout.readline().split()[-1]
            yield process, f"http://127.0.0.1:{port}/"
        finally:
            process.kill()


@pytest.fixture(autouse=True)
def _here(settings):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("127.0.0.1/32")]


def test_the_receiver_prints_signed_events_and_refuses_others(chief):
    webhook = WebhookFactory()
    with receiving(webhook.secret) as (process, url):
        webhook.url = url
        webhook.save()
        ArticleFactory(external_id="cms-4711")
        deliver_webhooks()
        printed = process.stdout.readline()
        forged = urllib.request.Request(url, b"{}", {"webhook-id": "evt_1"})  # noqa: S310
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(forged)  # noqa: S310 (this machine)

    assert printed.startswith("article.received ")
    assert "cms-4711" in printed
    assert Delivery.objects.get().status == 204


def test_the_earlier_secret_holds_during_a_rotation(chief):
    webhook = WebhookFactory()
    with receiving(webhook.secret) as (process, url):
        webhook.url = url
        webhook.save()
        rotate_secret(webhook=webhook, actor=chief, at=timezone.now())
        ArticleFactory()
        deliver_webhooks()
        assert process.stdout.readline().startswith("article.received ")
