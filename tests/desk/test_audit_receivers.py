"""The audit log says who signed in, who tried to, and what was changed about accounts."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.cache import caches
from django.db import InternalError, transaction
from django.db.utils import ProgrammingError
from django.test import Client
from django.utils import timezone

from articles.desk.audit_receivers import caller_of
from articles.models import ApiToken, AuditEntry, User
from articles.workflow import NotAllowed, make_token, purge_audit, revoke_token
from tests.factories import NOW, PASSWORD, UserFactory, token_for

pytestmark = pytest.mark.django_db
Verb = AuditEntry.Verb
LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def behind_a_proxy(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1


def client_at(address: str = "198.51.100.7") -> Client:
    return Client(HTTP_X_FORWARDED_FOR=f"10.0.0.1, {address}", HTTP_USER_AGENT="Firefox")


def sign_in(client, user, password=PASSWORD):
    return client.post(LOGIN, {"login": user.username, "password": password})


def the(verb: str) -> AuditEntry:
    return AuditEntry.objects.get(verb=verb)


def test_signing_in_and_out_is_noted_with_address_and_browser():
    user, client = UserFactory(), client_at()

    sign_in(client, user)
    client.post("/accounts/logout/")

    for entry in (the(Verb.SIGNED_IN), the(Verb.SIGNED_OUT)):
        assert (entry.actor, entry.person) == (user, user)
        assert (entry.address, entry.user_agent) == ("198.51.100.7", "Firefox")


def test_a_wrong_password_is_noted_with_the_account_that_it_was_for():
    user = UserFactory()

    client_at().post(LOGIN, {"login": user.email.upper(), "password": "wrong"})

    assert (the(Verb.SIGN_IN_FAILED).actor, the(Verb.SIGN_IN_FAILED).person) == (None, user)


def test_what_is_typed_for_a_name_is_kept_nowhere():
    for login in ("hunter2 is my password", "HUNTER2 is my password", "another"):
        client_at().post(LOGIN, {"login": login, "password": "wrong"})

    entries = AuditEntry.objects.filter(verb=Verb.SIGN_IN_FAILED)
    masks = [entry.details["unknown_name"] for entry in entries]
    assert "unter2" not in str(list(AuditEntry.objects.values()))
    assert len(set(masks)) == 2


def test_attempts_past_the_limit_are_one_line_an_hour():
    user = UserFactory()

    for _attempt in range(15):
        sign_in(client_at(), user, "wrong")

    assert AuditEntry.objects.filter(verb=Verb.SIGN_IN_FAILED).count() == 10
    assert the(Verb.SIGN_IN_REFUSED).person == user


def test_a_changed_password_is_noted_with_who_changed_it(client):
    user = UserFactory()
    sign_in(client, user)
    new = "quite another long one"
    form_data = {"oldpassword": PASSWORD, "password1": new, "password2": new}

    client.post("/accounts/password/change/", form_data)

    assert (the(Verb.PASSWORD_CHANGED).actor, the(Verb.PASSWORD_CHANGED).person) == (user, user)


def test_a_password_set_in_the_panel_is_noted_with_the_administrator(client):
    administrator, user = UserFactory(role="administrator"), UserFactory()
    client.force_login(administrator)
    new = {"usable_password": "true", "password1": "sehr langes Wort 7"}

    client.post(f"/admin/articles/user/{user.pk}/password/", new | {"password2": new["password1"]})

    entry = the(Verb.PASSWORD_CHANGED)
    assert (entry.actor, entry.person) == (administrator, user)


def test_a_password_hashed_again_is_no_changed_one(settings):
    user = UserFactory()
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]

    assert user.check_password(PASSWORD)

    assert user.password.startswith("pbkdf2")
    assert not AuditEntry.objects.filter(verb=Verb.PASSWORD_CHANGED).exists()


def test_a_password_by_mail_is_noted_from_the_request_on(client, mailoutbox):
    user = UserFactory()
    client.post("/accounts/password/reset/", {"email": user.email})
    link = next(line for line in mailoutbox[0].body.splitlines() if "/reset/key/" in line)
    form = client.get("/" + link.split("/", 3)[3], follow=True)
    new = "quite another long one"

    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})

    assert the(Verb.PASSWORD_RESET_ASKED).person == user
    assert the(Verb.PASSWORD_RESET).person == user
    assert the(Verb.PASSWORD_CHANGED).actor is None


def test_second_factors_are_noted_where_they_are_saved_and_deleted():
    user = UserFactory()
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)

    Authenticator.objects.filter(user=user).delete()

    entries = AuditEntry.objects.filter(person=user, verb__startswith="factor.")
    assert sorted((entry.verb, entry.details["kind"]) for entry in entries) == [
        ("factor.added", "recovery_codes"),
        ("factor.added", "totp"),
        ("factor.removed", "recovery_codes"),
        ("factor.removed", "totp"),
    ]


def test_a_wrong_and_a_right_code_are_noted(client):
    user = UserFactory()
    TOTP.activate(user, generate_totp_secret())
    codes = RecoveryCodes.activate(user).get_unused_codes()
    sign_in(client, user)

    client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    client.post("/accounts/2fa/authenticate/", {"code": codes[0]})

    assert the(Verb.FACTOR_FAILED).person == user
    assert the(Verb.FACTOR_USED).details["kind"] == "recovery_codes"
    assert the(Verb.SIGNED_IN).person == user


@pytest.mark.parametrize(
    ("change", "verb", "details"),
    [
        ({"role": "chief"}, Verb.ROLE_CHANGED, {"from": "checker", "to": "chief"}),
        ({"is_active": False}, Verb.ACCOUNT_CLOSED, {}),
        ({"is_superuser": True}, Verb.ACCOUNT_CHANGED, {"fields": ["is_superuser"]}),
        ({"email": "new@example.org"}, Verb.ACCOUNT_CHANGED, {"fields": ["email"]}),
    ],
)
def test_a_change_of_an_account_is_noted_whatever_saves_it(change, verb, details):
    user = UserFactory(role="checker")

    for name, value in change.items():
        setattr(user, name, value)
    user.save(update_fields=list(change))
    user.save()

    assert the(verb).details == details
    assert the(verb).actor is None


def test_a_role_changed_in_the_panel_names_the_administrator(client):
    administrator, user = UserFactory(role="administrator"), UserFactory(role="checker")
    client.force_login(administrator)
    page = f"/admin/articles/user/{user.pk}/change/"
    form = client.get(page).context["adminform"].form
    form_data = {name: value for name, value in form.initial.items() if isinstance(value, str)}

    client.post(page, form_data | {"role": "chief", "is_active": "on"})

    assert User.objects.get(pk=user.pk).role == "chief"
    assert (the(Verb.ROLE_CHANGED).actor, the(Verb.ROLE_CHANGED).person) == (administrator, user)


def test_an_account_made_is_noted_with_its_role():
    user = User.objects.create_superuser("root", password=PASSWORD)

    assert (the(Verb.ACCOUNT_MADE).person, the(Verb.ACCOUNT_MADE).details) == (
        user,
        {"role": "administrator"},
    )


def test_a_token_is_noted_when_made_and_revoked(chief):
    row, _token = make_token(user=chief, actor=chief, at=NOW, name="CMS", scopes=["claims:read"])
    revoke_token(token=row, actor=chief, at=NOW)

    for verb in (Verb.TOKEN_MADE, Verb.TOKEN_REVOKED):
        assert (the(verb).actor, the(verb).details["token_name"]) == (chief, "CMS")


def ask(token: str, address: str) -> int:
    header = {"Authorization": f"Bearer {token}"}
    return client_at(address).get("/api/v1/articles/", headers=header).status_code


def test_the_use_of_a_token_is_a_line_a_day_for_each_address(chief):
    token = token_for(chief, "articles:read")

    for address in ("192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.2"):
        assert ask(token, address) == 200

    used = AuditEntry.objects.filter(verb=Verb.TOKEN_USED).order_by("pk")
    assert [entry.address for entry in used] == ["192.0.2.1", "192.0.2.2"]
    assert {entry.actor for entry in used} == {chief}


def test_two_processes_write_one_line_of_a_token(chief):
    token = token_for(chief, "articles:read")
    ask(token, "192.0.2.1")
    caches["process"].clear()
    ask(token, "192.0.2.1")

    assert AuditEntry.objects.filter(verb=Verb.TOKEN_USED).count() == 1


def test_unusable_tokens_are_a_line_an_hour(chief):
    token = token_for(chief, "articles:read")
    ApiToken.objects.update(revoked_at=timezone.now())

    for tried in (token, token, "fc_nothing", "fc_nobody"):
        assert ask(tried, "192.0.2.1") == 401

    refused = AuditEntry.objects.filter(verb=Verb.TOKEN_REFUSED)
    assert sorted((entry.person == chief, entry.actor) for entry in refused) == [
        (False, None),
        (True, None),
    ]


@pytest.mark.parametrize(
    ("page", "table"),
    [
        ("/queue.csv", "queue"),
        ("/api/v1/articles/?format=csv", "articles"),
        ("/rules/rules.csv", "rules"),
        ("/admin/articles/auditentry/table.xlsx", "audit"),
    ],
)
def test_a_list_taken_out_is_noted(client, page, table):
    administrator = UserFactory(role="administrator")
    client.force_login(administrator)

    assert client.get(page).status_code == 200

    entry = the(Verb.EXPORTED)
    assert (entry.actor, entry.details["table"]) == (administrator, table)


@pytest.mark.parametrize("role", ["author", "checker", "chief"])
@pytest.mark.parametrize("page", ["", "table.csv", "1/change/"])
def test_nobody_but_administrators_reads_the_list(client, role, page):
    client.force_login(UserFactory(role=role))

    assert client.get(f"/admin/articles/auditentry/{page}").status_code in (302, 403)


def test_the_list_is_filtered_and_exported_as_it_is_shown(client):
    client.force_login(UserFactory(role="administrator"))
    sign_in(client_at(), UserFactory(username="uhl"), "wrong")
    client_at().post(LOGIN, {"login": "=1+1", "password": "x"}, headers={"User-Agent": "=cmd()"})

    page = "/admin/articles/auditentry/{}?verb__exact=sign_in.failed&q={}"
    shown = client.get(page.format("", "uhl")).content.decode()
    lines = client.get(page.format("table.csv", "")).getvalue().decode().splitlines()

    assert "table.csv?q=uhl&amp;verb__exact=sign_in.failed" in shown
    assert "Anmeldung fehlgeschlagen" in shown
    assert len(lines) == 3
    assert ",'=cmd()" in lines[1]


@pytest.mark.parametrize("page", ["", "table.csv"])
def test_a_long_list_costs_no_more_queries(client, page, django_assert_max_num_queries):
    administrator = UserFactory(role="administrator")
    client.force_login(administrator)
    for user in UserFactory.create_batch(15):
        sign_in(client_at(), user, "wrong")

    with django_assert_max_num_queries(12):
        client.get(f"/admin/articles/auditentry/{page}").getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows.delete(),
        lambda rows: rows.update(details={}),
        lambda rows: rows.first().delete(),
    ],
)
def test_no_line_is_changed_or_deleted(change):
    UserFactory()

    with pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
        change(AuditEntry.objects.all())


def test_old_lines_are_deleted_by_age_and_that_is_noted():
    administrator = UserFactory(role="administrator")
    AuditEntry.objects.create(verb=Verb.SIGNED_IN, at=datetime(2020, 1, 1, tzinfo=UTC))
    at = timezone.now()
    form_data = {"before": at - timedelta(days=365), "at": at, "actor": administrator}

    assert purge_audit(**form_data, is_trial=True) == 1
    assert AuditEntry.objects.filter(at__year=2020).exists()
    assert purge_audit(**form_data) == 1
    assert not AuditEntry.objects.filter(at__year=2020).exists()
    assert the(Verb.PURGED).details["count"] == 1
    with pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
        AuditEntry.objects.all().delete()


def test_only_who_may_read_the_list_deletes_from_it(chief):
    with pytest.raises(NotAllowed):
        purge_audit(before=NOW, at=NOW, actor=chief)


def test_a_connection_without_an_address_has_an_empty_one(rf):
    request = rf.get("/")
    del request.META["REMOTE_ADDR"]
    assert caller_of(request).address == ""
    assert caller_of(rf.get("/")).address == "127.0.0.1"
