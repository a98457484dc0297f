"""A sentence changed under a verdict, on a telephone: what it was, and the verdict, at once."""

import pytest

from articles.workflow import NewManuscript, receive_revision
from tests.factories import NOW, VerdictFactory

from .conftest import TEXT

LONG = (
    "Das sind, nach der Zählung der Hafenbehörde und ohne die Fähren, die nur über Nacht "
    "liegen, {} Prozent aller Anläufe, die in den vergangenen zwölf Monaten in der Stadt und "
    "ihren drei Vororten gezählt wurden."
)


@pytest.mark.parametrize("height", [640, 800])
def test_the_verdicts_are_in_sight_without_scrolling(
    signed_in_page, checker, article, claim_of, height
):
    text = TEXT.replace("Das sind 30 Prozent aller Anläufe.", LONG.format(30))
    for number, text in ((30, text), (40, text.replace("30 Prozent", "40 Prozent"))):
        receive_revision(
            article=article, actor=checker, at=NOW, manuscript=NewManuscript(text=text)
        )
        claim = article.claims.in_text().get(quote=f"{number} Prozent", kind="share")
        if number == 30:
            VerdictFactory(claim=claim)
    path = f"/articles/{article.pk}/?claim={claim.pk}"
    page = signed_in_page(checker, path, viewport=(400, height), has_touch=True)

    before = page.locator(".before-after dd").first
    assert "30 Prozent" in before.inner_text()
    assert before.bounding_box()["y"] < height
    ratings = page.locator(".ratings").bounding_box()
    assert ratings["y"] + ratings["height"] <= height
