"""Queries that are compiled once return what their QuerySets return."""

from threading import Thread

import pytest
from django.db import connection
from django.db.models import Count, Exists, F, OuterRef, QuerySet
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Claim, Evidence, Rating, User
from articles.models.prepared import Prepared, numbered
from tests.factories import ArticleFactory, EvidenceFactory, UserFactory
from tests.splitting.counting import count_with_calls

pytestmark = pytest.mark.django_db


def of_article(article):
    rows = Claim.objects.filter(article=article).select_related("article", "revision")
    return rows.annotate(twice=F("start") * 2).order_by("start", "pk")


def visible(role, reader, article):
    reading = User(pk=reader, role=role)
    return Article.objects.visible_to(reading).filter(pk=article)


def of_claims(**claims):
    return Evidence.objects.filter(claim__in=list(claims.values())).order_by("pk")


def counted(article):
    known = Evidence.objects.filter(claim=OuterRef("pk"))
    rows = Claim.objects.filter(article=article).annotate(is_proven=Exists(known))
    return rows.values("kind", "is_proven").annotate(n=Count("pk")).order_by("kind")


def pairs(article):
    return Claim.objects.filter(article=article).order_by("pk").values_list("pk", "value")


@pytest.fixture
def articles():
    found = [ArticleFactory(text=f"Die Werft verkaufte {n} Boote.") for n in (147, 23, 9)]
    for article in found:
        EvidenceFactory(claim=article.claims.first())
    return found


def test_each_article_has_its_own_rows(articles, django_assert_num_queries):
    query = Prepared(of_article)
    query.rows(article=articles[0].pk)
    for article in articles:
        expected = list(of_article(article.pk))
        with django_assert_num_queries(1):
            rows = query.rows(article=article.pk)
            assert rows == expected
            assert [row.__dict__.keys() for row in rows] == [r.__dict__.keys() for r in expected]
            assert [row.twice for row in rows] == [row.twice for row in expected]
            assert all(row.article == article and row.revision.text for row in rows)


@pytest.mark.parametrize("build", [counted, pairs])
def test_values_are_those_of_the_query(articles, build):
    query = Prepared(build)
    for article in articles:
        assert query.rows(article=article.pk) == list(build(article.pk))


def test_a_shape_has_a_statement_of_its_own(articles):
    article, query = articles[0], Prepared(visible)
    author, strange = UserFactory(role="author"), UserFactory(role="author").pk
    Article.objects.filter(pk=article.pk).update(author=author)
    for role, reader, is_seen in [
        ("author", author.pk, True),
        ("author", strange, False),
        ("checker", strange, True),
        ("author", author.pk, True),
    ]:
        found = query.rows(role, reader=reader, article=article.pk)
        assert found == ([article] if is_seen else [])


def test_several_keys_are_numbered(articles):
    query, claims = Prepared(of_claims), [article.claims.first() for article in articles]
    for chosen in (claims, claims[:2], claims[1:], claims[:1]):
        found = query.rows(**numbered("claim", (claim.pk for claim in chosen)))
        assert {row.claim_id for row in found} == {claim.pk for claim in chosen}


def test_a_query_without_keys_reads_the_rows_of_now():
    query = Prepared(Rating.objects.all)
    before = query.rows()
    Rating.objects.filter(pk=before[0].pk).update(label_en="Quite so")
    assert "Quite so" in [row.label_en for row in query.rows()]


@pytest.mark.parametrize(
    "build",
    [
        lambda article: Claim.objects.filter(article=article + 1),
        lambda article: Claim.objects.filter(article=5 if article > 2**61 else article),
        lambda article: Claim.objects.filter(article=article) if article > 2**61 else none(),
    ],
)
def test_a_query_that_computes_with_a_key_is_refused(build):
    with pytest.raises(ValueError, match="computes with a key"):
        Prepared(build).rows(article=1)


def none() -> QuerySet[Claim]:
    return Claim.objects.order_by("pk")


def test_rows_may_be_asked_for_once(articles):
    query = Prepared(of_article)
    assert query.rows_once(article=articles[0].pk) == list(of_article(articles[0].pk))


def test_it_costs_less_than_the_query_alone(articles):
    query, article = Prepared(of_article), articles[0].pk
    query.rows(article=article), list(of_article(article))
    once = count_with_calls(lambda: list(of_article(article)))
    assert count_with_calls(lambda: query.rows(article=article)) < once / 2


def test_the_statement_is_that_of_the_query(articles):
    query, article = Prepared(of_article), articles[0].pk
    query.rows(article=article)
    with CaptureQueriesContext(connection) as captured:
        query.rows(article=article)
        list(of_article(article))
    assert captured[0]["sql"] == captured[1]["sql"]


@pytest.mark.django_db(transaction=True)
def test_threads_use_their_own_connections(articles):
    query, found = Prepared(of_article), {}
    query.rows(article=articles[0].pk)

    def ask(article):
        found[article.pk] = [row.pk for row in query.rows(article=article.pk)]
        connection.close()

    threads = [Thread(target=ask, args=[article]) for article in articles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expected = {a.pk: [row.pk for row in of_article(a.pk)] for a in articles}
    assert found == expected
