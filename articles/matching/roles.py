"""Contradictions of roles: somebody has another one in every passage that names them."""

from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.names import name_words
from articles.matching.reasons import Reason
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

# Terms of a word itself and its translations, not those of the parts of a compound.
LEAST_SHARED = 0.8


def judge_role(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a person has one other role in the documents, and never the claim's."""
    if claim.fact.kind is not Kind.ROLE:
        return None
    name = name_words(getattr(claim.fact.value, "subject", None) or "")
    if not name:
        return None
    mine = _terms(index, _role(claim.fact), index.language)
    others = []
    for number in sorted(index.names.get(name[-1], ())):
        passage = index.passage(number)
        language = passage.document.source.language
        if mine & _terms(index, passage.passage.text, language):
            return None
        others += [(number, fact) for fact in _roles_of(passage.facts, name[-1])]
    roles = {_role(fact).casefold() for _, fact in others}
    if len(roles) != 1 or _is_part(_role(claim.fact).casefold(), *roles):
        return None
    candidate = next((c for c in ranked if c.passage.number == others[0][0]), None)
    return (
        differs(candidate, Reason.ROLE, claim.fact.text, others[0][1].text) if candidate else None
    )


def _is_part(one: str, other: str) -> bool:
    """Return whether one role ends with the other: mayor, lord mayor."""
    return one.endswith(other) or other.endswith(one)


def _roles_of(facts: Sequence[Fact], family: str) -> Iterator[Fact]:
    for fact in facts:
        subject = name_words(getattr(fact.value, "subject", None) or "")
        if fact.kind is Kind.ROLE and subject and subject[-1] == family:
            yield fact


def _role(fact: Fact) -> str:
    return getattr(fact.value, "role", None) or fact.text


def _terms(index: SourceIndex, text: str, language: str) -> set[str]:
    bag = index.lexicon.bag(text, language)
    return {term for term, weight in bag.items() if weight >= LEAST_SHARED}
