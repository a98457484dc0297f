"""The pages of the sources."""

import pytest

from articles.models import Source
from tests.factories import EvidenceFactory, OriginFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def checker(client):
    user = UserFactory()
    client.force_login(user)
    return user


def test_the_list_shows_use_and_origin(client, checker):
    evidence = EvidenceFactory(source__origin=OriginFactory(name="Nordwind AG"))

    page = client.get("/sources/").content.decode()

    assert evidence.source.title in page
    assert "Nordwind AG" in page


def test_a_source_is_entered_with_its_origin(client, checker):
    data = {"title": "Jahresbericht", "kind": "report", "origin_name": "Nordwind AG"}

    answer = client.post("/sources/new/", data)

    source = Source.objects.get()
    assert answer["Location"] == f"/sources/{source.pk}/"
    assert source.origin.name == "Nordwind AG"


@pytest.mark.parametrize(
    "wrong", [{"title": ""}, {"kind": "nonsense"}, {"url": "javascript:alert(1)"}]
)
def test_what_is_wrong_is_said_and_the_rest_stays(client, checker, wrong):
    data = {"title": "Bericht", "kind": "report", "publisher": "Nordwind"} | wrong

    answer = client.post("/sources/new/", data)

    assert answer.status_code == 422
    assert 'value="Nordwind"' in answer.content.decode()


def test_a_source_changes(client, checker):
    source = SourceFactory(origin=OriginFactory())
    data = {"title": "Neu", "kind": "web", "version": source.version, "origin_name": ""}

    client.post(f"/sources/{source.pk}/change/", data)

    source.refresh_from_db()
    assert (source.title, source.kind, source.origin) == ("Neu", "web", None)


def test_who_edits_an_old_version_is_told(client, checker):
    source = SourceFactory()
    data = {"title": "Neu", "kind": "web", "version": source.version}
    client.post(f"/sources/{source.pk}/change/", data)

    answer = client.post(f"/sources/{source.pk}/change/", data | {"title": "Älter"})

    assert answer.status_code == 422
    assert 'value="Älter"' in answer.content.decode()


def test_a_source_shows_the_claims_it_bears_on(client, checker):
    evidence = EvidenceFactory(passage="312 Beschäftigte")

    page = client.get(f"/sources/{evidence.source_id}/").content.decode()

    assert "312 Beschäftigte" in page
    assert evidence.claim.get_absolute_url() in page.replace("&amp;", "&")


def test_a_secret_source_does_not_exist_for_others(client, checker):
    source = SourceFactory(title="Gespräch", is_secret=True)

    assert "Gespräch" not in client.get("/sources/").content.decode()
    assert client.get(f"/sources/{source.pk}/").status_code == 404
    assert client.get(f"/sources/{source.pk}/change/").status_code == 404


def test_who_enters_a_secret_source_knows_it(client, checker):
    client.post("/sources/new/", {"title": "Gespräch", "kind": "person", "is_secret": "on"})

    assert "Gespräch" in client.get("/sources/").content.decode()


@pytest.mark.parametrize("path", ["", "new/"])
def test_authors_have_no_sources(client, path):
    client.force_login(UserFactory(role="author"))

    assert client.get(f"/sources/{path}").status_code == 403
