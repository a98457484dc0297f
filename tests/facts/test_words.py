"""Words are counted as they are found."""

from hypothesis import example, given
from hypothesis import strategies as st

from articles.facts.words import count_words, word_spans

PIECES = "und der_Rat x²y ½ 3,5 Meyer-Ott geht’s a.b. – - _ , ' \u0301 Ⅷ".split()
SPACES = ["", " ", "\n\n", "\x1c", "\x85", "\u00a0", "\u200b", "\u2028"]
parts = st.sampled_from([*PIECES, *SPACES])


@given(st.one_of(st.text(max_size=40), st.lists(parts, max_size=15).map("".join)))
@example("Der Rat (aus Emden-Ost) zahlt 3,5 Mio. – heute.")
@example("")
def test_there_are_as_many_words_as_are_found(text):
    assert count_words(text) == len(word_spans(text))
