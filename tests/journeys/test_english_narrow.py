"""English, a telephone, dark, without script: the same job."""

import pytest
from playwright.sync_api import expect

from tests.browser import NARROW, wait_until

from .conftest import has_no_serious_faults, shown, state
from .test_typing_ahead import VERDICT, Held, at_first_claim

pytestmark = pytest.mark.slow


def test_the_main_pages_work_in_english_on_a_phone(signed_in_page, checker, article, claim_of):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    page = signed_in_page(checker, "", locale="en-GB", viewport=NARROW, has_touch=True)
    held = Held(page, VERDICT)
    at_first_claim(page, article, claim_of)

    panel = page.locator("#claim-panel")
    expect(panel).to_contain_text("1 of 3")
    statement, verdict, evidence = (
        panel.locator(part).first.bounding_box()["y"]
        for part in (".statement", ".verdict", ".with-drawer")
    )
    assert statement < verdict < evidence
    before = panel.bounding_box()["y"]
    page.locator(".grip").click()
    higher = "y => document.querySelector('#claim-panel').getBoundingClientRect().y < y"
    wait_until(page, higher, before)
    has_no_serious_faults(page)
    page.locator(".grip").click()
    held.hold()
    page.get_by_role("button", name="Correct", exact=True).tap()

    shown(page, share)
    expect(page.locator("#said")).to_contain_text("30 Prozent")
    held.release()
    state(page, ships, "right")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= NARROW[0]


def test_the_dark_theme_has_enough_contrast(signed_in_page, checker, chief, article, claim_of):
    path = f"/articles/{article.pk}/?claim={claim_of('52').pk}"
    page = signed_in_page(chief, path, color_scheme="dark")
    page.locator(".signing > summary").click()
    has_no_serious_faults(page)
    page.goto(f"/articles/{article.pk}/history/")
    has_no_serious_faults(page)


def test_without_script_everything_is_links_and_forms(signed_in_page, checker, article, claim_of):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    page = signed_in_page(checker, f"/articles/{article.pk}/", java_script_enabled=False)

    page.locator(f'mark[data-claim="{share.pk}"] > a').click()
    shown(page, share)
    page.locator(f'mark[data-claim="{ships.pk}"] > a').click()
    shown(page, ships)
    page.locator('button[data-key="1"]').click()

    shown(page, share)
    state(page, ships, "right")
    page.locator(".choose-block summary").click()
    page.locator(".choose-block button").click()
    expect(page.locator("#claim-panel")).to_have_attribute("data-marking", "")
