"""Random second looks in the statistics."""

from datetime import date

import pytest

from articles.models import SampledVerdict
from articles.queries.samples import sample_views
from articles.queries.statistics import Period, desk_statistics
from articles.workflow import ClaimVersionInput, SampleInput, draw_sample, look_again
from tests.factories import NOW, DeskFactory
from tests.newsroom import clear, rating

DAY = Period(NOW.date(), NOW.date())


@pytest.fixture
def looked(article, checker, chief, colleague):
    """Two sentences looked at: in the second one a claim is false to the second person."""
    clear(article, checker)
    wanted = SampleInput(article=article, size=2, seed=7)
    sample = draw_sample(actor=chief, at=NOW, wanted=wanted)
    for position, row in enumerate(sample_views([sample])[0].sentences, start=1):
        parts = {row.claims[0].pk: rating("false")} if position == 2 else {}
        look_again(
            sample=sample,
            position=position,
            claims=[ClaimVersionInput(claim.pk, claim.version) for claim in row.claims],
            actor=colleague,
            at=NOW,
            rating=rating("true"),
            parts=parts,
            explanation="Darum.",
        )
    return article


def test_pairs_of_ratings_are_counted(looked):
    found = desk_statistics(DAY)
    total = SampledVerdict.objects.count()

    assert found.rating_pairs == {("true", "true"): total - 1, ("true", "false"): 1}
    assert (found.agreement.pairs, found.agreement.equal) == (total, total - 1)


def test_another_period_or_desk_has_none(looked):
    other = Period(date(NOW.year - 1, 1, 1), date(NOW.year - 1, 1, 2))
    assert desk_statistics(other).rating_pairs == {}
    assert desk_statistics(DAY, DeskFactory().pk).rating_pairs == {}


def test_a_false_claim_that_the_text_sets_right_agrees(looked):
    row = SampledVerdict.objects.filter(agrees=True).first()
    row.verdict.rating, row.verdict.text_stands = rating("false"), True
    row.verdict.save()

    assert ("false", "true") not in desk_statistics(DAY).rating_pairs
