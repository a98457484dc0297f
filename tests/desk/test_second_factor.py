"""The second factor in a real browser, under the policy that forbids anything inline."""

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from playwright.sync_api import Page, expect

from tests.browser import sign_in
from tests.factories import PASSWORD, UserFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.journey]


def add_authenticator(page: Page) -> None:
    """Give the browser a security key that confirms everything."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def confirm(page: Page) -> None:
    """Type the password once more, as allauth asks before changes of the sign-in."""
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main .go").click()


def sign_out(page: Page) -> None:
    page.locator("details.menu summary").click()
    page.locator("details.menu form button").click()
    expect(page.locator("input[name=login]")).to_be_visible()


def test_a_passkey_is_added_and_signs_in(open_page):
    user = UserFactory()
    page = open_page()
    sign_in(page, user.username, PASSWORD)
    add_authenticator(page)
    page.goto("/accounts/2fa/webauthn/add/")
    confirm(page)
    page.locator("input[name=name]").fill("My laptop")
    page.locator("input[name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: "/add/" not in url)
    page.goto("/accounts/2fa/webauthn/")
    expect(page.locator("main")).to_contain_text("My laptop")

    sign_out(page)
    page.locator("#passkey_login").click()

    expect(page.locator("details.menu")).to_be_visible()


def test_an_app_is_added_and_asked_for(open_page):
    user = UserFactory()
    page = open_page()
    sign_in(page, user.username, PASSWORD)
    page.goto("/accounts/2fa/totp/activate/")
    confirm(page)
    secret = page.locator("#authenticator_secret").input_value()
    expect(page.locator("img.qr")).to_be_visible()
    page.locator("input[name=code]").fill(code_for(secret, 0))
    page.locator("main .go").click()
    expect(page.locator("main")).not_to_contain_text(secret)
    sign_out(page)

    page.locator("input[name=login]").fill(user.username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.locator("input[name=code]").fill(code_for(secret, 1))
    page.locator("input[name=code]").press("Enter")

    expect(page.locator("details.menu")).to_be_visible()


def code_for(secret: str, ahead: int) -> str:
    """Return the code of the present half minute, or of one `ahead`, which counts as well."""
    counter = list(yield_hotp_counters_from_time())[1 + ahead]
    return format_hotp_value(hotp_value(secret, counter))
