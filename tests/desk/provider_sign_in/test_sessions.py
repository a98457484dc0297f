"""Sessions from the provider: their end, signing out, passwords and factors beside it."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import ApiToken, User
from articles.workflow import (
    anonymise_person,
    end_account,
)
from tests.acts import Reader
from tests.desk.provider_sign_in.seen import INES, is_signed_in, lines, messages_on_sign_in_page
from tests.desk.test_account import sign_in
from tests.factories import UserFactory, token_for
from tests.sign_in_provider import (
    go_to_provider,
    sign_in_as,
)

pytestmark = pytest.mark.django_db


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
