"""Sources, origins and ratings through the API."""

import pytest

from tests.factories import OriginFactory, SourceFactory

pytestmark = pytest.mark.django_db


def test_a_source_is_entered_with_its_origin(as_checker):
    answer = as_checker.post(
        "sources/",
        {"title": "Jahresbericht", "url": "https://example.org/a", "origin_name": "Reederei"},
    )

    assert answer.status_code == 201
    assert answer.json()["origin"]["name"] == "Reederei"
    assert as_checker.get(answer["Location"]).json() == answer.json()


def test_sources_are_found_by_words_kind_and_origin(as_checker):
    origin = OriginFactory()
    source = SourceFactory(title="Fahrplan der Fähre", kind="document", origin=origin)
    SourceFactory()

    for query in ("q=fahrplan", "kind=document", f"origin={origin.pk}"):
        results = as_checker.get(f"sources/?{query}").json()["results"]
        assert [row["id"] for row in results] == [source.pk], query


def test_a_source_is_changed_with_its_etag(as_checker):
    source = SourceFactory(publisher="Amt")

    answer = as_checker.patch(f"sources/{source.pk}/", {"title": "Neu"}, If_Match=source.etag)
    stale = as_checker.patch(f"sources/{source.pk}/", {"title": "Alt"}, If_Match=source.etag)

    assert answer.json()["title"] == "Neu"
    assert answer.json()["publisher"] == "Amt"
    assert stale.status_code == 412
    assert stale.json()["present"]["title"] == "Neu"


def test_an_origin_is_entered_once(as_checker):
    first = as_checker.post("origins/", {"name": "Agenturmeldung vom 3. März"})
    again = as_checker.post("origins/", {"name": "Agenturmeldung vom 3. März"})

    assert first.status_code == 201
    assert again.status_code == 422
    names = [row["name"] for row in as_checker.get("origins/?q=märz").json()["results"]]
    assert names == ["Agenturmeldung vom 3. März"]


def test_ratings_come_in_order_in_the_language_asked_for(as_checker):
    german = as_checker.get("ratings/", Accept_Language="de").json()["results"]
    english = as_checker.get("ratings/", Accept_Language="en").json()["results"]

    assert [row["code"] for row in german][:3] == ["true", "imprecise", "false"]
    assert german[2]["label"] == "Falsch"
    assert english[2]["label"] == "False"


@pytest.mark.parametrize(("path", "count"), [("sources/", 2), ("origins/", 2), ("ratings/", 2)])
def test_lists_take_a_fixed_number_of_queries(as_checker, django_assert_num_queries, path, count):
    for _ in range(4):
        SourceFactory(origin=OriginFactory())
    as_checker.get(path)

    with django_assert_num_queries(count):  # token, rows
        as_checker.get(path)
