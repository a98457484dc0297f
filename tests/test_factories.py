"""The factories make what they say."""

import pytest

from articles.models import Claim, Verdict
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_article_comes_with_its_revision():
    article = factories.ArticleFactory(text="Es regnet.", headline="Wetter")

    assert (article.revision.text, article.headline) == ("Es regnet.", "Wetter")


def test_a_claim_is_at_its_words():
    claim = factories.ClaimFactory(quote="280", kind="count")

    assert claim.article.revision.text[claim.start : claim.end] == "280"


def test_verdict_and_question_set_the_state_of_the_claim():
    wrong, asked = factories.VerdictFactory(rating="false"), factories.QuestionFactory()

    states = [Claim.objects.get(pk=row.claim_id).state for row in (wrong, asked)]
    assert states == ["wrong", "query"]


def test_a_second_verdict_takes_the_place_of_the_first():
    first = factories.VerdictFactory()
    second = factories.VerdictFactory(claim=first.claim, rating="imprecise")

    assert Verdict.objects.live().get(claim=first.claim) == second


def test_a_signed_off_article_is_cleared():
    assert factories.SignOffFactory(
        article=factories.ClaimFactory().article
    ).article.claims.exists()


@pytest.mark.parametrize(
    "factory",
    [
        factories.EvidenceFactory,
        factories.OriginFactory,
        factories.PublicationFactory,
        factories.ReferenceFactFactory,
        factories.SourceFactory,
    ],
)
def test_each_factory_makes_a_row_alone(factory):
    assert factory().pk
