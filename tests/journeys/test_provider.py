"""Signing in with the newsroom's own account, and out again, in a browser."""

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.core.cache import caches
from playwright.sync_api import expect

from articles.desk.provider import openid
from articles.models import User
from tests.accessibility.test_pages import findings
from tests.sign_in_provider import running_provider

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
BUTTON = "Mit Nordkurier-Konto anmelden"


@pytest.fixture
def provider(settings):
    caches["process"].clear()
    openid._keys.clear()
    with running_provider() as served:
        settings.SIGN_IN_PROVIDER = served.settings()
        served.store(
            "ines",
            email="ines@example.org",
            email_verified=True,
            groups=["checkers"],
            name="Ines A.",
        )
        yield served


def test_a_checker_signs_in_with_the_newsrooms_account_and_out_again(open_page, provider):
    page = open_page("/sources/")
    page.evaluate(AXE_SCRIPT)
    assert list(findings(page)) == []

    page.get_by_role("button", name=BUTTON).click()
    page.get_by_placeholder("sub").fill("ines")
    page.get_by_role("button", name="Authorize").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Quellen")
    assert User.objects.get().role == "checker"

    page.locator("details.menu summary").last.click()
    page.get_by_role("button", name="Abmelden").click()
    page.get_by_role("button", name="End session").click()

    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()
    page.goto("/sources/")
    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()


def test_the_page_on_the_way_has_a_link_and_no_faults(open_page, provider):
    page = open_page("/accounts/login/")
    page.route(f"{provider.issuer}/**", lambda route: route.fulfill(status=204))

    page.get_by_role("button", name=BUTTON).click()

    link = page.get_by_role("link", name="Bei Nordkurier-Konto fortfahren")
    expect(link).to_have_attribute("href", re.compile(f"^{provider.issuer}/oauth2/authorize"))
    page.evaluate(AXE_SCRIPT)
    assert list(findings(page)) == []
