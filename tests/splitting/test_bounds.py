"""Sentences found beside the marks alone are the sentences of the whole text."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.facts.normalization import UNSEEN, compose
from articles.splitting import LANGUAGES, language_named, sentences
from articles.splitting.reading import Reading
from articles.splitting.tokens import PAD
from tests.drawn import examples

MARKS = (". .. ... ! ? … \" “ „ ) ( [ « ' , - – % € : ; \u0301 \u00ad 😀 _").split()
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u00a0", "\t", " \n ", "\x1c", "\x85"]
WORDS = "Er kam z B Dr usw No A und Der die m p 3 21 1990s 2020 1.000 so.Der x.y ä".split()
WORDS += "Platz No war auf Anna Rehm zufolge Trainer sagte Oct Nein no. froh. Ja!".split()
texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from([*MARKS, *SPACES, *WORDS]), max_size=20).map("".join),
    st.lists(st.sampled_from([*MARKS, *WORDS]), max_size=20).map(" ".join),
)


@given(text=texts, language=st.sampled_from(LANGUAGES))
@example(text="", language="de")
@example(text=" \n", language="de")
@example(
    text="Er kam auf Platz 3. Trainer Wolf war da. Er war 22. Rehm zufolge ging er.", language="de"
)
@example(text="Nun ja. Er kam. Sie ging.\n\nMit Dr. Usw. Hirt ging es. Er. Er. ", language="de")
@example(text="  Er kam . Sie ging\n\nDann Ruhe. ", language="de")
@example(text=" \u0300U\u0300", language="de")
@examples(1000)
def test_sentences_are_those_of_the_text_read_through(text: str, language: str) -> None:
    form = compose(text, UNSEEN)
    through = [form.back(*span) for span in read_through(form.text, language)]
    assert sentences(text, language) == through


@pytest.mark.parametrize("piece", [".", "\n", "a. ", "\u00a0.", "x\u00a0", "a", " ", "a\n"])
def test_marks_without_end_take_time_in_line_with_their_length(piece: str) -> None:
    began = time.process_time()
    sentences(piece * 50_000, "de")
    assert time.process_time() - began < 20  # squared, it would be minutes


def read_through(text: str, language: str) -> list[tuple[int, int]]:
    reading = Reading(text, language_named(language), None)
    stops = [*reading.sentences[1:], len(reading.tokens) - PAD]
    spans = zip(reading.sentences, stops, strict=False)
    return [(reading.tokens[first].start, reading.tokens[stop - 1].end) for first, stop in spans]
