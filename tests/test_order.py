"""The order of a run: a long test that begins last would leave the other worker idle."""

from types import SimpleNamespace

from tests.conftest import pytest_collection_modifyitems


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
