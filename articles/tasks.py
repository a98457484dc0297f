"""What the worker does: `manage.py serve` starts one, `manage.py procrastinate worker` more."""

from contextlib import suppress
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from articles.documents import find_in
from articles.models import (
    Article,
    EvidenceFile,
    Mailing,
    Notification,
    Query,
    StoredAnswer,
    User,
    Verdict,
)
from articles.models.event_order import DELIVER_WEBHOOKS
from articles.publishing.delivering import deliver_webhooks
from articles.queries.notifications import told
from articles.queries.talk import questions_about
from articles.workflow import (
    WrongState,
    forget_deliveries,
    mark_overdue,
    note_mailed,
    note_notified,
    note_search,
    resplit_article,
    talk_key,
)
from articles.workflow.jobs import (
    MAIL_NOTIFICATION,
    MAIL_OVERDUE,
    MAIL_QUESTIONS,
    MAIL_REJECTION,
    RESPLIT_ARTICLE,
    SEARCH_PASSAGE,
)

MOST_BEGUN = 8
# Hour of the day, in the house's time, at which the daily digest goes out.
DAILY_AT = 7
RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.task(name=MAIL_QUESTIONS, retry=RETRIES)
def mail_questions(article_id: int) -> None:
    """Mail the article's new questions to its author, in one mail with one link.

    Does nothing where all are mailed, answered or withdrawn by now, or the author has no
    address.
    """
    article = Article.objects.select_related("author").get(pk=article_id)
    queries = list(questions_about(article).filter(state=Query.State.OPEN, mailed_at=None))
    if not queries or article.author is None or not article.author.email:
        return
    address = reverse("talk_by_link", args=[talk_key(article)])
    _mail(article.author, "questions", article=article, queries=queries, address=address)
    note_mailed(queries=queries, at=timezone.now())


@app.task(name=MAIL_OVERDUE, retry=RETRIES)
def mail_overdue(query_id: int) -> None:
    """Tell who asked a question that its answer is overdue, unless it has come by now."""
    query = Query.objects.select_related("claim__article", "asked_by").get(pk=query_id)
    if query.state == Query.State.OPEN:
        _mail(query.asked_by, "overdue", query=query)


@app.periodic(cron="*/5 * * * *")
@app.task(name="articles.mark_overdue")
def find_overdue(timestamp: int) -> None:
    """Mark unanswered questions whose deadline is past, every five minutes."""
    mark_overdue(at=timezone.now())


@app.task(name=MAIL_REJECTION, retry=RETRIES)
def mail_rejection(verdict_id: int, actor_id: int, reason: str) -> None:
    """Tell who gave a verdict that it was rejected at the second look, by whom and why."""
    verdict = Verdict.objects.select_related("claim__article", "judged_by", "rating").get(
        pk=verdict_id
    )
    actor = User.objects.get(pk=actor_id)
    _mail(verdict.judged_by, "rejection", verdict=verdict, actor=actor, reason=reason)


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


@app.task(name=SEARCH_PASSAGE, retry=RETRIES)
def search_passage(file_id: int) -> None:
    """Look for the quoted passage in a file of evidence, once."""
    file = EvidenceFile.objects.select_related("evidence").get(pk=file_id)
    if hasattr(file, "search"):
        return
    with file.file.open() as stored:
        content = stored.read()
    finding = find_in(content, file.media_type, file.evidence.passage)
    note_search(file=file, at=timezone.now(), finding=finding)


@app.task(name=RESPLIT_ARTICLE, retry=RETRIES)
def resplit_stored(article_id: int, actor_id: int = 0, with_signed_off: bool = False) -> None:
    """Read an article with today's rules; `actor_id` 0: the machine acts.

    Does nothing where the article was archived meanwhile.
    """
    with suppress(WrongState):
        resplit_article(
            article=Article.objects.get(pk=article_id),
            actor=User.objects.filter(pk=actor_id).first(),
            at=timezone.now(),
            with_signed_off=with_signed_off,
        )


@app.task(name=DELIVER_WEBHOOKS, pass_context=True)
def deliver(context: JobContext) -> None:
    """Deliver what waits for webhooks; queued by the trigger on the history itself."""
    deliver_webhooks(context.should_abort)


@app.periodic(cron="* * * * *")
@app.task(name="articles.look_after_webhooks", pass_context=True)
def look_after_webhooks(context: JobContext, timestamp: int) -> None:
    """Deliver, every minute, also what a killed worker had in hand or was woken for."""
    deliver_webhooks(context.should_abort)


@app.periodic(cron="*/5 * * * *")
@app.task(name="articles.retry_stalled", pass_context=True)
async def retry_stalled(context: JobContext, timestamp: int) -> None:
    """Do again, every five minutes, what a killed worker had begun; not what kills workers."""
    for job in await context.app.job_manager.get_stalled_jobs():
        if job.attempts < MOST_BEGUN:
            await context.app.job_manager.retry_job(job)


@app.periodic(cron="23 3 * * *")
@app.task(name="articles.forget_deliveries")
def forget_old_deliveries(timestamp: int) -> None:
    """Delete what came of deliveries a month ago, every night."""
    forget_deliveries(at=timezone.now())


@app.periodic(cron="17 3 * * *")
@app.task(name="articles.clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Remove sessions past their day, every night."""
    SessionStore.clear_expired()


@app.periodic(cron="37 3 * * *")
@app.task(name="articles.forget_answers")
def forget_answers(timestamp: int) -> None:
    """Remove answers kept for an `Idempotency-Key` that are past their day, every night."""
    StoredAnswer.objects.expired(timezone.now()).delete()


def _mail_notifications(rows: list[Notification]) -> None:
    """Mail notifications of one person in one mail, and note that."""
    if not rows:
        return
    reader = rows[0].reader
    if reader.is_active:
        with translation.override(reader.language):
            items = told(rows)
        _mail(reader, "notifications", items=items)
    note_notified(notifications=rows, at=timezone.now())


def _mail(reader: User, name: str, **context: Any) -> None:
    """Mail the templates `mail/<name>…` in the reader's language; nothing without an address."""
    if not reader.email:
        return
    context["base"] = settings.PUBLIC_URL or settings.LOCAL_URL
    with translation.override(reader.language):
        send_mail(
            subject=render_to_string(f"mail/{name}_subject.txt", context).strip(),
            message=render_to_string(f"mail/{name}.txt", context),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[reader.email],
        )
