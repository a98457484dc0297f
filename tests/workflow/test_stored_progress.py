"""While a job stores a text, others see how many of its claims are stored."""

import threading

import pytest

from articles.models import TextJob
from articles.workflow import (
    ArticleInput,
    ManuscriptInput,
    bulk_copy,
    bulk_update,
    queue_article,
    queue_revision,
    receive_article,
    stored_progress,
)
from tests.factories import NOW, UserFactory

from .test_text_jobs import LONG, TEXT, run

PATIENCE = 60  # seconds


@pytest.fixture
def person(db):
    return UserFactory(role="chief")


@pytest.mark.django_db(transaction=True)
def test_a_job_tells_others_how_many_claims_are_stored_before_it_ends(person, monkeypatch):
    monkeypatch.setattr(bulk_copy, "ROWS_A_COPY", 2)
    store, seen, is_seen = stored_progress._store, [], threading.Event()
    report = bulk_copy.report_rows

    def noted(pk, count):
        store(pk, count)  # in a thread of its own, outside the transaction of the text
        seen.append(TextJob.objects.values_list("state", "stored", "article").get(pk=pk))
        is_seen.set()

    def reported(number):
        report(number)
        assert is_seen.wait(PATIENCE)  # the text ends no earlier, however busy the machine is

    monkeypatch.setattr(stored_progress, "_store", noted)
    monkeypatch.setattr(bulk_copy, "report_rows", reported)
    manuscript = ManuscriptInput(text=f"{TEXT} {LONG}", language="de")
    job = run(queue_article(actor=person, at=NOW, arrival=ArticleInput(manuscript)))

    assert seen[0] == ("storing", 2, None)
    counts = [count for _state, count, _article in seen]
    assert counts == sorted(counts)
    assert counts[-1] < job.claims == job.to_store


def test_a_new_text_tells_how_many_claims_are_carried_over(person, monkeypatch):
    first = ManuscriptInput(text=TEXT, language="de")
    article = receive_article(actor=person, at=NOW, manuscript=first)
    monkeypatch.setattr(bulk_update, "BATCH", 2)
    counted = []
    monkeypatch.setattr(stored_progress, "_store", lambda _pk, count: counted.append(count))
    job = queue_revision(
        article=article, actor=person, at=NOW, manuscript=ManuscriptInput(text="Neu. " + TEXT)
    )

    run(job)

    assert counted[0] == 2


def test_a_count_that_comes_late_changes_no_job_that_is_done(person):
    manuscript = ManuscriptInput(text=TEXT, language="de")
    job = run(queue_article(actor=person, at=NOW, arrival=ArticleInput(manuscript)))

    stored_progress._store(job.pk, 1)

    assert TextJob.objects.get(pk=job.pk).stored == job.stored
