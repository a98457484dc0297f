"""Stored articles are split again from the command line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Article
from articles.splitting.version import splitter_version
from articles.tasks import resplit_stored
from articles.workflow import split_claims
from tests.acts import archive_article
from tests.factories import NOW, ArticleFactory, SignOffFactory


@pytest.fixture
def blind(monkeypatch):
    """Let the rules find nothing any more."""
    monkeypatch.setattr(split_claims, "split_once", lambda *args, **kwargs: [])


def resplit(*arguments):
    out = StringIO()
    call_command("resplit", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_prints_the_changes_of_each_article_and_in_total(article, blind):
    output = resplit("--article", str(article.pk))
    assert f"{article.pk}  {article.headline}" in output
    assert "    - 30 Prozent" in output
    assert article.claims.filter(fate="retired").count() == article.claims.count()


def test_a_dry_run_says_the_same_and_writes_nothing(article, blind):
    assert "    - 30 Prozent" in resplit("--all", "--dry-run")
    assert not article.claims.filter(fate="retired").exists()


def test_open_leaves_signed_off_articles_out(article):
    signed = ArticleFactory()
    SignOffFactory(article=signed)
    Article.objects.update(splitter="older")
    resplit("--open")
    assert list(Article.objects.filter(splitter="older")) == [signed]


def test_stale_takes_only_what_older_rules_read(article):
    old = ArticleFactory()
    Article.objects.filter(pk=old.pk).update(splitter="older")
    assert "1" in resplit("--stale").splitlines()[0]
    assert not Article.objects.filter(splitter="older").exists()


def test_the_command_requires_a_choice_of_articles(db):
    with override("en"), pytest.raises(CommandError, match="Say which"):
        resplit()
    with override("de"), pytest.raises(CommandError, match="Bitte angeben, welche"):
        resplit()


def test_a_dry_run_cannot_be_queued(db):
    with override("de"), pytest.raises(CommandError, match="Lassen Sie --queue weg"):
        resplit("--all", "--dry-run", "--queue")


def test_an_article_that_is_not_there_or_archived_is_named(article, chief):
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(CommandError, match=f"Nicht da oder archiviert: {article.pk}"):
        resplit("--article", str(article.pk))


def test_queued_it_leaves_a_job_an_article_to_the_workers(article, blind):
    resplit("--all", "--queue")
    job = ProcrastinateJob.objects.get()
    assert job.task_name == "articles.resplit_article"
    assert not article.claims.filter(fate="retired").exists()
    resplit_stored(**job.args)
    assert article.claims.filter(fate="retired").exists()


def test_a_job_for_an_article_archived_meanwhile_does_nothing(article, chief, blind):
    archive_article(article=article, actor=chief, at=NOW)
    resplit_stored(article_id=article.pk)
    assert not article.claims.filter(fate="retired").exists()


def test_the_version_is_of_the_language():
    assert splitter_version("de") != splitter_version("en")
    assert len(splitter_version("de")) == 12
