"""What a reader should look at although nothing is established: hints beside a passage."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim, is_reported
from articles.matching.decisions import CONFIRMING, Option
from articles.matching.features import PassageCandidate
from articles.matching.reasons import Reason
from articles.matching.text_decisions import TEXTUAL
from articles.matching.verdicts import Hint

_CLAUSE, _VAGUE = map(CONFIRMING.index, ("clause_cover", "is_vague"))
_NEGATION, _HEAD, _OTHER = map(TEXTUAL.index, ("negation", "head_word", "language_other"))
# Share of the claim's clause that a passage must have, for a value and for words.
LEAST_CLAUSE, LEAST_SHARED = 0.4, 0.5
_COMPARED = re.compile(
    r"\b(?:mehr|weniger|\w{3,}er)\b[^.;]{0,40}\bals\b|\b(?:more|less|fewer|\w{3,}er)\b[^.;]{0,40}\bthan\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:vorgetragen|behaupt\w*|vorgeworfen|Vorw[uü]rf\w*|mutmaßlich\w*|angeblich\w*|"
    r"möglicherweise|Verdacht\w*|Gerücht\w*|ungeklärt|"
    r"nicht (?:nachgewiesen|belegt|bewiesen|geklärt|bestätigt)|prüf(?:t|en|e) (?:\w+,? ){0,3}ob|"
    r"alleged\w*|suspected|claimed|unproven|unconfirmed|considering|accused|rumou?r\w*|possibly|"
    r"(?:may|might) have)\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:sei|seien|habe|hätten?|könn\w*|soll\w*|laut|nach Angaben|zufolge|angeblich\w*|"
    r"mutmaßlich\w*|Vorw[uü]rf\w*|Verdacht\w*|ermittel\w*|prüf\w*|erwäg\w*|offenbar|wohl|"
    r"vermutlich|möglich\w*|heißt es|behaupt\w*|wirft|Anklage|sagt\w*|may|might|could|would|"
    r"alleged\w*|accus\w*|claim\w*|reported\w*|said|says|according|consider\w*|perhaps|"
    r"investigat\w*)\b",
    re.I,
)


def value_hint(claim: ContextClaim, option: Option) -> Hint | None:
    """Return a hint on a passage whose value agrees but is not confirmed.

    The passage only supposes it, names it as a bound, or has most of the claim's clause beside it
    and still something that speaks against it. A day is in many passages: it may be another one's.
    """
    words = claim.fact.text, option.pair.fact.text
    if is_supposed(claim, option.candidate):
        return Hint(Reason.HEDGED, *words)
    mine, other = claim.fact.number, option.pair.fact.number
    if mine and other and not mine.modifier and other.modifier == "at_most":
        return Hint(Reason.OTHER_VALUE, *words)
    is_near = option.features[_CLAUSE] >= LEAST_CLAUSE and mine
    if is_near or (claim.fact.days and not option.features[_VAGUE]):
        return Hint(Reason.SUBJECT, *words)
    return None


def is_supposed(claim: ContextClaim, candidate: PassageCandidate) -> bool:
    """Return whether a passage supposes or alleges what the claim's sentence states."""
    is_stated = not _REPORTED.search(claim.body)
    return is_stated and bool(_SUPPOSED.search(candidate.passage.passage.text))


def text_hint(
    claim: ContextClaim, option: tuple[PassageCandidate, Sequence[float]] | None
) -> Hint | None:
    """Return a hint on words that no passage confirms.

    A report; a direct quote that is not translated; a statement that a passage only
    supposes, or that one of the two denies; one that compares two things.
    """
    if claim.fact.kind is Kind.QUOTE:
        is_translated = option is not None and option[1][_OTHER] and not is_reported(claim)
        return None if is_translated else Hint(Reason.WORDING, claim.fact.text)
    if claim.fact.kind is not Kind.STATEMENT:
        return None
    is_compared = _COMPARED.search(claim.fact.text)
    compared = Hint(Reason.WORDING, claim.fact.text) if is_compared else None
    if option is None or option[1][_HEAD] < LEAST_SHARED:
        return compared
    candidate, features = option
    if is_supposed(claim, candidate):
        return Hint(Reason.HEDGED, claim.fact.text)
    return Hint(Reason.NEGATION, claim.fact.text) if features[_NEGATION] else compared
