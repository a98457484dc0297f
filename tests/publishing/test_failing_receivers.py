"""Receivers that fail, hang, go away and come back."""

import threading
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Delivery, Event, Notification, Webhook
from articles.publishing.webhook_delivery import deliver_webhooks
from articles.queries.notifications import sentence_of
from articles.workflow import (
    Attempt,
    note_attempt,
    queue_deliveries,
    read_notifications,
    replay_all,
    take_due,
)
from tests.factories import ArticleFactory, UserFactory, WebhookFactory
from tests.newsroom import revise
from tests.publishing.receiving import Receiver, jobs, later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaches_this_machine")]


def test_a_failed_delivery_holds_back_its_own_article_only(receiver):
    WebhookFactory(url=receiver.url)
    first, second = ArticleFactory(), ArticleFactory()
    for article in (first, second):
        text = article.revision.text + " Mehr."
        revise(article, UserFactory(), text)
    receiver.answer = lambda request: 500 if request.event["article"] == first.pk else 200

    deliver_webhooks()

    of_second = [e["type"] for e in receiver.events if e["article"] == second.pk]
    assert of_second == ["article.received", "revision.received"]
    of_first = [e["type"] for e in receiver.events if e["article"] == first.pk]
    assert of_first == ["article.received"]
    assert jobs().get().scheduled_at > timezone.now() + timedelta(seconds=2)

    receiver.answer = lambda request: 200
    later(seconds=10)
    deliver_webhooks()
    of_first = [e["type"] for e in receiver.events if e["article"] == first.pk]
    assert of_first == ["article.received", "article.received", "revision.received"]
    assert not Delivery.objects.waiting().exists()
    assert not jobs().exists()


def test_a_receiver_that_hangs_holds_up_nobody_else(receiver, monkeypatch):
    for name in ("TOTAL_SECONDS", "STEP_SECONDS"):
        monkeypatch.setattr(f"articles.publishing.outgoing.{name}", 30.0)
    others_have_all = threading.Event()

    def take(request):
        if len(receiver.received) == 8:
            others_have_all.set()
        return 200

    receiver.answer = take
    with Receiver(answer=lambda request: 200 if others_have_all.wait(60) else 500) as hanging:
        WebhookFactory(url=hanging.url)
        WebhookFactory(url=receiver.url)
        for _ in range(8):
            ArticleFactory()

        deliver_webhooks()

    assert len(receiver.received) == len(hanging.received) == 8
    assert not Delivery.objects.waiting().exists()


def test_a_receiver_that_never_answers_is_not_waited_for(monkeypatch):
    monkeypatch.setattr("articles.publishing.outgoing.TOTAL_SECONDS", 0.5)
    is_over = threading.Event()
    with Receiver(answer=lambda request: is_over.wait(60) or 500) as hanging:
        WebhookFactory(url=hanging.url)
        ArticleFactory()

        deliver_webhooks()
        is_over.set()

    assert Delivery.objects.waiting().get().error == "timeout"


def test_what_fails_for_a_day_is_given_up_and_sent_again_on_demand(receiver, chief):
    webhook = WebhookFactory(url=receiver.url)
    receiver.answer = lambda request: 503
    article = ArticleFactory()
    for hours in (0, 1, 24):
        later(hours=hours)
        deliver_webhooks()
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.status, delivery.attempts) == ("dead", 503, 3)
    deliver_webhooks()
    assert len(receiver.received) == 3

    receiver.answer = lambda request: 200
    assert replay_all(webhook=webhook, actor=chief, at=timezone.now()) == 1
    deliver_webhooks()

    assert receiver.events[-1]["article"] == article.pk
    assert len({request.headers["webhook-id"] for request in receiver.received}) == 1
    assert Delivery.objects.get().state == "delivered"
    assert Event.objects.get(verb="webhook.replayed").data["count"] == 1


def test_the_maker_of_a_webhook_is_notified_once_of_a_failed_delivery(receiver):
    webhook = WebhookFactory(url=receiver.url, name="Archiv")
    receiver.answer = lambda request: 503

    def give_up(articles):
        for _ in range(articles):
            ArticleFactory()
        for hours in (0, 24):
            later(hours=hours)
            deliver_webhooks()

    give_up(2)
    row = Notification.objects.get()
    assert (row.reader, row.sort, row.mailing) == (webhook.created_by, "webhook_failed", "at_once")
    assert "Archiv" in sentence_of(row)
    assert row.get_absolute_url().endswith(f"/webhook/{webhook.pk}/change/")

    give_up(1)
    assert Notification.objects.count() == 1
    read_notifications(actor=webhook.created_by, at=timezone.now())
    give_up(1)
    assert Notification.objects.count() == 2


def test_a_redirect_is_not_followed(receiver):
    with Receiver(answer=lambda request: 302, headers={"Location": receiver.url}) as other:
        WebhookFactory(url=other.url)
        ArticleFactory()
        deliver_webhooks()

    assert receiver.received == []
    delivery = Delivery.objects.get()
    assert (delivery.status, delivery.error) == (302, "redirect_not_followed")


def test_a_receiver_that_is_away_comes_back_and_gets_it():
    with Receiver() as gone:
        pass
    WebhookFactory(url=gone.url)
    ArticleFactory()
    deliver_webhooks()
    assert Delivery.objects.get().error == "connection: ConnectionRefusedError"

    with Receiver(port=gone.port) as back:
        later(seconds=10)
        deliver_webhooks()
        assert len(back.received) == 1


def test_a_receiver_may_ask_for_a_pause(receiver):
    receiver.answer, receiver.headers = lambda request: 429, {"Retry-After": "600"}
    WebhookFactory(url=receiver.url)
    ArticleFactory()
    deliver_webhooks()

    wait = Delivery.objects.get().next_at - timezone.now()
    assert timedelta(seconds=590) < wait <= timedelta(seconds=600)


def test_a_receiver_that_is_gone_is_sent_nothing_more_and_the_maker_is_notified(receiver):
    receiver.answer = lambda request: 410
    webhook = WebhookFactory(url=receiver.url, name="Altes System")
    for _ in range(2):
        ArticleFactory()
    deliver_webhooks()
    ArticleFactory()
    deliver_webhooks()

    webhook.refresh_from_db()
    assert not webhook.is_active
    assert len(receiver.received) <= 2
    assert not Delivery.objects.waiting().exists()
    event = Event.objects.get(verb="webhook.gone")
    assert (event.actor, event.data) == (None, {"webhook": webhook.pk, "name": "Altes System"})
    row = Notification.objects.get()
    assert row.reader == webhook.created_by
    assert "Altes System" in sentence_of(row)
    assert row.get_absolute_url().endswith(f"/webhook/{webhook.pk}/change/")


def test_a_webhook_whose_address_changed_meanwhile_stays_active(receiver):
    webhook = WebhookFactory(url=receiver.url)
    ArticleFactory()
    queue_deliveries(at=timezone.now())
    [taken] = take_due(at=timezone.now(), most=9)
    Webhook.objects.filter(pk=webhook.pk).update(url="https://new.example.org/hook")

    note_attempt(delivery=taken.delivery, at=timezone.now(), attempt=Attempt(410))

    assert Webhook.objects.get().is_active
    assert Delivery.objects.get().state == "dead"
