"""What changed since a time: lists that keep a copy elsewhere right."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import Article, Claim
from articles.workflow import resplit_article
from tests.factories import NOW
from tests.newsroom import TEXT, claim_on, judge, receive
from tests.publishing.published import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def since() -> str:
    """Return a time after everything that the fixtures stored, which is at `NOW`."""
    return f"updated_since={(timezone.now() - timedelta(minutes=1)):%Y-%m-%dT%H:%M:%SZ}"


def ids(caller, path: str) -> list:
    return [row["id"] for row in caller.get(path).json()["results"]]


def test_an_article_is_listed_after_anything_was_done_to_it(as_checker, article, other, since):
    assert ids(as_checker, f"articles/?{since}") == []

    as_checker.patch(f"articles/{article.pk}/", {"headline": "Neu"})

    assert ids(as_checker, f"articles/?{since}") == [article.pk]
    assert ids(as_checker, f"articles/?{since}&state=cleared") == []


def test_everything_is_listed_since_the_beginning(as_checker, article, other):
    query = f"updated_since={(NOW - timedelta(days=1)):%Y-%m-%dT%H:%M:%SZ}"

    assert ids(as_checker, f"articles/?{query}") == [other.pk, article.pk]


def test_hidden_acts_do_not_count_for_an_author(as_checker, calling, author, article, since):
    as_checker.post(f"articles/{article.pk}/comments/", {"text": "Bitte noch einmal ansehen."})

    assert ids(as_checker, f"articles/?{since}") == [article.pk]
    assert ids(calling(author), f"articles/?{since}") == []


def test_a_claim_is_listed_after_an_act_on_it(as_checker, checker, article, since):
    claim = claim_on(article, "40 Prozent")
    judge(claim_on(article, "30 Prozent"), checker)  # at NOW, before
    assert ids(as_checker, f"claims/?{since}") == []

    as_checker.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"})

    assert ids(as_checker, f"claims/?{since}") == [claim.pk]
    assert ids(as_checker, f"articles/{article.pk}/claims/?{since}") == [claim.pk]
    assert ids(as_checker, f"claims/?{since}&state=open") == []


def test_with_a_new_text_all_claims_of_its_article_changed(as_checker, article, other, since):
    as_checker.post(f"articles/{article.pk}/revisions/", {"body": f"Neu.\n\n{TEXT}"})

    assert set(ids(as_checker, f"claims/?{since}")) == set(
        article.claims.values_list("pk", flat=True)
    )


def test_a_marked_claim_is_listed(as_checker, article, since):
    body = {"article": article.pk, "kind": "statement", "quote": "Das Werk ist toll"}
    marked = as_checker.post("claims/", body).json()["id"]

    assert marked in ids(as_checker, f"claims/?{since}")


def test_claims_of_a_text_that_was_split_again_are_listed(as_checker, chief, article, since):
    Claim.objects.filter(article=article, kind="share").delete()
    article = Article.objects.with_version().get(pk=article.pk)
    resplit_article(article=article, version=article.seen_version, actor=chief, at=timezone.now())

    kinds = {row["kind"] for row in as_checker.get(f"claims/?{since}").json()["results"]}
    assert "share" in kinds


@pytest.mark.parametrize("path", ["articles/", "claims/", "verdicts/"])
def test_a_time_that_is_none_is_refused(as_checker, path):
    answer = as_checker.get(f"{path}?updated_since=gestern")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "updated_since"


@pytest.mark.parametrize(("path", "queries"), [("articles/", 2), ("claims/", 4)])
@pytest.mark.parametrize("count", [1, 3])
def test_the_filter_takes_no_query_more(
    as_checker, checker, path, queries, count, django_assert_num_queries
):
    for _ in range(count):
        receive(checker, TEXT)
    query = f"updated_since={(NOW - timedelta(days=1)):%Y-%m-%dT%H:%M:%SZ}"
    as_checker.get(path)

    with django_assert_num_queries(queries):
        assert len(ids(as_checker, f"{path}?{query}")) >= count


def test_the_public_list_of_changes_has_withdrawn_verdicts(as_chief, visitor, since):
    kept, gone = publish(), publish()
    assert ids(visitor, f"verdicts/?{since}") == []

    path = f"publications/{gone.public_id}/withdraw/"
    assert as_chief.post(path, {"reason": "Falsche Zahl."}).status_code == 200

    [row] = visitor.get(f"verdicts/?{since}").json()["results"]
    assert (row["id"], bool(row["withdrawn_at"])) == (str(gone.public_id), True)
    assert ids(visitor, "verdicts/") == [str(kept.public_id)]


@pytest.mark.parametrize("path", ["articles/", "claims/", "articles/{article}/claims/"])
def test_no_plan_for_any_time_is_kept(as_checker, article, path, since):
    def prepared() -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT statement FROM pg_prepared_statements")
            return {statement for (statement,) in cursor.fetchall()}

    before = prepared()
    for _ in range(8):
        as_checker.get(f"{path.format(article=article.pk)}?{since}")

    kept = [row for row in prepared() - before if "articles_event" in row and '"at" >=' in row]
    assert kept == []
