"""Claims through the API."""

import pytest

from articles.models import Claim
from articles.workflow import receive_revision
from articles.workflow.inputs import ManuscriptInput
from tests.acts import give_verdict
from tests.factories import NOW, ArticleFactory, ClaimFactory
from tests.newsroom import TEXT, claim_on, rating

pytestmark = pytest.mark.django_db


def test_claims_come_in_reading_order_with_their_verdict(as_checker, article, claim, checker):
    give_verdict(
        claim=claim, actor=checker, at=NOW, rating=rating("false"), correction="20 Prozent"
    )

    results = as_checker.get(f"articles/{article.pk}/claims/").json()["results"]

    found = next(row for row in results if row["id"] == claim.pk)
    assert [row["start"] for row in results] == sorted(row["start"] for row in results)
    assert TEXT[found["start"] : found["end"]] == found["quote"] == "30 Prozent"
    assert found["sentence"] == "Rund 30 Prozent der Plätze sind frei."
    assert found["value"]["number"] == "30"
    assert found["verdict"]["rating"] == "false"
    assert found["verdict"]["judged_by"] == checker.username


def test_claims_are_filtered_by_state_and_kind(as_checker, article):
    ages = as_checker.get(f"articles/{article.pk}/claims/?kind=age").json()["results"]
    wrong = as_checker.get(f"articles/{article.pk}/claims/?state=wrong").json()["results"]

    assert {row["kind"] for row in ages} == {"age"}
    assert wrong == []


def test_an_earlier_revision_returns_the_spans_of_its_claims(as_checker, article, checker):
    start = claim_on(article, "30 Prozent").start
    manuscript = ManuscriptInput(text="Neu.\n\n" + TEXT, language="de")
    receive_revision(article=article, actor=checker, at=NOW, manuscript=manuscript)

    def start_of(query):
        rows = as_checker.get(f"articles/{article.pk}/claims/{query}").json()["results"]
        return next(row["start"] for row in rows if row["quote"] == "30 Prozent")

    assert start_of("") == start + 6
    assert start_of("?revision=2") == start + 6
    assert start_of("?revision=1") == start
    assert as_checker.get(f"articles/{article.pk}/claims/?revision=7").status_code == 404


def test_lost_claims_are_listed_when_asked_for(as_checker, article, checker):
    manuscript = ManuscriptInput(text="Etwas ganz anderes steht hier.", language="de")
    receive_revision(article=article, actor=checker, at=NOW, manuscript=manuscript)

    rows = as_checker.get(f"articles/{article.pk}/claims/?state=lost").json()["results"]

    assert "30 Prozent" in [row["quote"] for row in rows]
    assert as_checker.get(f"articles/{article.pk}/claims/").json()["results"] == []


@pytest.mark.parametrize("count", [1, 12])
def test_the_claims_of_an_article_take_three_queries(as_checker, django_assert_num_queries, count):
    words = [f"Wort{letter}" for letter in "abcdefghijklm"[:count]]
    article = ArticleFactory(text=" und ".join(words))
    for quote in words:
        ClaimFactory(article=article, quote=quote)
    as_checker.get(f"articles/{article.pk}/claims/")

    with django_assert_num_queries(3):  # token, article with text, claims
        answer = as_checker.get(f"articles/{article.pk}/claims/")

    assert len(answer.json()["results"]) == count


def test_claims_of_all_articles_are_listed_newest_first(as_checker, django_assert_num_queries):
    claims = [ClaimFactory() for _ in range(3)]
    as_checker.get("claims/?kind=statement")

    with django_assert_num_queries(3):  # token, claims, texts, evidence
        page = as_checker.get("claims/?kind=statement&limit=2").json()

    assert [row["id"] for row in page["results"]] == [claims[2].pk, claims[1].pk]
    rest = as_checker.get(page["next"].removeprefix("http://testserver")).json()
    assert [row["id"] for row in rest["results"]] == [claims[0].pk]


def test_pages_of_an_article_follow_the_text(as_checker, article):
    url, seen = f"articles/{article.pk}/claims/?limit=1", []
    while url:
        page = as_checker.get(url.removeprefix("http://testserver")).json()
        seen += [row["id"] for row in page["results"]]
        url = page["next"]

    whole = as_checker.get(f"articles/{article.pk}/claims/").json()["results"]
    assert seen == [row["id"] for row in whole]


def test_a_claim_is_marked_by_its_span(as_checker, article):
    start = TEXT.index("Das Werk schweigt")

    answer = as_checker.post(
        "claims/",
        {"article": article.pk, "kind": "statement", "start": start, "end": start + 17},
    )

    assert answer.status_code == 201
    assert answer.json()["quote"] == "Das Werk schweigt"
    assert answer.json()["marked_by"] == as_checker.user.username
    assert answer["ETag"].startswith(Claim.objects.get(pk=answer.json()["id"]).etag[:-1])


def test_a_claim_is_marked_by_its_words(as_checker, article):
    answer = as_checker.post(
        "claims/", {"article": article.pk, "kind": "statement", "quote": "Das Werk schweigt"}
    )

    assert answer.json()["start"] == TEXT.index("Das Werk schweigt")


def test_an_ambiguous_quote_needs_the_words_around_it(as_checker, article):
    wanted = {"article": article.pk, "kind": "statement", "quote": "Prozent"}

    unclear = as_checker.post("claims/", wanted)
    clear = as_checker.post("claims/", wanted | {"prefix": "nennt 40 "})

    assert unclear.status_code == 422
    assert unclear.json()["errors"][0]["pointer"] == "/quote"
    assert clear.json()["start"] == TEXT.index("40 Prozent") + 3


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"quote": "nirgends zu lesen"}, "/quote"),
        ({"start": 3}, "/quote"),
        ({"start": 3, "end": 99999}, "/start"),
        ({"start": 0, "end": 5, "kind": "wonder"}, "/kind"),
        ({"start": 0, "end": 5, "value": [1]}, "/value"),
        ({"start": 0, "end": 5, "value": {"a": ["\x00"]}}, "/value"),
        ({"start": 0, "end": 5, "article": 0}, "/article"),
    ],
)
def test_a_claim_that_cant_be_marked_says_why(as_checker, article, body, pointer):
    body = {"article": article.pk, "kind": "statement"} | body

    answer = as_checker.post("claims/", body)

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_a_claim_is_changed_with_its_etag(as_checker, claim):
    etag = as_checker.get(f"claims/{claim.pk}/")["ETag"]

    answer = as_checker.patch(
        f"claims/{claim.pk}/", {"value": {"number": "31", "unit": "%"}}, If_Match=etag
    )

    assert answer.status_code == 200
    assert answer.json()["value"]["number"] == "31"
    assert answer["ETag"] != etag


def test_a_value_is_taken_away_by_null(as_checker, claim):
    answer = as_checker.patch(f"claims/{claim.pk}/", {"value": None})

    assert (answer.status_code, answer.json()["value"]) == (200, None)


def test_a_stale_change_of_a_claim_shows_the_present_one(as_checker, claim, colleague):
    etag = as_checker.get(f"claims/{claim.pk}/")["ETag"]
    give_verdict(claim=claim, actor=colleague, at=NOW, rating=rating("true"))

    answer = as_checker.patch(f"claims/{claim.pk}/", {"kind": "count"}, If_Match=etag)

    assert answer.status_code == 412
    assert answer.json()["present"]["verdict"]["rating"] == "true"


def test_authors_see_no_claims_of_others(as_author):
    claim = ClaimFactory()

    assert as_author.get(f"claims/{claim.pk}/").status_code == 404
    assert as_author.get(f"articles/{claim.article_id}/claims/").status_code == 404
    assert as_author.get("claims/").json()["results"] == []
