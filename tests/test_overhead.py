"""What workers don't report is what nobody would read: a failure always arrives."""

from pathlib import Path

import pytest

from tests.overhead import in_turn, modules_in, send_reported


@pytest.mark.parametrize(
    ("when", "outcome", "arrives"),
    [
        ("setup", "passed", False),
        ("setup", "failed", True),
        ("setup", "skipped", True),
        ("call", "passed", True),
        ("call", "failed", True),
        ("teardown", "passed", False),
        ("teardown", "failed", True),
    ],
)
def test_a_report_is_sent_unless_a_test_was_only_set_up_or_taken_down(when, outcome, arrives):
    sent = []

    send_reported(
        lambda name, **event: sent.append((name, event)),
        "testreport",
        data={"when": when, "outcome": outcome},
    )

    assert len(sent) == arrives


def test_the_end_of_a_test_is_sent_and_its_beginning_is_not():
    sent = []

    for name in ("logstart", "logfinish", "runtest_protocol_complete"):
        send_reported(lambda name, **_event: sent.append(name), name)

    assert sent == ["logfinish", "runtest_protocol_complete"]


@pytest.mark.parametrize("workers", [1, 2, 3, 7])
def test_each_worker_imports_all_modules_and_begins_at_another_place(workers):
    names = [f"tests.test_{number}" for number in range(14)]

    turns = [in_turn(names, number, workers) for number in range(workers)]

    assert all(sorted(turn) == sorted(names) for turn in turns)
    assert len({turn[0] for turn in turns}) == workers


def test_modules_of_tests_have_the_names_that_collecting_gives_them():
    assert __name__ in modules_in(Path(__file__).parent)
