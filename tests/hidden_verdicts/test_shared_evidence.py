"""Evidence that several claims got in one act is hidden in the history with each of them."""

from datetime import timedelta

import pytest

from articles.workflow import EvidenceInput, SourceInput, add_evidence_to, undo_evidence
from articles.workflow.inputs import ClaimVersionInput
from tests.acts import version_of
from tests.factories import NOW
from tests.newsroom import claim_on


@pytest.fixture
def shared(article, claim, checker):
    """Two sources brought to a hidden claim and another one; one of them was taken back."""
    claims = [claim, claim_on(article, "40 Prozent")]
    for hours, title in enumerate(("Melderegister", "Grundbuch"), start=1):
        seen = [ClaimVersionInput(row.pk, version_of(row)) for row in claims]
        new = EvidenceInput(source=SourceInput(title=title), stance="contradicts")
        rows = add_evidence_to(
            claims=seen, actor=checker, at=NOW + timedelta(hours=hours), evidence=new
        )
    return undo_evidence(evidence=rows[0], version=version_of(claim), actor=checker, at=NOW)


def test_its_lines_are_shown_to_those_from_whom_no_verdict_is_hidden(
    shared, article, checker, colleague
):
    def shown_to(reader):
        rows = article.events.readable_by(reader).filter(verb__endswith="shared")
        return list(rows.order_by("pk").values_list("verb", flat=True))

    assert shown_to(checker) == ["evidence.shared", "evidence.shared", "evidence.unshared"]
    assert shown_to(colleague) == []


def test_those_about_other_claims_are_shown(article, checker, colleague):
    other = claim_on(article, "40 Prozent")
    seen = [ClaimVersionInput(other.pk, version_of(other))]
    new = EvidenceInput(source=SourceInput(title="Register"))
    add_evidence_to(claims=seen, actor=checker, at=NOW, evidence=new)
    assert article.events.readable_by(colleague).filter(verb="evidence.shared").exists()
