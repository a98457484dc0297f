"""What breaks clients is distinguished from what doesn't, and needs another version of the API."""

import json
from copy import deepcopy

import pytest

from tests.api.test_schema import SNAPSHOT
from tools.breaking import breaks
from tools.openapi import unmoved_breaks

KEPT = json.loads(SNAPSHOT.read_text())
CLAIMS = "/api/v1/articles/{id}/claims/"


@pytest.fixture
def document():
    return deepcopy(KEPT)


def parameter(document, path, name):
    [found] = [
        parameter
        for parameter in document["paths"][path]["get"]["parameters"]
        if parameter["name"] == name
    ]
    return found


def fields(document, name):
    return document["components"]["schemas"][name]


def lose_route(document):
    del document["paths"]["/api/v1/events/"]


def lose_method(document):
    del document["paths"]["/api/v1/articles/{id}/"]["patch"]


def lose_parameter(document):
    document["paths"][CLAIMS]["get"]["parameters"].remove(parameter(document, CLAIMS, "state"))


def need_parameter(document):
    parameter(document, CLAIMS, "state")["required"] = True


def lose_choice(document):
    parameter(document, CLAIMS, "kind")["schema"]["enum"].pop()


def lose_status(document):
    del document["paths"]["/api/v1/articles/"]["post"]["responses"]["200"]


def lose_form(document):
    content = document["paths"][CLAIMS]["get"]["responses"]["200"]["content"]
    del content["application/ld+json"]


def lose_answered_field(document):
    clearance = fields(document, "Clearance")
    del clearance["properties"]["sha256"]
    clearance["required"].remove("sha256")


def leave_field_out(document):
    fields(document, "Clearance")["required"].remove("cleared")


def answer_another_type(document):
    fields(document, "Clearance")["properties"]["cleared"]["type"] = "string"


def take_no_field(document):
    del fields(document, "SignOffRequest")["properties"]["not_checked"]


def need_field(document):
    fields(document, "SignOffRequest")["required"] = ["revision", "not_checked"]


BREAKING = [
    (lose_route, "GET /api/v1/events/ is gone"),
    (lose_method, "PATCH /api/v1/articles/{id}/ is gone"),
    (lose_parameter, f"GET {CLAIMS} takes state no more"),
    (need_parameter, f"GET {CLAIMS} needs state"),
    (lose_choice, f"GET {CLAIMS}, kind: fewer choices"),
    (lose_status, "POST /api/v1/articles/ answers 200 no more"),
    (lose_form, f"GET {CLAIMS}, 200: application/ld+json is gone"),
    (lose_answered_field, "GET /api/v1/articles/{id}/clearance/, 200: sha256 is gone"),
    (leave_field_out, "GET /api/v1/articles/{id}/clearance/, 200: cleared may be missing"),
    (answer_another_type, "GET /api/v1/articles/{id}/clearance/, 200: cleared: another type"),
    (take_no_field, "POST /api/v1/articles/{id}/sign-off/, body: not_checked is gone"),
    (need_field, "POST /api/v1/articles/{id}/sign-off/, body: not_checked is needed"),
]


@pytest.mark.parametrize(("change", "reported"), BREAKING)
def test_breaking_changes_are_reported(document, change, reported):
    change(document)

    assert [parameter for parameter in breaks(KEPT, document) if parameter.startswith(reported)]


def test_additional_routes_fields_and_values_break_nothing(document):
    document["paths"]["/api/v1/news/"] = document["paths"]["/api/v1/events/"]
    parameter(document, CLAIMS, "kind")["schema"]["enum"].append("colour")
    fields(document, "Clearance")["properties"]["colour"] = {"type": "string"}
    fields(document, "SignOffRequest")["properties"]["colour"] = {"type": "string"}
    document["paths"][CLAIMS]["get"]["description"] = "Other words."

    assert breaks(KEPT, document) == []


def test_a_new_version_number_allows_a_breaking_change(document):
    lose_route(document)
    unmoved = unmoved_breaks(json.dumps(KEPT), json.dumps(document))
    document["info"]["version"] = "999.0.0"

    assert unmoved
    assert unmoved_breaks(json.dumps(KEPT), json.dumps(document)) == []
