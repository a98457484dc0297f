"""An article whose judged sentences wait for a second look."""

from typing import Any

import pytest

from articles.models import Claim, Rating
from articles.workflow import (
    EvidenceInput,
    SampleInput,
    SourceInput,
    draw_sample,
)
from tests.acts import add_evidence, ask_author, give_verdict, write_comment
from tests.factories import NOW, UserFactory
from tests.newsroom import TEXT, claim_on, clear, receive

from .walking import COMMENT, CORRECTION, EXPLANATION, LABEL, NOTE


@pytest.fixture(scope="module")
def stored(module_rows) -> dict[str, Any]:
    """An article whose sentences are judged; one claim in it is wrong."""
    people = {name: UserFactory(role="checker") for name in ("checker", "colleague")}
    people |= {role: UserFactory(role=role) for role in ("chief", "author")}
    checker = people["checker"]
    article = receive(checker, TEXT, author=people["author"])
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
    said = f"{COMMENT} @{people['colleague'].username} @{people['chief'].username}"
    write_comment(article=article, claim=claim, actor=checker, at=NOW, text=said)
    ask_author(claim=claim_on(article, "40 Prozent"), actor=checker, at=NOW, question="Woher?")
    return people | {"article": article}


def _row(name: str):
    @pytest.fixture(name=name)
    def row(stored, db):
        return type(stored[name]).objects.get(pk=stored[name].pk)

    return row


checker, colleague, chief, author, article = map(
    _row, ("checker", "colleague", "chief", "author", "article")
)


@pytest.fixture
def sample(article, chief):
    return draw_sample(
        actor=chief, at=NOW, wanted=SampleInput(article=article, seed=7, percent=100)
    )


@pytest.fixture
def claim(article, sample) -> Claim:
    return claim_on(article, "30 Prozent")
