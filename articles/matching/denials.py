"""Whether a passage denies what a claim says, or the claim what a passage says."""

import re
from collections.abc import Iterator

from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate, digits_of
from articles.matching.index import SourceIndex
from articles.matching.pairs import Pair
from articles.matching.qualifiers import clause_span
from articles.matching.rows import cell_words
from articles.matching.values_in import Fact
from articles.matching.words import is_negated

# A value of so many digits (a unit counts as one) is seldom beside other words by chance.
FEW_DIGITS = 2
# Terms of two words that mean the same, from this weight on.
MEANS = 0.5
_BOUND = re.compile(
    r"\b(?:(?:nicht|kein\w*|no|not|never|nie) (?:\w+ )?(?:mehr|weniger|später|früher|länger|höher|"
    r"unter|über|more|less|later|sooner|earlier|fewer|longer|under|over|until)|"
    r"nicht (?:einmal|ganz|nur|zuletzt)|not (?:even|quite|only)|nobody \w+(?: \w+)? until|"
    r"(?:nicht|kein\w*|not|no) (?:\w+ )?\w+er(?: \w+){0,2} (?:als|than))\b",
    re.I,
)


def is_denied_in_one(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether one of two texts denies, in the clause of the value and in the sentence.

    Bounds ("no more than", "not louder than") are no denials, and rows of tables deny nothing. Nor
    does a passage that denies what the sentence doesn't speak of: "the school, without teachers,
    costs 186,300 euros" and "it costs 186,000 euros".
    """
    if candidate.passage.passage.cells:
        return False
    clauses = clause_of_claim(claim), clause_of(candidate, pair)
    sentences = claim.body, candidate.passage.passage.text
    if not all(_denies(one) != _denies(two) for one, two in (clauses, sentences)):
        return False
    if _denies(claim.body) or digits_of(claim.fact) < FEW_DIGITS:
        return True
    said = {t for w in claim.words if not w.is_earlier for t, weight in w.terms if weight >= MEANS}
    return any(not denied or denied & said for denied in _denied(index, candidate, pair.fact))


def _denied(
    index: SourceIndex, candidate: PassageCandidate, fact: Fact
) -> Iterator[frozenset[str]]:
    """Yield the terms of the word behind each negation of a passage.

    None where the value comes first ("not 300 people"), or the clause ends ("he paid it not").
    """
    text, language = candidate.passage.passage.text, candidate.passage.document.source.language
    words = list(index.lexicon.scan(text, language))
    for at, (start, end, _) in enumerate(words):
        if not is_negated(text[start:end]):
            continue
        last = min([clause_span(text, start, end)[1], *[fact.start] * (fact.start >= end)])
        behind = (terms for first, _, terms in words[at + 1 :] if terms and first < last)
        yield frozenset(term for term, weight in next(behind, ()) if weight >= MEANS)


def _denies(text: str) -> bool:
    return is_negated(_BOUND.sub(" ", text))


def clause_of_claim(claim: ContextClaim) -> str:
    first, last = clause_span(claim.body, claim.fact.start, claim.fact.end)
    return claim.body[first:last]


def clause_of(candidate: PassageCandidate, pair: Pair) -> str:
    """Return the clause of a value; of a cell the labels of its row and the head of its column."""
    passage = candidate.passage.passage
    if pair.fact.is_cell:
        return " ".join(cell_words(passage, pair.fact.column))
    first, last = clause_span(passage.text, pair.fact.start, pair.fact.end)
    return passage.text[first:last]
