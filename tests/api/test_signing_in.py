"""Tokens and sessions."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import ApiToken
from articles.workflow import revoke_token
from tests.api.conftest import Caller
from tests.factories import UserFactory, token_for

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("token", ["fc_wrong", "", "fc_\u00fcml\u00e4ut"])
def test_an_unknown_token_is_refused_everywhere_but_in_public(token):
    caller = Caller(None, token)
    header = {"Authorization": f"Bearer {token}"}

    answer = caller.get("articles/", **header)

    assert answer.status_code == 401
    assert answer.json()["code"] == "token_unusable"
    assert caller.get("verdicts/", **header).status_code == 200


def test_a_revoked_token_is_refused(as_checker):
    token = ApiToken.objects.get(user=as_checker.user)
    revoke_token(token=token, actor=as_checker.user, at=timezone.now())

    assert as_checker.get("articles/").status_code == 401


def test_a_token_past_its_day_is_refused(as_checker):
    past = timezone.now() - timedelta(days=1)
    ApiToken.objects.update(expires_at=past)

    assert as_checker.get("articles/").status_code == 401


def test_the_token_of_somebody_who_left_is_refused(as_checker):
    as_checker.user.is_active = False
    as_checker.user.save()

    assert as_checker.get("articles/").status_code == 401


def test_a_password_is_no_token():
    answer = Caller(None).get("articles/", Authorization="Basic aW5lczpzZWNyZXQ=")

    assert answer.status_code == 401
    assert answer.json()["code"] == "not_authenticated"


def test_a_session_reads_without_scopes():
    client = Client()
    client.force_login(UserFactory(role="checker"))

    assert client.get("/api/v1/articles/").status_code == 200


def test_a_session_writes_only_with_its_csrf_token():
    client = Client(enforce_csrf_checks=True)
    client.force_login(UserFactory(role="checker"))
    body = {"name": "Agentur"}

    without = client.post("/api/v1/origins/", body, content_type="application/json")
    client.get("/")
    csrf = client.cookies["csrftoken"].value
    with_it = client.post(
        "/api/v1/origins/", body, content_type="application/json", headers={"X-CSRFToken": csrf}
    )

    assert without.status_code == 403
    assert without["Content-Type"] == "application/problem+json"
    assert with_it.status_code == 201


def test_a_token_needs_no_csrf_token():
    token = token_for(UserFactory(role="checker"))
    caller = Caller(None, token, Client(enforce_csrf_checks=True))

    assert caller.post("origins/", {"name": "Agentur"}).status_code == 201


def test_the_use_of_a_token_is_noted(as_checker):
    as_checker.get("articles/")

    assert ApiToken.objects.get(user=as_checker.user).last_used_at is not None
