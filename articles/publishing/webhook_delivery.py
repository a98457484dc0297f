"""Deliver events to webhooks: one loop per worker process, concurrent requests.

Only the loop uses the database; threads only send. So a hanging receiver blocks a thread
and its own queue. Receivers that did not answer before get a share of the threads, so that
there are always threads for the others.
"""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from queue import Empty, SimpleQueue

from django.utils import timezone

from articles.models.event_triggers import DELIVER_WEBHOOKS
from articles.queries.events import read_events
from articles.workflow import Attempt, next_due, note_attempt, queue_deliveries, take_due
from articles.workflow.deliveries import TakenDelivery, forget_taken
from articles.workflow.jobs import queue_at

from .webhook_client import send
from .webhooks import body_of, headers_of

# Threads mostly wait. How many receivers may hang at once without delaying others, and how many
# of those that hung before are tried at once.
AT_ONCE = 160
SILENT_AT_ONCE = 32
LOOK_AGAIN_SECONDS = 1.0
HELD_BACK = timedelta(seconds=2)
MINIMUM = timedelta(seconds=1)

_loop = threading.Lock()
# Results of the threads; None wakes the running loop for new events.
_inbox: SimpleQueue[tuple[TakenDelivery, Attempt] | None] = SimpleQueue()


def deliver_webhooks(is_stopping: Callable[[], bool] = lambda: False) -> None:
    """Deliver all that is due; queue a job for what is due later.

    If a loop runs in this process already, it is woken.
    """
    _inbox.put(None)
    while not _inbox.empty() and _loop.acquire(blocking=False):
        try:
            _deliver(is_stopping)
        finally:
            _loop.release()


def _deliver(is_stopping: Callable[[], bool]) -> None:
    _take_in(wait=False)
    under_way: Counter[bool] = Counter()  # by whether the receiver did not answer before
    with ThreadPoolExecutor(AT_ONCE, "webhook") as threads:
        while True:
            all_queued = queue_deliveries(at=timezone.now())
            if not is_stopping():
                under_way += _start(threads, under_way)
            if not under_way.total():
                break
            under_way -= _take_in(wait=True)
    _come_back(all_queued)


def _start(threads: ThreadPoolExecutor, under_way: Counter[bool]) -> Counter[bool]:
    """Submit due deliveries to the threads; return how many."""
    most, most_of_silent = AT_ONCE - under_way.total(), SILENT_AT_ONCE - under_way[True]
    now = timezone.now()
    taken = take_due(at=now, most=most, most_of_silent=most_of_silent) if most else []
    events = read_events(row.delivery.event_id for row in taken if row.delivery.event_id)
    kept = [row for row in taken if not row.delivery.event_id or row.delivery.event_id in events]
    forget_taken([row for row in taken if row not in kept])
    for row in kept:
        event = events[row.delivery.event_id] if row.delivery.event_id else None
        threads.submit(_send, row, body_of(row.delivery, event))
    return Counter(row.is_of_silent for row in kept)


def _send(taken: TakenDelivery, body: bytes) -> None:
    delivery, attempt = taken.delivery, Attempt(error="failed")
    try:
        headers = headers_of(delivery, body, timezone.now())
        attempt = send(delivery.webhook.url, body, headers)
    finally:
        _inbox.put((taken, attempt))


def _take_in(*, wait: bool) -> Counter[bool]:
    """Store the results of attempts; return how many.

    `wait` for the first, for a short time.
    """
    noted: Counter[bool] = Counter()
    try:
        while True:
            item = _inbox.get(timeout=LOOK_AGAIN_SECONDS) if wait else _inbox.get_nowait()
            wait = False
            if item is not None:
                taken, attempt = item
                note_attempt(delivery=taken.delivery, at=timezone.now(), attempt=attempt)
                noted[taken.is_of_silent] += 1
    except Empty:
        return noted


def _come_back(all_queued: bool) -> None:
    """Queue the job for what is due later."""
    now = timezone.now()
    moments = [] if all_queued else [now + HELD_BACK]
    if due := next_due():
        moments.append(max(due, now + MINIMUM))
    if moments:
        queue_at(DELIVER_WEBHOOKS, min(moments))
