"""What people send from the page: each act with its right and its token, one way down."""

import sys
from contextlib import contextmanager

import pytest
from django.test import Client

from articles.models import Event
from tests.factories import UserFactory, VerdictFactory

from .sending import send, verdict_data

pytestmark = pytest.mark.django_db


ROUTES = {
    "verdict/": lambda piece: (f"/claims/{piece.open.pk}/verdict/", verdict_data()),
    "evidence/": lambda piece: (
        f"/claims/{piece.open.pk}/evidence/",
        {"title": "Hafenbuch", "stance": "supports", "method": "read"},
    ),
    "questions/": lambda piece: (f"/claims/{piece.open.pk}/questions/", {"question": "Wer?"}),
    "change/": lambda piece: (
        f"/claims/{piece.open.pk}/change/",
        {"start": piece.open.start, "end": piece.open.end, "kind": "count"},
    ),
    "claims/": lambda piece: (
        f"/articles/{piece.article.pk}/claims/",
        {"start": 0, "end": 3, "kind": "statement"},
    ),
    "withdraw/": lambda piece: (f"/claims/{piece.right.pk}/withdraw/", {}),
    "confirm/": lambda piece: (f"/claims/{piece.right.pk}/confirm/", {}),
    "undo/": lambda piece: (f"/articles/{piece.article.pk}/undo/", {}),
    "corrections/": lambda piece: (f"/articles/{piece.article.pk}/corrections/", {}),
    "evidence/withdraw/": lambda piece: (
        f"/claims/{piece.open.pk}/evidence/{piece.open.evidence.get().pk}/withdraw/",
        {},
    ),
    "questions/withdraw/": lambda piece: (
        f"/claims/{piece.query.pk}/questions/{piece.asked.pk}/withdraw/",
        {},
    ),
}
CHIEFS_ROUTES = {
    "sign-off/": lambda piece: (
        f"/articles/{piece.article.pk}/sign-off/",
        {"revision": piece.article.current_revision_id},
    ),
    "sign-off/withdraw/": lambda piece: (
        f"/articles/{piece.article.pk}/sign-off/withdraw/",
        {"sign_off": 1, "reason": "Ein Fehler in der Tabelle."},
    ),
    "override/": lambda piece: (
        f"/claims/{piece.right.pk}/override/",
        verdict_data("false", reason="Falsch gelesen."),
    ),
    "publication/": lambda piece: (
        f"/claims/{piece.right.pk}/publication/",
        {"claim_reviewed": "Die Werft steht in Husum.", "summary": "Ja."},
    ),
}


@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_an_act_needs_a_login(client, piece, route):
    url, data = (ROUTES | CHIEFS_ROUTES)[route](piece)
    response = client.post(url, data)
    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/")


@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_an_act_needs_a_token_against_forgery(piece, route):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(UserFactory(role="chief"))
    url, data = (ROUTES | CHIEFS_ROUTES)[route](piece)
    assert strict.post(url, data).status_code == 403


@pytest.mark.parametrize("route", [r for r in [*ROUTES, *CHIEFS_ROUTES] if r != "corrections/"])
def test_an_act_is_refused_by_get(client, chief, piece, route):
    client.force_login(chief)
    url, _ = (ROUTES | CHIEFS_ROUTES)[route](piece)
    assert client.get(url).status_code == 405


@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_authors_may_not(client, piece, route):
    client.force_login(piece.author)
    url, data = (ROUTES | CHIEFS_ROUTES)[route](piece)
    events = Event.objects.count()
    assert client.post(url, data).status_code == 403
    assert Event.objects.count() == events


@pytest.mark.parametrize("route", CHIEFS_ROUTES)
def test_checkers_may_not_do_what_chiefs_do(client, checker, piece, route):
    url, data = CHIEFS_ROUTES[route](piece)
    assert client.post(url, data).status_code == 403


@pytest.mark.parametrize("route", ROUTES)
def test_checkers_may(client, checker, piece, route):
    if route == "withdraw/":
        VerdictFactory(claim=piece.right, actor=checker, rating="imprecise")
    url, data = ROUTES[route](piece)
    response = client.post(url, data)
    assert response.status_code == 302
    assert response.url.startswith(f"/articles/{piece.article.pk}/")


REVIEW = "articles.desk.review."


@contextmanager
def calls_between_modules():
    """Collect which module of the page calls which, as pairs of names."""
    found = set()

    def note(frame, _event, _arg):
        module = frame.f_globals.get("__name__", "")
        if not module.startswith(REVIEW):
            return
        caller = frame.f_back
        while caller and not caller.f_globals.get("__name__", "").startswith("articles."):
            caller = caller.f_back
        name = caller.f_globals["__name__"] if caller else ""
        if name.startswith(REVIEW) and name != module:
            found.add((name.removeprefix(REVIEW), module.removeprefix(REVIEW)))

    sys.settrace(note)  # called as each function begins
    try:
        yield found
    finally:
        sys.settrace(None)


@pytest.mark.parametrize("in_place", [True, False])
@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_no_two_modules_call_each_other_during_an_act(client, piece, chief, route, in_place):
    client.force_login(chief)
    url, data = (ROUTES | CHIEFS_ROUTES)[route](piece)

    with calls_between_modules() as found:
        send(client, url, in_place, **data)

    assert found
    assert {pair for pair in found if pair[::-1] in found} == set()
