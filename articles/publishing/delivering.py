"""Deliver what waits for webhooks: one loop a worker process, requests beside each other.

The loop alone speaks with the database; threads only send. So a receiver that hangs holds
up a thread and its own queue, and nothing else.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from queue import Empty, SimpleQueue

from django.utils import timezone

from articles.models import Delivery
from articles.models.event_order import DELIVER_WEBHOOKS
from articles.queries.events import read_events
from articles.workflow import Attempt, next_due, note_attempt, queue_deliveries, take_due
from articles.workflow.jobs import queue_at

from .sending import send
from .webhooks import body_of, headers_of

AT_ONCE = 32
LOOK_AGAIN_SECONDS = 1.0
HELD_BACK = timedelta(seconds=2)
MINIMUM = timedelta(seconds=1)

_loop = threading.Lock()
# What comes back from the threads; None: somebody has news and found the loop at work.
_inbox: SimpleQueue[tuple[Delivery, Attempt] | None] = SimpleQueue()


def deliver_webhooks(is_stopping: Callable[[], bool] = lambda: False) -> None:
    """Deliver all that is due and come back; what is due later has its job by then.

    Where a loop is at work in this process already, it is given the news.
    """
    _inbox.put(None)
    while not _inbox.empty() and _loop.acquire(blocking=False):
        try:
            _deliver(is_stopping)
        finally:
            _loop.release()


def _deliver(is_stopping: Callable[[], bool]) -> None:
    _take_in(wait=False)
    under_way = 0
    with ThreadPoolExecutor(AT_ONCE, "webhook") as threads:
        while True:
            all_queued = queue_deliveries(at=timezone.now())
            if not is_stopping():
                under_way += _start(threads, AT_ONCE - under_way)
            if not under_way:
                break
            under_way -= _take_in(wait=True)
    _come_back(all_queued)


def _start(threads: ThreadPoolExecutor, most: int) -> int:
    """Hand due deliveries to the threads; return how many."""
    deliveries = take_due(at=timezone.now(), most=most) if most else []
    events = read_events(row.event_id for row in deliveries if row.event_id)
    for delivery in deliveries:
        event = events[delivery.event_id] if delivery.event_id else None
        threads.submit(_send, delivery, body_of(delivery, event))
    return len(deliveries)


def _send(delivery: Delivery, body: bytes) -> None:
    attempt = Attempt(error="failed")
    try:
        headers = headers_of(delivery, body, timezone.now())
        attempt = send(delivery.webhook.url, body, headers)
    finally:
        _inbox.put((delivery, attempt))


def _take_in(*, wait: bool) -> int:
    """Note what came of attempts; return how many. `wait` for the first, but not for long."""
    noted = 0
    try:
        while True:
            item = _inbox.get(timeout=LOOK_AGAIN_SECONDS) if wait else _inbox.get_nowait()
            wait = False
            if item is not None:
                note_attempt(delivery=item[0], at=timezone.now(), attempt=item[1])
                noted += 1
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
