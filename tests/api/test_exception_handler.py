"""Every error is a problem document."""

import gzip

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.test import RequestFactory

from articles.api.exception_handler import answer_problem, server_error
from articles.api.urls import urlpatterns
from articles.models import Person
from tests.factories import DeskFactory, SourceFactory

pytestmark = pytest.mark.django_db

MEMBERS = {"type", "title", "status", "code", "detail"}


def assert_problem(answer, status, code):
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert set(body) >= MEMBERS
    assert (body["status"], body["code"]) == (status, code)


def test_a_row_that_does_not_exist_is_not_found(as_checker):
    assert_problem(as_checker.get("articles/1/"), 404, "not_found")


@pytest.mark.parametrize(
    "path", ["nowhere/", "articles", "articles/x/", "articles/99999999999999999999/"]
)
def test_an_address_that_leads_nowhere_is_not_found(as_checker, path):
    assert_problem(as_checker.get(path), 404, "not_found")


def test_a_missing_slash_is_reported(as_checker):
    assert "slash" in as_checker.post("articles", {}, Accept_Language="en").json()["detail"]
    assert "slash" not in as_checker.get("nowhere/", Accept_Language="en").json()["detail"]


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b'{"a": NaN}', b'"\\ud800"'])
def test_what_isnt_a_json_object_cant_be_read(as_checker, body):
    assert_problem(as_checker.call("POST", "origins/", body), 400, "parse_error")


def test_another_media_type_is_not_supported(as_checker):
    answer = as_checker.call("POST", "origins/", b"<a/>", Content_Type="text/xml")

    assert_problem(answer, 415, "unsupported_media_type")
    assert answer.json()["detail"].endswith(": application/json.")


@pytest.mark.parametrize("authorization", ["", "Token fc_x", "fc_x"])
def test_a_request_without_a_token_says_how_to_send_one(client, authorization):
    answer = client.get("/api/v1/articles/", headers={"Authorization": authorization})

    assert_problem(answer, 401, "not_authenticated")
    assert "Authorization: Bearer" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("method", "path", "body", "named"),
    [
        ("POST", "articles/", {"body": "Der Kai.", "desk": "Lokales"}, ("Lokales", "Wirtschaft")),
        ("POST", "articles/", {"body": "Der Kai.", "format": "rtf"}, ("rtf", "markdown")),
        ("POST", "articles/", {"body": "Der Kai.", "author": "niemand"}, ("niemand",)),
        ("POST", "sources/", {"title": "Bericht", "origin": 99}, ("99",)),
        ("GET", "articles/?state=fertig", None, ("fertig", "cleared")),
    ],
)
def test_what_is_unknown_is_named_with_what_there_is(as_checker, method, path, body, named):
    DeskFactory(name="Wirtschaft")
    detail = as_checker.call(method, path, body).json()["errors"][0]["detail"]

    assert all(word in detail for word in named)
    assert "name=" not in detail


@pytest.mark.parametrize(
    ("path", "known"), [("articles/?desks=1", "desk"), ("events/?a=1", "after")]
)
def test_an_unknown_name_is_refused_with_the_known_ones(as_chief, path, known):
    detail = as_chief.get(path).json()["errors"][0]["detail"]
    assert f"{known}, " in detail

    detail = as_chief.post("articles/", {"titel": "Der Kai"}).json()["errors"][0]["detail"]
    assert "body, " in detail


def test_a_member_of_a_list_is_named_with_what_there_is(as_chief):
    body = {"name": "CMS", "url": "https://cms.example/", "types": ["article.cleared", "done"]}
    [error] = as_chief.post("webhooks/", body).json()["errors"]

    assert error["pointer"] == "/types/1"
    assert "„done“" in error["detail"]
    assert "article.cleared" in error["detail"]


def test_accounts_are_not_listed(as_checker, colleague):
    body = {"body": "Der Kai misst 90 Meter.", "author": "niemand"}
    detail = as_checker.post("articles/", body).json()["errors"][0]["detail"]

    assert detail == "„niemand“ gibt es hier nicht."


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "br", "deflate, gzip"])
@pytest.mark.parametrize("path", ["origins/", "articles/", "articles/bulk/"])
def test_a_body_that_is_encoded_is_refused(as_checker, encoding, path):
    body = gzip.compress(b'{"name": "Agentur"}')
    types = "application/x-ndjson" if "bulk" in path else "application/json"

    answer = as_checker.call("POST", path, body, Content_Type=types, Content_Encoding=encoding)

    assert_problem(answer, 415, "unsupported_media_type")
    assert answer["Accept-Encoding"] == "identity"
    assert "Content-Encoding" in answer.json()["detail"]


def test_a_body_that_says_that_it_is_not_encoded_is_read(as_checker):
    body = b'{"name": "Agentur"}'

    answer = as_checker.call("POST", "origins/", body, Content_Encoding="identity")

    assert answer.status_code == 201


def test_a_broken_upload_cant_be_read(as_checker):
    answer = as_checker.call(
        "POST", "articles/", b"--x\r\n", Content_Type="multipart/form-data; boundary=\xe4"
    )

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_a_method_that_a_route_lacks_is_named(as_checker):
    answer = as_checker.call("DELETE", "articles/")

    assert_problem(answer, 405, "method_not_allowed")
    assert "POST" in answer["Allow"]
    assert "OPTIONS" not in answer["Allow"]  # 405, too


def test_an_answer_in_an_unknown_media_type_is_refused(as_checker):
    answer = as_checker.get("articles/", Accept="image/png")

    assert_problem(answer, 406, "not_acceptable")
    assert "Accept" in answer.json()["detail"]


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_body_in_chunks_is_refused_not_read_as_empty(as_checker, method):
    answer = as_checker.client.generic(
        method,
        "/api/v1/articles/" if method == "POST" else f"/api/v1/sources/{SourceFactory().pk}/",
        b'{"body": "Die Werft hat 312 Leute."}',
        content_type="application/json",
        headers={"Authorization": f"Bearer {as_checker.token}", "Transfer-Encoding": "chunked"},
        CONTENT_LENGTH="",
        HTTP_IF_MATCH="*",
    )

    assert_problem(answer, 411, "length_required")


def test_a_body_over_the_limit_is_refused_before_it_is_read(as_checker, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    answer = as_checker.post("origins/", {"name": "a" * 1001})

    assert_problem(answer, 413, "too_large")


def test_an_upload_over_the_limit_is_refused(as_checker, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    answer = as_checker.call(
        "POST", "articles/", b"a" * 1001, Content_Type="multipart/form-data; boundary=x"
    )

    assert_problem(answer, 413, "too_large")


def test_too_many_requests_are_asked_to_wait(as_checker, settings, within_a_minute):
    settings.API_REQUESTS_PER_MINUTE = 2

    answers = [as_checker.get("ratings/") for _ in range(3)]

    assert [answer.status_code for answer in answers[:2]] == [200, 200]
    assert_problem(answers[2], 429, "throttled")
    assert 0 < int(answers[2]["Retry-After"]) <= 60
    said = f"die nächste ist in {answers[2]['Retry-After']} s möglich"
    assert said in answers[2].json()["detail"]


def test_one_caller_doesnt_use_up_the_requests_of_another(as_checker, as_chief, settings):
    settings.API_REQUESTS_PER_MINUTE = 1

    assert as_checker.get("ratings/").status_code == 200
    assert as_chief.get("ratings/").status_code == 200


@pytest.mark.parametrize(
    "error",
    [IntegrityError("duplicate"), ProgrammingError("pgtrigger: Cannot update rows from table")],
)
def test_what_the_database_refuses_is_a_conflict(error):
    answer = answer_problem(error, {})

    assert answer.status_code == 409
    assert answer.data["code"] == "contradiction"


def test_the_log_names_the_constraint_that_refused_and_no_value(caplog):
    Person.objects.create(name="Ada Lovelace", wikidata_id="Q7259")
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        Person.objects.create(name="Grace Hopper", wikidata_id="Q7259")

    answer_problem(refused.value, {})

    [line] = [
        row.getMessage() for row in caplog.records if row.name == "articles.api.exception_handler"
    ]
    assert "wikidata_id" in line
    assert "Q7259" not in line


def test_an_error_in_the_code_is_not_reported_as_the_clients():
    assert answer_problem(ProgrammingError("no such column"), {}) is None


def test_an_error_of_the_server_is_a_problem_under_api_and_a_page_elsewhere(rf: RequestFactory):
    assert_problem_bytes = server_error(rf.get("/api/v1/articles/"))
    page = server_error(rf.get("/"))

    assert assert_problem_bytes.status_code == page.status_code == 500
    assert assert_problem_bytes["Content-Type"] == "application/problem+json"
    assert page["Content-Type"].startswith("text/html")


def test_every_view_answers_errors_this_way():
    for pattern in urlpatterns:
        view = pattern.callback.cls()
        assert view.get_exception_handler() is answer_problem, pattern.name


def test_a_sentence_is_in_the_language_of_each_request(as_checker):
    def sentence(language):
        body = {"name": "a" * 201}
        answer = as_checker.post("origins/", body, Accept_Language=language)
        return answer.json()["errors"][0]["detail"]

    sentences = [sentence(language) for language in ("de", "en", "de")]

    assert sentences[0] == sentences[2] != sentences[1]
    assert "200 characters" in sentences[1]


def test_a_host_that_is_none_is_a_problem_under_the_api_alone(client):
    answer = client.get("/api/v1/ratings/", headers={"Host": "a b"})

    assert_problem(answer, 400, "parse_error")
    assert client.get("/accounts/login/", headers={"Host": "a b"}).status_code == 400
