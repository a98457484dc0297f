"""Texts on one line."""

import pytest

from articles.facts.lines import on_one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Der Deich\nhält", "Der Deich hält"),
        ("Der Deich \r\n\r\n  hält\n", "Der Deich hält"),
        ("Der Deich\x0bhält", "Der Deich hält"),
        ("Der Deich\u2028hält", "Der Deich hält"),
        ("41\xa0Grad\nim  Schatten", "41\xa0Grad im  Schatten"),
        (" \n ", ""),
    ],
    ids=["two", "empty-between", "of-word", "separator", "spaces-within", "nothing"],
)
def test_a_text_comes_on_one_line(text, line):
    assert on_one_line(text) == line
