"""A clause of the claim beside the clause of a passage that a value stands in."""

import pytest

from articles.matching.claims import claims_of
from articles.matching.clauses import clause_fit
from articles.matching.lexicon import lexicon

from .texts import FILLER, document, index_of, table

CLAIM = "37 Prozent der Lehrkräfte wollen den Beruf verlassen."


def fit(text, source, value):
    index, manuscript = index_of(text, source)
    claim = next(c for c in claims_of(manuscript, lexicon()) if c.fact.number)
    for number in range(len(index)):
        for fact in index.passage(number).facts:
            if fact.text.startswith(value) and not fact.is_derived:
                return clause_fit(index, claim, index.passage(number), fact)
    raise AssertionError(f"no fact {value!r}")


SOURCE = document(
    "37 Prozent der Lehrkräfte wollen den Beruf verlassen, "
    "unter den Berufsanfängern sind es 52 Prozent.",
    *FILLER,
)


def test_the_clause_that_says_the_same_is_covered():
    same, other = fit(CLAIM, SOURCE, "37"), fit(CLAIM, SOURCE, "52")
    assert same.cover > 0.9 > 0.5 > other.cover


@pytest.mark.parametrize("condition", ["der befragten Lehrkräfte", "der Lehrkräfte unter Vertrag"])
def test_a_condition_of_the_source_is_counted(condition):
    plain = fit(CLAIM, document(CLAIM, *FILLER), "37")
    source = document(CLAIM.replace("der Lehrkräfte", condition), *FILLER)
    limited = fit(CLAIM, source, "37")
    assert (plain.known, plain.alone) == (pytest.approx(1.0), pytest.approx(0.0))
    assert limited.known < 1.0
    assert limited.alone > 0


def test_the_words_of_a_cell_are_its_label_and_its_head():
    rows = table(("Gruppe", "will Beruf verlassen (%)", "Teilzeit (%)"), ("Lehrkräfte", "37", "44"))
    assert fit(CLAIM, rows, "37").cover > fit(CLAIM, rows, "44").cover
