"""A claim's clause beside the clause of a passage that a value stands in: what each has alone.

Words of the claim that the other clause lacks say that something else is measured; words of the
source that the claim's sentence lacks are conditions ("of those under 35", "before tax").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.matching.context import ContextClaim
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.lexicon import Terms
from articles.matching.qualifiers import clause_span
from articles.matching.rows import cell_words
from articles.matching.values_in import Fact

KNOWN = 0.5


@dataclass(frozen=True, slots=True)
class ClauseFit:
    """Shares by rarity: `cover` of the claim's clause that the source's has, `known` of the
    source's clause that the claim's sentence has, `alone` how much (idf) the source has beside.
    """

    cover: float = 0.0
    known: float = 0.0
    alone: float = 0.0


def kept_fit(
    index: SourceIndex, claim: ContextClaim, passage: IndexedPassage, fact: Fact
) -> ClauseFit:
    """Return how the clauses of a claim and a fact fit (kept at the claim)."""
    key = (passage.number, fact.start, fact.end)
    if key not in claim.fits:
        claim.fits[key] = clause_fit(index, claim, passage, fact)
    return claim.fits[key]


def clause_fit(
    index: SourceIndex, claim: ContextClaim, passage: IndexedPassage, fact: Fact
) -> ClauseFit:
    """Compare the claim's clause with the one around a fact of a passage."""
    mine = list(_words_around(index, claim.body, claim.fact, index.language))
    theirs = list(_words_of(index, passage, fact))
    have = {term for terms in theirs for term, weight in terms if weight >= KNOWN}
    sentence = {t for word in claim.words for t, weight in word.terms if weight >= KNOWN}
    total, shared = _sums(index, mine, have)
    other, known = _sums(index, theirs, sentence)
    return ClauseFit(
        shared / total if total else 0.0, known / other if other else 0.0, other - known
    )


def shares_predicate(
    index: SourceIndex, claim: ContextClaim, passage: IndexedPassage, fact: Fact
) -> bool:
    """Return whether the clause of a fact has a verb or adjective of the claim's, if it has any.

    They are the words without a capital, in German; articles don't count, nor do the claim's own
    words. Of a clause without them it has another word.
    """
    first, last = clause_span(claim.body, claim.fact.start, claim.fact.end)
    small: list[set[str]] = []
    large: list[set[str]] = []
    for start, end, terms in index.lexicon.scan(claim.body[first:last], index.language):
        is_own = first + start < claim.fact.end and claim.fact.start < first + end
        if terms and not is_own:
            words = small if claim.body[first + start].islower() else large
            words.append({term for term, weight in terms if weight >= KNOWN})
    theirs = _words_of(index, passage, fact)
    have = {term for terms in theirs for term, weight in terms if weight >= KNOWN}
    return any(terms & have for terms in small or large)


def shares_words(index: SourceIndex, claim: ContextClaim, passage: IndexedPassage) -> bool:
    """Return whether a passage, its heading or title has a word beside the claim's own."""
    body, fact = claim.body, claim.fact
    around = f"{body[: fact.start]} , {body[fact.end :]}"
    return any(
        passage.terms.get(term, 0) >= KNOWN * weight
        for _, _, terms in index.lexicon.scan(around, index.language)
        for term, weight in terms
        if weight >= KNOWN
    )


def _sums(index: SourceIndex, words: list[Terms], known: set[str]) -> tuple[float, float]:
    """Return the rarity of words, and of those that are known by one of their terms."""
    total = shared = 0.0
    for terms in words:
        rarity = max((index.idf(t) * w for t, w in terms), default=0.0) or index.rarest * 0.7
        total += rarity
        shared += max((index.idf(t) * w for t, w in terms if t in known), default=0.0)
    return total, shared


def _words_of(index: SourceIndex, passage: IndexedPassage, fact: Fact) -> Iterator[Terms]:
    language = passage.document.source.language
    if passage.passage.cells:
        words = " ".join(cell_words(passage.passage, fact.column))
        yield from (terms for _, _, terms in index.lexicon.scan(words, language) if terms)
        return
    yield from _words_around(index, passage.passage.text, fact, language)


def _words_around(index: SourceIndex, text: str, fact: Fact, language: str) -> Iterator[Terms]:
    """Yield the terms of the words in the clause of a fact, those of its own words too."""
    first, last = clause_span(text, fact.start, fact.end)
    for _, _, terms in index.lexicon.scan(text[first:last], language):
        if terms:
            yield terms
