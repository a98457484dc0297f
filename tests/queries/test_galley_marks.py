"""What a galley shows of sentences and words, without a database."""

from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.queries.galley_marks import Mark, mark_of, marked_sentences, marked_spans

TEXT = "Die Werft hat 312 Leute. Sie baut Schiffe.\n\nDer Kai ist lang."
BLOCKS = [(0, 42), (44, 61)]
BOUNDS = [(0, 24), (25, 42), (44, 61)]
FIRST, SECOND, THIRD = BOUNDS


def marked(*marks, ends=()):
    """Return the sentences of the text, block by block, as lists of one."""
    found = marked_sentences(TEXT, BLOCKS, BOUNDS, marks, dict(ends))
    return [sentence for block in found for sentence in block]


def words(sentence):
    return [(TEXT[span.start : span.end], span.mark) for span in sentence.spans]


def on(quote, mark):
    start = TEXT.index(quote)
    return start, start + len(quote), mark


def test_sentences_are_numbered_through_all_blocks():
    found = marked_sentences(TEXT, BLOCKS, BOUNDS, [], {})

    assert [[s.number for s in block] for block in found] == [[1, 2], [3]]
    assert "".join(TEXT[s.start : s.end] for one in found[0] for s in one.spans) == TEXT[:42]


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([Mark.RIGHT, Mark.NONE], Mark.RIGHT),
        ([Mark.RIGHT, Mark.WRONG, Mark.OPEN], Mark.WRONG),
        ([Mark.RIGHT, Mark.OPEN], Mark.OPEN),
        ([Mark.QUERY, Mark.OPEN, Mark.CONTEXT], Mark.QUERY),
        ([Mark.CONTEXT, Mark.RIGHT], Mark.CONTEXT),
        ([Mark.UNSEEN, Mark.NONE], Mark.UNSEEN),
        ([], None),
    ],
)
def test_a_sentence_is_ticked_only_if_everything_in_it_is_right(marks, shown):
    quotes = ("Werft", "hat", "312")
    first, *_ = marked(*(on(quote, mark) for quote, mark in zip(quotes, marks, strict=False)))

    assert first.mark == shown


def test_words_in_several_claims_show_the_one_that_matters_most():
    whole, part = on("Die Werft hat 312 Leute", Mark.RIGHT), on("312", Mark.WRONG)

    first, *_ = marked(whole, part)

    assert words(first) == [
        ("Die Werft hat ", Mark.RIGHT),
        ("312", Mark.WRONG),
        (" Leute. ", Mark.RIGHT),
    ]


def test_the_line_through_right_words_goes_on_over_spaces_and_points():
    first, *_ = marked(on("Die Werft", Mark.RIGHT), on("hat 312 Leute", Mark.RIGHT))

    assert words(first) == [("Die Werft hat 312 Leute. ", Mark.RIGHT)]


def test_no_line_goes_over_words_that_nobody_looked_at():
    first, *_ = marked(on("Die Werft", Mark.RIGHT), on("hat", Mark.UNSEEN), on("312", Mark.RIGHT))

    assert ("hat", Mark.UNSEEN) in words(first)
    assert (" Leute. ", None) in words(first)


def test_a_claim_over_two_sentences_is_seen_in_both():
    start, end = TEXT.index("312"), TEXT.index("baut") + 4

    first, second, _ = marked((start, end, Mark.WRONG), ends={end: [7]}.items())

    assert (first.mark, second.mark) == (Mark.WRONG, Mark.WRONG)
    assert [span.claims for span in second.spans if span.claims] == [(7,)]


def claim(state="right", pk=1, context_changed=False):
    return SimpleNamespace(state=state, pk=pk, context_changed=context_changed)


@pytest.mark.parametrize(
    ("row", "waiting", "mark"),
    [
        (claim("right"), (), Mark.RIGHT),
        (claim("right"), (1,), Mark.OPEN),
        (claim("right", context_changed=True), (), Mark.CONTEXT),
        (claim("dismissed"), (), Mark.NONE),
        (claim("wrong"), (), Mark.WRONG),
        (claim("wrong"), (1,), Mark.WRONG),
        (claim("wrong", context_changed=True), (), Mark.WRONG),
        (claim("query"), (), Mark.QUERY),
        (claim("open"), (), Mark.OPEN),
    ],
)
def test_a_verdict_that_does_not_hold_alone_is_no_tick(row, waiting, mark):
    assert mark_of(row, waiting) == mark


spans = st.tuples(st.integers(0, 61), st.integers(1, 20), st.sampled_from(Mark))


@given(st.lists(spans))
def test_spans_follow_each_other_without_gap_and_keep_every_mark(given_spans):
    marks = [(start, start + length, mark) for start, length, mark in given_spans]

    found = list(marked_spans({0, 90}, marks, {}))

    assert (found[0].start, found[-1].end) == (0, 90)
    assert all(one.end == other.start for one, other in pairwise(found))
    for start, end, mark in marks:
        inside = [span.mark for span in found if start <= span.start and span.end <= end]
        assert all([*Mark].index(shown) <= [*Mark].index(mark) for shown in inside)
