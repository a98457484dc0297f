"""People in the news and reference facts through the API."""

from datetime import date

import pytest

from articles.models import ReferenceFact
from tests.factories import PersonFactory, ReferenceFactFactory, SourceFactory

pytestmark = pytest.mark.django_db
BORN = {"timex": "1971-06-28", "type": "DATE"}


def ids(answer) -> list[int]:
    return [row["id"] for row in answer.json()["results"]]


def test_a_person_is_entered_and_changed_with_the_etag(as_checker):
    body = {"name": "Anna Rohde", "spellings": ["Anna Rode"], "wikidata_id": "Q42"}
    entered = as_checker.post("people/", body)
    path, etag = f"people/{entered.json()['id']}/", entered["ETag"]

    changed = as_checker.patch(path, {"note": "Kapitänin"}, If_Match=etag)
    stale = as_checker.patch(path, {"note": "Lotsin"}, If_Match=etag)
    blind = as_checker.patch(path, {"note": "Lotsin"})

    assert entered.status_code == 201
    assert changed.json() == entered.json() | {"note": "Kapitänin", "version": 2}
    assert as_checker.get(entered["Location"])["ETag"] == changed["ETag"] != etag
    assert (stale.status_code, stale.json()["present"]["note"]) == (412, "Kapitänin")
    assert blind.status_code == 428


def test_people_are_found_by_words_name_and_number(as_checker):
    person = PersonFactory(name="Anna Rohde", spellings=["A. Rode"], wikidata_id="Q42")
    PersonFactory(name="Anna")
    for query in ("q=rode", "name=A. Rode", "name=Anna Rohde", "wikidata_id=Q42"):
        assert ids(as_checker.get(f"people/?{query}")) == [person.pk], query


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"name": "A", "wikidata_id": "42"}, "wikidata_id"),
        ({"name": "A", "x": 1}, "x"),
    ],
)
def test_invalid_fields_of_a_person_are_named(as_checker, body, field):
    answer = as_checker.post("people/", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == f"/{field}"


def test_a_fact_is_entered_with_person_and_source(as_checker):
    person, source = PersonFactory(name="Anna Rohde"), SourceFactory()
    body = {"person": person.pk, "property": "birth_date", "value": BORN, "as_of": "2026-03-01"}

    answer = as_checker.post("reference-facts/", body | {"source": source.pk})

    assert answer.status_code == 201
    row = answer.json()
    assert (row["subject"], row["subject_kind"], row["value"]) == ("Anna Rohde", "person", BORN)
    assert row["source"]["title"] == source.title
    assert row["added_by"] == as_checker.user.username
    assert as_checker.get(answer["Location"]).json() == row


def test_a_fact_is_changed_with_its_etag(as_checker):
    fact = ReferenceFactFactory()
    path, value = f"reference-facts/{fact.pk}/", {"timex": "1972", "type": "DATE"}

    changed = as_checker.patch(path, {"value": value}, If_Match=fact.etag)
    stale = as_checker.patch(path, {"as_of": "2026-01-01"}, If_Match=fact.etag)

    assert (changed.json()["value"], changed.json()["as_of"]) == (value, fact.as_of.isoformat())
    assert stale.status_code == 412


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"value": {"timex": "im Juni"}}, "value"),
        ({"value": "1971"}, "value"),
        ({"value": {"timex": "1971", "type": "DATE\0"}}, "value"),
        ({"value": {"timex": "1971", "note": {}}}, "value"),
        ({"property": "gossip"}, "property"),
        ({"subject_kind": "place"}, "subject_kind"),
        ({"subject": ""}, "subject"),
        ({"as_of": "gestern"}, "as_of"),
    ],
)
def test_invalid_fields_of_a_fact_are_named(as_checker, body, field):
    good = {"subject": "Anna", "property": "birth_date", "value": BORN, "as_of": "2026-03-01"}
    answer = as_checker.post("reference-facts/", good | body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == f"/{field}"
    assert not ReferenceFact.objects.exists()


def test_a_secret_source_is_neither_taken_nor_shown(as_checker):
    secret = SourceFactory(is_secret=True, known_to=[as_checker.user])
    body = {"subject": "Anna", "property": "birth_date", "value": BORN, "as_of": "2026-03-01"}

    refused = as_checker.post("reference-facts/", body | {"source": secret.pk})
    fact = ReferenceFactFactory(source=secret)

    assert refused.status_code == 422
    assert as_checker.get(f"reference-facts/{fact.pk}/").json()["source"] is None


def test_facts_are_found_by_name_subject_person_and_property(as_checker):
    person = PersonFactory(name="Anna Rohde", spellings=["Anna Rode"])
    born = ReferenceFactFactory(person=person)
    figure = {"property": "figure", "value": {"number": "3"}}
    other = ReferenceFactFactory(person=None, subject="Voltaro", **figure)
    for query, found in (
        ("name=Anna Rode", born),
        ("name=Voltaro", other),
        ("subject=Voltaro", other),
        (f"person={person.pk}", born),
        ("property=figure", other),
    ):
        assert ids(as_checker.get(f"reference-facts/?{query}")) == [found.pk], query


@pytest.mark.parametrize(
    ("day", "is_found"),
    [("2019-12-31", False), ("2021-06-01", True), ("2022-01-01", False), ("2020-12-31", False)],
)
def test_facts_are_found_as_they_were_known_on_a_day(as_checker, day, is_found):
    ReferenceFactFactory(
        property="office",
        value={"role": "Kanzlerin"},
        valid_from=date(2020, 1, 1),
        valid_until=date(2021, 12, 31),
        as_of=date(2021, 1, 1),
    )
    assert bool(ids(as_checker.get(f"reference-facts/?as_of={day}"))) is is_found


@pytest.mark.parametrize("path", ["people/", "reference-facts/"])
def test_lists_take_a_fixed_number_of_queries(as_checker, django_assert_num_queries, path):
    for _ in range(4):
        ReferenceFactFactory(source=SourceFactory())
    as_checker.get(path)
    with django_assert_num_queries(2):  # token, rows
        as_checker.get(path)


@pytest.mark.parametrize("path", ["people/", "reference-facts/"])
def test_lists_come_in_pages(as_checker, path):
    for _ in range(3):
        ReferenceFactFactory()
    first = as_checker.get(f"{path}?limit=2").json()
    second = as_checker.get(first["next"].replace("http://testserver", "")).json()
    assert (len(first["results"]), len(second["results"]), second["next"]) == (2, 1, None)


def test_reading_needs_another_scope_than_writing(calling):
    reader = calling("checker", "reference:read")
    writer = calling("checker", "reference:write")
    assert reader.get("people/").status_code == 200
    assert reader.post("people/", {"name": "A"}).status_code == 403
    assert writer.post("people/", {"name": "A"}).status_code == 201
