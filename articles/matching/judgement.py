"""The relation of a claim to its best passage: by rule for words, by weights for values."""

from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.decisions import Option, Taken, confirming_option, differing_option
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.names import NAMED, judge_name
from articles.matching.quotes import judge_quote
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.text_decisions import textual_option
from articles.matching.verdicts import Judgement, differs
from articles.matching.weights import Weights, probability

RULES = (judge_name, judge_quote)
TEXTS = {Kind.QUOTE: Reason.SAME_QUOTE} | dict.fromkeys(NAMED, Reason.SAME_NAME)
AGREED = {
    "same": (PassageRelation.SAME, Reason.SAME_VALUE),
    "rounded": (PassageRelation.ROUNDED, Reason.ROUNDED),
    "converted": (PassageRelation.CONVERTED, Reason.CONVERTED),
}
# What a difference of two values is called; "opposite" is one of direction.
DIFFERENT = {"opposite": Reason.DIRECTION} | {
    reason.value: reason
    for reason in (Reason.DIGITS, Reason.TRANSPOSED, Reason.SCALE, Reason.UNIT, Reason.DIRECTION,
                   Reason.RATE, Reason.STEP)
}  # fmt: skip


def judged(
    index: SourceIndex,
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    taken: Taken,
    weights: Weights,
) -> Judgement | None:
    """Return the relation of the best passage; None where nothing is established."""
    if not ranked:
        return None
    if is_value(claim):
        return _judged_value(claim, ranked, taken, weights)
    for rule in RULES:
        if verdict := rule(index, claim, ranked):
            return verdict
    return _confirmed_text(index, claim, ranked, weights)


def is_value(claim: ContextClaim) -> bool:
    """Return whether a claim has a number, days or a time of day to compare."""
    fact = claim.fact
    return fact.number is not None or fact.days is not None or fact.clock is not None


def _judged_value(
    claim: ContextClaim, ranked: Sequence[PassageCandidate], taken: Taken, weights: Weights
) -> Judgement | None:
    yes, no = confirming_option(claim, ranked, taken), differing_option(claim, ranked, taken)
    sure = probability(yes.features, weights.confirm) if yes else 0.0
    wrong = probability(no.features, weights.differ) if no else 0.0
    limits = weights.thresholds
    if no and wrong >= limits["differ"] and wrong >= sure * limits["differ_over_confirm"]:
        reason = DIFFERENT.get(no.objection, Reason.OTHER_VALUE)
        return differs(no.candidate, reason, claim.fact.text, no.pair.fact.text)
    if yes and not yes.objection and sure >= limits["confirm"]:
        return _confirmed_value(claim, yes)
    return None


def _confirmed_value(claim: ContextClaim, option: Option) -> Judgement:
    relation, reason = AGREED[option.pair.verdict]
    if option.pair.fact.is_derived:
        relation, reason = PassageRelation.CONVERTED, Reason.DERIVED
    return Judgement(option.candidate, relation, reason, claim.fact.text, option.pair.fact.text)


def _confirmed_text(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate], weights: Weights
) -> Judgement | None:
    option = textual_option(index, claim, ranked)
    if option is None or probability(option[1], weights.textual) < weights.thresholds["textual"]:
        return None
    reason = TEXTS.get(claim.fact.kind, Reason.SAME_WORDS)
    return Judgement(option[0], PassageRelation.SAME, reason, claim.fact.text)
