"""An article whose judged sentences wait for a second look."""

import pytest

from articles.models import Article, Claim, Rating
from articles.workflow import EvidenceInput, SampleInput, SourceInput, draw_sample
from tests.acts import add_evidence, ask_author, give_verdict, write_comment
from tests.factories import NOW
from tests.newsroom import claim_on, clear

from .walking import COMMENT, CORRECTION, EXPLANATION, LABEL, NOTE


@pytest.fixture
def article(article, checker, colleague, chief) -> Article:
    """An article whose judged sentences were all drawn; one claim in it is wrong."""
    scale = Rating.objects.get(code="false").scale
    wrong = Rating.objects.create(
        scale=scale,
        code="zinnober",
        label_de=LABEL,
        label_en=LABEL,
        position=90,
        needs_correction=True,
    )
    claim = claim_on(article, "30 Prozent")
    clear(article, checker)
    source = EvidenceInput(source=SourceInput(title="Bericht"), note=NOTE)
    add_evidence(claim=claim, actor=checker, at=NOW, evidence=source)
    give_verdict(
        claim=claim,
        actor=checker,
        at=NOW,
        rating=wrong,
        correction=CORRECTION,
        explanation=EXPLANATION,
    )
    Rating.objects.filter(pk=wrong.pk).update(is_active=False)
    said = f"{COMMENT} @{colleague.username} @{chief.username}"
    write_comment(article=article, claim=claim, actor=checker, at=NOW, text=said)
    ask_author(claim=claim_on(article, "40 Prozent"), actor=checker, at=NOW, question="Woher?")
    return Article.objects.get(pk=article.pk)


@pytest.fixture
def sample(article, chief):
    return draw_sample(
        actor=chief, at=NOW, wanted=SampleInput(article=article, seed=7, percent=100)
    )


@pytest.fixture
def claim(article, sample) -> Claim:
    return claim_on(article, "30 Prozent")
