"""Signing in through the newsroom's provider, against one that really signs its tokens."""

import time
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.desk.provider import openid
from articles.models import ApiToken, AuditEntry, User
from articles.workflow import (
    NotAllowed,
    WrongState,
    anonymise_person,
    end_account,
    unlink_provider,
)
from tests.acts import Reader
from tests.desk.test_account import sign_in
from tests.factories import UserFactory, token_for
from tests.sign_in_provider import (
    CLIENT,
    TO_PROVIDER,
    challenge_of,
    go_to_provider,
    running_provider,
    sign_in_as,
)

pytestmark = pytest.mark.django_db
INES = {
    "email": "ines@example.org",
    "email_verified": True,
    "given_name": "Ines",
    "family_name": "Ahrens",
    "groups": ["everybody", "checkers"],
}


@pytest.fixture(scope="module")
def served():
    with running_provider() as provider:
        yield provider


@pytest.fixture
def provider(served, settings):
    """Return the provider with Ines, a checker; it is the one of the settings."""
    caches["process"].clear()
    openid._keys.clear()
    served.reset()
    settings.SIGN_IN_PROVIDER = served.settings()
    served.store("ines", **INES)
    return served


def lines(verb, **of):
    return list(AuditEntry.objects.filter(verb=verb, **of))


def is_signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def messages_on_sign_in_page(client) -> str:
    return client.get("/accounts/login/").content.decode()


def test_without_a_provider_nothing_leads_to_one(client):
    assert TO_PROVIDER not in client.get("/accounts/login/").content.decode()
    assert client.post(TO_PROVIDER).status_code == 404
    assert client.get(f"{TO_PROVIDER}answer/").status_code == 404


def test_a_person_signs_in_and_gets_the_role_of_their_group(client, provider):
    answer = sign_in_as(client, provider, "ines", next="/sources/")

    assert answer["Location"] == "/sources/"
    assert client.get("/").status_code == 200
    person = User.objects.get(email="ines@example.org")
    assert (person.get_full_name(), person.username, person.role) == (
        "Ines Ahrens",
        "ines",
        "checker",
    )
    assert not person.has_usable_password()
    assert [len(lines(v, person=person)) for v in ("account.made", "account.linked")] == [1, 1]
    assert len(lines("sign_in.done", person=person)) == 1


def test_no_claims_are_stored(client, provider):
    sign_in_as(client, provider, "ines")

    assert SocialAccount.objects.get().extra_data == {}


def test_the_code_is_bound_to_the_browser(client, provider):
    asked = parse_qs(urlsplit(go_to_provider(client)).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert {"state", "nonce", "code_challenge"} <= asked.keys()
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}

    sign_in_as(client, provider, "ines")

    challenge = provider.last("/oauth2/authorize")["code_challenge"]
    assert challenge_of(provider.last("/oauth2/token")["code_verifier"]) == challenge


def test_the_address_decides_nothing_about_the_request(client, provider):
    path = f"{TO_PROVIDER}?process=connect&scope=admin&auth_params=nonce%3Dmine"

    asked = parse_qs(urlsplit(client.post(path).context["address"]).query)

    assert "admin" not in asked["scope"][0]
    assert asked["nonce"] != ["mine"]


def test_the_answer_for_another_browser_is_refused(client, provider):
    back = provider.approve(go_to_provider(client), "ines")
    other = Reader()

    assert other.get(back)["Location"] == "/accounts/login/"
    assert not is_signed_in(other)


def test_an_answer_counts_once(client, provider):
    back = provider.approve(go_to_provider(client), "ines")
    client.get(back)
    client.post("/accounts/logout/")

    client.get(back)

    assert not is_signed_in(client)


def test_the_role_follows_the_groups_at_the_next_sign_in(client, provider):
    sign_in_as(client, provider, "ines")
    provider.store("ines", **INES | {"groups": ["checkers", "chiefs"]})

    sign_in_as(client, provider, "ines")

    assert User.objects.get().role == "chief"  # the first group of the setting counts
    [line] = lines("account.role_changed")
    assert line.details == {"from": "checker", "to": "chief"}


@pytest.mark.parametrize("groups", [[], ["strangers"], "chief", None, {"a": 1}])
def test_nobody_gets_in_without_a_group_and_reads_whom_to_ask(client, provider, groups):
    provider.store("ines", **INES | {"groups": groups})

    answer = sign_in_as(client, provider, "ines")

    assert answer["Location"] == "/accounts/login/"
    assert "in keiner Gruppe" in messages_on_sign_in_page(client)
    assert not User.objects.exists()
    assert [line.details for line in lines("sign_in.no_entry")] == [{"reason": "no_group"}]


@pytest.mark.parametrize(
    "unverified", [{"email_verified": False}, {"email_verified": None}, {"email": "no address"}]
)
@pytest.mark.parametrize("has_account", [True, False])
def test_an_unverified_address_neither_finds_nor_makes_an_account(
    client, provider, unverified, has_account
):
    if has_account:
        UserFactory(email="ines@example.org")
    claims = {k: v for k, v in (INES | unverified).items() if v is not None}
    provider.store("ines", **claims)

    sign_in_as(client, provider, "ines")

    assert not is_signed_in(client)
    assert (User.objects.count(), SocialAccount.objects.count()) == (int(has_account), 0)
    assert "keine E-Mail-Adresse" in messages_on_sign_in_page(client)


def test_entra_says_otherwise_that_an_address_is_verified(client, provider):
    claims = INES | {"xms_edov": "1"}
    del claims["email_verified"]
    provider.store("ines", **claims)

    sign_in_as(client, provider, "ines")

    assert is_signed_in(client)


def test_a_verified_address_links_the_account_that_an_administrator_made(client, provider):
    person = UserFactory(email="Ines@Example.org", role="author", username="ahrens")

    sign_in_as(client, provider, "ines")

    person.refresh_from_db()
    assert client.session["_auth_user_id"] == str(person.pk)
    assert (person.username, person.role) == ("ahrens", "checker")
    assert SocialAccount.objects.get().user == person


def test_a_linked_account_is_found_with_another_or_no_verified_address(client, provider):
    sign_in_as(client, provider, "ines")
    provider.store("ines", **INES | {"email": "new@example.org", "email_verified": False})

    sign_in_as(client, provider, "ines")

    assert is_signed_in(client)
    assert User.objects.get().email == "ines@example.org"


def test_an_address_given_to_somebody_else_does_not_open_the_old_account(client, provider):
    sign_in_as(client, provider, "ines")
    provider.store("new", **INES)
    other = Reader()

    sign_in_as(other, provider, "new")

    assert not is_signed_in(other)
    assert "jemand anderem" in messages_on_sign_in_page(other)


def test_an_administrator_removes_the_link(client, provider):
    administrator = UserFactory(role="administrator")
    sign_in_as(client, provider, "ines")
    person = User.objects.get(email=INES["email"])
    panel = Reader()
    panel.force_login(administrator)

    data = {"action": "unlink_provider", "_selected_action": [person.pk]}
    panel.post("/admin/articles/user/", data)

    assert not SocialAccount.objects.exists()
    assert client.get("/").status_code == 302
    assert [line.actor for line in lines("account.unlinked", person=person)] == [administrator]
    with pytest.raises(WrongState):
        unlink_provider(person=person, actor=administrator, at=timezone.now())
    with pytest.raises(NotAllowed):
        unlink_provider(person=person, actor=person, at=timezone.now())


@pytest.mark.parametrize("reason", ["closed", "several_accounts"])
def test_a_closed_or_ambiguous_account_is_not_opened(client, provider, reason):
    is_closed = reason == "closed"
    UserFactory.create_batch(1 if is_closed else 2, email=INES["email"], is_active=not is_closed)

    sign_in_as(client, provider, "ines")

    assert not is_signed_in(client)
    assert [line.details["reason"] for line in lines("sign_in.no_entry")] == [reason]


def test_who_left_loses_sessions_and_tokens_at_the_next_sign_in(client, provider):
    provider.store("ines", **INES | {"groups": ["chiefs"]})
    sign_in_as(client, provider, "ines")
    token = token_for(User.objects.get(), "articles:read")
    header = {"Authorization": f"Bearer {token}"}
    assert Reader().get("/api/v1/articles/", headers=header).status_code == 200
    provider.store("ines", **INES | {"groups": []})

    sign_in_as(Reader(), provider, "ines")

    assert client.get("/").status_code == 302
    assert Reader().get("/api/v1/articles/", headers=header).status_code == 401
    assert ApiToken.objects.get().revoked_at
    assert len(lines("token.revoked")) == 1


def test_anonymising_removes_the_providers_id(client, provider):
    sign_in_as(client, provider, "ines")
    User.objects.update(is_active=False)
    administrator = UserFactory(role="administrator")

    anonymise_person(
        person=User.objects.get(email=INES["email"]),
        actor=administrator,
        at=timezone.now(),
        reason="asked for it",
    )

    assert not SocialAccount.objects.exists()


def test_an_account_closed_here_stays_closed(client, provider):
    sign_in_as(client, provider, "ines")
    person, administrator = User.objects.get(), UserFactory(role="administrator")
    end_account(person=person, actor=administrator, at=timezone.now())

    sign_in_as(client, provider, "ines")

    assert not is_signed_in(client)
    assert "geschlossen" in messages_on_sign_in_page(client)


def test_tokens_of_a_closed_account_do_not_work(client, provider):
    provider.store("ines", **INES | {"groups": ["chiefs"]})
    sign_in_as(client, provider, "ines")
    header = {"Authorization": f"Bearer {token_for(User.objects.get(), 'articles:read')}"}
    User.objects.update(is_active=False)

    assert Reader().get("/api/v1/articles/", headers=header).status_code == 401
    assert client.get("/").status_code == 302


def test_a_session_from_the_provider_ends_at_its_age_whatever_happens(client, provider, settings):
    settings.SIGN_IN_PROVIDER = provider.settings(session_age=timedelta(hours=2))
    sign_in_as(client, provider, "ines")
    ends_at = Session.objects.get(pk=client.session.session_key).expire_date

    client.post("/language/", {"language": "en"})
    client.get("/")

    assert timedelta(minutes=119) < ends_at - timezone.now() < timedelta(minutes=121)
    assert Session.objects.get(pk=client.session.session_key).expire_date == ends_at
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/").status_code == 302


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


def test_signing_out_ends_the_session_at_the_provider_too(client, provider):
    sign_in_as(client, provider, "ines")

    page = client.post("/accounts/logout/")

    assert not is_signed_in(client)
    address = urlsplit(page.context["address"])
    values = parse_qs(address.query)
    assert f"{address.scheme}://{address.netloc}{address.path}" == (
        f"{provider.issuer}/oauth2/end_session"
    )
    assert values["post_logout_redirect_uri"] == ["http://testserver/accounts/login/"]
    assert jwt.decode(values["id_token_hint"][0], options={"verify_signature": False})["aud"]


def test_without_an_end_of_sessions_at_the_provider_signing_out_stays_here(client, provider):
    provider.discovery = {"end_session_endpoint": None}
    sign_in_as(client, provider, "ines")

    assert client.post("/accounts/logout/")["Location"] == "/"


def test_local_people_sign_out_here_alone(client, provider):
    sign_in(client, UserFactory())

    assert client.post("/accounts/logout/")["Location"] == "/"


def test_local_accounts_sign_in_as_before(client, provider):
    assert sign_in(client, UserFactory())["Location"] == "/"


@pytest.mark.parametrize(("is_named", "gets_in"), [(True, True), (False, False)])
@pytest.mark.parametrize("why", ["linked", "required"])
def test_a_password_opens_only_named_accounts_of_those_at_the_provider(
    client, provider, settings, is_named, gets_in, why
):
    person = UserFactory(username="Notfall")
    if why == "linked":
        SocialAccount.objects.create(user=person, provider=provider.issuer, uid="ines")
    settings.SIGN_IN_PROVIDER = provider.settings(
        is_required=why == "required",
        local_accounts=frozenset(["notfall"] if is_named else []),
    )

    answer = sign_in(client, person)

    assert is_signed_in(client) is gets_in
    assert (answer["Location"] == "/") is gets_in
    if not gets_in:
        assert "über Nordkurier-Konto an" in messages_on_sign_in_page(client)


def test_the_second_factor_is_the_providers_business(client, provider, settings):
    settings.SECOND_FACTOR_ROLES = ["checker"]
    settings.SECOND_FACTOR_GRACE_DAYS = 0

    answer = sign_in_as(client, provider, "ines")

    assert answer["Location"] == "/"
    assert client.get("/").status_code == 200
    assert client.get("/api/v1/articles/").status_code == 200


def test_a_missing_factor_is_shown_for_people_with_a_password_only(provider, settings):
    linked, named, local = UserFactory.create_batch(3, role="chief")
    for person in (linked, named):
        SocialAccount.objects.create(user=person, provider=provider.issuer, uid=person.username)
    settings.SIGN_IN_PROVIDER = provider.settings(local_accounts=frozenset([named.email.lower()]))

    found = User.objects.without_second_factor(["chief"])

    assert set(found) == {named, local}


def test_a_factor_set_up_here_is_not_asked_for_after_the_provider(client, provider):
    TOTP.activate(UserFactory(email=INES["email"]), generate_totp_secret())

    sign_in_as(client, provider, "ines")

    assert is_signed_in(client)


def test_a_factor_is_asked_for_after_a_password(client, provider):
    person = UserFactory()
    TOTP.activate(person, generate_totp_secret())

    assert sign_in(client, person)["Location"] == "/accounts/2fa/authenticate/"


def test_nobody_connects_accounts_by_themselves(client, provider):
    sign_in_as(client, provider, "ines")

    for path in ("3rdparty/", "3rdparty/signup/", "social/connections/"):
        assert client.get(f"/accounts/{path}").status_code == 404


def test_the_sign_in_of_a_known_person_costs_a_fixed_number_of_queries(client, provider):
    counts = []
    for _round in range(3):
        UserFactory.create_batch(2)
        sign_in_as(client, provider, "ines")
        client.post("/accounts/logout/")
        back = provider.approve(go_to_provider(client), "ines")
        with CaptureQueriesContext(connection) as queries:
            client.get(back)
        counts.append(len(queries))
        client.post("/accounts/logout/")

    assert counts == [24, 24, 24]


def test_the_sign_in_page_costs_no_query_for_the_provider(
    client, provider, django_assert_num_queries, settings
):
    settings.EMBEDDED_POSTGRES = False  # no list of demo accounts
    with django_assert_num_queries(0):
        page = client.get("/accounts/login/").content.decode()
    assert "Mit Nordkurier-Konto anmelden" in page
