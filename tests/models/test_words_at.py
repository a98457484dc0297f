"""Spans cut from a text in one go are the spans of the text."""

import pytest
from django.db import connection
from hypothesis import example, given
from hypothesis import strategies as st

from tests.drawn import examples

pytestmark = pytest.mark.django_db

LETTERS = "aäß€😀\u0301\n\n \r\u2028"
LONG = "Öl und Äpfel.\n\nÜber 30 Prozent 😀 kamen.\nEnde"


def words_at(text, spans):
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    with connection.cursor() as cursor:
        cursor.execute("SELECT articles_words_at(%s, %s::int[], %s::int[])", [text, starts, ends])
        return cursor.fetchone()[0]


@st.composite
def marked(draw):
    text = draw(st.text(LETTERS, min_size=1, max_size=60))
    places = st.integers(0, len(text) - 1)
    starts = draw(st.lists(places, min_size=1, max_size=12))
    return text, [(start, draw(st.integers(start + 1, len(text)))) for start in starts]


@given(marked())
@example((LONG, [(0, len(LONG)), (12, 15), (13, 14), (14, 15), (0, 2), (len(LONG) - 4, len(LONG))]))
@example((LONG, [(0, 2)]))
@examples(150)
def test_words_are_those_at_their_places(given):
    text, spans = given

    assert words_at(text, spans) == [text[start:end] for start, end in spans]
