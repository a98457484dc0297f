"""The relation of a claim to its best passage: by the first rule that applies, else by weights."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.computed import confirm_computed
from articles.matching.context import ContextClaim, is_value
from articles.matching.decisions import (
    Option,
    Taken,
    confirming_name,
    confirming_option,
    differing_option,
)  # fmt: skip
from articles.matching.features import PassageCandidate
from articles.matching.hints import text_hint, value_hint, with_hints
from articles.matching.index import NAMED, SourceIndex
from articles.matching.ranking import RankedClaim, taken_facts
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.rules import RULES
from articles.matching.text_decisions import textual_limit, textual_option
from articles.matching.verdicts import (
    Hint,
    Judgement,
    confirmed_by_its_matter,
    differs,
    is_off_subject,
    mentioned,
)  # fmt: skip
from articles.matching.weights import Weights, probability
from articles.matching.wide import (
    decided_by_figures,
    decided_by_parts,
    decided_by_quotes,
    decided_by_reports,
    with_dates,
    with_parts,
    with_ranks,
)
from articles.matching.written_days import WEEKDAY

IN_WORDS = (*NAMED, Kind.ROLE, Kind.QUOTE, Kind.STATEMENT, Kind.ATTRIBUTION)
TEXTS = {Kind.QUOTE: Reason.SAME_QUOTE} | dict.fromkeys(NAMED, Reason.SAME_NAME)
AGREED = {
    "same": (PassageRelation.SAME, Reason.SAME_VALUE),
    "rounded": (PassageRelation.ROUNDED, Reason.ROUNDED),
    "converted": (PassageRelation.CONVERTED, Reason.CONVERTED),
}
# From this probability on a passage that agrees comes first, although it is not confirmed.
LEADS = 0.25
# What a difference of two values is called; "opposite" is one of direction.
DIFFERENT = {"opposite": Reason.DIRECTION} | {
    reason.value: reason
    for reason in (Reason.DIGITS, Reason.TRANSPOSED, Reason.SCALE, Reason.UNIT, Reason.DIRECTION,
                   Reason.RATE, Reason.STEP, Reason.SIDE, Reason.COUNTED)
}  # fmt: skip


def judgements(
    index: SourceIndex, found: Sequence[RankedClaim], weights: Weights
) -> list[Judgement | None]:
    """Return the relation of the best passage of each claim; None where nothing is established.

    Where a reader should look, it has a hint.
    """
    verdicts = decided(index, found, weights)
    return with_hints(index, found, verdicts, taken_facts(found), weights)


def decided(
    index: SourceIndex, found: Sequence[RankedClaim], weights: Weights
) -> list[Judgement | None]:
    """Return the relations, with the hints that rules give."""
    taken = taken_facts(found)
    verdicts = [judged(index, r.claim, r.candidates, taken, weights) for r in found]
    claims = [ranked.claim for ranked in found]
    verdicts = decided_by_figures(index, found, verdicts)
    verdicts = with_dates(claims, decided_by_parts(index, claims, verdicts))
    verdicts = with_parts(claims, with_ranks(claims, verdicts))
    verdicts = decided_by_reports(claims, decided_by_quotes(claims, verdicts))
    return [confirmed_by_its_matter(verdict) for verdict in verdicts]


def judged(
    index: SourceIndex,
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    taken: Taken,
    weights: Weights,
) -> Judgement | None:
    """Return the relation of one claim's best passage; None where nothing is established."""
    if not ranked:
        return None
    for rule in RULES:
        verdict = rule(index, claim, ranked)
        if verdict and not is_off_subject(verdict):
            return verdict
    if is_value(claim):
        return _judged_value(index, claim, ranked, taken, weights)
    return _confirmed_text(index, claim, ranked, weights)


def _judged_value(
    index: SourceIndex,
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    taken: Taken,
    weights: Weights,
) -> Judgement | None:
    yes = confirming_option(index, claim, ranked, taken)
    no = differing_option(index, claim, ranked, taken)
    name = confirming_name(claim)
    sure = probability(yes.features, getattr(weights, name)) if yes else 0.0
    wrong = probability(no.features, weights.differ) if no else 0.0
    limits = weights.thresholds
    least = max(limits["differ"], sure * limits["differ_over_confirm"])
    computed = None
    if no and wrong >= least and no.objection == "other":
        computed = confirm_computed(index, claim, ranked)
    if no and wrong >= least and not computed:
        return differs(no.candidate, _reason(claim, no), claim.fact.text, no.pair.fact.text)
    if yes and yes.may_confirm and sure >= limits[name]:
        return _confirmed_value(claim, yes)
    if computed := computed or confirm_computed(index, claim, ranked):
        return computed
    if no and wrong >= limits["hint"]:
        hint = Hint(_reason(claim, no), claim.fact.text, no.pair.fact.text)
        return mentioned(no.candidate, hint)
    if yes and sure >= LEADS:
        return mentioned(yes.candidate, value_hint(claim, yes))
    return None


def _reason(claim: ContextClaim, option: Option) -> Reason:
    """Return what a difference is called; days and times of day by what is written."""
    reason = DIFFERENT.get(option.objection, Reason.OTHER_VALUE)
    if claim.fact.number or reason not in (Reason.DIGITS, Reason.TRANSPOSED):
        return reason
    here, there = (re.sub(r"\D", "", f.text) for f in (claim.fact, option.pair.fact))
    if WEEKDAY.search(claim.fact.text) and (not here or here == there):
        return Reason.WEEKDAY
    apart = sum(one != other for one, other in zip(here, there, strict=False))
    return reason if len(here) == len(there) and apart <= 2 else Reason.OTHER_VALUE


def _confirmed_value(claim: ContextClaim, option: Option) -> Judgement:
    relation, reason = AGREED[option.pair.verdict]
    if option.pair.fact.is_derived:
        relation, reason = PassageRelation.CONVERTED, Reason.DERIVED
    return Judgement(option.candidate, relation, reason, claim.fact.text, option.pair.fact.text)


def _confirmed_text(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate], weights: Weights
) -> Judgement | None:
    option = textual_option(index, claim, ranked) if claim.fact.kind in IN_WORDS else None
    least = weights.thresholds[textual_limit(claim.fact.kind)]
    if option is None or probability(option[1], weights.textual) < least:
        hint = text_hint(claim, option)
        return mentioned(ranked[0], hint) if hint else None
    reason = TEXTS.get(claim.fact.kind, Reason.SAME_WORDS)
    return Judgement(option[0], PassageRelation.SAME, reason, claim.fact.text)
