"""The state of a claim, derived in one place from its verdict and its questions."""

from articles.models import Article, Claim, Question, Verdict


def settle(
    claim: Claim,
    verdict: Verdict | None,
    *,
    asked: bool | None = None,
    is_verdict_changed: bool = False,
) -> None:
    """Set the claim's state from the verdict that counts (None: none does) and save it.

    `asked` is what `is_asked` says, where the caller knows it already. The claim has a new
    version where its state is another, or where its verdict is (`is_verdict_changed`): given,
    confirmed, taken back. A verdict given on the text that it stands in needs no confirmation
    of its context, and none needs none.
    """
    before = claim.state, claim.context_changed
    if claim.state != Claim.State.LOST:
        asked = is_asked(claim) if asked is None else asked
        claim.state = state_of(verdict.claim_state if verdict else None, asked)
    if verdict is None or verdict.context_id == claim.revision_id:
        claim.context_changed = False
    if is_verdict_changed or (claim.state, claim.context_changed) != before:
        claim.version += 1
        claim.save(update_fields=["state", "context_changed", "version"])


def state_of(judged: str | None, asked: bool) -> str:
    """Return the state of a claim in the text.

    `judged` is the state that its verdict gives it, None without one; `asked` tells whether
    the author still has to answer. Until then it isn't cleared, whether the question or the
    verdict came first. What is to be corrected is so with a question too.
    """
    if judged == Claim.State.WRONG:
        return judged
    if asked:
        return Claim.State.QUERY
    return judged or Claim.State.OPEN


def undecided(claim: Claim) -> str:
    """Return the state of a claim on which no verdict counts."""
    return state_of(None, is_asked(claim))


def is_asked(claim: Claim) -> bool:
    """Tell whether a question about it is open; one that is overdue keeps nobody waiting."""
    return Question.objects.holding().filter(claim=claim).exists()


def judged_states(article: Article) -> dict[int, str]:
    """Return the states that the verdicts that count give the article's claims, by pk."""
    live = Verdict.objects.live().filter(claim__article=article).select_related("rating")
    return {verdict.claim_id: verdict.claim_state for verdict in live}


def live_verdict(claim: Claim) -> Verdict | None:
    """Return the verdict that counts, with its rating, or None."""
    verdicts = Verdict.objects.live().select_related("rating")
    return verdicts.filter(claim=claim).order_by().first()
