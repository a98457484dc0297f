"""Workers and receivers that die in the middle: nothing is lost, doubles have the same id."""

import asyncio
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.contrib.django.utils import connector_params
from procrastinate.jobs import Job
from procrastinate.psycopg_connector import PsycopgConnector

from articles.models import Delivery, Event, Notification, Webhook
from articles.models.verb import PUBLIC_VERBS
from articles.tasks import retry_stalled
from tests.factories import ArticleFactory, UserFactory, WebhookFactory
from tests.newsroom import revise
from tests.publishing.receiving import Receiver
from tests.working import remove_jobs, worker

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
LOCAL = {"WEBHOOK_ALLOWED_NETWORKS": "127.0.0.1/32"}


@pytest.fixture(autouse=True)
def _no_jobs_left():
    """Leave no job to the next test."""
    yield
    remove_jobs()


def write(articles: int, revisions: int) -> None:
    for _ in range(articles):
        article = ArticleFactory()
        for number in range(revisions):
            text = f"{article.revision.text} Absatz {number}."
            revise(article, UserFactory(), text)
            article.refresh_from_db()


def wait_until_delivered(seconds: float) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        stored = Event.objects.filter(verb__in=PUBLIC_VERBS).count()
        if Delivery.objects.filter(state="delivered").count() == stored:
            return
        time.sleep(0.1)
    pytest.fail(f"{list(Delivery.objects.values('state', 'attempts', 'error'))}")


def first_seen(events) -> list[tuple[int, int]]:
    """Return article and number of each event in the order in which they came, no doubles."""
    return list(dict.fromkeys((event["article"], event["id"]) for event in events))


def assert_whole_and_in_order(events) -> None:
    seen = first_seen(events)
    stored = Event.objects.filter(verb__in=PUBLIC_VERBS).order_by("pk")
    assert sorted(number for _, number in seen) == list(stored.values_list("pk", flat=True))
    for article in {article for article, _ in seen}:
        numbers = [number for of, number in seen if of == article]
        assert numbers == sorted(numbers)


def test_a_worker_killed_in_mid_delivery_loses_nothing_and_repeats_have_the_same_id(tmp_path):
    hold, held = threading.Event(), threading.Event()

    def answer(request):
        if len(receiver.received) >= 4:  # it has arrived, but the worker never learns that
            held.set()
            hold.wait(120)
        return 200

    with Receiver(answer=answer) as receiver:
        WebhookFactory(url=receiver.url)
        write(articles=3, revisions=2)
        with worker(tmp_path, **LOCAL) as first:
            assert held.wait(60)
            first.send_signal(signal.SIGKILL)
            first.wait()
        hold.set()
        assert Delivery.objects.waiting().exists()
        # It is held in the dead hands for 20 s: let them be over.
        Delivery.objects.exclude(claimed_until=None).update(claimed_until=timezone.now())
        with worker(tmp_path, **LOCAL):
            wait_until_delivered(60)
            write(articles=1, revisions=0)  # and it goes on as before
            wait_until_delivered(60)

    assert_whole_and_in_order(receiver.events)
    doubles = len(receiver.received) - len(first_seen(receiver.events))
    ids = {request.headers["webhook-id"] for request in receiver.received}
    assert doubles >= 1
    assert len(ids) == len(receiver.received) - doubles == 10


def test_a_receiver_that_dies_and_comes_back_gets_the_rest_in_order(tmp_path):
    with Receiver(answer=lambda request: 200 if len(early.received) < 5 else 500) as early:
        WebhookFactory(url=early.url)
        with worker(tmp_path, **LOCAL):
            write(articles=3, revisions=2)
            early.wait_for(5, seconds=60)
            early.__exit__()
            write(articles=1, revisions=0)
            time.sleep(1)
            with Receiver(port=early.port) as late:
                wait_until_delivered(60)

    assert late.received
    assert_whole_and_in_order(early.events + late.events)


def test_a_job_that_a_killed_worker_had_begun_is_done_again():
    insert = """INSERT INTO procrastinate_jobs (queue_name, task_name, status, attempts)
        VALUES ('default', 'articles.mail_questions', 'doing', %s) RETURNING id"""
    with connection.cursor() as cursor:
        begun = [cursor.execute(insert, [attempts]).fetchone()[0] for attempts in (0, 8)]

    async def retry(worker_app):
        async with worker_app.open_async():
            job = Job(id=1, queue="default", lock=None, queueing_lock=None, task_name="x")
            context = JobContext(
                app=worker_app, job=job, start_timestamp=0, abort_reason=lambda: None
            )
            await retry_stalled.func(context, 0)

    # In a thread: Playwright's loop counts as running in this one after a browser test.
    with (
        app.replace_connector(PsycopgConnector(kwargs=connector_params())) as worker_app,
        ThreadPoolExecutor(1) as thread,
    ):
        thread.submit(asyncio.run, retry(worker_app)).result()

    jobs = ProcrastinateJob.objects.filter(pk__in=begun).order_by("pk")
    assert list(jobs.values_list("status", flat=True)) == ["todo", "doing"]


def test_the_worker_switches_off_a_webhook_whose_receiver_is_gone(tmp_path):
    with Receiver(answer=lambda request: 410) as gone:
        webhook = WebhookFactory(url=gone.url)
        with worker(tmp_path, **LOCAL):
            write(articles=1, revisions=0)
            gone.wait_for(1)
            ends = time.monotonic() + 30
            while Webhook.objects.active().exists() and time.monotonic() < ends:
                time.sleep(0.1)

    assert not Webhook.objects.get(pk=webhook.pk).is_active
    assert Notification.objects.get().reader == webhook.created_by
    assert [row.state for row in Delivery.objects.all()] == ["dead"]
