"""Lists of what changed find it by the indexes of its time."""

import json
from collections.abc import Iterator

import pytest
from django.db import connection

from articles.models import Article, Claim, Publication, User
from articles.queries.updates import articles_updated, claims_updated
from tests.factories import NOW, ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db

PAGE = 51
# Tables that are asked by a time: without an index of it they are read as a whole.
TIMED = {
    "articles_event": "event_at",
    "articles_revision": "revision_created",
    "articles_publication": "publication_changed",
}


def nodes(rows) -> Iterator[dict]:
    """Yield the nodes of the plan where reading whole tables costs most."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        # In an empty table they cost nothing.
        cursor.execute("DROP INDEX event_article, event_claim")
    stack = [json.loads(rows.explain(format="json"))[0]["Plan"]]
    while stack:
        node = stack.pop()
        yield node
        stack += node.get("Plans", [])


def indexes_asked(rows) -> set[str]:
    """Return the indexes that are asked with a condition."""
    return {n["Index Name"] for n in nodes(rows) if "Index Name" in n and "Index Cond" in n}


def changed_claims(user: User):
    rows = claims_updated(Claim.objects.visible_to(user), NOW, user)
    return rows.order_by("-id")[:PAGE]


def changed_articles(user: User):
    rows = articles_updated(Article.objects.visible_to(user), NOW, user)
    return rows.order_by("-id")[:PAGE]


def changed_publications(_user: User):
    return Publication.objects.filter(changed_at__gte=NOW).order_by("-published_at", "-pk")[:PAGE]


@pytest.mark.parametrize("role", ["checker", "author"])
@pytest.mark.parametrize(
    ("changed", "tables"),
    [
        (changed_claims, {"articles_event", "articles_revision"}),
        (changed_articles, {"articles_event"}),
        (changed_publications, {"articles_publication"}),
    ],
)
def test_what_changed_is_found_by_the_index_of_its_time(changed, tables, role):
    assert {TIMED[table] for table in tables} <= indexes_asked(changed(UserFactory(role=role)))


def test_of_one_article_nothing_of_others_is_read():
    article, user = ArticleFactory(), UserFactory()
    rows = claims_updated(Claim.objects.filter(article=article), NOW, user, article.pk)
    assert str(rows.query).count(f'"article_id" = {article.pk}') == 4
