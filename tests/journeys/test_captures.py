"""A page of the web goes to the desk by the bookmark and by the extension."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from articles.models import Document, Evidence
from tests.factories import PASSWORD

from .conftest import has_no_serious_faults, shown

EXTENSION = Path(settings.BASE_DIR, "browser-extension")
ADDRESS = "https://hafen.example.org/bericht"
WORDS = "14 Schiffe bekommen Strom"
PAGE = f"<!doctype html><title>Bericht</title><h1>Hafen</h1><p>Heute: <b>{WORDS}</b>.</p>"
MARK = "getSelection().selectAllChildren(document.querySelector('b'))"


@pytest.fixture
def at_desk(signed_in_page, checker, article, claim_of):
    """The page of an article at a sentence, in a browser that knows the page of a source."""
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    shown(page, claim_of("14 Schiffe"))
    answer = {"body": PAGE, "content_type": "text/html; charset=utf-8"}
    page.context.route(f"{ADDRESS}*", lambda route: route.fulfill(**answer))
    return page


def source_in(context):
    page = context.new_page()
    page.goto(ADDRESS)
    page.evaluate(MARK)
    return page


def store(page, article):
    expect(page.locator("[name=passage]")).to_have_value(WORDS)
    expect(page.locator("[name=url]")).to_have_value(ADDRESS)
    expect(page.locator("[name=article]")).to_have_value(str(article.pk))
    expect(page.locator("[name=is_evidence]")).to_be_checked()
    expect(page.locator("blockquote")).to_contain_text("versorgt 14 Schiffe")
    has_no_serious_faults(page)
    page.locator("#captured button.go").click()
    expect(page).to_have_url(re.compile(rf"/articles/{article.pk}/\?sentence=\d+"))


def is_stored(claim) -> None:
    document, evidence = Document.objects.get(), Evidence.objects.get(claim=claim)
    assert WORDS in document.file.read().decode()
    assert (document.title, document.url) == ("Bericht", ADDRESS)
    assert (evidence.source.document, evidence.passage) == (document, WORDS)


def test_the_bookmark_sends_a_page_with_its_marked_words(at_desk, article, claim_of):
    at_desk.goto("/capture/")
    bookmark = at_desk.locator("[data-bookmark]").get_attribute("href")
    source = source_in(at_desk.context)

    with at_desk.context.expect_page() as opened:
        source.evaluate(bookmark.removeprefix("javascript:"))

    store(opened.value, article)
    is_stored(claim_of("14 Schiffe"))


@pytest.mark.parametrize("is_at_sentence", [True, False])
def test_who_signs_in_on_the_way_is_asked_to_use_the_bookmark_again(
    at_desk, article, claim_of, checker, live_server, is_at_sentence
):
    at_desk.goto("/capture/")
    bookmark = at_desk.locator("[data-bookmark]").get_attribute("href")
    if not is_at_sentence:
        at_desk.evaluate("localStorage.clear()")
    at_desk.context.clear_cookies()
    source = source_in(at_desk.context)

    with at_desk.context.expect_page() as opened:
        source.evaluate(bookmark.removeprefix("javascript:"))
    window = opened.value
    window.locator("[name=login]").fill(checker.username)
    window.locator("[name=password]").fill(PASSWORD)
    window.keyboard.press("Enter")

    expect(window.locator("#waiting")).to_be_visible()
    with at_desk.context.expect_page() as again:
        source.evaluate(bookmark.removeprefix("javascript:"))
    expect(again.value.locator("[name=passage]")).to_have_value(WORDS)


# What the extension uses of the browser, done by the browser of the test.
SHIM = """({desk}) => {
  globalThis.browser = {
    action: {
      onClicked: {addListener: (act) => (globalThis.click = act)},
      setBadgeText: ({text}) => (globalThis.badge = text),
      setTitle: ({title}) => (globalThis.title = title),
    },
    i18n: {getMessage: (name) => name},
    storage: {local: {get: async () => ({desk})}},
    tabs: {create: async ({url}) => ({id: await openTab(url)})},
    scripting: {executeScript: async ({target, func, args}) =>
      [{result: await runIn(target.tabId, String(func), args ?? [])}]},
  };
}"""


@pytest.fixture
def extension(at_desk, live_server):
    """Return a function that clicks the extension's button in a tab; it returns worker and tabs."""

    def click(tab):
        tabs = [tab]

        def open_tab(url):
            tabs.append(at_desk.context.new_page())
            tabs[-1].goto(url)
            return len(tabs) - 1

        def run_in(number, code, args):
            return tabs[number].evaluate(f"(args) => ({code})(...args)", args)

        worker = at_desk.context.new_page()
        worker.expose_function("openTab", open_tab)
        worker.expose_function("runIn", run_in)
        worker.evaluate(SHIM, {"desk": live_server.url})
        worker.add_script_tag(content=(EXTENSION / "background.js").read_text())
        worker.evaluate("click({id: 0})")
        return worker, tabs

    return click


def test_the_extension_sends_a_page_with_its_marked_words(at_desk, article, claim_of, extension):
    worker, tabs = extension(source_in(at_desk.context))

    store(tabs[1], article)
    is_stored(claim_of("14 Schiffe"))
    assert worker.evaluate("[badge, title]") == ["", "title"]


def test_the_extension_says_that_it_sends_no_picture_and_no_closed_page(at_desk, extension):
    picture, closed = at_desk.context.new_page(), at_desk.context.new_page()
    answer = {"body": "<svg xmlns='http://www.w3.org/2000/svg'/>", "content_type": "image/svg+xml"}
    at_desk.context.route("**/bild.svg", lambda route: route.fulfill(**answer))
    picture.goto("https://hafen.example.org/bild.svg")
    closed.close()  # as pages that extensions may not read

    for tab in (picture, closed):
        worker, tabs = extension(tab)
        assert worker.evaluate("[badge, title]") == ["!", "unread"]
        assert len(tabs) == 1


def test_the_extension_speaks_german_and_english():
    told = [json.loads(file.read_text()) for file in sorted(EXTENSION.glob("_locales/*/*.json"))]
    used = re.findall(
        r'__MSG_(\w+)__|say\("(\w+)"\)',
        (EXTENSION / "manifest.json").read_text() + (EXTENSION / "background.js").read_text(),
    )
    assert len(told) == 2
    assert all(set(words) == {one or other for one, other in used} for words in told)
