"""The pages in a real browser: accessible, narrow, quick to filter, without script."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import NARROW
from tests.factories import (
    ArticleFactory,
    UserFactory,
)

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True), pytest.mark.journey]


@pytest.fixture
def chief():
    return UserFactory(role="chief", last_name="Weiss")


def test_no_word_however_long_makes_a_page_wider_than_the_window(open_page, chief):
    article = ArticleFactory(headline="Kapitänswitwenrente" * 10)
    page = open_page(user=chief, viewport=(768, 1024))
    found = []
    for address in ["/", f"/articles/{article.pk}/", f"/articles/{article.pk}/ledger/"]:
        page.goto(address)
        found.append(page.evaluate("document.documentElement.scrollWidth - innerWidth"))

    assert found == [0, 0, 0]


def test_typing_narrows_the_queue_at_once(open_page, chief):
    ArticleFactory(headline="Die Werft")
    ArticleFactory(headline="Der Gletscher")
    page = open_page("/", user=chief)

    page.locator("#queue-words").press_sequentially("glet")

    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody")).to_contain_text("Der Gletscher")
    assert "q=glet" in page.url


def test_the_queue_is_narrowed_without_script(open_page, chief):
    ArticleFactory(headline="Die Werft")
    ArticleFactory(headline="Der Gletscher")
    page = open_page("/", user=chief, java_script_enabled=False)

    page.locator("#queue-words").fill("glet")
    page.locator(".filter button").click()

    expect(page.locator("tbody tr")).to_have_count(1)


def test_a_source_is_entered_in_place(open_page, chief):
    page = open_page("/sources/", user=chief)
    page.locator("main header .go").click()

    page.locator("#new-source input[name=title]").fill("Jahresbericht")
    page.locator("#new-source button.go").click()

    expect(page.locator("h1")).to_have_text("Jahresbericht")


def test_the_menu_opens_and_closes_by_keyboard(open_page, chief):
    page = open_page("/", user=chief)
    menu = page.locator("details.menu")

    menu.locator("summary").press("Enter")
    expect(menu.locator("a").first).to_be_visible()
    page.keyboard.press("Escape")

    expect(menu.locator("a").first).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_a_chief_reads_an_article_with_todays_rules_by_keyboard(open_page, chief):
    article = ArticleFactory()
    claim = article.claims.filter(kind="count").first()
    article.claims.filter(pk=claim.pk).update(kind="measure")
    page = open_page(f"/articles/{article.pk}/details/", user=chief)

    page.locator(f"a[href$='/articles/{article.pk}/resplit/']").press("Enter")
    page.locator("main button.go").press("Enter")

    expect(page).to_have_url(re.compile(rf"/articles/{article.pk}/$"))
    claim.refresh_from_db()
    assert claim.fate == "retired"


def test_the_rules_are_narrowed_to_a_language(open_page, chief):
    ArticleFactory()
    page = open_page("/rules/", user=chief)

    page.locator("#id_language").select_option("en")
    page.locator(".filter button").press("Enter")

    expect(page.locator("main .card").first).to_be_visible()
    assert "language=en" in page.url


def test_the_language_switches_on_the_spot(open_page, chief):
    page = open_page("/sources/", user=chief)

    page.locator(".languages [value=en]").click()

    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith("/sources/")


def test_a_form_is_sent_from_within_a_field(chief, signed_in_page):
    page = signed_in_page(chief, "/articles/new/")

    page.locator("textarea[name=text]").fill("Der Kai hat 14 Plätze.")
    page.locator("textarea[name=text]").press("Control+Enter")

    expect(page.locator("mark[data-kind=count]")).to_have_text(["14 Plätze"])


def test_the_section_one_is_in_can_be_seen_on_a_phone(chief, signed_in_page):
    page = signed_in_page(chief, "/rules/", viewport=NARROW)

    expect(page.locator(".bar nav [aria-current]")).to_be_in_viewport(ratio=0.95)
