"""The talk by keyboard: comments, the second look, the ways to other pages."""

import pytest
from playwright.sync_api import expect

from articles.models import Comment
from tests.newsroom import judge

from .conftest import has_no_serious_faults, shown

pytestmark = pytest.mark.slow


def test_h_comments_and_a_mentioned_person_is_notified(
    signed_in_page, checker, colleague, article, claim_of
):
    ships = claim_of("14 Schiffe")
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    page.keyboard.press("h")
    expect(page.locator(".comments textarea")).to_be_focused()
    page.keyboard.type(f"@{colleague.username} woher?")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".comments .remarks li")).to_contain_text("woher?")
    assert Comment.objects.get().mentioned == [colleague.pk]

    other = signed_in_page(colleague, "/notifications/")
    expect(other.locator("#bell b")).to_have_text("1")
    has_no_serious_faults(other)
    other.locator("[data-first]").press("Enter")
    expect(other).to_have_url(
        f"{other.url.split('/articles')[0]}{Comment.objects.get().get_absolute_url()}"
    )
    expect(other.locator("#bell b")).to_have_count(0)
    has_no_serious_faults(other)


def test_c_confirms_and_d_rejects_the_verdict_of_somebody_else(
    signed_in_page, checker, colleague, article, claim_of
):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    for claim in (ships, share):
        judge(claim, colleague)
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")

    page.keyboard.press("c")
    expect(page.locator("#claim-panel button[data-key=c]")).to_have_count(0)
    page.keyboard.press("j")
    shown(page, share)
    page.keyboard.press("d")
    expect(page.locator("details[data-key=d] [name=reason]")).to_be_focused()
    page.keyboard.type("Steht anders im Bericht.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f'mark[data-claim="{share.pk}"]').first).to_have_attribute(
        "data-state", "open"
    )
    ships.refresh_from_db()
    assert ships.verdict.confirmed_by == checker


def test_a_r_i_and_w_lead_to_their_pages_and_g_and_v_work_in_place(
    signed_in_page, checker, article, claim_of
):
    ships = claim_of("14 Schiffe")
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    page.keyboard.press("v")
    expect(page.locator("details[data-key=v]")).to_have_attribute("open", "")
    page.keyboard.press("g")
    expect(page.locator("[data-act=own]").first).to_have_attribute("aria-pressed", "true")
    for key, end in (("a", "checkers"), ("r", "talk"), ("i", "comments"), ("w", "ledger")):
        page.keyboard.press(key)
        page.wait_for_url(f"**/articles/{article.pk}/{end}/**")
        page.go_back()
        page.wait_for_selector("#claim-panel")
