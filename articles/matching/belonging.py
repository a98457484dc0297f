"""Whether what a value is computed from belongs to the claim: its sentence names a part of it."""

import re

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import verdict_on
from articles.matching.subjects import is_of_others
from articles.matching.time_order import happened_so
from articles.matching.values_in import Fact

# What a change ends at: "um sechs Prozent, auf 58 Prozent"; "from 14.2 to 11.8".
_END = re.compile(r"(?:[\s,]+\w+){0,2}[\s,]+(?:auf|to)\s+(?:\w+\s+){0,2}$", re.I)
# The whole in "vier von 60 Proben", of two digits.
_WHOLE = re.compile(r"\d[\d.,]*\d")
FIGURES = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE)


def has_named_part(index: SourceIndex, claim: ContextClaim, fact: Fact, language: str) -> bool:
    """Return whether the sentence names one of the figures that a fact is computed from."""
    return any(
        _agree(index, said, part, language) or _is_whole(said, part)
        for said in claim.beside if said.kind in FIGURES for part in fact.parts
    )  # fmt: skip


def has_other_end(index: SourceIndex, claim: ContextClaim, fact: Fact, language: str) -> bool:
    """Return whether a change is computed from other figures than the one that it ends at.

    "Um sechs Prozent, auf 58 Prozent" does not follow from 64 and 60.
    """
    if claim.fact.kind is not Kind.CHANGE or not fact.is_derived:
        return False
    ends = [said for said in claim.beside if _is_end(claim, said)]
    return bool(ends) and not any(
        _agree(index, said, part, language) for said in ends for part in fact.parts
    )


def is_foreign(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, fact: Fact
) -> bool:
    """Return whether a value is computed from those of other people, or of another change.

    So is a change from the later of two figures to the earlier one. What is computed from a figure
    that the sentence names is the sentence's own, also where somebody else is named: "£36m from
    investors who valued the firm at five times that sum".
    """
    language = candidate.passage.document.source.language
    if has_other_end(index, claim, fact, language):
        return True
    if claim.fact.kind is Kind.CHANGE and happened_so(index, fact) is False:
        return True
    is_own = has_named_part(index, claim, fact, language)
    return not is_own and is_of_others(index, claim, candidate, fact)


def _is_end(claim: ContextClaim, said: Fact) -> bool:
    if said.number is None or said.start < claim.fact.end:
        return False
    return bool(_END.fullmatch(claim.body[claim.fact.end : said.start]))


def _is_whole(said: Fact, part: Fact) -> bool:
    """Return whether a share in two numbers ("vier von 60") names a figure."""
    numbers = _WHOLE.findall(said.text) if said.kind is Kind.SHARE else ()
    return any(_digits(number) == _digits(part.text) for number in numbers)


def _digits(text: str) -> str:
    return "".join(ch for ch in text if ch.isdigit())


def _agree(index: SourceIndex, said: Fact, part: Fact, language: str) -> bool:
    return verdict_on(said, part, index, language) in AGREEMENTS
