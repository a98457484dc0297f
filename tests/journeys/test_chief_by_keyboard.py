"""What leads and what goes out, by keyboard: conflicts of interest, disputes, publications."""

import pytest
from playwright.sync_api import expect

from articles.models import Assignment, ConflictOfInterest, Publication
from tests.newsroom import judge

from .conftest import has_no_serious_faults, state

pytestmark = pytest.mark.slow


def test_a_conflict_is_noted_and_lifted_and_nobody_gets_the_article_by_it(
    signed_in_page, checker, chief, article, claim_of
):
    page = signed_in_page(checker, f"/articles/{article.pk}/checkers/")
    page.locator("#conflict-reason").focus()
    page.keyboard.type("Mein Bruder arbeitet dort.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("section.card")).to_contain_text("Mein Bruder arbeitet dort.")
    assert not Assignment.objects.exists()
    page.goto(page.url.replace("checkers/", f"?claim={claim_of('52').pk}"))
    expect(page.locator("#claim-panel .verdict")).to_contain_text("Interessenkonflikt")
    has_no_serious_faults(page)

    other = signed_in_page(chief, f"/articles/{article.pk}/checkers/")
    other.locator("button[name=lift]").press("Enter")
    expect(other.locator("button[name=lift]")).to_have_count(0)
    assert not ConflictOfInterest.objects.exists()


def test_ctrl_enter_chooses_none_of_several_buttons(signed_in_page, chief, article):
    page = signed_in_page(chief, f"/articles/{article.pk}/checkers/")
    page.locator("#part").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#part")).to_be_focused()
    assert not Assignment.objects.exists()


def test_l_decides_against_the_checker_and_p_publishes(
    signed_in_page, checker, chief, article, claim_of
):
    ships = claim_of("14 Schiffe")
    judge(ships, checker)
    page = signed_in_page(chief, f"/articles/{article.pk}/?claim={ships.pk}")

    page.keyboard.press("l")
    expect(page.locator("form[data-form=override] select[name=rating]")).to_be_focused()
    page.locator("form[data-form=override] select[name=rating]").select_option(label="Falsch")
    page.locator("form[data-form=override] [name=reason]").fill("Das Hafenbuch zählt 12.")
    page.locator("form[data-form=override] [name=reason]").press("Control+Enter")
    state(page, ships, "wrong")

    page.keyboard.press("p")
    expect(page.locator("[name=claim_reviewed]")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("14 Schiffe liegen am Strom.")
    page.locator("[name=summary]").fill("Es sind zwölf.")
    page.locator("[name=summary]").press("Control+Enter")
    expect(page.locator("form[data-form=unpublish]")).to_be_attached()
    assert Publication.objects.get().claim_reviewed == "14 Schiffe liegen am Strom."
