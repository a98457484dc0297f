"""Signing in, the second factor, the account, the language."""

import re

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail

from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"


def sign_in(client, user, password=PASSWORD):
    return client.post(LOGIN, {"login": user.username, "password": password})


def confirm(client):
    """Type the password once more, as changes of the sign-in ask for."""
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})


@pytest.mark.parametrize("field", ["username", "email"])
def test_one_signs_in_by_name_or_address(client, field):
    user = UserFactory()

    answer = client.post(LOGIN, {"login": getattr(user, field), "password": PASSWORD})

    assert answer["Location"] == "/"
    assert client.get("/").status_code == 200


def test_signing_in_redirects_to_the_requested_page(client):
    page = client.get("/sources/", follow=True)
    assert b'name="next" value="/sources/"' in page.content


def test_a_wrong_password_is_reported(client):
    answer = sign_in(client, UserFactory(), "wrong")

    assert answer.status_code == 200
    assert b"errorlist" in answer.content


def test_nobody_signs_up(client):
    data = {"username": "x", "email": "x@example.org", "password1": PASSWORD, "password2": PASSWORD}

    answer = client.post("/accounts/signup/", data)

    assert b"password1" not in answer.content


def test_a_forgotten_password_is_reset_by_mail(client):
    user = UserFactory()
    client.post("/accounts/password/reset/", {"email": user.email})
    [link] = re.findall(r"http://\S+?:\d+(/\S+)", mail.outbox[0].body)
    form = client.get(link, follow=True)

    new = "quite another long one"
    path = form.request["PATH_INFO"]
    done = client.post(path, {"password1": new, "password2": new}, follow=True)

    assert 'class="go" href="/accounts/login/"' in done.content.decode()
    assert sign_in(client, user, new)["Location"] == "/"


def test_one_signs_out_by_a_form_only(client):
    client.force_login(UserFactory())

    assert client.get("/accounts/logout/").status_code == 200
    client.post("/accounts/logout/")
    assert client.get("/").status_code == 302


def code_for(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def test_a_second_factor_is_asked_for_once_it_is_set(client):
    user = UserFactory()
    sign_in(client, user)
    confirm(client)
    page = client.get("/accounts/2fa/totp/activate/")
    secret = page.context["form"].secret
    client.post("/accounts/2fa/totp/activate/", {"code": code_for(secret)})
    client.post("/accounts/logout/")

    answer = sign_in(client, user)

    assert answer["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "/account/",
        "/accounts/password/change/",
        "/accounts/2fa/",
        "/accounts/2fa/totp/activate/",
        "/accounts/2fa/webauthn/",
        "/accounts/2fa/webauthn/add/",
        "/accounts/reauthenticate/",
        "/accounts/email/",
    ],
)
def test_pages_of_the_account_need_nothing_inline(client, path):
    sign_in(client, UserFactory())
    confirm(client)

    answer = client.get(path)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert '<header class="bar"' in page
    assert "style=" not in page
    assert not re.findall(r"<script(?![^>]*(?:src=|application/json))", page)


def test_the_account_shows_who_one_is_and_saves_the_language(client):
    user = UserFactory(language="de")
    client.force_login(user)

    answer = client.post("/account/", {"language": "en", "expertise": "Energie"})

    user.refresh_from_db()
    assert (user.language, user.expertise) == ("en", "Energie")
    assert answer.cookies["django_language"].value == "en"


def test_pages_are_in_the_accounts_language_after_signing_in(client):
    answer = sign_in(client, UserFactory(language="en"))

    assert answer.cookies["django_language"].value == "en"


def test_a_language_chosen_before_signing_in_stays(client):
    client.post("/language/", {"language": "de"})

    answer = sign_in(client, UserFactory(language="en"))

    assert "django_language" not in answer.cookies


def test_the_switch_goes_back_to_the_page_and_is_kept_on_the_account(client):
    user = UserFactory(language="de")
    client.force_login(user)

    answer = client.post("/language/", {"language": "en", "next": "/sources/"})

    user.refresh_from_db()
    assert (answer["Location"], user.language) == ("/sources/", "en")


@pytest.mark.parametrize("language", ["xx", "", "<b>"])
def test_an_unknown_language_changes_nothing(client, language):
    user = UserFactory(language="de")
    client.force_login(user)

    client.post("/language/", {"language": language})

    user.refresh_from_db()
    assert user.language == "de"


def test_health_says_whether_the_database_answers(client):
    assert client.get("/health/").json() == {"ok": True, "database": True, "files": True}
