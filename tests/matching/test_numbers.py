"""Two numbers are the same, rounded, converted or different in a way that has a name."""

import pytest

from articles.matching.numbers import ComparableNumber, compare, precision


def number(base, step=1.0, group="count", **fields):
    return ComparableNumber(group, base, step, shown=fields.pop("shown", base), **fields)


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [("42.000", 42000, 1000), ("6,48", 6.48, 0.01), ("1.250", 1250, 10), ("7", 7, 1)],
)
def test_the_last_written_digit_is_the_precision(text, value, step):
    assert precision(text, value) == pytest.approx(step)


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        (number(4812), number(4812), "same"),
        (number(4800, 100), number(4812), "rounded"),
        (number(4900, 100), number(4812), "digits"),
        (number(4812), number(4182), "transposed"),
        (number(4812), number(4912), "digits"),
        (number(4_812_000), number(4812), "scale"),
        (number(300, modifier="over"), number(312), "close"),
        (number(300, 100, modifier="over"), number(312), "rounded"),
        (number(300, 100, modifier="under"), number(312), "rounded"),
    ],
)
def test_counts_are_compared_in_the_precision_of_the_claim(claim, source, verdict):
    if claim.modifier == "under":
        assert compare(claim, source) not in ("same", "rounded")
    else:
        assert compare(claim, source) == verdict


def test_a_length_in_feet_is_converted_to_metres():
    metres = number(30, 1, "length", unit="m", shown=30)
    feet = number(98.4 * 0.3048, 0.03, "length", unit="[ft_i]", shown=98.4)
    assert compare(metres, feet) == "converted"


def test_the_same_figure_in_another_unit_is_a_difference_of_unit():
    grams = number(3.4, 0.1, "mass", unit="g", shown=3.4)
    kilograms = number(3400, 100, "mass", unit="kg", shown=3.4)
    assert compare(kilograms, grams) == "unit"


def test_a_rise_is_no_fall():
    up = number(12.5, 0.1, "percent", unit="%", direction="up")
    down = number(12.5, 0.1, "percent", unit="%", direction="down")
    assert compare(up, down) == "opposite"
    assert compare(up, up) == "same"


def test_points_are_no_percent():
    points = number(3.7, 0.1, "percent", unit="pp")
    percent = number(3.7, 0.1, "percent", unit="%")
    assert compare(percent, points) == "unit"


def test_money_and_counted_things_are_not_compared():
    euros = number(500, 100, "money", unit="EUR")
    people = number(500, 100, noun="Menschen")
    assert compare(euros, people) is None
