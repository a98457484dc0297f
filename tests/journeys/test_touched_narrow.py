"""A sentence changed under a verdict, on a telephone: what it was, and the verdict, at once."""

import pytest

from articles.workflow import ManuscriptInput, receive_revision
from tests.factories import NOW, VerdictFactory
from tests.newsroom import claim_on

from .conftest import TEXT

pytestmark = pytest.mark.slow

LONG = (
    "Das sind, nach der Zählung der Hafenbehörde und ohne die Fähren, die nur über Nacht "
    "liegen, {} Prozent aller Anläufe, die in den vergangenen zwölf Monaten in der Stadt und "
    "ihren drei Vororten gezählt wurden."
)


def revise(article, actor, share):
    text = TEXT.replace("Das sind 30 Prozent aller Anläufe.", LONG.format(share))
    receive_revision(article=article, actor=actor, at=NOW, manuscript=ManuscriptInput(text=text))


@pytest.mark.parametrize("height", [640, 800])
def test_the_verdicts_are_in_sight_without_scrolling(signed_in_page, checker, article, height):
    revise(article, checker, 30)
    VerdictFactory(claim=claim_on(article, "30 Prozent"))
    revise(article, checker, 40)
    claim = claim_on(article, "40 Prozent")
    path = f"/articles/{article.pk}/?claim={claim.pk}"
    page = signed_in_page(checker, path, viewport=(400, height), has_touch=True)

    before = page.locator(".before-after dd").first
    assert "30 Prozent" in before.inner_text()
    assert before.bounding_box()["y"] < height
    ratings = page.locator(".ratings").bounding_box()
    assert ratings["y"] + ratings["height"] <= height
