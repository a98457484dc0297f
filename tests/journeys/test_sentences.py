"""Sentence by sentence by keyboard: what each key does, and that nothing loads the page again."""

import pytest
from playwright.sync_api import expect

from articles.models import Dismissal
from tests.factories import ClaimFactory, SourceFactory

from .conftest import at_hand, has_no_serious_faults, shown, state


@pytest.fixture
def strom(article):
    """Return a second claim in the first sentence."""
    return ClaimFactory(article=article, quote="Strom vom Land")


def test_a_checker_clears_an_article_sentence_by_sentence(
    signed_in_page, checker, article, claim_of, strom
):
    SourceFactory(title="Hafenbuch Emsum")
    ships, share, age = (claim_of(words) for words in ("14 Schiffe", "30 Prozent", "52"))
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    loads = []
    page.on("domcontentloaded", lambda page: loads.append(page.url))
    at_hand(page, "14 Schiffe")
    has_no_serious_faults(page)

    bring_one_source_to_several_sentences(page, ships, share)
    judge_a_part_and_then_the_rest(page, ships, strom)
    judge_a_part_wrong(page, share)
    look_at_a_part_and_take_the_last_act_back(page, share, age)
    look_at_what_nobody_has_seen(page)
    has_no_serious_faults(page)
    assert not loads


def bring_one_source_to_several_sentences(page, ships, share):
    """Choose a source once, then add it by one key, to two sentences at once."""
    page.keyboard.press("b")
    page.keyboard.type("hafenb")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#claim-panel .brought")).to_contain_text("Hafenbuch Emsum")
    page.keyboard.press("x")
    page.keyboard.press("j")
    at_hand(page, "30 Prozent")
    page.keyboard.press(".")
    expect(page.locator("#claim-panel .brought")).to_contain_text("Hafenbuch Emsum")
    assert share.evidence.count() == 1
    assert ships.evidence.count() == 2
    page.keyboard.press("k")


def judge_a_part_and_then_the_rest(page, ships, strom):
    """Judge a part by arrow and digit, then the rest of its sentence."""
    at_hand(page, "14 Schiffe")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("1")
    state(page, ships, "right")
    state(page, strom, "open")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    state(page, strom, "right")


def judge_a_part_wrong(page, share):
    """Write the correction; the bar counts the sentence at once."""
    at_hand(page, "30 Prozent")
    expect(page.locator(".counts .c-wrong")).to_have_count(0)
    page.keyboard.press("3")
    page.keyboard.type("27 Prozent")
    page.keyboard.press("Enter")
    state(page, share, "wrong")
    expect(page.locator(f'mark[data-claim="{share.pk}"] + ins')).to_have_text("27 Prozent")
    expect(page.locator(".counts .c-wrong")).to_have_text("1 falsch")
    at_hand(page, "52")


def look_at_a_part_and_take_the_last_act_back(page, share, age):
    """Open a part by Enter, go back by Escape, and take the whole act back by U."""
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#claim-panel")).to_have_attribute("data-shown", str(age.pk))
    page.keyboard.press("Escape")
    at_hand(page, "52")
    page.keyboard.press("u")
    state(page, share, "open")
    expect(page.locator(".counts .c-wrong")).to_have_count(0)
    at_hand(page, "30 Prozent")
    page.keyboard.press("1")
    at_hand(page, "52")
    page.keyboard.press("1")


def look_at_what_nobody_has_seen(page):
    """Come to the words that nobody has looked at last, until there is nothing left."""
    at_hand(page, "Ein Hafen wird grün")
    expect(page.locator(".gaps")).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator(".gaps")).to_have_count(0)
    assert Dismissal.objects.get(is_read=False).quote == "Ein Hafen wird grün"
    page.keyboard.press("u")
    expect(page.locator(".gaps")).to_be_visible()


def test_which_part_is_wrong_is_asked_by_letter(signed_in_page, checker, article, claim_of, strom):
    ships = claim_of("14 Schiffe")
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")

    page.keyboard.press("3")
    expect(page.locator(".pick")).to_be_visible()
    page.keyboard.press("j")  # a letter of no part does nothing
    page.keyboard.press("a")
    expect(page.locator("[name=correction]")).to_be_focused()
    page.keyboard.type("15 Schiffe")
    page.keyboard.press("Enter")

    state(page, ships, "wrong")
    state(page, strom, "right")
    shown(page, claim_of("30 Prozent"))


def test_a_source_that_the_author_noted_is_added_by_one_key(
    signed_in_page, checker, article, claim_of
):
    share = claim_of("30 Prozent")
    article.revision.source_notes.create(
        start=share.start, end=share.end, text="Hafenbuch, S. 12", author_name="Jan Brandt"
    )
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("j")
    at_hand(page, "30 Prozent")
    expect(page.locator("#claim-panel .noted")).to_contain_text("Hafenbuch, S. 12")
    has_no_serious_faults(page)
    page.keyboard.press(",")
    expect(page.locator("#claim-panel .brought")).to_contain_text("Hafenbuch, S. 12")
    expect(page.locator("#claim-panel .noted button")).to_have_count(0)
    assert share.evidence.get().locator == "S. 12"
