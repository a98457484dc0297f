"""Contradictions of places: the passage about the sentence has another one instead."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.derived import BORN
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.names import has_name, new_names
from articles.matching.place_names import are_of_one_size, is_same_place
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 2


def judge_place(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage with a value of the sentence names one other place.

    No passage with such a value may have the claim's place. A country is not compared with a
    town, nor a place of birth with another.
    """
    if claim.fact.kind is not Kind.PLACE:
        return None
    found = None
    for at, candidate in enumerate(ranked):
        if not _is_about(candidate):
            continue
        if has_name(index, claim.fact.text, candidate.passage):
            return None
        if found is None and at < LOOK_AT:
            found = _other_place(claim, candidate)
    return found


# Where somebody was born and where they grew up, before or behind the word for it.
_LIVES = {
    "born": (r"geboren|born|Geburtsort|gebürtig\w*", r"geboren\w*|born|gebürtig\w*"),
    "grew": (r"aufgewachsen|wuchs|grew up|raised", r"aufgewachsen\w*|wuchs|grew up|raised"),
}
_IN = r"(?:in|im|aus|at|on)\s+(?:the\s+|dem\s+)?"
_NAME = r"([A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)"
# "Der in Husum geborene Maler", but "Anna, geborene Loh, aus Husum" was born anywhere.
_LIFE = {
    event: (
        re.compile(rf"\b(?:{behind})\b(?:[^.;]{{0,60}}?)\b{_IN}{_NAME}"),
        re.compile(rf"\b{_IN}{_NAME}\s+(?:{before})\b"),
    )
    for event, (behind, before) in _LIVES.items()
}


def places_of_life(text: str) -> dict[str, str]:
    """Return where a text says that somebody was born ("born") and grew up ("grew")."""
    found = {}
    for event, (behind, before) in _LIFE.items():
        match = before.search(text) or behind.search(text)
        if match:
            found[event] = match[1]
    return found


def judge_life(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that somebody was born, or grew up, in another place than the claim's."""
    if claim.fact.kind not in (Kind.PLACE, Kind.STATEMENT):
        return None
    mine = {e: p for e, p in places_of_life(claim.body).items() if p in claim.fact.text}
    for candidate in ranked[:LOOK_AT] if mine else ():
        document = candidate.passage.document
        theirs = places_of_life(candidate.passage.passage.text)
        if document.standing < STANDS or not mine.keys() & theirs.keys():
            continue
        for event in mine.keys() & theirs.keys():
            if not is_same_place(mine[event], theirs[event]):
                return differs(candidate, Reason.PLACE, mine[event], theirs[event])
        return None
    return None


def _is_about(candidate: PassageCandidate) -> bool:
    is_beside = bool(candidate.features[PLACES["siblings"]])
    return is_beside and candidate.passage.document.standing >= STANDS


def _other_place(claim: ContextClaim, candidate: PassageCandidate) -> Judgement | None:
    new = new_names(claim, candidate.passage)
    is_birth = BORN.search(candidate.passage.passage.text) and not BORN.search(claim.body)
    if len(new) != 1 or is_birth or not are_of_one_size(claim.fact.text, new[0].text):
        return None
    return differs(candidate, Reason.PLACE, claim.fact.text, new[0].text)
