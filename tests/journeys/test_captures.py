"""A page of the web goes to the desk by the bookmark and by the extension."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from articles.desk.captures import READ_PAGE
from articles.documents import read_document
from articles.models import Document, Evidence
from tests.browser import wait_until
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
SHIM = """({desk, allowed, refusals}) => {
  globalThis.badges = {};
  globalThis.browser = {
    action: {
      onClicked: {addListener: (act) => (globalThis.click = act)},
      setBadgeText: async ({text, tabId}) => (badges[tabId] = [text]),
      setTitle: async ({title, tabId}) => badges[tabId].push(title),
    },
    i18n: {getMessage: (name) => name},
    permissions: {contains: async ({origins}) => origins[0] === allowed},
    runtime: {openOptionsPage: () => (globalThis.optionsAreOpen = true)},
    storage: {local: {get: async () => ({desk, allowed: "http://127.0.0.1/*"})}},
    tabs: {create: async ({url}) => ({id: await openTab(url)}), get: async (id) => ({id})},
    scripting: {executeScript: async ({target, func, args}) => {
      if (refusals-- > 0) throw new Error("Cannot access contents of the page.");
      return [{result: await runIn(target.tabId, String(func), args ?? [])}];
    }},
  };
}"""


@pytest.fixture
def extension(at_desk, live_server):
    """Return a function that clicks the extension's button in a tab; it returns worker and tabs."""

    def click(tab, *, allowed="http://127.0.0.1/*", refusals=0):
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
        known = {"desk": live_server.url, "allowed": allowed, "refusals": refusals}
        worker.evaluate(SHIM, known)
        worker.add_script_tag(content=(EXTENSION / "background.js").read_text())
        worker.evaluate("click({id: 0})")
        return worker, tabs

    return click


def test_the_extension_sends_a_page_with_its_marked_words(at_desk, article, claim_of, extension):
    worker, tabs = extension(source_in(at_desk.context))

    store(tabs[1], article)
    is_stored(claim_of("14 Schiffe"))
    assert worker.evaluate("badges") == {"0": ["", "title"]}


def test_a_browser_that_allows_to_read_a_page_a_moment_after_the_click_is_asked_again(
    at_desk, article, extension
):
    _worker, tabs = extension(source_in(at_desk.context), refusals=2)
    store(tabs[1], article)


def test_the_extension_asks_for_the_desk_where_it_may_not_work_there(at_desk, extension):
    worker, tabs = extension(source_in(at_desk.context), allowed="http://127.0.0.1:8000/*")
    wait_until(worker, "window.optionsAreOpen")
    assert len(tabs) == 1


OPTIONS = """() => {
  const asked = (globalThis.asked = []);
  globalThis.browser = {
    i18n: {getMessage: (name) => name, getUILanguage: () => "de"},
    permissions: {request: async ({origins}) => asked.push(...origins)},
    storage: {local: {get: async () => ({}), set: async (stored) => asked.push(stored)}},
  };
}"""


@pytest.mark.parametrize(
    ("desk", "allowed"),
    [
        ("https://check.example.org/capture/", "https://check.example.org/*"),
        ("http://127.0.0.1:8000", "http://127.0.0.1/*"),
        ("http://[::1]:8000/", "http://[::1]/*"),
    ],
)
def test_what_the_extension_asks_for_has_no_port_which_firefox_never_finds(
    browser_page, desk, allowed
):
    page = browser_page
    page.set_content((EXTENSION / "options.html").read_text())
    page.evaluate(OPTIONS)
    page.add_script_tag(content=(EXTENSION / "options.js").read_text(), type="module")
    page.locator("[name=desk]").fill(desk)
    page.locator("button").click()

    expect(page.locator("[role=status]")).to_have_text("saved")
    origin = re.match(r"\w+://[^/]+", desk)[0]
    assert page.evaluate("asked") == [allowed, {"desk": origin, "allowed": allowed}]


@pytest.fixture
def browser_page(browser):
    """A page of a browser that has no desk."""
    with browser.new_context() as context:
        yield context.new_page()


def reading_of_extension():
    script = (EXTENSION / "background.js").read_text()
    return re.search(r"^function readPage\(\) \{\n.*?^\}\n", script, re.DOTALL | re.MULTILINE)[0]


def test_bookmark_and_extension_read_a_page_by_the_same_function():
    assert re.sub(r"\s", "", reading_of_extension()) == re.sub(r"\s", "", READ_PAGE)


def read(page, body):
    page.route("https://quelle.example.org/**", lambda route: route.fulfill(**answer_of(body)))
    page.goto("https://quelle.example.org/seite")
    wait_until(page, "window.isMarked")
    return page.evaluate(f"(() => {{{READ_PAGE} return readPage()}})()")


def answer_of(body):
    return {"body": f"<!doctype html><title>Seite</title>{body}", "content_type": "text/html"}


MARKED = "<script>getSelection().selectAllChildren(b); parent.isMarked = true</script>"


def test_words_that_are_marked_in_a_frame_send_the_page_in_the_frame(browser_page):
    inner = f"<title>Innen</title><p>Es sind <b id=b>{WORDS}</b></p>{MARKED}"
    page = read(browser_page, f'<p>Rahmen</p><iframe srcdoc="{inner}"></iframe>')
    assert (page["passage"], page["title"]) == (WORDS, "Innen")
    assert WORDS in page["html"]
    assert "Rahmen" not in page["html"]
    assert page["url"] == "https://quelle.example.org/seite"


def test_a_frame_without_marked_words_leaves_the_page_as_it_is(browser_page):
    page = read(browser_page, f"<b id=b>{WORDS}</b><iframe srcdoc='<p>Werbung'></iframe>{MARKED}")
    assert (page["passage"], page["title"]) == (WORDS, "Seite")
    assert page["html"].count("Werbung") == 1


def test_text_in_shadow_roots_is_sent_and_read(browser_page):
    attach = "attachShadow({mode: 'open'}).innerHTML"
    script = f"""
      a.{attach} = '<p>Außen: <b></b></p>';
      a.shadowRoot.querySelector('p').{attach} = '<p>{WORDS}</p>';
      isMarked = true"""
    page = read(browser_page, f"<p>Kopf</p><div id=a></div><script>{script}</script>")
    text = read_document(page["html"].encode(), "seite.html").text
    assert WORDS in text
    assert "Kopf" in text


def test_a_large_page_is_sent_as_a_file_and_comes_again_after_an_error(at_desk, article, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 20_000
    at_desk.goto("/capture/")
    wait_until(at_desk, "document.documentElement.dataset.takesPages !== undefined")
    html = f"<!doctype html><p>{WORDS}</p>" + "<p>Größe</p>\n" * 5_000
    sent = {"factcheck": "page", "html": html, "url": "file:///bericht", "passage": WORDS}
    at_desk.evaluate("(page) => postMessage(page, location.origin)", sent)
    expect(at_desk.locator("[name=title]")).to_have_value("file:///bericht")
    at_desk.locator("[name=passage]").fill("")
    at_desk.locator("#captured button.go").click()
    expect(at_desk.locator(".errorlist")).to_be_visible()
    wait_until(at_desk, "document.documentElement.dataset.takesPages !== undefined")
    at_desk.locator("[name=passage]").fill(WORDS)
    at_desk.locator("#captured button.go").click()
    expect(at_desk).to_have_url(re.compile(rf"/articles/{article.pk}/\?sentence=\d+"))
    assert Document.objects.get().file.read().decode() == html


def test_a_page_that_cuts_the_tie_to_its_window_is_said_not_to_have_come(at_desk):
    at_desk.goto("/capture/")
    bookmark = at_desk.locator("[data-bookmark]").get_attribute("href")
    answer = {"body": PAGE, "content_type": "text/html"}
    cut = {"headers": {"Cross-Origin-Opener-Policy": "same-origin"}}
    at_desk.context.route("http://fern.localhost/", lambda route: route.fulfill(**answer, **cut))
    source = at_desk.context.new_page()
    source.goto("http://fern.localhost/")

    with at_desk.context.expect_page() as opened:
        source.evaluate(bookmark.removeprefix("javascript:"))

    expect(opened.value.locator("#waiting")).to_be_visible()


def test_the_extension_says_that_it_sends_no_picture_and_no_closed_page(at_desk, extension):
    picture, closed = at_desk.context.new_page(), at_desk.context.new_page()
    answer = {"body": "<svg xmlns='http://www.w3.org/2000/svg'/>", "content_type": "image/svg+xml"}
    at_desk.context.route("**/bild.svg", lambda route: route.fulfill(**answer))
    picture.goto("https://hafen.example.org/bild.svg")
    closed.close()  # as pages that extensions may not read

    for tab in (picture, closed):
        worker, tabs = extension(tab)
        wait_until(worker, "badges[0]?.length === 2")
        assert worker.evaluate("badges") == {"0": ["!", "unread"]}
        assert len(tabs) == 1


def test_the_extension_speaks_german_and_english():
    told = [json.loads(file.read_text()) for file in sorted(EXTENSION.glob("_locales/*/*.json"))]
    code = "".join(file.read_text() for file in EXTENSION.glob("*.*") if file.suffix != ".png")
    assert len(told) == 2
    assert told[0].keys() == told[1].keys()
    assert all(re.search(rf'(?:_|"){name}(?:"|__)', code) for name in told[0])
