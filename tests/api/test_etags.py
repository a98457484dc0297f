"""`ETag`, `If-Match` and `If-None-Match` on all that people edit."""

from types import SimpleNamespace

import pytest
from rest_framework.exceptions import ValidationError

from articles.api.etags import is_known, seen_number, seen_version
from articles.api.exceptions import PreconditionRequired
from articles.api.urls import urlpatterns
from articles.models import ErrorClass
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    DocumentFactory,
    ReferenceFactFactory,
    SourceFactory,
    VerdictFactory,
    WebhookFactory,
)

from .conftest import Caller

pytestmark = pytest.mark.django_db


def error_class():
    """Return a class of errors that its code names."""
    row = ErrorClass.objects.get(code="age")
    return SimpleNamespace(pk=row.code)


EDITED = {
    "article": (ArticleFactory, "articles/{}/", {"byline": "Neu"}),
    "claim": (ClaimFactory, "claims/{}/", {"value": {"number": "9"}}),
    "source": (SourceFactory, "sources/{}/", {"title": "Neu"}),
    "conversation": (SourceFactory, "sources/{}/conversation/", {"said": "Ja"}),
    "person": (lambda: ReferenceFactFactory().person, "people/{}/", {"note": "Neu"}),
    "reference_fact": (ReferenceFactFactory, "reference-facts/{}/", {"valid_from": "2020-01-01"}),
    "error_class": (error_class, "error-classes/{}/", {"label_de": "Neu"}),
    "document": (DocumentFactory, "documents/{}/", {"title": "Neu"}),
    "webhook": (WebhookFactory, "webhooks/{}/", {"name": "Neu"}),
}


@pytest.fixture(params=EDITED)
def edited(request):
    make, path, change = EDITED[request.param]
    return path.format(make().pk), change


@pytest.fixture
def editor(edited, as_chief):
    """Return a chief with a token, or signed in where no token changes anything."""
    if not edited[0].startswith("error-classes") and "conversation" not in edited[0]:
        return as_chief
    caller = Caller(as_chief.user)
    caller.client.force_login(as_chief.user)
    return caller


def test_this_file_tests_every_route_with_patch():
    found = {p.name for p in urlpatterns if hasattr(p.callback.cls, "patch")}

    assert found == set(EDITED)


def test_a_change_needs_the_tag(editor, edited):
    path, change = edited
    editor.reads_first = False

    for headers in ({}, {"If_Match": "*"}):
        answer = editor.patch(path, change, **headers)
        assert (answer.status_code, answer.json()["code"]) == (428, "version_required")


def test_an_empty_header_names_no_version_even_with_one_in_the_body(editor, edited):
    path, change = edited
    editor.reads_first = False
    version = editor.get(path).json()["version"]

    answer = editor.patch(path, change | {"version": version}, If_Match="")

    assert (answer.status_code, answer.json()["code"]) == (428, "version_required")


def test_a_change_takes_the_version_in_the_body_too(editor, edited):
    path, change = edited
    version = editor.get(path).json()["version"]

    done = editor.patch(path, change | {"version": version})
    stale = editor.patch(path, change | {"version": version})

    assert (done.status_code, stale.status_code) == (200, 412)
    assert editor.get(path).json()["version"] != version


def test_a_stale_change_is_refused_with_the_present_state(editor, edited):
    path, change = edited
    tag = editor.get(path)["ETag"]

    done = editor.patch(path, change, If_Match=tag)
    stale = editor.patch(path, change, If_Match=tag)
    present = editor.get(path)

    assert (done.status_code, stale.status_code) == (200, 412)
    assert stale.json()["present"] == present.json()
    assert stale["ETag"] == present["ETag"] == done["ETag"] != tag


def test_a_weak_tag_is_no_match(editor, edited):
    path, change = edited
    tag = editor.get(path)["ETag"]

    assert editor.patch(path, change, If_Match=f"W/{tag}").status_code == 412
    assert editor.patch(path, change, If_Match=f'"other", {tag}').status_code == 200


def test_a_client_with_the_current_version_gets_304(editor, edited):
    path, change = edited
    tag = editor.get(path)["ETag"]

    known = editor.get(path, If_None_Match=f'"x", W/{tag}')
    editor.patch(path, change, If_Match=tag)
    changed = editor.get(path, If_None_Match=tag)

    assert (known.status_code, known.content, known["ETag"]) == (304, b"", tag)
    assert "Content-Type" not in known
    assert (changed.status_code, changed["ETag"] != tag) == (200, True)


def test_progress_makes_a_new_tag_but_no_stale_change(as_chief):
    claim = ClaimFactory()
    path = f"articles/{claim.article_id}/"
    tag = as_chief.get(path)["ETag"]
    VerdictFactory(claim=claim)

    assert as_chief.get(path, If_None_Match=tag).status_code == 200
    assert as_chief.patch(path, {"byline": "Neu"}, If_Match=tag).status_code == 200


def asking(header: str = "", method: str = "POST") -> SimpleNamespace:
    return SimpleNamespace(method=method, headers={"If-Match": header} if header else {})


@pytest.mark.parametrize(
    ("header", "version"),
    [
        ('"claim-1-3"', 3),
        ('"claim-1-3-0123456789ab"', 3),
        ('"claim-1-3-012345678901"', 3),
        ('"3"', 3),
        (' "b", "claim-1-3"', 3),
        ('"b,c", "claim-1-3"', 3),
        ('"claim-1-2", "claim-1-3", "claim-1-1"', 3),
        ('W/"claim-1-3"', 0),
        ('"claim-1-33"', 33),
        ('"claim-2-3"', 0),
        ("claim-1-3", 0),
        ('"claim-1-3', 0),
        ('"b" "claim-1-3"', 0),
        ('"claim-1-²"', 0),
        (f'"{"9" * 30}"', 0),
    ],
)
def test_tags_are_read_as_the_rfc_says(header, version):
    assert seen_number(asking(header), {}, "claim-1") == version


@pytest.mark.parametrize("said", ["3", '"3"', '"claim-1-3"', "claim-1-3-0123456789ab"])
def test_a_version_comes_in_the_body_as_well(said):
    data = {"version": said, "rating": "true"}

    assert seen_number(asking(), data, "claim-1") == 3
    assert data == {"rating": "true"}


@pytest.mark.parametrize("said", ["3.12.345", '"article-7-3.12.345-0123456789ab"'])
def test_the_version_of_an_article_stays_one_word(said):
    assert seen_version(asking(), {"version": said}, "article-7") == "3.12.345"


@pytest.mark.parametrize("header", ["", "*", " * "])
@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
def test_no_version_is_none(header, method):
    with pytest.raises(PreconditionRequired) as refused:
        seen_version(asking(header, method), {}, "claim-1")
    assert ("`version`" in str(refused.value)) == (method != "DELETE")


def test_header_and_body_name_the_same_version():
    assert seen_number(asking('"claim-1-3"'), {"version": "3"}, "claim-1") == 3
    with pytest.raises(ValidationError):
        seen_number(asking('"claim-1-3"'), {"version": "4"}, "claim-1")


def test_if_none_match_compares_weakly_and_wholly():
    assert is_known('W/"a"', '"a"')
    assert is_known("*", '"a"')
    assert not is_known('"a-1-3"', '"a-1-3-0123456789ab"')
