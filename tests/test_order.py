"""The order of a run, and what its tests are called: each worker finds the same.

A long test that begins last would leave the other worker idle.
"""

from io import BytesIO
from types import SimpleNamespace
from zipfile import ZipFile, ZipInfo

import pytest

from tests.conftest import pytest_collection_modifyitems, pytest_make_parametrize_id


def item(name: str, *marks: str) -> SimpleNamespace:
    """Return what the order depends on of a test."""
    path, _, test = name.partition("::")
    return SimpleNamespace(
        path=path, name=test, get_closest_marker=lambda mark: mark if mark in marks else None
    )


def test_files_with_slow_tests_come_first_but_browsers_and_stay_whole():
    items = [
        item("a.py::one"),
        item("b.py::two"),
        item("b.py::three", "slow"),
        item("c.py::four", "journey"),
        item("d.py::five", "slow"),
        item("e.py::six", "slow", "journey"),
    ]

    pytest_collection_modifyitems(items)  # type: ignore[arg-type]

    assert [one.name for one in items] == ["two", "three", "five", "one", "four", "six"]


@pytest.mark.parametrize("year", [2025, 2026])
def test_no_test_is_named_after_a_zip_which_contains_the_time(year):
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr(ZipInfo("a.html", (year, 3, 5, 12, 0, 0)), "<p>a")

    assert pytest_make_parametrize_id(file.getvalue(), "data") == "data"


@pytest.mark.parametrize("value", [b"\x89PNG\r\n", "PK", 7])
def test_another_value_is_named_as_usual(value):
    assert pytest_make_parametrize_id(value, "data") is None
