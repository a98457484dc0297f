"""What hints are decided by is fitted to annotated cases; a curve says what they find."""

from typing import Any

import pytest

from articles.matching.suspicion import SUSPECT
from tools.fit_hints import DecidedCase, SuspectClaim, curve, fitted
from tools.known_signs import SUSPECTS


def claim(*, is_wrong, is_named=True, **features):
    row = [float(features.get(name, name == "bias")) for name in SUSPECT]
    return SuspectClaim(row, is_wrong, is_named)


def case(*claims, flagged=0, false_flags=0):
    wrong = sum(one.is_wrong for one in claims) + flagged
    unread: Any = None
    return DecidedCase(unread, (), claims, wrong, flagged, false_flags)


def test_what_is_old_speaks_against_a_claim_and_never_for_it():
    old = [claim(is_wrong=n % 2 == 0, old_value=1.0) for n in range(40)]
    new = [claim(is_wrong=n % 10 == 0) for n in range(200)]
    turned = [claim(is_wrong=n % 10 == 0, weekday=1.0) for n in range(40)]
    weights = dict(zip(SUSPECT, fitted([case(*old, *new, *turned)]), strict=True))
    assert weights["old_value"] > 0.5
    assert weights["weekday"] >= 0


def test_every_sign_is_a_feature():
    assert set().union(*SUSPECTS) <= set(SUSPECT)


@pytest.mark.parametrize(
    ("false_flags", "found"), [(0, [50.0, 75.0, 75.0, 100.0]), (1, [25.0, 50.0, 75.0, 75.0])]
)
def test_the_curve_has_flags_and_then_the_likeliest_claims(false_flags, found):
    rights = [False, True, False, True, False, False, True]
    likely = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
    one = case(*(claim(is_wrong=w) for w in rights), flagged=1, false_flags=false_flags)
    assert curve([one], {0: likely}) == found


def test_claims_that_no_annotation_names_are_not_in_the_curve():
    one = case(claim(is_wrong=False, is_named=False), claim(is_wrong=True))
    assert curve([one], {0: [0.9, 0.1]}) == [100.0] * 4
