"""axe finds nothing on any page: at three widths, in light and dark, for who sees it."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from playwright.sync_api import Page, expect

from articles.admin.options import ReadOnlyAdmin
from tests.browser import NARROW, WIDE, OpenPage
from tests.factories import ArticleFactory, UserFactory

from .pages import DESK, is_like_another, walked
from .rows import signed_in, store_people, store_rows

pytestmark = [pytest.mark.slow, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TABLET = (768, 1024)
TWICE_AS_LARGE = (WIDE[0] // 2, WIDE[1] // 2)  # what is left of a window at a zoom of 200 %
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
OF_LAYOUT = ["target-size", "scrollable-region-focusable"]
OTHERS = tuple(sorted(set(DESK) - {"chief", "administrator"}))
# From one to the next either the width changes or the scheme: each change costs. Between wide and
# narrow only the places differ, so one scheme does there.
WAYS = [
    (WIDE, "light"),
    (WIDE, "dark"),
    (TABLET, "dark"),
    (NARROW, "dark"),
    (NARROW, "light"),
]
AS_OPENED = WAYS[:1]
# A page, and each list of the panel, which has a box of its own.
IS_WIDER = """document.documentElement.scrollWidth > innerWidth
    || [...document.querySelectorAll(".results")].some(
        (box) => box.scrollWidth > box.clientWidth + 1)"""
# What axe says depends on the elements that are seen, their places and their colours. So the
# rules of colour are asked about what has another colour than at a width before, those of layout
# at each width, and all others wherever other elements are seen than before. At first that is
# all, in one run. Each question costs a round trip, so the width is measured with the findings.
FINDINGS = """async ([scheme, levels, ofColour, ofLayout]) => {
    const known = (window.known ??= {seen: new Set(), widths: new Set(), looks: {}});
    const looks = (known.looks[scheme] ??= new Map());
    const ids = (known.ids ??= new Map()), look = new Map(), fresh = [];
    const root = document.documentElement, {body} = document;
    let seen = "";
    for (const [at, element] of [root, body, ...body.querySelectorAll("*")].entries()) {
        const style = getComputedStyle(element);
        const own = [style.color, style.backgroundColor, style.backgroundImage, style.opacity,
            style.fontSize, style.fontWeight, style.textDecorationLine].join();
        const chain = `${look.get(element.parentNode)}/${own}`;
        if (!ids.has(chain)) ids.set(chain, ids.size);
        look.set(element, ids.get(chain));
        if (!element.checkVisibility({visibilityProperty: true})) continue;
        seen += `${at} `;
        if (looks.get(element) === look.get(element)) continue;
        looks.set(element, look.get(element));
        fresh.push(element);
    }
    const ask = async (context, runOnly, rules = {}) => (await axe.run(context, {
        runOnly, rules, resultTypes: ["violations"], preload: false})).violations;
    const all = new Set(fresh), outer = fresh.filter((element) => !all.has(element.parentNode));
    const isWhole = outer.includes(root), isUnseen = !known.seen.has(seen), found = [];
    if (isUnseen) {
        const off = isWhole ? [] : ofColour.map((rule) => [rule, {enabled: false}]);
        found.push(...await ask(document, {type: "tag", values: levels}, Object.fromEntries(off)));
    } else if (!known.widths.has(innerWidth)) {
        found.push(...await ask(document, {type: "rule", values: ofLayout}));
    }
    known.seen.add(seen);
    known.widths.add(innerWidth);
    if (outer.length && !(isUnseen && isWhole)) {
        const context = isWhole ? document : {include: outer};
        found.push(...await ask(context, {type: "rule", values: ofColour}));
    }
    const faults = found.flatMap(({id, nodes}) => nodes.map(({html, any}) =>
        `${id}: ${html.slice(0, 160)} ${any.map((one) => one.message).join(" ").slice(0, 160)}`));
    return [...faults, ...(%s) ? ["is wider than the window"] : []];
}""".replace("%s", IS_WIDER)


def findings(page: Page, ways: Sequence[tuple[tuple[int, int], str]] = WAYS) -> Iterator[str]:
    """Yield what axe finds on the page in each of the ways, and where the page doesn't fit."""
    before: tuple[object, str] = (None, "light")  # in which a page is opened
    for size, scheme in ways:
        if size != before[0]:
            resize(page, size)
        if scheme != before[1]:
            page.emulate_media(color_scheme=scheme)
        before = size, scheme
        for found in page.evaluate(FINDINGS, [scheme, LEVELS, OF_COLOUR, OF_LAYOUT]):
            yield f"{size[0]} {scheme} {found}"
    for size in (TABLET, NARROW, TWICE_AS_LARGE):
        if size not in dict(ways):
            resize(page, size)
            if page.evaluate(IS_WIDER):
                yield f"{size[0]} is wider than the window"


def resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def open_as(open_page: OpenPage, user, url: str) -> Page:
    """Return a page of `user` into which axe is loaded; it writes styles, which the policy forbids.

    Chromium keeps what it has compiled of a script that it runs at each load, and axe is long.
    """
    page = open_page(bypass_csp=True)
    page.add_init_script(AXE_SCRIPT)
    if user:
        cookie = signed_in(user).cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": url}])
    return page


@pytest.mark.parametrize("roles", [("chief",), ("administrator",), OTHERS], ids=" ".join)
def test_axe_finds_nothing_on_any_page(open_page, live_server, monkeypatch, settings, roles):
    settings.READER_REPORTS = True
    monkeypatch.setattr(ReadOnlyAdmin, "list_per_page", 2)  # all rows of a list are alike
    people = store_people()
    rows = store_rows(people)
    opened: dict[str, Page] = {}
    found = []
    for role, path in walked():
        if role not in roles:
            continue
        if role not in opened:
            opened[role] = open_as(open_page, people.get(role), live_server.url)
        page, address = opened[role], path.format(**rows)
        page.emulate_media(color_scheme="light")
        page.goto(address)
        if not page.url.endswith(quote(address, safe="/?=&:,")):
            found.append(f"{role} {path} leads to {page.url}")
        ways = AS_OPENED if is_like_another(path) else WAYS
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
    states = ["right", "open", "context", "query", "hidden", "wrong", "unseen"]
    path = f"/articles/{ArticleFactory().pk}/"
    page = open_page(path, user=UserFactory(), forced_colors="active")

    assert len(set(page.evaluate(LOOK, states))) == len(states)


def test_an_article_is_printed_with_its_signs_and_nothing_to_press(open_page):
    page = open_page(f"/articles/{ArticleFactory().pk}/", user=UserFactory())

    page.emulate_media(media="print")

    expect(page.locator("#sheet .mk").first).to_be_visible()
    expect(page.locator(":is(button, summary, input):visible")).to_have_count(0)


FAULTS = """
    <main><h1>Hafen</h1><p>Ein Satz, den alle lesen.</p>
    <p class="pale">Blass im Dunkeln.</p>
    <p class="faint">Blass, wo es schmal ist.</p>
    <button class="small"></button></main>
    <style>
        html { background: light-dark(#fff, #111); color: light-dark(#000, #fff);
            color-scheme: light dark; }
        .small { display: none; }
        @media (prefers-color-scheme: dark) { .pale { color: #333; } }
        @media (max-width: 500px) { .faint { color: #ccc; } .small { display: block; } }
        @media (max-width: 500px) and (prefers-color-scheme: dark) { .faint { color: #222; } }
    </style>"""


def test_a_fault_is_found_at_the_width_and_in_the_scheme_that_have_it(open_page, live_server):
    page = open_as(open_page, None, live_server.url)
    page.goto("/accounts/login/")
    page.set_content(f"<!doctype html><html lang=de><title>Hafen</title>{FAULTS}</html>")

    found = {tuple(one.split(": ")[0].split()) for one in findings(page)}

    wide, tablet, narrow = (str(size[0]) for size in (WIDE, TABLET, NARROW))
    assert {
        (wide, "dark", "color-contrast"),
        (narrow, "light", "color-contrast"),
        (narrow, "dark", "color-contrast"),
        (narrow, "dark", "button-name"),
    } <= found
    assert not {one for one in found if one[0] == tablet}


def test_a_page_that_is_like_another_must_fit_at_each_width_too(open_page, live_server):
    page = open_as(open_page, None, live_server.url)
    page.goto("/accounts/login/")
    page.set_content('<!doctype html><html lang=de><p style="width: 700px">Hafen</p></html>')

    found = [one for one in findings(page, AS_OPENED) if "wider" in one]

    assert found == [f"{width} is wider than the window" for width in (NARROW[0], WIDE[0] // 2)]
