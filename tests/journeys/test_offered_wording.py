"""A passage that differs is taken, and the correction begins with what it says."""

from django.db.models import F
from playwright.sync_api import expect

from articles.models import ArticleComparison, Verdict
from tests.factories import DocumentFactory, FoundPassageFactory

from .conftest import at_hand, state

REPORT = "Bericht des Hafens\n\nIm Jahr 2025 hingen 41 Schiffe am Kabel."


def test_enter_and_three_offer_the_right_wording_which_can_be_changed(
    signed_in_page, checker, article, claim_of
):
    ships = claim_of("14 Schiffe")
    ships.value = {"number": "14", "unit": "Schiffe", "number_span": [ships.start, ships.start + 2]}
    ships.save()
    report = DocumentFactory(article=article, actor=checker, text=REPORT, read=True)
    values = {"relation": "differs", "reason": "transposed", "claimed": "14", "found": "41"}
    FoundPassageFactory(document=report, claim=ships, quote="hingen 41 Schiffe am Kabel", **values)
    ArticleComparison.objects.update(compared=F("asked"))
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")

    page.keyboard.press("z")
    expect(page.locator("#viewer .hit")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#passages .candidates li.taken")).to_have_count(1)
    page.keyboard.press("3")
    field = page.locator("#verdict-form [name=correction]")
    expect(field).to_have_value("41 Schiffe")
    page.keyboard.press("End")
    page.keyboard.type(", nicht 14")
    page.keyboard.press("Enter")

    state(page, ships, "wrong")
    assert Verdict.objects.live().get(claim=ships).correction == "41 Schiffe, nicht 14"


def test_in_the_panel_of_a_part_a_rating_that_clears_stores_no_offered_wording(
    signed_in_page, checker, article, claim_of
):
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={claim_of('14 Schiffe').pk}")
    field = page.locator("#verdict-form [name=correction]")
    field.evaluate("field => field.dataset.offered = '41 Schiffe'")

    page.keyboard.press("3")
    expect(field).to_have_value("41 Schiffe")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("1")

    state(page, claim_of("14 Schiffe"), "right")
    assert Verdict.objects.live().get().correction == ""
