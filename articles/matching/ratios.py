"""Quotients of figures that belong together: an amount a head, and a row's share of the total."""

import math
import re
from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.belonging import has_named_part
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.numbers import ComparableNumber
from articles.matching.periods import table_rows
from articles.matching.values_in import Fact

_EACH = re.compile(
    r"\b(?:je|pro|jede[nrs]?|per|each|apiece|\w*durchschnitt\w*|im (?:Schnitt|Mittel)|rechnerisch|"
    r"average|mean|per head|a head)\b",
    re.I,
)
_TOTAL = re.compile(r"(?:Summe|Gesamt\w*|Insgesamt|Zusammen|Total|Sum|All)\b", re.I)
AMOUNTS = ("money", "mass", "volume", "energy", "length", "area")
# Terms of a word itself and its translations, not those of the parts of a compound.
SURE = 0.8
# Digits of what is computed; per cent of a whole.
STEPS, WHOLE = 4, 100


def amounts_a_head(
    index: SourceIndex, claim: ContextClaim, known: Sequence[PassageCandidate]
) -> Iterator[tuple[PassageCandidate, Fact]]:
    """Yield what each of a number of things has of an amount, where the claim says "je", "average".

    Both are in one row, whose label the sentence has; or the sentence names the amount, and the
    things are those of the claim.
    """
    if not _EACH.search(claim.body):
        return
    for candidate in known:
        facts = _figures(candidate.passage)
        is_row = bool(candidate.passage.passage.cells)
        if is_row and not _names_row(index, claim, candidate.passage):
            continue
        for other in [candidate] if is_row else known:
            for amount in facts:
                for count in _figures(other.passage):
                    made = _quotient(amount, count)
                    if made and (is_row or _belongs(index, claim, candidate, other, made)):
                        yield candidate, made


def shares_of_totals(
    index: SourceIndex, claim: ContextClaim, known: Sequence[PassageCandidate]
) -> Iterator[tuple[PassageCandidate, Fact]]:
    """Yield the shares of a row, whose label the sentence has, of the total of its table."""
    if claim.fact.kind is not Kind.SHARE:
        return
    for candidate in known:
        row = candidate.passage
        if not row.passage.cells or not _names_row(index, claim, row):
            continue
        for total in table_rows(index, candidate):
            if total is row or not total.passage.cells or not _TOTAL.match(total.passage.cells[0]):
                continue
            for mine in _figures(row):
                for whole in _figures(total):
                    if mine.column == whole.column and (made := _share(mine, whole)):
                        yield candidate, made


def _figures(passage: IndexedPassage) -> list[Fact]:
    is_table = bool(passage.passage.cells)
    return [
        f for f in passage.facts
        if f.number and not f.is_derived and not f.number.ends and f.number.base > 0
        and (f.is_cell or not is_table)
    ]  # fmt: skip


def _names_row(index: SourceIndex, claim: ContextClaim, row: IndexedPassage) -> bool:
    """Return whether the words of the sentence have the label of a row."""
    label = index.lexicon.bag(row.passage.cells[0], row.document.source.language)
    said = _said(claim, SURE)
    return any(weight >= SURE and term in said for term, weight in label.items())


def _said(claim: ContextClaim, least: float) -> set[str]:
    """Return the terms of the claim's sentence from a weight on."""
    words = (word for word in claim.words if not word.is_earlier)
    return {term for word in words for term, weight in word.terms if weight >= least}


def _belongs(
    index: SourceIndex, claim: ContextClaim, one: PassageCandidate, other: PassageCandidate,
    made: Fact,
) -> bool:  # fmt: skip
    """Return whether the sentence names the amount, and the things that are counted."""
    amount, count = made.parts
    language = other.passage.document.source.language
    if not count.number or not count.number.noun:
        return False
    whole = Fact(made.kind, made.text, 0, 0, number=made.number, parts=(amount,))
    if not has_named_part(index, claim, whole, one.passage.document.source.language):
        return False
    noun = index.lexicon.bag(count.number.noun, language)
    said = _said(claim, 0.0)
    return any(weight >= SURE and term in said for term, weight in noun.items())


def _quotient(amount: Fact, count: Fact) -> Fact | None:
    one, two = amount.number, count.number
    if one is None or two is None or one.group not in AMOUNTS or two.group != "count" or two.unit:
        return None
    if two.base < 2 or two.base != int(two.base):
        return None
    base = one.base / two.base
    shown = base if one.group == "money" else abs(one.shown) / two.base
    return _made(Kind.MEASURE, amount, count, one.group, base, one.unit, shown)


def _share(mine: Fact, whole: Fact) -> Fact | None:
    one, two = mine.number, whole.number
    if one is None or two is None or one.group != two.group or one.group == "percent":
        return None
    percent = one.base / two.base * 100
    return (
        _made(Kind.SHARE, mine, whole, "percent", percent, "%", percent) if percent < 100 else None
    )


def _made(
    kind: Kind, one: Fact, other: Fact, group: str, base: float, unit: str, shown: float
) -> Fact:
    step = 10.0 ** (math.floor(math.log10(base)) - STEPS + 1)
    number = ComparableNumber(group, base, step, unit, shown)
    return Fact(
        kind, f"{one.text} / {other.text}", one.start, one.end, number=number, is_derived=True,
        passage=one.passage, parts=(one, other),
    )  # fmt: skip
