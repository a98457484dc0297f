"""Imported articles are stored at once and split by jobs; nothing is lost or doubled on the way."""

from concurrent.futures import Future
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Article, ArticleEntry, Claim, ClaimEntry, Event
from articles.models.article import GIVEN_ONLY, WAITING
from articles.splitting.version import splitter_version
from articles.tasks import split_imported
from articles.workflow import ArticleInput, ClaimInput, ManuscriptInput, WrongState, split_waiting
from articles.workflow.arrivals import prepare_article, receive_prepared
from articles.workflow.splitter_pool import SPLITTERS, Found
from tests.acts import archive_article, change_article, dismiss_stretch, mark_claim, sign_off
from tests.factories import NOW, DeskFactory
from tests.newsroom import TEXT, receive, revise

LATER = NOW + timedelta(minutes=1)
HOLM = TEXT.index("Erika Holm")


@pytest.fixture(autouse=True, scope="module")
def _no_process_stays():
    yield
    SPLITTERS.end()


def imported(actor, *texts, **fields):
    """Store texts as `articles/bulk/` does."""
    manuscripts = [t if isinstance(t, ManuscriptInput) else ManuscriptInput(t) for t in texts]
    ready = [
        prepare_article(ArticleInput(manuscript, **fields), actor, NOW, defers=True)
        for manuscript in manuscripts
    ]
    return receive_prepared(actor=actor, at=NOW, ready=ready)


def claims_of(article):
    rows = Claim.objects.filter(article=article).in_text().order_by("start", "end", "kind")
    return list(rows.values_list("start", "end", "kind", "value", "rule", "quote", "prefix"))


def work():
    """Run the jobs that wait, as the worker does; return how many."""
    jobs = list(ProcrastinateJob.objects.filter(task_name="articles.split_articles"))
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    for job in jobs:
        split_imported(**job.args)
    return len(jobs)


def test_an_imported_article_waits_and_then_has_the_claims_of_any_other(checker):
    [article] = imported(checker, TEXT)
    assert (article.splitter, article.is_being_split, claims_of(article)) == (WAITING, True, [])

    assert work() == 1

    stored = Article.objects.get(pk=article.pk)
    assert claims_of(stored) == claims_of(receive(checker, TEXT)) != []
    assert stored.splitter == splitter_version("de")
    event = stored.events.get(verb="article.split")
    assert event.is_public
    assert event.data == {"claims": len(claims_of(stored)), "splitter": stored.splitter}


def test_splitting_twice_changes_nothing(checker):
    [article] = imported(checker, TEXT)
    assert split_waiting(articles=[article.pk], at=LATER) == 1
    before = claims_of(article)

    assert split_waiting(articles=[article.pk], at=LATER) == 0

    assert claims_of(article) == before
    assert Event.objects.filter(verb="article.split").count() == 1


def test_a_job_takes_ten_articles_and_all_jobs_come_in_one_statement(checker):
    with CaptureQueriesContext(connection) as seen:
        imported(checker, *[f"{TEXT} {n}" for n in range(23)])

    jobs = ProcrastinateJob.objects.order_by("pk")
    assert [len(job.args["article_ids"]) for job in jobs] == [10, 10, 3]
    assert {job.priority for job in jobs} == {-1}
    assert sum("procrastinate_defer" in query["sql"] for query in seen) == 1
    assert work() == 3
    assert not Article.objects.waiting_to_be_split().exists()


def test_ten_articles_are_split_with_as_many_queries_as_two(checker):
    def queries(count):
        rows = imported(checker, *[f"{TEXT} {n}" for n in range(count)])
        with CaptureQueriesContext(connection) as seen:
            split_waiting(articles=[row.pk for row in rows], at=LATER)
        return len(seen)

    queries(2)
    assert queries(2) == queries(10)


def test_nothing_is_queued_for_a_rolled_back_import(checker):
    with transaction.atomic():
        imported(checker, TEXT)
        transaction.set_rollback(True)

    assert not ProcrastinateJob.objects.exists()


def test_a_text_that_is_not_to_be_split_or_can_not_be_has_no_job(checker):
    given = ManuscriptInput(TEXT, split=False)
    at_once = ManuscriptInput(TEXT, split=True)
    french = ManuscriptInput("Le ministre a dit que la loi sera votée demain.", language="fr")
    rows = imported(checker, given, at_once, french)

    assert [row.splitter for row in rows] == [GIVEN_ONLY, splitter_version("de"), ""]
    assert claims_of(rows[1]) == claims_of(receive(checker, TEXT))
    assert not ProcrastinateJob.objects.exists()


def in_archive(words="Museumsplatz"):
    """Return the articles that a search finds, by their pks."""
    return {row.article_id for row in ArticleEntry.objects.filter(search=words)}


def test_the_archive_has_an_imported_article_as_soon_as_its_claims(checker):
    text = f"{TEXT} Das steht am Museumsplatz."
    [waiting, given] = imported(checker, text, ManuscriptInput(text, split=False))
    assert in_archive() == {given.pk}

    work()

    assert in_archive() == {given.pk, waiting.pk}


def test_the_archive_has_an_article_that_was_archived_before_it_was_split(checker, chief):
    [article] = imported(checker, f"{TEXT} Das steht am Museumsplatz.")

    archive_article(article=article, actor=chief, at=LATER)

    assert in_archive() == {article.pk}


def test_the_archive_has_an_article_whose_new_text_came_before_it_was_split(checker):
    [article] = imported(checker, TEXT)

    revise(article, checker, f"{TEXT} Das steht am Museumsplatz.")

    assert in_archive() == {article.pk}


def test_a_claim_that_came_with_a_waiting_article_follows_its_desk(checker):
    given = [ClaimInput(HOLM, HOLM + 10, "statement")]
    [article] = imported(checker, ManuscriptInput(TEXT, claims=given))
    desk = DeskFactory.create()

    Article.objects.filter(pk=article.pk).update(desk=desk)

    assert [row.desk_id for row in ClaimEntry.objects.all()] == [desk.pk]
    assert not in_archive("Holm")


def test_a_text_that_may_have_too_many_claims_is_refused_at_once(checker, settings):
    settings.CLAIMS_PER_TEXT = 3

    [refused] = imported(checker, TEXT)

    assert "body" in refused.fields
    assert not Article.objects.exists()


def test_it_is_not_signed_off_before_it_is_split(checker, chief):
    [article] = imported(checker, TEXT)

    with pytest.raises(WrongState) as refused:
        sign_off(article=article, actor=chief, at=LATER, revision=article.revision)

    assert refused.value.code == "being_split"


def test_given_and_marked_claims_stay_and_are_not_found_again(checker):
    start = TEXT.index("30 Prozent")
    given = ClaimInput(start, start + 10, "share", {"number": "30", "unit": "%"})
    [article] = imported(checker, ManuscriptInput(TEXT, claims=[given]))
    mark_claim(article=article, actor=checker, at=NOW, kind="age", start=HOLM + 12, end=HOLM + 14)

    work()

    kinds = [(kind, quote) for _s, _e, kind, _v, _r, quote, _p in claims_of(article)]
    assert kinds.count(("share", "30 Prozent")) == kinds.count(("age", "49")) == 1
    assert ("share", "40 Prozent") in kinds


def test_nothing_is_found_within_dismissed_words(checker):
    [article] = imported(checker, TEXT)
    start = TEXT.index("Die Gewerkschaft")
    end = TEXT.index("Das Werk") - 1
    span = {"revision": article.revision, "start": start, "end": end}
    dismiss_stretch(article=article, actor=checker, at=NOW, **span)

    work()

    quotes = [row[5] for row in claims_of(article)]
    assert quotes
    assert "40 Prozent" not in quotes


def test_a_new_text_is_split_when_it_comes_in_and_the_job_leaves_it(checker):
    [article] = imported(checker, TEXT)
    revise(article, checker, TEXT.replace("40", "45"))
    before = claims_of(article)

    assert work() == 1

    assert claims_of(article) == before != []
    assert not Event.objects.filter(verb="article.split").exists()


def test_a_day_that_changed_while_the_text_was_split_counts(checker, monkeypatch):
    text = "Die Werft schließt am Samstag."
    [article] = imported(checker, text, publication_date=date(2026, 3, 20))
    begin = SPLITTERS.submit

    def submit(*job):
        found = begin(*job)
        found.result()
        Article.objects.filter(pk=article.pk).update(publication_date=date(2026, 3, 27))
        return found

    monkeypatch.setattr(SPLITTERS, "submit", submit)
    work()

    [value] = [row[3] for row in claims_of(article) if row[2] == "date"]
    assert value["timex"] == "2026-03-28"


def test_another_language_is_split_at_once(checker, chief):
    [article] = imported(checker, "Berlin 2019")
    change_article(article=article, actor=chief, at=NOW, language="en")

    assert not Article.objects.get(pk=article.pk).is_being_split
    work()
    assert not Event.objects.filter(verb="article.split").exists()


def test_an_archived_article_stays_as_it_is(checker, chief):
    [article] = imported(checker, TEXT)
    archive_article(article=article, actor=chief, at=NOW)

    work()

    assert claims_of(article) == []
    assert not Article.objects.get(pk=article.pk).is_being_split


def test_a_text_that_can_not_be_split_keeps_no_other_waiting(checker, monkeypatch):
    rows = imported(checker, TEXT, f"{TEXT} Schlimm.")
    begin = SPLITTERS.submit

    def submit(text, *more):
        if not text.endswith("Schlimm."):
            return begin(text, *more)
        broken: Future[Found] = Future()
        broken.set_exception(ValueError("broken"))
        return broken

    monkeypatch.setattr(SPLITTERS, "submit", submit)
    with pytest.raises(ValueError, match="broken"):
        split_waiting(articles=[row.pk for row in rows], at=LATER)

    assert [bool(claims_of(row)) for row in rows] == [True, False]
    monkeypatch.undo()
    work()
    assert claims_of(rows[1])


def test_a_locked_article_is_queued_again(checker, monkeypatch):
    rows = imported(checker, TEXT, f"{TEXT} Mehr.")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    leave_out(monkeypatch, rows[1].pk)

    assert split_waiting(articles=[row.pk for row in rows], at=LATER) == 1

    job = ProcrastinateJob.objects.get(task_name="articles.split_articles")
    assert job.args == {"article_ids": [rows[1].pk]}
    monkeypatch.undo()
    work()
    assert claims_of(rows[1])


def leave_out(monkeypatch, pk):
    """Make PostgreSQL skip an article, as if another transaction had locked it."""
    lock = QuerySet.select_for_update

    def skipping(rows, **options):
        assert options["skip_locked"]
        return lock(rows, **options).exclude(pk=pk)

    monkeypatch.setattr(QuerySet, "select_for_update", skipping)
