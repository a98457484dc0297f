"""What decides whether a passage confirms a value or contradicts it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import LIKENESS, PLACES, PassageCandidate, digits_of
from articles.matching.pairs import Pair
from articles.matching.qualifiers import objection, qualifiers_of
from articles.matching.values_in import Fact

SHARED = (
    "score", "margin", "rank", "fit", "context", "noun_same", "noun_other", "period_same",
    "period_other", "siblings", "stale", "foreign", "shared_names", "cover", "near", "named",
    "is_row", "language_other", "neighbours", "block_near", "before_near", "document", "one_digit",
    "two_digits", "many_digits", "is_date", "is_vague", "is_age", "is_money", "is_share",
    "is_duration", "is_order", "direction", "rate", "step", "alone", "bias",
)  # fmt: skip
CONFIRMING = (
    *SHARED, "info", "rounded", "converted", "derived", "derived_few", "rival", "rival_alike",
    "agreeing", "few_fit", "better_fit", "is_taken",
)  # fmt: skip
DIFFERING = (
    *SHARED, "opposite", "unit", "scale", "transposed", "digits", "close", "other", "same_value",
    "agreed", "agreed_first", "nowhere", "nowhere_many", "nowhere_fit", "near_value", "is_taken",
)  # fmt: skip
LOOK_AT = 8


@dataclass(slots=True)
class Option:
    """A candidate for a relation: the pair of values it rests on and the features that decide."""

    candidate: PassageCandidate
    pair: Pair
    features: list[float]
    objection: str = ""


Taken = set[tuple[int, int, int]]


def place_of(pair: Pair) -> tuple[int, int, int]:
    """Return where a fact is: passage, start, end."""
    return pair.fact.passage, pair.fact.start, pair.fact.end


def agrees(candidate: PassageCandidate) -> bool:
    """Return whether a value of the passage agrees with the claim."""
    return candidate.agreement is not None and candidate.agreement.verdict != "within"


def confirming_option(
    claim: ContextClaim, ranked: Sequence[PassageCandidate], taken: Taken
) -> Option | None:
    """Return the best candidate that agrees, with its features."""
    pool = [
        (i, c, c.agreement) for i, c in enumerate(ranked[:LOOK_AT]) if agrees(c) and c.agreement
    ]
    if not pool:
        return None
    at, best, pair = max(pool, key=lambda p: p[1].score - p[2].fact.is_derived)
    said = _objection(claim, best, pair)
    f = _shared(claim, ranked, at, best, pair) | ({said: 1.0} if said else {})
    f |= _rivals(ranked, best, pair)
    digits = digits_of(claim.fact)
    fits = [_fit(c.difference, ranked) for c in ranked[:LOOK_AT] if c.difference and not agrees(c)]
    f |= {
        "info": _feature(best, "agree_info"), "rounded": pair.verdict == "rounded",
        "converted": pair.verdict == "converted", "derived": pair.fact.is_derived,
        "derived_few": pair.fact.is_derived and digits < 3, "agreeing": math.log1p(len(pool) - 1),
        "few_fit": f["fit"] if digits < 3 else 0.0, "better_fit": max(fits, default=0.0) > f["fit"],
        "is_taken": place_of(pair) in taken,
    }  # fmt: skip
    return Option(best, pair, [float(f.get(name, 0.0)) for name in CONFIRMING], said)


def _rivals(
    ranked: Sequence[PassageCandidate], best: PassageCandidate, pair: Pair
) -> dict[str, float]:
    """Return how well passages with other values fit, against the one that agrees."""
    others = [
        c.difference for c in ranked[:LOOK_AT] if c.difference and c is not best and not agrees(c)
    ]
    here = math.log1p(pair.context)
    rival = max((d.context for d in others), default=0.0)
    alike = max((d.context * LIKENESS[d.verdict] for d in others), default=0.0)
    return {"rival": math.log1p(rival) - here, "rival_alike": math.log1p(alike) - here}


def differing_option(
    claim: ContextClaim, ranked: Sequence[PassageCandidate], taken: Taken
) -> Option | None:
    """Return the candidate that contradicts best: alike in words, its value another.

    An equal number contradicts where something else is said of it: direction, rate, step.
    """
    pool = [
        (i, c, c.difference)
        for i, c in enumerate(ranked[:LOOK_AT])
        if c.difference and not agrees(c) and is_comparable(claim, c, c.difference)
    ]
    pool += [
        (i, c, c.agreement) for i, c in enumerate(ranked[:LOOK_AT])
        if c.agreement and agrees(c) and _objection(claim, c, c.agreement)
    ]  # fmt: skip
    if not pool:
        return None
    at, best, pair = max(pool, key=lambda p: _strength(p[1], p[2]))
    is_same = pair is best.agreement
    said = _objection(claim, best, pair) if is_same else ""
    f = _shared(claim, ranked, at, best, pair) | ({said: 1.0} if said else {})
    f |= {"same_value": is_same, "is_taken": not is_same and place_of(pair) in taken}
    f |= {} if is_same else {pair.verdict: 1.0, **_agreements(claim, ranked, f["fit"])}
    return Option(best, pair, [float(f.get(name, 0.0)) for name in DIFFERING], said or pair.verdict)


def is_comparable(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> bool:
    """Return whether two different values may be one that was written wrongly.

    Not so: other things are counted; fractions in words; days without a figure ("last spring").
    A number that resembles the claim's in nothing must count the same noun, one with a digit
    that differs needs three digits, the same noun or another value of the sentence beside it.
    """
    if _feature(candidate, "noun_other") or is_vague(claim) or is_vague_fact(pair.fact):
        return False
    number, other = claim.fact.number, pair.fact.number
    if number and other and (number.is_fraction or other.is_fraction):
        return False
    is_supported = bool(_feature(candidate, "noun_same") or _feature(candidate, "siblings"))
    if pair.verdict == "other":
        return bool(_feature(candidate, "noun_same"))
    return is_supported or digits_of(claim.fact) > 2


def is_vague_fact(fact: Fact) -> bool:
    """Return whether a date names no day, month or year by number ("last year", "now")."""
    return fact.kind is Kind.DATE and not any(ch.isdigit() for ch in fact.text)


def _strength(candidate: PassageCandidate, pair: Pair) -> float:
    likeness = LIKENESS.get(pair.verdict, 1.0)
    return candidate.score + 1.5 * likeness + 0.4 * math.log1p(pair.context)


def _agreements(
    claim: ContextClaim, ranked: Sequence[PassageCandidate], fit: float
) -> dict[str, float]:
    """Return how well the claim's value is known elsewhere in the documents."""
    agreeing = [(i, c.agreement) for i, c in enumerate(ranked) if agrees(c) and c.agreement]
    firm = [_fit(pair, ranked) for _, pair in agreeing if not pair.fact.is_derived]
    nowhere = float(not firm)
    return {
        "agreed": max((_worth(p, ranked) for _, p in agreeing), default=0.0),
        "agreed_first": 1.0 / (1 + min((i for i, _ in agreeing), default=20)),
        "nowhere": nowhere, "nowhere_many": nowhere * (digits_of(claim.fact) > 2),
        "nowhere_fit": nowhere * fit, "near_value": float(any(f > fit for f in firm)),
    }  # fmt: skip


def _worth(pair: Pair, ranked: Sequence[PassageCandidate]) -> float:
    return _fit(pair, ranked) * (0.5 if pair.fact.is_derived else 1.0)


def _shared(
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    at: int,
    best: PassageCandidate,
    pair: Pair,
) -> dict[str, float]:
    rival = ranked[1] if at == 0 and len(ranked) > 1 else ranked[0]
    digits, kind = digits_of(claim.fact), claim.fact.kind
    number = claim.fact.number
    found = {name: _feature(best, name) for name in SHARED if name in PLACES}
    same_kind = [
        f for f in best.passage.facts if not f.is_derived and bool(f.number) == bool(number)
    ]
    return found | {
        "score": best.score, "margin": best.score - rival.score, "rank": math.log1p(at),
        "fit": _fit(pair, ranked), "context": math.log1p(pair.context),
        "one_digit": digits <= 1, "two_digits": digits == 2, "many_digits": digits > 3,
        "is_date": kind is Kind.DATE, "is_vague": is_vague(claim), "is_age": kind is Kind.AGE,
        "is_money": kind is Kind.MONEY, "is_duration": kind is Kind.DURATION,
        "is_share": bool(number and number.group == "percent"),
        "is_order": bool(number and number.group == "order"), "bias": 1.0,
        "alone": len(same_kind) < 2,
    }  # fmt: skip


def _feature(candidate: PassageCandidate, name: str) -> float:
    return candidate.features[PLACES[name]]


def _fit(pair: Pair, ranked: Sequence[PassageCandidate]) -> float:
    """Return which share of all words around the claim stands around the fact (0 to 1)."""
    for candidate in ranked:
        if share := _feature(candidate, "cover"):
            return min(1.0, pair.context * share / math.expm1(_feature(candidate, "log_total")))
    return 0.0


def _objection(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> str:
    """Return in what the words beside two equal numbers differ; "" for cells and derived values."""
    fact = pair.fact
    if claim.fact.number is None or fact.is_cell or fact.is_derived:
        return ""
    here = qualifiers_of(claim.body, claim.fact.start, claim.fact.end)
    return objection(here, qualifiers_of(candidate.passage.passage.text, fact.start, fact.end))


def is_vague(claim: ContextClaim) -> bool:
    """Return whether a claim is such a date."""
    return is_vague_fact(claim.fact)
