"""What is delivered to a receiver that listens, and how it is signed."""

from dataclasses import fields

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from standardwebhooks import Webhook as Verifier

from articles.models import Delivery, Notification
from articles.publishing.webhook_delivery import deliver_webhooks
from articles.queries.events import PublicEvent
from articles.workflow import (
    change_document,
    queue_deliveries,
    rotate_secret,
    send_test,
)
from tests.acts import give_verdict
from tests.factories import NOW, ArticleFactory, DocumentFactory, SignOffFactory, WebhookFactory
from tests.newsroom import claim_on, clear, rating, revise
from tests.publishing.receiving import jobs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaches_this_machine")]


def test_an_event_is_delivered_and_its_signature_holds(receiver):
    webhook = WebhookFactory(url=receiver.url)
    article = ArticleFactory(external_id="cms-4711")

    deliver_webhooks()

    [request] = receiver.received
    payload = Verifier(webhook.secret).verify(request.body, request.headers)
    assert payload["type"] == "article.received"
    assert (payload["article"], payload["external_id"]) == (article.pk, "cms-4711")
    assert request.headers["webhook-id"] == f"evt_{payload['id']}"
    assert request.headers["content-type"] == "application/json"
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.status, delivery.attempts) == ("delivered", 204, 1)


def test_both_secrets_sign_during_a_rotation(receiver, chief):
    webhook = WebhookFactory(url=receiver.url)
    old = webhook.secret
    webhook, new = rotate_secret(webhook=webhook, actor=chief, at=timezone.now())
    ArticleFactory()

    deliver_webhooks()

    [request] = receiver.received
    for secret in (old, new):
        Verifier(secret).verify(request.body, request.headers)
    assert request.headers["webhook-signature"].count("v1,") == 2


def test_only_the_types_that_were_asked_for_are_delivered(receiver):
    WebhookFactory(url=receiver.url, types=["article.cleared"])
    signed = SignOffFactory()

    deliver_webhooks()

    assert [event["type"] for event in receiver.events] == ["article.cleared"]
    assert receiver.events[0]["data"]["sha256"] == signed.sha256


def test_an_act_queues_its_job_with_it_and_only_for_an_active_webhook(article, checker):
    claim, second = (claim_on(article, words) for words in ("30 Prozent", "40 Prozent"))
    right = rating("true")
    with CaptureQueriesContext(connection) as without:
        give_verdict(claim=claim, actor=checker, at=NOW, rating=right)
    assert not jobs().exists()

    WebhookFactory()
    with connection.cursor() as cursor:  # as if this were another transaction
        cursor.execute("SELECT set_config('factcheck.event_woke', '', true)")
    with CaptureQueriesContext(connection) as beside:
        give_verdict(claim=second, actor=checker, at=NOW, rating=right)

    assert jobs().count() == 1
    assert len(beside) == len(without)


def test_a_revoked_sign_off_is_sent_with_its_reason(receiver, article, checker, chief):
    WebhookFactory(url=receiver.url, types=["article.cleared", "clearance.fell"])
    clear(article, checker)
    SignOffFactory(article=article, actor=chief)
    text = article.revision.text.replace("30 Prozent", "35 Prozent")
    revise(article, checker, text)

    deliver_webhooks()

    cleared, fell = receiver.events
    assert cleared["type"] == "article.cleared"
    assert fell["type"] == "clearance.fell"
    assert fell["data"] == {"fallen_code": "new_text", "new_revision": 2}


def test_a_test_is_tried_once(receiver, chief):
    webhook = WebhookFactory(url=receiver.url)
    receiver.answer = lambda request: 500
    sent = send_test(webhook=webhook, actor=chief, at=timezone.now())
    assert jobs().exists()

    deliver_webhooks()

    [request] = receiver.received
    assert request.headers["webhook-id"] == f"test_{sent.pk}"
    payload = Verifier(webhook.secret).verify(request.body, request.headers)
    assert payload["type"] == "webhook.test"
    assert payload.keys() == {field.name for field in fields(PublicEvent)}
    sent.refresh_from_db()
    assert sent.state == "dead"
    assert not Notification.objects.exists()


def test_a_look_at_nothing_new_costs_few_queries(django_assert_num_queries):
    WebhookFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)
    with django_assert_num_queries(6):  # a transaction's two, jobs, horizon, webhooks, newer
        assert queue_deliveries(at=NOW)


def test_an_event_that_waits_is_not_sent_once_its_document_is_secret(receiver, article, checker):
    WebhookFactory(url=receiver.url, types=["document.received"])
    document, other = DocumentFactory(article=article), DocumentFactory(article=article)
    queue_deliveries(at=timezone.now())
    change_document(document=document, actor=checker, at=NOW, is_secret=True)

    for _job in range(2):  # what comes after it is sent by the next one
        deliver_webhooks()

    assert [event["data"]["document"] for event in receiver.events] == [other.pk]
    assert Delivery.objects.get().state == "delivered"
