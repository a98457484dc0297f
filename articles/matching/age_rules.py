"""Ages against what documents say of the person's birth: they follow from it, or another does.

The day that counts is the publication's for what the text says of today ("Reh, 44, kam"), that
of the sentence for what it says of then ("damals 36", "starb 1943 mit 64").
"""

import re
from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.age_owners import NOW, AgeOfDay, lives_of, owner_of, stated_ages
from articles.matching.context import ContextClaim
from articles.matching.days import Days, compare_days
from articles.matching.derived import age_at, births
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.lives import BORN, WHOLE, Life, is_of
from articles.matching.numbers import ComparableNumber
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Judgement, differs

# Further apart, an age is one of another time or of somebody else.
MOST_YEARS = 15
YEAR = 365.2425
# So many passages, best first without regard to the value, may have the day of an event.
LOOK_AT = 3
_THEN = re.compile(r"\b(?:damals|seinerzeit|then|at the time|einst)\s*$", re.I)
_DEATH = re.compile(
    r"\b(?:starb|gestorben|verstorben\w*|verstarb|erlegen|tot|Tod|died|dies|dead|death|late)\b",
    re.I,
)
_YEARS_OLD = re.compile(r"jährig|[- ]year[- ]old|Jahre alt|years old", re.I)
_GROUP = re.compile(r"\d+[- ](?:bis|to|und|and)\b|\b(?:unter|über|under|over|ab|bis)\s*$", re.I)


def judge_age(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that an age follows from the person's day of birth, or that another one does.

    Without a day of birth, what a document says of the person's age on its own day counts.
    """
    number = claim.fact.number
    if claim.fact.kind is not Kind.AGE or number is None or number.ends:
        return None
    by = {c.passage.number: c for c in ranked if c.passage.document.standing >= STANDS}
    lives = lives_of(index, claim)
    mine = owner_of(claim)
    whole = {c.passage.number: c for c in ranked}
    for life in lives:
        # Who is named in full was born on that day, whatever the document is about.
        known = whole if is_of(life, mine) == WHOLE else by
        if life.passage in known and (found := _by_birth(index, claim, life, known)):
            return found
    for stated in stated_ages(index, claim) if not lives else ():
        if stated.passage in by and (found := _by_age(index, claim, stated, by)):
            return found
    return None


def judge_birth(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a document has the person's day or year of birth, or another one."""
    days = claim.fact.days
    if claim.fact.kind is not Kind.DATE or not days or not BORN.search(claim.body):
        return None
    if not births(claim.body, [claim.fact], BORN.finditer(claim.body)):
        return None
    by = {c.passage.number: c for c in ranked if c.passage.document.standing >= STANDS}
    for life in lives_of(index, claim):
        candidate = by.get(life.passage)
        verdict = compare_days(days, life.born) if candidate else None
        if not candidate or not verdict or verdict in ("within", "rounded"):
            continue
        if verdict == "same":
            return Judgement(
                candidate, PassageRelation.SAME, Reason.SAME_VALUE, claim.fact.text, life.text
            )
        return differs(candidate, Reason.OTHER_VALUE, claim.fact.text, life.text)
    return None


def _by_birth(
    index: SourceIndex, claim: ContextClaim, life: Life, by: dict[int, PassageCandidate]
) -> Judgement | None:
    """Compare with the ages on the days that may be meant, one of them if it is sure."""
    number = claim.fact.number
    days = _days_meant(index, claim, life)
    ages = [age for day in days if (age := age_at(life.born, day))]
    is_certain = len(ages) == 1 and not (number and number.modifier)
    if is_certain and not _is_near(claim, *_ends(ages[0])):
        # Of another time: "Hinrich Reh, 24 Jahre alt und frisch verheiratet, zahlte die Pacht".
        ages, is_certain = [], False
    if not is_certain:
        ages += [age for day in _days_of_event(life, by) if (age := age_at(life.born, day))]
    candidate = by[life.passage]
    if any(_is_within(claim, *_ends(age)) for age in ages):
        return Judgement(
            candidate, PassageRelation.CONVERTED, Reason.DERIVED, claim.fact.text, life.text
        )
    return differs(candidate, Reason.AGE, claim.fact.text, life.text) if is_certain else None


def _by_age(
    index: SourceIndex, claim: ContextClaim, stated: AgeOfDay, by: dict[int, PassageCandidate]
) -> Judgement | None:
    """Compare with an age on another day: since then so many years are over, or one more."""
    number = claim.fact.number
    day = stated.day or index.published
    if number is None or number.modifier or not _is_of_now(claim) or day > index.published:
        return None
    passed = (index.published - day).days
    least = stated.years + int(passed / YEAR)
    candidate = by[stated.passage]
    if number.base == least and passed % YEAR < YEAR / 2:
        relation = PassageRelation.SAME if least == stated.years else PassageRelation.CONVERTED
        reason = Reason.SAME_VALUE if least == stated.years else Reason.DERIVED
        return Judgement(candidate, relation, reason, claim.fact.text, stated.text)
    # A person who is so old in a document without a day is not younger today.
    is_other = number.base < least or (stated.day is not None and number.base > least + 1)
    is_other = is_other and _is_near(claim, least, least + 1)
    return differs(candidate, Reason.AGE, claim.fact.text, stated.text) if is_other else None


def _ends(age: ComparableNumber) -> tuple[float, float]:
    return age.ends or (age.base, age.base)


def _is_within(claim: ContextClaim, low: float, high: float) -> bool:
    number = claim.fact.number
    slack = 2 if number and number.modifier else 0
    return number is not None and low - slack <= number.base <= high + slack


def _is_near(claim: ContextClaim, low: float, high: float) -> bool:
    number = claim.fact.number
    return number is not None and low - MOST_YEARS <= number.base <= high + MOST_YEARS


def _days_meant(index: SourceIndex, claim: ContextClaim, life: Life) -> list[Days]:
    """Return the day that an age is of: today, of death, or that of its sentence."""
    if _is_of_now(claim):
        return [(index.published, index.published)]
    if _DEATH.search(claim.body) and life.died:
        return [life.died]
    return [f.days for f in claim.beside if f.kind is Kind.DATE and f.days and not f.is_derived]


def _is_of_now(claim: ContextClaim) -> bool:
    before, after = claim.body[: claim.fact.start], claim.body[claim.fact.end :]
    if _THEN.search(before) or _GROUP.search(before) or _DEATH.search(claim.body):
        return False
    is_attribute = bool(_YEARS_OLD.search(claim.fact.text + after[:12]))
    if _OF.search(before):
        return True
    return bool(NOW.search(before)) or (is_attribute and not _PAST.search(before))


# "A crane driver of 27", not "at the age of 27".
_OF = re.compile(r"(?<!\bage )\bof $")
_PAST = re.compile(r"\b(?:war|wurde|waren|mit|was|were|at|when|als|aged?)\s+(?:\w+\s)?$", re.I)


def _days_of_event(life: Life, by: dict[int, PassageCandidate]) -> Iterator[Days]:
    """Yield the days of the passages that fit best, whatever the age is, and of the birth's."""
    best = sorted(by.values(), key=lambda c: -c.blind)[:LOOK_AT]
    for candidate in (*best, by[life.passage]):
        for fact in candidate.passage.facts:
            is_day = fact.kind is Kind.DATE and not fact.is_derived
            if is_day and fact.days and fact.days[0] > life.born[1]:
                yield fact.days
