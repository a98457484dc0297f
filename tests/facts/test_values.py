"""Values and their JSON form."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.facts.kinds import Kind
from articles.facts.values import (
    VALUE_TYPES,
    Age,
    Credit,
    Quantity,
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


def test_a_statement_has_no_value_type() -> None:
    assert value_from_json(Kind.STATEMENT, {"text": "x"}) is None
    assert set(VALUE_TYPES) == set(Kind) - {Kind.STATEMENT}
