"""Laws of splitting: what holds for any text whatever."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.facts.values import value_from_json
from articles.splitting import LANGUAGES, LoneSurrogateError, split
from tests.drawn import examples
from tests.splitting.examples import EXAMPLES, plain

PUBLISHED = date(2021, 3, 20)
WORDS = sorted(
    {
        word
        for examples in EXAMPLES.values()
        for texts in examples.values()
        for text in texts
        for word in plain(text).split()
    }
)
MARKS = list("\"„“”»«'‚‘()[]-–—/.,:;!?%€$£°§@#½²\n\t\u00a0\u200b\u0301\u202e")
NUMBERS = ["0", "00", "31", "32.13.", "1.2.3.4", "24:60", "9999", "1/0", "0/0", "1'000", "2000"]
words = st.sampled_from([*WORDS, *MARKS, *NUMBERS])
texts = st.one_of(
    st.text(max_size=60),
    st.lists(words, max_size=30).map(" ".join),
    st.lists(words, max_size=30).map("".join),
)
days = st.one_of(st.none(), st.dates())
languages = st.sampled_from(LANGUAGES)


@given(text=texts, language=languages, published=days)
@examples(600)
def test_spans_lie_inside_the_text_and_inside_their_sentence(
    text: str, language: str, published: date | None
) -> None:
    for claim in split(text, language=language, published=published):
        assert 0 <= claim.sentence_start <= claim.start < claim.end <= len(text)
        assert claim.start < claim.sentence_end <= len(text)


@given(text=texts, language=languages)
@examples(200)
def test_splitting_twice_gives_the_same_claims_in_order(text: str, language: str) -> None:
    claims = split(text, language=language, published=PUBLISHED)
    assert claims == split(text, language=language, published=PUBLISHED)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)


@given(text=texts, language=languages)
@examples(200)
def test_every_value_survives_its_json_form(text: str, language: str) -> None:
    for claim in split(text, language=language, published=PUBLISHED):
        if claim.value is not None:
            data = claim.value.to_json()
            restored = value_from_json(claim.kind, data)
            assert restored is not None
            assert restored.to_json() == data


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("digits", [27, 28, 29, 30, 60])
def test_a_number_of_any_length_is_read(digits: int, language: str) -> None:
    number = "9" * digits
    for form in LARGE:
        split(form.replace("#", number), language=language, published=PUBLISHED)


LARGE = (
    "(#)",
    "Anna (#) kam",
    "#-Jährige",
    "#,5",
    "# Millionen Euro",
    "# million first",
    "vor # Tagen",
    "in # years",
    "aged #",
    "# % von #",
    "#:#",
)


def test_half_a_surrogate_pair_is_refused_with_its_place() -> None:
    with pytest.raises(LoneSurrogateError, match="character 3"):
        split("abc\ud800", language="de", published=None)


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        split("Text", language="xx", published=None)
