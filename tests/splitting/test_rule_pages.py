"""`make docs` writes a page for each rule, and every link between the pages leads somewhere."""

import re
import subprocess

import pytest

from articles.splitting import LANGUAGES, language_named
from tools.rule_pages import ROOT, rule_pages, write

LINK = re.compile(r"\]\(([^)#:]+)\)")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return dict(rule_pages())


def test_there_is_a_page_for_each_rule_and_an_index_for_each_language(pages):
    wanted = {"README.md"} | {f"{code}/README.md" for code in LANGUAGES}
    for code in LANGUAGES:
        rules = (rule for family in language_named(code).families for rule in family.rules)
        wanted |= {f"{code}/{rule.name}.md" for rule in rules}

    assert set(pages) == wanted


def test_each_page_of_a_rule_says_what_it_finds_and_what_starts_it(pages):
    for path, text in pages.items():
        if not path.endswith("README.md"):
            parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
            paragraphs = dict(zip(parts[1::2], map(str.strip, parts[2::2]), strict=True))
            assert list(paragraphs) == ["Finds", "Leaves alone", "Starts at", "Examples"], path
            assert all(paragraphs.values()), path


def test_written_pages_link_only_to_pages_that_are_there(pages, tmp_path):
    write(pages, tmp_path)

    for page in tmp_path.rglob("*.md"):
        for target in LINK.findall(page.read_text()):
            assert (page.parent / target).is_file(), (page.name, target)


def test_writing_deletes_the_page_of_a_rule_that_is_gone(tmp_path):
    write({"README.md": "front", "de/old.md": "old"}, tmp_path)

    write({"README.md": "front"}, tmp_path)

    assert [path.name for path in tmp_path.rglob("*.md")] == ["README.md"]


def test_no_page_of_a_rule_is_committed():
    listed = subprocess.run(
        ["git", "ls-files", "docs/rules"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert listed.stdout == ""
