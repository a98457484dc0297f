"""What decides whether a passage confirms a name, a role, a quote or a statement."""

import math
import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import NAMED, SourceIndex
from articles.matching.names import holds_name
from articles.matching.quotes import WHOLE, aligned, quoted_words
from articles.matching.words import FUNCTION_WORDS, NEGATIONS, name_words, tokens

TAKEN = (
    "cover", "near", "named", "log_total", "own_share", "head_word", "exact", "run", "speaker",
    "siblings", "neighbours", "block_near", "before_near", "document", "stale", "foreign",
    "shared_names", "language_other", "is_row", "long", "strange", "hedged",
    "standing", "called",
)  # fmt: skip
TEXTUAL = (
    *TAKEN, "score", "margin", "rank", "negation", "opposed", "aligned", "words", "is_person",
    "is_place", "is_organisation", "is_role", "is_statement", "is_attribution", "is_quote",
    "words_ahead", "compares", "reported_here", "reported_there", "bias",
)  # fmt: skip
LOOK_AT = 4
# Among so many passages the words of a claim are looked for beside the one that may confirm it.
RIVALS = 8
LEAST_SHARED = 0.4
LEAST_WORDS = 3
# Comparisons and limits: one word turns what they say, and most words are as in their opposite.
_COMPARES = re.compile(
    r"\b(?:\w+er als|am \w+sten|(?:erste|letzte|größte|höchste|kein)\w*|mehr|weniger|doppelt|halb|"
    r"nur|fewer|more|less|than|most|least|best|worst|first|last|half|twice|double|only)\b",
    re.I,
)


def textual_limit(kind: Kind) -> str:
    """Return the name of the threshold above which words confirm.

    Names and roles have a lower one: the passage has all words of the name, and wrong ones are
    seldom beside the words of the sentence.
    """
    return "textual_name" if kind in NAMED or kind is Kind.ROLE else "textual"


def textual_option(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> tuple[PassageCandidate, list[float]] | None:
    """Return the best-ranked passage that may confirm a claim in words, with its features."""
    for at, candidate in enumerate(ranked[:LOOK_AT]):
        if _may_confirm(claim, candidate):
            return candidate, _features(index, claim, ranked, at, candidate)
    return None


def _may_confirm(claim: ContextClaim, candidate: PassageCandidate) -> bool:
    if claim.fact.kind in NAMED:
        return holds_name(name_words(claim.fact.text), candidate)
    words = [w for w in tokens(claim.fact.text) if w not in FUNCTION_WORDS]
    if claim.fact.kind in (Kind.STATEMENT, Kind.QUOTE) and len(words) < LEAST_WORDS:
        return False
    return candidate.features[PLACES["head_word"]] >= LEAST_SHARED


def _features(
    index: SourceIndex,
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    at: int,
    candidate: PassageCandidate,
) -> list[float]:
    rival = ranked[1] if at == 0 and len(ranked) > 1 else ranked[0]
    kind, passage = claim.fact.kind, candidate.passage.passage
    language = candidate.passage.document.source.language
    here, there = (claim.fact.text, index.language), (passage.text, language)
    found: dict[str, float] = {name: candidate.features[PLACES[name]] for name in TAKEN}
    found |= {
        "score": candidate.score, "margin": candidate.score - rival.score, "rank": math.log1p(at),
        "negation": float(_denials(claim.fact.text) != _denials(passage.text)),
        "opposed": float(kind not in NAMED and index.lexicon.are_opposed(here, there)),
        "aligned": _aligned(claim, passage.text), "words": math.log1p(len(tokens(claim.fact.text))),
        "words_ahead": _words_ahead(ranked, candidate),
        "compares": float(bool(_COMPARES.search(claim.fact.text))),
        "reported_here": float(claim.is_hedged),
        "reported_there": float(candidate.passage.is_hedged),
        f"is_{kind.value}": 1.0, "bias": 1.0,
    }  # fmt: skip
    return [found.get(name, 0.0) for name in TEXTUAL]


def _words_ahead(ranked: Sequence[PassageCandidate], candidate: PassageCandidate) -> float:
    """Return how much more of the claim's words a passage has than any other one (shares)."""
    at = PLACES["head_word"]
    others = [c.features[at] for c in ranked[:RIVALS] if c is not candidate]
    return candidate.features[at] - max(others, default=0.0)


def _denials(text: str) -> int:
    return sum(word in NEGATIONS for word in tokens(text))


def _aligned(claim: ContextClaim, text: str) -> float:
    if claim.fact.kind is not Kind.QUOTE:
        return 0.0
    return float(aligned(quoted_words(claim.fact.text), tokens(text)).share >= WHOLE)
