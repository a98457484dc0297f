"""A panel is asked for while the pointer rests on its words, and never shown as it was before."""

from playwright.sync_api import Page, expect

from tests.newsroom import judge

from .conftest import shown, state


def rest_on(page: Page, claim) -> None:
    """Let the pointer rest on a claim's words until its panel has come."""
    with page.expect_response(f"**/claims/{claim.pk}/panel/") as coming:
        page.locator(f'mark[data-claim="{claim.pk}"] > a').first.hover()
    coming.value.finished()


def opened(page: Page, article) -> None:
    page.goto(f"/articles/{article.pk}/")
    expect(page.locator("#claim-panel[data-sentence]")).to_be_attached()


def test_a_click_where_the_pointer_rested_asks_for_nothing(
    signed_in_page, checker, article, claim_of
):
    page, age = signed_in_page(checker), claim_of("52")
    opened(page, article)
    rest_on(page, age)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.mouse.down()
    page.mouse.up()

    expect(page.locator(f'#claim-panel[data-shown="{age.pk}"]')).to_be_attached()
    expect(page).to_have_url(f"/articles/{article.pk}/?claim={age.pk}")
    assert not [url for url in asked if url.endswith(f"/claims/{age.pk}/panel/")]


def test_what_another_person_did_meanwhile_is_in_the_panel(
    signed_in_page, checker, colleague, article, claim_of
):
    page, age = signed_in_page(checker), claim_of("52")
    opened(page, article)
    rest_on(page, age)

    judge(age, colleague, explanation="Im Melderegister nachgesehen.")
    state(page, age, "right")
    page.mouse.down()
    page.mouse.up()

    shown(page, age)
    expect(page.locator("#claim-panel")).to_contain_text("Im Melderegister nachgesehen.")
