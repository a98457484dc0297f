"""What a statement says beside the finer claims in it is compared, too."""

import pytest

from articles.facts.kinds import Kind
from articles.matching.claims import claims_of
from articles.matching.lexicon import lexicon
from articles.matching.remainders import remainder

from .texts import document, index_of, matched


def rest_of(text, *finer):
    """Return the words that are left of a statement beside `finer` words."""
    spans = [(text.index(words), text.index(words) + len(words)) for words in finer]
    found = remainder(text, (0, len(text)), spans)
    return text[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("text", "finer", "rest"),
    [
        ("Im Mai zahlte die Stadt 4.000 Euro, der Verein räumte den feuchten Keller",
         ("Mai", "4.000 Euro"), "räumte den feuchten Keller"),
        ("Der Chor tritt trotz allem wieder auf, nach 14 Jahren", ("14 Jahren",),
         "Der Chor tritt trotz allem wieder"),
        ("Sixty boats left the harbour before the storm broke over the bay", ("Sixty boats",),
         "harbour before the storm broke over the bay"),
    ],
)  # fmt: skip
def test_words_apart_from_finer_claims_are_left(text, finer, rest):
    assert rest_of(text, *finer) == rest


@pytest.mark.parametrize(
    ("text", "finer"),
    [
        ("Der Umbau kostet 4.000 Euro", ("4.000 Euro",)),
        ("Nine of them had left by noon on Friday", ("Nine", "noon", "Friday")),
        ("Im Mai 2024 kamen 300 Gäste nach Emsum", ("Mai 2024", "300 Gäste", "Emsum")),
        ("Der Umbau kostet viel", ("Der Umbau kostet viel",)),
    ],
)
def test_words_beside_finer_claims_are_said_of_them(text, finer):
    assert rest_of(text, *finer) is None


def test_overlapping_claims_are_cut_once():
    text = "Am Freitag um neun Uhr morgens begann trotz Regen das Turnen im Park"
    assert rest_of(text, "Freitag um neun Uhr", "neun Uhr morgens") == "Regen das Turnen im Park"


TEXT = "Der Verein hat im Mai trotz aller Proteste den alten Kastanienbaum gefällt."


def test_a_statement_is_matched_by_what_it_says_beside_a_figure():
    source = document("Der alte Kastanienbaum wurde trotz der Proteste vom Verein gefällt.")
    found = matched(TEXT, source).items()
    ((words, one),) = [(words, one) for words, one in found if one.kind is Kind.STATEMENT]
    assert "Kastanienbaum" in words
    assert "Mai" not in words
    start, end = one.claim
    assert TEXT[start:end] != words
    assert words in TEXT[start:end]
    assert one.passages[0].quote.startswith("Der alte Kastanienbaum")


def test_a_statement_with_a_figure_and_no_more_is_no_claim():
    _, manuscript = index_of("Der Umbau kostet 4.000 Euro.", document("Ein Umbau."))
    assert [claim.fact.kind for claim in claims_of(manuscript, lexicon())] == [Kind.MONEY]
