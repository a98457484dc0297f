"""The state of a claim, derived in one place from its verdict and its questions."""

from articles.models import Claim, Query, Verdict


def settle(claim: Claim, verdict: Verdict | None) -> None:
    """Set the claim's state from the verdict that counts (None: none does) and save it.

    Every call makes a new version of the claim, so its ETag changes.
    """
    if claim.state != Claim.State.LOST:
        claim.state = verdict.claim_state if verdict else undecided(claim)
    claim.version += 1
    claim.save(update_fields=["state", "version"])


def undecided(claim: Claim) -> str:
    """Return the state of a claim on which no verdict counts."""
    asked = Query.objects.open().filter(claim=claim).exists()
    return Claim.State.QUERY if asked else Claim.State.OPEN


def live_verdict(claim: Claim) -> Verdict | None:
    """Return the verdict that counts, with its rating, or None."""
    verdicts = Verdict.objects.live().select_related("rating")
    return verdicts.filter(claim=claim).order_by().first()
