"""Contradictions of days of the week: the event has another day in a document that tells of it."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.correspondence import is_day_of_sending
from articles.matching.days import days_of
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import tokens
from articles.matching.written_days import MONTHS, written_days

LOOK_AT = 2
# A day further off belongs to something else; one in the passages that lead may be a week off.
MOST_DAYS, WEEK = 3, 6
_PARTS_OF_DAY = ("", "abend", "morgen", "mittag", "nachmittag", "vormittag", "nacht")
# Words for one day of the week, folded; "sonntags" and "Sundays" are many.
_WEEKDAYS = {
    name + part: number
    for number, names in enumerate(
        ("montag monday", "dienstag tuesday", "mittwoch wednesday", "donnerstag thursday",
         "freitag friday", "samstag sonnabend saturday", "sonntag sunday"))
    for name in names.split()
    for part in _PARTS_OF_DAY
}  # fmt: skip
# Behind a day of the week: it counts from another day.
_RELATIVE = re.compile(r"\s*(?:vor|nach|before|after|darauf|zuvor|danach|davor)\b", re.I)
# A date in figures beside the day of the week, not a time of day.
_DATED = re.compile(
    r"\d\. |\b\d{1,2}(?:st|nd|rd|th)?\b(?![.:]\d|\s?(?:Uhr|[ap]\.?m\b))(?<![.:]\d\d)", re.I
)
_IN_MONTH = re.compile(rf"\s(?:im|in)\s(?P<month>{'|'.join(MONTHS)})\b", re.I)


def judge_weekday(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the event has another day than the day of the week of a claim means.

    - No document has that day, but one up to `MOST_DAYS` days off: the first passage that names
      a day of the week, or a ranked one of the document that the best passage is of.
    - One of the passages that lead has one day of that week, or the document of the first one.
    - "An einem Donnerstag im Mai": the first passage has days of that month on others only.
    """
    mine = weekdays(claim.fact.text) if claim.fact.kind in (Kind.DATE, Kind.TIME) else {}
    days = claim.fact.days or days_of(getattr(claim.fact.value, "timex", None))
    if not mine or not ranked or (days and days[0] != days[1]):
        return None
    if not days:
        return _in_a_month(claim, mine.keys(), ranked[0])
    found = None
    if not index.values.has_day(days[0]):
        found = _other_weekday(claim, days[0], ranked) or _in_best_document(claim, days[0], ranked)
    is_open = len(mine) == 1 and not _DATED.search(claim.fact.text)
    if found or not is_open or _RELATIVE.match(claim.body[claim.fact.end :]):
        return found
    return _day_of_event(claim, days[0], ranked)


def weekdays(text: str) -> dict[int, str]:
    """Return the days of the week that a text names, by number (Monday is 0), with their words."""
    return {_WEEKDAYS[w]: w for w in tokens(text) if w in _WEEKDAYS}


def _in_best_document(
    claim: ContextClaim, day: date, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    best = ranked[0].passage.document
    if best.is_stale or best.is_foreign:
        return None
    for candidate in ranked:
        if candidate.passage.document is not best:
            continue
        for fact in candidate.passage.facts:
            if _is_near(fact, day):
                return differs(candidate, Reason.WEEKDAY, claim.fact.text, fact.text)
    return None


def _other_weekday(
    claim: ContextClaim, day: date, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the first passage that names a day of the week names one other day only.

    It may name no date that is more than `MOST_DAYS` off.
    """
    mine = weekdays(claim.fact.text)
    if len(mine) != 1 or _RELATIVE.match(claim.body[claim.fact.end :]):
        return None
    for candidate in ranked[:LOOK_AT]:
        theirs = weekdays(candidate.passage.passage.text)
        if theirs and _stands(candidate):
            is_far = any(_is_far(fact, day) for fact in candidate.passage.facts)
            is_other = len(theirs) == 1 and not theirs.keys() & mine.keys() and not is_far
            word = next(iter(theirs.values())).capitalize()
            return differs(candidate, Reason.WEEKDAY, claim.fact.text, word) if is_other else None
    return None


def _day_of_event(
    claim: ContextClaim, day: date, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage that leads has one day in the week around `day`, another one.

    Its heading counts where it has none. Where none of them has one, it is the day of the
    document that the first one is of, unless another passage of it has the claim's day.
    """
    for candidate in ranked[:LOOK_AT]:
        near = {d: text for d, text in _days_of(candidate) if abs((d - day).days) <= WEEK}
        if not near or not _stands(candidate):
            continue
        other, text = next(iter(near.items()))
        is_other = len(near) == 1 and other.weekday() != day.weekday()
        return differs(candidate, Reason.WEEKDAY, claim.fact.text, text) if is_other else None
    document = ranked[0].passage.document
    own = document.source.day
    if own is None or not 0 < abs((own - day).days) <= WEEK or not _stands(ranked[0]):
        return None
    of_it = (c for c in ranked if c.passage.document is document)
    is_there = any(d == day for c in of_it for d, _ in _days_of(c))
    text = own.isoformat()
    return None if is_there else differs(ranked[0], Reason.WEEKDAY, claim.fact.text, text)


def _in_a_month(
    claim: ContextClaim, mine: Collection[int], candidate: PassageCandidate
) -> Judgement | None:
    month = _IN_MONTH.match(claim.body, claim.fact.end)
    if not month or not _stands(candidate):
        return None
    number = MONTHS[month["month"].casefold()]
    theirs = {d: text for d, text in _days_of(candidate) if d.month == number}
    if not theirs or any(d.weekday() in mine for d in theirs):
        return None
    return differs(candidate, Reason.WEEKDAY, claim.fact.text, next(iter(theirs.values())))


def _days_of(candidate: PassageCandidate) -> Iterator[tuple[date, str]]:
    """Yield the single days that a passage names, else those of its heading, with their words.

    A day without a number counts if it is one of the week, and its document has a day.
    """
    passage, is_dated = candidate.passage.passage, candidate.passage.document.source.day is not None
    is_empty = True
    for fact in candidate.passage.facts:
        if fact.is_derived or not fact.days or fact.days[0] != fact.days[1]:
            continue
        has_words = is_dated and weekdays(fact.text)
        if (has_words or re.search(r"\d", fact.text)) and not is_day_of_sending(passage, fact):
            is_empty = False
            yield fact.days[0], fact.text
    if is_empty:
        yield from ((day, passage.heading) for day in written_days(passage.heading))


def _stands(candidate: PassageCandidate) -> bool:
    document = candidate.passage.document
    return document.standing >= STANDS and not document.is_stale


def _is_far(fact: Fact, day: date) -> bool:
    is_day = fact.kind is Kind.DATE and fact.days and fact.days[0] == fact.days[1]
    return bool(is_day) and not fact.is_derived and not _is_near(fact, day)


def _is_near(fact: Fact, day: date) -> bool:
    if fact.kind is not Kind.DATE or fact.is_derived or not fact.days:
        return False
    first, last = fact.days
    return first == last and 0 < abs((first - day).days) <= MOST_DAYS
