"""People in general may be those of a trade or a role; other nouns count something else."""

import pytest

from articles.matching.claims import claims_of
from articles.matching.lexicon import lexicon
from articles.matching.pairs import nouns_agree

from .texts import document, index_of


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("96 Menschen", "96 Beschäftigte", 0),
        ("14 Leute", "14 Einsatzkräfte", 0),
        ("30 Personen", "30 Mitarbeiterinnen", 0),
        ("96 Menschen", "96 Personen", 1),
        ("96 Menschen", "96 Boote", -1),
        ("96 Rentner", "96 Schülerinnen", -1),
    ],
)
def test_people_may_be_of_a_trade(one, other, expected):
    text = f"Im Hafen sind {one}."
    index, manuscript = index_of(text, document(f"Im Hafen sind {other}."))
    numbers = [c.fact.number for c in claims_of(manuscript, lexicon()) if c.fact.number]
    there = [fact.number for fact in index.passage(0).facts if fact.number]
    assert nouns_agree(index, numbers[0], there[0], "de") == expected
