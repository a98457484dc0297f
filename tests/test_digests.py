"""Digests from the schedule to the mail: a real worker, mails in a folder."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.contrib.django.utils import connector_params
from procrastinate.periodic import PeriodicDeferrer
from procrastinate.psycopg_connector import PsycopgConnector

from articles.models import Notification
from articles.tasks import DAILY_AT
from articles.workflow import choose_mailing
from tests.acts import assign_checker, write_comment
from tests.factories import NOW
from tests.working import remove_jobs, worker

pytestmark = pytest.mark.django_db(transaction=True)
DIGESTS = "articles.mail_digests"


@pytest.fixture(autouse=True)
def _no_jobs_left():
    """Leave no job to the next test."""
    yield
    remove_jobs()


@pytest.fixture
def notified(article, claim, chief, checker, colleague):
    """Two things for somebody with the hourly mail, one for somebody with the daily one."""
    choose_mailing(actor=checker, choices={"assigned": "hourly", "mention": "hourly"})
    choose_mailing(actor=colleague, choices={"assigned": "daily"})
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    write_comment(
        article=article, actor=chief, at=NOW, text=f"@{checker.username} die Bildzeile noch"
    )
    assign_checker(article=article, actor=chief, at=NOW, user=colleague, claim=claim)


def strike(hour: int) -> None:
    """Queue what the schedule has for an hour of the next day."""
    day = timezone.localtime(NOW) + timedelta(days=1)
    struck = day.replace(hour=hour, minute=0, second=0, microsecond=0)

    async def queue(queue_app) -> None:
        deferrer = PeriodicDeferrer(queue_app.periodic_registry)
        due = deferrer.get_previous_tasks(at=struck.timestamp() + 5)
        async with queue_app.open_async():
            await deferrer.defer_jobs([row for row in due if row[0].task.name == DIGESTS])

    # In a thread: Playwright's loop counts as running in this one after a browser test.
    with (
        app.replace_connector(PsycopgConnector(kwargs=connector_params())) as queue_app,
        ThreadPoolExecutor(1) as thread,
    ):
        thread.submit(asyncio.run, queue(queue_app)).result()


def wait_until_done(seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while ProcrastinateJob.objects.filter(task_name=DIGESTS).exists():
        if time.monotonic() > ends:
            pytest.fail(f"{list(ProcrastinateJob.objects.values('task_name', 'status'))}")
        time.sleep(0.1)


def mails_in(folder: Path) -> list[EmailMessage]:
    """Return what was mailed; two mails of the same second may have come into one file."""
    files = folder.iterdir() if folder.exists() else []
    mails = (mail for file in files for mail in file.read_bytes().split(b"-" * 79))
    return [
        message_from_bytes(mail.strip(), policy=policy.default) for mail in mails if mail.strip()
    ]


def test_each_person_gets_one_digest_without_repeats(tmp_path, notified, checker, colleague):
    folder = tmp_path / "mails"
    with worker(tmp_path, EMAIL_URL=f"filemail:///{folder}"):
        strike(DAILY_AT)
        wait_until_done()
        strike(DAILY_AT + 1)
        wait_until_done()

    mails = {mail["To"]: mail for mail in mails_in(folder)}
    assert len(mails_in(folder)) == len(mails)
    assert set(mails) == {checker.email, colleague.email}
    assert mails[checker.email]["Subject"] == "2 Benachrichtigungen aus der Dokumentation"
    assert mails[checker.email]["Auto-Submitted"] == "auto-generated"
    assert "die Bildzeile noch" in mails[checker.email].get_content()
    assert "die Bildzeile noch" not in mails[colleague.email].get_content()
    assert not Notification.objects.filter(mailed_at=None).exists()


def test_a_digest_that_the_mail_server_refuses_is_retried(tmp_path, notified, checker):
    (tmp_path / "no_folder").write_text("a file where the mails should go")
    with worker(tmp_path, EMAIL_URL=f"filemail:///{tmp_path / 'no_folder'}"):
        strike(DAILY_AT)
        ends = time.monotonic() + 60
        failed = ProcrastinateJob.objects.filter(task_name=DIGESTS, status="todo", attempts=1)
        while not failed.exists():
            assert time.monotonic() < ends
            time.sleep(0.1)

    assert Notification.objects.filter(mailed_at=None).count() == 3
