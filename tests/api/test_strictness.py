"""JSON is taken as it is; forms and query strings, which have only text, are read."""

import importlib
import pkgutil

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework import serializers

from articles.api import serializers as api_serializers
from articles.api.serializers.strict import LineField, MomentField, QueryString, StrictSerializer
from tests.factories import ClaimFactory, SourceFactory

pytestmark = pytest.mark.django_db


class Kinds(StrictSerializer):
    """A field of each kind."""

    text = serializers.CharField(required=False, allow_null=True)
    number = serializers.IntegerField(required=False)
    truth = serializers.BooleanField(required=False)
    day = serializers.DateField(required=False)
    word = serializers.ChoiceField([("1", "one")], required=False)
    words = serializers.ListField(child=serializers.CharField(), required=False)


class AskedKinds(QueryString, Kinds):
    """The same as a query string."""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", 5),
        ("text", True),
        ("number", "5"),
        ("number", 5.5),
        ("number", True),
        ("truth", "true"),
        ("truth", 1),
        ("day", 20260320),
        ("word", 1),
        ("words", ["one", 2]),
        ("words", "one"),
    ],
)
def test_another_type_is_refused(name, value):
    checked = Kinds(data={name: value})

    assert not checked.is_valid()
    assert list(checked.errors) == [name]


def test_an_equal_json_value_is_accepted():
    checked = Kinds(data={"text": None, "number": 5.0, "truth": False, "words": ["one"]})

    assert checked.is_valid(), checked.errors
    assert checked.validated_data["number"] == 5


def test_a_query_string_is_read():
    checked = AskedKinds(data={"number": "5", "truth": "true", "word": "1", "day": ""})

    assert checked.is_valid(), checked.errors
    assert dict(checked.validated_data) == {"number": 5, "truth": True, "word": "1"}


@pytest.mark.parametrize(
    "path",
    ["articles/?state=new&state=cleared", "sources/?q=Amt&q=Werft", "events/?limit=5&limit=50"],
)
def test_a_repeated_parameter_is_refused_and_named(as_chief, path):
    answer = as_chief.get(path)

    assert answer.status_code == 400, answer.content
    named = [error["parameter"] for error in answer.json()["errors"]]
    assert named == [path.split("?")[1].split("=")[0]]


def test_a_body_points_at_the_field_of_another_type(as_checker):
    answer = as_checker.post("sources/", {"title": 5, "kind": "official", "is_primary": "yes"})

    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/title", "/is_primary"]


def test_a_source_is_named_by_its_number_and_in_a_form_by_its_digits(as_checker):
    claim, source = ClaimFactory(), SourceFactory()
    path = f"/api/v1/claims/{claim.pk}/evidence/"

    as_text = as_checker.post(path, {"source": str(source.pk)})
    as_number = as_checker.post(path, {"source": source.pk})
    in_form = as_checker.client.post(
        path,
        {
            "version": "1",
            "source": str(source.pk),
            "file": SimpleUploadedFile("a.txt", b"312 Leute"),
        },
        headers={"Authorization": f"Bearer {as_checker.token}"},
    )

    assert [answer.status_code for answer in (as_text, as_number, in_form)] == [422, 201, 201]


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "figures/?desk=a%00"), ("POST", "articles/")],
)
def test_a_name_with_a_null_character_is_refused(as_chief, method, path):
    body = {"body": "Ein Text.", "desk": "a\0"} if method == "POST" else None
    answer = as_chief.call(method, path, body)
    assert answer.status_code in (400, 422), answer.content


def test_every_time_that_comes_in_is_turned_to_utc():
    """Else an answer would say the same moment in one form at once and in another later."""
    for module in pkgutil.iter_modules(api_serializers.__path__):
        found = vars(importlib.import_module(f"{api_serializers.__name__}.{module.name}")).values()
        for kind in found:
            if isinstance(kind, type) and issubclass(kind, serializers.Serializer):
                fields = kind._declared_fields.items()
                times = [n for n, f in fields if isinstance(f, serializers.DateTimeField)]
                assert all(isinstance(kind._declared_fields[n], MomentField) for n in times), kind


def test_a_byte_order_mark_before_the_json_is_skipped(as_checker):
    body = b'\xef\xbb\xbf{"body": "Die Werft hat 312 Leute."}'

    answer = as_checker.call("POST", "articles/", body, Content_Type="application/json")

    assert answer.status_code == 201


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (" Ida Rahn\r\nOle Brandt ", "Ida Rahn Ole Brandt"),
        ("48\u00a0Mio.\n\n", "48\u00a0Mio."),
        ("", ""),
    ],
)
def test_a_one_line_field_joins_lines(given, read):
    assert LineField().run_validation(given) == read
