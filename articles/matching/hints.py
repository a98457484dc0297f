"""What a reader should look at although nothing is established: hints beside a passage."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from operator import mul
from typing import TYPE_CHECKING

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim, is_reported, is_value
from articles.matching.decisions import CONFIRMING, Option, Taken
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import Reason
from articles.matching.suspicion import (
    COMPARED,
    SUSPECT,
    Confirmations,
    Suspicion,
    is_confirmed,
)  # fmt: skip
from articles.matching.text_decisions import TEXTUAL
from articles.matching.verdicts import Hint, Judgement, is_difference, mentioned
from articles.matching.weights import Weights, probability

if TYPE_CHECKING:
    from articles.matching.ranking import RankedClaim

_CLAUSE, _VAGUE = map(CONFIRMING.index, ("clause_cover", "is_vague"))
_NEGATION, _HEAD, _OTHER, _ALIGNED = map(
    TEXTUAL.index, ("negation", "head_word", "language_other", "aligned")
)
# Share of the claim's clause that a passage must have, for a value and for words.
LEAST_CLAUSE, LEAST_SHARED = 0.4, 0.5
# Of so many claims one may have a hint; a short text may have a few.
CLAIMS_A_HINT, FEWEST_HINTS = 11, 3
# From this age on (half a year) a document is an older one; below this standing it is about
# something else.
OLDER, ELSEWHERE = 0.65, 0.6
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


def with_hints(
    index: SourceIndex,
    found: Sequence["RankedClaim"],
    verdicts: Sequence[Judgement | None],
    taken: Taken,
    weights: Weights,
) -> list[Judgement | None]:
    """Return the verdicts; the claims that are most likely wrong have a hint, no others.

    Those above the threshold, at most one of `CLAIMS_A_HINT` claims. A claim that is confirmed
    may have one, too; what is contradicted needs none.
    """
    suspicions = suspicions_of(index, found, verdicts, taken, weights)
    likely = {at: probability(one.features, weights.suspect) for at, one in suspicions.items()}
    most = max(FEWEST_HINTS, len(found) // CLAIMS_A_HINT)
    ahead = sorted(likely, key=lambda at: (-likely[at], at))[:most]
    chosen = {at for at in ahead if likely[at] >= weights.thresholds["suspect"]}
    decided: list[Judgement | None] = []
    for at, verdict in enumerate(verdicts):
        if at in chosen:
            decided.append(_hinted(verdict, suspicions[at], weights))
        else:
            decided.append(replace(verdict, hint=None) if verdict else None)
    return decided


def suspicions_of(
    index: SourceIndex,
    found: Sequence["RankedClaim"],
    verdicts: Sequence[Judgement | None],
    taken: Taken,
    weights: Weights,
) -> dict[int, Suspicion]:
    """Return by number the claims that have passages and that nothing contradicts."""
    confirmed = Confirmations(found, verdicts)
    return {
        at: Suspicion(
            index, ranked, verdict, taken, weights, confirmed.beside(ranked.claim, verdict)
        )
        for at, (ranked, verdict) in enumerate(zip(found, verdicts, strict=True))
        if ranked.candidates and not is_difference(verdict)
    }


def _hinted(verdict: Judgement | None, suspicion: Suspicion, weights: Weights) -> Judgement:
    hint = suspicion_hint(suspicion, weights)
    if verdict is None:
        return mentioned(suspicion.shown, hint)
    return replace(verdict, hint=hint)


# Reasons --------------------------------------------------------------------------------------


def suspicion_hint(suspicion: Suspicion, weights: Weights) -> Hint:
    """Return why to look at a claim: what a rule says, else the sign that weighs most.

    That it is perhaps said of something else is said only where no sign has a name.
    """
    rule = suspicion.verdict.hint if suspicion.verdict else None
    if rule and rule.reason is not Reason.SUBJECT:
        return rule
    weighed = dict(zip(SUSPECT, map(mul, suspicion.features, weights.suspect), strict=True))
    by_weight = {of: sum(weighed[name] for name in names) for of, names in _REASONS.items()}
    for of in sorted(by_weight, key=lambda of: -by_weight[of]):
        if by_weight[of] > 0 and (hint := of(suspicion)):
            return hint
    return rule or _of_nothing(suspicion)


def _of_nothing(suspicion: Suspicion) -> Hint:
    """Return what holds where no sign has a name of its own."""
    reason = Reason.SUBJECT if is_value(suspicion.claim) else Reason.PARTLY
    is_sure = is_confirmed(suspicion.verdict)
    return Hint(Reason.UNSURE if is_sure else reason, suspicion.claim.fact.text)


def _of_document(suspicion: Suspicion) -> Hint | None:
    """Return that the passage shown is in an older document, or in one about something else."""
    if suspicion.candidate is not suspicion.shown:
        return None
    if suspicion.age >= OLDER:
        return Hint(Reason.EARLIER, suspicion.claim.fact.text)
    is_elsewhere = suspicion.candidate.passage.document.standing < ELSEWHERE
    return Hint(Reason.ELSEWHERE, suspicion.claim.fact.text) if is_elsewhere else None


def _of_rival(suspicion: Suspicion) -> Hint | None:
    """Return that another passage has a value that resembles the claim's."""
    pair = suspicion.rival[1].difference if suspicion.rival[1] else None
    return Hint(Reason.RIVAL, suspicion.claim.fact.text, pair.fact.text) if pair else None


def _of(reason: Reason) -> Callable[[Suspicion], Hint | None]:
    return lambda suspicion: Hint(reason, suspicion.claim.fact.text)


def _of_quote(suspicion: Suspicion) -> Hint | None:
    is_there = suspicion.textual.get("aligned")
    return Hint(Reason.SPEAKER if is_there else Reason.WORDING, suspicion.claim.fact.text)


_REASONS: Mapping[Callable[[Suspicion], Hint | None], tuple[str, ...]] = {
    _of_document: ("old_value", "old_words", "old_own_words", "stale_value"),
    _of_rival: ("alike",),
    _of(Reason.POINTS): ("points",),
    _of(Reason.PERIOD): ("period_other",),
    _of(Reason.NEGATION): ("negation",),
    _of(Reason.COMPARED): ("compares", "compared"),
    _of_quote: ("direct",),
}


# Rules ----------------------------------------------------------------------------------------


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
        return _quote_hint(claim, option)
    if claim.fact.kind is not Kind.STATEMENT:
        return None
    is_compared = COMPARED.search(claim.fact.text)
    compared = Hint(Reason.COMPARED, claim.fact.text) if is_compared else None
    if option is None or option[1][_HEAD] < LEAST_SHARED:
        return compared
    candidate, features = option
    if is_supposed(claim, candidate):
        return Hint(Reason.HEDGED, claim.fact.text)
    return Hint(Reason.NEGATION, claim.fact.text) if features[_NEGATION] else compared


def _quote_hint(
    claim: ContextClaim, option: tuple[PassageCandidate, Sequence[float]] | None
) -> Hint | None:
    """Return that no passage has a quote's words; where one has them, that another may say it."""
    if option and option[1][_ALIGNED]:
        return Hint(Reason.SPEAKER, claim.fact.text)
    is_translated = option is not None and option[1][_OTHER] and not is_reported(claim)
    return None if is_translated else Hint(Reason.WORDING, claim.fact.text)
