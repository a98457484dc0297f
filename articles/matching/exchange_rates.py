"""Amounts of money in another currency, where the document itself says the rate."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.numbers import ComparableNumber
from articles.matching.values_in import Fact

# "1 Franken = 1,05 Euro", "ein Euro entsprach 0,95 Franken"
_EQUALS = re.compile(
    r"\s*(?:[=≈~]|(?:entspr|gleich|sind|ist|war|waren|kostet|is\b|was\b|equal|correspond|bought|buys)"
    r"[^.;,\d]{0,24})\s*(?:rund |etwa |ca\. |about )?",
    re.I,
)
# "1,08 Dollar je Euro", "$1.20 to the pound"
_FOR_ONE = re.compile(
    r"\s*(?:je|pro|per|für (?:einen|eine|ein)|to (?:the|one|an?)|for (?:one|an?)|/)"
    r"\s*(?P<unit>[^\W\d_]+)",
    re.I,
)
# What a passage has that says a rate.
_SAYS_RATE = re.compile(
    r"[=≈~/]|\b(?:je|pro|per|to the|to one|für ein\w*|for (?:one|an?)|entspr\w+|gleich|sind|ist|"
    r"war(?:en)?|kostet\w*|is|was|equal\w*|correspond\w*|bought|buys)\b",
    re.I,
)
_LETTERS = re.compile(r"[^\W\d_]{3,}")
# So many letters are the same in all forms of a currency's name.
STEM = 4
# Rates of one pair further apart than this are of several days: none of them is the amount's.
FARTHEST = 1.01
# Digits of what is computed.
STEPS = 4


def exchanged_amounts(
    index: SourceIndex, claim: ContextClaim, known: Sequence[PassageCandidate]
) -> Iterator[tuple[PassageCandidate, Fact]]:
    """Yield amounts of passages in the claim's currency, by the rate that their document says."""
    number = claim.fact.number
    if number is None or number.group != "money" or not number.unit:
        return
    for candidate in known:
        for amount in _amounts(candidate.passage):
            if amount.number and amount.number.unit != number.unit:
                rates = list(_rates(index, candidate, claim.fact, amount))
                values = [value for value, _ in rates]
                if values and max(values) <= FARTHEST * min(values):
                    yield candidate, _exchanged(amount, *rates[0], number.unit)


def _amounts(passage: IndexedPassage) -> list[Fact]:
    """Return the amounts of a passage in a known currency, in their order."""
    found = [
        fact for fact in passage.facts
        if fact.number and fact.number.group == "money" and fact.number.unit
        and fact.number.base > 0 and not fact.number.ends and not fact.is_derived
    ]  # fmt: skip
    return sorted(found, key=lambda fact: fact.start)


def _rates(
    index: SourceIndex, candidate: PassageCandidate, claim: Fact, amount: Fact
) -> Iterator[tuple[float, Fact]]:
    """Yield what a unit of the amount's currency is in that of the claim, and where it is said."""
    document = candidate.passage.document
    for at, passage in enumerate(document.source.passages):
        if not _SAYS_RATE.search(passage.text):
            continue
        own = _amounts(index.passage(document.first + at))
        for fact in own:
            if value := _for_one(passage.text, fact, claim, amount):
                yield value, fact
        for one, two in pairwise(own):
            between = passage.text[one.end : two.start]
            if _EQUALS.fullmatch(between) and (value := _of_two(one, two, claim, amount)):
                yield value, two


def _for_one(text: str, fact: Fact, claim: Fact, amount: Fact) -> float | None:
    """Return the rate of "1,08 Dollar je Euro" in units of the claim; None if it is none."""
    match = _FOR_ONE.match(text, fact.end)
    if match is None or fact is amount or not fact.number:
        return None
    if fact.number.unit == _unit(claim) and _names(match["unit"], amount):
        return fact.number.base
    if fact.number.unit == _unit(amount) and _names(match["unit"], claim):
        return 1 / fact.number.base
    return None


def _of_two(one: Fact, two: Fact, claim: Fact, amount: Fact) -> float | None:
    """Return the rate of two equal amounts, of which one is 1, in units of the claim."""
    by_unit = {_unit(fact): fact.number.base for fact in (one, two) if fact.number}
    if by_unit.keys() != {_unit(claim), _unit(amount)} or 1 not in by_unit.values():
        return None
    return by_unit[_unit(claim)] / by_unit[_unit(amount)]


def _unit(fact: Fact) -> str:
    return fact.number.unit if fact.number else ""


def _names(word: str, fact: Fact) -> bool:
    """Return whether a word is the currency of an amount: its code, or its name in any form."""
    low = word.casefold()
    stems = {letters.casefold()[:STEM] for letters in _LETTERS.findall(fact.text)}
    return low == _unit(fact).casefold() or low[:STEM] in stems


def _exchanged(amount: Fact, value: float, said: Fact, unit: str) -> Fact:
    base = amount.number.base * value if amount.number else 0.0
    step = 10.0 ** (math.floor(math.log10(base)) - STEPS + 1)
    number = ComparableNumber("money", base, step, unit, base)
    return Fact(
        Kind.MEASURE, f"{amount.text} × {said.text}", amount.start, amount.end, number=number,
        is_derived=True, passage=amount.passage, parts=(amount, said),
    )  # fmt: skip
