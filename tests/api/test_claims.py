"""Claims through the API."""

import pytest

from articles.models import Claim
from tests.factories import ArticleFactory, ClaimFactory
from tests.newsroom import TEXT, claim_on, judge, receive, revise

pytestmark = pytest.mark.django_db


def test_claims_come_in_reading_order_with_their_verdict(as_checker, article, claim, checker):
    judge(claim, checker, "false", correction="20 Prozent")

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
    revise(article, checker, "Neu.\n\n" + TEXT, language="de")

    def start_of(query):
        rows = as_checker.get(f"articles/{article.pk}/claims/{query}").json()["results"]
        return next(row["start"] for row in rows if row["quote"] == "30 Prozent")

    assert start_of("") == start + 6
    assert start_of("?revision=2") == start + 6
    assert start_of("?revision=1") == start
    assert as_checker.get(f"articles/{article.pk}/claims/?revision=7").status_code == 404


def test_lost_claims_are_listed_when_asked_for(as_checker, article, checker):
    revise(article, checker, "Etwas ganz anderes!", language="de")

    rows = as_checker.get(f"articles/{article.pk}/claims/?state=lost").json()["results"]

    assert "30 Prozent" in [row["quote"] for row in rows]
    assert as_checker.get(f"articles/{article.pk}/claims/").json()["results"] == []


@pytest.mark.parametrize("count", [1, 12])
def test_the_claims_of_an_article_take_two_queries(as_checker, django_assert_num_queries, count):
    words = [f"Wort{letter}" for letter in "abcdefghijklm"[:count]]
    article = ArticleFactory(text=" und ".join(words))
    for quote in words:
        ClaimFactory(article=article, quote=quote)
    as_checker.get(f"articles/{article.pk}/claims/")

    with django_assert_num_queries(2):  # token, article with text and claims
        answer = as_checker.get(f"articles/{article.pk}/claims/")

    assert len(answer.json()["results"]) == count


def parents(rows):
    """Return the words of each claim with those of the statement that it is a part of."""
    words = {row["id"]: row["quote"] for row in rows}
    return {(row["kind"], row["quote"]): words.get(row["parent"]) for row in rows}


NESTED = "Das Haus, das Lang 2019 baute, kostete 5000 Euro. Foto: Ada Brix / EPA"


def test_a_part_names_the_narrowest_statement_around_it(as_checker, checker):
    article = receive(checker, NESTED)
    rows = as_checker.get(f"articles/{article.pk}/claims/").json()["results"]
    found = parents(rows)
    whole = "Das Haus, das Lang 2019 baute, kostete 5000 Euro"
    assert found["date", "2019"] == "das Lang 2019 baute"
    assert found["money", "5000 Euro"] == whole
    assert found["statement", whole] is found["statement", "das Lang 2019 baute"] is None
    year = next(row for row in rows if row["quote"] == "2019")
    assert as_checker.get(f"claims/{year['id']}/").json()["parent"] == year["parent"]


def test_a_claim_outside_all_statements_has_no_parent(as_checker, checker, article):
    ClaimFactory(article=article, quote="Werft", kind="organisation")
    article.claims.filter(kind="statement").delete()
    rows = as_checker.get(f"articles/{article.pk}/claims/").json()["results"]
    assert {row["parent"] for row in rows} == {None}


def test_a_statement_that_a_person_marks_has_parts_at_once(as_checker, checker, article):
    article.claims.filter(kind="statement").delete()
    start = TEXT.index("Rund 30")
    outer = ClaimFactory(article=article, quote=TEXT[start : start + 24], kind="statement")
    rows = as_checker.get(f"articles/{article.pk}/claims/?kind=share").json()["results"]
    assert [row["parent"] for row in rows] == [outer.pk, None]


def test_parents_in_an_earlier_revision_are_those_of_its_text(as_checker, checker, article):
    before = parents(as_checker.get(f"articles/{article.pk}/claims/").json()["results"])
    revise(article, checker, "Ganz neu.", language="de")
    rows = as_checker.get(f"articles/{article.pk}/claims/?revision=1").json()["results"]
    assert parents(rows) == before
    lost = as_checker.get(f"articles/{article.pk}/claims/?state=lost").json()["results"]
    assert {row["parent"] for row in lost} == {None}


def test_claims_of_all_articles_are_listed_newest_first(as_checker, django_assert_num_queries):
    claims = [ClaimFactory(kind="organisation") for _ in range(3)]
    as_checker.get("claims/?kind=organisation")

    with django_assert_num_queries(4):  # token, claims, texts, mentions of their names
        page = as_checker.get("claims/?kind=organisation&limit=2").json()

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
    start = TEXT.index("Das Werk ist toll")

    answer = as_checker.post(
        "claims/",
        {"article": article.pk, "kind": "statement", "start": start, "end": start + 17},
    )

    assert answer.status_code == 201
    assert answer.json()["quote"] == "Das Werk ist toll"
    assert answer.json()["marked_by"] == as_checker.user.username
    assert answer["ETag"].startswith(Claim.objects.get(pk=answer.json()["id"]).etag[:-1])


def test_a_claim_is_marked_by_its_words(as_checker, article):
    answer = as_checker.post(
        "claims/", {"article": article.pk, "kind": "statement", "quote": "Das Werk ist toll"}
    )

    assert answer.json()["start"] == TEXT.index("Das Werk ist toll")


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
    judge(claim, colleague)

    answer = as_checker.patch(f"claims/{claim.pk}/", {"kind": "count"}, If_Match=etag)

    assert answer.status_code == 412
    assert answer.json()["present"]["verdict"]["rating"] == "true"


def test_authors_see_no_claims_of_others(as_author):
    claim = ClaimFactory()

    assert as_author.get(f"claims/{claim.pk}/").status_code == 404
    assert as_author.get(f"articles/{claim.article_id}/claims/").status_code == 404
    assert as_author.get("claims/").json()["results"] == []
