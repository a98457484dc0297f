"""Claims are grouped by the sentence they are in."""

from itertools import pairwise
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from articles.queries.sentences import by_sentence


def row(start, end, name=""):
    return SimpleNamespace(sentence_start=start, sentence_end=end, name=name)


def spans(groups):
    return [(group.start, group.end, len(group.rows)) for group in groups]


def test_a_sentence_comes_once_with_all_its_rows():
    found = by_sentence([row(0, 30), row(0, 30), row(31, 60), row(0, 30)])

    assert spans(found) == [(0, 30, 3), (31, 60, 1)]


def test_sentences_that_a_claim_joins_are_one_group():
    assert spans(by_sentence([row(0, 30), row(20, 60), row(31, 60)])) == [(0, 60, 3)]


def test_sentences_that_touch_are_separate_groups():
    assert spans(by_sentence([row(0, 30), row(30, 60)])) == [(0, 30, 1), (30, 60, 1)]


def test_rows_of_a_sentence_keep_their_order():
    (found,) = by_sentence([row(0, 9, "b"), row(0, 9, "a"), row(0, 9, "c")])

    assert [one.name for one in found.rows] == ["b", "a", "c"]


def test_another_span_can_be_named():
    found = by_sentence([(5, 9), (0, 4)], span=lambda pair: pair)

    assert spans(found) == [(0, 4, 1), (5, 9, 1)]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20))))
def test_no_row_is_lost_and_no_group_overlaps(given_rows):
    rows = [row(start, start + length) for start, length in given_rows]

    groups = by_sentence(rows)

    assert sorted(map(id, rows)) == sorted(id(one) for group in groups for one in group.rows)
    for one, other in pairwise(groups):
        assert one.end <= other.start
