"""The settings of the sign-in provider: a wrong one stops the start with a sentence."""

from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck.environment import Env
from factcheck.sign_in_provider import read_sign_in_provider

ROLES = ("author", "checker", "chief", "administrator")
WHOLE = {
    "OIDC_ISSUER": "https://id.example.org/realms/newsroom",
    "OIDC_CLIENT_ID": "factcheck",
    "OIDC_CLIENT_SECRET": "secret",
    "OIDC_ROLES": '{"fact-check-chiefs": "chief", "CN=Checkers,OU=News": "checker"}',
}


def read(monkeypatch, *, is_production=True, **others):
    for name, value in (WHOLE | others).items():
        monkeypatch.setenv(name, value)
    return read_sign_in_provider(Env(), ROLES, is_production=is_production)


def test_without_an_issuer_there_is_none(monkeypatch):
    assert read(monkeypatch, OIDC_ISSUER="") is None


def test_a_whole_one_is_read(monkeypatch):
    provider = read(monkeypatch, OIDC_LOCAL_ACCOUNTS="Notfall,voss@example.org")

    assert provider.name == "id.example.org"
    assert provider.session_age == timedelta(hours=10)
    assert provider.token_age == timedelta(days=30)
    assert provider.local_accounts == {"notfall", "voss@example.org"}
    assert not provider.is_required


def test_the_first_listed_group_gives_the_role(monkeypatch):
    provider = read(monkeypatch)

    assert provider.role_of({"CN=Checkers,OU=News", "fact-check-chiefs"}) == "chief"
    assert provider.role_of({"CN=Checkers,OU=News"}) == "checker"
    assert provider.role_of({"checker"}) is None


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ({"OIDC_CLIENT_SECRET": "", "OIDC_ROLES": ""}, "OIDC_CLIENT_SECRET, OIDC_ROLES"),
        ({"OIDC_ROLES": "checkers=checker"}, "JSON object"),
        ({"OIDC_ROLES": "{}"}, "JSON object"),
        ({"OIDC_ROLES": '{"a": "editor"}'}, "editor is no role"),
        ({"OIDC_ROLES": '{"a": ["chief"]}'}, "is no role"),
        ({"OIDC_ISSUER": "http://id.example.org"}, "https address"),
        ({"OIDC_ISSUER": "id.example.org"}, "https address"),
        ({"OIDC_SESSION_HOURS": "0"}, "OIDC_SESSION_HOURS is more than 0"),
        ({"OIDC_TOKEN_DAYS": "-1"}, "OIDC_TOKEN_DAYS"),
    ],
)
def test_what_is_missing_or_wrong_is_named(monkeypatch, others, said):
    with pytest.raises(ImproperlyConfigured, match=said):
        read(monkeypatch, **others)


def test_development_may_use_a_provider_without_https(monkeypatch):
    assert read(monkeypatch, is_production=False, OIDC_ISSUER="http://localhost:8080")
