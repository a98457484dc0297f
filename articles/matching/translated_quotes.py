"""Quotes in the other language: their content words together, with names, numbers and denials."""

from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim, is_reported
from articles.matching.features import PassageCandidate
from articles.matching.index import NAMED, SourceIndex
from articles.matching.inputs import Span
from articles.matching.names import holds_name
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import verdict_on
from articles.matching.quotes import PERSONS, between_marks, is_speaker_there, quoted_words
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement
from articles.matching.words import folded, is_negated, name_words

LOOK_AT = 4
# Content words that a quote must have, the share of them that a passage means, and among how many
# times as many words these stand.
LEAST_WORDS, MEANT, WIDTH = 3, 0.75, 1.5
# Two words mean the same if a term that they share has this weight in both.
MEANS = 0.6
# Code points around the words of a passage that are the quote's, where a denial is one of it.
REACH = 20

Word = tuple[int, int, frozenset[str]]


def confirm_translated(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage in the other language has a direct quote's words, and its speaker.

    The numbers and names in the quote are in the passage, and both or neither deny.
    """
    if claim.fact.kind is not Kind.QUOTE or is_reported(claim):
        return None
    mine = list(_content(index, between_marks(claim.fact.text), index.language))
    if len(mine) < LEAST_WORDS:
        return None
    for candidate in ranked[:LOOK_AT]:
        document = candidate.passage.document
        if document.source.language == index.language or document.standing < STANDS:
            continue
        if _says_it(index, claim, candidate, mine) and is_speaker_there(
            index, claim, candidate, len(quoted_words(claim.fact.text))
        ):
            return Judgement(candidate, PassageRelation.SAME, Reason.SAME_QUOTE, claim.fact.text)
    return None


def _says_it(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, mine: Sequence[Word]
) -> bool:
    text, language = candidate.passage.passage.text, candidate.passage.document.source.language
    said = _said(mine, list(_content(index, text, language)))
    if said is None:
        return False
    quote, words = between_marks(claim.fact.text), text[max(0, said[0] - REACH) : said[1] + REACH]
    if is_negated(quote) != is_negated(words):
        return False
    if index.lexicon.are_opposed((quote, index.language), (words, language)):
        return False
    return all(_is_there(index, fact, candidate) for fact in claim.beside if _is_in(fact, claim))


def _content(index: SourceIndex, text: str, language: str) -> Iterator[Word]:
    """Yield the content words of a text with the terms that stand for their meaning."""
    for start, end, terms in index.lexicon.scan(text, language):
        if terms and folded(text[start:end]) not in PERSONS:
            yield start, end, frozenset(term for term, weight in terms if weight >= MEANS)


def _said(mine: Sequence[Word], theirs: Sequence[Word]) -> Span | None:
    """Return where the words of a passage stand that mean enough words of a quote.

    The two languages put verbs in different places, so they need not stand in one order, but near
    one another.
    """
    width = round(WIDTH * len(mine)) + 1
    for at in range(len(theirs)):
        near = theirs[at : at + width]
        known = sum(any(meaning & other for _, _, other in near) for _, _, meaning in mine)
        if known >= MEANT * len(mine) and any(theirs[at][2] & word[2] for word in mine):
            return near[0][0], near[-1][1]
    return None


def _is_in(fact: Fact, claim: ContextClaim) -> bool:
    return claim.fact.start <= fact.start and fact.end <= claim.fact.end


def _is_there(index: SourceIndex, fact: Fact, candidate: PassageCandidate) -> bool:
    """Return whether a passage has a number or a name of the quote; other claims may be missing."""
    if fact.kind in NAMED:
        return holds_name(name_words(fact.text), candidate)
    if not fact.number:
        return True
    language = candidate.passage.document.source.language
    return any(
        verdict_on(fact, other, index, language) in AGREEMENTS for other in candidate.passage.facts
    )
