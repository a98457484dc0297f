"""What every address answers: behind a sign-in it is closed, and stored and embedded by nobody."""

from collections.abc import Iterator
from functools import cache

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import User
from tests.desk.test_access import PUBLIC, ROUTES, address
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
    token_for,
)
from tests.publishing.published import publish

pytestmark = pytest.mark.django_db

# What any site may read, and caches may keep for a minute.
OPEN = {
    "verdicts/",
    "verdicts/<public_id>/",
    "verdicts/<public_id>/card/",
    "verdicts/scale/",
    "verdicts/corrections/",
    "verdicts/corrections.atom",
    "verdicts/<public_id>/corrections.atom",
    "verdicts/feed.atom",
    "oembed/",
    "claimreview.json",
    "api/v1/verdicts/",
    "api/v1/verdicts/<public_id>/",
}


PRIVATE = "private, no-store"
KEPT = ("max-age=60, public", "public, max-age=60")
ROWS = {
    "api:article": ArticleFactory,
    "api:claim": ClaimFactory,
    "api:person": PersonFactory,
    "api:source": SourceFactory,
}
SIGN_INS = ("visitor", "session", "token")


@pytest.fixture(scope="module")
def answers(module_rows):
    """Return a function: what every address answers somebody who is signed in so."""
    publication = publish()

    @cache
    def answers(sign_in: str) -> list[tuple[str, str, HttpResponse]]:
        return list(walk(sign_in, publication))

    return answers


def walk(sign_in: str, publication) -> Iterator[tuple[str, str, HttpResponse]]:
    """Yield the answer of each route to GET and to POST."""
    client = caller(sign_in)
    for route in routes_for(sign_in):
        for method in (client.get, client.post):
            yield route, method.__name__, method(address_of(route, publication))


def caller(sign_in: str) -> Client:
    """Return a client of an administrator who is signed in so, or of a visitor."""
    headers = {}
    if sign_in == "token":
        headers["Authorization"] = f"Bearer {token_for(UserFactory(role='administrator'))}"
    client = Client(raise_request_exception=False, headers=headers)
    if sign_in == "session":
        user = UserFactory(role="administrator", is_staff=True, is_superuser=True)
        client.force_login(user)
    return client


def address_of(route: str, publication) -> str:
    """Return an address of the route; there is an answer where it is public."""
    if route == "oembed/":
        return f"/oembed/?url=http://testserver/verdicts/{publication.public_id}/"
    return address(route.replace("<public_id>", str(publication.public_id)))


@pytest.mark.parametrize("sign_in", SIGN_INS)
def test_every_address_says_whether_it_may_be_stored_and_embedded(sign_in, answers, db):
    wrong = {}
    for route, method, answer in answers(sign_in):
        is_open = route in OPEN and method == "get"
        found = answer.get("Cache-Control"), answer.get("Cross-Origin-Resource-Policy")
        if is_open:
            is_right = found[0] in KEPT and found[1] == "cross-origin"
        else:
            is_right = found == (PRIVATE, "same-origin")
        # The page that is sent from the browser comes by a message of the window that opened this.
        is_opened = route == "capture/" and not answer.has_header("Location")
        if not is_right or not protects(answer, "unsafe-none" if is_opened else "same-origin"):
            wrong[method, route] = answer.status_code, *found

    assert wrong == {}


def test_every_page_that_is_not_public_is_closed_to_visitors(answers, db):
    let_in = {
        route: answer.status_code
        for route, method, answer in answers("visitor")
        if method == "get" and route not in PUBLIC and not is_closed(answer)
    }

    assert let_in == {}


def is_closed(answer: HttpResponse) -> bool:
    """Return whether a visitor is refused, or sent to the sign-in."""
    is_sent_to_login = answer.status_code == 302 and "/login/" in answer["Location"]
    return is_sent_to_login or answer.status_code in (401, 403)


def routes_for(sign_in: str) -> list[str]:
    """Return the routes to walk: a token is read by the API alone."""
    return [route for route in ROUTES if route.startswith("api/") or sign_in != "token"]


def protects(answer, opener_policy="same-origin") -> bool:
    """Return whether the headers that hold for every answer are there."""
    return (
        "camera=()" in answer["Permissions-Policy"]
        and answer["X-Content-Type-Options"] == "nosniff"
        and answer["Referrer-Policy"] == "same-origin"
        and answer["Cross-Origin-Opener-Policy"] == opener_policy
        and "default-src" in answer["Content-Security-Policy"]
    )


def test_the_list_of_open_addresses_names_addresses_that_exist():
    assert set(ROUTES) >= OPEN


@pytest.mark.parametrize("path", ["/articles/999999/", "/api/v1/articles/999999/", "/nowhere/"])
def test_a_missing_page_is_not_cached_either(path):
    answer = caller("session").get(path)

    assert (answer.status_code, answer["Cache-Control"]) == (404, PRIVATE)


@pytest.mark.parametrize(
    "query", ["url=https://example.org/", "url=x&format=yaml", "url=x&maxwidth=wide"]
)
def test_refusals_of_public_addresses_are_not_cached(query):
    answer = Client().get(f"/oembed/?{query}")

    assert answer.status_code in (400, 404, 501)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cache-Control"] == PRIVATE


def test_refusals_and_server_errors_are_not_stored(monkeypatch):
    client = Client(raise_request_exception=False)
    client.force_login(UserFactory(role="author"))
    assert client.get("/figures/").status_code == 403
    assert client.get("/figures/")["Cache-Control"] == PRIVATE

    monkeypatch.setattr(User, "is_authenticated", property(lambda self: 1 / 0))
    answer = client.get("/")

    assert (answer.status_code, answer["Cache-Control"]) == (500, PRIVATE)


@pytest.mark.parametrize("name", ["api:article", "api:source", "api:claim", "api:person"])
def test_a_client_with_a_copy_still_learns_that_it_is_current(name):
    row = ROWS[name]()
    client = caller("token")
    answer = client.get(reverse(name, args=[row.pk]))

    again = client.get(answer.request["PATH_INFO"], headers={"If-None-Match": answer["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (answer["ETag"], PRIVATE)


def test_a_cache_that_asks_again_for_what_is_public_may_keep_it():
    path = f"/verdicts/{publish().public_id}/"
    first = Client().get(path)

    again = Client().get(path, headers={"If-None-Match": first["ETag"]})

    assert again.status_code == 304
    assert again["Cache-Control"] == first["Cache-Control"]
    assert again["Cache-Control"] in KEPT
    assert again["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_static_file_is_for_every_site():
    headers = {}
    settings.WHITENOISE_ADD_HEADERS_FUNCTION(headers, "card.css", "/static/card.css")

    assert headers == {"Cross-Origin-Resource-Policy": "cross-origin"}


def test_only_the_worker_of_pdfs_may_run_web_assembly(client):
    headers = {}
    name = "pdfjs/pdf.worker.min.0123abcd.mjs"
    settings.WHITENOISE_ADD_HEADERS_FUNCTION(headers, name, f"/static/{name}")

    assert "'wasm-unsafe-eval'" in headers["Content-Security-Policy"]
    assert "'unsafe-eval'" not in headers["Content-Security-Policy"]
    assert "unsafe-eval" not in client.get("/accounts/login/")["Content-Security-Policy"]
