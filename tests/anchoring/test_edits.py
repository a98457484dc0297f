"""What newsrooms do to a text opens what it must, and nothing else."""

import pytest

from tests.anchoring.edits import EDITS, OTHERS
from tests.anchoring.judging import outcomes

NEEDLESS = 0.001


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit.language} {edit.name}")
def test_an_edit_opens_exactly_the_expected_claims(edit):
    wrong = [
        (outcome.kind, outcome.words, "opens" if outcome.opens else "stays")
        for outcome in outcomes(edit)
        if outcome.opens != outcome.must_open
    ]
    assert wrong == []


def test_edits_by_other_authors_open_all_changed_claims_and_few_others():
    found = [outcome for edit in OTHERS for outcome in outcomes(edit)]
    stayed = [
        (outcome.edit.name, outcome.words)
        for outcome in found
        if outcome.must_open and not outcome.opens
    ]
    needless = [
        (outcome.edit.name, outcome.words)
        for outcome in found
        if outcome.opens and not outcome.must_open
    ]
    assert stayed == []
    assert len(needless) <= NEEDLESS * len(found), needless
