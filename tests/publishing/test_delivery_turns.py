"""Which delivery goes out next: nobody waits for a receiver that does not answer."""

import threading
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Delivery, Webhook
from articles.publishing.webhook_delivery import deliver_webhooks
from articles.workflow import (
    Attempt,
    note_attempt,
    queue_deliveries,
    take_due,
)
from articles.workflow.deliveries import LONGEST_PAUSE, pause
from tests.factories import NOW, ArticleFactory, WebhookFactory
from tests.publishing.receiving import Receiver, failed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaches_this_machine")]


def test_pauses_grow_to_four_hours_with_some_chance():
    assert 4 <= pause(1) <= 6
    assert 16 <= pause(2) <= 24
    assert max(pause(n) for n in range(1, 40)) <= LONGEST_PAUSE * 1.2
    assert len({pause(3) for _ in range(10)}) > 1


def test_deliveries_locked_by_a_killed_worker_are_released():
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


def test_a_receiver_that_answers_again_is_no_longer_silent():
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


def test_hanging_receivers_leave_threads_for_the_others(receiver, monkeypatch):
    for name in ("TOTAL_SECONDS", "STEP_SECONDS"):
        monkeypatch.setattr(f"articles.publishing.outgoing.{name}", 30.0)
    monkeypatch.setattr("articles.publishing.webhook_delivery.AT_ONCE", 4)
    monkeypatch.setattr("articles.publishing.webhook_delivery.SILENT_AT_ONCE", 2)
    other_has_all = threading.Event()

    def take(request):
        if len(receiver.received) == 4:
            other_has_all.set()
        return 200

    held_up = []

    def hang(request):
        held_up.append(not other_has_all.wait(60))
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
