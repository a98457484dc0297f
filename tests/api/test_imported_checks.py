"""Fact checks of other newsrooms through the API and beside a claim."""

import json

import pytest

from articles.models import ImportedCheck
from tests.api.conftest import Caller
from tests.claim_reviews.documents import URL, feed, review
from tests.factories import ArticleFactory
from tests.newsroom import claim_on

TEXT = "Im Husumer Hafen sind derzeit etwa 30 Prozent der Liegeplätze frei."
PATH = "imported-checks/"


def send(caller: Caller, *items):
    return caller.post(PATH, {"document": json.loads(feed(*items))})


def test_a_document_is_imported_and_listed(as_chief, as_checker):
    done = send(as_chief, review(), review(url=f"{URL}/2", reviewRating=None))
    assert done.status_code == 200
    assert done.json() | {"skipped": []} == {
        "added": 1,
        "changed": 0,
        "unchanged": 0,
        "removed": 0,
        "skipped": [],
    }
    (skipped,) = done.json()["skipped"]
    assert (skipped["position"], skipped["url"]) == (2, f"{URL}/2")
    (row,) = as_checker.get(PATH).json()["results"]
    assert (row["publisher"], row["rating"]) == ("Die Prüfer", "Größtenteils falsch")
    assert send(as_checker, review()).status_code == 403


def test_it_is_beside_a_claim_apart_from_our_own(as_chief, as_checker):
    send(as_chief, review())
    claim = claim_on(ArticleFactory(text=TEXT), "30 Prozent")
    found = as_checker.get(f"claims/{claim.pk}/earlier/").json()
    assert found["results"] == []
    (outside,) = found["imported"]
    assert outside["check"]["url"] == URL
    assert set(outside["reasons"]) == {"figure", "sentence"}


@pytest.mark.parametrize("document", [{}, [], "x", 3, {"@type": "Article"}, [[[[]]]]])
def test_a_document_without_a_claim_review_is_refused(as_chief, document):
    refused = as_chief.post(PATH, {"document": document})
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/document"


def test_a_request_takes_so_many(as_chief, monkeypatch):
    monkeypatch.setattr("articles.api.views.imported_checks.MOST_CHECKS", 1)
    assert send(as_chief, review(), review(url=f"{URL}/2")).status_code == 422
    assert not ImportedCheck.objects.exists()


def test_one_is_deleted_and_imported_again(as_chief, as_checker):
    send(as_chief, review())
    path = f"{PATH}{ImportedCheck.objects.get().pk}/"
    assert as_checker.call("DELETE", path).status_code == 403
    assert as_chief.call("DELETE", path).status_code == 204
    assert as_chief.call("DELETE", path).status_code == 404
    assert as_checker.get(PATH).json()["results"] == []
    assert send(as_chief, review()).json()["added"] == 1
