"""Values that follow from what a document says: ages, lengths of time, shares, changes.

A derived fact agrees only where the words around it fit too; it never contradicts.
"""

import re
from collections.abc import Sequence
from datetime import date

from articles.facts.kinds import Kind
from articles.matching.days import Days, days_of, years_between
from articles.matching.numbers import ComparableNumber
from articles.matching.values_in import Fact, add_terms

MOST = 60
BORN = re.compile(
    r"\b(?:geboren\w*|geb\.|born|Jahrgang|birth|Geburts\w+|built|gebaut|Baujahr|gegründet|founded|"
    r"gründeten?|established)\b|(?<!\w)\*\s?(?=\d)",
    re.I,
)


def range_ends(facts: Sequence[Fact]) -> list[Fact]:
    """Return both ends of each range of days as dates of their own."""
    made = []
    for fact in facts:
        timex = getattr(fact.value, "timex", None) or ""
        if fact.kind is Kind.DATE and fact.days and "/" in timex:
            for part in timex.split("/")[:2]:
                days = days_of(part)
                made.append(
                    Fact(
                        Kind.DATE,
                        fact.text,
                        fact.start,
                        fact.end,
                        days=days,
                        terms=fact.terms,
                        is_derived=True,
                    )
                )
    return made


def birth_facts(text: str, facts: Sequence[Fact], published: date) -> list[Fact]:
    """Return the age on the day of publication for each date beside a word of birth."""
    made = []
    for word in BORN.finditer(text):
        dates = [f for f in facts if f.days and f.kind is Kind.DATE and f.days[1] < published]
        beside = [f for f in dates if _gap(f, word) < 40]
        nearest = sorted(beside, key=lambda f: (f.start < word.start(), _gap(f, word)))[:1]
        made += [_age_fact(fact, fact.days, published) for fact in nearest if fact.days]
    return made


def _gap(fact: Fact, word: re.Match[str]) -> int:
    return max(fact.start - word.end(), word.start() - fact.end)


def _age_fact(fact: Fact, days: Days, published: date) -> Fact:
    low, high = (years_between(day, published) for day in (days[1], days[0]))
    number = ComparableNumber("age", low, 1, "year", low, ends=(low, high) if low != high else None)
    return Fact(
        Kind.AGE, fact.text, fact.start, fact.end, number=number, terms=fact.terms, is_derived=True
    )


def derived_facts(facts: Sequence[Fact], earlier: Sequence[Fact] = ()) -> list[Fact]:
    """Return what two figures amount to: of one passage, or of it and the one before."""
    own = [f for f in facts if _is_figure(f)]
    pool = own + [f for f in earlier if _is_figure(f)]
    made: list[Fact] = []
    for one in own:
        for two in pool:
            if one is not two and _are_alike(one, two):
                made += _from_two(one, two)
    return made[:MOST] + _lengths(facts)


def _is_figure(fact: Fact) -> bool:
    number = fact.number
    if number is None or fact.is_derived or number.base <= 0:
        return False
    is_year = number.group == "count" and not number.noun and 1800 < number.base < 2100
    return (
        number.group in ("money", "count", "mass", "length", "area", "percent", "energy", "power")
        and not is_year
    )


def _are_alike(one: Fact, two: Fact) -> bool:
    a, b = one.number, two.number
    if a is None or b is None or a.base == b.base or a.group != b.group:
        return False
    if a.group == "money" and a.unit != b.unit and a.unit and b.unit:
        return False
    return max(a.base, b.base) / min(a.base, b.base) <= 40


def _from_two(one: Fact, two: Fact) -> list[Fact]:
    a, b = one.number, two.number
    if a is None or b is None:
        return []
    terms = dict(one.terms)
    add_terms(terms, two.terms, 1.0)
    percent = (a.base - b.base) / b.base * 100
    change = ComparableNumber(
        "percent", abs(percent), 0.01, "%", percent, "", "up" if percent > 0 else "down"
    )
    made = [_derived(Kind.CHANGE, f"{two.text} → {one.text}", one, change, terms)]
    back = (b.base - a.base) / a.base * 100
    change = ComparableNumber(
        "percent", abs(back), 0.01, "%", back, "", "up" if back > 0 else "down"
    )
    made.append(_derived(Kind.CHANGE, f"{one.text} → {two.text}", one, change, terms))
    small, large = sorted((a.base, b.base))
    share = ComparableNumber("percent", small / large * 100, 0.01, "%", small / large * 100)
    made.append(_derived(Kind.SHARE, f"{one.text} / {two.text}", one, share, terms))
    ratio = large / small
    times = ComparableNumber("count", ratio, 0.01, "", ratio)
    made.append(_derived(Kind.RATIO, f"{one.text} : {two.text}", one, times, terms))
    group = "percent" if a.group == "percent" else a.group
    unit = "pp" if a.group == "percent" else a.unit
    apart = ComparableNumber(
        group, large - small, min(a.step, b.step), unit, large - small, noun=a.noun or b.noun
    )
    made.append(_derived(Kind.COUNT, f"{one.text} − {two.text}", one, apart, terms))
    return made


def _derived(
    kind: Kind, text: str, one: Fact, number: ComparableNumber, terms: dict[str, float]
) -> Fact:
    return Fact(
        kind, text, one.start, one.end, number=number, terms=terms, years=one.years, is_derived=True
    )


def _lengths(facts: Sequence[Fact]) -> list[Fact]:
    """Return the lengths of time between two dates, or two times of day, of a passage."""
    made = []
    dates = [f for f in facts if f.kind is Kind.DATE and f.days and not f.is_derived]
    for one in dates:
        for two in dates:
            if one.days and two.days and one is not two:
                made += _between_days(one, two, one.days[0], two.days[1])
    times = [f for f in facts if f.clock is not None]
    for one in times:
        for two in times:
            if (
                one is not two
                and one.clock is not None
                and two.clock is not None
                and two.clock > one.clock
            ):
                minutes = two.clock - one.clock
                number = ComparableNumber("minutes", minutes, 1, "min", minutes)
                made.append(
                    _derived(Kind.DURATION, f"{one.text}–{two.text}", one, number, one.terms)
                )
    return made[:MOST]


def _between_days(one: Fact, two: Fact, first: date, last: date) -> list[Fact]:
    days = (last - first).days
    if days <= 0:
        return []
    text = f"{one.text}–{two.text}"
    made = [
        _derived(Kind.DURATION, text, one, ComparableNumber("days", days, 1, "D", days), one.terms)
    ]
    if days > 20:
        years, whole = days / 365.25, float(last.year - first.year)
        numbers = {years, whole} if whole else {years}
        made += [
            _length(text, one, ComparableNumber("years", n, 0.08, "Y", n)) for n in sorted(numbers)
        ]
    return made


def _length(text: str, one: Fact, number: ComparableNumber) -> Fact:
    return _derived(Kind.DURATION, text, one, number, one.terms)
