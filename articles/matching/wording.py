"""How many words of a claim a passage has, as they are written or by their meaning."""

import difflib

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
    total = shared = 0.0
    for _start, _end, terms in index.lexicon.scan(claim.fact.text, index.language):
        if not terms:
            continue
        rarity = max((index.idf(t) * w for t, w in terms), default=0) or index.rarest * 0.7
        total += rarity
        shared += max(
            (index.idf(t) * w * passage.own[t] for t, w in terms if t in passage.own),
            default=0.0,
        )
    return shared / total if total else 0.0
