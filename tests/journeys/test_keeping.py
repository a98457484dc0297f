"""What was just looked up is kept for the next article, by one key."""

from playwright.sync_api import expect

from articles.models import ReferenceFact
from tests.factories import VerdictFactory

from .conftest import has_no_serious_faults


def test_s_opens_the_form_and_enter_keeps_the_fact(signed_in_page, checker, article, claim_of):
    ships = claim_of("14 Schiffe")
    ships.value = {"number": "14", "unit": "Schiffe"}
    ships.save()
    VerdictFactory(claim=ships)
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")

    page.keyboard.press("s")
    expect(page.locator("#keep-subject")).to_be_focused()
    has_no_serious_faults(page)
    page.keyboard.press("Control+a")
    page.keyboard.type("Hafen Emsum")
    page.keyboard.press("Enter")

    expect(page.locator("#claim-panel a[href*='#fact']")).to_contain_text("Hafen Emsum")
    fact = ReferenceFact.objects.get()
    assert (fact.claim, fact.value) == (ships, {"number": "14", "unit": "Schiffe"})
