"""What of a manuscript only one of its documents has: values and words.

A document that a text was written from has some of its figures and words alone. An earlier
article, or a report about another firm, has few of them and shares the rest.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from articles.matching.context import KNOWN, ContextClaim, is_value
from articles.matching.decisions import digits_of, is_vague
from articles.matching.index import IndexedSource, SourceIndex
from articles.matching.lexicon import Terms

# Two documents with this share of the shorter one's words are versions of one.
ALIKE = 0.8
LEAST_DIGITS = 2


def weigh_documents(index: SourceIndex, claims: Sequence[ContextClaim]) -> None:
    """Set `traits` of each document, with what of the claims' values and words it has alone."""
    versions = _versions(index)
    values, words = Counter[int](), Counter[int]()
    held = list(_passages_of_values(index, claims))
    for numbers in held:
        _count(values, (versions[index.document_of(n).first] for n in numbers))
    for numbers in _passages_of_words(index, claims):
        _count(words, (versions[index.document_of(n).first] for n in numbers))
    for document in index.documents:
        version = versions[document.first]
        share = values[version] / max(1, len(held))
        index.set_traits(document, share, math.log1p(words[version]))


def _count(found: Counter[int], owners: Iterable[int]) -> None:
    """Count one for an owner that is the only one."""
    only = set(owners)
    if len(only) == 1:
        found.update(only)


def _passages_of_values(
    index: SourceIndex, claims: Sequence[ContextClaim]
) -> Iterator[Iterable[int]]:
    """Yield for each value of two digits the passages that have it; each value once."""
    seen = set()
    for claim in claims:
        fact = claim.fact
        key = (fact.number, fact.days, fact.clock)
        if is_value(claim) and digits_of(fact) >= LEAST_DIGITS and not is_vague(claim):
            if key not in seen:
                yield index.values.passages_near(fact, firm=True)
            seen.add(key)


def _passages_of_words(
    index: SourceIndex, claims: Sequence[ContextClaim]
) -> Iterator[Iterable[int]]:
    """Yield for each word of the claims' sentences the passages that surely have it."""
    seen: set[Terms] = set()
    for claim in claims:
        for word in claim.words:
            if word.is_earlier or not word.terms or word.terms in seen:
                continue
            seen.add(word.terms)
            rarity = max((index.idf(term) * weight for term, weight in word.terms), default=0.0)
            at, best, _own = index.best(word.terms)
            if rarity:
                yield at[best > KNOWN * rarity].tolist()


def _versions(index: SourceIndex) -> dict[int, int]:
    """Return for each document (its first passage) the first one that is a version of it."""
    words = {document.first: _words(index, document) for document in index.documents}
    versions: dict[int, int] = {}
    for first, own in words.items():
        like = (known for known in versions if _are_alike(own, words[known]))
        found = next(like, None)
        versions[first] = first if found is None else versions[found]
    return versions


def _words(index: SourceIndex, document: IndexedSource) -> set[str]:
    last = document.first + len(document.source.passages)
    return {word for word in index.postings.own_words(document.first, last) if len(word) > 3}


def _are_alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) > ALIKE * min(len(one), len(other))
