"""API tokens of people who no longer sign in through the provider are revoked at night."""

from datetime import timedelta

import pytest
from allauth.socialaccount.models import SocialAccount
from django.utils import timezone

from articles.models import ApiToken, User
from articles.tasks import revoke_by_absence
from factcheck.sign_in_provider import SignInProvider
from tests.desk.provider_sign_in.seen import lines
from tests.factories import UserFactory, token_for
from tests.sign_in_provider import ROLES, sign_in_as

pytestmark = pytest.mark.django_db

ISSUER = "https://id.example.org"


@pytest.fixture
def use(settings):
    """Return a function that sets the provider, with `others` of its settings."""

    def use(**others):
        values = {"client_id": "factcheck", "client_secret": "s", "name": "Konto", "roles": ROLES}
        settings.SIGN_IN_PROVIDER = SignInProvider(issuer=ISSUER, **values, **others)

    use()
    return use


def person_with_token(days, issuer=ISSUER, **fields):
    """Return a person who signed in so many days ago, linked to `issuer` if there is one."""
    seen = timezone.now() - timedelta(days=days)
    person = UserFactory(last_login=seen, date_joined=seen, **fields)
    if issuer:
        SocialAccount.objects.create(user=person, provider=issuer, uid=person.username)
    token_for(person)
    return person


def have_tokens(*people):
    revoke_by_absence(timestamp=0)
    return [ApiToken.objects.filter(user=one, revoked_at=None).exists() for one in people]


def test_tokens_last_as_long_as_their_owner_signs_in(use):
    inside, outside = person_with_token(29), person_with_token(31)

    assert have_tokens(inside, outside) == [True, False]

    line = lines("token.revoked")[0]
    assert (line.person, line.actor, line.details["reason"]) == (outside, None, "absent")


def test_a_second_night_finds_nothing_to_do(use):
    assert have_tokens(person_with_token(31)) == [False]
    revoke_by_absence(timestamp=0)

    assert len(lines("token.revoked")) == 1


def test_who_never_signed_in_counts_from_the_day_of_the_account(use):
    absent = person_with_token(31)
    User.objects.update(last_login=None)

    assert have_tokens(absent) == [False]


def test_somebody_left_behind_at_a_former_provider_is_absent_too(use):
    assert have_tokens(person_with_token(31, issuer="https://former.example")) == [False]


def test_local_accounts_keep_their_tokens(use):
    use(local_accounts=frozenset(["notfall", "voss@example.org"]))
    by_name = person_with_token(400, username="Notfall")
    by_address = person_with_token(400, email="Voss@example.org")
    unlinked = person_with_token(400, issuer="")

    assert have_tokens(by_name, by_address, unlinked) == [True, True, True]


def test_the_days_are_a_setting_and_none_switches_it_off(use):
    use(token_age=timedelta(0))
    absent = person_with_token(400)
    assert have_tokens(absent) == [True]

    use(token_age=timedelta(days=401))
    assert have_tokens(absent) == [True]

    use(token_age=timedelta(days=399))
    assert have_tokens(absent) == [False]


def test_without_a_provider_nothing_is_revoked(settings):
    assert settings.SIGN_IN_PROVIDER is None
    assert have_tokens(person_with_token(400)) == [True]


def test_signing_in_through_the_provider_counts(client, provider):
    sign_in_as(client, provider, "ines")
    User.objects.update(last_login=timezone.now() - timedelta(days=29))
    client.post("/accounts/logout/")
    sign_in_as(client, provider, "ines")
    person = User.objects.get()
    token_for(person)

    assert timezone.now() - person.last_login < timedelta(days=1)
    assert have_tokens(person) == [True]
