"""The facts of a passage: values of its claims or cells, and what follows from them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.facts.kinds import Kind
from articles.matching.days import days_of
from articles.matching.derived import derived_facts, range_ends
from articles.matching.further_values import implied_times, read_further
from articles.matching.inputs import ReadClaim, SourcePassage
from articles.matching.numbers import ComparableNumber
from articles.matching.rows import prose_facts, row_facts
from articles.matching.values_in import Fact, facts_of, set_times

# The number of a paragraph or a list's entry: "2. Zu den Ursachen", "[7] Das Gericht".
_NUMBERED = re.compile(
    r"\s*(?:\[\d{1,3}\]|\(?\d{1,3}\)|\d{1,3}\.(?= \w)|(?:Rn|Ziffer|Nr)\.? \d+\.?)\s"
)
_I_AM = re.compile(r"\b(?:ich bin(?: jetzt| heute)?|bin ich|und bin|I am|I['’]m|am now)\s+$", re.I)
_NOTHING_ELSE = re.compile(r"\s*(?:[,.;!?]|$|und\b|and\b|Jahre alt|years old)")
# Bare numbers from the first to the last may be ages, numbers in words years.
AGES, YEARS = (10, 110), (1500, 2100)


def with_derived(own: Sequence[Fact], earlier: Sequence[Fact]) -> list[Fact]:
    """Return a passage's own facts and what follows from them.

    `earlier` are the own facts of the passage before.
    """
    facts = [*own, *range_ends(own)]
    return facts + derived_facts(facts, earlier)


def own_facts(
    passage: SourcePassage,
    claims: Iterable[ReadClaim],
    language: str,
    year_begins: int | None = None,
) -> list[Fact]:
    """Return the values that a passage names itself."""
    read = facts_of(passage.text, claims, year_begins)
    named = [f for f in read if f.kind is not Kind.STATEMENT]
    facts = read_further(passage.text, named)
    if passage.cells:
        cells = row_facts(passage, language)
        return [*cells, *prose_facts(passage, facts, cells)]
    if numbered := _NUMBERED.match(passage.text):
        facts = [f for f in facts if f.start >= numbered.end() or f.end > numbered.end()]
    facts = [_as_year(fact) for fact in facts]
    set_times(facts, passage.text)
    return facts + spoken_ages(passage.text, facts) + implied_times(passage.text, facts)


def _as_year(fact: Fact) -> Fact:
    """Return a number in words that can only be a year as a date: "zweitausendachtundzwanzig"."""
    number = fact.number
    if fact.kind is not Kind.COUNT or number is None or number.noun or number.unit:
        return fact
    if not YEARS[0] <= number.base <= YEARS[1] or any(ch.isdigit() for ch in fact.text):
        return fact
    return replace(fact, kind=Kind.DATE, value=None, number=None, days=days_of(f"{number.base:g}"))


def spoken_ages(text: str, facts: Iterable[Fact]) -> list[Fact]:
    """Return what people say of their own age: "ich bin 41", "I am forty-four"."""
    found = []
    for fact in facts:
        number = fact.number
        is_bare = fact.kind is Kind.COUNT and number and not number.noun and not number.unit
        if not is_bare or not number or not AGES[0] <= number.base <= AGES[1]:
            continue
        if _I_AM.search(text[: fact.start]) and _NOTHING_ELSE.match(text[fact.end :]):
            age = ComparableNumber("age", number.base, 1, "year", number.base)
            found.append(
                replace(fact, kind=Kind.AGE, value=None, number=age, is_derived=True, parts=(fact,))
            )
    return found
