"""Two numbers are the same, rounded, converted or different in a way that has a name."""

from decimal import Decimal

import pytest

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.matching.claims import claims_of
from articles.matching.lengths import length_of
from articles.matching.lexicon import lexicon
from articles.matching.numbers import ComparableNumber, compare, number_of, precision
from articles.matching.pairs import verdict_on

from .texts import document, index_of


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
        (number(100_000, 100_000, modifier="over"), number(112_000), "rounded"),
    ],
)
def test_counts_are_compared_in_the_precision_of_the_claim(claim, source, verdict):
    if claim.modifier == "under":
        assert compare(claim, source) not in ("same", "rounded")
    else:
        assert compare(claim, source) == verdict


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        # 176 and 167 hours; minutes would show other digits.
        (number(10560, 60, "minutes", unit="min"), number(10020, 60, "minutes", unit="min"),
         "transposed"),
        (number(1_840_000, 1e4, "money", unit="EUR"), number(1_940_000, 1e4, "money", unit="EUR"),
         "digits"),
        (number(94e6, 1e6, "mass", unit="t", shown=94),
         number(49e6, 1e6, "mass", unit="t", shown=49), "transposed"),
        # Just under 3 tonnes of 29.4; a good 1.1 million tonnes of 11.4 million.
        (number(3e6, 1e6, "mass", unit="t", shown=3, modifier="under"),
         number(29.4e6, 1e5, "mass", unit="t", shown=29.4), "scale"),
        (number(1.1e12, 1e11, "mass", unit="t", shown=1.1e6, modifier="over"),
         number(11.4e12, 1e11, "mass", unit="t", shown=11.4e6), "scale"),
        # Neither without a unit, nor one digit without a word for rounding.
        (number(30, 10, modifier="about"), number(296), "other"),
        (number(20, 10, modifier="under"), number(2), "other"),
        (number(3e6, 1e6, "mass", unit="t", shown=3),
         number(29.4e6, 1e5, "mass", unit="t", shown=29.4), "other"),
        (number(54, 1, "age", unit="year"), number(45, 1, "age", unit="year"), "other"),
    ],
)  # fmt: skip
def test_figures_resemble_each_other_as_they_are_written(claim, source, verdict):
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


def measured(text, unit, value):
    return number_of(Kind.MEASURE, Quantity(value, unit=unit), text)


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        (("nine degrees", "[degF]", 9), ("9 °C", "Cel", 9), "same"),
        (("50 °F", "[degF]", 50), ("10 °C", "Cel", 10), "converted"),
        (("64 °F", "[degF]", 64), ("10 °C", "Cel", 10), "other"),
        (("minus elf Grad", "Cel", -11), ("eleven degrees below zero", "[degF]", -11), "same"),
    ],
)
def test_degrees_have_the_scale_that_their_words_name(claim, source, verdict):
    assert compare(measured(*claim), measured(*source)) == verdict


@pytest.mark.parametrize(
    ("text", "source", "is_compared"),
    [
        ("Gezählt wurde an 62 weiteren Orten.", "Gezählt wurde an 63 Orten.", False),
        ("They count at 62 other sites.", "They count at 63 sites.", False),
        ("Gezählt wurde an 62 Orten.", "Gezählt wurde an 63 Orten.", True),
        ("Gezählt wurde an 61 weiteren Orten.", "Gezählt wurde an 63 Orten.", True),
    ],
)
def test_what_counts_itself_beside_the_others_is_no_other_number(text, source, is_compared):
    language = "de" if "Gezählt" in text else "en"
    index, manuscript = index_of(text, document(source), language=language)
    (claim,) = [c.fact for c in claims_of(manuscript, lexicon()) if c.fact.number]
    (fact,) = [f for f in index.passage(0).facts if f.number and not f.is_derived]
    assert bool(verdict_on(claim, fact, index, language)) == is_compared


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        (number(30, 10, "years", unit="DE"), number(30, 1, "years", unit="Y"), "converted"),
        (number(1.5, 1 / 12, "years", unit="M"), number(1.5, 0.5, "years", unit="Y"), "converted"),
        (number(14, 7, "days", unit="W"), number(14, 1, "days", unit="D"), "converted"),
        (number(28, 7, "days", unit="W", modifier="under"), number(25, 1, "days", unit="D"),
         "converted"),
        (number(14, 7, "days", unit="W"), number(30, 1, "days", unit="D"), "other"),
    ],
)  # fmt: skip
def test_a_length_of_time_may_be_in_another_unit(claim, source, verdict):
    assert compare(claim, source) == verdict


@pytest.mark.parametrize(
    ("text", "years"), [("P3DE", 30), ("P1CE", 100), ("P2WI", 2), ("P18M", 1.5)]
)
def test_decades_winters_and_months_are_years(text, years):
    length = length_of(text)
    assert length
    assert length.base == years


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        ("900 Gigabit", "900 Gbit/s", "converted"),
        ("1.2 Terabit", "1.2 Gbit/s", "unit"),
        ("40 Mbit/s", "0,04 Gbit/s", "converted"),
        ("40 Megabyte", "40 Megabit", "unit"),
    ],
)
def test_amounts_of_data_are_converted(claim, source, verdict):
    assert compare(*(_read(text) for text in (claim, source))) == verdict


def _read(text):
    unit = {"Gigabit": "Gbit", "Terabit": "Tbit", "Megabyte": "MBy", "Megabit": "Mbit"}
    size, name = text.split()
    value = Quantity(Decimal(size.replace(",", ".")), unit.get(name, name), unit_text=name)
    return number_of(Kind.MEASURE, value, text)


@pytest.mark.parametrize(
    ("modifier", "source"), [("under", 58), ("under", 0.05), ("over", 160), ("over", 199)]
)
def test_just_under_and_just_over_a_round_number_are_near_it(modifier, source):
    claim = number(100, 100, modifier=modifier)
    assert compare(claim, number(source, 0.01)) not in ("same", "rounded")


@pytest.mark.parametrize(
    ("text", "words", "step"),
    [
        ("It paid EUR 24.1m for the plant.", "24.1", 1e5),
        ("It paid €24.1m for the plant.", "24.1", 1e5),
        ("It paid $1.47bn for the plant.", "1.47", 1e7),
    ],
)
def test_a_currency_before_an_amount_is_no_part_of_its_digits(text, words, step):
    index, _ = index_of("Es war ein Tag.", document(text))
    (number,) = (f.number for f in index.passage(0).facts if words in f.text and f.number)
    assert number.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        ("P1.5D", "PT36H", "converted"),
        ("P2Y", "P730D", "converted"),
        ("PT48H", "P2D", "converted"),
        ("P1.5D", "PT30H", None),
        ("P3D", "PT40H", None),
    ],
)
def test_lengths_of_time_are_converted(claim, source, verdict):
    one, other = length_of(claim), length_of(source)
    assert one
    assert other
    assert compare(one, other) == verdict


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Es dauert eine Dreiviertelstunde.", "Dreiviertelstunde", "Es dauert 42 Minuten."),
        ("It takes half an hour.", "half an hour", "It takes 33 minutes."),
        ("Der Bau dauerte anderthalb Jahre.", "anderthalb", "Der Bau dauerte 17 Monate."),
    ],
)
def test_halves_and_quarters_are_no_exact_lengths(text, words, source):
    language = "en" if "hour" in text else "de"
    index, manuscript = index_of(text, document(source), language=language)
    claim = next(
        c for c in claims_of(manuscript, lexicon()) if words in c.fact.text and c.fact.number
    )
    (fact,) = (f for f in index.passage(0).facts if f.number)
    assert verdict_on(claim.fact, fact, index, language) in ("rounded", "converted")


@pytest.mark.parametrize("shown", [1284.0, 1310.0])
def test_a_cell_in_millions_without_a_currency_may_be_an_amount(shown):
    claim = number(1.3e9, 1e8, group="money", unit="GBP")
    cell = number(shown * 1e6, 1e6, shown=shown)
    assert compare(claim, cell) == "converted"
    assert compare(claim, number(shown * 1.2e6, 1e6, shown=shown * 1.2)) is None
