"""The provider says that a session ended there (back-channel logout); bad tokens end nothing."""

import time
import uuid

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from django.contrib.sessions.models import Session
from django.test import Client

from articles.desk.provider import openid
from articles.models import User
from factcheck import settings as project
from tests.desk.provider_sign_in.seen import INES, is_signed_in, lines
from tests.desk.test_account import sign_in
from tests.factories import UserFactory
from tests.sign_in_provider import CLIENT, sign_in_as

pytestmark = pytest.mark.django_db

ADDRESS = "/account/provider/logout/"
EVENT = "http://schemas.openid.net/event/backchannel-logout"
KEY = ec.generate_private_key(ec.SECP256R1())
REFUSED = {"error": "invalid_request"}


@pytest.fixture
def signing(provider, monkeypatch):
    """Return the provider with the key of this test for what is signed as ES256, and others."""
    providers_own = openid._signing_key

    def key_of(token, address):
        is_providers = jwt.get_unverified_header(token)["alg"] == "RS256"
        return providers_own(token, address) if is_providers else KEY.public_key()

    monkeypatch.setattr(openid, "_signing_key", key_of)
    return provider


def claims_of(provider, **changed):
    """Return the claims of a good token about Ines; None removes one."""
    now = int(time.time())
    good = {
        "iss": provider.issuer,
        "aud": CLIENT,
        "iat": now,
        "exp": now + 120,
        "jti": str(uuid.uuid4()),
        "sub": "ines",
        "events": {EVENT: {}},
    }
    return {name: value for name, value in (good | changed).items() if value is not None}


def send(provider, key=KEY, algorithm="ES256", **changed):
    token = jwt.encode(claims_of(provider, **changed), key, algorithm)
    return Client(enforce_csrf_checks=True).post(ADDRESS, {"logout_token": token})


def test_a_good_token_ends_all_sessions_of_the_person_and_of_nobody_else(signing, client):
    other_browser, colleague = Client(), Client()
    sign_in_as(client, signing, "ines")
    signing.change = {"sid": "another session"}
    sign_in_as(other_browser, signing, "ines")
    sign_in(colleague, UserFactory())

    answer = send(signing, sid="another session")

    assert (answer.status_code, answer.content) == (200, b"")
    assert "no-store" in answer["Cache-Control"]
    assert [is_signed_in(one) for one in (client, other_browser, colleague)] == [False, False, True]
    line = lines("sign_out.by_provider")[0]
    assert (line.person.email, line.actor, line.details) == (INES["email"], None, {"sessions": 2})


def test_a_token_with_a_session_alone_ends_that_session(signing, client):
    other_browser, colleague = Client(), Client()
    signing.change = {"sid": "s-1"}
    sign_in_as(client, signing, "ines")
    signing.change = {"sid": "s-2"}
    sign_in_as(other_browser, signing, "ines")
    sign_in(colleague, UserFactory())

    assert send(signing, sub=None, sid="s-1").status_code == 200

    assert [is_signed_in(one) for one in (client, other_browser, colleague)] == [False, True, True]
    assert [line.details for line in lines("sign_out.by_provider")] == [{"sessions": 1}]


def test_a_session_of_another_provider_with_the_same_name_stays(signing, client):
    signing.change = {"sid": "s-1"}
    sign_in_as(client, signing, "ines")
    session = client.session
    session["provider"] |= {"issuer": "https://former.example"}
    session.save()

    assert send(signing, sub=None, sid="s-1").status_code == 200
    assert is_signed_in(client)


def test_the_key_is_the_providers_own(provider, client):
    sign_in_as(client, provider, "ines")

    assert send(provider).status_code == 400
    assert is_signed_in(client)
    token = sent_by(provider, client)
    assert Client().post(ADDRESS, {"logout_token": token}).status_code == 200
    assert not Session.objects.exists()


def sent_by(provider, client):
    """Return a logout token that the provider signs, as it signs its ID tokens."""
    made = []

    def keep(claims):
        made.append(provider._signed(claims_of(provider)))
        return provider._signed(claims)

    provider.sign = keep
    sign_in_as(client, provider, "ines")
    return made[0]


@pytest.mark.parametrize("named", [{"sub": "nobody"}, {"sub": None, "sid": "none"}])
def test_somebody_without_an_account_here_is_nothing_to_do(signing, client, named):
    sign_in_as(client, signing, "ines")

    assert send(signing, **named).status_code == 200

    assert is_signed_in(client)
    assert lines("sign_out.by_provider") == []


def test_somebody_without_a_session_here_leaves_no_line(signing, client):
    sign_in_as(client, signing, "ines")
    client.post("/accounts/logout/")

    assert send(signing).status_code == 200
    assert lines("sign_out.by_provider") == []


WRONG = {
    "issuer": {"iss": "https://evil.example"},
    "no issuer": {"iss": None},
    "audience": {"aud": "another application"},
    "party": {"aud": [CLIENT, "other"], "azp": "other"},
    "expired": {"exp": int(time.time()) - 3600},
    "never expires": {"exp": None},
    "of no day": {"exp": 10**18},
    "of a far day": {"exp": 10**12},
    "of the future": {"iat": int(time.time()) + 86400},
    "no time": {"iat": None},
    "no events": {"events": None},
    "another event": {"events": {"http://schemas.openid.net/event/other": {}}},
    "event without object": {"events": {EVENT: "yes"}},
    "events as a list": {"events": [EVENT]},
    "an ID token": {"nonce": "n", "events": None},
    "nonce": {"nonce": "n"},
    "empty nonce": {"nonce": ""},
    "nobody": {"sub": None},
    "nobody named": {"sub": "", "sid": ""},
    "session as a number": {"sub": None, "sid": 1},
    "subject as a number": {"sub": 1},
    "a name that no database stores": {"sub": "ines\0"},
    "no ID": {"jti": None},
    "empty ID": {"jti": ""},
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_wrong_token_ends_nothing(signing, client, change):
    client.force_login(UserFactory())

    answer = send(signing, **change)

    assert (answer.status_code, answer.json()) == (400, REFUSED)
    assert "no-store" in answer["Cache-Control"]
    assert is_signed_in(client)


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (ec.generate_private_key(ec.SECP256R1()), "ES256"),
        ("only for tests" * 3, "HS256"),
        (None, "none"),
    ],
    ids=["another key", "shared secret", "none"],
)
def test_a_wrong_signature_ends_nothing(signing, key, algorithm):
    answer = send(signing, key, algorithm)

    assert (answer.status_code, answer.json()) == (400, REFUSED)


@pytest.mark.parametrize("sent", [{}, {"logout_token": "garbage"}, {"logout_token": "a.b.c"}])
def test_what_is_no_token_ends_nothing(provider, sent):
    answer = Client().post(ADDRESS, sent)

    assert (answer.status_code, answer.json()) == (400, REFUSED)


def test_a_token_is_accepted_once(signing, client, settings):
    settings.CACHES = project.CACHES
    assert send(signing, jti="the same").status_code == 200
    sign_in_as(client, signing, "ines")

    assert send(signing, jti="the same").status_code == 400
    assert is_signed_in(client)
    assert send(signing, jti="another").status_code == 200
    assert not is_signed_in(client)


def test_a_token_whose_act_failed_may_be_sent_again(signing, client, settings, monkeypatch):
    settings.CACHES = project.CACHES
    sign_in_as(client, signing, "ines")
    with monkeypatch.context() as broken:
        broken.setattr("articles.workflow.provider_departures.note_audit", lambda **_line: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            send(signing, jti="the same")
    assert is_signed_in(client)

    assert send(signing, jti="the same").status_code == 200
    assert not is_signed_in(client)


def test_wrong_tokens_are_limited_and_good_ones_not(signing, monkeypatch):
    monkeypatch.setattr("articles.desk.provider.views.REFUSED_A_MINUTE", 2)

    good = [send(signing).status_code for _time in range(4)]
    wrong = [send(signing, aud="other").status_code for _time in range(3)]

    assert (good, wrong) == ([200] * 4, [400, 400, 429])


def test_a_provider_out_of_reach_is_an_error(provider, settings):
    settings.SIGN_IN_PROVIDER = provider.settings(issuer="http://localhost:1")

    assert send(provider).status_code == 400


def test_the_address_takes_post_and_is_there_with_a_provider_only(provider, settings):
    assert Client().get(ADDRESS).status_code == 405
    settings.SIGN_IN_PROVIDER = None

    assert send(provider).status_code == 404
    assert not User.objects.exists()
