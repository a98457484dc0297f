"""Forty claims by six o'clock: everything by keyboard, nothing while one writes."""

import pytest
from playwright.sync_api import expect

from articles.models import Claim
from tests.browser import wait_until

from .conftest import has_no_serious_faults, shown, state


def open_article(signed_in_page, user, article, claim, **options):
    return signed_in_page(user, f"/articles/{article.pk}/?claim={claim.pk}", **options)


def test_no_fact_asks_for_its_reason_where_one_is(signed_in_page, checker, article, claim_of):
    age = claim_of("52")
    page = open_article(signed_in_page, checker, article, age)

    page.keyboard.press("n")
    expect(page.locator("textarea[name=explanation]")).to_be_focused()
    page.keyboard.type("1 Wort, kein Fakt")
    page.keyboard.press("Control+Enter")

    state(page, age, "dismissed")
    assert age.verdict.explanation == "1 Wort, kein Fakt"


def test_keys_are_silent_while_one_writes(signed_in_page, checker, article, claim_of):
    ships = claim_of("14 Schiffe")
    page = open_article(signed_in_page, checker, article, ships)
    reason = page.locator("textarea[name=explanation]")

    reason.focus()
    page.keyboard.type("j1u3")
    shown(page, ships)
    expect(reason).to_have_value("j1u3")
    page.keyboard.press("Escape")
    expect(reason).not_to_be_focused()
    page.keyboard.press("j")
    shown(page, claim_of("30 Prozent"))


def test_evidence_comes_from_a_source_chosen_by_arrow_keys(
    signed_in_page, checker, article, claim_of
):
    from tests.factories import SourceFactory

    source = SourceFactory(title="Hafenbuch Emsum")
    ships = claim_of("14 Schiffe")
    page = open_article(signed_in_page, checker, article, ships)

    page.keyboard.press("b")
    with page.expect_response(lambda response: response.url.endswith("q=hafenb")):
        page.keyboard.type("hafenb")
    field = page.locator("#source-title")
    expect(field).to_have_attribute("aria-expanded", "true")
    has_no_serious_faults(page)
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", f"source{source.pk}")
    page.keyboard.press("Enter")
    expect(field).to_have_value("Hafenbuch Emsum")
    page.locator("[name=locator]").fill("S. 3")
    page.locator("[name=locator]").press("Control+Enter")

    expect(page.locator("#claim-panel .evidence")).to_contain_text("Hafenbuch Emsum")
    assert ships.evidence.get().source == source


def test_evidence_enters_a_new_source_in_place(signed_in_page, checker, article, claim_of):
    ships = claim_of("14 Schiffe")
    page = open_article(signed_in_page, checker, article, ships)
    loads = []
    page.on("domcontentloaded", lambda page: loads.append(page.url))

    page.keyboard.press("b")
    page.keyboard.type("Anlaufliste 2025")
    page.locator(".new-source > summary").click()
    page.locator("[name=publisher]").fill("Hafenamt")
    page.locator("form[data-form=evidence] button.go").click()

    expect(page.locator("#claim-panel .evidence")).to_contain_text("Anlaufliste 2025")
    assert ships.evidence.get().source.publisher == "Hafenamt"
    assert not loads


def test_words_after_an_emoji_are_marked_by_keyboard_to_the_character(
    signed_in_page, checker, article, claim_of
):
    page = open_article(signed_in_page, checker, article, claim_of("14 Schiffe"))

    page.keyboard.press("m")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#said")).to_have_text("mit Strom")
    page.keyboard.press("Enter")
    expect(page.locator("[data-marking] .says")).to_have_text("mit Strom")
    page.locator("[data-marking] button.go").click()

    expect(page.locator("mark", has_text="mit Strom")).to_have_count(1)
    claim = Claim.objects.get(quote="mit Strom")
    assert claim.marked_by == checker
    expect(page.locator(f"mark[data-claim='{claim.pk}'] > a").first).to_be_focused()
    expect(page.locator("#said")).to_contain_text("mit Strom")


@pytest.mark.parametrize("keys", [["Escape"], ["Enter", "Escape", "Escape"]])
def test_leaving_marking_by_keyboard_says_so_and_goes_back_to_the_mark(
    signed_in_page, checker, article, claim_of, keys
):
    claim = claim_of("14 Schiffe")
    page = open_article(signed_in_page, checker, article, claim)

    page.keyboard.press("m")
    page.keyboard.press("ArrowRight")
    for key in keys:
        page.keyboard.press(key)
        if key == "Enter":
            expect(page.locator("[data-marking] [data-first]")).to_be_focused()

    expect(page.locator("#said")).to_contain_text("Es wurde nichts markiert")
    expect(page.locator(f"mark[data-claim='{claim.pk}'] > a").first).to_be_focused()
    assert page.evaluate("getSelection().isCollapsed")


def test_words_after_an_emoji_are_marked_with_the_mouse(signed_in_page, checker, article, claim_of):
    page = open_article(signed_in_page, checker, article, claim_of("52"))
    page.evaluate(
        """() => {
            const texts = document.createTreeWalker(document.querySelector("#sheet"), 4);
            while (!texts.nextNode().data.includes("aller"));
            const node = texts.currentNode;
            const at = node.data.indexOf("aller");
            getSelection().setBaseAndExtent(node, at - 1, node, at + 13);
        }"""
    )

    page.locator("#mark-here").click()
    page.locator("[data-marking] select[name=kind]").select_option("count")
    page.locator("[data-marking] button.go").click()

    expect(page.locator("mark", has_text="aller Anläufe")).to_have_count(1)
    assert Claim.objects.get(quote="aller Anläufe").kind == "count"


def test_words_are_changed_by_keyboard(signed_in_page, checker, article, claim_of):
    ships = claim_of("14 Schiffe")
    page = open_article(signed_in_page, checker, article, ships)

    page.keyboard.press("e")
    start = page.locator("form[data-form=change] select[name=start]")
    start.select_option(label="versorgt")
    page.locator("form[data-form=change] select[name=kind]").select_option("statement")
    page.locator("form[data-form=change] button.go").click()

    expect(page.locator(f'mark[data-claim="{ships.pk}"]')).to_have_text("versorgt 14 Schiffe")


def stops_until_the_panel(page) -> int:
    """Press Tab until the panel has the focus, and return how often."""
    for stops in range(1, 40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#claim-panel') !== null"):
            return stops
    raise AssertionError("Tab never comes to the panel")


def test_the_panel_is_within_ten_tab_stops(signed_in_page, chief, article, claim_of):
    page = signed_in_page(chief, f"/articles/{article.pk}/")
    shown(page, claim_of("14 Schiffe"))

    assert stops_until_the_panel(page) <= 10
    page.locator(".skip").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#claim-panel")).to_be_focused()


def test_arrow_keys_go_on_inside_a_tab_stop(signed_in_page, chief, article, claim_of):
    page = signed_in_page(chief, f"/articles/{article.pk}/")
    shown(page, claim_of("14 Schiffe"))
    talk, comments = (page.locator(f".ways a[data-key={key}]") for key in "ri")

    talk.focus()
    page.keyboard.press("ArrowRight")
    expect(comments).to_be_focused()
    for _documents_ledger_menu in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".ways .menu a").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".ways .menu summary")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(talk).to_be_focused()


def test_arrow_keys_go_from_sentence_to_sentence(signed_in_page, checker, article, claim_of):
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    shown(page, claim_of("14 Schiffe"))

    page.locator(".s[aria-current] .mk").focus()
    page.keyboard.press("ArrowDown")
    shown(page, claim_of("30 Prozent"))
    expect(page.locator(".s[aria-current] .mk")).to_be_focused()
    expect(page.locator("#sheet [tabindex='0']")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    shown(page, claim_of("14 Schiffe"))


def test_question_mark_shows_all_keys(signed_in_page, checker, article, claim_of):
    page = open_article(signed_in_page, checker, article, claim_of("52"))
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    has_no_serious_faults(page)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_hidden()


def test_a_lost_connection_loses_no_words(signed_in_page, checker, article, claim_of):
    ships = claim_of("14 Schiffe")
    page = open_article(signed_in_page, checker, article, ships)
    page.locator("textarea[name=explanation]").fill("Lange nachgedacht")
    page.context.set_offline(True)
    wait_until(page, "!navigator.onLine")

    page.locator('button[data-key="1"]').click()

    expect(page.locator("#page-status")).not_to_be_empty()
    page.context.set_offline(False)
    wait_until(page, "navigator.onLine")
    page.locator(f'mark[data-claim="{ships.pk}"] > a').click()
    shown(page, ships)
    expect(page.locator("textarea[name=explanation]")).to_have_value("Lange nachgedacht")


def test_a_lost_connection_is_reported_when_marking_words_and_searching_sources(
    signed_in_page, checker, article, claim_of
):
    page = open_article(signed_in_page, checker, article, claim_of("14 Schiffe"))
    status = page.locator("#page-status")
    page.context.set_offline(True)
    wait_until(page, "!navigator.onLine")

    page.keyboard.press("m")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("Verbindung")

    status.evaluate("status => { status.textContent = ''; }")
    page.keyboard.press("b")
    page.keyboard.type("hafenb")
    expect(status).to_contain_text("Verbindung")
