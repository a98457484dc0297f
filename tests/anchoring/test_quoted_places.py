"""Words that a reader quotes are found, whatever a page made of their signs."""

import pytest

from articles.anchoring.quoted_places import nearest_spans, places_of_quote
from articles.splitting import sentences

TEXT = """Werft sucht Leute

»Wir haben 312 Leute«, sagte Erika Holm (49). Rund 1,5 Millionen Euro kostet der Schiff\u00adbau.

Die Werft hat 312 Leute und 40 Kräne. Wir haben Zeit."""


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("Rund 1,5 Millionen Euro", "Rund 1,5 Millionen Euro"),
        ("„Wir haben 312 Leute“, sagte Erika Holm", "Wir haben 312 Leute«, sagte Erika Holm"),
        ("RUND  1,5\nMillionen", "Rund 1,5 Millionen"),
        ("kostet der Schiffbau.", "kostet der Schiff\u00adbau"),
        ("Erika Holm 49", "Erika Holm (49"),
        ("Werft sucht Leute", "Werft sucht Leute"),
    ],
)
def test_a_quote_is_found_whatever_its_signs(quote, words):
    ((start, end),) = places_of_quote(TEXT, quote)
    assert TEXT[start:end] == words


@pytest.mark.parametrize("quote", ["", " – ", "312 Leuten", "12 Leute", "haben 312 Kräne"])
def test_other_words_are_not_found(quote):
    assert places_of_quote(TEXT, quote) == []


def test_words_that_occur_twice_have_two_places():
    assert [TEXT[a:b] for a, b in places_of_quote(TEXT, "312 leute")] == ["312 Leute"] * 2
    assert len(places_of_quote("ja " * 100, "ja")) == 20


def test_the_sentences_nearest_to_what_is_said_come_first_and_others_not_at_all():
    spans = sentences(TEXT, "de")
    near = nearest_spans(TEXT, spans, "Die Werft hat keine 40 Kräne, sondern 38.", most=2)
    assert TEXT[slice(*near[0])].strip() == "Die Werft hat 312 Leute und 40 Kräne."
    assert nearest_spans(TEXT, spans, "Das ist so nicht wahr!", most=4) == []
