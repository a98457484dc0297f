"""The state of a claim, derived in one place from its verdict and its questions."""

from articles.models import Article, Claim, Question, Verdict

from .transaction import change


def update_state(
    claim: Claim,
    verdict: Verdict | None,
    *,
    asked: bool | None = None,
    is_verdict_changed: bool = False,
    is_answered: bool = False,
) -> None:
    """Set the claim's state from the live verdict (or None) and save it.

    `asked` is the result of `is_asked`, if the caller has it. The claim gets a new version
    if its state or its verdict changed (`is_verdict_changed`: given, confirmed, withdrawn).
    The context needs no confirmation without a verdict. With one it does after an answer of the
    author (`is_answered`), which the person who judged did not know.
    """
    before = claim.state, claim.context_changed
    if claim.state != Claim.State.LOST:
        asked = is_asked(claim) if asked is None else asked
        claim.state = state_of(verdict.claim_state if verdict else None, asked)
    if verdict is None:
        claim.context_changed = False
    elif is_answered and claim.state != Claim.State.LOST:
        claim.context_changed = True
    if is_verdict_changed or (claim.state, claim.context_changed) != before:
        claim.version += 1
        change(claim, ["state", "context_changed", "version"])


def state_of(judged: str | None, asked: bool) -> str:
    """Return the state of a claim in the text.

    `judged` is the state from its verdict, None without one; `asked` is whether a question
    is open. An open question keeps the claim from being cleared, also one asked after the
    verdict. A claim to be corrected stays so with an open question.
    """
    if judged == Claim.State.WRONG:
        return judged
    if asked:
        return Claim.State.QUERY
    return judged or Claim.State.OPEN


def undecided(claim: Claim) -> str:
    """Return the state of a claim without a live verdict."""
    return state_of(None, is_asked(claim))


def is_asked(claim: Claim) -> bool:
    """Return whether a question about it is open; an overdue one doesn't count."""
    return Question.objects.holding().filter(claim=claim).exists()


def judged_states(article: Article) -> dict[int, str]:
    """Return the states of the article's claims by their live verdicts, by pk."""
    live = Verdict.objects.live().filter(claim__article=article).select_related("rating")
    return {verdict.claim_id: verdict.claim_state for verdict in live}


def live_verdict(claim: Claim) -> Verdict | None:
    """Return the live verdict with its rating, or None."""
    verdicts = Verdict.objects.live().select_related("rating")
    return verdicts.filter(claim=claim).order_by().first()
