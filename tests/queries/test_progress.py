"""The states add up, in numbers and in the bar."""

from hypothesis import given
from hypothesis import strategies as st

from articles.queries.progress import SHOWN, Progress

COUNTS = st.fixed_dictionaries({state: st.integers(0, 5_000) for state in SHOWN})


@given(COUNTS, st.integers(1, 2_000))
def test_the_segments_fill_the_bar_without_gaps(counts, width):
    segments = list(Progress.of(counts).segments(width))

    ends = [segment.x + segment.width for segment in segments]
    assert [segment.x for segment in segments] == [0, *ends[:-1]][: len(segments)]
    assert not segments or ends[-1] == width


@given(COUNTS)
def test_what_is_done_and_what_is_to_do_are_all_claims(counts):
    progress = Progress.of(counts)

    assert progress.done + progress.to_do == progress.total == sum(counts.values())


def test_lost_claims_do_not_count():
    assert Progress.of({"right": 2, "lost": 3}).total == 2
