"""What newsrooms do to a text opens what it must, and nothing else."""

import pytest

from tests.anchoring.edits import EDITS, OTHERS
from tests.anchoring.judging import outcomes

NEEDLESS = 0.001


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit.language} {edit.name}")
def test_an_edit_opens_exactly_the_expected_claims(edit):
    wrong = [
        (one.kind, one.words, "opens" if one.opens else "stays")
        for one in outcomes(edit)
        if one.opens != one.must_open
    ]
    assert wrong == []


def test_edits_by_other_authors_open_all_changed_claims_and_few_others():
    found = [one for edit in OTHERS for one in outcomes(edit)]
    stayed = [(one.edit.name, one.words) for one in found if one.must_open and not one.opens]
    needless = [(one.edit.name, one.words) for one in found if one.opens and not one.must_open]
    assert stayed == []
    assert len(needless) <= NEEDLESS * len(found), needless
