"""The OpenAPI document is what validators and client generators take."""

import json
import re

import pytest

from articles.api.openapi.for_clients import suit_clients
from tools.openapi import SNAPSHOT

DOCUMENT = json.loads(SNAPSHOT.read_text())
SCHEMAS = DOCUMENT["components"]["schemas"]
OPERATIONS = [
    (f"{method} {path}", operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]
WEBHOOKS = [(name, hook["post"]) for name, hook in DOCUMENT["webhooks"].items()]
FORMS = ("application/json", "multipart/form-data")
PUBLIC = {"list_certificate_keys", "list_published_verdicts", "read_published_verdict"}


def contents(operation):
    """Yield media type and content of all bodies and answers of an operation."""
    for holder in [operation.get("requestBody", {}), *operation["responses"].values()]:
        yield from holder.get("content", {}).items()


def test_the_reference_validator_finds_nothing():
    # Imported here: it takes a second, which each worker would need.
    from openapi_spec_validator import validate

    validate(DOCUMENT)


def test_the_document_names_its_server_and_licence():
    assert [server["url"] for server in DOCUMENT["servers"]] == ["/"]
    assert DOCUMENT["info"]["license"]["identifier"] == "Apache-2.0"


def test_every_operation_says_whether_it_needs_a_token():
    missing = [name for name, operation in OPERATIONS + WEBHOOKS if "security" not in operation]
    public = {one["operationId"] for _, one in OPERATIONS if one["security"] == []}

    assert missing == []
    assert public == PUBLIC


def test_every_operation_has_an_id_of_its_own_and_words():
    ids = [operation["operationId"] for _, operation in OPERATIONS + WEBHOOKS]
    silent = [n for n, one in OPERATIONS + WEBHOOKS if not (one["summary"] and one["description"])]

    assert len({re.sub("_", "", name.lower()) for name in ids}) == len(ids)
    assert silent == []


def test_the_tags_of_operations_are_those_that_are_described():
    described = {tag["name"] for tag in DOCUMENT["tags"] if tag["description"]}

    assert {tag for _, one in OPERATIONS + WEBHOOKS for tag in one["tags"]} == described


def test_names_of_schemas_differ_in_more_than_case():
    assert len({re.sub("[_-]", "", name.lower()) for name in SCHEMAS}) == len(SCHEMAS)


def test_a_change_has_no_defaults_that_a_client_would_send():
    changes = {name: schema for name, schema in SCHEMAS.items() if name.startswith("Patched")}

    assert changes
    assert [name for name, schema in changes.items() if '"default"' in json.dumps(schema)] == []


@pytest.mark.parametrize("schema", [{"minLength": 1}, {"enum": ["a"]}, {"format": "uri"}])
def test_an_empty_default_that_its_schema_refuses_is_left_out(schema):
    document = {"paths": {}, "components": {"schemas": {"A": schema | {"default": ""}}}}

    assert "default" not in suit_clients(document)["components"]["schemas"]["A"]


def test_a_default_that_its_schema_allows_is_kept():
    schema = {"type": "string", "maxLength": 9, "default": ""}

    document = suit_clients({"paths": {}, "components": {"schemas": {"A": dict(schema)}}})
    assert document["components"]["schemas"]["A"] == schema


def test_each_media_type_of_a_body_has_a_class_of_its_own():
    for name, operation in OPERATIONS:
        bodies = operation.get("requestBody", {}).get("content", {})
        json_or_form = [bodies[n]["schema"] for n in bodies if n in FORMS]
        assert len({schema["$ref"] for schema in json_or_form}) == len(json_or_form), name


def test_only_a_form_has_a_file():
    assert "file" in SCHEMAS["ArticleFormRequest"]["properties"]
    assert "file" not in SCHEMAS["ArticleRequest"]["properties"]


def test_examples_are_what_their_schemas_allow():
    from jsonschema import Draft202012Validator

    for name, operation in OPERATIONS:
        for media_type, content in contents(operation):
            if "example" in content and "json" in media_type:
                whole = {**content["schema"], "components": DOCUMENT["components"]}
                faults = Draft202012Validator(whole).iter_errors(content["example"])
                assert [fault.message for fault in faults] == [], (name, media_type)
