"""While a job stores a text, others see how many of its claims are stored."""

import threading
from concurrent.futures import Future

import pytest

from articles.models import Article, TextJob
from articles.queries.splitting import split_once
from articles.workflow import (
    ArticleInput,
    ManuscriptInput,
    bulk_copy,
    bulk_update,
    carrying,
    queue_article,
    queue_edit,
    queue_revision,
    stored_progress,
)
from articles.workflow.carrying import steps_to_carry
from articles.workflow.steps import reporting_steps
from tests.factories import NOW, UserFactory, VerdictFactory
from tests.newsroom import receive, revise

from .test_text_jobs import LONG, TEXT, run


class AtOnce:
    """Runs what is submitted in the same thread, so that each count is stored."""

    def __init__(self, **_options):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        pass

    def submit(self, act, *args):
        if args:  # it is no thread: its connection stays open
            act(*args)
        done = Future()
        done.set_result(None)
        return done


PATIENCE = 60  # seconds


@pytest.fixture
def person(db):
    return UserFactory(role="chief")


@pytest.mark.django_db(transaction=True)
def test_a_job_tells_others_how_many_claims_are_stored_before_it_ends(person, monkeypatch):
    monkeypatch.setattr(bulk_copy, "ROWS_A_COPY", 2)
    store, seen, is_seen = stored_progress._store, [], threading.Event()
    report = bulk_copy.report_steps

    def noted(pk, count):
        store(pk, count)  # in a thread of its own, outside the transaction of the text
        seen.append(TextJob.objects.values_list("state", "stored", "article").get(pk=pk))
        is_seen.set()

    def reported(number):
        report(number)
        assert is_seen.wait(PATIENCE)  # the text ends no earlier, however busy the machine is

    monkeypatch.setattr(stored_progress, "_store", noted)
    monkeypatch.setattr(bulk_copy, "report_steps", reported)
    manuscript = ManuscriptInput(text=f"{TEXT} {LONG}", language="de")
    job = run(queue_article(actor=person, at=NOW, arrival=ArticleInput(manuscript)))

    assert seen[0] == ("storing", 2, None)
    counts = [count for _state, count, _article in seen]
    assert counts == sorted(counts)
    assert counts[-1] < job.claims == job.to_store


def test_a_new_text_tells_how_many_claims_are_carried_over(person, monkeypatch):
    article = new_article(person, TEXT)
    monkeypatch.setattr(bulk_update, "BATCH", 2)
    counted = []
    monkeypatch.setattr(stored_progress, "_store", lambda _pk, count: counted.append(count))
    job = queue_revision(
        article=article, actor=person, at=NOW, manuscript=ManuscriptInput(text="Neu. " + TEXT)
    )

    run(job)

    assert counted[0] == 2


def new_article(person, text):
    return receive(person, text)


def judged_article(person, text):
    article = new_article(person, text)
    for claim in article.claims.all():
        VerdictFactory(claim=claim, rating="true")
    return article


@pytest.mark.parametrize("is_judged", [False, True])
def test_no_phase_of_carrying_claims_over_is_silent(person, monkeypatch, is_judged):
    text = " ".join(f"Der Kai {n} ist {n} Meter lang." for n in range(20, 50))
    article = (judged_article if is_judged else new_article)(person, text)
    monkeypatch.setattr(bulk_update, "BATCH", 5)
    expected, reports = steps_to_carry(article), []

    with reporting_steps(reports.append):
        revise(article, person, "Neu. " + text.replace("Kai 30", "Kran 30"))

    assert 0.6 * expected < sum(reports) < 1.2 * expected
    assert max(reports) < expected / 3
    assert len(reports) > (2 if is_judged else 1) * article.claims.count()


def test_the_count_goes_on_while_contexts_are_compared(person, monkeypatch):
    article = judged_article(
        person, " ".join(f"Kai {n} ist {n} Meter lang." for n in range(20, 60))
    )
    stored, compared = [], []
    monkeypatch.setattr(stored_progress, "_store", lambda _pk, count: stored.append(count))
    report = carrying._report_compared

    def noted(claims):
        report(claims)
        compared.append(len(stored))

    monkeypatch.setattr(carrying, "_report_compared", noted)
    monkeypatch.setattr(stored_progress, "ThreadPoolExecutor", AtOnce)
    job = queue_revision(
        article=article,
        actor=person,
        at=NOW,
        manuscript=ManuscriptInput(text="Neu. " + article.revision.text),
    )

    run(job)

    assert len(compared) == article.claims.count()
    assert compared[-1] - compared[0] > len(compared) / 2
    assert stored == sorted(stored)


def test_a_long_text_in_place_of_a_short_one_has_the_steps_of_its_new_claims(person, monkeypatch):
    article = new_article(person, TEXT)
    steps = []
    for module in (carrying, bulk_update):
        monkeypatch.setattr(module, "report_steps", steps.append)
    text = " ".join(f"Der Kai {n} ist {n} Meter lang." for n in range(20, 120))
    manuscript = ManuscriptInput(text=f"{TEXT} {text}")

    job = run(queue_revision(article=article, actor=person, at=NOW, manuscript=manuscript))

    assert job.claims > 100
    assert 0.8 < sum(steps) / job.to_store < 1.2


def test_a_text_that_is_read_while_it_is_stored_counts(person, monkeypatch):
    article = judged_article(person, TEXT + " " + LONG * 30)
    version = Article.objects.with_version().get(pk=article.pk).seen_version
    words = [article.revision.text[b.start : b.end] for b in article.revision.blocks.all()]
    words[-1] += " Er ist neu."
    job = queue_edit(article=article, version=version, actor=person, at=NOW, wordings=words)
    stored = []
    monkeypatch.setattr(stored_progress, "_store", lambda _pk, count: stored.append(count))
    monkeypatch.setattr(stored_progress, "ThreadPoolExecutor", AtOnce)
    monkeypatch.setattr(carrying, "report_steps", lambda number: None)
    split_once.cache_clear()

    run(job)

    assert len(stored) > 20
    assert stored == sorted(stored)


def test_a_count_that_comes_late_changes_no_job_that_is_done(person):
    manuscript = ManuscriptInput(text=TEXT, language="de")
    job = run(queue_article(actor=person, at=NOW, arrival=ArticleInput(manuscript)))

    stored_progress._store(job.pk, 1)

    assert TextJob.objects.get(pk=job.pk).stored == job.stored
