"""Housekeeping: jobs of killed workers, and expired rows."""

from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from articles.models import Presence, RequestCount, StoredAnswer, TextJob
from articles.models.sql.housekeeping import FORGET_ATTEMPTS
from articles.workflow import apply_retention, remove_unused
from articles.workflow.history_years import add_history_years
from articles.workflow.jobs import REMOVE_FILES

from .retrying import RETRIES, SOON

MOST_BEGUN = 8


@app.periodic(cron="* * * * *")
@app.task(name="articles.retry_stalled", pass_context=True, retry=SOON)
async def retry_stalled(context: JobContext, timestamp: int) -> None:
    """Retry, every minute, jobs of killed workers; not those that kill workers."""
    for job in await context.app.job_manager.get_stalled_jobs():
        if job.attempts < MOST_BEGUN:
            await context.app.job_manager.retry_job(job)


@app.periodic(cron="17 3 * * *")
@app.task(name="articles.clear_sessions", retry=RETRIES)
def clear_sessions(timestamp: int) -> None:
    """Delete expired sessions, every night."""
    SessionStore.clear_expired()


@app.periodic(cron="27 3 * * *")
@app.task(name="articles.forget_attempts", retry=RETRIES)
def forget_attempts(timestamp: int) -> None:
    """Delete expired rate limit counts, every night: their keys have addresses."""
    with connection.cursor() as cursor:
        cursor.execute(FORGET_ATTEMPTS)


@app.periodic(cron="37 3 * * *")
@app.task(name="articles.forget_answers", retry=RETRIES)
def forget_answers(timestamp: int) -> None:
    """Delete expired responses stored for an `Idempotency-Key`, every night."""
    StoredAnswer.objects.expired(timezone.now()).delete()


@app.periodic(cron="42 3 * * *")
@app.task(name="articles.forget_text_jobs", retry=RETRIES)
def forget_text_jobs(timestamp: int) -> None:
    """Delete the jobs of long texts after a week, every night, with texts that were refused."""
    TextJob.objects.expired(timezone.now()).delete()


@app.periodic(cron="7 * * * *")
@app.task(name="articles.forget_counts", retry=SOON)
def forget_counts(timestamp: int) -> None:
    """Delete request counts of past windows, and who was on an article, every hour."""
    RequestCount.objects.past(timestamp // 60 - 1).delete()
    Presence.objects.past(timezone.now()).delete()


@app.periodic(cron="45 3 * * *")
@app.task(name="articles.add_history_years", retry=RETRIES)
def add_years(timestamp: int) -> None:
    """Make next year's partitions of the history, a year ahead; asked every night."""
    add_history_years()


@app.periodic(cron="47 3 * * *")
@app.task(name="articles.apply_retention", retry=RETRIES)
def erase_by_age(timestamp: int) -> None:
    """Erase, every night, what is older than its retention period."""
    apply_retention(at=timezone.now())


@app.task(name=REMOVE_FILES, retry=RETRIES)
def remove_files(names: list[str]) -> None:
    """Remove files that no row needs any more."""
    remove_unused(names)
