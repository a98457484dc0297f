"""Compare a manuscript with its sources: which passages bear on a claim, and do they agree?

Pure: no Django, no files but its own data, no clock. `match` takes a manuscript and documents
that are split beforehand. docs/matching.md describes the relations with examples.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from articles.facts.kinds import Kind
from articles.matching.inputs import SKIPPED, ManuscriptText, SourcePassage, SourceText, Span
from articles.matching.lexicon import lexicon
from articles.matching.pauses import collector_paused
from articles.matching.prepared import (
    PREPARED_VERSION,
    PreparedSource,
    StalePreparationError,
    prepared,
)
from articles.matching.providers import (
    RankingProvider,
    RankingRequest,
    UnknownProviderError,
    provider_named,
    rerank,
)
from articles.matching.reasons import OPEN, PassageRelation, Reason
from articles.matching.rows import is_prose
from articles.matching.verdicts import Hint, Judgement

if TYPE_CHECKING:
    from articles.matching.features import PassageCandidate
    from articles.matching.index import SourceIndex
    from articles.matching.ranking import RankedClaim

__all__ = [
    "OPEN",
    "PREPARED_VERSION",
    "SKIPPED",
    "ClaimMatches",
    "Hint",
    "ManuscriptText",
    "MatchedPassage",
    "PassageRelation",
    "PreparedSource",
    "RankingProvider",
    "RankingRequest",
    "Reason",
    "SourcePassage",
    "SourceText",
    "StalePreparationError",
    "UnknownProviderError",
    "collector_paused",
    "is_prose",
    "match",
    "prepared",
    "provider_named",
]  # fmt: skip
SHOWN = 3


@dataclass(frozen=True, slots=True)
class MatchedPassage:
    """A passage of a source and its relation to a claim.

    `place` is where it is, as in `SourcePassage`. `claimed` and `found` are the words that the
    reason compares; empty where it compares none.
    """

    source: str
    place: tuple[tuple[str, str | int], ...]
    quote: str
    relation: PassageRelation
    reason: Reason
    claimed: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class ClaimMatches:
    """A claim (code points of the manuscript) and the passages that bear on it, best first.

    `start` and `end` are the words that the passages are about: of a statement with finer claims
    in it only what it says beside them; `claim` is the whole claim. The passages are three, and
    those with which further documents say more: of each document one can be anything but
    `mentions`. Those that are `related` stand last. All of them are, or there is none: no document
    has what is claimed.
    `hint` asks to compare the claim with the first
    passage, which doesn't contradict it.
    """

    start: int
    end: int
    claim: Span
    kind: Kind
    passages: tuple[MatchedPassage, ...]
    hint: Hint | None = None


def match(
    manuscript: ManuscriptText,
    sources: Sequence[PreparedSource],
    provider: RankingProvider | None = None,
) -> list[ClaimMatches]:
    """Return for every claim of the manuscript the passages that bear on it.

    A `provider` may reorder the passages before they are judged.
    """
    # Only what compares loads numpy, 8 MB.
    from articles.matching.absence import is_absent
    from articles.matching.claims import claims_of
    from articles.matching.index import SourceIndex
    from articles.matching.judgement import judgements
    from articles.matching.others import judged_elsewhere
    from articles.matching.ranking import ranked_claims, taken_facts
    from articles.matching.weights import weights

    words, known = lexicon(), weights()
    index = SourceIndex(manuscript, sources, words)
    found = ranked_claims(index, claims_of(manuscript, words, index.year_begins), known)
    if provider:
        rerank(found, manuscript.language, provider)
    decided, taken = judgements(index, found, known), taken_facts(found)
    matches = []
    for ranked, verdict in zip(found, decided, strict=True):
        others = judged_elsewhere(index, ranked.claim, ranked.candidates, verdict, taken, known)
        is_open = not any(one.is_established for one in (verdict, *others) if one)
        absent = is_open and is_absent(index, ranked)
        matches.append(_matches(index, ranked, verdict, others, absent=absent))
    return matches


def _matches(
    index: "SourceIndex",
    ranked: "RankedClaim",
    verdict: Judgement | None,
    others: Sequence[Judgement],
    *,
    absent: bool,
) -> ClaimMatches:
    from articles.matching.chance import is_by_chance

    said = {one.candidate.passage.number: one for one in (verdict, *others) if one}
    best = _in_order(ranked.candidates, verdict, others)[:SHOWN]
    by_chance = {
        candidate.passage.number
        for candidate in best
        if candidate.passage.number not in said and is_by_chance(index, ranked.claim, candidate)
    }
    shown = sorted(best, key=lambda candidate: candidate.passage.number in by_chance)
    numbers = {candidate.passage.number for candidate in shown}
    shown += [one.candidate for one in others if one.candidate.passage.number not in numbers]
    passages = [
        _judged(said[number])
        if (number := candidate.passage.number) in said
        else _mention(candidate, is_bearing=number not in by_chance)
        for candidate in shown
    ]
    if absent:
        passages = [
            replace(one, relation=PassageRelation.RELATED, reason=Reason.ABSENT) for one in passages
        ]
    claim = ranked.claim
    is_first = verdict is not None and verdict.candidate is shown[0]
    hint = verdict.hint if verdict and is_first else None
    return ClaimMatches(*claim.said, claim.span, claim.fact.kind, tuple(passages), hint)


def _in_order(
    ranked: "Sequence[PassageCandidate]", verdict: Judgement | None, others: Sequence[Judgement]
) -> "list[PassageCandidate]":
    """Return the passages, the one that decides first; where documents disagree, one that agrees.

    A passage that contradicts is not the first one then.
    """
    contradicting = {
        one.candidate.passage.number for one in others if one.relation is PassageRelation.DIFFERS
    }
    lead = verdict.candidate if verdict else None
    if contradicting and (verdict is None or verdict.relation is PassageRelation.MENTIONS):
        either = [*(one.candidate for one in others), *ranked]
        lead = next((c for c in either if c.passage.number not in contradicting), lead)
    if lead is None:
        return list(ranked)
    return [lead, *(c for c in ranked if c.passage.number != lead.passage.number)]


def _mention(candidate: "PassageCandidate", *, is_bearing: bool) -> MatchedPassage:
    passage, source = candidate.passage.passage, candidate.passage.document.source
    mentions, related = PassageRelation.MENTIONS, PassageRelation.RELATED
    said = (mentions, Reason.RELATED) if is_bearing else (related, Reason.CHANCE)
    return MatchedPassage(source.key or source.name, passage.place, passage.text, *said)


def _judged(verdict: Judgement) -> MatchedPassage:
    passage, source = verdict.candidate.passage.passage, verdict.candidate.passage.document.source
    return MatchedPassage(
        source.key or source.name, passage.place, passage.text, verdict.relation, verdict.reason,
        verdict.claimed, verdict.found,
    )  # fmt: skip
