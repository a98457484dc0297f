"""Articles that an older version of the rules compared are compared again by themselves."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.matching.version import matching_version
from articles.models import Article, ArticleComparison
from articles.tasks.documents import compare_with_documents, compare_with_newer_rules
from tests.factories import DocumentFactory
from tests.newsroom import receive

pytestmark = pytest.mark.django_db


def compared(checker, text="Im Jahr 2025 waren es 4.182 Einsätze.", **changes):
    article = receive(checker, text)
    DocumentFactory(article=article, text="Im Jahr 2025 waren es 4.812.", read=True)
    compare_with_documents(article_id=article.pk)
    ArticleComparison.objects.filter(article=article).update(**changes)
    return article


def queued_by_looking():
    """Return how many comparisons are queued by looking for older ones."""
    rows = ProcrastinateJob.objects.filter(task_name="articles.compare_documents")
    before = rows.count()
    compare_with_newer_rules(0)
    return rows.count() - before


def test_the_version_of_the_rules_is_stored(checker):
    article = compared(checker)
    assert ArticleComparison.objects.get(article=article).matcher == matching_version()
    assert queued_by_looking() == 0


def test_what_older_rules_compared_is_compared_once_more(checker):
    article = compared(checker, matcher="older")
    assert (queued_by_looking(), queued_by_looking()) == (1, 0)
    compare_with_documents(article_id=article.pk)
    assert ArticleComparison.objects.get(article=article).matcher == matching_version()
    assert queued_by_looking() == 0


@pytest.mark.parametrize("state", ["cleared", "archived"])
def test_an_article_that_is_not_in_work_stays_as_it_is(checker, state):
    article = compared(checker, matcher="older")
    Article.objects.filter(pk=article.pk).update(state=state)
    assert queued_by_looking() == 0


def test_nothing_to_do_costs_one_query(checker, django_assert_num_queries):
    compared(checker)
    with django_assert_num_queries(1):
        compare_with_newer_rules(0)
