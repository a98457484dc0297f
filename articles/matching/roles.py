"""Contradictions of roles: somebody has other ones in every passage that names them."""

import re
from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.inputs import Span
from articles.matching.offices import (
    UNLISTED,
    OfficeFound,
    bare_office,
    holders,
    is_of_another,
    offices_in,
    offices_of,
)  # fmt: skip
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Hint, Judgement, differs, mentioned
from articles.matching.words import folded, name_words

# Terms of a word itself and its translations, not those of the parts of a compound.
LEAST_SHARED = 0.8
NEAR = 30
_THE = re.compile(r"\b(?:der|die|unser\w?|the|our|its|his|her) $", re.I)
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
    A role that goes with others is another one if the documents give the claim's to somebody else.
    """
    family = _family(claim)
    mine = _roles_of(claim, family, loose=True) if family else []
    if not mine:
        return None
    found: list[tuple[int, OfficeFound]] = []
    for passage in _naming(index, family):
        if _has_like(index, passage, mine, family):
            return None
        held = offices_of(passage.passage.text, family, first_names=_first_names(claim))
        found += [(passage.number, other) for other in held]
    is_sure = _is_given(claim, mine)
    is_others = bool(found) and _is_of_another(index, mine, family, ranked)
    for number, other in found:
        candidate = next((c for c in ranked if c.passage.number == number), None)
        if candidate and (is_others or (is_sure and not other.is_loose)):
            own = claim.fact.text if claim.fact.kind is Kind.ROLE else mine[0].words
            return differs(candidate, Reason.ROLE, own, other.words)
    return None


def _naming(index: SourceIndex, family: str) -> Iterator[IndexedPassage]:
    """Yield the passages with a name, of documents that bear on the text and are not old."""
    for number in sorted(index.names.get(family, ())):
        passage = index.passage(number)
        if _counts(passage):
            yield passage


def _counts(passage: IndexedPassage) -> bool:
    return passage.document.standing >= STANDS and not passage.document.is_stale


def _is_of_another(
    index: SourceIndex,
    mine: Sequence[OfficeFound],
    family: str,
    ranked: Sequence[PassageCandidate],
) -> bool:
    """Return whether documents give one of the roles to somebody else, and to nobody beside.

    Looked at are the candidates and the passages with the very word for the role.
    """
    passages = [c.passage for c in ranked if _counts(c.passage)]
    for office in mine:
        passages += _naming(index, folded(_office(office).split()[-1]))
    also = _unlisted(mine)
    held: dict[tuple[int, int], str] = {}
    for passage in passages:
        text = passage.passage.text
        for name, office in holders(text, also):
            is_one = office.line != UNLISTED or _THE.search(text[: office.start])
            if is_one and any(one.is_same(office) for one in mine):
                held[passage.number, office.start] = name
    names = set(held.values())
    return len(names) == 1 and family not in names


def judge_former(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return a hint that a person had the role earlier, by all passages that name both."""
    family = _family(claim)
    mine = _roles_of(claim, family, loose=True) if family and not _FORMER.search(claim.body) else []
    found: list[tuple[int, OfficeFound]] = []
    for passage in _naming(index, family) if mine else ():
        text = passage.passage.text
        for other in offices_in(text):
            if any(one.is_like(other) for one in mine):
                if not _FORMER.search(text[max(0, other.start - NEAR) : other.end + NEAR]):
                    return None
                found.append((passage.number, other))
    for number, other in found:
        candidate = next((c for c in ranked if c.passage.number == number), None)
        if candidate:
            return mentioned(candidate, Hint(Reason.ROLE, claim.fact.text, other.words))
    return None


def _family(claim: ContextClaim) -> str:
    """Return the last word of the name of a person, or of the one who has a role; else "".

    Of a statement the last word of the one full name to which it gives a role.
    """
    fact = claim.fact
    if fact.kind is Kind.STATEMENT:
        first, last = _said(claim)
        held = {name for name, o in holders(claim.body) if first <= o.start and o.end <= last}
        return held.pop() if len(held) == 1 else ""
    text = fact.text if fact.kind is Kind.PERSON else getattr(fact.value, "subject", None)
    is_judged = fact.kind in (Kind.PERSON, Kind.ROLE)
    words = name_words(text or "") if is_judged else []
    return words[-1] if words else ""


def _first_names(claim: ContextClaim) -> list[str]:
    """Return the first names of the person, or of the one who has a role; [] if none is known."""
    fact = claim.fact
    text = fact.text if fact.kind is Kind.PERSON else getattr(fact.value, "subject", None)
    return name_words(text or "")[:-1] if fact.kind in (Kind.PERSON, Kind.ROLE) else []


def _said(claim: ContextClaim) -> Span:
    """Return the words that passages are compared with, as code points of the sentence."""
    return claim.said[0] - claim.sentence[0], claim.said[1] - claim.sentence[0]


def _roles_of(claim: ContextClaim, family: str, *, loose: bool = False) -> list[OfficeFound]:
    """Return the roles that the claim's sentence gives somebody.

    For a person only if one stands directly before the name, or behind it and a comma. Nothing if
    one goes with others, unless `loose`.
    """
    fact = claim.fact
    also = _role_word(claim, family)
    given = offices_of(claim.body, family, also)
    if fact.kind is Kind.ROLE:
        own = [o for o in offices_in(claim.body, also) if _meets(o, (fact.start, fact.end))]
        given = [*own, *given]
    elif fact.kind is Kind.STATEMENT:
        first, last = _said(claim)
        given = [o for o in given if first <= o.start and o.end <= last]
    elif not loose and not any(_is_beside(claim, o) for o in given):
        return []
    return [] if not loose and any(o.is_loose for o in given) else given


def _role_word(claim: ContextClaim, family: str) -> str:
    """Return the role that the splitter marks as a person's, as one word without endings."""
    roles = [f for f in (claim.fact, *claim.beside) if f.kind is Kind.ROLE]
    subjects = ((f, name_words(getattr(f.value, "subject", None) or "")) for f in roles)
    return next((bare_office(f.text) for f, name in subjects if name[-1:] == [family]), "")


def _meets(office: OfficeFound, span: Span) -> bool:
    return office.start < span[1] and span[0] < office.end


def _unlisted(given: Sequence[OfficeFound]) -> str:
    """Return the role that the list of offices lacks; "" if it has all."""
    return next((office.bare for office in given if office.line == UNLISTED), "")


def _is_given(claim: ContextClaim, given: Sequence[OfficeFound]) -> bool:
    """Return whether roles go with no others, and stand beside the person who is the claim."""
    if any(office.is_loose for office in given):
        return False
    return claim.fact.kind is not Kind.PERSON or any(_is_beside(claim, o) for o in given)


def _is_beside(claim: ContextClaim, office: OfficeFound) -> bool:
    fact = claim.fact
    between = claim.body[fact.end : office.start]
    return 0 <= fact.start - office.end <= 1 or bool(_APPOSED.fullmatch(between))


def _has_like(
    index: SourceIndex, passage: IndexedPassage, mine: Sequence[OfficeFound], family: str
) -> bool:
    """Return whether a passage has a word for one of the roles that is not another person's."""
    text, language = passage.passage.text, passage.document.source.language
    held = offices_of(text, family, _unlisted(mine))
    for office in list(offices_in(text, _unlisted(mine))):
        is_others = office not in held and is_of_another(text, office, family)
        if not is_others and any(one.is_like(office) for one in mine):
            return True
        if is_others or not office.is_loose:
            text = text[: office.start] + " " * (office.end - office.start) + text[office.end :]
    there = _terms(index, text, language)
    return any(_terms(index, _office(one), index.language) & there for one in mine)


def _office(office: OfficeFound) -> str:
    """Return the words of an office without the field before it."""
    return office.words.split(maxsplit=1)[-1] if office.field else office.words


def _terms(index: SourceIndex, text: str, language: str) -> set[str]:
    bag = index.lexicon.bag(text, language)
    return {term for term, weight in bag.items() if weight >= LEAST_SHARED}
