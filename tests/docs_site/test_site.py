"""The documentation as a site: whole, searchable in both languages, from nowhere else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.written_pages import ROOT

pytestmark = pytest.mark.slow
# What a browser loads by itself.
LOADED = re.compile(r'<(?:script|img|iframe|source)\b[^>]*\bsrc="([^"]*)"')
LINKED = re.compile(r'<link\b[^>]*\bhref="([^"]*)"[^>]*>')


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """Return the folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    command = ("-m", "mkdocs", "build", "--strict", "--site-dir", folder)
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=surroundings, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def page(browser: Browser, site: Path):
    """Return a page that is opened from the folder, without any server; errors fail the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda line: line.type == "error" and complaints.append(line.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: is_elsewhere(asked.url) and complaints.append(asked.url))
    page.goto((site / "index.html").as_uri())
    yield page
    context.close()
    assert complaints == []


def is_elsewhere(url: str) -> bool:
    return not url.startswith(("file:", "data:", "blob:"))


def test_every_page_of_docs_is_in_it_and_every_rule(site):
    written = [path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")]
    pages = [path.with_name("index.md") if path.name == "README.md" else path for path in written]
    missing = [path for path in pages if not (site / path.with_suffix(".html")).exists()]

    assert missing == []
    assert len(list(site.glob("rules/*/*.html"))) > 200


def test_no_page_loads_anything_from_another_host(site):
    loaded = {
        (path.name, address)
        for path in site.rglob("*.html")
        if path.parent.name != "examples"  # one of them is for other sites
        for address in (*LOADED.findall(path.read_text()), *LINKED.findall(path.read_text()))
        if address.startswith(("http:", "https:", "//"))
    }
    sheets = {path.name for path in site.rglob("*.css") if "url(http" in path.read_text()}

    assert (loaded, sheets) == (set(), set())


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("signatures", "Events and webhooks"),
        ("Behauptungen", "Glossary"),  # where it is “Behauptung”
    ],
)
def test_words_of_both_languages_are_found_by_their_stem(page: Page, words, title):
    page.locator(".md-search__input").fill(words)

    expect(page.locator(".md-search-result__list")).to_contain_text(title)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_it_has_no_serious_faults_in_light_and_dark(page: Page, site, colours):
    page.emulate_media(color_scheme=colours)
    for name in ("index.html", "api.html"):
        page.goto((site / name).as_uri())
        found = Axe().run(page, options={"preload": False}).response["violations"]
        serious = [row for row in found if row["impact"] in ("serious", "critical")]
        faults = [(row["id"], [node["html"][:120] for node in row["nodes"]]) for row in serious]
        assert not faults, faults
