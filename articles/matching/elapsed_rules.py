"""Lengths of time that follow from two instants of one passage, or from one and the publication."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.correspondence import is_day_of_sending
from articles.matching.days import Days
from articles.matching.elapsed import MONTH_DAYS, UNITS, Instant, instants, is_between
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import ComparableNumber
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.subjects import is_of_others_in_clause
from articles.matching.verdicts import Judgement

# So many passages, best first without regard to the claim's value, may have both instants, and
# the one that is as long ago.
LOOK_AT_BOTH, LOOK_AT_ONE, LOOK_AT_AGO, LOOK_AT_EVENT = 2, 5, 3, 3
# The least share of the claim's words in them, unless another value of the sentence is there.
LEAST_BOTH, LEAST_ONE = 0.08, 0.05
_SINCE = re.compile(r"\b(?:seit|since|for(?: the past)?|schon|bereits|already)\b[^.;]{0,25}$", re.I)
_RANGE = re.compile(r"\s*(?:bis|to|until|through|und|and|–|-)\s(?:\w+\s){0,2}$|\s*[–-]\s*$", re.I)
# "Drei Tage vor dem Konzert", "two years after the fire": from a day of the sentence, or to it.
_BEFORE = re.compile(r"[^,.;]{0,24}?\b(?:vor|bevor|zuvor|davor|before|earlier)\b", re.I)
_AFTER = re.compile(r"[^,.;]{0,24}?\b(?:nach|nachdem|danach|später|after|later)\b", re.I)
_AGO = re.compile(
    r"vor (?P<more>gut |knapp |fast |rund |etwa )?.*?\b(?P<unit>Jahr|Monat|Woche|Tag)e?n?|"
    r"(?P<nearly>(?:almost|nearly|more than|about) )?.*?\b(?P<english>year|month|week|day)s? ago",
    re.I,
)
_OF_WORD = {"jahr": "Y", "year": "Y", "monat": "M", "month": "M", "woche": "W", "week": "W",
            "tag": "D", "day": "D"}  # fmt: skip
_BOUNDS = {"gut": "over", "knapp": "under", "fast": "under", "almost": "under", "nearly": "under",
           "more than": "over"}  # fmt: skip


def confirm_elapsed(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a length of time is the one between two instants of a passage that leads.

    Or, of "seit acht Jahren" and "vor zwei Wochen", the one from an instant to the publication; of
    "drei Tage nach dem Fest" the one from an instant to the day that the sentence names.
    """
    length = _length(index, claim)
    if length is None:
        return None
    known = [c for c in ranked if c.passage.document.standing >= STANDS]
    known.sort(key=lambda c: -c.blind)
    for candidate, words in _found(index, claim, known, length):
        return Judgement(
            candidate, PassageRelation.CONVERTED, Reason.DERIVED, claim.fact.text, words
        )
    return None


def _found(
    index: SourceIndex,
    claim: ContextClaim,
    known: Sequence[PassageCandidate],
    length: ComparableNumber,
) -> Iterator[tuple[PassageCandidate, str]]:
    """Yield the passages whose instants are so far apart, with what is computed from."""
    is_ago = claim.fact.kind is Kind.DATE
    leading = sorted(known, key=lambda c: -c.score)[:LOOK_AT_BOTH]
    both = [*known[:LOOK_AT_BOTH], *(c for c in leading if c not in known[:LOOK_AT_BOTH])]
    for candidate in () if is_ago else both:
        if _is_near(candidate, LEAST_BOTH):
            yield from ((candidate, words) for words in _of_one(index, claim, candidate, length))
    if day := None if is_ago else _day_named(claim):
        for candidate in known[:LOOK_AT_EVENT]:
            if _is_near(candidate, LEAST_BOTH):
                found = _from_event(claim, candidate, length, day)
                yield from ((candidate, words) for words in found)
    is_since = length.unit == "Y" and _SINCE.search(claim.body[: claim.fact.start])
    most = LOOK_AT_AGO if is_ago else LOOK_AT_ONE if is_since else 0
    for candidate in known[:most]:
        if _is_near(candidate, LEAST_ONE):
            yield from ((candidate, words) for words in _until(candidate, length, index.published))


def _is_near(candidate: PassageCandidate, least: float) -> bool:
    features = candidate.features
    return features[PLACES["cover"]] >= least or bool(features[PLACES["siblings"]])


def _own(candidate: PassageCandidate) -> list[Instant]:
    passage = candidate.passage
    return instants([f for f in passage.facts if not is_day_of_sending(passage.passage, f)])


def _of_one(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, length: ComparableNumber
) -> Iterator[str]:
    own = [
        one for one in _own(candidate)
        if not is_of_others_in_clause(index, claim, candidate, one.fact)
    ]  # fmt: skip
    for one in own:
        for two in own:
            is_one_fact = one.fact is two.fact
            if one is two or (is_one_fact and not two.is_end):
                continue
            text = candidate.passage.passage.text[one.fact.end : two.fact.start]
            is_range = is_one_fact or (one.clock is None and bool(_RANGE.fullmatch(text)))
            if is_between(length, one, two, is_range=is_range):
                yield one.fact.text if is_one_fact else f"{one.fact.text}–{two.fact.text}"


def _day_named(claim: ContextClaim) -> Days | None:
    """Return the one day or month that the sentence names beside a length of time."""
    days = {f.days for f in claim.beside if f.kind is Kind.DATE and f.days and not f.is_derived}
    day = days.pop() if len(days) == 1 else None
    return day if day and (day[1] - day[0]).days <= MONTH_DAYS else None


def _from_event(
    claim: ContextClaim, candidate: PassageCandidate, length: ComparableNumber, day: Days
) -> Iterator[str]:
    """Yield the instants that a day of the sentence is so long before, or after."""
    words = claim.body[claim.fact.start :]
    is_before, is_after = bool(_BEFORE.match(words)), bool(_AFTER.match(words))
    if is_before == is_after:
        return
    for one in _own(candidate):
        ends = (Instant(day, None, claim.fact), one)
        first, last = ends if is_before else ends[::-1]
        if is_between(length, first, last, is_range=False):
            yield one.fact.text


def _until(candidate: PassageCandidate, length: ComparableNumber, published: date) -> Iterator[str]:
    for one in _own(candidate):
        now = Instant((published, published), None, one.fact)
        if is_between(length, one, now, is_range=False):
            yield one.fact.text


def _length(index: SourceIndex, claim: ContextClaim) -> ComparableNumber | None:
    """Return a length of time, or how long ago a day is that is named by its distance."""
    fact = claim.fact
    if fact.kind is Kind.DURATION:
        return fact.number
    match = _AGO.fullmatch(fact.text) if fact.kind is Kind.DATE and fact.days else None
    if not match or not fact.days:
        return None
    unit = _OF_WORD[(match["unit"] or match["english"]).casefold()]
    apart = (index.published - fact.days[0]).days / UNITS[unit]
    number = float(index.published.year - fact.days[0].year) if unit == "Y" else round(apart)
    word = (match["more"] or match["nearly"] or "about").strip().casefold()
    bound = _BOUNDS.get(word, "" if unit == "D" else "about")
    return ComparableNumber("years" if unit == "Y" else "days", number, 1, unit, number, bound)
