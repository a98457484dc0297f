"""What a value is computed from belongs to the claim where its sentence names a part of it."""

import pytest

from articles.matching.belonging import has_named_part, has_other_end

from .texts import claim_of, document, index_of, table

ROWS = table(("Anteil in Prozent", "2025", "2024", "2022"), ("Holz", "58", "60", "64"))


def derived(index, text):
    """Return the fact of the first passage that is computed from two figures."""
    return next(fact for fact in index.passage(0).facts if fact.text == text)


@pytest.mark.parametrize(
    ("text", "words", "source", "fact"),
    [
        ("Es waren 1.100 Bücher, eines von 17.", "eines", "1.108 Bücher von 19.204.", "1.108"),
        ("Der Gewinn, 118 Euro, wuchs um ein Fünftel.", "Fünftel",
         "Der Gewinn: 118,0 Euro nach 97,2 Euro.", "118,0"),
        ("Vier von 60 Proben, also jede fünfzehnte, waren belastet.", "jede",
         "Proben: 60, belastet 4.", "60"),
    ],
)  # fmt: skip
def test_a_figure_of_the_sentence_is_a_part(text, words, source, fact):
    index, manuscript = index_of(text, document(source))
    made = next(f for f in index.passage(0).facts if f.is_derived and f.text.startswith(fact))
    assert has_named_part(index, claim_of(manuscript, words), made, "de")


def test_other_figures_are_not():
    index, manuscript = index_of("Es kamen 300 Gäste, ein Drittel.", document("Von 90 aßen 30."))
    made = next(fact for fact in index.passage(0).facts if fact.is_derived)
    assert not has_named_part(index, claim_of(manuscript, "Drittel"), made, "de")


@pytest.mark.parametrize(
    ("text", "fact", "expected"),
    [
        ("Der Anteil ging um sechs Prozent zurück, auf 58 Prozent.", "64 → 60", True),
        ("Der Anteil ging um neun Prozent zurück, auf 58 Prozent.", "64 → 58", False),
        ("Der Anteil ging um sechs Prozent zurück.", "64 → 60", False),
    ],
)
def test_a_change_rests_on_the_figure_that_it_ends_at(text, fact, expected):
    index, manuscript = index_of(text, ROWS)
    claim = claim_of(manuscript, "Prozent")
    assert has_other_end(index, claim, derived(index, fact), "de") is expected
