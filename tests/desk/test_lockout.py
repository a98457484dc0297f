"""Guessing passwords is bounded, and locks nobody out who doesn't guess."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

import factcheck.settings as project
from articles.desk import lockout
from articles.tasks.housekeeping import forget_attempts
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"
ATTACKER, HOME, NEWSROOM = "203.0.113.9", "198.51.100.7", "192.0.2.1"


@pytest.fixture(autouse=True)
def behind_a_proxy(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1


def sign_in(login, password=PASSWORD, *, at, client=None):
    """Sign in from the address `at`; return whether that went through."""
    client = client or Client()
    form = {"login": login, "password": password}
    client.post(LOGIN, form, HTTP_X_FORWARDED_FOR=f"10.9.8.7, {at}")
    return "_auth_user_id" in client.session


def guess(login, times, *, at, client=None):
    for _attempt in range(times):
        assert not sign_in(login, "wrong", at=at, client=client)


def test_a_hundred_guesses_from_one_address_stop_nobody_elsewhere():
    user = UserFactory()

    guess(user.username, 100, at=ATTACKER)

    assert not sign_in(user.username, at=ATTACKER)
    assert sign_in(user.username, at=HOME)


def test_an_account_is_one_by_its_name_and_by_its_address():
    user = UserFactory()

    guess(user.username.upper(), 5, at=ATTACKER)
    guess(user.email, 5, at=ATTACKER)

    assert not sign_in(user.username, at=ATTACKER)
    assert not sign_in(user.email, at=ATTACKER)


def test_another_host_name_does_not_start_another_count():
    user = UserFactory()

    for number in range(10):
        client = Client(HTTP_HOST=f"host{number}.example")
        guess(user.username, 1, at=ATTACKER, client=client)

    assert not sign_in(user.username, at=ATTACKER)


def test_a_person_who_mistypes_blocks_nobody_behind_the_same_address():
    mistaken, colleague = UserFactory(), UserFactory()

    guess(mistaken.username, 15, at=NEWSROOM)

    assert not sign_in(mistaken.username, at=NEWSROOM)
    assert sign_in(colleague.username, at=NEWSROOM)


def test_a_newsroom_signs_in_at_once_behind_one_address():
    people = UserFactory.create_batch(32)

    assert all(sign_in(user.username, at=NEWSROOM) for user in people)


def test_a_browser_that_signed_in_before_is_counted_by_itself():
    user, browser = UserFactory(), Client()
    assert sign_in(user.username, at=NEWSROOM, client=browser)
    browser.post("/accounts/logout/")

    guess(user.username, 12, at=NEWSROOM)

    assert not sign_in(user.username, at=NEWSROOM)
    assert sign_in(user.username, at=NEWSROOM, client=browser)


def test_a_known_browser_may_not_guess_without_limit_either():
    user, browser = UserFactory(), Client()
    sign_in(user.username, at=HOME, client=browser)
    browser.post("/accounts/logout/")

    guess(user.username, 10, at=HOME, client=browser)

    assert not sign_in(user.username, at=HOME, client=browser)
    assert sign_in(user.username, at=HOME)


def test_the_mark_of_a_browser_counts_for_its_own_account_only():
    user, other, browser = UserFactory(), UserFactory(), Client()
    sign_in(other.username, at=ATTACKER, client=browser)
    browser.post("/accounts/logout/")

    guess(user.username, 10, at=ATTACKER, client=browser)

    assert not sign_in(user.username, at=ATTACKER)


def test_a_forged_mark_is_no_mark():
    user, browser = UserFactory(), Client()
    browser.cookies[lockout.COOKIE] = f"account {user.pk} mine:1abcde:signature"

    guess(user.username, 10, at=ATTACKER)

    assert not sign_in(user.username, at=ATTACKER, client=browser)


def guess_from_many_addresses(user, settings):
    """Guess until the account itself is counted out, with a limit that a test can reach."""
    limits = settings.ACCOUNT_RATE_LIMITS
    settings.ACCOUNT_RATE_LIMITS = limits | {"guess_at_account": "12/d/key"}
    for number in range(12):
        guess(user.username, 1, at=f"203.0.113.{number}")


def test_a_guess_from_many_addresses_is_bounded_but_for_known_browsers(settings):
    user, browser = UserFactory(), Client()
    sign_in(user.username, at=HOME, client=browser)
    browser.post("/accounts/logout/")

    guess_from_many_addresses(user, settings)

    assert not sign_in(user.username, at="203.0.113.200")
    assert sign_in(user.username, at="203.0.113.200", client=browser)


def test_a_new_password_by_mail_lets_a_person_in_again(client, mailoutbox, settings):
    user = UserFactory()
    guess_from_many_addresses(user, settings)
    client.post("/accounts/password/reset/", {"email": user.email})
    link = next(line for line in mailoutbox[0].body.splitlines() if "/reset/key/" in line)
    form = client.get("/" + link.split("/", 3)[3], follow=True)

    new = "quite another long one"
    given = {"password1": new, "password2": new}
    client.post(form.request["PATH_INFO"], given, HTTP_X_FORWARDED_FOR=HOME)

    assert sign_in(user.username, new, at=HOME)


def test_many_accounts_guessed_at_from_one_address_are_bounded(settings):
    limits = settings.ACCOUNT_RATE_LIMITS
    settings.ACCOUNT_RATE_LIMITS = limits | {"guess_anywhere_from_address": "12/5m/ip"}
    for user in UserFactory.create_batch(4):
        guess(user.username, 3, at=ATTACKER)
    person = UserFactory()

    assert not sign_in(person.username, at=ATTACKER)
    assert sign_in(person.username, at=HOME)


def test_a_client_that_bypasses_the_proxy_is_identified_by_its_connection(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 3
    user = UserFactory()

    assert sign_in(user.username, at=HOME)


def test_ten_guesses_are_counted_in_the_database(settings):
    settings.CACHES = project.CACHES
    user = UserFactory()

    guess(user.username, 10, at=ATTACKER)

    assert not sign_in(user.username, at=ATTACKER)
    assert sign_in(user.username, at=HOME)
    assert type(caches["default"]).__name__ == "DatabaseCache"


def test_counts_past_their_time_are_deleted(settings):
    settings.CACHES = project.CACHES
    guess("nobody", 1, at=ATTACKER)
    counts = "SELECT count(*) FROM articles_cache"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_cache SET expires = now() - interval '1 second'")
        assert cursor.execute(counts).fetchone()[0] > 0

        forget_attempts(0)

        assert cursor.execute(counts).fetchone()[0] == 0
