"""Published verdicts for tests."""

from datetime import date
from typing import Any

from articles.models import Claim, Publication, Verdict
from articles.workflow import PublicationInput
from tests.acts import publish_verdict
from tests.factories import NOW, ClaimFactory, UserFactory
from tests.newsroom import judge

CLAIM = "In der Werft von Husum ist jeder dritte Platz frei."
PUBLIC: dict[str, Any] = {
    "claim_reviewed": CLAIM,
    "summary": "Nach dem Register der Werften ist es jeder fünfte.",
    "claimant": "Gewerkschaft Hafen",
    "claimant_type": "organisation",
    "claimant_url": "https://gewerkschaft.example/",
    "claimed_date": date(2026, 3, 18),
    "appearance_url": "https://gewerkschaft.example/mitteilung",
}


def judged(claim: Claim | None = None, *, code: str = "false") -> Verdict:
    """Return a verdict that counts."""
    return judge(
        claim or ClaimFactory(),
        UserFactory(role="checker"),
        code,
        explanation="Das Register nennt 20 Prozent.",
    )


def publish(
    verdict: Verdict | None = None, *, at=NOW, code: str = "false", **changes
) -> Publication:
    """Return a published verdict, eligible for ClaimReview unless `changes` say otherwise.

    A second one is about a claim of its own.
    """
    if known := Publication.objects.filter(claim_reviewed__startswith=CLAIM[:-1]).count():
        changes = {"claim_reviewed": f"{CLAIM[:-1]}, nach {known} Jahren."} | changes
    row = publish_verdict(
        verdict=verdict or judged(code=code),
        actor=UserFactory(role="chief"),
        at=at,
        publication=PublicationInput(**(PUBLIC | changes)),
    )
    return Publication.objects.with_verdict().get(pk=row.pk)
