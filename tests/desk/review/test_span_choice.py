"""The words from which a person chooses a span."""

from hypothesis import given
from hypothesis import strategies as st

from articles.desk.review.span_choice import cut_at, words_between


def test_signs_are_separate_from_words():
    words = words_between("Holm (49) sagt: 1,5", 0, 19)
    assert [word.text for word in words] == ["Holm", "(", "49", ")", "sagt", ":", "1,5"]


def test_a_word_is_cut_where_a_span_begins_inside_it():
    words = cut_at(words_between("US-Präsident Lis", 0, 16), 3, 12)
    assert [word.text for word in words] == ["US-", "Präsident", "Lis"]


def test_offsets_count_code_points():
    words = words_between("👩‍🚀 fliegt", 0, 10)
    assert (words[-1].text, words[-1].start) == ("fliegt", 4)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_words_have_their_offsets_in_the_text(text, first, second):
    for word in cut_at(words_between(text, 0, len(text)), first, second):
        assert text[word.start : word.end] == word.text
