"""Contradictions of shares in two numbers and of rates: "44 of 63", "371 days for each 1,000"."""

import re
from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import verdict_on
from articles.matching.reasons import Reason
from articles.matching.rows import cell_words
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 4
# A whole has so many digits; smaller ones are in many passages by chance.
LEAST_WHOLE = 10
# "44 von 63 Missionen", "41 of 63".
_PART_OF = re.compile(r"(\d[\d.,]*)\s(?:von|of|der|out of)\s(\d[\d.,]*)")
_OF = re.compile(r"\s(?:von|of|der|out of)\s(?:(?:den|allen|the|all)\s)?")
# What a rate is for: "je 1.000 Versicherte", "per 100,000 inhabitants".
_FOR_EACH = re.compile(r"\b(?:je|pro|auf|per|for (?:each|every))\s+$", re.I)
_BASE = re.compile(r"\b(?:je|pro|auf|per|for (?:each|every))\s(1(?:[.,\s]?0)+)\b(?![.,]?\d)", re.I)
LEAST_BASE = 100


def judge_part_of(
    _index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage has another part of the claim's whole: 41 of 63, not 44.

    No passage has the claim's part of it.
    """
    match = _PART_OF.match(claim.fact.text) if claim.fact.kind is Kind.SHARE else None
    if match is None:
        return None
    part, whole = (_digits(number) for number in match.groups())
    if int(whole) < LEAST_WHOLE:
        return None
    found = None
    for candidate in ranked:
        for theirs, text in _parts_of(candidate, whole):
            if theirs == part:
                return None
            is_near = candidate in ranked[:LOOK_AT]
            if found is None and is_near and candidate.passage.document.standing >= STANDS:
                found = differs(candidate, Reason.OTHER_VALUE, claim.fact.text, text)
    return found


def _parts_of(candidate: PassageCandidate, whole: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a whole that a passage names, by their digits and as written."""
    text = candidate.passage.passage.text
    counts = [f for f in candidate.passage.facts if f.kind is Kind.COUNT and f.number]
    for fact in counts:
        if fact.is_derived or fact.is_cell or _written(fact) != whole:
            continue
        for part in counts:
            is_before = part.end < fact.start and not part.is_derived
            if is_before and _OF.fullmatch(text, part.end, fact.start):
                yield _written(part), text[part.start : fact.end]
    for match in _PART_OF.finditer(text):
        if _digits(match[2]) == whole:
            yield _digits(match[1]), match[0]


def _written(fact: Fact) -> str:
    return f"{fact.number.shown:.0f}" if fact.number else ""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def judge_base(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a rate is for each 100 in a table, not for each 1,000.

    The row has another value of the sentence.
    """
    number = claim.fact.number
    if number is None or not _FOR_EACH.search(claim.body[: claim.fact.start]):
        return None
    if not _is_base(number.shown):
        return None
    for candidate in ranked[:LOOK_AT]:
        if candidate.passage.document.standing < STANDS:
            continue
        language = candidate.passage.document.source.language
        for fact in candidate.passage.facts:
            if fact.is_derived or not fact.number:
                continue
            if any(_agree(index, said, fact, language) for said in claim.beside):
                bases = _bases(candidate, fact)
                if bases and number.shown not in bases:
                    return differs(candidate, Reason.UNIT, claim.fact.text, fact.text)
    return None


def _agree(index: SourceIndex, said: Fact, fact: Fact, language: str) -> bool:
    return bool(said.number) and verdict_on(said, fact, index, language) in AGREEMENTS


def _bases(candidate: PassageCandidate, fact: Fact) -> set[float]:
    """Return what the values of a passage, or of a cell, are for each of."""
    passage = candidate.passage.passage
    words = [passage.text, passage.heading]
    if fact.is_cell:
        words = [*cell_words(passage, fact.column), passage.heading]
    found = (float(_digits(match[1])) for text in words for match in _BASE.finditer(text))
    return {base for base in found if base >= LEAST_BASE}


def _is_base(size: float) -> bool:
    """Return whether a number is a power of ten of 100 or more."""
    return size >= LEAST_BASE and set(f"{size:.0f}"[1:]) == {"0"} and f"{size:.0f}"[0] == "1"
