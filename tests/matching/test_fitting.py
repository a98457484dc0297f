"""Weights are fitted to annotated cases, and to copies of them with planted errors."""

import random

import numpy as np
import pytest

from tools.annotated_cases import AnnotatedClaim, changed, planted
from tools.fit_matching import fitted_decision, fitted_rank

TEXT = "Im Jahr 2025 rückte die Wehr zu 4812 Einsätzen aus. Sie hat 96 Mitglieder."


def chance(seed):
    return random.Random(seed)  # noqa: S311


def claim(words, status="supported"):
    start = TEXT.index(words)
    return AnnotatedClaim(start, start + len(words), "count", status, ())


CLAIMS = (claim("2025"), claim("4812 Einsätzen"), claim("96 Mitglieder", "unsupported"))


def test_a_planted_error_is_at_its_claim_and_other_claims_move():
    for seed in range(30):
        copy, claims = planted(TEXT, CLAIMS, chance(seed))
        for before, after in zip(CLAIMS, claims, strict=True):
            words, old = copy[after.start : after.end], TEXT[before.start : before.end]
            assert (words != old) == after.is_planted == (after.status == "contradicted")
    assert copy != TEXT


def test_only_supported_claims_are_made_wrong():
    copies = [planted(TEXT, CLAIMS, chance(seed))[1] for seed in range(30)]
    assert {claims[2].status for claims in copies} == {"unsupported"}


@pytest.mark.parametrize(
    ("words", "errors"),
    [
        ("4812 Einsätzen", {"digit", "transposed"}),
        ("1,3 Millionen Dollar", {"digit", "scale", "unit"}),
        ("am Freitag", {"weekday"}),
        ("mehr als die Hälfte", {"comparison", "direction"}),
        ("die Feuerwehr", set()),
    ],
)
def test_an_error_fits_the_words(words, errors):
    found = {made[1] for seed in range(40) if (made := changed(words, chance(seed)))}
    assert found == errors


def test_ranks_put_the_right_row_of_each_group_first():
    rows = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
    right, wrong = fitted_rank([(rows, np.array([1.0, 0.0, 0.0]))] * 20, 1.0)
    assert right > 0 > wrong


def test_a_decision_follows_the_feature_that_separates_the_examples():
    rows = [((value, other, 1.0), value > 0, 1.0) for value in (0.0, 1.0) for other in (0.0, 1.0)]
    telling, silent, _bias = fitted_decision(rows * 10, 1.0)
    assert telling > 1 > abs(silent)
