"""Contradictions of periods: a value is in a table, but for another year than the claim's."""

import re
from collections.abc import Iterator, Sequence

from articles.matching.context import ContextClaim
from articles.matching.features import BARE, PassageCandidate, digits_of
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.pairs import Pair, verdict_on
from articles.matching.reasons import Reason
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 3
REACH = 60
EQUAL = ("same", "converted")
_PRIOR = re.compile(
    r"\b(?:Vorjahr\w*|Jahr (?:zuvor|davor)|year (?:before|earlier)|(?:previous|prior) year)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def judge_period(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a table has another value for the year that the claim names.

    "The year before" is the one before the year of the sentence, or before the latest of the table.
    A figure in a row without a
    word of the claim is another one.
    """
    for candidate in ranked[:LOOK_AT]:
        pair = candidate.agreement
        if pair is None or not _is_the_figure(index, claim, candidate, pair):
            continue
        series = _series(index, candidate, pair.fact)
        year = _year_of(claim, series)
        own = next(iter(pair.fact.years), None)
        if year is None or year == own or year not in series or len(pair.fact.years) != 1:
            continue
        other = series[year]
        if any(
            _shown(fact) == _shown(pair.fact) for fact in series.values() if fact.years == {year}
        ):
            continue
        there = next((c for c in ranked if c.passage.number == other.passage), candidate)
        return differs(there, Reason.PERIOD, claim.fact.text, other.text)
    return None


def _is_the_figure(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether a cell is the claim's figure: in a row with a word of the claim.

    In another scale only beside another figure of the sentence.
    """
    if not pair.fact.is_cell or pair.fact.is_derived:
        return False
    if pair.verdict == "same" and pair.context >= BARE:
        return True
    language = candidate.passage.document.source.language
    return pair.verdict in EQUAL and any(
        digits_of(said) > 1 and verdict_on(said, cell, index, language) in EQUAL
        for said in claim.beside if said.number
        for cell in candidate.passage.facts if cell.is_cell and cell is not pair.fact
    )  # fmt: skip


def _shown(fact: Fact) -> float | None:
    return abs(fact.number.shown) if fact.number else None


def _year_of(claim: ContextClaim, series: dict[int, Fact]) -> int | None:
    """Return the year that the claim's own clause names, as a number or as the one before."""
    start, end = claim.fact.start, claim.fact.end
    near = re.split(r"[;]", claim.body[max(0, start - REACH) : start])[-1]
    near += re.split(r"[,;]", claim.body[end : end + REACH])[0]
    named = list(_YEAR.finditer(near))
    years = {int(year[0]) for year in named}
    if len(years) == 1:
        return years.pop() - bool(_PRIOR.search(near, named[0].end()))
    return max(series, default=0) - 1 if not years and _PRIOR.search(near) else None


def _series(index: SourceIndex, candidate: PassageCandidate, cell: Fact) -> dict[int, Fact]:
    """Return the cells beside a cell, in its row or in its column, by their one year."""
    row = [f for f in candidate.passage.facts if f.is_cell]
    found = _by_year(row)
    if len(found) > 1:
        return found
    return _by_year(_column(index, candidate, cell.column))


def _by_year(facts: Sequence[Fact]) -> dict[int, Fact]:
    return {next(iter(f.years)): f for f in facts if f.number and len(f.years) == 1}


def _column(index: SourceIndex, candidate: PassageCandidate, column: int) -> list[Fact]:
    return [
        fact
        for row in table_rows(index, candidate)
        for fact in row.facts
        if fact.is_cell and fact.column == column
    ]


def table_rows(index: SourceIndex, candidate: PassageCandidate) -> Iterator[IndexedPassage]:
    """Yield the rows of the table that a passage is a row of."""
    passage = candidate.passage
    for number in _rows(index, passage.number, passage.passage.block):
        yield index.passage(number)


def _rows(index: SourceIndex, number: int, block: int) -> Iterator[int]:
    """Yield the rows of a table, from the one with a number to both sides."""
    document = index.passage(number).document
    first, last = document.first, document.first + len(document.source.passages)
    for step in (1, -1):
        at = number if step == 1 else number - 1
        while first <= at < last and index.passage(at).passage.block == block:
            yield at
            at += step
