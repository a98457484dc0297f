"""What further documents say of a claim that one document decides: agreement, or contradiction."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from articles.matching.context import ContextClaim
from articles.matching.decisions import LOOK_AT, Taken
from articles.matching.features import PLACES, PassageCandidate, compare_values
from articles.matching.index import SourceIndex
from articles.matching.judgement import judged
from articles.matching.pairs import Pair
from articles.matching.ranking import RankedClaim, rank
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.verdicts import Judgement
from articles.matching.weights import Weights
from articles.matching.words import WORD, folded

MOST = 3
"""Documents beside the first one."""

STANDS = 0.5
# The share of the words near the claim that another passage must have, of that of the first one;
# for a value that resembles the claim's in nothing: more, and this share of all of them.
ALIKE, UNLIKE, KNOWN = 0.75, 0.9, 0.6
LEAST = 0.3
FARTHEST = 1.5  # times the claim's value
# Another document agrees if its passage is among so many best ones, its sum is at most so much
# below that of the first, and it has this share of the first one's words near the claim: a small
# number is in many documents by chance.
BEST, BELOW, SHARED = 4, 5.0, 0.25
AGREED = frozenset({PassageRelation.SAME, PassageRelation.ROUNDED, PassageRelation.CONVERTED})
_RANGE = re.compile(r"(?:\b(?:zwischen|between|von|from|bis|to)|[-–])\s*$", re.I)


def judged_elsewhere(
    index: SourceIndex,
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    first: Judgement | None,
    taken: Taken,
    weights: Weights,
) -> list[Judgement]:
    """Return what would be established without the documents before, one document after another.

    Where together they establish nothing: what each says alone, if one agrees and another one
    contradicts. Nothing where the values in the claim decide it. Another value contradicts only
    if its document and passage are about the same matter and time as the one that agrees.
    """
    if claim.parts:
        return []
    if first is None or first.relation is PassageRelation.MENTIONS:
        return _disagreeing(index, claim, ranked, taken, weights)
    best = {candidate.passage.number: candidate for candidate in ranked[:BEST]}
    found: list[Judgement] = []
    verdict: Judgement | None = first
    rest = ranked
    while verdict and verdict.relation is not PassageRelation.MENTIONS and len(found) < MOST:
        said = verdict.candidate.passage.document
        rest = _ranked(claim, [c for c in rest if c.passage.document is not said], weights)
        verdict = judged(index, claim, rest, taken, weights)
        if verdict is None or not _counts(index, claim, first, verdict):
            continue
        if verdict.relation not in AGREED or _agrees_too(first, verdict, best):
            found.append(verdict)
    return found


def _agrees_too(first: Judgement, other: Judgement, best: Mapping[int, PassageCandidate]) -> bool:
    """Return whether a further passage bears on the claim, among all, nearly as the first one."""
    candidate, pair = best.get(other.candidate.passage.number), _pair(other)
    if candidate is None or (pair and pair.fact.is_derived):
        return False
    near = PLACES["near"]
    is_near = candidate.features[near] >= SHARED * first.candidate.features[near]
    return is_near and first.candidate.score - candidate.score <= BELOW


def _disagreeing(
    index: SourceIndex,
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    taken: Taken,
    weights: Weights,
) -> list[Judgement]:
    """Return what documents say alone, of which some agree with the claim and some do not."""
    firsts = dict.fromkeys(c.passage.document.first for c in ranked[:LOOK_AT])
    alone: list[Judgement] = []
    for first in list(firsts)[:MOST] if len(firsts) > 1 else ():
        own = _ranked(claim, [c for c in ranked if c.passage.document.first == first], weights)
        if verdict := judged(index, claim, own, taken, weights):
            alone.append(verdict)
    agreed = [one for one in alone if one.relation in AGREED]
    like = agreed[0] if agreed else _with_same_value(claim, ranked)
    if like is None or _feature(like, "near") < LEAST:
        return []
    against = [
        one for one in alone if one.relation not in AGREED and _counts(index, claim, like, one)
    ]
    return [*agreed, *against] if against else []


def _with_same_value(claim: ContextClaim, ranked: Sequence[PassageCandidate]) -> Judgement | None:
    """Return the first passage that has the claim's value and most of the words near it."""
    for candidate in ranked[:LOOK_AT]:
        pair = candidate.agreement
        is_near = candidate.features[PLACES["near"]] >= KNOWN
        if pair and pair.verdict == "same" and not pair.fact.is_derived and is_near:
            said = (claim.fact.text, pair.fact.text)
            return Judgement(candidate, PassageRelation.SAME, Reason.SAME_VALUE, *said)
    return None


def _ranked(
    claim: ContextClaim, chosen: Sequence[PassageCandidate], weights: Weights
) -> list[PassageCandidate]:
    """Return copies of passages, compared and ranked among themselves."""
    among = RankedClaim(claim, [replace(c, features=[*c.features]) for c in chosen])
    compare_values(among.candidates)
    rank(among, weights)
    return among.candidates


def _counts(index: SourceIndex, claim: ContextClaim, first: Judgement, other: Judgement) -> bool:
    if other.relation is not PassageRelation.DIFFERS:
        return other.relation is not PassageRelation.MENTIONS
    document = other.candidate.passage.document
    if document.is_stale or document.is_foreign or document.standing < STANDS:
        return False
    pair = _pair(other)
    return pair is None or _is_of_same_matter(index, claim, first, other, pair)


def _is_of_same_matter(
    index: SourceIndex, claim: ContextClaim, first: Judgement, other: Judgement, pair: Pair
) -> bool:
    """Return whether another value is in a passage about the first one's matter and time."""
    if _feature(other, "noun_other") or _names_another(index, claim, first, other):
        return False
    if not _years(index, first, None) & _years(index, other, pair):
        return False
    here, there = _feature(first, "near"), _feature(other, "near")
    if pair.verdict != "other":
        return there >= ALIKE * here
    is_near = there >= max(UNLIKE * here, KNOWN)
    return is_near and _is_in_reach(claim, pair) and not _is_in_range(other, pair)


def _names_another(
    index: SourceIndex, claim: ContextClaim, first: Judgement, other: Judgement
) -> bool:
    """Return whether a passage lacks a name that the first one has, and has another one."""
    here, there = first.candidate.passage, other.candidate.passage
    around = f"{there.passage.text} {there.passage.before} {there.passage.heading}"
    language = there.document.source.language
    known = {folded(word) for word in WORD.findall(f"{claim.body} {here.passage.text}")}
    words = {folded(word): word for word in WORD.findall(around) if word[0].isupper()}
    strange = [w for name, w in words.items() if name not in known and len(w) > 3]
    lacking = here.forms.intersection(claim.names) - words.keys()
    is_other = any(not index.lexicon.is_known(word, language) for word in strange)
    return is_other and any(not index.lexicon.is_known(name, index.language) for name in lacking)


def _is_in_reach(claim: ContextClaim, pair: Pair) -> bool:
    """Return whether two numbers, else two days, are not far from each other."""
    one, two = claim.fact.number, pair.fact.number
    if one is None or two is None:
        return False
    low, high = sorted((abs(one.base), abs(two.base)))
    return high <= FARTHEST * low


def _is_in_range(other: Judgement, pair: Pair) -> bool:
    return bool(_RANGE.search(other.candidate.passage.passage.text[: pair.fact.start]))


def _years(index: SourceIndex, verdict: Judgement, pair: Pair | None) -> frozenset[int]:
    """Return the years that hold for a value: those beside it, else that of its document."""
    pair = pair or _pair(verdict)
    if pair and pair.fact.years:
        return pair.fact.years
    day = verdict.candidate.passage.document.source.day
    return frozenset({(day or index.published).year})


def _pair(verdict: Judgement) -> Pair | None:
    """Return the pair of values that a relation rests on; None: it rests on words."""
    candidate = verdict.candidate
    pairs = (candidate.agreement, candidate.difference)
    return next((pair for pair in pairs if pair and pair.fact.text == verdict.found), None)


def _feature(verdict: Judgement, name: str) -> float:
    return verdict.candidate.features[PLACES[name]]
