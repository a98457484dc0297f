"""Weights are fitted to annotated cases, and to copies of them with planted errors."""

import random
from dataclasses import replace

import numpy as np
import pytest

from articles.matching.prepared import prepared
from articles.matching.weights import weights
from articles.queries.source_matches import manuscript_text, source_text
from tools.annotated_cases import AnnotatedCase, AnnotatedClaim, changed, planted
from tools.claims_of_cases import read_claims
from tools.fit_matching import fitted
from tools.known_signs import bounds
from tools.nearby_values import NearbyValues
from tools.regressions import fitted_decision, fitted_rank

from .texts import PUBLISHED, document, table

NOTHING: frozenset[str] = frozenset()
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


def free(count):
    """Return limits that allow every weight."""
    return bounds([str(number) for number in range(count)], (NOTHING, NOTHING))


def test_ranks_put_the_right_row_of_each_group_first():
    rows = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
    right, wrong = fitted_rank([(rows, np.array([1.0, 0.0, 0.0]))] * 20, 1.0, free(2))
    assert right > 0 > wrong


ROWS = [((value, other, 1.0), value > 0, 1.0) for value in (0.0, 1.0) for other in (0.0, 1.0)] * 10


def test_a_decision_follows_the_feature_that_tells():
    telling, silent, _bias = fitted_decision(ROWS, 1.0, free(3))
    assert telling > 1 > abs(silent)


def test_a_weight_stays_on_the_side_that_its_feature_can_speak_for():
    limits = bounds(["telling", "silent", "bias"], (NOTHING, frozenset(["telling"])))
    telling, _silent, bias = fitted_decision(ROWS, 1.0, limits)
    assert telling == 0.0
    assert bias == pytest.approx(0.0, abs=0.01)


def test_a_decision_of_few_rows_keeps_what_the_prior_has_and_learns_a_new_feature():
    rows = [((1.0 - value, value, 1.0), value > 0, 1.0) for value in (0.0, 1.0)] * 5
    known, new, _bias = fitted_decision(rows, 1.0, free(3), prior=(0.5, 0.0, 0.0))
    alone, _new, _bias = fitted_decision(rows, 1.0, free(3))
    assert alone < 0 < known <= 0.5
    assert new > 1


def test_ranks_of_few_groups_keep_what_the_prior_has_and_learn_a_new_feature():
    groups = [(np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([1.0, 0.0]))] * 5
    known, new = fitted_rank(groups, 1.0, free(2), prior=(0.5, 0.0))
    alone, _new = fitted_rank(groups, 1.0, free(2))
    assert alone < 0 < known <= 0.5
    assert new > 1


def test_a_weight_of_the_prior_stays_within_its_limits():
    limits = bounds(["telling", "silent", "bias"], (NOTHING, frozenset(["telling"])))
    assert fitted_decision(ROWS, 1.0, limits, prior=(2.0, 0.0, 0.0))[0] == 0.0


def test_a_fit_near_other_weights_keeps_thresholds_and_what_has_no_example():
    source = document(
        "Die Wehr hat 96 Mitglieder.", "Sie rückte im Jahr 2025 zu 4812 Einsätzen aus."
    )
    passages = ({"source": source.name, "quote": "rückte im Jahr 2025 zu 4812 Einsätzen aus"},)
    claims = tuple(replace(claim, passages=passages) for claim in CLAIMS[:2])
    manuscript = manuscript_text(TEXT, "de", PUBLISHED)
    sources = [prepared(source_text(source, PUBLISHED))]
    case = read_claims(AnnotatedCase("01-wehr", manuscript, sources, claims))
    before = weights()
    after = fitted([case], before)
    assert after.thresholds == before.thresholds
    assert after.rank["quote"] == before.rank["quote"]
    assert after.rank["value"] != before.rank["value"]


def other_value(text, words, source, quote):
    manuscript = manuscript_text(text, "de", PUBLISHED)
    sources = [prepared(source_text(source, PUBLISHED))]
    passages = ({"source": source.name, "quote": quote},)
    nearby = NearbyValues(manuscript, sources)
    return {
        nearby.words_with_other(words, text.index(words), passages, chance(seed))
        for seed in range(30)
    }


def test_a_nearby_value_is_one_of_the_same_table_or_sentence():
    source = table(("Jahr", "Einsätze"), ("2024", "4.711"), ("2025", "4.812"), ("2026", "5.050"))
    text = "Die Wehr rückte zu 4812 Einsätzen aus."
    made = other_value(text, "4812 Einsätzen", source, "2025 4.812")
    assert made == {"4711 Einsätzen", "5050 Einsätzen"}


def test_a_nearby_value_has_the_unit_and_the_scale_of_the_claim():
    source = document("Gekostet hat es 1,3 Mio. Euro, geplant waren 900.000 Euro und 14 Monate.")
    text = "Der Bau kostete 1,3 Millionen Euro."
    made = other_value(text, "1,3 Millionen Euro", source, source.blocks[0].text)
    assert made == {"0,9 Millionen Euro"}


def test_without_another_value_beside_it_nothing_is_planted():
    source = document("Gekostet hat es 1,3 Mio. Euro.")
    text = "Der Bau kostete 1,3 Millionen Euro."
    assert other_value(text, "1,3 Millionen Euro", source, source.blocks[0].text) == {""}
