"""A password needs twelve characters, or eight beside a second factor."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from articles.models import AuditEntry, User
from tests.desk.test_account import sign_in
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
PAGE = "/account/second-factor/"
SHORT = "elf Zeichen"


@pytest.mark.parametrize("password", [SHORT, "kurz und gu", "Zwölf8910ab"])
def test_a_password_alone_needs_twelve_characters(password):
    with pytest.raises(ValidationError):
        validate_password(password, UserFactory())
    validate_password(password + "x", UserFactory())
    with pytest.raises(ValidationError):
        validate_password(password, User())


def test_with_a_second_factor_eight_characters_are_enough():
    user = UserFactory()
    TOTP.activate(user, generate_totp_secret())

    validate_password("acht Zei", user)
    with pytest.raises(ValidationError):
        validate_password("sieben7", user)


def test_recovery_codes_don_t_make_a_short_password_enough():
    user = UserFactory()
    RecoveryCodes.activate(user)

    with pytest.raises(ValidationError):
        validate_password("acht Zei", user)


@pytest.mark.parametrize("path", ["change", "panel", "add"])
def test_every_form_that_sets_a_password_asks_for_twelve(client, path, settings):
    settings.SECOND_FACTOR_ROLES = []
    administrator, user = UserFactory(role="administrator"), UserFactory()
    sign_in(client, administrator)
    new = {"password1": SHORT, "password2": SHORT, "usable_password": "true"}
    page, fields = {
        "change": ("/accounts/password/change/", {"oldpassword": PASSWORD}),
        "panel": (f"/admin/articles/user/{user.pk}/password/", {}),
        "add": ("/admin/articles/user/add/", {"username": "neu", "role": "checker"}),
    }[path]

    answer = client.post(page, fields | new)

    assert "12 Zeichen" in answer.content.decode()
    assert not AuditEntry.objects.filter(verb="password.changed").exists()
    assert not User.objects.filter(username="neu").exists()


def with_short_password(role: str) -> User:
    user = UserFactory(role=role)
    user.set_password(SHORT)
    user.save()
    return user


@pytest.mark.parametrize("role", ["author", "checker"])
def test_who_signs_in_with_a_short_password_must_change_it_first(client, role):
    answer = sign_in(client, with_short_password(role=role), SHORT)

    assert answer["Location"].startswith(PAGE)
    assert client.get("/")["Location"].startswith(PAGE)
    assert client.get("/api/v1/articles/").json()["code"] == "password_too_short"
    new = "doch etwas länger"
    form = {"oldpassword": SHORT, "password1": new, "password2": new}
    client.post("/accounts/password/change/", form)
    assert client.get("/").status_code == 200


def test_a_factor_makes_a_short_password_enough(client):
    user = with_short_password(role="checker")
    sign_in(client, user, SHORT)
    assert client.get("/").status_code == 302

    TOTP.activate(user, generate_totp_secret())

    assert client.get("/").status_code == 200


def test_the_password_of_the_demo_is_long_enough(client):
    validate_password("factcheck-demo", UserFactory())
    user = UserFactory(role="checker")
    sign_in(client, user)
    assert client.get("/").status_code == 200
