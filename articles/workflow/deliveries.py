"""Webhook deliveries: queued, claimed by a worker, delivered, postponed, given up.

No person acts here, so the history only records that a webhook was deactivated. Each
function is one transaction.
"""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, F, Min, Q, Window
from django.db.models.functions import RowNumber

from articles.models import Delivery, Event, Webhook
from articles.models.event_triggers import DELIVER_WEBHOOKS
from articles.models.sql.deliveries import DROP_WAKING_JOBS
from articles.models.verb import TYPE_OF_VERB
from articles.queries.events import event_horizon

from .webhooks import TIME_TO_DELIVER, notify_of_giving_up, switch_off

# How long a worker's lease on a delivery lasts: longer than any attempt can take.
IN_HAND = timedelta(seconds=20)
AT_ONCE_EACH = 4
FIRST_PAUSE = 5.0
LONGEST_PAUSE = 4 * 3600.0
KEPT = timedelta(days=30)
BATCH = 1000


@dataclass(frozen=True, slots=True)
class Attempt:
    """The result of an attempt: an HTTP status or a one-word error; seconds to wait."""

    status: int | None = None
    error: str = ""
    retry_after: int = 0

    @property
    def is_gone(self) -> bool:
        """Return whether the receiver wants no more of it, ever (Standard Webhooks: 410)."""
        return self.status == HTTPStatus.GONE

    @property
    def is_delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def queue_deliveries(*, at: datetime) -> bool:
    """Queue new events for each active webhook; return whether all could be queued.

    An event waits while one with a smaller number may still be committed. Jobs that would
    wake the worker for events seen here are dropped: their transactions have ended, so
    their events are visible.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(DROP_WAKING_JOBS, [DELIVER_WEBHOOKS])
        horizon = event_horizon()
        behind = Webhook.objects.active().filter(cursor__lt=horizon)
        for webhook in behind.select_for_update().order_by("pk"):
            _queue(webhook, horizon, at)
    newer = Event.objects.of_types().filter(pk__gt=horizon)
    return not (newer.exists() and Webhook.objects.active().exists())


def _queue(webhook: Webhook, horizon: int, at: datetime) -> None:
    rows = Event.objects.of_types(webhook.types).filter(pk__gt=webhook.cursor, pk__lte=horizon)
    found = rows.order_by("pk").values_list("pk", "article_id", "verb").iterator(BATCH)
    made = (
        Delivery(
            webhook=webhook,
            event_id=pk,
            article_id=article,
            type=TYPE_OF_VERB[verb],
            queued_at=at,
            next_at=at,
            expires_at=at + TIME_TO_DELIVER,
        )
        for pk, article, verb in found
    )
    Delivery.objects.bulk_create(made, batch_size=BATCH, ignore_conflicts=True)
    Webhook.objects.filter(pk=webhook.pk).update(cursor=horizon)


@dataclass(frozen=True, slots=True)
class DueDelivery:
    """A delivery that may be sent now; sorts by priority.

    Receivers that did not answer go last, then the receiver with the fewest deliveries
    under way goes first, so that none waits for another one's second delivery.
    """

    is_of_silent: bool
    under_way: int
    pk: int

    @property
    def priority(self) -> tuple[bool, int]:
        return self.is_of_silent, self.under_way


@dataclass(frozen=True, slots=True)
class TakenDelivery:
    """A delivery claimed by this worker; `is_of_silent`: its receiver did not answer before."""

    delivery: Delivery
    is_of_silent: bool


def take_due(*, at: datetime, most: int, most_of_silent: int | None = None) -> list[TakenDelivery]:
    """Claim up to `most` deliveries for this worker: the first of each article, four a webhook.

    Those of receivers that did not answer before go last, and are at most `most_of_silent`.
    """
    due = sorted(
        _due(at), key=lambda candidate: candidate.priority
    )  # stable: the longest due first
    lively = [candidate for candidate in due if not candidate.is_of_silent]
    silent = due[len(lively) :][:most_of_silent]
    is_free = Q(claimed_until=None) | Q(claimed_until__lte=at)
    taken = {}
    for candidate in [*lively, *silent][:most]:  # one by one: only one of two workers gets it
        mine = Delivery.objects.waiting().filter(is_free, pk=candidate.pk)
        if mine.update(claimed_until=at + IN_HAND, attempts=F("attempts") + 1):
            taken[candidate.pk] = candidate.is_of_silent
    deliveries = Delivery.objects.filter(pk__in=taken).select_related("webhook")
    return [TakenDelivery(delivery, taken[delivery.pk]) for delivery in deliveries]


def forget_taken(taken: Collection[TakenDelivery]) -> None:
    """Delete claimed deliveries whose document became secret before they were sent."""
    if taken:
        Delivery.objects.filter(pk__in=[row.delivery.pk for row in taken]).delete()


def _due(at: datetime) -> list[DueDelivery]:
    """Return the deliveries that may be sent now, the longest due first. At most three queries."""
    place = Window(RowNumber(), partition_by=F("webhook"), order_by=(F("next_at"), F("pk")))
    heads = Delivery.objects.due(at).heading().order_by("next_at", "pk").annotate(place=place)
    rows = list(heads.filter(place__lte=AT_ONCE_EACH).values_list("pk", "webhook", "place"))
    if not rows:
        return []
    waiting = Delivery.objects.waiting().order_by()
    in_hand = waiting.filter(claimed_until__gt=at).values_list("webhook")
    busy = dict(in_hand.annotate(count=Count("pk")))
    silent = set(waiting.unanswered().values_list("webhook", flat=True).distinct())
    found = (DueDelivery(hook in silent, n + busy.get(hook, 0), pk) for pk, hook, n in rows)
    return [candidate for candidate in found if candidate.under_way <= AT_ONCE_EACH]


def note_attempt(*, delivery: Delivery, at: datetime, attempt: Attempt) -> None:
    """Store the result of an attempt: delivered, postponed, or given up after its last one.

    The webhook of a receiver that answers 410 Gone is deactivated. Its creator is notified
    of that, and of deliveries that were given up, except tests. Does nothing if the
    delivery was dropped or claimed by another worker meanwhile.
    """
    changes: dict[str, Any] = {
        "claimed_until": None,
        "status": attempt.status,
        "error": attempt.error[:200],
    }
    if attempt.is_delivered:
        changes |= {"state": Delivery.State.DELIVERED, "ended_at": at}
    elif attempt.is_gone or at >= delivery.expires_at:
        changes |= {"state": Delivery.State.DEAD, "ended_at": at}
    else:
        seconds = max(pause(delivery.attempts), attempt.retry_after)
        changes["next_at"] = min(at + timedelta(seconds=seconds), delivery.expires_at)
    mine = Delivery.objects.waiting().filter(pk=delivery.pk, attempts=delivery.attempts)
    with transaction.atomic():
        if not mine.update(**changes):
            return
        if attempt.is_gone:
            switch_off(webhook=delivery.webhook, at=at)
        elif changes.get("state") == Delivery.State.DEAD and delivery.event_id:
            notify_of_giving_up(webhook=delivery.webhook, at=at)


def pause(attempts: int) -> float:
    """Return the seconds until the next attempt: four times longer each time, up to four hours.

    With a jitter of up to a fifth, so that what failed together isn't retried together.
    """
    pause = min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE)
    return pause * random.uniform(0.8, 1.2)  # noqa: S311


def next_due() -> datetime | None:
    """Return when the next delivery is due, or when a worker's lease on one ends."""
    rows = Delivery.objects.waiting().heading().filter(webhook__is_active=True)
    found = rows.aggregate(
        due=Min("next_at", filter=Q(claimed_until=None)), over=Min("claimed_until")
    )
    moments: Sequence[datetime] = [moment for moment in found.values() if moment]
    return min(moments, default=None)


def forget_deliveries(*, at: datetime) -> int:
    """Delete deliveries that ended over thirty days ago; return how many."""
    return Delivery.objects.filter(ended_at__lt=at - KEPT).delete()[0]
