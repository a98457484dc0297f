"""Words of both languages share terms, opposites don't, and compounds are cut."""

import pytest

from articles.matching.lexicon import lexicon


def shared(german, english):
    return lexicon().bag(german, "de").keys() & lexicon().bag(english, "en").keys()


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Staudamm", "dam"),
        ("Umsatz", "revenue"),
        ("Gewerkschaft", "union"),
        ("gefunden", "find"),
        ("Krankenhäuser", "hospital"),
        ("Hydrologe", "hydrologist"),
        ("Einwohnerzahl", "inhabitants"),
    ],
)
def test_a_word_shares_a_term_with_its_translation(german, english):
    assert shared(german, english)


@pytest.mark.parametrize(("german", "english"), [("Staudamm", "chocolate"), ("Umsatz", "nurse")])
def test_words_that_have_nothing_to_do_share_no_term(german, english):
    assert not shared(german, english)


def test_function_words_have_no_terms():
    assert lexicon().bag("der und nicht", "de") == {}


def test_a_compound_has_the_terms_of_its_parts():
    bag = lexicon().bag("Wasserkraftwerk", "de")
    assert "en:water" in bag or lexicon().bag("Wasser", "de").keys() & bag.keys()


def test_opposites_are_known_across_languages():
    assert lexicon().are_opposed(("Der Umsatz stieg", "de"), ("revenue fell", "en"))
    assert not lexicon().are_opposed(("Der Umsatz stieg", "de"), ("revenue rose", "en"))
