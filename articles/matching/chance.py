"""Passages that have a small number or common words of a claim by chance, and nothing else."""

from articles.matching.context import KNOWN, ContextClaim, ContextWord, is_value
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex

FEW_DIGITS = 2
# What the other values of the sentence in the passage are worth, that one of two digits is less.
SMALL_VALUES = 0.3
# Of a name, a quote or a statement a passage with such a share of its own words is about it.
ITS_WORDS = 0.2
# Words are common that are rarer than this among the passages; half of the greatest rarity if
# there are few passages.
COMMON, FEW = 1.5, 0.5


def is_by_chance(index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate) -> bool:
    """Return whether a passage shares with a claim's sentence only small numbers or common words.

    Small are numbers of one or two digits: "22 degrees" and "22 members".
    """
    pair = candidate.agreement
    if pair and (pair.fact.number is None or pair.fact.number.digits > FEW_DIGITS):
        return False
    if candidate.features[PLACES["siblings_worth"]] > SMALL_VALUES:
        return False
    if not is_value(claim) and candidate.features[PLACES["head_word"]] >= ITS_WORDS:
        return False
    least = min(COMMON, FEW * index.rarest)
    terms = candidate.passage.terms
    return not any(_is_shared(index, word, terms, least) for word in claim.words)


def _is_shared(
    index: SourceIndex, word: ContextWord, terms: dict[str, float], least: float
) -> bool:
    """Return whether a passage has a word of the sentence that few others have."""
    if word.is_earlier:
        return False
    rarity = max((index.idf(term) * weight for term, weight in word.terms), default=0.0)
    if rarity < least:
        return False
    return any(
        index.idf(term) * weight * terms.get(term, 0.0) > KNOWN * rarity
        for term, weight in word.terms
    )
