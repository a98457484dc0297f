"""Contradictions of roles: somebody has other ones in every passage that names them."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.offices import OfficeFound, is_title_of_another, offices_in, offices_of
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Hint, Judgement, differs, mentioned
from articles.matching.words import name_words

# Terms of a word itself and its translations, not those of the parts of a compound.
LEAST_SHARED = 0.8
NEAR = 30
_APPOSED = re.compile(r", (?:der|die|das|the|her|his|its|ihr|ihre|sein|seine)? ?")
_FORMER = re.compile(
    r"\b(?:bis (?:Ende|Mitte|Anfang|zum|\d)|until|till|former\w*|ehemalig\w*|früher\w*|einstig\w*|"
    r"previously|zuvor|vormals|retired|zurückgetreten|abgelöst|ausgeschieden)\b|\b[Ee]x-",
    re.I,
)


def judge_role(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a person has another role in the documents, and never the claim's.

    Judged is the role, and the person whose name follows it. No passage that names the person
    may have a word for the claim's role; documents that do not bear on the text are left out.
    """
    family = _family(claim)
    mine = _roles_of(claim, family) if family else []
    if not mine:
        return None
    found: list[tuple[int, OfficeFound]] = []
    for number in sorted(index.names.get(family, ())):
        passage = index.passage(number)
        if passage.document.standing < STANDS or passage.document.is_stale:
            continue
        if _has_like(index, passage, mine, family):
            return None
        held = offices_of(passage.passage.text, family)
        found += [(number, other) for other in held if not other.is_loose]
    for number, other in found:
        candidate = next((c for c in ranked if c.passage.number == number), None)
        if candidate:
            return differs(candidate, Reason.ROLE, claim.fact.text, other.words)
    return None


def judge_former(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return a hint that a person had the role earlier, by all passages that name both."""
    family = _family(claim)
    mine = _roles_of(claim, family, loose=True) if family and not _FORMER.search(claim.body) else []
    found: list[tuple[int, OfficeFound]] = []
    for number in sorted(index.names.get(family, ())) if mine else ():
        passage = index.passage(number)
        if passage.document.standing < STANDS or passage.document.is_stale:
            continue
        text = passage.passage.text
        for other in offices_in(text):
            if any(one.is_like(other) for one in mine):
                if not _FORMER.search(text[max(0, other.start - NEAR) : other.end + NEAR]):
                    return None
                found.append((number, other))
    for number, other in found:
        candidate = next((c for c in ranked if c.passage.number == number), None)
        if candidate:
            return mentioned(candidate, Hint(Reason.ROLE, claim.fact.text, other.words))
    return None


def _family(claim: ContextClaim) -> str:
    """Return the last word of the name of a person, or of the one who has a role; else ""."""
    fact = claim.fact
    text = fact.text if fact.kind is Kind.PERSON else getattr(fact.value, "subject", None)
    is_judged = fact.kind in (Kind.PERSON, Kind.ROLE)
    words = name_words(text or "") if is_judged else []
    return words[-1] if words else ""


def _roles_of(claim: ContextClaim, family: str, *, loose: bool = False) -> list[OfficeFound]:
    """Return the roles that the claim's sentence gives somebody.

    For a person only if one stands directly before the name, or behind it and a comma. Nothing if
    one goes with others, unless `loose`.
    """
    fact = claim.fact
    given = offices_of(claim.body, family)
    if fact.kind is Kind.ROLE:
        given = [*offices_in(fact.text), *given]
    elif not loose and not any(_is_beside(claim, o) for o in given):
        return []
    return [] if not loose and any(o.is_loose for o in given) else given


def _is_beside(claim: ContextClaim, office: OfficeFound) -> bool:
    fact = claim.fact
    between = claim.body[fact.end : office.start]
    return 0 <= fact.start - office.end <= 1 or bool(_APPOSED.fullmatch(between))


def _has_like(
    index: SourceIndex, passage: IndexedPassage, mine: Sequence[OfficeFound], family: str
) -> bool:
    """Return whether a passage has a word for one of the roles that is no title of another."""
    text, language = passage.passage.text, passage.document.source.language
    others = [other for other in offices_in(text) if not is_title_of_another(text, other, family)]
    if any(one.is_like(other) for one in mine for other in others):
        return True
    for office in offices_in(text):
        if is_title_of_another(text, office, family):
            text = text.replace(office.words, " " * len(office.words))
    there = _terms(index, text, language)
    return any(_terms(index, one.words, index.language) & there for one in mine)


def _terms(index: SourceIndex, text: str, language: str) -> set[str]:
    bag = index.lexicon.bag(text, language)
    return {term for term, weight in bag.items() if weight >= LEAST_SHARED}
