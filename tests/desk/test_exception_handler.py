"""Refused acts become answers that a person can read."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import RequestFactory

from articles.desk.exception_handler import status_of
from articles.desk.middleware import RefusedActMiddleware
from articles.workflow import Invalid, NotAllowed, StaleEdit, WrongState
from tests.factories import ArticleFactory, UserFactory, token_for

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotAllowed(), 403),
        (Invalid({"text": ["Missing."]}), 422),
        (WrongState("Too late."), 409),
        (StaleEdit(None), 409),
    ],
)
def test_each_refusal_has_its_status(error, status):
    assert status_of(error) == status


def fragment(error):
    request = RequestFactory().get("/")
    request.htmx = True
    return RefusedActMiddleware(lambda _request: None).process_exception(request, error)


def test_a_refused_fragment_is_a_message_in_the_status_line():
    answer = fragment(WrongState("Zu spät für <b>."))

    assert (answer.status_code, answer["HX-Retarget"]) == (409, "#page-status")
    assert answer.content.decode() == "Zu spät für &lt;b&gt;."


@pytest.mark.parametrize(("error", "status"), [(PermissionDenied(), 403), (Http404(), 404)])
def test_a_fragment_is_not_answered_with_a_page(error, status):
    answer = fragment(error)

    assert answer.status_code == status
    assert b"<html" not in answer.content


def test_other_errors_are_left_alone():
    assert fragment(ValueError()) is None


def test_a_page_gets_the_sentence_and_the_way_back(client):
    chief = UserFactory(role="chief")
    client.force_login(chief)
    token_for(chief)
    address = f"/account/tokens/{chief.api_tokens.get().pk}/revoke/"
    client.post(address)

    answer = client.post(address, headers={"Referer": "http://testserver/account/tokens/"})

    assert answer.status_code == 409
    assert b'href="http://testserver/account/tokens/"' in answer.content


@pytest.mark.parametrize(("path", "status"), [("/nothing/", 404), ("/sources/", 403)])
def test_error_pages_have_the_frame(client, path, status):
    client.force_login(UserFactory(role="author"))

    answer = client.get(path)

    assert answer.status_code == status
    assert b'<header class="bar"' in answer.content


def test_a_form_of_another_session_is_refused_with_a_page(client):
    client.handler.enforce_csrf_checks = True
    client.force_login(UserFactory())

    answer = client.post(f"/articles/{ArticleFactory().pk}/checkers/", {"user": "1"})

    assert answer.status_code == 403
    assert b'<header class="bar"' in answer.content
