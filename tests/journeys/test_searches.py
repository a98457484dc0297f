"""One key searches for a claim where the house searches."""

from playwright.sync_api import expect

from factcheck.search_addresses import parse_search_addresses

from .conftest import at_hand, has_no_serious_faults


def test_plus_opens_the_address_of_the_claim_or_lists_several(
    signed_in_page, checker, article, settings
):
    one = parse_search_addresses('{"Wiki": "http://127.0.0.1:9/?q={quote}"}')
    two = parse_search_addresses('{"Karte": "http://127.0.0.1:9/{name}"}')
    settings.SEARCH_ADDRESSES = one
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")

    with page.expect_popup() as opened:
        page.keyboard.press("+")

    assert opened.value.evaluate("opener") is None
    settings.SEARCH_ADDRESSES = one + two
    page.reload()
    at_hand(page, "14 Schiffe")
    page.keyboard.press("+")
    expect(page.get_by_role("link", name="Wiki")).to_be_focused()
    has_no_serious_faults(page)
