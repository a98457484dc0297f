"""Mail notifications: immediately, or as an hourly or daily digest."""

from datetime import UTC, datetime, timedelta
from itertools import groupby

from django.utils import timezone, translation
from procrastinate.contrib.django import app

from articles.models import Mailing, Notification, User, Verdict
from articles.queries.notifications import notification_entries
from articles.workflow import note_notified
from articles.workflow.jobs import MAIL_NOTIFICATION, MAIL_REJECTION

from .mailing import mail
from .retrying import DIGEST_RETRIES, RETRIES

# Hour of the day, in the project's time zone, of the daily digest.
DAILY_AT = 7


@app.task(name=MAIL_REJECTION, retry=RETRIES)
def mail_rejection(verdict_id: int, actor_id: int, reason: str) -> None:
    """Mail a judge that their verdict was rejected at the second look, by whom and why."""
    verdict = Verdict.objects.select_related("claim__article", "judged_by", "rating").get(
        pk=verdict_id
    )
    actor = User.objects.get(pk=actor_id)
    mail(verdict.judged_by, "rejection", verdict=verdict, actor=actor, reason=reason)


@app.task(name=MAIL_NOTIFICATION, retry=RETRIES)
def mail_notification(notification_id: int) -> None:
    """Mail one notification, unless it was read or mailed by now."""
    row = Notification.objects.to_be_mailed(Mailing.AT_ONCE).filter(pk=notification_id)
    _mail_notifications(list(row.with_related().select_related("reader")))


@app.periodic(cron="0 * * * *")
@app.task(name="articles.mail_digests", lock="digests", retry=DIGEST_RETRIES)
def mail_digests(timestamp: int) -> None:
    """Mail each person's digest, every hour; the daily one once a day.

    One mail per person. A failing mail doesn't affect the others: all others are sent, then
    an `ExceptionGroup` is raised. Each mail is marked as sent right after it, so a retry
    repeats at most the one that was being sent.
    """
    struck = timezone.localtime(datetime.fromtimestamp(timestamp, UTC))
    hourly = Notification.objects.to_be_mailed(Mailing.HOURLY)
    daily = Notification.objects.to_be_mailed(Mailing.DAILY).filter(at__lt=_last_daily(struck))
    found = (hourly | daily).with_related().select_related("reader").order_by("reader", "pk")
    failures: list[Exception] = []
    for _reader, gathered in groupby(found, key=lambda row: row.reader_id):
        try:
            _mail_notifications(list(gathered))
        except Exception as error:
            failures.append(error)
    if failures:
        raise ExceptionGroup("Some digests could not be mailed.", failures)


def _last_daily(struck: datetime) -> datetime:
    """Return when the daily digest was last due, in the project's time zone."""
    at = struck.replace(hour=DAILY_AT, minute=0, second=0, microsecond=0)
    return at if at <= struck else at - timedelta(days=1)


def _mail_notifications(rows: list[Notification]) -> None:
    """Mail a person's notifications in one mail, and mark them as mailed."""
    if not rows:
        return
    reader = rows[0].reader
    if reader.is_active:
        with translation.override(reader.language):
            items = notification_entries(rows)
        mail(reader, "notifications", items=items)
    note_notified(notifications=rows, at=timezone.now())
