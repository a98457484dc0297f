"""A document that contradicts nothing after all, by one key."""

from playwright.sync_api import expect

from articles.models import DocumentFinding
from tests.factories import NOW, DocumentFactory, FoundPassageFactory

from .conftest import at_hand, has_no_serious_faults

REPORT = "Im Jahr 2025 hingen 41 Schiffe am Kabel."


def test_a_passage_is_no_contradiction_by_one_key_and_is_one_by_the_same(
    signed_in_page, checker, article, claim_of
):
    report = DocumentFactory(article=article, actor=checker, text=REPORT, read=True)
    ships, said = claim_of("14 Schiffe"), {"reason": "transposed", "claimed": "14", "found": "41"}
    finding = DocumentFinding.objects.create(
        claim=ships, document=report, digest="0" * 64, raised_at=NOW, **said
    )
    fields = {"quote": REPORT, "relation": "differs", "finding": finding, **said}
    FoundPassageFactory(document=report, claim=ships, **fields)
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("z")
    expect(page.locator(".versus")).to_have_count(1)
    page.keyboard.press("Delete")
    expect(page.locator(".versus")).to_have_count(0)
    first = page.locator("#passages .candidates li[aria-current]")
    expect(first).to_contain_text("Kein Widerspruch: I. Ahrens")
    has_no_serious_faults(page)
    page.keyboard.press("Delete")
    expect(page.locator(".versus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#passages .candidates li.taken")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")  # what is taken is not decided by Enter
    expect(page.locator(".versus")).to_have_count(1)
    page.locator("li.taken").get_by_role("button", name="Kein Widerspruch").click()
    expect(page.locator(".versus")).to_have_count(0)


def test_on_a_phone_the_buttons_of_a_passage_and_both_values_are_each_in_one_line(
    signed_in_page, checker, article, claim_of
):
    report = DocumentFactory(article=article, actor=checker, text=REPORT, read=True)
    ships = claim_of("14 Schiffe")
    said = {"reason": "transposed", "claimed": "14 Schiffe", "found": "41 Schiffe"}
    finding = DocumentFinding.objects.create(
        claim=ships, document=report, digest="0" * 64, raised_at=NOW, **said
    )
    fields = {"quote": REPORT, "relation": "differs", "finding": finding, **said}
    FoundPassageFactory(document=report, claim=ships, **fields)
    page = signed_in_page(checker, f"/articles/{article.pk}/", viewport=(390, 844))
    page.locator(".hand").get_by_role("link", name="Unterlagen").click()
    tops = "all => new Set(all.map((e) => Math.round(e.getBoundingClientRect().top))).size"
    expect(page.locator("#passages li[aria-current] button")).to_have_count(2)
    assert page.locator("#passages li[aria-current] button").evaluate_all(tops) == 1
    assert page.locator(".versus dd").evaluate_all(tops) == 1
