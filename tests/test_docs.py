"""What the pages link to and the paths that they name exist."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from articles.api.urls import urlpatterns
from articles.management.demo.accounts import ACCOUNTS, PASSWORD
from tests.written_pages import BLOCK, ROOT, WRITTEN, ids
from tools.pictures import FILM_SIZE, FOLDER, MOST_BYTES, PICTURES, SIZE, TUTORIAL
from tools.tutorials.in_browser import pictures_of

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
NAMED = re.compile(r"(?<!`)`([\w.-]+(?:/[\w.*-]+)*/?)`(?!`)")
CLASS = re.compile(r"(?<!`)`(?:\w+\.)*([A-Z][a-z]+[A-Z]\w+)(?:\(\))?`")
SUFFIXES = (".py", ".html", ".css", ".js", ".toml", ".lock", ".po", ".md", ".json", ".yaml")
# Where a page's paths may begin, besides the project's folder and that of the page.
STARTS = ("articles", "articles/splitting")
# Made by a command, or an example of something new.
NOT_HERE = re.compile(r"^(\.venv|var|staticfiles)/|\bnl\b|_nl\.py$|^\.|^/|/\d+/")
# Words that Django's own documentation would not use; CONTRIBUTING asks for plain English.
LITERARY = re.compile(
    r"\b(anew|heed\w*|borne|whoever|thereof|whence|lest|mend(?:s|ed|ing)?|for ever"
    r"|let no|let fall|stands? no more|told apart|obeyed|houses?|bears? on|in silence|parted)\b",
    re.IGNORECASE,
)
ROUTES = [str(pattern.pattern) for pattern in urlpatterns]


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    text = BLOCK.sub("", page.read_text())
    plain = (re.sub(r"[`*]|\]\([^)]*\)|\[", "", heading) for heading in HEADING.findall(text))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in plain}


def named_paths(page: Path) -> Iterator[str]:
    """Yield what looks like a folder or a file of the project; routes of the API look so, too."""
    for name in NAMED.findall(BLOCK.sub("", page.read_text())):
        is_folder = name.endswith("/") and name.count("/") > 1
        is_file = name.endswith(".py") or ("/" in name and name.endswith(SUFFIXES))
        is_route = any(name in route for route in ROUTES)
        if (is_folder or is_file) and not is_route and not NOT_HERE.search(name):
            yield name


def is_there(name: str, page: Path) -> bool:
    if "/" not in name:
        return name in modules()
    starts = [ROOT, page.parent, *(ROOT / start for start in STARTS)]
    return any(any(start.glob(name)) for start in starts)


@cache
def modules() -> set[str]:
    """Return the names of all files of Python."""
    folders = ("articles", "factcheck", "tools", "tests", "benchmarks", "examples")
    return {"manage.py"} | {path.name for one in folders for path in (ROOT / one).rglob("*.py")}


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_link_leads_to_a_page_and_a_heading_that_exist(page):
    for target, anchor in LINK.findall(BLOCK.sub("", page.read_text())):
        linked = (page.parent / target).resolve() if target else page
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked), (target, anchor)


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_path_that_a_page_names_exists(page):
    missing = [name for name in named_paths(page) if not is_there(name, page)]
    assert missing == []


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_class_that_a_page_names_exists(page):
    code = BLOCK.sub("", page.read_text())
    missing = [name for name in CLASS.findall(code) if name not in source_words()]
    assert missing == []


@cache
def source_words() -> set[str]:
    """Return the words of all files of code, and of those that the pages tell how to write."""
    files = [ROOT / "manage.py", *(ROOT / "docs").glob("operations.md")]
    for folder in ("articles", "factcheck", "tools", "tests", "benchmarks", "examples"):
        files += [path for path in (ROOT / folder).rglob("*") if path.suffix in (".py", ".json")]
    return {word for path in files for word in re.findall(r"\w+", path.read_text())}


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_page_is_in_plain_technical_english(page):
    assert LITERARY.findall(page.read_text()) == []


def test_the_changelog_has_the_first_release_on_one_page():
    page = (ROOT / "CHANGELOG.md").read_text()

    assert len(page) < 9_000
    assert re.findall(r"^## (0\.1\.0\b)?", page, re.MULTILINE)[-1]


def test_the_readme_says_who_signs_in_with_which_password():
    page = (ROOT / "README.md").read_text()
    five_minutes = page[page.index("## The first five minutes") : page.index("## Read on")]

    assert PASSWORD in five_minutes
    named = {account.username for account in ACCOUNTS if f"`{account.username}`" in five_minutes}
    assert {"ahrens", "weiss"} <= named


def test_the_readme_says_first_what_it_is_then_how_to_start_it():
    page = (ROOT / "README.md").read_text()
    parts = (
        "For documentation desks",
        "docs/images/desk.png",
        "make run ",
        "## The first",
        "## Read",
    )

    assert sorted(parts, key=page.index) == list(parts)
    assert len(page.splitlines()) < 60


def test_each_picture_is_made_by_the_command_at_its_size():
    sizes = {name: Image.open(FOLDER / name).size for name in PICTURES}

    assert {path.name for path in FOLDER.iterdir()} == {*PICTURES}
    assert sizes == dict.fromkeys(PICTURES, SIZE) | {"clearing.gif": FILM_SIZE}
    assert (FOLDER / "clearing.gif").stat().st_size <= MOST_BYTES
    assert all((FOLDER / name).stat().st_size <= 150_000 for name in pictures_of(TUTORIAL))
