"""The word ledger over the API."""

import json

import pytest

from articles.models import Dismissal
from tests.newsroom import TEXT

pytestmark = pytest.mark.usefixtures("figures_only")
LAST = "Das Werk ist toll."
QUERIES_OF_A_LEDGER = 9


def span(words=LAST):
    start = TEXT.index(words)
    return {"revision": 1, "start": start, "end": start + len(words)}


def test_the_words_add_up_and_uncovered_spans_are_named(as_checker, article):
    body = as_checker.get(f"articles/{article.pk}/ledger/").json()
    words = dict(body["words"])
    assert words.pop("total") == sum(words.values()) == article.revision.words
    assert "Das Werk ist toll" in [row["quote"] for row in body["uncovered"]]
    assert sum(row["words"] for row in body["uncovered"]) == words["uncovered"]


def test_a_stretch_is_dismissed_and_taken_back(as_checker, article):
    made = as_checker.post(f"articles/{article.pk}/dismissals/", {**span(), "reason": "Stimmung"})
    assert made.status_code == 201
    (row,) = made.json()["results"]
    assert (row["quote"], row["reason"]) == ("Das Werk ist toll", "Stimmung")
    ledger = as_checker.get(f"articles/{article.pk}/ledger/").json()
    assert ledger["dismissals"] == [row]
    gone = as_checker.call("DELETE", f"dismissals/{row['id']}/", b"")
    assert gone.status_code == 204
    assert not Dismissal.objects.exists()


def test_dismissing_a_stretch_without_uncovered_words_is_a_conflict(as_checker, article):
    as_checker.post(f"articles/{article.pk}/dismissals/", span())
    assert as_checker.post(f"articles/{article.pk}/dismissals/", span()).status_code == 409


def test_it_takes_the_same_queries_whatever_the_number_of_claims(
    as_checker, article, django_assert_num_queries
):
    with django_assert_num_queries(QUERIES_OF_A_LEDGER):
        as_checker.get(f"articles/{article.pk}/ledger/")


def test_a_request_without_a_body_names_its_version_in_the_header(as_checker, article):
    path = f"articles/{article.pk}/dismissals/"
    (row,) = as_checker.post(path, span()).json()["results"]
    gone = as_checker.call("DELETE", f"dismissals/{row['id']}/", b"", If_Match="*")
    made = as_checker.call(
        "POST", path, json.dumps(span()).encode(), If_Match="*", Content_Type="application/json"
    )
    assert (gone.status_code, made.status_code) == (428, 428)
    assert "`version`" not in gone.json()["detail"]
    assert "If-Match" in gone.json()["detail"]
    assert "`version`" in made.json()["detail"]
