"""Load the demo newsroom, once and completely."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush

from django.conf import settings
from django.db import transaction
from django.utils import translation
from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.testing import InMemoryConnector

from articles.management.demo.accounts import ACCOUNTS
from articles.management.demo.newsroom import MANUSCRIPTS
from articles.management.demo.stock import enter_stock
from articles.management.demo.work import EXTERNAL_ID, Work
from articles.models import Article, Notification, NotificationType, User
from articles.workflow import compare_documents, note_notified, read_notifications

QUIET_HOURS = 4
STILL_NEW = (NotificationType.MENTION, NotificationType.SECOND_LOOK, NotificationType.SIGN_OFF_FELL)


class NameTaken(Exception):
    """An account outside the demo has the user name of a demo account."""


def is_loaded() -> bool:
    """Return whether the demo newsroom is in the database: its people and its articles."""
    names = [account.username for account in ACCOUNTS]
    articles = Article.objects.filter(external_id__startswith=EXTERNAL_ID)
    return User.objects.filter(username__in=names).exists() and articles.exists()


def load_newsroom(now: datetime) -> None:
    """Load the demo newsroom as of `now`, in one transaction; no mail is sent later.

    It is German whatever language is active. Raises `NameTaken` if another person has the user
    name of a demo account.
    """
    for account in ACCOUNTS:
        if User.objects.filter(username=account.username).exists():
            raise NameTaken(account.username)
    hours = QUIET_HOURS + max(manuscript.received_hours_ago for manuscript in MANUSCRIPTS)
    with transaction.atomic(), _without_jobs(), translation.override(settings.LANGUAGE_CODE):
        stock = enter_stock(now - timedelta(hours=hours), now)
        _carry_out([Work(manuscript, stock, now) for manuscript in MANUSCRIPTS])
        _read_what_is_done(now)
        for article in Article.objects.exclude(documents=None).select_related("current_revision"):
            compare_documents(article=article, at=now)
        note_notified(notifications=Notification.objects.all(), at=now)


def _read_what_is_done(now: datetime) -> None:
    """Mark notifications as read, except those that need an act."""
    for notification in (
        Notification.objects.unread().exclude(sort__in=STILL_NEW).select_related("reader")
    ):
        read_notifications(actor=notification.reader, at=now, notification=notification)


def _without_jobs() -> AbstractContextManager[App]:
    """Queue no mail."""
    return app.replace_connector(InMemoryConnector())


def _carry_out(works: list[Work]) -> None:
    """Carry out all work in the order of the clock, so that the history reads in order."""
    steps = [iter(work) for work in works]
    due: list[tuple[datetime, int, Iterator[datetime]]] = [
        (next(work), number, work) for number, work in enumerate(steps)
    ]
    heapify(due)
    while due:
        _, number, work = heappop(due)
        following = next(work, None)
        if following:
            heappush(due, (following, number, work))
