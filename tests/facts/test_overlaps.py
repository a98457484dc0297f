from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from articles.facts.overlaps import Overlaps


class Span(NamedTuple):
    start: int
    end: int


SPANS = st.builds(lambda at, length: Span(at, at + length), st.integers(0, 30), st.integers(1, 30))


@given(st.lists(SPANS), SPANS)
def test_the_spans_that_share_a_character_are_found_in_order(spans, asked):
    expected = [one for one in sorted(spans) if one.start < asked.end and asked.start < one.end]
    assert Overlaps(spans).touching(*asked) == expected


def test_nothing_touches_a_span_that_ends_where_it_begins():
    assert Overlaps([Span(0, 5), Span(9, 12)]).touching(5, 9) == []


@given(st.lists(SPANS), SPANS)
def test_the_narrowest_span_around_another_is_found(spans, asked):
    around = [one for one in spans if one.start <= asked.start and asked.end <= one.end]
    found = Overlaps(spans).narrowest_around(*asked)
    assert (found in around) if around else found is None
    assert not around or found.end - found.start == min(one.end - one.start for one in around)
