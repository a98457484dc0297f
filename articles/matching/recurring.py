"""Amounts of each month as amounts of each year, and the other way round."""

from collections.abc import Iterator
from dataclasses import replace

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.qualifiers import cell_qualifiers, qualifiers_of
from articles.matching.rows import cell_words
from articles.matching.values_in import Fact

# How many of a unit of time a year has.
IN_A_YEAR = {"month": 12, "week": 52, "year": 1}
KINDS = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
GROUPS = ("money", "count", "mass", "volume", "energy", "length")


def converted_rates(claim: ContextClaim, candidate: PassageCandidate) -> Iterator[Fact]:
    """Yield the figures of a passage for the claim's unit of time.

    "115.000 Euro im Monat" follows from a "Jahresmiete von 1,38 Mio. Euro". Both name one.
    """
    if claim.fact.kind not in KINDS:
        return
    mine = IN_A_YEAR.get(qualifiers_of(claim.body, claim.fact.start, claim.fact.end).rate)
    if mine is None:
        return
    for fact in candidate.passage.facts:
        number = fact.number
        if fact.is_derived or number is None or number.group not in GROUPS or not number.base:
            continue
        theirs = IN_A_YEAR.get(_rate_of(candidate, fact))
        if theirs is None or theirs == mine:
            continue
        times = theirs / mine
        made = replace(
            number, base=number.base * times, step=number.step * times, shown=number.shown * times
        )
        yield replace(
            fact, kind=Kind.MEASURE, number=made, terms=None, is_derived=True, parts=(fact,)
        )


def _rate_of(candidate: PassageCandidate, fact: Fact) -> str:
    passage = candidate.passage.passage
    if fact.is_cell:
        return cell_qualifiers(*cell_words(passage, fact.column), "").rate
    return qualifiers_of(passage.text, fact.start, fact.end).rate
