"""Contradictions of directions by tables: what is said to have risen fell, or the reverse."""

import re
from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import ComparableNumber
from articles.matching.periods import table_rows
from articles.matching.qualifiers import verb_direction
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 6
# Terms of a word itself and its translations, not those of the parts of a compound.
LEAST_SHARED = 0.8
# Heads of a column of what was before; the column beside it is later.
_EARLIER = re.compile(
    r"\b(?:normal\w*|üblich\w*|usual|vorher|zuvor|Vorjahr\w*|before|previous|prior|last year)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
Series = dict[int, Fact]


def judge_trend(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a table shows the opposite direction of a change, or of a statement.

    Of a change, two figures of a row yield its size; of a statement, the two latest years of the
    row or the column whose label or head the statement names.
    """
    is_change = claim.fact.kind is Kind.CHANGE
    if not is_change and claim.fact.kind is not Kind.STATEMENT:
        return None
    number = claim.fact.number
    said = number.direction if is_change and number else verb_direction(claim.fact.text)
    terms = _terms(index, claim.body if is_change else claim.fact.text, index.language)
    for candidate in ranked[:LOOK_AT]:
        if not said or candidate.passage.document.standing < STANDS:
            continue
        for series in _series(index, candidate, terms):
            before, after = series[min(series)], series[max(series)]
            if is_change and not _is_size(number, before, after):
                continue
            shown = _direction(before, after)
            if shown and shown != said:
                found = f"{before.text} → {after.text}"
                return differs(candidate, Reason.DIRECTION, claim.fact.text, found)
    return None


def _direction(before: Fact, after: Fact) -> str:
    if before.number is None or after.number is None or before.number.base == after.number.base:
        return ""
    if before.number.group != after.number.group:
        return ""
    return "up" if after.number.base > before.number.base else "down"


def _is_size(change: ComparableNumber | None, before: Fact, after: Fact) -> bool:
    """Return whether two figures differ by a change in per cent, rounded as it is written."""
    if change is None or change.group != "percent" or not before.number or not after.number:
        return False
    if not before.number.base:
        return False
    percent = abs(after.number.base / before.number.base - 1) * 100
    return abs(percent - change.base) <= change.step / 2


def _series(index: SourceIndex, candidate: PassageCandidate, terms: set[str]) -> Iterator[Series]:
    """Yield two cells, the earlier and the later one, of the row and the columns that are named."""
    passage, language = candidate.passage, candidate.passage.document.source.language
    cells, head = passage.passage.cells, passage.passage.head
    if not cells or head == cells:
        return
    own = [f for f in passage.facts if f.is_cell and f.number and not f.is_derived]
    if terms & _terms(index, cells[0], language):
        yield from _latest(_of_row(own, head))
    for column, title in enumerate(head):
        if column and terms & _terms(index, title, language):
            yield from _latest(_of_column(index, candidate, column))


def _latest(series: Series) -> Iterator[Series]:
    """Yield the two latest cells of a series, if there are two."""
    if len(series) > 1:
        yield {at: series[at] for at in sorted(series)[-2:]}


def _of_row(cells: Sequence[Fact], head: Sequence[str]) -> Series:
    """Return the cells of a row by their one year; else the one before by 0, the other by 1."""
    years = {next(iter(cell.years)): cell for cell in cells if len(cell.years) == 1}
    if len(years) > 1 or len(cells) != 2 or len(head) <= max(cell.column for cell in cells):
        return years
    is_earlier = [bool(_EARLIER.search(head[cell.column])) for cell in cells]
    if is_earlier[0] == is_earlier[1]:
        return years
    return dict(enumerate(cells if is_earlier[0] else reversed(cells)))


def _of_column(index: SourceIndex, candidate: PassageCandidate, column: int) -> Series:
    """Return the cells of a column by the year that their rows begin with."""
    found: Series = {}
    for row in table_rows(index, candidate):
        year = _YEAR.search(row.passage.cells[0]) if row.passage.cells else None
        for fact in row.facts if year else ():
            if fact.is_cell and fact.column == column and fact.number and not fact.is_derived:
                found[int(year.group())] = fact  # type: ignore[union-attr]
    return found


def _terms(index: SourceIndex, text: str, language: str) -> set[str]:
    bag = index.lexicon.bag(text, language)
    return {term for term, weight in bag.items() if weight >= LEAST_SHARED}
