"""Numbers that somebody sends: in an address, a header, a form."""

import pytest

from articles.facts.whole_numbers import parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("312", 312), ("007", 7), ("9" * 18, 10**18 - 1)],
)
def test_digits_are_a_number(text, number):
    assert parse_number(text) == number


@pytest.mark.parametrize("text", [None, "", "-1", "+1", "1.5", " 1", "²", "٣", "1e3", "9" * 19])
def test_anything_else_is_none(text):
    assert parse_number(text) is None


def test_more_digits_than_python_reads_are_none():
    assert parse_number("9" * 5000) is None


def test_fewer_digits_may_be_allowed():
    assert [parse_number("9" * n, digits=9) for n in (9, 10)] == [10**9 - 1, None]
