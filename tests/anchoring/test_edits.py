"""What newsrooms do to a text opens what it must, and nothing else."""

import pytest

from tests.anchoring.edits import EDITS, OTHERS
from tests.anchoring.judging import outcomes


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit.language} {edit.name}")
def test_an_edit_opens_what_it_must_and_nothing_else(edit):
    wrong = [
        (one.kind, one.words, "opens" if one.opens else "stays")
        for one in outcomes(edit)
        if one.opens != one.must_open
    ]
    assert wrong == []


def test_no_edit_by_others_leaves_a_changed_claim_judged():
    stayed = [
        (edit.name, one.words)
        for edit in OTHERS
        for one in outcomes(edit)
        if one.must_open and not one.opens
    ]
    assert stayed == []
