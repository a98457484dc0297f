"""What holds of every splitting, whichever rules find the claims."""

from articles.splitting import split


def test_the_same_words_are_not_both_a_direct_and_an_indirect_quote() -> None:
    text = "»Ich habe ihn gut gekannt«, sagt sie, »aber ich habe nie geglaubt, dass er geht.«"
    claims = split(text, language="de", published=None)
    places = [(claim.kind, claim.start, claim.end) for claim in claims]
    assert len(places) == len(set(places))
