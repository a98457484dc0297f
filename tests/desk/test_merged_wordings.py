"""Two people at one text: what each typed, block by block."""

import pytest

from articles.anchoring import ComparedRow
from articles.desk.merged_wordings import MergedWording, merge

PAIRED = [ComparedRow(0, 0), ComparedRow(1, 1)]


@pytest.mark.parametrize(
    ("typed", "now", "expected"),
    [
        (["a", "b"], ["a", "B2"], [MergedWording("a"), MergedWording("B2")]),
        (["A1", "b"], ["a", "B2"], [MergedWording("A1"), MergedWording("B2")]),
        (["a", "B1"], ["a", "B2"], [MergedWording("a"), MergedWording("B1", "B2")]),
        (["a", "B2"], ["a", "B2"], [MergedWording("a"), MergedWording("B2")]),
        (["a", ""], ["a", "b"], [MergedWording("a"), MergedWording("")]),
        (["a", ""], ["a", "B2"], [MergedWording("a"), MergedWording("", "B2")]),
    ],
)
def test_one_side_wins_where_only_one_changed_and_both_are_shown_otherwise(typed, now, expected):
    assert merge(["a", "b"], typed, now, PAIRED) == expected


def test_a_block_that_the_other_added_is_there():
    rows = [ComparedRow(0, 0), ComparedRow(None, 1), ComparedRow(1, 2)]
    found = merge(["a", "b"], ["a", "B1"], ["a", "new", "b"], rows)
    assert [one.words for one in found] == ["a", "new", "B1"]


@pytest.mark.parametrize(
    ("rows", "typed", "expected"),
    [
        ([ComparedRow(0, 0), ComparedRow(1, None)], ["a", "B1"], MergedWording("a\n\nB1", "")),
        ([ComparedRow(0, None), ComparedRow(1, 0)], ["A1", "b"], MergedWording("A1\n\nb", "")),
        ([ComparedRow(0, 0), ComparedRow(1, None)], ["a", "b"], MergedWording("a")),
    ],
)
def test_words_typed_into_a_block_that_is_gone_are_kept(rows, typed, expected):
    now = ["a"] if rows[0].new == 0 else ["b"]
    assert merge(["a", "b"], typed, now, rows) == [expected]
