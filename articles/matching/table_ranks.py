"""Ranks by a table: which place the row that the claim names has in a column that it names.

A column of places ("1, 2, 3 …") says it itself; in others the rows are counted that have more, or
less.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate, digits_of
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.pairs import verdict_on
from articles.matching.periods import table_rows
from articles.matching.qualifiers import clause_span, verb_direction
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.rows import cell_words
from articles.matching.standing import STANDS
from articles.matching.superlatives import superlatives_in
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT, FEWEST_ROWS = 8, 4
# Terms of a word itself and its translations, not those of the parts of a compound.
SURE = 0.8
# What the head of a column must have of the clause's words: the part of a compound.
LEAST_HEAD = 0.4
_AT = re.compile(r"\b(?:an|auf|in|at) $", re.I)
_OF_NUMBER = re.compile(r"meist|häufigst|stärkst|most|seltenst|wenigst|least|fewest", re.I)
_PLACE = re.compile(r"\b(?:Platz|Rang|Stelle|Nummer|place[ds]?|rank\w*|position|number)\b", re.I)
_TOTAL = re.compile(
    r"(?:Summe|Gesamt\w*|Insgesamt|Zusammen|Total|Sum|All|Others?|Übrige|Sonstige)\b", re.I
)


@dataclass(frozen=True, slots=True)
class ClaimedPlace:
    """A place in an order; `end` is 0 from the largest on, 1 from the smallest, None: not said.

    `is_of_number`: any figure may be meant ("the most", "third place"), not a length or an age.
    """

    place: int
    end: int | None
    is_of_number: bool = True


def judge_table_rank(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return whether the row that the claim names has the place in its table that is claimed."""
    mine = _claimed(claim)
    seen: set[tuple[int, int]] = set()
    for candidate in ranked[:LOOK_AT] if mine else ():
        document, block = candidate.passage.document, candidate.passage.passage.block
        is_table = bool(candidate.passage.passage.cells) and not document.is_stale
        if not is_table or document.standing < STANDS or (document.first, block) in seen:
            continue
        seen.add((document.first, block))
        table = sorted(table_rows(index, candidate), key=lambda row: row.number)
        rows = [row for row in table if _is_row(row)]
        row = _named_row(index, claim, rows)
        if mine is None or row is None or len(rows) < FEWEST_ROWS:
            continue
        shown = next((c for c in ranked if c.passage is row), None)
        own = _named_columns(index, claim, row, rows)
        places = {_place(mine, rows, fact) for fact in own or _latest_columns(row)}
        if shown is None or len(places) != 1 or None in places:
            return None
        if mine.place in places:
            relation = PassageRelation.CONVERTED
            return Judgement(shown, relation, Reason.DERIVED, claim.fact.text, row.passage.text)
        if own or mine.is_of_number:
            return differs(shown, Reason.OTHER_VALUE, claim.fact.text, row.passage.text)
        return None
    return None


def _claimed(claim: ContextClaim) -> ClaimedPlace | None:
    fact = claim.fact
    if fact.kind is Kind.ORDINAL and fact.number:
        near = claim.body[max(0, fact.start - 12) : fact.end + 12]
        is_place = _PLACE.search(near) or (
            _AT.search(claim.body[: fact.start]) and _PLACE.search(claim.body)
        )
        return ClaimedPlace(int(fact.number.base), None) if is_place else None
    if fact.kind not in (Kind.RANK, Kind.STATEMENT) or verb_direction(_clause(claim)):
        return None
    found = list(superlatives_in(fact.text))
    if len(found) != 1:
        return None
    is_of_number = bool(_OF_NUMBER.search(found[0].words))
    return ClaimedPlace(found[0].rank, found[0].end, is_of_number)


def _is_row(row: IndexedPassage) -> bool:
    label = _label(row)
    return bool(_figures(row)) and bool(label) and not _TOTAL.match(label)


def _label(row: IndexedPassage) -> str:
    """Return the first cell that is no figure."""
    own = {fact.column for fact in row.facts if fact.is_cell}
    named = (cell for at, cell in enumerate(row.passage.cells) if at not in own)
    return next((cell for cell in named if re.search(r"[^\W\d_]{2}", cell)), "")


def _named_row(
    index: SourceIndex, claim: ContextClaim, rows: Sequence[IndexedPassage]
) -> IndexedPassage | None:
    """Return the one row whose whole label the claim's clause has; of a place, the sentence."""
    is_place = claim.fact.kind is Kind.ORDINAL
    for text in (_clause(claim), claim.body) if is_place else (_clause(claim),):
        said = _terms(index, text, index.language)
        found = [row for row in rows if _is_said(index, said, row)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _is_said(index: SourceIndex, said: set[str], row: IndexedPassage) -> bool:
    scanned = index.lexicon.scan(_label(row), row.document.source.language)
    words = [{t for t, weight in terms if weight >= SURE} for _, _, terms in scanned if terms]
    return bool(words) and all(said & word for word in words)


def _clause(claim: ContextClaim) -> str:
    first, last = clause_span(claim.body, claim.fact.start, claim.fact.end)
    return claim.body[first:last]


def _terms(index: SourceIndex, text: str, language: str) -> set[str]:
    return {term for term, weight in index.lexicon.bag(text, language).items() if weight >= SURE}


def _named_columns(
    index: SourceIndex, claim: ContextClaim, row: IndexedPassage, rows: Sequence[IndexedPassage]
) -> list[Fact]:
    """Return the cells of a row that are meant.

    In a column of places, else figures of the sentence, else the one whose column's head has most
    of the clause's words.
    """
    own = _figures(row)
    places = [fact for fact in own if _is_of_places(_sizes(rows, fact.column))]
    language = row.document.source.language
    figures = [
        fact for fact in own for said in claim.beside
        if said.number and digits_of(said) > 1
        and verdict_on(said, fact, index, language) in ("same", "converted")
    ]  # fmt: skip
    if places or figures:
        return places[:1] or figures
    said = index.lexicon.bag(_clause(claim), index.language)
    shares = {fact.column: 0.0 for fact in own}
    for fact in own:
        head = index.lexicon.bag(cell_words(row.passage, fact.column)[1], language)
        shares[fact.column] = max((min(w, said.get(t, 0.0)) for t, w in head.items()), default=0.0)
    most = max(shares.values(), default=0.0)
    found = [fact for fact in own if shares[fact.column] == most]
    return found if most >= LEAST_HEAD and len(found) == 1 else []


def _latest_columns(row: IndexedPassage) -> list[Fact]:
    """Return all figures of a row; of several years those of the last one."""
    own = _figures(row)
    latest = max((max(fact.years) for fact in own if fact.years), default=0)
    return [fact for fact in own if not fact.years or latest in fact.years]


def _figures(row: IndexedPassage) -> list[Fact]:
    return [fact for fact in row.facts if fact.is_cell and fact.number and not fact.is_derived]


def _place(mine: ClaimedPlace, rows: Sequence[IndexedPassage], fact: Fact) -> int | None:
    """Return the place of a cell in its column; None where another one is as large.

    Where the claim says no end, it counts as the rows are sorted.
    """
    sizes, base = _sizes(rows, fact.column), fact.number.base if fact.number else 0.0
    if _is_of_places(sizes):
        return int(base) if mine.end is None else None
    if sizes.count(base) != 1:
        return None
    end = mine.end
    if end is None:
        end = next((at for at in (0, 1) if sizes == sorted(sizes, reverse=not at)), None)
    if end is None:
        return None
    return 1 + sum(size < base if end else size > base for size in sizes)


def _sizes(rows: Sequence[IndexedPassage], column: int) -> list[float]:
    return [
        fact.number.base for row in rows for fact in row.facts
        if fact.is_cell and fact.number and not fact.is_derived and fact.column == column
    ]  # fmt: skip


def _is_of_places(sizes: Sequence[float]) -> bool:
    """Return whether a column counts its rows: 1, 2, 3 …, equal places twice."""
    ordered = sorted(sizes)
    is_first = len(ordered) >= FEWEST_ROWS and ordered[0] == 1
    return is_first and all(size in (at + 1, ordered[at - 1]) for at, size in enumerate(ordered))
