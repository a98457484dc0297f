"""Values that follow from what a document says: ages, lengths of time, shares, changes.

A derived fact agrees only where the words around it fit too; it never contradicts.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice, permutations

from articles.facts import ages
from articles.facts.kinds import Kind
from articles.matching.days import Days, days_of
from articles.matching.numbers import TIMES, ComparableNumber
from articles.matching.values_in import Fact

MOST = 60
FIGURES = frozenset("money count mass length area percent energy power".split())
SELDOM = TIMES | {"temperature"}
BORN = re.compile(
    r"\b(?:geboren\w*|geb(?=\.)|born|Jahrgang|Jg(?=\.)|birth|Geburts\w+|built|gebaut|Baujahr|gegründet|founded|"
    r"gründeten?|established)\b|(?<!\w)\*\s?(?=\d)",
    re.I,
)


def range_ends(facts: Sequence[Fact]) -> list[Fact]:
    """Return both ends of each range of days as dates of their own."""
    made = []
    for fact in facts:
        timex = getattr(fact.value, "timex", None) or ""
        if fact.kind is Kind.DATE and fact.days and "/" in timex:
            ends = [days_of(part) for part in timex.split("/")[:2]]
            made += [_derived(Kind.DATE, fact.text, (fact,), days=days) for days in ends]
    return made


def births(
    text: str, facts: Sequence[Fact], words: Iterable[re.Match[str]] | None = None
) -> list[Fact]:
    """Return for each word of birth or founding the nearest date within 40 characters.

    A date after the word is preferred to one before it. One behind "und", "seit" or a comma is
    of something else ("am 3. Juli 1964 geboren und seit 2019 im Amt"), unless only a place is
    between ("Born Batumi, 3 May 1945").
    """
    found = []
    for word in BORN.finditer(text) if words is None else words:
        dates = [f for f in facts if f.days and f.kind is Kind.DATE]
        beside = [f for f in dates if _gap(f, word) < 40 and not _is_apart(text, f, word)]
        found += sorted(beside, key=lambda f: (f.start < word.start(), _gap(f, word)))[:1]
    return found


_APART = re.compile(r"[,;]|\b(?:und|and|seit\w*|since|ab|from|bis|until|who|which)\b", re.I)


_PLACE = re.compile(r"\.?\s+(?:(?:in|at|zu|on|am|den|the)\s+|[A-ZÄÖÜ][\w'’-]+[\s,]+)*")
_CAPITAL = re.compile(r"\s+[A-ZÄÖÜ]")


def _is_apart(text: str, fact: Fact, word: re.Match[str]) -> bool:
    """Return whether something else begins between a date and a word before it, or a word after."""
    if fact.start < word.start():
        return ";" in text[fact.end : word.start()]
    between = text[word.end() : fact.start]
    is_maiden_name = word.group().casefold() == "geborene" and _CAPITAL.match(between)
    if _PLACE.fullmatch(between) and not is_maiden_name:
        return False
    return bool(_APART.search(text[word.end() : fact.end]))


def birth_facts(text: str, facts: Sequence[Fact], published: date) -> list[Fact]:
    """Return age and length of time on the day of publication for each day of birth before it.

    A house that was founded in 1887 has a history of so many years.
    """
    found = []
    for fact in births(text, facts):
        if fact.days and fact.days[1] < published:
            years = published.year - fact.days[0].year
            length = ComparableNumber("years", years, 1, "Y", years)
            found += [
                _age_fact(fact, fact.days, published),
                _derived(Kind.DURATION, fact.text, (fact,), length),
            ]
    return found


_SINCE = re.compile(r"\b(?:seit|since)\b", re.I)
SINCE_REACH = 12
YEAR = 365.25


def since_facts(text: str, facts: Sequence[Fact], published: date) -> list[Fact]:
    """Return how many years it has been on the day of publication since each date after "seit".

    In whole years, and as they passed: "almost two years" are 1.9.
    """
    found = []
    for fact in facts:
        near = text[max(0, fact.start - SINCE_REACH) : fact.end]
        if fact.kind is not Kind.DATE or not fact.days or not _SINCE.search(near):
            continue
        days = [day for day in fact.days if day < published]
        ends = {ages.age_on(published, day) for day in days}
        numbers = [ComparableNumber("years", n, 1, "Y", n) for n in sorted(ends) if n > 0]
        passed = {round((published - day).days / YEAR, 2) for day in days}
        numbers += [ComparableNumber("years", n, 0.08, "Y", n) for n in sorted(passed) if n]
        found += [_derived(Kind.DURATION, fact.text, (fact,), number) for number in numbers]
    return found


def _gap(fact: Fact, word: re.Match[str]) -> int:
    return max(fact.start - word.end(), word.start() - fact.end)


def age_on(days: Days, published: date) -> ComparableNumber:
    """Return the age in years of what was born on one of `days`."""
    low, high = (ages.age_on(published, day) for day in (days[1], days[0]))
    return ComparableNumber("age", low, 1, "year", low, ends=(low, high) if low != high else None)


def _age_fact(fact: Fact, days: Days, published: date) -> Fact:
    return _derived(Kind.AGE, fact.text, (fact,), age_on(days, published))


def age_between(born: Fact, event: Fact) -> Fact:
    """Return the age on the day of an event; both facts have days."""
    return _derived(Kind.AGE, born.text, (born,), age_at(born.days, event.days))


def age_at(born: Days | None, event: Days | None) -> ComparableNumber | None:
    """Return the age at an event; None without days, and for what is before the birth."""
    if not born or not event or event[1] < born[0]:
        return None
    low, high = ages.age_on(event[0], born[1]), ages.age_on(event[1], born[0])
    return ComparableNumber("age", low, 1, "year", low, ends=(low, high) if low != high else None)


def derived_facts(facts: Sequence[Fact], earlier: Sequence[Fact] = ()) -> list[Fact]:
    """Return what follows from two values: changes, shares, ratios, differences, durations.

    `facts` are those of a passage, `earlier` those of the one before. Of two figures one may be
    of the passage before; dates and times of day are both of the passage. At most `MOST` facts
    from figures, as many from lengths of time and temperatures, and as many durations from dates
    and times.
    """
    made: list[Fact] = []
    for groups in (FIGURES, SELDOM):
        own = [f for f in facts if _is_figure(f, groups)]
        pool = own + [f for f in earlier if _is_figure(f, groups)]
        pairs = ((one, two) for one in own for two in pool)
        found = (_from_two(*pair) for pair in pairs if pair[0] is not pair[1] and _are_alike(*pair))
        made += list(islice(chain.from_iterable(found), MOST))
    return made + _lengths(facts)


def between(one: Fact, two: Fact) -> list[Fact]:
    """Return what follows from two values, whichever of them is the first."""
    if _is_figure(one) and _is_figure(two):
        return _from_two(one, two) if _are_alike(one, two) else []
    if one.kind is Kind.DATE and two.kind is Kind.DATE:
        return _between_days(one, two) + _between_days(two, one)
    return _between_times(one, two) + _between_times(two, one)


def length_between(fact: Fact, published: date, *, is_until: bool) -> list[Fact]:
    """Return how long it is from a day to the publication, or from that until the day."""
    if fact.kind is not Kind.DATE or not fact.days:
        return []
    first, last = fact.days
    if is_until:
        return _lengths_of(fact, published, last, fact.text) if last > published else []
    return _lengths_of(fact, first, published, fact.text) if first < published else []


def product(one: Fact, two: Fact, *, is_each: bool) -> list[Fact]:
    """Return a share of a figure, or so many times what each has ("64 turbines of 11 MW each")."""
    a, b = one.number, two.number
    if a is None or b is None or not (_is_figure(one) and _is_figure(two)):
        return []
    share, whole = (a, b) if a.group == "percent" else (b, a)
    if share.group == "percent" != whole.group and share.unit == "%" and not share.is_fraction:
        size = whole.base * share.base / 100
    elif is_each and a.group == "count" and b.group != "percent":
        size, whole = a.base * b.base, b
    else:
        return []
    step = 10.0 ** (math.floor(math.log10(size)) - 3) if size > 0 else 1.0
    shown = size * abs(whole.shown) / whole.base
    made = replace(whole, base=size, step=step, shown=shown, modifier="", ends=None, noun="")
    return [_derived(Kind.MEASURE, f"{one.text} × {two.text}", (one, two), made)]


def _is_figure(fact: Fact, groups: frozenset[str] = FIGURES | SELDOM) -> bool:
    number = fact.number
    if number is None or fact.is_derived or number.base <= 0:
        return False
    is_year = number.group == "count" and not number.noun and 1800 < number.base < 2100
    return number.group in groups and not is_year


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
    parts = (one, two)
    small, large = sorted((a.base, b.base))
    unit = "pp" if a.group == "percent" else a.unit
    apart = ComparableNumber(
        a.group, large - small, min(a.step, b.step), unit, large - small, noun=a.noun or b.noun
    )
    difference = _derived(Kind.COUNT, f"{one.text} − {two.text}", parts, apart)
    if a.group == "temperature":
        # Degrees have no zero that a share, or a change in per cent, could be of.
        return [difference]
    made = [
        _derived(Kind.CHANGE, f"{two.text} → {one.text}", parts, _change(b.base, a.base)),
        _derived(Kind.CHANGE, f"{one.text} → {two.text}", parts, _change(a.base, b.base)),
    ]
    if a.group not in TIMES:
        times = ComparableNumber("count", large / small, 0.01, "", large / small)
        made.append(_derived(Kind.RATIO, f"{one.text} : {two.text}", parts, times))
    made.append(difference)
    # Two shares are of a whole each: neither is a share of the other.
    if a.group not in TIMES and a.group != "percent":
        share = ComparableNumber("percent", small / large * 100, 0.01, "%", small / large * 100)
        made.append(_derived(Kind.SHARE, f"{one.text} / {two.text}", parts, share))
    return made


def _change(before: float, after: float) -> ComparableNumber:
    percent = (after - before) / before * 100
    direction = "up" if percent > 0 else "down"
    return ComparableNumber("percent", abs(percent), 0.01, "%", percent, "", direction)


def _derived(
    kind: Kind,
    text: str,
    parts: tuple[Fact, ...],
    number: ComparableNumber | None = None,
    days: Days | None = None,
) -> Fact:
    """Return a fact at the place of the first of its parts."""
    one = parts[0]
    years = frozenset() if kind is Kind.AGE or days else one.years
    return Fact(
        kind, text, one.start, one.end, number=number, days=days, years=years,
        is_derived=True, parts=parts,
    )  # fmt: skip


def _lengths(facts: Sequence[Fact]) -> list[Fact]:
    """Return the lengths of time between two dates, or two times of day, of a passage."""
    dates = [f for f in facts if f.kind is Kind.DATE and f.days and not f.is_derived]
    times = [f for f in facts if f.clock is not None]
    made = [m for one in dates if _is_range(one) for m in _from_to(one, one.text)]
    made += [m for one, two in permutations(dates, 2) for m in _between_days(one, two)]
    made += [m for one, two in permutations(times, 2) for m in _between_times(one, two)]
    return made[:MOST]


def _between_times(one: Fact, two: Fact) -> list[Fact]:
    if one.clock is None or two.clock is None or two.clock <= one.clock:
        return []
    minutes = two.clock - one.clock
    number = ComparableNumber("minutes", minutes, 1, "min", minutes)
    return [_derived(Kind.DURATION, f"{one.text}–{two.text}", (one,), number)]


def _is_range(fact: Fact) -> bool:
    """Return whether a date names two ends: "9. Februar bis 6. März"."""
    return "/" in (getattr(fact.value, "timex", None) or "")


def _between_days(one: Fact, two: Fact) -> list[Fact]:
    if not one.days or not two.days or two.days[1] <= one.days[0]:
        return []
    return _lengths_of(one, one.days[0], two.days[1], f"{one.text}–{two.text}")


def _from_to(one: Fact, text: str) -> list[Fact]:
    return _lengths_of(one, *one.days, text) if one.days else []


def _lengths_of(one: Fact, first: date, last: date, text: str) -> list[Fact]:
    """Return the time between two days in days and, from three weeks on, in years."""
    days = (last - first).days
    numbers = [ComparableNumber("days", days, 1, "D", days)]
    if days > 20:
        years, whole = days / YEAR, float(last.year - first.year)
        lengths = {years, whole} if whole else {years}
        numbers += [ComparableNumber("years", n, 0.08, "Y", n) for n in sorted(lengths)]
    return [_derived(Kind.DURATION, text, (one,), number) for number in numbers]
