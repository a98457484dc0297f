"""Contradictions of ages and of dates with a weekday: a day of birth or another day is there."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import WORD, folded, tokens
from articles.matching.written_days import WEEKDAY

LOOK_AT = 6
# Ages and days that are further apart than this belong to something else.
MOST_YEARS, MOST_DAYS = 3, 3
# The same for ages where the passage names one person only.
MOST_YEARS_OF_ONE = 15
NAME_REACH = 60
LOOK_AT_WEEKDAYS = 2
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


def judge_age(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that an age is not the one that follows from the person's day of birth."""
    number = claim.fact.number
    if claim.fact.kind is not Kind.AGE or number is None:
        return None
    names = _names_before(index, claim)
    for candidate in ranked[:LOOK_AT]:
        if not names & candidate.passage.forms:
            continue
        ages = [f for f in candidate.passage.facts if f.kind is Kind.AGE and f.number]
        if len({(f.start, f.end) for f in ages}) != 1 or not ages[0].is_derived:
            continue
        low, high = _ends(ages[0])
        if low <= number.base <= high:
            return None
        people = {f.text for f in candidate.passage.facts if f.kind is Kind.PERSON}
        most = MOST_YEARS_OF_ONE if len(people) == 1 else MOST_YEARS
        if low - most <= number.base <= high + most:
            return differs(candidate, Reason.AGE, claim.fact.text, ages[0].text)
    return None


def _ends(age: Fact) -> tuple[float, float]:
    number = age.number
    if number is None:
        return 0.0, 0.0
    return number.ends or (number.base, number.base)


def _names_before(index: SourceIndex, claim: ContextClaim) -> set[str]:
    """Return the words before an age that look like names, and those of its subject."""
    subject = getattr(claim.fact.value, "subject", None) or ""
    start = claim.fact.start
    near = f"{claim.body[max(0, start - NAME_REACH) : start]} {subject}"
    words = [w for w in WORD.findall(near) if w[0].isupper() and len(w) > 3]
    names = {w for w in words if not index.lexicon.is_known(w, index.language)}
    # A word of the lexicon behind a name is a family name: Wiebke Harms.
    family = {two for one, two in pairwise(words) if one in names and f"{one} {two}" in near}
    return {folded(word) for word in names | family}


def judge_weekday(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that no document has the day of a weekday, but one up to `MOST_DAYS` days off.

    The other day is in a ranked passage of the document that the best passage is of, unless that
    document is stale or about something else.
    """
    days = claim.fact.days
    if claim.fact.kind not in (Kind.DATE, Kind.TIME) or not days or days[0] != days[1]:
        return None
    if not WEEKDAY.search(claim.fact.text) or not ranked or index.values.has_day(days[0]):
        return None
    if found := _other_weekday(claim, days[0], ranked):
        return found
    best = ranked[0].passage.document
    if best.is_stale or best.is_foreign:
        return None
    for candidate in ranked:
        if candidate.passage.document is not best:
            continue
        for fact in candidate.passage.facts:
            if _is_near(fact, days[0]):
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
    for candidate in ranked[:LOOK_AT_WEEKDAYS]:
        document = candidate.passage.document
        theirs = weekdays(candidate.passage.passage.text)
        if theirs and document.standing >= STANDS and not document.is_stale:
            is_far = any(_is_far(fact, day) for fact in candidate.passage.facts)
            is_other = len(theirs) == 1 and not theirs.keys() & mine.keys() and not is_far
            word = next(iter(theirs.values())).capitalize()
            return differs(candidate, Reason.WEEKDAY, claim.fact.text, word) if is_other else None
    return None


def weekdays(text: str) -> dict[int, str]:
    """Return the days of the week that a text names, by number (Monday is 0), with their words."""
    return {_WEEKDAYS[w]: w for w in tokens(text) if w in _WEEKDAYS}


def _is_far(fact: Fact, day: date) -> bool:
    is_day = fact.kind is Kind.DATE and fact.days and fact.days[0] == fact.days[1]
    return bool(is_day) and not fact.is_derived and not _is_near(fact, day)


def _is_near(fact: Fact, day: date) -> bool:
    if fact.kind is not Kind.DATE or fact.is_derived or not fact.days:
        return False
    first, last = fact.days
    return first == last and 0 < abs((first - day).days) <= MOST_DAYS
