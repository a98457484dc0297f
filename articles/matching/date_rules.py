"""Contradictions of full dates: the day of the week is not theirs, or the event has another day."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from articles.facts.kinds import Kind
from articles.matching.clauses import kept_fit, shares_predicate, shares_words
from articles.matching.context import ContextClaim
from articles.matching.correspondence import is_day_of_sending
from articles.matching.days import moved
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.weekday_rules import weekdays

LOOK_AT = 2
# Days that are further apart than this belong to something else.
MOST_DAYS, MONTH_DAYS, MOST_YEARS = 12, 31, 12
# The share of the claim's clause that another one has, and how much more than any with its value.
FITS, FITS_BETTER = 0.5, 0.3
# How many days lie between the first and the last one that a date may be.
_EXACTNESS = {0: 0, 27: 1, 28: 1, 29: 1, 30: 1, 364: 2, 365: 2}
# Code points around a date in which its day of the week may stand: "on 23 April, a Friday".
REACH = 18
_COMPARED = re.compile(r"\b(?:als|than|gegenüber|against|statt)(?: \w+){0,2}\s$", re.I)
_YEAR, _DAY = re.compile(r"\b\d{4}\b"), re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")


def judge_calendar(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a date has another day of the week, where a passage names the date.

    Where the day of the week is a claim of its own ("am 2. März, ein Sonntag"), that one is wrong.
    """
    mine, day = _weekday_and_date(claim)
    if day is None or len(mine) != 1 or day.weekday() in mine:
        return None
    for candidate in ranked:
        for fact in candidate.passage.facts:
            if fact.days == (day, day):
                return differs(candidate, Reason.WEEKDAY, claim.fact.text, fact.text)
    return None


def _weekday_and_date(claim: ContextClaim) -> tuple[dict[int, str], date | None]:
    """Return the days of the week that a claim names by number, and the date that has them.

    Of a claim that is only one of the two the other one stands beside it.
    """
    fact, beside = claim.fact, [f for f in claim.beside if _gap(f, claim.fact) <= REACH]
    mine = weekdays(fact.text) if fact.kind is Kind.DATE else {}
    if _DAY.search(fact.text):
        is_apart = any(f.kind is Kind.DATE and weekdays(f.text) for f in beside)
        near = claim.body[max(0, fact.start - REACH) : fact.end + REACH]
        return mine or ({} if is_apart else weekdays(near)), _day_of(fact)
    dates = [f for f in beside if _DAY.search(f.text) and _day_of(f)] if mine else []
    is_one = len(dates) == 1 and not weekdays(dates[0].text)
    return mine, _day_of(dates[0]) if is_one else None


def _gap(one: Fact, other: Fact) -> int:
    return max(one.start - other.end, other.start - one.end)


def judge_full_date(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the passage has one other day near a date with its year, which no other has.

    It has a word of the claim's besides: "today is Thursday, 3 September" says no more than when.
    """
    day = _day_of(claim.fact)
    if day is None or not _YEAR.search(claim.fact.text) or index.values.has_day(day):
        return None
    for candidate in ranked[:LOOK_AT]:
        passage = candidate.passage.passage
        own = [f for f in candidate.passage.facts if not is_day_of_sending(passage, f)]
        days = {f.days[0]: f for f in own if f.days and _is_day(f)}
        if candidate.passage.document.standing < STANDS or len(days) != 1:
            continue
        if not shares_words(index, claim, candidate.passage):
            continue
        other, fact = next(iter(days.items()))
        if 0 < abs((other - day).days) <= MOST_DAYS:
            return differs(candidate, Reason.DIGITS, claim.fact.text, fact.text)
    return None


def judge_leading_day(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the passage that leads has another day near that of a claim, and only one.

    It leads with and without the claim's value, so that a passage about something else that has
    the claim's day does not count. Of two texts one may lack the year. "Before 1 October" is
    "until 30 September".
    """
    day = _day_of(claim.fact)
    if day is None or not _DAY.search(claim.fact.text) or not ranked:
        return None
    first = ranked[0]
    if first.blind < max(c.blind for c in ranked) or first.passage.document.is_stale:
        return None
    if first.passage.document.standing < STANDS or not shares_words(index, claim, first.passage):
        return None
    passage = first.passage.passage
    near: dict[date, Fact] = {}
    for fact in first.passage.facts:
        if not _is_day(fact) or not _DAY.search(fact.text) or is_day_of_sending(passage, fact):
            continue
        other = _in_year_of(_day_of(fact), claim.fact, fact, day)
        if other == day:
            return None
        if other and abs((other - day).days) <= MOST_DAYS:
            near[other] = fact
    if len(near) != 1:
        return None
    other, fact = next(iter(near.items()))
    if _is_eve(claim.body[: claim.fact.start], day, passage.text[: fact.start], other):
        relation = PassageRelation.CONVERTED
        return Judgement(first, relation, Reason.DERIVED, claim.fact.text, fact.text)
    return differs(first, _reason(claim.fact, fact), claim.fact.text, fact.text)


def _reason(mine: Fact, theirs: Fact) -> Reason:
    """Return what two dates are called that differ: a digit of the day, or else of the year."""
    day, other = _day_of(mine), _day_of(theirs)
    if day and other and day.month == other.month:
        one, two = str(day.day), str(other.day)
    else:
        one, two = (str(fact.days[0].year) if fact.days else "" for fact in (mine, theirs))
    apart = sum(x != y for x, y in zip(one, two, strict=False))
    return Reason.DIGITS if len(one) == len(two) and apart == 1 else Reason.OTHER_VALUE


def _in_year_of(other: date | None, mine: Fact, theirs: Fact, day: date) -> date | None:
    """Return a passage's day in the year of the claim's, unless both name a year."""
    if other is None or (_YEAR.search(mine.text) and _YEAR.search(theirs.text)):
        return other
    apart = day.year - other.year
    near = [moved(other, apart + step) for step in (-1, 0, 1)]
    return min(near, key=lambda one: abs((one - day).days))


_BEFORE = re.compile(r"\b(?:vor|before)(?: dem)? $", re.I)
_UNTIL = re.compile(r"\b(?:bis|until|Ablauf|end)\b[^.;,]{0,24}$", re.I)


def _is_eve(mine: str, day: date, theirs: str, other: date) -> bool:
    """Return whether one is said to be before a day, and the other until the eve of it."""
    is_until = bool(_BEFORE.search(mine) and _UNTIL.search(theirs))
    return is_until and day - other == timedelta(days=1)


def judge_dated_clause(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a clause which fits the claim's has another day, month or year.

    It is in the passage that would lead if the claim's value were wrong, and no clause that has
    the value fits nearly as well: "founded in 2017" against "met in 2017 and founded the company
    in 2018".
    """
    mine = _exactness(claim.fact)
    if mine is None or _COMPARED.search(claim.body[: claim.fact.start]):
        return None
    at, first = max(enumerate(ranked), key=lambda pair: pair[1].blind, default=(0, None))
    if first is None or at > 1 or not _counts(first):
        return None
    fits = [
        (kept_fit(index, claim, first.passage, fact).cover, fact)
        for fact in _dates(first)
        if _exactness(fact) in range(mine + 1) and _is_another(claim.fact, fact)
    ]
    cover, other = max(fits, key=lambda fit: fit[0], default=(0.0, None))
    equal = [
        kept_fit(index, claim, candidate.passage, fact).cover
        for candidate in ranked if _counts(candidate)
        for fact in _dates(candidate) if _is_equal(claim.fact, fact)
    ]  # fmt: skip
    if other is None or cover < FITS or cover - max(equal, default=0.0) < FITS_BETTER:
        return None
    if not shares_predicate(index, claim, first.passage, other):
        return None
    return differs(first, _reason(claim.fact, other), claim.fact.text, other.text)


def _counts(candidate: PassageCandidate) -> bool:
    document = candidate.passage.document
    return document.standing >= STANDS and not document.is_stale and not candidate.is_off_subject


def _dates(candidate: PassageCandidate) -> list[Fact]:
    passage = candidate.passage.passage
    return [
        fact for fact in candidate.passage.facts
        if not fact.is_derived and fact.days and not is_day_of_sending(passage, fact)
    ]  # fmt: skip


def _exactness(fact: Fact) -> int | None:
    """Return 0 for a day, 1 for a month, 2 for a year that a date names; None for others."""
    if fact.kind is not Kind.DATE or not fact.days or not re.search(r"\d", fact.text):
        return None
    return _EXACTNESS.get((fact.days[1] - fact.days[0]).days)


def _is_equal(mine: Fact, theirs: Fact) -> bool:
    """Return whether two dates may be one; days of which one lacks the year may."""
    if not mine.days or not theirs.days:
        return False
    day, other = _day_of(mine), _in_year_of(_day_of(theirs), mine, theirs, mine.days[0])
    if day and other:
        return day == other
    return mine.days[0] <= theirs.days[1] and theirs.days[0] <= mine.days[1]


def _is_another(mine: Fact, theirs: Fact) -> bool:
    """Return whether a date is another one, of days within a month, else within a dozen years."""
    if not mine.days or not theirs.days or _is_equal(mine, theirs):
        return False
    day, other = _day_of(mine), _in_year_of(_day_of(theirs), mine, theirs, mine.days[0])
    if day and other:
        return abs((day - other).days) <= MONTH_DAYS
    return abs(mine.days[0].year - theirs.days[0].year) <= MOST_YEARS


def _day_of(fact: Fact) -> date | None:
    """Return the one day that a date names; None if it names none or a longer time."""
    is_date = fact.kind in (Kind.DATE, Kind.TIME) and fact.days is not None
    return fact.days[0] if is_date and fact.days and fact.days[0] == fact.days[1] else None


def _is_day(fact: Fact) -> bool:
    is_date = fact.kind is Kind.DATE and not fact.is_derived
    return is_date and bool(fact.days and fact.days[0] == fact.days[1])
