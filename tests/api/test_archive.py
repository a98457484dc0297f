"""The archive and earlier checks through the API."""

import pytest

from tests.factories import ArticleFactory, EvidenceFactory, UserFactory, VerdictFactory
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db

TEXT = "Rund 30 Prozent der Liegeplätze im Husumer Hafen sind frei."


@pytest.fixture
def checker(client):
    user = UserFactory(role="checker")
    client.force_login(user)
    return user


def get(client, path: str, status: int = 200):
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status, response.content
    return response.json()


def test_earlier_checks_come_with_reasons_and_evidence(client, checker):
    verdict = VerdictFactory(claim=claim_on(ArticleFactory(text=TEXT), "30 Prozent"))
    EvidenceFactory(claim=verdict.claim)
    claim = claim_on(ArticleFactory(text=TEXT), "30 Prozent")
    (found,) = get(client, f"claims/{claim.pk}/earlier/")["results"]
    assert found["claim"] == verdict.claim_id
    assert found["rating"] == "true"
    assert found["reasons"] == ["figure", "sentence"]
    assert len(found["evidence"]) == 1


def test_a_search_gives_hits_counts_and_the_next_page(client, checker):
    for _ in range(2):
        ArticleFactory(text=TEXT)
    page = get(client, "archive/?q=Liegeplatz&kind=share&limit=1")
    assert page["counts"]["kinds"] == {"share": 2}
    assert len(page["results"]) == 1
    second = client.get(page["next"]).json()
    assert second["results"][0]["claim"] != page["results"][0]["claim"]
    assert second["next"] is None


def test_articles_are_a_list_of_their_own(client, checker):
    article = ArticleFactory(text=TEXT)
    (hit,) = get(client, "archive/?list=articles&q=Liegeplatz")["results"]
    assert hit["article"] == article.pk


def test_a_rating_that_is_not_there_is_refused(client, checker):
    assert "rating" in str(get(client, "archive/?rating=nonsense", 400))


@pytest.mark.parametrize("query", ["cursor=abc", "list=articles&cursor=7", "list=sources&cursor=x"])
def test_a_foreign_cursor_is_refused(client, checker, query):
    (error,) = get(client, f"archive/?{query}", 400)["errors"]
    assert error["parameter"] == "cursor"


def test_authors_have_no_access(client):
    client.force_login(UserFactory(role="author"))
    get(client, "archive/", 403)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("low=50&high=20", "high"), ("since=2026-02-01&until=2026-01-01", "until")],
)
def test_a_stretch_that_ends_before_it_begins_is_refused(client, chief, query, parameter):
    client.force_login(chief)
    answer = client.get(f"/api/v1/archive/?{query}")
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == [parameter]
