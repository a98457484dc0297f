"""The documentation has a page for each rule."""

import re

import pytest

from articles.splitting import LANGUAGES, language_named
from tools.rule_pages import rule_pages


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
