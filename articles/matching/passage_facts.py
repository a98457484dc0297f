"""The facts of a passage: values of its claims or cells, and what follows from them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.facts.kinds import Kind
from articles.matching.days import days_of
from articles.matching.derived import derived_facts, range_ends
from articles.matching.further_values import implied_times, read_further
from articles.matching.inputs import ReadClaim, SourcePassage
from articles.matching.numbers import ComparableNumber, precision
from articles.matching.passage_ages import passage_ages
from articles.matching.rows import prose_facts, row_facts
from articles.matching.values_in import Fact, facts_of, set_times

# The number of a paragraph or a list's entry: "2. Zu den Ursachen", "[7] Das Gericht".
_NUMBERED = re.compile(
    r"\s*(?:\[\d{1,3}\]|\(?\d{1,3}\)|\d{1,3}\.(?= \w)|(?:Rn|Ziffer|Nr)\.? \d+\.?)\s"
)
# Numbers in words from the first to the last may be years.
YEARS = (1500, 2100)
# Per cent as offices write it: "60 v. H.".
_PERCENT = re.compile(r"(?P<number>\d{1,3}(?:,\d{1,2})?)\s?v\.\s?H\.")


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
    facts = with_percents(passage.text, [_as_year(fact) for fact in facts])
    set_times(facts, passage.text)
    return facts + passage_ages(passage.text, facts) + implied_times(passage.text, facts)


def _as_year(fact: Fact) -> Fact:
    """Return a number in words that can only be a year as a date: "zweitausendachtundzwanzig"."""
    number = fact.number
    if fact.kind is not Kind.COUNT or number is None or number.noun or number.unit:
        return fact
    if not YEARS[0] <= number.base <= YEARS[1] or any(ch.isdigit() for ch in fact.text):
        return fact
    return replace(fact, kind=Kind.DATE, value=None, number=None, days=days_of(f"{number.base:g}"))


def with_percents(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts with each "60 v. H." as a share, in the place of the number read there."""
    shares = [_share(match) for match in _PERCENT.finditer(text)]
    kept = [f for f in facts if f.number is None or not any(_overlap(f, s) for s in shares)]
    return sorted([*kept, *shares], key=lambda fact: fact.start) if shares else list(facts)


def _overlap(one: Fact, other: Fact) -> bool:
    return one.start < other.end and other.start < one.end


def _share(match: re.Match[str]) -> Fact:
    words = match["number"]
    percent = float(words.replace(",", "."))
    number = ComparableNumber("percent", percent, precision(words, percent), "%", percent)
    return Fact(Kind.SHARE, match[0], match.start(), match.end(), number=number)
