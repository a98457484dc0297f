"""What nobody has looked at, and what changed: stepped through by keyboard."""

from playwright.sync_api import expect

from articles.models import Dismissal
from tests.newsroom import revise

from .conftest import TEXT, has_no_serious_faults, shown


def test_the_ledger_is_cleared_by_key(signed_in_page, checker, article, claim_of):
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    shown(page, claim_of("14 Schiffe"))
    page.keyboard.press("w")
    words = page.locator("#stretch-panel .says b")
    expect(words).to_have_text("Ein Hafen wird grün")
    has_no_serious_faults(page)

    page.keyboard.press("n")
    expect(words.first).to_have_text("Der Hafen von Emsum versorgt")
    assert Dismissal.objects.get().dismissed_by == checker
    page.keyboard.press("u")
    expect(words).to_have_text("Ein Hafen wird grün")
    assert not Dismissal.objects.exists()
    page.keyboard.press("j")
    expect(words.first).to_have_text("Der Hafen von Emsum versorgt")
    page.keyboard.press("k")
    expect(words).to_have_text("Ein Hafen wird grün")
    page.keyboard.press("m")
    expect(page.locator("#claim-panel .says b")).to_have_text("Ein Hafen wird grün")


def test_j_goes_from_one_change_to_the_next(signed_in_page, checker, article):
    text = TEXT.replace("14 Schiffe", "15 Schiffe").replace("(52)", "(53)")
    revise(article, checker, text)
    page = signed_in_page(checker, f"/articles/{article.pk}/compare/")
    page.keyboard.press("j")
    expect(page.locator("#change1")).to_be_focused()
    expect(page.locator("#change1 ins")).to_have_text("neu: 15")
    page.keyboard.press("j")
    expect(page.locator("#change2")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#change1")).to_be_focused()
    has_no_serious_faults(page)
