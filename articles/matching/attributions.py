"""Contradictions of reports: somebody else says it than the sentence names."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim, is_reported
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.quotes import NOBODY
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import tokens

# Share of the report's own words (by idf) that the passage must mean.
LEAST_SHARED = 0.4
# Share of the passage's words that the words around the report must have.
LEAST_OWN = 0.3
LEAST_LETTERS = 4
_SAYING = re.compile(
    r"\b(?:sagt\w*|gesagt|meint\w*|gemeint|fragt\w*|gefragt|behaupt\w*|erzählt\w*|laut|zufolge|said|says|told|"
    r"tells|asked|asks|claim\w*|according)\b",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|wir|unser\w*)\b", re.I)


def judge_report(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the best passage is said by another than the one who is to have said it.

    Neither the passage nor its surroundings, nor the title and the sender of its document, may
    have a word for whom the sentence names. A speaker who says what others say ("he asked me if")
    is not the one who says it.
    """
    if not is_reported(claim) or not ranked:
        return None
    value, candidate = claim.fact.value, ranked[0]
    named = f"{getattr(value, 'speaker', None) or ''} {getattr(value, 'speaker_text', None) or ''}"
    words = {w.removesuffix("s") for w in tokens(named) if len(w) >= LEAST_LETTERS}
    speaker = candidate.passage.passage.speaker
    if not words or not speaker or speaker.casefold() in NOBODY:
        return None
    is_about = candidate.passage.document.standing >= STANDS
    if not is_about or candidate.features[PLACES["head_word"]] < LEAST_SHARED:
        return None
    if candidate.features[PLACES["own_share"]] < LEAST_OWN:
        return None
    if _SAYING.search(candidate.passage.passage.text):
        return None
    if set(tokens(speaker)) & set(tokens(claim.body)) or _is_named(index, words, candidate.passage):
        return None
    return differs(candidate, Reason.OTHER_SPEAKER, named.strip(), speaker)


def judge_attribution(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the best passage says itself ("we", "our") what another source is named for.

    Neither the passage nor its document may have a word for the source that the sentence names.
    """
    if claim.fact.kind is not Kind.ATTRIBUTION or not ranked:
        return None
    named = getattr(claim.fact.value, "source", None) or ""
    words = {w.removesuffix("s") for w in tokens(named) if len(w) >= LEAST_LETTERS}
    passage = ranked[0].passage
    if not words or passage.document.standing < STANDS:
        return None
    if not _FIRST_PERSON.search(passage.passage.text) or _is_named(index, words, passage):
        return None
    source = passage.document.source
    found = passage.passage.speaker or source.sender or source.title or source.name
    return differs(ranked[0], Reason.OTHER_SPEAKER, named, found)


def _is_named(index: SourceIndex, words: set[str], passage: IndexedPassage) -> bool:
    """Return whether a passage or its document has one of the words, or a translation of it."""
    own, source = passage.passage, passage.document.source
    document = f"{source.title} {source.sender} {source.name}".replace("-", " ").replace("_", " ")
    around = f"{own.text} {own.before} {own.speaker} {own.heading} {document}"
    there = tokens(around)
    if words & {*there, *(word.removesuffix("s") for word in there)}:
        return True
    meant = index.lexicon.bag(" ".join(words), index.language)
    return bool(meant.keys() & index.lexicon.bag(around, source.language).keys())
