"""Percent agreement and Cohen's kappa."""

import pytest

from articles.queries.agreement import agreement_of


def pairs(both_yes=0, yes_no=0, no_yes=0, both_no=0):
    return (
        [("true", "true")] * both_yes
        + [("true", "false")] * yes_no
        + [("false", "true")] * no_yes
        + [("false", "false")] * both_no
    )


@pytest.mark.parametrize(
    ("counts", "percent", "kappa"),
    [
        ({"both_yes": 20, "yes_no": 5, "no_yes": 10, "both_no": 15}, 70, 0.4),  # Wikipedia's
        ({"both_yes": 45, "yes_no": 15, "no_yes": 25, "both_no": 15}, 60, 0.1304),
        ({"both_yes": 3, "both_no": 3}, 100, 1),
        ({"yes_no": 2, "no_yes": 2}, 0, -1),
    ],
)
def test_kappa_takes_chance_off(counts, percent, kappa):
    found = agreement_of(pairs(**counts))
    assert (found.percent, found.kappa) == (percent, pytest.approx(kappa, abs=0.0001))


def test_one_rating_throughout_has_no_kappa():
    found = agreement_of(pairs(both_yes=4))
    assert (found.percent, found.kappa) == (100, None)


def test_nothing_has_neither():
    assert (agreement_of([]).percent, agreement_of([]).kappa) == (None, None)


def test_three_ratings_are_compared_exactly():
    rows = [("true", "true"), ("imprecise", "false"), ("false", "false"), ("true", "true")]
    assert agreement_of(rows).kappa == pytest.approx((4 * 3 - 6) / (16 - 6))
