"""Requests with a token skip sessions and forms, and miss nothing that these do for others."""

import pytest
from django.test import Client, override_settings

from tests.factories import ArticleFactory, UserFactory, token_for

pytestmark = pytest.mark.django_db

PATH = "/api/v1/articles/"


@pytest.fixture
def token() -> str:
    return token_for(UserFactory(role="checker"))


@pytest.fixture
def machine(token: str) -> Client:
    return Client(raise_request_exception=False, headers={"authorization": f"Bearer {token}"})


@pytest.fixture
def person() -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(UserFactory(role="checker"))
    return client


@pytest.mark.parametrize("path", [PATH, "/api/v1/articles/999999/", "/api/v1/articles/?limit=0"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_machine_gets_the_same_headers_as_a_person(machine, person, path, language):
    ours, theirs = (
        client.get(path, headers={"accept-language": language}).headers
        for client in (machine, person)
    )

    own = {"X-Request-ID", "RateLimit", "Vary", "ETag", "Content-Length"}
    assert {k: v for k, v in ours.items() if k not in own} == {
        k: v for k, v in theirs.items() if k not in own
    }
    assert own & ours.keys() == own & theirs.keys()
    assert "Accept-Language" in ours["Vary"]


def test_a_machine_is_answered_in_its_language(machine):
    answers = {
        language: machine.get(f"{PATH}999999/", headers={"accept-language": language})
        for language in ("de", "en")
    }

    details = {answer.json()["detail"] for answer in answers.values()}
    assert len(details) == 2
    assert [answer["Content-Language"] for answer in answers.values()] == ["de", "en"]


@override_settings(ALLOWED_HOSTS=["check.example.org"])
def test_a_machine_that_names_another_host_is_refused(machine):
    assert machine.get(PATH, headers={"host": "elsewhere.example.org"}).status_code == 400
    assert machine.get(PATH, headers={"host": "check.example.org"}).status_code == 200


def test_the_session_beside_a_token_counts_for_nothing(person):
    ArticleFactory()
    author = token_for(UserFactory(role="author"))

    assert person.get(PATH, headers={"authorization": "Bearer unknown"}).status_code == 401
    assert person.get(PATH, headers={"authorization": f"bearer {author}"}).json()["results"] == []
    assert person.get(PATH).json()["results"] != []


def test_a_fault_in_a_view_is_a_problem(machine, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("broken")

    monkeypatch.setattr("articles.api.views.articles.newest_entries", fail)

    answer = machine.get(PATH)

    assert answer.status_code == 500
    assert answer.json()["code"] == "server_error"


def test_a_request_with_a_token_reads_no_session(machine, django_assert_num_queries):
    machine.cookies["sessionid"] = "of nobody"
    machine.get(PATH)

    with django_assert_num_queries(2):  # token, articles
        assert machine.get(PATH).status_code == 200
