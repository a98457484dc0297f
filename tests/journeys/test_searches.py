"""One key searches for a claim where the newsroom searches."""

from playwright.sync_api import expect

from articles.models import SearchAddress

from .conftest import at_hand, has_no_serious_faults


def test_plus_opens_the_address_of_the_claim_or_lists_several(signed_in_page, checker, article):
    SearchAddress.objects.all().delete()
    SearchAddress.objects.create(name="Wiki", address="http://127.0.0.1:9/?q={quote}")
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")

    with page.expect_popup() as opened:
        page.keyboard.press("+")

    assert opened.value.evaluate("opener") is None
    SearchAddress.objects.create(name="Zoom", address="http://127.0.0.1:9/{name}")
    page.reload()
    at_hand(page, "14 Schiffe")
    page.keyboard.press("+")
    expect(page.get_by_role("link", name="Wiki")).to_be_focused()
    has_no_serious_faults(page)


def test_a_drawer_at_hand_closes_by_escape_and_by_the_next_one(signed_in_page, checker, article):
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    drawers = page.locator(".hand details[open]")

    page.keyboard.press("+")
    expect(drawers).to_have_attribute("data-key", "+")
    page.keyboard.press("Escape")
    expect(drawers).to_have_count(0)
    for key in ("+", "q", "+", "b"):
        page.keyboard.press(key)
        expect(drawers).to_have_attribute("data-key", key)
        if key == "q":
            page.keyboard.press("Escape")
