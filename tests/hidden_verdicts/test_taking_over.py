"""Evidence of a claim whose verdict is hidden is not learned by taking it over."""

import pytest

from articles.workflow import WrongState
from tests.acts import take_over_evidence
from tests.factories import NOW, ArticleFactory
from tests.newsroom import TEXT, claim_on


def test_evidence_that_is_hidden_with_its_verdict_is_not_taken_over(claim, colleague, checker):
    other = claim_on(ArticleFactory(text=TEXT), "30 Prozent")
    with pytest.raises(WrongState):
        take_over_evidence(claim=other, from_claim=claim, actor=colleague, at=NOW)

    [row] = take_over_evidence(claim=other, from_claim=claim, actor=checker, at=NOW)
    assert row.source.title == "Bericht"
