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


def test_a_secret_source_is_shared_and_taken_back(as_checker, colleague):
    entered = as_checker.post("sources/", {"title": "Frau K.", "is_secret": True}).json()
    path, body = f"sources/{entered['id']}", {"user": colleague.username}

    shared = as_checker.post(f"{path}/share/", body)
    taken = as_checker.post(f"{path}/unshare/", body)

    names = sorted([as_checker.user.username, colleague.username])
    assert (shared.status_code, shared.json()["known_to"]) == (200, names)
    assert taken.json()["known_to"] == [as_checker.user.username]
    assert as_checker.post(f"{path}/unshare/", body).status_code == 409


def test_a_secret_source_is_shared_with_people_there_are(as_checker, author):
    entered = as_checker.post("sources/", {"title": "Frau K.", "is_secret": True}).json()
    for name in ("nobody", author.username):
        answer = as_checker.post(f"sources/{entered['id']}/share/", {"user": name})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/user"
