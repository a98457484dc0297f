"""Which form of an answer `Accept` gets."""

import pytest

from articles.api.negotiation import preferred
from tests.publishing.published import publish

JSON, CSV, LINKED = "application/json", "text/csv", "application/ld+json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OURS = [JSON, CSV, XLSX, LINKED]

CHOSEN = [
    ("*/*", JSON),
    ("text/csv", CSV),
    ("text/*", CSV),
    ("Text/CSV", CSV),
    ("application/*", JSON),
    ("application/json; charset=utf-8", JSON),
    ('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', LINKED),
    ("application/json;q=0.5, text/csv", CSV),
    ("application/json;q=0.5, text/csv;q=0.4", JSON),
    ("text/csv;q=0.4, application/ld+json;q=0.41", LINKED),
    ("application/json;q=0.1, */*;q=0.2", CSV),
    ("application/json;q=0, */*", CSV),
    ("application/*;q=0, */*;q=0.1", CSV),
    ("application/*;q=0.1, application/ld+json;q=0, text/csv;q=0.05", JSON),
    ("text/csv, application/json", JSON),
    ("application/ld+json, text/csv", CSV),
    ("text/csv, */*", CSV),
    ("text/csv;q=0.9, */*;q=0.9", CSV),
    ("image/png, text/csv;q=0.001", CSV),
    ("image/png", None),
    ("application/json;q=0", None),
    ("*/*;q=0", None),
    ("*/*;q=0, text/csv", CSV),
    ("nonsense", None),
    ("", None),
]


@pytest.mark.parametrize(("accept", "chosen"), CHOSEN)
def test_the_media_type_with_the_highest_quality_is_chosen(accept, chosen):
    assert preferred(accept.split(","), OURS) == chosen


@pytest.mark.parametrize(
    ("accept", "chosen"), [("image/png", "*/*"), ("*/*;q=0", None), ("image/png;q=0, a/b", "*/*")]
)
def test_a_file_matches_only_a_wildcard_of_any_media_type(accept, chosen):
    assert preferred(accept.split(","), ["*/*"]) == chosen


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["articles/", "verdicts/", "sources/"])
@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("application/json;q=0.3, text/csv;q=0.8", CSV),
        ("text/csv;q=0.3, application/json;q=0.8", JSON),
        (f"application/json;q=0.3, text/csv;q=0.8, {XLSX}", XLSX),
        ("application/json;q=0, text/csv;q=0.1", CSV),
    ],
)
def test_lists_use_the_quality_of_each_media_type(as_checker, path, accept, chosen):
    answer = as_checker.get(path, Accept=accept)

    assert answer.status_code == 200
    assert answer["Content-Type"].split(";")[0] == chosen
    assert "Accept" in [name.strip() for name in answer["Vary"].split(",")]


@pytest.mark.django_db
def test_a_media_type_with_quality_zero_is_refused(as_checker):
    for path in ("articles/", "verdicts/"):
        answer = as_checker.get(path, Accept="application/json;q=0")
        assert (answer.status_code, answer.json()["code"]) == (406, "not_acceptable")


@pytest.mark.django_db
def test_a_verdict_is_linked_data_only_where_that_has_the_higher_quality(visitor):
    path = f"verdicts/{publish().public_id}/"

    for accept, chosen in (
        ("application/ld+json;q=0.5, application/json", JSON),
        ("application/json;q=0.5, application/ld+json", LINKED),
    ):
        assert visitor.get(path, Accept=accept)["Content-Type"] == chosen
