"""The OpenAPI document, its snapshot, and the page that shows it."""

import json
import re

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from articles.api.urls import urlpatterns
from tests.api.rights_table import TABLE
from tools.openapi import SNAPSHOT, unmoved_breaks

ROUTES = {pattern.name: str(pattern.pattern) for pattern in urlpatterns}


# Of the session: tests with a database and those without run apart from each other.
@pytest.fixture(scope="session")
def document(tmp_path_factory) -> str:
    """Return what the code says; `make check` validates it as OpenAPI."""
    path = tmp_path_factory.mktemp("schema") / "openapi.json"
    options = {"lang": "en", "format": "openapi-json", "fail_on_warn": True}
    call_command("spectacular", file=str(path), **options)
    return path.read_text()


def test_the_snapshot_is_what_the_code_says(document):
    assert json.loads(document) == json.loads(SNAPSHOT.read_text()), "run: make openapi"


def test_a_change_that_breaks_clients_has_a_new_version(document):
    assert unmoved_breaks(SNAPSHOT.read_text(), document) == []


def test_the_document_is_openapi_3_1_without_nullable(document):
    assert json.loads(document)["openapi"].startswith("3.1")
    assert '"nullable"' not in document


def test_every_route_is_in_the_document(document):
    paths = json.loads(document)["paths"]
    hidden = {"schema", "docs", "nowhere"}

    assert len(paths) == len([p for p in urlpatterns if p.name not in hidden])


def test_every_operation_says_how_it_refuses(document):
    known = json.loads(document)["components"]["responses"]
    for path, methods in json.loads(document)["paths"].items():
        for method, operation in methods.items():
            # 414 is the web server's own: no request so long comes this far.
            refusals = {c for c in operation["responses"] if c.startswith("4")} - {"414"}
            assert refusals, (method, path)
            for code in refusals:
                reference = operation["responses"][code]["$ref"]
                answer = known[reference.removeprefix("#/components/responses/")]
                assert list(answer["content"]) == ["application/problem+json"]


def test_every_parameter_and_answer_is_explained(document):
    for path, methods in json.loads(document)["paths"].items():
        for method, operation in methods.items():
            asked = [p for p in operation.get("parameters", ()) if p.get("in") == "query"]
            unsaid = [p["name"] for p in asked if not p.get("description")]
            unsaid += [
                status
                for status, answer in operation["responses"].items()
                if "$ref" not in answer and not answer.get("description")
            ]
            assert not unsaid, (method, path)


def test_every_text_answer_has_an_example(document):
    for path, methods in json.loads(document)["paths"].items():
        for method, operation in methods.items():
            answers = [operation["responses"].get(code, {}) for code in ("200", "201", "202")]
            for name, media in [one for a in answers for one in a.get("content", {}).items()]:
                if "json" in name or name == "text/csv":
                    assert "example" in media or "examples" in media, (method, path, name)


def test_every_body_has_an_example(document):
    for path, methods in json.loads(document)["paths"].items():
        for method, operation in methods.items():
            for name, media in operation.get("requestBody", {}).get("content", {}).items():
                assert media.get("example") or media.get("examples"), (method, path, name)
                if name == "multipart/form-data":
                    assert "file" in media["example"], (method, path)


def test_the_example_of_each_act_names_the_version_that_was_read(document):
    for path, methods in json.loads(document)["paths"].items():
        for method, operation in methods.items():
            media = operation.get("requestBody", {}).get("content", {}).values()
            for example in [one["example"] for one in media if "428" in operation["responses"]]:
                first = example.get("claims", [example])[0]
                named = (first if isinstance(first, dict) else example)["version"]
                is_article = "/articles/{id}/" in path or path.endswith("/v1/claims/")
                assert isinstance(named, str) == is_article, (method, path)


@pytest.mark.django_db
def test_the_example_of_a_table_has_the_columns_of_the_table(client, document):
    answers = json.loads(document)["paths"]["/api/v1/verdicts/"]["get"]["responses"]["200"]
    table = b"".join(client.get("/api/v1/verdicts/?format=csv").streaming_content)

    example = answers["content"]["text/csv"]["example"]
    assert example.splitlines()[0] == table.decode("utf-8-sig").splitlines()[0]


def test_every_guarded_operation_names_its_roles(document):
    for methods in json.loads(document)["paths"].values():
        for operation in methods.values():
            assert bool(operation.get("security")) == (
                "Roles: " in operation.get("description", "")
            )


@pytest.mark.django_db
def test_operations_list_the_scope_of_their_token_or_no_token(document):
    paths = json.loads(document)["paths"]

    for (method, name), (scope, _roles) in TABLE.items():
        path = "/api/v1/" + re.sub(r"<\w+:(\w+)>", r"{\1}", ROUTES[name]).replace("{pk}", "{id}")
        if path not in paths:
            assert name in ("schema", "docs")
            continue
        ways = paths[path][method.lower()].get("security", [])
        scopes = [way["token"] for way in ways if "token" in way]
        assert scopes == ([[scope]] if scope not in ("", "-") else []), (method, name)


def test_no_field_names_a_type_twice(document):
    types = re.findall(r'"type": (\[[^\]]*\])', document)

    assert types
    assert all(len({*json.loads(found)}) == len(json.loads(found)) for found in types)


def test_the_document_is_served(client):
    answer = client.get("/api/v1/schema/")

    assert answer.status_code == 200
    assert answer.json()["info"]["title"] == "Factcheck"


@pytest.mark.django_db
def test_the_document_is_the_same_in_every_language(client, document):
    for language in ("de", "en"):
        answer = client.get("/api/v1/schema/", headers={"Accept-Language": language})
        assert answer.json() == json.loads(document)


def test_the_docs_have_a_policy_of_their_own_without_inline_script(client, db):
    answer = client.get("/api/v1/docs/")

    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in policy + ";"
    assert "<script>" not in answer.content.decode()
    assert "style=" not in answer.content.decode()


@pytest.mark.journey
@pytest.mark.slow
def test_the_docs_show_routes_in_a_browser(open_page):
    """Swagger UI draws ten operations, and the others when the browser has nothing else to do."""
    page = open_page("/api/v1/docs/")

    expect(page.get_by_text("/api/v1/archive/", exact=False).first).to_be_visible()
    expect(page.locator(".opblock")).not_to_have_count(0)
    assert "/api/v1/articles/{id}/clearance/" in page.request.get("/api/v1/schema/").text()
