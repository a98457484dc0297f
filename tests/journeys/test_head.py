"""The head of an article's page: short, and in sight where one needs it."""

import pytest
from playwright.sync_api import expect

from articles.models import Desk
from tests.browser import NARROW
from tests.factories import NOW

from .conftest import at_hand, has_no_serious_faults

# In how many rows the parts of an element stand: each middle once, to 12 pixels.
ROWS = """(box) => new Set([...box.children].filter((one) => one.checkVisibility()).map((one) => {
  const { top, bottom } = one.getBoundingClientRect();
  return Math.round((top + bottom) / 24);
})).size"""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def dated(article):
    """Return the article with everything that its head says of it."""
    article.desk = Desk.objects.create(name="Wirtschaft")
    article.publication_date, article.deadline = NOW.date(), NOW
    article.headline = "Ein Hafen wird grün und alle sehen dabei zu, wie er es wird"
    article.save()
    return article


@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
def test_facts_and_keys_are_in_one_row_each(signed_in_page, checker, dated, locale):
    checker.language = locale[:2]
    checker.save()
    page = signed_in_page(checker, f"/articles/{dated.pk}/", locale=locale)
    at_hand(page, "14 Schiffe")

    for width in (1024, 1239, 1280, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator(".meta").bounding_box()["height"] < 20
        expect(page.locator(".meta > [title]")).to_be_in_viewport(ratio=1)
        for row in (".ways", ".tally .counts", ".views", ".hand .more"):
            assert page.locator(row).evaluate(ROWS) == 1, (width, row)


def test_of_many_facts_the_first_ones_are_seen(signed_in_page, checker, dated):
    dated.embargoed_until, dated.author.last_name = NOW, "Müller-Lüdenscheid zu Hohenfels"
    dated.save()
    dated.author.save()
    page = signed_in_page(checker, f"/articles/{dated.pk}/", viewport=(1024, 800))

    assert page.locator(".meta").bounding_box()["height"] < 20
    expect(page.locator(".meta > span").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".meta > span").last).not_to_be_in_viewport()


def test_headline_and_counts_stay_in_sight_on_a_telephone(signed_in_page, checker, dated):
    page = signed_in_page(checker, f"/articles/{dated.pk}/", viewport=NARROW)
    at_hand(page, "14 Schiffe")

    page.locator("#sheet").evaluate("(sheet) => scrollTo(0, sheet.offsetTop + 300)")

    expect(page.locator(".meta")).not_to_be_in_viewport()
    title, tally = (page.locator(one).bounding_box() for one in (".title", ".tally"))
    assert title["y"] == 0
    assert tally["y"] == title["height"]
    assert tally["y"] + tally["height"] < 90
    assert page.locator(".title .due").bounding_box()["x"] > page.locator("h1").bounding_box()["x"]


def test_it_never_makes_the_page_wider_than_the_window(signed_in_page, checker, dated):
    page = signed_in_page(checker, f"/articles/{dated.pk}/", viewport=(640, 400))

    assert page.evaluate(SIDEWAYS) == 0
    expect(page.locator(".title")).to_have_css("position", "static")
    has_no_serious_faults(page)
