"""What the provider says is verified: claims, signatures, its own description."""

import time
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.cache import caches

from articles.models import User
from tests.desk.provider_sign_in.seen import is_signed_in, messages_on_sign_in_page
from tests.sign_in_provider import (
    CLIENT,
    TO_PROVIDER,
    go_to_provider,
    sign_in_as,
)

pytestmark = pytest.mark.django_db


WRONG = {
    "nonce": {"nonce": "of somebody else"},
    "no nonce": {"nonce": None},
    "issuer": {"iss": "https://evil.example"},
    "audience": {"aud": "another application"},
    "party": {"aud": [CLIENT, "other"], "azp": "other"},
    "expired": {"exp": int(time.time()) - 3600},
    "never expires": {"exp": None},
    "of the future": {"nbf": int(time.time()) + 86400},
    "no subject": {"sub": None},
    "other subject": {"sub": "chief"},
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_token_with_a_wrong_claim_is_refused(client, provider, change):
    provider.change = change

    answer = sign_in_as(client, provider, "ines")

    assert answer["Location"] == "/accounts/login/"
    assert not User.objects.exists()
    assert "hat nicht geklappt" in messages_on_sign_in_page(client)


def signed_by_another(claims):
    key = rsa.generate_private_key(65537, 2048)
    return jwt.encode(claims, key, "RS256", headers={"kid": "unknown"})


@pytest.mark.parametrize(
    "sign",
    [
        signed_by_another,
        lambda claims: jwt.encode(claims, None, "none"),
        lambda claims: jwt.encode(claims, "only for tests" * 3, "HS256"),
        lambda _claims: "no token",
    ],
    ids=["another key", "none", "shared secret", "garbage"],
)
def test_a_token_with_a_wrong_signature_is_refused(client, provider, sign):
    provider.sign = sign

    sign_in_as(client, provider, "ines")

    assert not User.objects.exists()


def test_a_token_under_the_right_key_name_but_another_key_is_refused(client, provider):
    key = rsa.generate_private_key(65537, 2048)
    provider.sign = lambda claims: jwt.encode(claims, key, "RS256", headers={"kid": "first"})

    sign_in_as(client, provider, "ines")

    assert not User.objects.exists()


def test_a_provider_with_one_key_needs_to_name_none(client, provider):
    provider.key_name = ""
    sign_in_as(client, provider, "ines")

    assert is_signed_in(client)


def test_a_new_key_of_the_provider_is_fetched(client, provider):
    sign_in_as(client, provider, "ines")
    client.post("/accounts/logout/")
    provider.key_name = "second"

    sign_in_as(client, provider, "ines")

    assert is_signed_in(client)


@pytest.mark.parametrize(
    "said",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "ftp://evil.example/token"},
        {"jwks_uri": None},
    ],
)
def test_a_description_that_is_not_the_providers_own_is_refused(client, provider, said):
    provider.discovery = said

    answer = client.post(TO_PROVIDER)

    assert answer["Location"] == "/accounts/login/"


def test_a_provider_that_changes_on_the_way_back_is_refused(client, provider):
    back = provider.approve(go_to_provider(client), "ines")
    caches["process"].clear()
    provider.discovery = {"issuer": "https://evil.example"}

    assert client.get(back)["Location"] == "/accounts/login/"
    assert not User.objects.exists()


def test_a_provider_out_of_reach_is_said_on_the_sign_in_page(client, provider, settings):
    settings.SIGN_IN_PROVIDER = provider.settings(issuer="http://localhost:1")

    client.post(TO_PROVIDER)

    assert "hat nicht geklappt" in messages_on_sign_in_page(client)


def test_a_cancelled_sign_in_is_said(client, provider):
    state = parse_qs(urlsplit(go_to_provider(client)).query)["state"][0]

    client.get(f"{TO_PROVIDER}answer/?error=access_denied&state={state}")

    assert "abgebrochen" in messages_on_sign_in_page(client)


def test_ways_to_the_provider_are_limited(client, provider, monkeypatch):
    monkeypatch.setattr("articles.desk.provider.views.A_MINUTE", 2)
    addresses = [client.post(TO_PROVIDER).get("Location") for _time in range(3)]

    assert addresses == [None, None, "/accounts/login/"]
