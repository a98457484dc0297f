"""Pages are read by Python-Markdown as GitHub reads them."""

import re

import pytest
from markdown_it import MarkdownIt

from tests.written_pages import WRITTEN, ids
from tools.docs_site.markdown import for_python_markdown

PARSER = MarkdownIt("commonmark").enable("table")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- one\n- two\n", "-   one\n-   two\n"),
        ("Words:\n- one\n", "Words:\n\n-   one\n"),
        ("1. one\n   more\n2. two\n", "1.  one\n    more\n2.  two\n"),
        ("1. one\nlazy\n", "1.  one\n    lazy\n"),
        ("1. one\n\n   ```sh\n     ls\n   ```\n2. two\n",
         "1.  one\n\n    ```sh\n      ls\n    ```\n\n2.  two\n"),
        ("- one\n  - inner\n    more\n", "-   one\n    -   inner\n        more\n"),
        ("Words\n| a |\n|---|\n| b |\n", "Words\n\n| a |\n|---|\n| b |\n"),
        ("```\n- no list\n  x\n```\n", "```\n- no list\n  x\n```\n"),
    ],
)  # fmt: skip
def test_lists_and_tables_are_written_for_python_markdown(text, written):
    assert for_python_markdown(text) == written


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_what_is_written_for_python_markdown_means_the_same(page):
    """Rendered as CommonMark, it has the same words, items and blocks."""
    text = page.read_text()
    before, after = (PARSER.render(one) for one in (text, for_python_markdown(text)))

    tight = re.compile(r"</?p>|\s+")  # an empty line before an item makes the list loose
    assert tight.sub("", after) == tight.sub("", before)
