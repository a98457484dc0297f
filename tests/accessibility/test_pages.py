"""axe finds nothing on any page: at three widths, in light and dark, for who sees it."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from playwright.sync_api import Page, expect

from articles.admin.options import ReadOnlyAdmin
from tests.browser import NARROW, WIDE, OpenPage
from tests.factories import ArticleFactory, UserFactory

from .pages import walked
from .rows import signed_in, store_people, store_rows

pytestmark = [pytest.mark.slow, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TABLET = (768, 1024)
TWICE_AS_LARGE = (WIDE[0] // 2, WIDE[1] // 2)  # what is left of a window at a zoom of 200 %
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"type": "tag", "values": LEVELS}
RULES_OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# Colours are all that the scheme changes: what else there is was found in the light.
ALL_WAYS = [
    (size, scheme, ALL_RULES if scheme == "light" else RULES_OF_COLOUR)
    for size in (WIDE, TABLET, NARROW)
    for scheme in ("light", "dark")
]
# Pages of the panel share their frame and their controls.
SOME_WAYS = [(WIDE, "light", ALL_RULES), (TABLET, "light", ALL_RULES), (NARROW, "dark", ALL_RULES)]
FINDINGS = """async (rules) => {
    const found = await axe.run(
        document, {runOnly: rules, resultTypes: ["violations"], preload: false});
    return found.violations.flatMap(({id, nodes}) => nodes.map(({html, any}) =>
        `${id}: ${html.slice(0, 160)} ${any.map((one) => one.message).join(" ").slice(0, 160)}`));
}"""
# A page, and each list of the panel, which has a box of its own.
IS_WIDER = """document.documentElement.scrollWidth > innerWidth
    || [...document.querySelectorAll(".results")].some(
        (box) => box.scrollWidth > box.clientWidth + 1)"""


def findings(page: Page, ways: Any) -> Iterator[str]:
    """Yield what axe finds on the page at each width in each scheme."""
    page.evaluate(AXE_SCRIPT)
    for (width, height), scheme, rules in ways:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        for found in page.evaluate(FINDINGS, rules):
            yield f"{width} {scheme} {found}"
        if page.evaluate(IS_WIDER):
            yield f"{width} is wider than the window"
    page.set_viewport_size(dict(zip(("width", "height"), TWICE_AS_LARGE, strict=True)))
    if page.evaluate(IS_WIDER):
        yield "at 200 % it is wider than the window"


def open_as(open_page: OpenPage, user, url: str) -> Page:
    """Return a page of `user`; axe writes styles, which the policy forbids."""
    page = open_page(bypass_csp=True)
    if user:
        cookie = signed_in(user).cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": url}])
    return page


def test_axe_finds_nothing_on_any_page(open_page, live_server, monkeypatch):
    monkeypatch.setattr(ReadOnlyAdmin, "list_per_page", 2)  # all rows of a list are alike
    people = store_people()
    rows = store_rows(people)
    opened: dict[str, Page] = {}
    found = []
    for role, path in walked():
        if role not in opened:
            opened[role] = open_as(open_page, people.get(role), live_server.url)
        page, address = opened[role], path.format(**rows)
        page.emulate_media(color_scheme="light")
        page.goto(address)
        if not page.url.endswith(quote(address, safe="/?=&:,")):
            found.append(f"{role} {path} leads to {page.url}")
        ways = SOME_WAYS if role == "administrator" else ALL_WAYS
        found += [f"{role} {path} {one}" for one in findings(page, ways)]

    assert not found, "\n".join(found)


LOOK = """(states) => states.map((state) => {
    const cell = document.createElement("i");
    cell.dataset.state = state;
    document.querySelector(".cells").append(cell);
    const look = getComputedStyle(cell);
    return [look.backgroundColor, look.backgroundImage, look.boxShadow].join(" ");
})"""


def test_each_state_looks_different_in_forced_colours(open_page):
    states = ["right", "open", "context", "query", "wrong", "unseen"]
    path = f"/articles/{ArticleFactory().pk}/"
    page = open_page(path, user=UserFactory(), forced_colors="active")

    assert len(set(page.evaluate(LOOK, states))) == len(states)


def test_an_article_is_printed_with_its_signs_and_nothing_to_press(open_page):
    page = open_page(f"/articles/{ArticleFactory().pk}/", user=UserFactory())

    page.emulate_media(media="print")

    expect(page.locator("#sheet .mk").first).to_be_visible()
    expect(page.locator(":is(button, summary, input):visible")).to_have_count(0)
