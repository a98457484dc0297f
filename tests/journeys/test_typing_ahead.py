"""Who types faster than the server answers judges the right claim, and loses no letter."""

from playwright.sync_api import Page, Route, expect

from articles.models import Verdict

from .conftest import shown, state


def hold(page: Page, address: str) -> list[Route]:
    """Keep the requests to this address back; return them as they come."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route))
    return held


def wait_for_one(page: Page, held: list[Route]) -> Route:
    for _ in range(100):
        if held:
            return held.pop()
        page.wait_for_timeout(50)
    raise AssertionError("No request came.")


def at_second_claim(page: Page, article, claim_of) -> list[Route]:
    """Step to the second claim; the panel of the third is asked for and kept back."""
    page.goto(f"/articles/{article.pk}/?claim={claim_of('14 Schiffe').pk}")
    shown(page, claim_of("14 Schiffe"))
    page.wait_for_load_state("networkidle")
    held = hold(page, "**/claims/*/panel/")
    page.keyboard.press("j")
    shown(page, claim_of("30 Prozent"))
    return held


def test_an_answer_takes_nothing_from_who_writes_already(
    signed_in_page, checker, article, claim_of
):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    page.wait_for_load_state("networkidle")
    held = hold(page, "**/verdict/")

    page.keyboard.press("1")
    shown(page, share)
    page.keyboard.press("3")
    page.keyboard.type("2")
    wait_for_one(page, held).continue_()
    state(page, ships, "right")
    page.keyboard.type("7 Prozent")
    expect(page.locator("textarea[name=correction]")).to_have_value("27 Prozent")
    page.unroute("**/verdict/")
    page.keyboard.press("Enter")

    state(page, share, "wrong")
    assert share.verdict.correction == "27 Prozent"
    shown(page, claim_of("52"))


def test_a_refusal_leaves_who_writes_and_keeps_both_texts(
    signed_in_page, checker, colleague, article, claim_of
):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    page.wait_for_load_state("networkidle")
    page.locator("textarea[name=explanation]").fill("Das Hafenbuch sagt 14.")
    page.keyboard.press("Escape")
    held = hold(page, "**/verdict/")
    page.keyboard.press("1")
    shown(page, share)
    page.keyboard.press("3")
    page.keyboard.type("27")

    wait_for_one(page, held).fulfill(status=500, body="")

    expect(page.locator("#page-status")).not_to_be_empty()
    page.keyboard.type(" Prozent")
    expect(page.locator("textarea[name=correction]")).to_have_value("27 Prozent")
    page.locator(f'mark[data-claim="{ships.pk}"] > a').click()
    shown(page, ships)
    expect(page.locator("textarea[name=explanation]")).to_have_value("Das Hafenbuch sagt 14.")
    assert not Verdict.objects.exists()


def test_keys_wait_for_the_claim_that_they_are_meant_for(
    signed_in_page, checker, article, claim_of
):
    share, age = claim_of("30 Prozent"), claim_of("52")
    page = signed_in_page(checker)
    held = at_second_claim(page, article, claim_of)

    page.keyboard.press("j")
    page.keyboard.press("3")
    page.keyboard.type("53")
    page.keyboard.press("Enter")
    shown(page, share)
    wait_for_one(page, held).continue_()

    state(page, age, "wrong")
    assert age.verdict.correction == "53"
    state(page, share, "open")


def test_keys_for_a_claim_that_does_not_come_do_nothing(signed_in_page, checker, article, claim_of):
    share = claim_of("30 Prozent")
    page = signed_in_page(checker)
    held = at_second_claim(page, article, claim_of)

    page.keyboard.press("j")
    page.keyboard.press("1")
    wait_for_one(page, held).abort()

    expect(page.locator("#page-status")).not_to_be_empty()
    shown(page, share)
    state(page, share, "open")
    page.unroute("**/claims/*/panel/")
    page.keyboard.press("j")
    shown(page, claim_of("52"))
    assert not Verdict.objects.exists()
