"""Deliveries to receivers that listen, fail, hang and come back."""

import threading
from dataclasses import fields
from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from standardwebhooks import Webhook as Verifier

from articles.models import Delivery, Event, Notification, Webhook
from articles.publishing.webhook_delivery import deliver_webhooks
from articles.queries.events import PublicEvent
from articles.queries.notifications import sentence_of
from articles.workflow import (
    Attempt,
    ManuscriptInput,
    note_attempt,
    queue_deliveries,
    read_notifications,
    receive_revision,
    replay_all,
    rotate_secret,
    send_test,
    take_due,
)
from articles.workflow.deliveries import LONGEST_PAUSE, pause
from tests.acts import give_verdict
from tests.factories import NOW, ArticleFactory, SignOffFactory, UserFactory, WebhookFactory
from tests.newsroom import clear, rating
from tests.publishing.receiving import Receiver

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _here(settings):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("127.0.0.1/32")]


@pytest.fixture
def receiver():
    with Receiver() as listening:
        yield listening


def jobs():
    return ProcrastinateJob.objects.filter(task_name="articles.deliver_webhooks", status="todo")


def later(**passed):
    """Let time pass for what waits."""
    for row in Delivery.objects.waiting():
        row.next_at -= timedelta(**passed)
        row.expires_at -= timedelta(**passed)
        row.save()


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
    claim, second = article.claims.in_text()[:2]
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


def test_the_fall_of_a_sign_off_tells_the_cms_why(receiver, article, checker, chief):
    WebhookFactory(url=receiver.url, types=["article.cleared", "clearance.fell"])
    clear(article, checker)
    SignOffFactory(article=article, actor=chief)
    text = article.revision.text.replace("30 Prozent", "35 Prozent")
    receive_revision(article=article, actor=checker, at=NOW, manuscript=ManuscriptInput(text=text))

    deliver_webhooks()

    cleared, fell = receiver.events
    assert cleared["type"] == "article.cleared"
    assert fell["type"] == "clearance.fell"
    assert fell["data"] == {"fallen_code": "new_text", "new_revision": 2}


def test_a_failed_delivery_holds_back_its_own_article_only(receiver):
    WebhookFactory(url=receiver.url)
    first, second = ArticleFactory(), ArticleFactory()
    for article in (first, second):
        text = article.revision.text + " Mehr."
        receive_revision(
            article=article, actor=UserFactory(), at=NOW, manuscript=ManuscriptInput(text=text)
        )
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
        monkeypatch.setattr(f"articles.publishing.webhook_client.{name}", 30.0)
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
    monkeypatch.setattr("articles.publishing.webhook_client.TOTAL_SECONDS", 0.5)
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


def test_who_made_a_webhook_is_told_once_of_what_is_given_up(receiver):
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


def test_pauses_grow_to_four_hours_with_some_chance():
    assert 4 <= pause(1) <= 6
    assert 16 <= pause(2) <= 24
    assert max(pause(n) for n in range(1, 40)) <= LONGEST_PAUSE * 1.2
    assert len({pause(3) for _ in range(10)}) > 1


def test_what_a_killed_worker_had_in_hand_is_free_after_a_while():
    WebhookFactory()
    ArticleFactory()
    now = timezone.now()
    queue_deliveries(at=now)

    [taken] = take_due(at=now, most=9)
    assert take_due(at=now + timedelta(seconds=19), most=9) == []
    [again] = take_due(at=now + timedelta(seconds=21), most=9)

    assert (again.delivery.pk, again.delivery.attempts) == (taken.delivery.pk, 2)
    note_attempt(delivery=taken.delivery, at=now, attempt=Attempt(500))  # the slow one is too late
    assert Delivery.objects.get().claimed_until is not None


def test_a_broken_webhook_takes_no_more_than_its_share():
    WebhookFactory()
    for _ in range(6):
        ArticleFactory()
    now = timezone.now()
    queue_deliveries(at=now)

    assert len(take_due(at=now, most=32)) == 4
    assert take_due(at=now, most=32) == []


def failed(attempt: Attempt, count: int) -> list[Webhook]:
    """Return webhooks whose first delivery has just failed this way, and is due again."""
    webhooks = [WebhookFactory() for _ in range(count)]
    ArticleFactory()
    queue_deliveries(at=NOW)
    for taken in take_due(at=NOW, most=count):
        note_attempt(delivery=taken.delivery, at=NOW, attempt=attempt)
    later(minutes=1)
    return webhooks


def test_receivers_that_were_silent_go_last_and_have_a_share():
    silent = failed(Attempt(error="timeout"), 5)
    lively = [WebhookFactory(), WebhookFactory()]
    ArticleFactory()
    queue_deliveries(at=NOW)

    taken = take_due(at=NOW, most=20, most_of_silent=3)

    assert {row.delivery.webhook for row in taken if not row.is_of_silent} == set(lively)
    of_silent = [row.delivery.webhook for row in taken if row.is_of_silent]
    assert len([webhook for webhook in of_silent if webhook in silent]) == 3
    assert len(taken) == 5


def test_a_receiver_that_answers_is_not_silent_whatever_it_says():
    failed(Attempt(500), 2)

    assert [row.is_of_silent for row in take_due(at=NOW, most=9, most_of_silent=0)] == [False] * 2


def test_a_receiver_that_answers_again_is_silent_no_more():
    failed(Attempt(error="name_not_found"), 1)
    [again] = take_due(at=NOW, most=9)
    note_attempt(delivery=again.delivery, at=NOW, attempt=Attempt(204))
    ArticleFactory()
    queue_deliveries(at=NOW)

    assert (again.is_of_silent, take_due(at=NOW, most=9)[0].is_of_silent) == (True, False)


def test_no_receiver_waits_for_another_ones_second():
    webhooks = [WebhookFactory() for _ in range(3)]
    for _ in range(4):
        ArticleFactory()
    queue_deliveries(at=NOW)

    turns = [take_due(at=NOW, most=3) for _ in range(4)]

    assert [{row.delivery.webhook for row in turn} for turn in turns] == [set(webhooks)] * 4


def test_however_many_receivers_hang_there_are_threads_for_the_others(receiver, monkeypatch):
    for name in ("TOTAL_SECONDS", "STEP_SECONDS"):
        monkeypatch.setattr(f"articles.publishing.webhook_client.{name}", 30.0)
    monkeypatch.setattr("articles.publishing.webhook_delivery.AT_ONCE", 4)
    monkeypatch.setattr("articles.publishing.webhook_delivery.SILENT_AT_ONCE", 2)
    other_has_all = threading.Event()

    def take(request):
        if len(receiver.received) == 4:
            other_has_all.set()
        return 200

    held_up = []

    def hang(request):
        held_up.append(not other_has_all.wait(20))
        return 200

    receiver.answer = take
    with Receiver(answer=hang) as hanging:
        for webhook in failed(Attempt(error="timeout"), 8):
            Webhook.objects.filter(pk=webhook.pk).update(url=hanging.url)
        other = WebhookFactory(url=receiver.url)
        for _ in range(4):
            ArticleFactory()
        queue_deliveries(at=NOW)
        soon = timezone.now() + timedelta(seconds=1.5)  # when the others are under way
        Delivery.objects.filter(webhook=other).update(next_at=soon)

        deliver_webhooks()

    assert len(receiver.received) == 4
    assert not any(held_up)


def test_a_look_at_nothing_new_costs_few_queries(django_assert_num_queries):
    WebhookFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)
    with django_assert_num_queries(6):  # a transaction's two, jobs, horizon, webhooks, newer
        assert queue_deliveries(at=NOW)


def test_a_receiver_that_is_gone_is_told_nothing_more_and_its_webhook_s_maker_is(receiver):
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


def test_one_that_moved_meanwhile_stays_active(receiver):
    webhook = WebhookFactory(url=receiver.url)
    ArticleFactory()
    queue_deliveries(at=timezone.now())
    [taken] = take_due(at=timezone.now(), most=9)
    Webhook.objects.filter(pk=webhook.pk).update(url="https://new.example.org/hook")

    note_attempt(delivery=taken.delivery, at=timezone.now(), attempt=Attempt(410))

    assert Webhook.objects.get().is_active
    assert Delivery.objects.get().state == "dead"
