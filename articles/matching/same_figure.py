"""Contradictions by the same figure: with another unit, or for another thing that is counted."""

from collections.abc import Sequence

from articles.matching.context import ContextClaim
from articles.matching.features import BARE, PLACES, PassageCandidate, digits_of
from articles.matching.incomparable import is_of_other_matter
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.numbers import AGREEMENTS, DIMENSIONS, ComparableNumber, compare
from articles.matching.pairs import Pair, is_one_currency
from articles.matching.qualifiers import cell_qualifiers, objection, qualifiers_of
from articles.matching.reasons import Reason
from articles.matching.rows import cell_words
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 5
LOOK_AT_AGREEING = 8
FEW_DIGITS, MANY_DIGITS = 2, 3
# How figures resemble each other; how much more of the words than elsewhere are around the other.
RESEMBLING = {
    "digits": Reason.DIGITS, "transposed": Reason.TRANSPOSED, "scale": Reason.SCALE,
}  # fmt: skip
CLEARLY, SOMETHING = 1.3, 0.5
SAID = {
    "direction": Reason.DIRECTION, "rate": Reason.RATE, "step": Reason.STEP, "side": Reason.SIDE,
}  # fmt: skip


def judge_unit(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage has the claim's figure with another unit, and none has it with this.

    A figure of two digits must be in one of the two best passages, or beside another value of
    the sentence.
    """
    mine = claim.fact.number
    if mine is None or not _unit(mine) or mine.digits < FEW_DIGITS or mine.is_fraction:
        return None
    found = None
    for at, candidate in enumerate(ranked):
        if at < LOOK_AT and mine.unit == "pp" and _follows(candidate):
            return None
        for fact in candidate.passage.facts:
            if fact.number is None or fact.is_derived or not _unit(fact.number):
                continue
            if compare(mine, fact.number) in AGREEMENTS:
                return None
            is_there = at < LOOK_AT and _is_close(mine, at, candidate)
            is_other = _is_other_unit(mine, fact.number)
            if is_other and is_one_currency(claim.fact.text, fact.text):
                return None
            if found is None and is_there and is_other:
                found = differs(candidate, Reason.UNIT, claim.fact.text, fact.text)
    return found


def _follows(candidate: PassageCandidate) -> bool:
    """Return whether the claim's value is computed from values of a passage."""
    pair = candidate.agreement
    return pair is not None and pair.fact.is_derived and pair.verdict in AGREEMENTS


def _is_close(number: ComparableNumber, at: int, candidate: PassageCandidate) -> bool:
    if candidate.passage.document.standing < STANDS:
        return False
    return number.digits > FEW_DIGITS or at < 2 or bool(candidate.features[PLACES["siblings"]])


def _unit(number: ComparableNumber) -> str:
    """Return what a number measures: a currency, a UCUM code, "%", "pp" or "‰"; "" for others."""
    return number.unit if number.group in DIMENSIONS else ""


def _is_other_unit(one: ComparableNumber, other: ComparableNumber) -> bool:
    """Return whether two units may have been confused: of a dimension, or mass and volume."""
    here, there = (DIMENSIONS.get(n.group, "percent") for n in (one, other))
    return here == there and _unit(one) != _unit(other) and _shows_same(one, other)


def _shows_same(one: ComparableNumber, other: ComparableNumber) -> bool:
    return abs(abs(one.shown) - abs(other.shown)) <= 1e-9 * max(abs(one.shown), 1)


def judge_transposed(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that one of the two best passages has the claim's digits in another order.

    No passage may have the claim's figure.
    """
    mine = claim.fact.number
    if mine is None or mine.ends or any(_has_figure(candidate) for candidate in ranked):
        return None
    for candidate in ranked[:2]:
        pair = candidate.difference
        is_about = candidate.passage.document.standing >= STANDS
        if candidate.features[PLACES["noun_other"]] or not is_about:
            continue
        if pair is None or pair.verdict != "transposed" or pair.fact.number is None:
            continue
        if pair.fact.is_cell or pair.fact.number.group == mine.group:
            return differs(candidate, Reason.TRANSPOSED, claim.fact.text, pair.fact.text)
    return None


def judge_resembling(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the passage where the claim would stand if it were wrong has nearly its figure.

    One digit is another, two are transposed, or the scale is another; of three digits at least (a
    unit counts as one), of two where the same is counted in another scale. Passages of its
    document that have the claim's figure share clearly less of the words around it, those of other
    documents none: they say it of something else.
    """
    mine = claim.fact.number
    if mine is None or mine.ends or mine.is_fraction or digits_of(claim.fact) < FEW_DIGITS:
        return None
    for candidate in _leading(ranked):
        pair = candidate.difference
        if pair is None or candidate.agreement or pair.verdict not in RESEMBLING:
            continue
        if _is_said_elsewhere(candidate, pair, ranked) or not _is_meant(claim, candidate, pair):
            continue
        if not is_of_other_matter(index, claim, candidate, pair):
            reason = RESEMBLING[pair.verdict]
            return differs(candidate, reason, claim.fact.text, pair.fact.text)
    return None


def _is_said_elsewhere(
    candidate: PassageCandidate, pair: Pair, ranked: Sequence[PassageCandidate]
) -> bool:
    """Return whether a passage about the text says the claim's figure of what the claim does."""
    document = candidate.passage.document
    for other in ranked:
        is_about = other.passage.document.standing >= STANDS and _has_figure(other)
        if not is_about or other.agreement is None:
            continue
        is_here = other.passage.document is document
        most = (pair.context - SOMETHING) / CLEARLY if is_here else BARE
        if other.agreement.context >= most:
            return True
    return False


def _leading(ranked: Sequence[PassageCandidate]) -> list[PassageCandidate]:
    """Return the passage that leads without the claim's value, and the first if it is the next."""
    blind = sorted(ranked, key=lambda candidate: -candidate.blind)[:2]
    return [c for at, c in enumerate(blind) if at == 0 or c is ranked[0]]


def _is_meant(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> bool:
    """Return whether a passage is about the text; counts the same, or has another value of it."""
    document, digits = candidate.passage.document, digits_of(claim.fact)
    if digits < MANY_DIGITS and not (
        pair.verdict == "scale" and candidate.features[PLACES["noun_same"]]
    ):
        return False
    if document.standing < STANDS or document.is_stale or candidate.is_off_subject:
        return False
    has_other_value = bool(candidate.features[PLACES["siblings"]])
    return has_other_value or not candidate.features[PLACES["noun_other"]]


def judge_said_of(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the best passage says something else of the figure: direction, rate, step, side.

    No passage may have it as the claim does.
    """
    found = None
    for at, candidate in enumerate(ranked[:LOOK_AT_AGREEING]):
        pair = candidate.agreement
        is_about = candidate.passage.document.standing >= STANDS
        if not pair or not is_about or pair.fact.is_derived or pair.verdict not in AGREEMENTS:
            continue
        said = said_otherwise(claim, candidate.passage, pair.fact)
        if not said:
            return None
        if at == 0:
            found = differs(candidate, SAID[said], claim.fact.text, pair.fact.text)
    return found


def said_otherwise(claim: ContextClaim, passage: IndexedPassage, fact: Fact) -> str:
    """Return in what the words beside two equal numbers differ, as `qualifiers.objection` does."""
    if claim.fact.number is None or fact.number is None:
        return ""
    here = qualifiers_of(claim.body, claim.fact.start, claim.fact.end)
    if fact.is_cell:
        label, title = cell_words(passage.passage, fact.column)
        return objection(here, cell_qualifiers(label, title, fact.number.direction))
    return objection(here, qualifiers_of(passage.passage.text, fact.start, fact.end))


def _has_figure(candidate: PassageCandidate) -> bool:
    pair = candidate.agreement
    return pair is not None and pair.verdict != "within" and not pair.fact.is_derived


def judge_counted(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that the figure counts something else in a passage, and the claim's thing has another.

    "1640 full-time posts": "1640 employees, that is 1215 full-time posts".
    """
    mine = claim.fact.number
    if mine is None or mine.group != "count" or not mine.noun or mine.digits < FEW_DIGITS:
        return None
    for candidate in ranked[:2]:
        passage = candidate.passage
        counts = [f for f in passage.facts if _is_count(f)]
        same = [f for f in counts if f.number and _shows_same(mine, f.number)]
        if not same or any(_alike(index, mine, f, passage) for f in same):
            continue
        if any(f not in same and _alike(index, mine, f, passage) for f in counts):
            return differs(candidate, Reason.COUNTED, claim.fact.text, same[0].text)
    return None


def _is_count(fact: Fact) -> bool:
    number = fact.number
    return bool(number and number.group == "count" and number.noun) and not fact.is_derived


def _alike(index: SourceIndex, mine: ComparableNumber, fact: Fact, passage: IndexedPassage) -> bool:
    """Return whether two nouns share a term, that of a part of a compound included."""
    language = passage.document.source.language
    noun = fact.number.noun if fact.number else ""
    one, two = index.lexicon.bag(mine.noun, index.language), index.lexicon.bag(noun, language)
    return bool(one.keys() & two.keys())
