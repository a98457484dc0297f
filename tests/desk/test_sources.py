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
def test_errors_are_reported_and_the_rest_is_kept(client, checker, wrong):
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


def test_editing_an_old_version_shows_the_change(client, checker):
    source = SourceFactory()
    data = {"title": "Neu", "kind": "web", "version": source.version}
    client.post(f"/sources/{source.pk}/change/", data)

    answer = client.post(f"/sources/{source.pk}/change/", data | {"title": "Älter"})

    assert answer.status_code == 409
    assert 'value="Älter"' in answer.content.decode()


def test_a_source_shows_the_claims_it_is_cited_for(client, checker):
    evidence = EvidenceFactory(passage="312 Beschäftigte")

    page = client.get(f"/sources/{evidence.source_id}/").content.decode()

    assert "312 Beschäftigte" in page
    assert evidence.claim.get_absolute_url() in page.replace("&amp;", "&")


def test_a_secret_source_does_not_exist_for_others(client, checker):
    source = SourceFactory(title="Gespräch", is_secret=True)

    assert "Gespräch" not in client.get("/sources/").content.decode()
    assert client.get(f"/sources/{source.pk}/").status_code == 404
    assert client.get(f"/sources/{source.pk}/change/").status_code == 404


def test_the_person_who_enters_a_secret_source_may_see_it(client, checker):
    client.post("/sources/new/", {"title": "Gespräch", "kind": "person", "is_secret": "on"})

    assert "Gespräch" in client.get("/sources/").content.decode()


@pytest.fixture
def secret(client, checker):
    client.post("/sources/new/", {"title": "Gespräch", "kind": "person", "is_secret": "on"})
    return Source.objects.get()


def test_a_secret_source_is_shared_on_its_page_and_taken_back(client, secret):
    colleague = UserFactory(last_name="Torp")
    page = f"/sources/{secret.pk}/"
    assert "Ines Torp</option>" in client.get(page).content.decode()

    shared = client.post(f"{page}share/", {"user": colleague.pk}, follow=True)
    assert "Ines Torp hat jetzt Zugang zu dieser Quelle." in shared.content.decode()
    assert colleague in secret.known_to.all()

    client.post(f"{page}unshare/", {"user": colleague.pk})
    assert colleague not in secret.known_to.all()


def test_a_secret_source_is_not_shared_with_authors(client, secret):
    author = UserFactory(role="author")
    answer = client.post(f"/sources/{secret.pk}/share/", {"user": author.pk})
    assert answer.status_code == 422
    assert author not in secret.known_to.all()


def test_a_person_who_gives_up_a_secret_source_is_redirected_to_the_list(client, secret):
    other = UserFactory()
    secret.known_to.add(other)
    client.force_login(other)
    answer = client.post(f"/sources/{secret.pk}/unshare/", {"user": other.pk})
    assert answer["Location"] == "/sources/"
    assert client.get(f"/sources/{secret.pk}/").status_code == 404


def test_an_administrator_is_not_offered_to_share(client, secret):
    administrator = UserFactory(role="administrator")
    secret.known_to.add(administrator)
    client.force_login(administrator)
    assert "share/" not in client.get(f"/sources/{secret.pk}/").content.decode()
    assert client.post(f"/sources/{secret.pk}/share/", {}).status_code == 403


@pytest.mark.parametrize("path", ["", "new/"])
def test_authors_have_no_sources(client, path):
    client.force_login(UserFactory(role="author"))

    assert client.get(f"/sources/{path}").status_code == 403
