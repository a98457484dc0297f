"""What a reader should look at although nothing is established: hints beside a passage."""

from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.decisions import CONFIRMING, Option, inner_rival
from articles.matching.reasons import Reason
from articles.matching.text_decisions import TEXTUAL
from articles.matching.verdicts import Hint

_HEDGED = CONFIRMING.index("hedged")
_NEGATION = TEXTUAL.index("negation")


def value_hint(claim: ContextClaim, option: Option) -> Hint | None:
    """Return a hint on a passage whose value agrees but is not confirmed.

    The passage only reports or supposes it, or another of its values fits the words better.
    """
    if option.features[_HEDGED]:
        return Hint(Reason.HEDGED, claim.fact.text, option.pair.fact.text)
    rival = inner_rival(option.candidate, option.pair, claim)
    if rival and rival.context > option.pair.context:
        return Hint(Reason.OTHER_VALUE, claim.fact.text, rival.fact.text)
    return None


def text_hint(claim: ContextClaim, features: Sequence[float] | None) -> Hint | None:
    """Return a hint on a direct quote that no passage has, or on a denial in one of the two."""
    if claim.fact.kind is Kind.QUOTE and getattr(claim.fact.value, "form", "") == "direct":
        return Hint(Reason.WORDING, claim.fact.text)
    if features and features[_NEGATION]:
        return Hint(Reason.NEGATION, claim.fact.text)
    return None
