"""What decides whether a passage confirms a value or contradicts it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.matching.belonging import is_foreign
from articles.matching.clauses import kept_fit
from articles.matching.context import ContextClaim
from articles.matching.counted_kinds import counts_other_kind
from articles.matching.enumerations import is_of_another_owner
from articles.matching.features import LIKENESS, PLACES, PassageCandidate, digits_of
from articles.matching.incomparable import is_known, is_of_other_matter
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import Pair
from articles.matching.qualifiers import cell_qualifiers, objection, qualifiers_of
from articles.matching.refusals import is_refused, leads
from articles.matching.rows import cell_words
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.words import FUNCTION_WORDS, tokens
from articles.matching.written_days import MONTH, WEEKDAY

SHARED = (
    "score", "margin", "rank", "fit", "context", "noun_same", "noun_other", "period_same",
    "period_other", "siblings", "stale", "foreign", "shared_names", "cover", "near", "named",
    "is_row", "language_other", "neighbours", "block_near", "before_near", "document", "one_digit",
    "two_digits", "many_digits", "is_date", "is_vague", "is_age", "is_money", "is_share",
    "is_duration", "is_order", "is_time", "direction", "rate", "step", "side", "kind", "alone",
    "own_share", "log_total", "log_near", "inner_rival", "inner_better", "bound", "strange",
    "hedged", "column_other", "standing", "called", "blind", "blind_margin", "blind_rank",
    "clause_cover", "clause_known", "clause_alone", "clause_rival", "bias",
)  # fmt: skip
CONFIRMING = (
    *SHARED, "info", "rounded", "converted", "derived", "derived_few", "rival", "rival_alike",
    "agreeing", "few_fit", "better_fit", "is_taken",
)  # fmt: skip
DIFFERING = (
    *SHARED, "opposite", "unit", "scale", "transposed", "digits", "close", "other", "same_value",
    "agreed", "agreed_first", "nowhere", "nowhere_many", "nowhere_fit", "near_value", "is_taken",
    "digits_few", "other_noun", "other_sibling", "other_first", "unlinked", "few_unlinked", "apart",
    "fraction", "unit_same",
)  # fmt: skip
LOOK_AT = 8


@dataclass(slots=True)
class Option:
    """A candidate for a relation: the pair of values it rests on and the features that decide.

    `objection` is in what the words beside two equal numbers differ; `is_firm` says that nothing
    else forbids to confirm.
    """

    candidate: PassageCandidate
    pair: Pair
    features: list[float]
    objection: str = ""
    is_firm: bool = True

    @property
    def may_confirm(self) -> bool:
        return self.is_firm and not self.objection


Taken = set[tuple[int, int, int]]


def place_of(pair: Pair) -> tuple[int, int, int]:
    """Return where a fact is: passage, start, end."""
    return pair.fact.passage, pair.fact.start, pair.fact.end


def agrees(candidate: PassageCandidate) -> bool:
    """Return whether a value of the passage agrees with the claim."""
    return candidate.agreement is not None and candidate.agreement.verdict != "within"


TIMES = frozenset((Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.RANK, Kind.AGE))


def confirming_name(claim: ContextClaim) -> str:
    """Return the name of the weights that confirm a claim: days, ranks and ages have their own."""
    return "confirm_time" if claim.fact.kind in TIMES else "confirm"


def confirming_option(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate], taken: Taken
) -> Option | None:
    """Return the best candidate that agrees, with its features.

    A value that is computed from those of other people, or of another change, is left out.
    """
    pool = [
        (i, c, c.agreement) for i, c in enumerate(ranked[:LOOK_AT])
        if agrees(c) and c.agreement
        and not (c.agreement.fact.is_derived and is_foreign(index, claim, c, c.agreement.fact))
    ]  # fmt: skip
    if not pool:
        return None
    at, best, pair = max(pool, key=lambda p: p[1].score - p[2].fact.is_derived)
    said = _objection(index, claim, best, pair)
    f = _shared(index, claim, ranked, at, best, pair) | ({said: 1.0} if said else {})
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
    firm = _is_firm(claim, best, f) and not is_refused(index, claim, best, pair, f)
    return Option(best, pair, [float(f.get(name, 0.0)) for name in CONFIRMING], said, firm)


def _rivals(
    ranked: Sequence[PassageCandidate], best: PassageCandidate, pair: Pair
) -> dict[str, float]:
    """Return how well passages with other values fit, compared with the one that agrees."""
    others = [
        c.difference for c in ranked[:LOOK_AT] if c.difference and c is not best and not agrees(c)
    ]
    here = math.log1p(pair.context)
    rival = max((d.context for d in others), default=0.0)
    alike = max((d.context * LIKENESS[d.verdict] for d in others), default=0.0)
    return {"rival": math.log1p(rival) - here, "rival_alike": math.log1p(alike) - here}


def differing_option(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate], taken: Taken
) -> Option | None:
    """Return the candidate that contradicts best: alike in words, its value another.

    An equal number contradicts where something else is said of it: direction, rate, step.
    """
    pool = [
        (i, c, c.difference)
        for i, c in enumerate(ranked[:LOOK_AT])
        if c.difference and not agrees(c) and _is_about(c) and is_comparable(claim, c, c.difference)
        and not is_of_another_owner(index, claim, c, c.difference)
        and not is_of_other_matter(index, claim, c, c.difference)
        and not _is_in_another_row(c, ranked)
    ]  # fmt: skip
    if any(is_known(claim, c) for c in ranked if c.passage.document.standing >= STANDS):
        pool = []
    pool += [
        (i, c, c.agreement) for i, c in enumerate(ranked[:LOOK_AT])
        if c.agreement and c.agreement.verdict == "same" and not c.is_off_subject
        and _objection(index, claim, c, c.agreement)
    ]  # fmt: skip
    if not pool:
        return None
    at, best, pair = max(pool, key=lambda p: _strength(p[1], p[2]))
    is_same = pair is best.agreement
    said = _objection(index, claim, best, pair) if is_same else ""
    f = _shared(index, claim, ranked, at, best, pair) | ({said: 1.0} if said else {})
    f |= {"same_value": is_same, "is_taken": not is_same and place_of(pair) in taken}
    f["digits_few"] = pair.verdict == "digits" and digits_of(claim.fact) < 3
    f |= {} if is_same else {pair.verdict: 1.0, **_agreements(claim, ranked, f["fit"])}
    f |= _distance(claim, pair, f)
    return Option(best, pair, [float(f.get(name, 0.0)) for name in DIFFERING], said or pair.verdict)


def _is_in_another_row(candidate: PassageCandidate, ranked: Sequence[PassageCandidate]) -> bool:
    """Return whether another row of the same table has the claim's value."""
    passage = candidate.passage
    return bool(passage.passage.cells) and any(
        c.agreement and agrees(c) and not c.agreement.fact.is_derived
        and c.passage.document is passage.document
        and c.passage.passage.block == passage.passage.block
        for c in ranked
    )  # fmt: skip


def is_comparable(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> bool:
    """Return whether two different values may be the same one, written wrongly in the claim.

    Not so: other things are counted; days without a figure ("last spring").
    """
    is_other = bool(_feature(candidate, "noun_other"))
    return not is_other and not is_vague(claim) and not is_vague_fact(pair.fact)


def is_vague_fact(fact: Fact) -> bool:
    """Return whether a date names no day, month or year by number ("last year", "now")."""
    return fact.kind is Kind.DATE and not any(ch.isdigit() for ch in fact.text)


def _distance(claim: ContextClaim, pair: Pair, f: dict[str, float]) -> dict[str, float]:
    """Return how far apart two values are, and whether anything but likeness links them."""
    number, other = claim.fact.number, pair.fact.number
    is_other = pair.verdict == "other"
    found = {
        "other_noun": is_other and f["noun_same"], "other_sibling": is_other and f["siblings"],
        "other_first": is_other and f["blind_margin"] > 0,
        "unlinked": not (f["noun_same"] or f["siblings"]),
        "few_unlinked": not (f["noun_same"] or f["siblings"]) and digits_of(claim.fact) < 3,
    }  # fmt: skip
    if number and other and number.base > 0 and other.base > 0:
        found["apart"] = abs(math.log(number.base / other.base))
        found["fraction"] = number.is_fraction or other.is_fraction
        found["unit_same"] = bool(number.unit) and number.unit == other.unit
    return {name: float(value) for name, value in found.items()}


def _strength(candidate: PassageCandidate, pair: Pair) -> float:
    likeness = LIKENESS.get(pair.verdict, 1.0)
    return candidate.blind + 1.5 * likeness + 0.4 * math.log1p(pair.context)


def _agreements(
    claim: ContextClaim, ranked: Sequence[PassageCandidate], fit: float
) -> dict[str, float]:
    """Return how well the claim's value is known elsewhere in the documents."""
    agreeing = [
        (i, c.agreement) for i, c in enumerate(ranked)
        if agrees(c) and c.agreement and _is_about(c)
    ]  # fmt: skip
    firm = [_fit(pair, ranked) for _, pair in agreeing if not pair.fact.is_derived]
    nowhere = float(not firm)
    return {
        "agreed": max((_worth(p, ranked) for _, p in agreeing), default=0.0),
        "agreed_first": 1.0 / (1 + min((i for i, _ in agreeing), default=20)),
        "nowhere": nowhere, "nowhere_many": nowhere * (digits_of(claim.fact) > 2),
        "nowhere_fit": nowhere * fit, "near_value": float(any(f > fit for f in firm)),
    }  # fmt: skip


def _is_about(candidate: PassageCandidate) -> bool:
    """Return whether a passage's document bears on the text, or the sentence names its matter."""
    if candidate.is_off_subject:
        return False
    return candidate.passage.document.standing >= STANDS or bool(_feature(candidate, "called"))


def _worth(pair: Pair, ranked: Sequence[PassageCandidate]) -> float:
    return _fit(pair, ranked) * (0.5 if pair.fact.is_derived else 1.0)


def _shared(
    index: SourceIndex,
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
    found |= _inner(best, pair, claim) | _blind(ranked, best) | _clause(index, claim, best, pair)
    return found | {
        "score": best.score, "margin": best.score - rival.score, "rank": math.log1p(at),
        "fit": _fit(pair, ranked), "context": math.log1p(pair.context),
        "one_digit": digits <= 1, "two_digits": digits == 2, "many_digits": digits > 3,
        "is_date": kind is Kind.DATE, "is_time": kind is Kind.TIME, "is_age": kind is Kind.AGE,
        "is_vague": is_vague(claim),
        "is_money": kind is Kind.MONEY, "is_duration": kind is Kind.DURATION,
        "is_share": bool(number and number.group == "percent"),
        "is_order": bool(number and number.group == "order"), "bias": 1.0,
        "alone": len(same_kind) < 2, "bound": _is_bound(claim, pair),
    }  # fmt: skip


def _blind(ranked: Sequence[PassageCandidate], best: PassageCandidate) -> dict[str, float]:
    """Return how far the passage is ahead of the others where the claim's value does not count."""
    others = [c.blind for c in ranked if c is not best]
    return {
        "blind": best.blind, "blind_margin": best.blind - max(others, default=best.blind),
        "blind_rank": math.log1p(sum(other > best.blind for other in others)),
    }  # fmt: skip


def _clause(
    index: SourceIndex, claim: ContextClaim, best: PassageCandidate, pair: Pair
) -> dict[str, float]:
    """Return how the clauses of claim and value fit, and whether another value's fits better."""
    fit = kept_fit(index, claim, best.passage, pair.fact)
    others = [
        kept_fit(index, claim, best.passage, other.fact).cover
        for other in claim.pairs.get(best.passage.number, ())
        if other.fact is not pair.fact and not other.fact.is_derived
        and other.verdict not in AGREEMENTS
    ]  # fmt: skip
    return {
        "clause_cover": fit.cover, "clause_known": fit.known,
        "clause_alone": math.log1p(fit.alone),
        "clause_rival": max(others, default=0.0) - fit.cover if others else 0.0,
    }  # fmt: skip


def _has_other_column(best: PassageCandidate, pair: Pair, claim: ContextClaim) -> bool:
    """Return whether another column of the row has the claim's words at its head, not this one."""
    passage = best.passage.passage
    if not pair.fact.is_cell or not passage.head:
        return False
    words = {w for w in tokens(claim.body) if w not in FUNCTION_WORDS and len(w) > 3}
    fits = [bool(words & set(tokens(title))) for title in passage.head]
    own = pair.fact.column
    mine = fits[own] if own < len(fits) else False
    return not mine and any(fits[1:])


def _is_bound(claim: ContextClaim, pair: Pair) -> float:
    """Return 1.0 if the source names a bound ("up to 640") and the claim a plain number."""
    number, other = claim.fact.number, pair.fact.number
    if not number or not other or number.modifier:
        return 0.0
    is_range = other.ends is not None and not number.ends
    return float(is_range or other.modifier in ("at_most", "at_least", "under", "over"))


def inner_rival(best: PassageCandidate, pair: Pair, claim: ContextClaim) -> Pair | None:
    """Return the value of the passage, other than the one that agrees, that fits best."""
    others = [
        p
        for p in claim.pairs.get(best.passage.number, ())
        if p.fact is not pair.fact and not p.fact.is_derived and p.verdict not in AGREEMENTS
    ]
    return max(others, key=lambda p: p.context, default=None)


def _inner(best: PassageCandidate, pair: Pair, claim: ContextClaim) -> dict[str, float]:
    """Return how well the passage's other comparable values fit the claim's words."""
    rival = inner_rival(best, pair, claim)
    return {
        "inner_rival": math.log1p(rival.context) - math.log1p(pair.context) if rival else 0.0,
        "inner_better": float(rival is not None and rival.context > pair.context),
        "column_other": float(_has_other_column(best, pair, claim)),
    }


def _feature(candidate: PassageCandidate, name: str) -> float:
    return candidate.features[PLACES[name]]


def _fit(pair: Pair, ranked: Sequence[PassageCandidate]) -> float:
    """Return which share of all words around the claim stands around the fact (0 to 1)."""
    for candidate in ranked:
        if share := _feature(candidate, "cover"):
            return min(1.0, pair.context * share / math.expm1(_feature(candidate, "log_total")))
    return 0.0


def _objection(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> str:
    """Return in what the words beside two equal numbers differ; "" for derived values."""
    fact, passage = pair.fact, candidate.passage.passage
    if claim.fact.number is None or fact.number is None or fact.is_derived:
        return ""
    here = qualifiers_of(claim.body, claim.fact.start, claim.fact.end)
    if fact.is_cell:
        label, title = cell_words(passage, fact.column)
        return objection(here, cell_qualifiers(label, title, fact.number.direction))
    if said := objection(here, qualifiers_of(passage.text, fact.start, fact.end)):
        return said
    language = candidate.passage.document.source.language
    return "kind" if counts_other_kind(index, claim.fact.number, fact.number, language) else ""


def _is_firm(claim: ContextClaim, best: PassageCandidate, features: dict[str, float]) -> bool:
    """Return whether an agreement counts.

    That of a vague date only beside another value, or if the passage leads in both ranks; of one
    day ("on Tuesday") or a month by name if it is the first one.
    """
    if not is_vague(claim) or _feature(best, "siblings") or leads(features):
        return True
    text = claim.fact.text
    return not features["rank"] and bool(WEEKDAY.search(text) or MONTH.search(text))


def is_vague(claim: ContextClaim) -> bool:
    """Return whether a claim is a date without a figure ("last year", "now")."""
    return is_vague_fact(claim.fact)
