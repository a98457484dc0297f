"""Thresholds confirm most right claims, and no more wrong ones than may pass."""

import random

import pytest

from articles.matching.prepared import prepared
from articles.matching.ranking import rank_twice
from articles.matching.weights import weights
from articles.queries.source_matches import manuscript_text, source_text
from tools.annotated_cases import AnnotatedCase, AnnotatedClaim
from tools.claims_of_cases import read_claims
from tools.thresholds import RIGHT, WRONG, confirming_limits, effects_of

from .texts import PUBLISHED, document


def chance(seed):
    return random.Random(seed)  # noqa: S311


def test_the_wrong_claims_that_may_pass_go_where_most_right_ones_are_confirmed():
    many = [("confirm", 0.9, WRONG), *[("confirm", 0.8 - n / 100, RIGHT) for n in range(9)]]
    few = [("confirm_time", 0.9, WRONG), ("confirm_time", 0.8, RIGHT)]
    limits = confirming_limits([*many, *few], 1)
    assert limits["confirm"] < 0.72
    assert limits["confirm_time"] > 0.9


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_no_more_wrong_claims_are_confirmed_than_may(most):
    names = ("confirm", "confirm_time", "textual", "textual_name")
    scores = [
        (name, chance(f"{name} {n}").random(), WRONG if n % 4 == 0 else RIGHT)
        for name in names
        for n in range(40)
    ]
    limits = confirming_limits(scores, most)
    assert sum(p >= limits[name] and status == WRONG for name, p, status in scores) <= most
    assert limits.keys() == set(names)


def test_where_nothing_is_wrong_all_are_confirmed():
    limits = confirming_limits([("textual", 0.4, RIGHT)], 0)
    assert limits["textual"] <= 0.4


def effects(text, source, words, status, quote=""):
    """Return what becomes of one annotated claim, and how many wrong ones rules confirm."""
    start = text.index(words)
    passages = ({"source": source.name, "quote": quote or source.blocks[-1].text},)
    claims = (AnnotatedClaim(start, start + len(words), "count", status, passages),)
    manuscript = manuscript_text(text, "de", PUBLISHED)
    sources = [prepared(source_text(source, PUBLISHED))]
    case = read_claims(AnnotatedCase("01-wehr", manuscript, sources, claims))
    rank_twice(case.found, weights())
    found, passed = effects_of(case, weights())
    return list(found.values()), passed


BARN = "Im August rückte die Feuerwehr zu 4812 Bränden aus, die meisten in Scheunen."
REPORT = "Ausgerückt ist die Feuerwehr im August 4812 Mal, Brände gab es vor allem in Scheunen."


def test_a_right_claim_counts_if_its_passage_is_right():
    source = document("Die Wehr wurde 1890 gegründet.", REPORT)
    assert effects(BARN, source, "4812 Bränden", "supported") == ([RIGHT], 0)
    assert effects(BARN, source, "4812 Bränden", "supported", "Die Wehr wurde 1890") == ([], 0)


def test_a_wrong_claim_counts_if_it_would_be_confirmed():
    assert effects(BARN, document(REPORT), "4812 Bränden", "contradicted") == ([WRONG], 0)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Der Steg ist 4812 Meter lang.", "Der Steg ist 4812 Kilometer lang."),
        ("Das Lager sank auf 4812 Tonnen.", "Das Lager stieg auf 4812 Tonnen."),
        ("Der Strom kostet 4812 Euro im Jahr.", "Der Strom kostet 4812 Euro im Monat."),
    ],
)
def test_a_wrong_claim_that_a_rule_flags_takes_nothing_from_those_that_may_pass(text, source):
    assert effects(text, document(source), "4812", "contradicted") == ([], 0)


def test_a_wrong_claim_that_is_confirmed_without_weights_has_passed():
    text = "Am Montag kamen 4812 Gäste aus dem Umland in die neue Halle am Hafen."
    assert effects(text, document(text), "4812 Gäste", "contradicted") == ([], 1)
