"""Who gets in through the newsroom's provider, with which role and account."""

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.utils import timezone

from articles.models import User
from articles.workflow import (
    NotAllowed,
    WrongState,
    unlink_provider,
)
from tests.acts import Reader
from tests.desk.provider_sign_in.seen import INES, is_signed_in, lines, messages_on_sign_in_page
from tests.factories import UserFactory
from tests.sign_in_provider import (
    TO_PROVIDER,
    challenge_of,
    go_to_provider,
    sign_in_as,
)

pytestmark = pytest.mark.django_db


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
