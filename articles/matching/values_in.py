"""The values of a text as facts: what they are, where, and the words and times around them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.facts.kinds import Kind
from articles.facts.values import TimeExpression, Value
from articles.matching.business_years import days_of_part
from articles.matching.days import Days, days_of
from articles.matching.inputs import ReadClaim
from articles.matching.lengths import length_of
from articles.matching.lexicon import Terms
from articles.matching.numbers import NUMERIC, ComparableNumber, number_of


@dataclass(slots=True)
class Fact:
    """A value of a claim at `start` to `end` of its sentence or passage.

    `terms` are the words around it, weaker with distance (None: not computed yet); `years` and
    `when` the times that hold for it; `is_derived` a value computed from others, its `parts`;
    `clock` the minutes since midnight, `is_half_day` whether it may be twelve hours later;
    `column` counts from 0, and `passage` is its number.
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: Value | None = None
    number: ComparableNumber | None = None
    days: Days | None = None
    terms: dict[str, float] | None = None
    years: frozenset[int] = frozenset()
    when: tuple[Days, ...] = ()
    clock: int | None = None
    is_half_day: bool = False
    is_derived: bool = False
    is_cell: bool = False
    is_difference: bool = False
    column: int = -1
    passage: int = -1
    parts: tuple["Fact", ...] = ()


def facts_of(text: str, claims: Iterable[ReadClaim], year_begins: int | None = None) -> list[Fact]:
    """Return claims as facts; the business year begins in the month `year_begins`, if known."""
    return [_fact(claim, text[claim.start : claim.end], year_begins) for claim in claims]


def _fact(claim: ReadClaim, words: str, year_begins: int | None) -> Fact:
    fact = Fact(claim.kind, words, claim.start, claim.end, claim.value)
    value = claim.value
    if claim.kind in NUMERIC:
        fact.number = number_of(claim.kind, value, words)
    elif isinstance(value, TimeExpression):
        if claim.kind is Kind.DURATION:
            fact.number = _length(words, length_of(value.timex, value.modifier or ""))
        elif claim.kind is Kind.DATE:
            of_part = days_of_part(value.timex, year_begins)
            fact.days = of_part or days_of(value.timex, value.mod)
        elif claim.kind is Kind.TIME:
            fact.clock = _minutes(value.timex)
            fact.days = days_of(value.timex) if fact.clock is None else None
    return fact


_HALF = re.compile(r"anderthalb|\w*einhalb\b|\band a half\b|½", re.I)
_QUARTERS = re.compile(
    r"viertelstunde|halbe\w* stunde|quarters? of an hour|half(?: an|-)? ?hour", re.I
)
QUARTER = 15.0


def _length(words: str, length: ComparableNumber | None) -> ComparableNumber | None:
    """Return a length of time in the precision of its words: a half, a quarter of an hour."""
    if length and length.group == "minutes" and _QUARTERS.search(words):
        return replace(length, step=QUARTER, modifier=length.modifier or "about")
    if length and _HALF.search(words):
        unit = length.base / length.shown if length.shown else 1.0
        step = max(length.step, unit / 2)
        return replace(length, step=step, modifier=length.modifier or "about")
    return length


_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")


def _minutes(timex: str | None) -> int | None:
    """Return a time of day as minutes since midnight; None where none is named."""
    match = _CLOCK.search(timex or "")
    return int(match[1]) * 60 + int(match[2] or 0) if match else None


_BESIDE = re.compile(
    r"\b(?:als|than|gegenüber|statt|against|seit|since|compared|nach|bis|until)\b(?: \w+){0,4} $",
    re.I,
)


_DIFFERENCE = re.compile(
    r"\b(?:mehr|weniger|höher|niedriger|teurer|billiger|über|unter|Vorsprung|Abstand|Differenz|Unterschied|Rückgang|"
    r"Anstieg|Plus|Minus|um|more|fewer|less|higher|lower|above|below|lead|margin|gap|difference|by|older|younger|"
    r"länger|kürzer|später|früher|schneller|langsamer|wärmer|kälter|kühler|zu (?:kalt|warm|heiß)|"
    r"jünger|älter|weg|wegfallen|entfallen|gestrichen|abgebaut|hinzu|hinzukommen|zusätzlich\w*|"
    r"verl[ioö]r\w*|longer|shorter|later|earlier|faster|slower|warmer|colder|cooler|"
    r"too (?:cold|warm|hot)|additional|extra|lost)\b",
    re.I,
)
DIFFERENCE_REACH = 30


def set_differences(facts: Iterable[Fact], text: str) -> None:
    """Mark the facts beside words of difference ("mehr", "lead"): they may be one of two values."""
    for fact in facts:
        near = text[max(0, fact.start - DIFFERENCE_REACH) : fact.end + DIFFERENCE_REACH]
        fact.is_difference = bool(_DIFFERENCE.search(near))


def set_times(facts: list[Fact], text: str) -> None:
    """Set the times that hold for each fact: dates of its clause, else the sentence's only one."""
    dated = [f for f in facts if f.days and f.kind is Kind.DATE and _count(f.days) < 800]
    for fact in facts:
        clause = [d for d in dated if not _is_apart(text, d, fact)]
        alone = [d for d in dated if not _BESIDE.search(text[: d.start])]
        chosen = clause or (alone if len(dated) == 1 else [])
        days = [d.days for d in chosen if d.days]
        fact.years = frozenset(y for d in days for y in (d[0].year, d[1].year))
        fact.when = tuple(d.days for d in chosen if d is not fact and d.days)


def _count(days: Days) -> int:
    return (days[1] - days[0]).days


def _is_apart(text: str, one: Fact, other: Fact) -> bool:
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return "," in between or ";" in between


_PAUSE = re.compile(r"[,;:–]")


def terms_around(
    words: Iterable[tuple[int, int, Terms]], text: str, span: tuple[int, int], floor: float
) -> dict[str, float]:
    """Return the terms near a span, weaker with every word and comma between.

    `words` are those of `text` as `Lexicon.scan` yields them; those that would count `floor` of
    their weight, or less, are left out.
    """
    start, end = span
    terms: dict[str, float] = {}
    for first, last, found in words:
        between = text[last:start] if last <= start else text[end:first] if first >= end else ""
        commas = len(_PAUSE.findall(between))
        near = 0.94 ** len(between.split()) * 0.75**commas
        if near <= floor:
            continue
        for term, weight in found:
            if weight * near > terms.get(term, 0):
                terms[term] = weight * near
    return terms


def add_terms(into: dict[str, float], terms: dict[str, float], weight: float) -> None:
    """Add terms times a weight; the greater of two weights of a term counts."""
    for term, amount in terms.items():
        if amount * weight > into.get(term, 0):
            into[term] = amount * weight
