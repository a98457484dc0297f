"""Accounts of some roles must set up a second factor within a grace period."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from articles.models import AuditEntry, FactorDemand, User
from articles.workflow import NotAllowed, reset_second_factor, sign_in_demand
from tests.desk.test_account import code_for, confirm, sign_in
from tests.factories import PASSWORD, UserFactory, token_for

pytestmark = pytest.mark.django_db
PAGE = "/account/second-factor/"


@pytest.fixture(autouse=True)
def demand(settings):
    settings.SECOND_FACTOR_ROLES = ["chief", "administrator"]
    settings.SECOND_FACTOR_GRACE_DAYS = 7


def demanded_since(user, *, days: float) -> None:
    FactorDemand.objects.create(user=user, demanded_at=timezone.now() - timedelta(days=days))


@pytest.fixture
def barred(client, chief):
    """Sign in a chief whose grace period is over."""
    demanded_since(chief, days=7.1)
    sign_in(client, chief)
    return client


def activate_app(client):
    """Set up an app as a person does; return the answer."""
    confirm(client)
    secret = client.get("/accounts/2fa/totp/activate/").context["form"].secret
    return client.post("/accounts/2fa/totp/activate/", {"code": code_for(secret)})


def test_within_the_grace_period_a_message_is_shown_and_work_goes_on(client, chief):
    answer = client.post(
        "/accounts/login/", {"login": chief.username, "password": PASSWORD, "next": "/sources/"}
    )

    assert answer["Location"] == f"{PAGE}?next=%2Fsources%2F"
    page = client.get(answer["Location"]).content.decode()
    assert 'href="/sources/"' in page
    assert "7 Tage" in page
    assert "noch 7 Tage" in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("days", "left"), [(0.5, 7), (5.5, 2), (6.5, 1), (6.999, 1), (7, 0), (400, 0)]
)
def test_days_are_counted_from_the_first_sign_in_under_the_demand(chief, days, left):
    demanded_since(chief, days=days)

    found = sign_in_demand(user=chief, session={}, at=timezone.now())

    assert (found.days_left, found.is_barring) == (left, left == 0)


def test_the_period_is_not_begun_again_by_another_role_or_a_lifted_demand(chief, settings):
    demanded_since(chief, days=6)
    chief.role = "checker"
    chief.save()
    assert sign_in_demand(user=chief, session={}, at=timezone.now()) is None
    settings.SECOND_FACTOR_ROLES = []
    chief.role = "chief"
    chief.save()
    assert sign_in_demand(user=chief, session={}, at=timezone.now()) is None
    settings.SECOND_FACTOR_ROLES = ["chief"]

    found = sign_in_demand(user=chief, session={}, at=timezone.now())

    assert found.days_left == 1


def test_a_lost_and_reset_factor_gives_no_second_period(chief):
    demanded_since(chief, days=30)
    TOTP.activate(chief, generate_totp_secret())
    assert sign_in_demand(user=chief, session={}, at=timezone.now()) is None

    reset_second_factor(person=chief, actor=None, at=timezone.now())

    assert sign_in_demand(user=chief, session={}, at=timezone.now()).is_barring


def test_the_first_demand_is_noted_once(client, chief):
    sign_in(client, chief)
    client.get("/")

    assert AuditEntry.objects.filter(verb="factor.demanded", person=chief).count() == 1


@pytest.mark.parametrize("role", ["author", "checker"])
def test_other_roles_need_no_second_factor(client, role):
    sign_in(client, UserFactory(role=role))

    assert client.get("/").status_code == 200
    assert not FactorDemand.objects.exists()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/sources/",
        "/queue.csv",
        "/account/",
        "/account/tokens/",
        "/accounts/password/change/",
        "/accounts/email/",
        "/admin/",
        "/admin/articles/article/",
        "/notifications/",
    ],
)
def test_after_the_grace_period_every_page_redirects_to_the_set_up(barred, path):
    answer = barred.get(path)

    assert answer.status_code == 302
    assert answer["Location"].startswith(PAGE)
    page = barred.get(answer["Location"]).content.decode()
    assert "Nicht jetzt" not in page
    assert '<nav aria-label="Bereiche">' not in page


def test_after_the_grace_period_no_form_changes_anything(barred):
    before = User.objects.get(role="chief").language

    barred.post("/account/", {"language": "en" if before == "de" else "de", "expertise": "x"})

    assert User.objects.get(role="chief").language == before


def test_after_the_grace_period_a_fragment_redirects_the_whole_page(barred):
    answer = barred.get(
        "/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/?q=a"}
    )

    assert answer["HX-Redirect"] == f"{PAGE}?next=%2F%3Fq%3Da"


@pytest.mark.parametrize("path", ["articles/", "people/", "figures/"])
def test_after_the_grace_period_the_api_refuses_the_session(barred, path):
    answer = barred.get(f"/api/v1/{path}")

    assert answer.status_code == 403
    assert answer.json()["code"] == "second_factor_required"


def test_a_token_made_before_remains_valid(barred, chief, client):
    token = token_for(chief, "articles:read")

    header = {"Authorization": f"Bearer {token}"}
    assert barred.get("/api/v1/articles/", headers=header).status_code == 200


@pytest.mark.parametrize("path", ["/accounts/2fa/", PAGE, "/accounts/logout/", "/verdicts/"])
def test_after_the_grace_period_these_pages_stay_open(barred, path):
    assert barred.get(path).status_code == 200


def test_setting_up_an_app_opens_all_pages_and_gives_recovery_codes(barred, chief):
    answer = activate_app(barred)

    assert answer["Location"] == "/accounts/2fa/recovery-codes/"
    assert barred.get("/").status_code == 200
    assert barred.get("/api/v1/articles/").status_code == 200
    assert Authenticator.objects.filter(user=chief, type="recovery_codes").exists()


def ask_for_a_new_password(client, chief):
    Client().post("/accounts/password/reset/", {"email": chief.email})


def look_at_the_addresses(client, chief):
    client.get("/accounts/email/")


def enter_another_address(client, chief):
    EmailAddress.objects.create(user=chief, email="neu@example.org", primary=True)


@pytest.mark.parametrize(
    "leave_an_unverified_address",
    [ask_for_a_new_password, look_at_the_addresses, enter_another_address],
)
@pytest.mark.parametrize("path", ["totp/activate/", "webauthn/add/"])
def test_an_address_that_nobody_verified_prevents_no_second_factor(
    client, chief, leave_an_unverified_address, path
):
    sign_in(client, chief)
    confirm(client)
    leave_an_unverified_address(client, chief)

    assert client.get(f"/accounts/2fa/{path}").status_code == 200


def test_recovery_codes_alone_are_no_second_factor(barred, chief):
    RecoveryCodes.activate(chief)

    assert barred.get("/").status_code == 302


def test_signing_out_is_always_possible(barred):
    barred.post("/accounts/logout/")

    assert "_auth_user_id" not in barred.session


def test_the_page_sends_nobody_to_a_foreign_machine(client, chief):
    sign_in(client, chief)

    page = client.get(f"{PAGE}?next=https://evil.example/").content.decode()

    assert 'href="https://evil' not in page


def test_the_last_demanded_factor_is_not_removed(barred, chief):
    activate_app(barred)

    barred.post("/accounts/2fa/totp/deactivate/")

    assert Authenticator.objects.filter(user=chief, type="totp").exists()
    assert "Ihre Rolle" in barred.get("/accounts/2fa/").content.decode()


@pytest.mark.parametrize("is_demanded", [True, False])
def test_a_passkey_is_removed_unless_it_is_the_last(client, chief, settings, is_demanded):
    settings.SECOND_FACTOR_ROLES = ["chief"] if is_demanded else []
    key = Authenticator.objects.create(
        user=chief, type="webauthn", data={"name": "Laptop", "credential": {}}
    )
    client.force_login(chief)
    confirm(client)

    client.post(f"/accounts/2fa/webauthn/keys/{key.pk}/remove/")

    assert Authenticator.objects.filter(pk=key.pk).exists() is is_demanded


def test_one_of_two_factors_is_removed(barred, chief):
    activate_app(barred)
    key = Authenticator.objects.create(
        user=chief, type="webauthn", data={"name": "Laptop", "credential": {}}
    )

    barred.post("/accounts/2fa/totp/deactivate/")

    assert list(Authenticator.objects.filter(user=chief, type__in=["totp", "webauthn"])) == [key]


def test_no_session_costs_a_query_where_nothing_is_demanded(settings, django_assert_num_queries):
    settings.SECOND_FACTOR_ROLES = []
    with django_assert_num_queries(0):
        assert sign_in_demand(user=User(pk=1, role="chief"), session={}, at=timezone.now()) is None


@pytest.fixture
def guarded():
    """Return somebody with an app and recovery codes."""
    user = UserFactory(role="checker")
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    return user


def administrator_with_factor():
    user = UserFactory(role="administrator")
    TOTP.activate(user, generate_totp_secret())
    return user


def test_an_administrator_resets_a_factor_in_the_panel(client, guarded):
    administrator = administrator_with_factor()
    client.force_login(administrator)
    data = {"action": "reset_second_factor", "_selected_action": [guarded.pk]}

    client.post("/admin/articles/user/", data)

    assert not Authenticator.objects.filter(user=guarded).exists()
    entry = AuditEntry.objects.get(verb="factor.reset")
    assert (entry.actor, entry.person, entry.details) == (administrator, guarded, {"count": 2})


def test_deleting_one_factor_in_the_panel_resets_all(client, guarded):
    client.force_login(administrator_with_factor())
    factor = Authenticator.objects.get(user=guarded, type="totp")

    client.post(f"/admin/mfa/authenticator/{factor.pk}/delete/", {"post": "yes"})

    assert not Authenticator.objects.filter(user=guarded).exists()
    assert AuditEntry.objects.filter(verb="factor.reset", person=guarded).count() == 1


def test_nobody_else_resets_a_factor_nor_anybody_their_own(chief, guarded):
    administrator = administrator_with_factor()

    for person, actor in ((guarded, chief), (administrator, administrator)):
        with pytest.raises(NotAllowed):
            reset_second_factor(person=person, actor=actor, at=timezone.now())


def test_a_command_on_the_server_resets_a_factor(guarded):
    call_command("reset_second_factor", guarded.username)

    assert not Authenticator.objects.filter(user=guarded).exists()
