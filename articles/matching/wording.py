"""How many words of a claim a passage has, as they are written or by their meaning."""

import difflib
from collections.abc import Iterator

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.words import tokens


def wording(claim: ContextClaim, passage: IndexedPassage) -> tuple[float, float]:
    """Return two shares of the claim's own words: of all that the passage has, of those in runs.

    A run has two words or more (one in quotes under five words); 0.0 for claims that are no
    quotes.
    """
    mine = tokens(claim.fact.text)
    if not mine:
        return 0.0, 0.0
    known = [w for w in mine if w in passage.forms or w.removesuffix("s") in passage.forms]
    exact = len(known) / len(mine)
    if claim.fact.kind is not Kind.QUOTE or exact < 0.3:
        return exact, 0.0
    theirs = tokens(passage.passage.text)
    blocks = difflib.SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return exact, sum(b.size for b in blocks if b.size > 1 or len(mine) < 5) / len(mine)


def speaker(claim: ContextClaim, passage: IndexedPassage) -> float:
    """Return 1.0 if the passage has the last name of the claim's speaker or subject, else 0.0."""
    value = claim.fact.value
    name = getattr(value, "speaker", None) or getattr(value, "subject", None)
    words = tokens(name or "")
    if not words:
        return 0.0
    there = passage.forms | set(tokens(passage.passage.speaker))
    return float(words[-1].removesuffix("s") in there or words[-1] in there)


def head_words(index: SourceIndex, claim: ContextClaim, passage: IndexedPassage) -> float:
    """Return the share (0 to 1, by idf) of the claim's own words that the passage means."""
    if claim.own_words is None:
        claim.own_words = list(_own_words(index, claim))
    total = shared = 0.0
    own = passage.own
    for rarity, worths in claim.own_words:
        total += rarity
        shared += max((worth * own[term] for term, worth in worths if term in own), default=0.0)
    return shared / total if total else 0.0


def _own_words(
    index: SourceIndex, claim: ContextClaim
) -> Iterator[tuple[float, list[tuple[str, float]]]]:
    """Yield the rarity of each word of a claim, and idf × weight of its terms."""
    for _start, _end, terms in index.lexicon.scan(claim.fact.text, index.language):
        if terms:
            worths = [(term, index.idf(term) * weight) for term, weight in terms]
            yield max(worth for _, worth in worths) or index.rarest * 0.7, worths
