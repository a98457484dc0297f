"""Values and their JSON form."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.facts.checked_values import (
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_KEY,
    find_value_fault,
)
from articles.facts.kinds import Kind
from articles.facts.values import (
    VALUE_TYPES,
    Age,
    Credit,
    Quantity,
    Quote,
    StatementValue,
    TimeExpression,
    decimal_text,
    value_from_json,
)

decimals = st.decimals(allow_nan=False, allow_infinity=False, places=6)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1.50", "1.5"),
        ("1E+3", "1000"),
        ("-0", "0"),
        ("147445", "147445"),
        ("0.000001", "0.000001"),
    ],
)
def test_a_number_is_written_without_exponent_or_idle_zeros(number: str, text: str) -> None:
    assert decimal_text(Decimal(number)) == text


def test_what_the_text_does_not_say_is_left_out() -> None:
    assert Age(Decimal(49), subject="Petra Ahlfeld").to_json() == {
        "number": "49",
        "unit": "year",
        "subject": "Petra Ahlfeld",
    }


def test_a_credit_lists_its_names() -> None:
    assert Credit(("Wu Lihong", "EPA")).to_json() == {"names": ["Wu Lihong", "EPA"]}


@given(number=decimals, low=st.none() | decimals)
def test_a_quantity_survives_its_json_form(number: Decimal, low: Decimal | None) -> None:
    quantity = Quantity(number, unit="EUR", low=low, number_span=(3, 9))
    assert Quantity.from_json(quantity.to_json()) == quantity


def test_unknown_keys_are_ignored() -> None:
    assert TimeExpression.from_json({"timex": None, "type": "DATE", "colour": 1}) == TimeExpression(
        None, "DATE"
    )


def test_every_kind_has_a_value_type_that_reads_its_own_json() -> None:
    assert set(VALUE_TYPES) == set(Kind)
    value = StatementValue("negated", "reported", "Netzamt", (3, 10), "denies", "es")
    assert value.to_json()["source_span"] == [3, 10]
    assert value_from_json(Kind.STATEMENT, value.to_json()) == value


def test_a_stance_that_nobody_reads_is_not_written() -> None:
    assert "stance" not in StatementValue("affirmed", "reported", "Netzamt").to_json()
    assert "stance" not in Quote("direct", "Anna Rohde").to_json()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({}, None),
        ({"stance": None}, None),
        ({"source_span": [3, 9]}, None),
        ({"polarity": "maybe"}, (WRONG_KEY, "polarity")),
        ({"modality": "said"}, (WRONG_KEY, "modality")),
        ({"stance": "open"}, (WRONG_KEY, "stance")),
        ({"source_span": [9, 3]}, (WRONG_KEY, "source_span")),
        ({"text\0": "x"}, (UNKNOWN_KEY, "text")),
    ],
)
def test_a_statement_is_checked_like_other_values(data: dict, fault: tuple | None) -> None:
    whole = {"polarity": "affirmed", "modality": "reported"} | data
    assert find_value_fault(Kind.STATEMENT, whole) == fault


@pytest.mark.parametrize(
    ("data", "missing"),
    [({"modality": "asserted"}, "polarity"), ({"polarity": "affirmed"}, "modality")],
)
def test_a_statement_needs_polarity_and_modality(data: dict, missing: str) -> None:
    assert find_value_fault(Kind.STATEMENT, data) == (MISSING_KEY, missing)


def test_a_quote_takes_only_stances_that_exist() -> None:
    assert find_value_fault(Kind.QUOTE, {"form": "direct", "stance": "denies"}) is None
    assert find_value_fault(Kind.QUOTE, {"form": "direct", "stance": "shouts"}) == (
        WRONG_KEY,
        "stance",
    )
