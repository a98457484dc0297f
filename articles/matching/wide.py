"""Verdicts that follow from those of other claims: of reports, dates, people and roles."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from articles.facts.kinds import Kind
from articles.matching.anchors import judge_anchored
from articles.matching.context import ContextClaim, is_reported
from articles.matching.index import SourceIndex
from articles.matching.pairs import ORDERS
from articles.matching.ranking import RankedClaim
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.verdicts import Judgement, is_difference, is_off_subject, mentioned
from articles.matching.wording import head_words
from articles.matching.words import name_words

DATE_REACH = 40
YEAR_DAYS = 364
# What makes the report or the statement wrong that it is in. Other values may be of a smaller part.
OF_THE_WHOLE = (
    Reason.OTHER_NAME, Reason.FIRST_NAME, Reason.SPELLING, Reason.PLACE, Reason.ROLE, Reason.SIDE,
    Reason.DIRECTION, Reason.RATE, Reason.UNIT, Reason.SCALE, Reason.TRANSPOSED, Reason.COMPARISON,
)  # fmt: skip
# Between a year and a rank of one phrase: "2021 zum ersten Mal", "first in 1967".
_LINK = re.compile(r"\s*(?:(?:zum|im|in|for the|the)\s+)?(?:Mal\s+)?")
MEANT = 0.6


def decided_by_parts(
    index: SourceIndex, claims: Sequence[ContextClaim], verdicts: Sequence[Judgement | None]
) -> list[Judgement | None]:
    """Return the verdicts, those of reports decided by the values in them.

    One wrong value makes a report wrong. It is confirmed if all of its values are; if it has only
    one, the passage must have `MEANT` of its words, too.
    """
    by_claim = {id(claim): verdict for claim, verdict in zip(claims, verdicts, strict=True)}
    found = list(verdicts)
    for at, claim in enumerate(claims):
        if not claim.parts or is_difference(verdicts[at]):
            continue
        verdict = _of_parts([by_claim[id(part)] for part in claim.parts])
        if verdict and _agrees(verdict) and len(claim.parts) == 1:
            candidate = verdict.candidate
            if head_words(index, claim, candidate.passage) < MEANT:
                verdict = verdicts[at] or mentioned(candidate, None)
        found[at] = verdict
    return found


def decided_by_figures(
    index: SourceIndex, found: Sequence[RankedClaim], verdicts: Sequence[Judgement | None]
) -> list[Judgement | None]:
    """Return the verdicts; a day or a name differs where the figure beside it has another one."""
    by: dict[tuple[int, int], list[RankedClaim]] = defaultdict(list)
    for ranked in found:
        by[ranked.claim.sentence].append(ranked)
    decided = list(verdicts)
    for at, ranked in enumerate(found):
        if not is_difference(verdicts[at]):
            beside = [other for other in by[ranked.claim.sentence] if other is not ranked]
            anchored = judge_anchored(index, ranked, beside)
            if anchored and not is_off_subject(anchored):
                decided[at] = anchored
    return decided


def with_dates(
    claims: Sequence[ContextClaim], verdicts: Sequence[Judgement | None]
) -> list[Judgement | None]:
    """Return the verdicts; a date has that of a value near it that is of another period."""

    def is_near(value: ContextClaim, claim: ContextClaim) -> bool:
        return claim.fact.kind is Kind.DATE and _gap(claim, value) <= DATE_REACH

    return _handed_on(claims, verdicts, Reason.PERIOD, is_near)


def with_ranks(
    claims: Sequence[ContextClaim], verdicts: Sequence[Judgement | None]
) -> list[Judgement | None]:
    """Return the verdicts; a rank has that of the year beside it: "im Rekordjahr 2021"."""
    found = list(verdicts)
    for giver, verdict in zip(claims, verdicts, strict=True):
        if not verdict or not is_difference(verdict) or not _is_year(giver):
            continue
        for at, claim in enumerate(claims):
            is_rank = claim.sentence == giver.sentence and claim.fact.kind in ORDERS
            if is_rank and not is_difference(found[at]) and _is_one_phrase(giver, claim):
                found[at] = verdict
    return found


def _is_year(claim: ContextClaim) -> bool:
    days = claim.fact.days if claim.fact.kind is Kind.DATE else None
    return days is not None and (days[1] - days[0]).days >= YEAR_DAYS


def _is_one_phrase(one: ContextClaim, other: ContextClaim) -> bool:
    first, second = sorted((one.fact, other.fact), key=lambda fact: fact.start)
    return bool(_LINK.fullmatch(one.body[first.end : second.start]))


def with_parts(
    claims: Sequence[ContextClaim], verdicts: Sequence[Judgement | None]
) -> list[Judgement | None]:
    """Return the verdicts; a report or a statement has that of a wrong name or figure in it."""

    def takes_it(part: ContextClaim, claim: ContextClaim) -> bool:
        is_whole = is_reported(claim) or claim.fact.kind is Kind.STATEMENT
        start, end = claim.span
        return is_whole and part is not claim and start <= part.span[0] and part.span[1] <= end

    def is_when_it_was_said(part: ContextClaim, claim: ContextClaim) -> bool:
        start, end = claim.span
        is_inside = start <= part.span[0] and part.span[1] <= end
        return is_inside and claim.fact.kind is Kind.ATTRIBUTION

    for reason in OF_THE_WHOLE:
        verdicts = _handed_on(claims, verdicts, reason, takes_it)
    return _handed_on(claims, verdicts, Reason.WEEKDAY, is_when_it_was_said)


def decided_by_reports(
    claims: Sequence[ContextClaim], verdicts: Sequence[Judgement | None]
) -> list[Judgement | None]:
    """Return the verdicts; an attribution has that of a report beside it which another one says."""

    def is_its_source(report: ContextClaim, claim: ContextClaim) -> bool:
        return claim.fact.kind is Kind.ATTRIBUTION and is_reported(report)

    return _handed_on(claims, verdicts, Reason.OTHER_SPEAKER, is_its_source)


def _handed_on(
    claims: Sequence[ContextClaim],
    verdicts: Sequence[Judgement | None],
    reason: Reason,
    takes_it: Callable[[ContextClaim, ContextClaim], bool],
) -> list[Judgement | None]:
    """Return the verdicts; those that differ for `reason` are also of claims of the sentence.

    `takes_it` is asked with the claim that has the verdict, and another one of its sentence.
    """
    found = list(verdicts)
    for giver, verdict in zip(claims, verdicts, strict=True):
        if verdict is None or verdict.reason is not reason or not is_difference(verdict):
            continue
        for at, claim in enumerate(claims):
            if claim.sentence == giver.sentence and takes_it(giver, claim):
                found[at] = verdict
    return found


def _gap(one: ContextClaim, other: ContextClaim) -> int:
    return max(one.span[0] - other.span[1], other.span[0] - one.span[1])


def decided_by_quotes(
    claims: Sequence[ContextClaim], verdicts: Sequence[Judgement | None]
) -> list[Judgement | None]:
    """Return the verdicts, those of people and roles decided by the quote they are to have said.

    Somebody who did not say the quote is not confirmed by another passage that names them.
    """
    found = list(verdicts)
    for quote, verdict in zip(claims, verdicts, strict=True):
        speaker = name_words(getattr(quote.fact.value, "speaker", None) or "")
        if quote.fact.kind is not Kind.QUOTE or is_reported(quote) or not speaker:
            continue
        for at, claim in enumerate(claims):
            if claim.sentence == quote.sentence and _names(claim, speaker[-1]):
                found[at] = _of_quote(verdict, found[at])
    return found


def _names(claim: ContextClaim, family: str) -> bool:
    named = (getattr(claim.fact.value, of, None) or "" for of in ("subject", "name"))
    is_kind = claim.fact.kind in (Kind.PERSON, Kind.ROLE)
    return is_kind and family in name_words(" ".join((claim.fact.text, *named)))


def _of_quote(quote: Judgement | None, own: Judgement | None) -> Judgement | None:
    if quote and quote.reason is Reason.OTHER_SPEAKER:
        return quote
    is_confirmed = quote is not None and quote.relation is PassageRelation.SAME
    is_kept = own is None or is_confirmed or is_difference(own)
    return own if is_kept else None


def _agrees(verdict: Judgement) -> bool:
    return verdict.relation not in (PassageRelation.MENTIONS, PassageRelation.DIFFERS)


def _of_parts(parts: Sequence[Judgement | None]) -> Judgement | None:
    wrong = next((verdict for verdict in parts if is_difference(verdict)), None)
    if wrong:
        return wrong
    agreed = [v for v in parts if v and _agrees(v)]
    if len(agreed) == len(parts):
        return agreed[0]
    return next((v for v in parts if v and v.hint), None)
