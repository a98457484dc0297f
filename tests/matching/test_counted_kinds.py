"""Nouns with one head count the same only if what stands before it means the same."""

import pytest

from articles.matching.counted_kinds import counts_other_kind
from articles.matching.numbers import ComparableNumber

from .texts import document, index_of


def number(noun):
    return ComparableNumber("count", 9_400_000, 100_000, shown=9_400_000, noun=noun)


@pytest.mark.parametrize(
    ("mine", "theirs", "language", "is_other"),
    [
        ("Zugkilometer", "passenger-kilometres", "en", True),
        ("Zugkilometer", "train-kilometres", "en", False),
        ("Personenkilometern", "Zugkilometer", "de", True),
        ("train-kilometres", "passenger-kilometres", "en", True),
        ("Kilometer", "Zugkilometer", "de", False),
        ("Übernachtungen", "Zugkilometer", "de", False),
    ],
)
def test_what_is_before_the_head_decides(mine, theirs, language, is_other):
    index, _ = index_of("Es kamen 12 Leute.", document("Es kamen 12 Leute."))
    assert counts_other_kind(index, number(mine), number(theirs), language) == is_other
