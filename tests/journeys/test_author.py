"""A checker asks, the author answers, the claim is open again with the answer beside it."""

from playwright.sync_api import expect

from .conftest import has_no_serious_faults, shown, state


def test_the_author_answers_a_question(signed_in_page, checker, author, article, claim_of):
    ships = claim_of("14 Schiffe")
    desk = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    desk.keyboard.press("f")
    desk.keyboard.type("Wer hat die Schiffe gezählt?")
    desk.keyboard.press("Control+Enter")
    state(desk, ships, "query")
    shown(desk, claim_of("30 Prozent"))

    page = signed_in_page(author, f"/articles/{article.pk}/?claim={ships.pk}")
    expect(page.locator(".question")).to_contain_text("Wer hat die Schiffe gezählt?")
    expect(page.locator("form#verdict-form")).to_have_count(0)
    has_no_serious_faults(page)
    page.locator("textarea[name=answer]").fill("Das Hafenamt, Liste vom Mai.")
    page.locator("form[data-form=answer] button").first.click()
    expect(page.locator(".question .reply")).to_contain_text("Das Hafenamt, Liste vom Mai.")

    state(desk, ships, "open")
    expect(desk.locator("#news")).to_contain_text("Das Hafenamt, Liste vom Mai.")
