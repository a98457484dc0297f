"""Mails of what a person is told: at once, gathered by the hour or the day."""

from datetime import UTC, datetime
from itertools import groupby

from django.utils import timezone, translation
from procrastinate.contrib.django import app

from articles.models import Mailing, Notification, User, Verdict
from articles.queries.notifications import told
from articles.workflow import note_notified
from articles.workflow.jobs import MAIL_NOTIFICATION, MAIL_REJECTION

from .mailing import mail
from .retrying import RETRIES

# Hour of the day, in the house's time, at which the daily digest goes out.
DAILY_AT = 7


@app.task(name=MAIL_REJECTION, retry=RETRIES)
def mail_rejection(verdict_id: int, actor_id: int, reason: str) -> None:
    """Tell who gave a verdict that it was rejected at the second look, by whom and why."""
    verdict = Verdict.objects.select_related("claim__article", "judged_by", "rating").get(
        pk=verdict_id
    )
    actor = User.objects.get(pk=actor_id)
    mail(verdict.judged_by, "rejection", verdict=verdict, actor=actor, reason=reason)


@app.task(name=MAIL_NOTIFICATION, retry=RETRIES)
def mail_notification(notification_id: int) -> None:
    """Mail one notification, unless it was read or mailed by now."""
    row = Notification.objects.to_be_mailed(Mailing.AT_ONCE).filter(pk=notification_id)
    _mail_notifications(list(row.with_faces().select_related("reader")))


@app.periodic(cron="0 * * * *")
@app.task(name="articles.mail_digests", lock="digests", retry=RETRIES)
def mail_digests(timestamp: int) -> None:
    """Mail each person what was gathered for them: every hour, and once a day the daily.

    One mail a person. What was mailed is noted after each, so a second attempt after a
    failure brings nothing twice but what was on its way.
    """
    is_daily = timezone.localtime(datetime.fromtimestamp(timestamp, UTC)).hour == DAILY_AT
    mailings = [Mailing.HOURLY, Mailing.DAILY] if is_daily else [Mailing.HOURLY]
    rows = Notification.objects.none()
    for mailing in mailings:
        rows = rows | Notification.objects.to_be_mailed(mailing)
    found = rows.with_faces().select_related("reader").order_by("reader", "pk")
    for _reader, gathered in groupby(found, key=lambda row: row.reader_id):
        _mail_notifications(list(gathered))


def _mail_notifications(rows: list[Notification]) -> None:
    """Mail notifications of one person in one mail, and note that."""
    if not rows:
        return
    reader = rows[0].reader
    if reader.is_active:
        with translation.override(reader.language):
            items = told(rows)
        mail(reader, "notifications", items=items)
    note_notified(notifications=rows, at=timezone.now())
