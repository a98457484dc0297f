"""What holds of every splitting, whichever rules find the claims."""

import pytest

from articles.splitting import split


def test_the_same_words_are_not_both_a_direct_and_an_indirect_quote() -> None:
    text = "»Ich habe ihn gut gekannt«, sagt sie, »aber ich habe nie geglaubt, dass er geht.«"
    claims = split(text, language="de", published=None)
    places = [(claim.kind, claim.start, claim.end) for claim in claims]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("de", "Es war 20 ℃ warm.", "measure", "20 ℃"),
        ("de", "Der Hof hat 300 ㎡ Fläche.", "measure", "300 ㎡"),
        ("en", "It weighs 30 ㎏ or more.", "measure", "30 ㎏"),
        ("de", "Nur 20 ％ der Leute kamen.", "share", "20 ％"),
        ("en", "The U. S. economy grew.", "place", "U. S."),
        ("en", "He left the U. K. for good.", "place", "U. K."),
    ],
)
def test_signs_and_abbreviations_are_read_as_they_are_mostly_written(language, text, kind, words):
    found = split(text, language=language, published=None)
    assert [(c.kind.value, text[c.start : c.end]) for c in found] == [(kind, words)]
