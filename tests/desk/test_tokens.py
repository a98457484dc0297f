"""Tokens are made, shown once and revoked."""

import pytest

from articles.models import ApiToken
from articles.workflow import find_token
from tests.factories import NOW, UserFactory, token_for

pytestmark = pytest.mark.django_db
TOKENS = "/account/tokens/"


@pytest.fixture
def chief(client):
    user = UserFactory(role="chief")
    client.force_login(user)
    return user


def test_a_token_is_shown_once(client, chief):
    answer = client.post(TOKENS, {"name": "CMS", "scopes": ["articles:write", "claims:read"]})

    made = answer.context["made"]
    assert made in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert find_token(token=made, at=NOW).scopes == ["articles:write", "claims:read"]
    assert made not in client.get(TOKENS).content.decode()


def test_a_token_ends_with_its_last_day(client, chief):
    data = {"name": "CMS", "scopes": ["claims:read"], "expires_date": "2026-03-20"}

    client.post(TOKENS, data)

    assert ApiToken.objects.get().expires_at.isoformat() == "2026-03-20T22:59:59.999999+00:00"


@pytest.mark.parametrize(
    "data", [{"scopes": ["claims:read"]}, {"name": "CMS"}, {"name": "CMS", "scopes": ["all"]}]
)
def test_a_token_needs_a_name_and_known_scopes(client, chief, data):
    assert client.post(TOKENS, data).status_code == 422
    assert not ApiToken.objects.exists()


def test_a_revoked_token_is_of_no_use(client, chief):
    token = token_for(chief, "claims:read")

    client.post(f"{TOKENS}{ApiToken.objects.get().pk}/revoke/")

    assert find_token(token=token, at=NOW) is None


def test_a_second_revocation_is_refused_with_a_page(client, chief):
    token_for(chief)
    address = f"{TOKENS}{ApiToken.objects.get().pk}/revoke/"
    client.post(address)

    assert client.post(address).status_code == 409


@pytest.mark.parametrize(("role", "status"), [("chief", 404), ("administrator", 302)])
def test_only_an_administrator_revokes_the_tokens_of_others(client, role, status):
    token_for(UserFactory(role="chief"))
    client.force_login(UserFactory(role=role))

    assert client.post(f"{TOKENS}{ApiToken.objects.get().pk}/revoke/").status_code == status


@pytest.mark.parametrize("role", ["author", "checker"])
def test_people_without_the_right_make_no_token(client, role):
    client.force_login(UserFactory(role=role))

    assert client.get(TOKENS).status_code == 403
