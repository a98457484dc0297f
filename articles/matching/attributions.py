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
# What a source is to have made, before it: "Zählung der Vereinten Nationen".
_OF = re.compile(r"\b(?:der|des|von|vom|of)\s+(?:the\s+)?")
LOOK_AT = 6
# That somebody has no figure or word of their own, or that it is not theirs.
_MADE = (
    r"(?:Zahl|Zähl|Schätz|Erheb|Stellung|Feststell|Angabe|Bewert|Erkenntnis|count|figure|estimate|"
    r"finding|statement|comment|survey|stud(?:y|ie))\w*"
)
_DISCLAIMED = re.compile(
    rf"\b(?:kein(?:e|en|er)? (?:eigene[nrs]?\b|(?:\w+ )?{_MADE})|"
    rf"nicht (?:die|das|der) (?:der|des|von)\b|(?:not|n't) (?:\w+ )?(?:its|their) own\b|"
    rf"no (?:\w+ )?{_MADE}|not (?:theirs|that of|those of)\b)",
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
    named = _source(claim)
    words = _words_of(named)
    passage = ranked[0].passage
    if not words or passage.document.standing < STANDS:
        return None
    if not _FIRST_PERSON.search(passage.passage.text) or _is_named(index, words, passage):
        return None
    source = passage.document.source
    found = passage.passage.speaker or source.sender or source.title or source.name
    return differs(ranked[0], Reason.OTHER_SPEAKER, named, found)


def judge_disclaimed(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage says of the source that it has no figure, finding or word of its own.

    "According to the council": "The council does not keep its own count."
    """
    named = _source(claim)
    words = _words_of(named)
    for candidate in ranked[:LOOK_AT] if words else ():
        passage = candidate.passage
        if passage.document.standing < STANDS or passage.document.is_stale:
            continue
        found = _DISCLAIMED.search(passage.passage.text)
        if found and _is_in(index, words, passage.passage.text, passage):
            return differs(candidate, Reason.OTHER_SPEAKER, named, found[0])
    return None


def _source(claim: ContextClaim) -> str:
    """Return the source that a claim names, without what it is to have made; else "".

    An organisation counts if the sentence names it as its source.
    """
    fact = claim.fact
    said_by = [f for f in (fact, *claim.beside) if f.kind is Kind.ATTRIBUTION]
    if fact.kind is Kind.ORGANISATION:
        said_by = [f for f in said_by if f.start <= fact.start and fact.end <= f.end]
    elif fact.kind is not Kind.ATTRIBUTION:
        return ""
    named = (getattr(said_by[0].value, "source", None) or "") if said_by else ""
    return _OF.split(named, maxsplit=1)[-1]


def _words_of(named: str) -> set[str]:
    return {w.removesuffix("s") for w in tokens(named) if len(w) >= LEAST_LETTERS}


def _is_named(index: SourceIndex, words: set[str], passage: IndexedPassage) -> bool:
    """Return whether a passage or its document has one of the words, or a translation of it."""
    own, source = passage.passage, passage.document.source
    document = f"{source.title} {source.sender} {source.name}".replace("-", " ").replace("_", " ")
    around = f"{own.text} {own.before} {own.speaker} {own.heading} {document}"
    return _is_in(index, words, around, passage)


def _is_in(index: SourceIndex, words: set[str], text: str, passage: IndexedPassage) -> bool:
    there = tokens(text)
    if words & {*there, *(word.removesuffix("s") for word in there)}:
        return True
    language = passage.document.source.language
    meant = index.lexicon.bag(" ".join(words), index.language)
    return bool(meant.keys() & index.lexicon.bag(text, language).keys())
