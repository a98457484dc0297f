"""Lists as tables and as annotations, with the rights that the lists have."""

import csv
import io

import pytest

from articles.models import Source
from tests.factories import ArticleFactory, SourceFactory, UserFactory
from tests.newsroom import TEXT
from tests.publishing.published import publish

pytestmark = pytest.mark.django_db
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table(answer):
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_list_is_a_table_too(as_chief, article):
    SourceFactory(title="=Register")
    for path, column, cell in (
        ("articles/?q=Werft&", "headline", "Werft sucht Leute"),
        (f"articles/{article.pk}/claims/?kind=age&", "quote", "49"),
        ("sources/?q=Register&", "title", "'=Register"),
        ("archive/?q=Gewerkschaft&", "title", "Werft sucht Leute"),
    ):
        by_address = table(as_chief.get(f"{path}format=csv"))
        by_header = table(as_chief.get(path.rstrip("&?"), Accept="text/csv"))
        assert by_address == by_header
        assert cell in [row[column] for row in by_address]
        sheet = as_chief.get(f"{path}format=xlsx")
        assert sheet["Content-Type"] == XLSX
        assert b"".join(sheet.streaming_content)[:2] == b"PK"


def test_a_table_has_all_pages(as_chief, monkeypatch, django_assert_num_queries):
    from articles.api.views import articles as views

    for _ in range(5):
        ArticleFactory()
    monkeypatch.setattr(views, "ROWS_A_PAGE", 2)
    as_chief.get("articles/?format=csv")

    with django_assert_num_queries(2 + 3):  # token, audit; articles of three pages
        assert len(table(as_chief.get("articles/?format=csv"))) == 5


def test_a_table_holds_only_what_the_reader_may_see(calling, article):
    stranger = calling("author")
    SourceFactory(title="Informant", is_secret=True, known_to=[UserFactory()])

    assert table(stranger.get("articles/?format=csv")) == []
    assert stranger.get(f"articles/{article.pk}/claims/?format=csv").status_code == 404
    assert table(calling("checker").get("sources/?format=csv")) == []
    assert calling("checker", "claims:read").get("articles/?format=csv").status_code == 403


def test_acts_are_answered_in_json_only(as_chief):
    source = {"title": "Register"}

    refused = as_chief.post("sources/", source, Accept="text/csv")
    done = as_chief.post("sources/?format=csv", source, Accept="text/csv, application/json")

    assert (refused.status_code, Source.objects.count()) == (406, 1)
    assert (done.status_code, done["Content-Type"]) == (201, "application/json")


def test_an_impossible_query_for_a_table_is_refused_with_a_sentence(as_chief, visitor):
    for caller, path in ((as_chief, "articles/?format=pdf"), (visitor, "verdicts/?format=pdf")):
        answer = caller.get(path)
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["parameter"] == "format"
    assert as_chief.get("articles/?state=x", Accept="text/csv").status_code == 400


def test_published_verdicts_are_a_table_for_everybody(visitor):
    row = publish()
    publish()

    rows = table(visitor.get("verdicts/?format=csv"))

    assert rows[1]["id"] == str(row.public_id)
    assert (rows[1]["rating_label"], rows[1]["claim_review_eligible"]) == ("Falsch", "true")
    onward = table(visitor.get(f"verdicts/?format=csv&cursor={rows[0]['id']}"))
    assert [item["id"] for item in onward] == [str(row.public_id)]


def test_claims_are_web_annotations(as_checker, article, claim):
    as_checker.post(
        f"claims/{claim.pk}/verdicts/",
        {
            "rating": "false",
            "correction": "20 Prozent",
            "evidence": [{"source": {"title": "Informant", "is_secret": True}}],
        },
    )

    answer = as_checker.get(f"articles/{article.pk}/claims/", Accept="application/ld+json")

    body = answer.json()
    assert answer["Content-Type"] == "application/ld+json"
    assert (body["@context"], body["type"]) == (
        "http://www.w3.org/ns/anno.jsonld",
        "AnnotationPage",
    )
    found = next(item for item in body["items"] if item["id"].endswith(f"/claims/{claim.pk}/"))
    place, words = found["target"]["selector"]
    assert TEXT[place["start"] : place["end"]] == words["exact"] == "30 Prozent"
    assert TEXT[: place["start"]].endswith(words["prefix"])
    assert TEXT[place["end"] :].startswith(words["suffix"])
    assert found["motivation"] == "assessing"
    assert {"type": "TextualBody", "purpose": "editing", "format": "text/plain",
            "value": "20 Prozent"} in found["body"]  # fmt: skip
    assert b"Informant" not in answer.content


def test_annotations_take_the_rights_of_claims(calling, article):
    path = f"articles/{article.pk}/claims/"

    assert calling("author").get(path, Accept="application/ld+json").status_code == 404
