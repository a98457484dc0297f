"""Who types faster than the server answers judges the right claim, and loses no letter."""

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from articles.models import Verdict
from tests.factories import VerdictFactory

from .conftest import at_hand, shown, state

PANEL, VERDICT = "**/panel/", "**/verdict/"


def go_on(route: Route) -> None:
    """Let a request through."""
    route.continue_()


class Held:
    """Requests to an address, kept back from `hold` until `release`.

    Made before the page is opened: an open page sends a request now and then past a route
    that was set just before.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.routes = page, []
        self.end: Callable[[Route], None] | None = go_on
        page.route(address, self.take)

    def take(self, route: Route) -> None:
        """Keep a request back, or end it as all after the release."""
        if self.end:
            self.end(route)
        else:
            self.routes.append(route)

    def hold(self) -> None:
        """Keep back what is sent from now on."""
        self.end = None

    def release(self, end: Callable[[Route], None] = go_on) -> None:
        """Wait for a request; let it, and all after it, `end` so."""
        for _ in range(100):
            if self.routes:
                break
            self.page.wait_for_timeout(50)
        assert self.routes, "No request came."
        self.end = end
        for route in self.routes:
            end(route)


def at_first_claim(page: Page, article, claim_of) -> None:
    """Open the first claim; the panel of the second one's sentence has come as well."""
    first = claim_of("14 Schiffe")
    with page.expect_response("**/sentences/*/panel/"):
        page.goto(f"/articles/{article.pk}/?claim={first.pk}")
    shown(page, first)


def at_second_claim(page: Page, article, claim_of) -> Held:
    """Step to the second claim; the panel of the third is asked for and kept back."""
    held = Held(page, PANEL)
    at_first_claim(page, article, claim_of)
    held.hold()
    page.keyboard.press("j")
    shown(page, claim_of("30 Prozent"))
    return held


def test_an_answer_does_not_overwrite_text_that_is_being_typed(
    signed_in_page, checker, article, claim_of
):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    page = signed_in_page(checker)
    held = Held(page, VERDICT)
    at_first_claim(page, article, claim_of)
    held.hold()

    page.keyboard.press("1")
    shown(page, share)
    page.keyboard.press("3")
    page.keyboard.type("2")
    held.release()
    state(page, ships, "right")
    page.keyboard.type("7 Prozent")
    expect(page.locator("[name=correction]")).to_have_value("27 Prozent")
    page.keyboard.press("Enter")

    state(page, share, "wrong")
    assert share.verdict.correction == "27 Prozent"
    shown(page, claim_of("52"))


def test_a_refusal_does_not_interrupt_typing_and_keeps_both_texts(
    signed_in_page, checker, article, claim_of
):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    page = signed_in_page(checker)
    held = Held(page, VERDICT)
    at_first_claim(page, article, claim_of)
    page.locator("textarea[name=explanation]").fill("Das Hafenbuch sagt 14.")
    page.keyboard.press("Escape")
    held.hold()
    page.keyboard.press("1")
    shown(page, share)
    page.keyboard.press("3")
    page.keyboard.type("27")

    held.release(lambda route: route.fulfill(status=500, body=""))

    expect(page.locator("#page-status")).not_to_be_empty()
    page.keyboard.type(" Prozent")
    expect(page.locator("[name=correction]")).to_have_value("27 Prozent")
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
    held.release()

    state(page, age, "wrong")
    assert age.verdict.correction == "53"
    state(page, share, "open")


def test_keys_for_a_claim_that_does_not_come_do_nothing(signed_in_page, checker, article, claim_of):
    share = claim_of("30 Prozent")
    page = signed_in_page(checker)
    held = at_second_claim(page, article, claim_of)

    page.keyboard.press("j")
    page.keyboard.press("1")
    held.release(lambda route: route.abort())

    expect(page.locator("#page-status")).not_to_be_empty()
    shown(page, share)
    state(page, share, "open")
    page.unroute(PANEL)
    page.keyboard.press("j")
    shown(page, claim_of("52"))
    assert not Verdict.objects.exists()


def test_two_quick_verdicts_do_not_lead_back_to_the_first(
    signed_in_page, checker, article, claim_of
):
    ships, share, age = (claim_of(words) for words in ("14 Schiffe", "30 Prozent", "52"))
    VerdictFactory(claim=ships)
    ends = f"/sentences/{share.sentence_start}/panel/"
    panel_of_share = f"**{ends}"
    page = signed_in_page(checker)
    verdicts, panels = Held(page, VERDICT), Held(page, panel_of_share)
    with page.expect_response(f"**/sentences/{age.sentence_start}/panel/"):
        page.goto(f"/articles/{article.pk}/?sentence={share.sentence_start}")
    at_hand(page, "30 Prozent")
    verdicts.hold()
    panels.hold()
    # The panel that comes was made while the share was open, and leads back to it.
    with page.expect_request(panel_of_share):
        page.keyboard.press("1")
    at_hand(page, "52")

    page.keyboard.press("1")
    verdicts.release()
    state(page, age, "right")
    # Not until the network is idle: the page breaks off what it asks, which Playwright may miss.
    with page.expect_event("requestfinished", lambda request: request.url.endswith(ends)):
        panels.release()
    page.evaluate("new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))")

    at_hand(page, "Ein Hafen wird grün")
    state(page, share, "right")


def test_a_question_typed_while_a_mark_is_stored_is_about_the_marked_words(
    signed_in_page, checker, article, claim_of
):
    page = signed_in_page(checker)
    held = Held(page, f"**/articles/{article.pk}/claims/")
    at_first_claim(page, article, claim_of)
    page.keyboard.press("m")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("[data-marking] [data-first]")).to_be_focused()
    words = page.locator("[data-marking] .says").inner_text()
    held.hold()

    page.locator("[data-marking] button.go").click()
    for key in ("f", *"Wer war das?"):
        page.keyboard.press(key)
    held.release()

    expect(page.locator("#claim-panel [name=question]")).to_have_value("Wer war das?")
    expect(page.locator("#claim-panel .says b")).to_have_text(words)
