"""What workers don't report is what nobody would read: a failure always arrives."""

import pytest

from tests.overhead import send_reported


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
