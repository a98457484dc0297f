"""Take from the quotes and attributions that the splitter found what no frame here named."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.facts.kinds import Kind
from articles.splitting.split_claim import SplitClaim
from articles.splitting.statements.stances import OPEN, StanceLexicon
from articles.splitting.statements.statement import Span, Statement

_AGAINST = frozenset({"denies", "doubts", "open"})
_NOT_REPORTED = frozenset({"asked", "conditional"})
_REACH = 40  # code points after "laut Polizei" that a statement may begin at
_MOST = 60  # statements that one quote or attribution speaks for
_BACK = 3000  # code points before a quote in which its speaker may stand


def fill_speakers(
    text: str, statements: list[Statement], claims: Iterable[SplitClaim], lexicon: StanceLexicon
) -> list[Statement]:
    """Give statements without a source the speaker of the quote or attribution around them.

    What an indirect quote says after a verb that is not known to assert is left open.
    """
    filled = list(statements)
    starts = [one.start for one in filled]
    for claim in claims:
        if claim.kind not in {Kind.QUOTE, Kind.ATTRIBUTION} or claim.value is None:
            continue
        source = _place(text, claim)
        for at in _within(starts, claim) if source else ():
            if source and _takes(filled[at], claim):
                filled[at] = _with_speaker(filled[at], source, _stance_of(claim, lexicon))
    return filled


def _bounds(claim: SplitClaim) -> Span:
    if claim.kind is Kind.QUOTE:
        return claim.start, claim.end
    return claim.sentence_start, claim.sentence_end


def _within(starts: Sequence[int], claim: SplitClaim) -> range:
    start, end = _bounds(claim)
    first = bisect_left(starts, start - 2)
    return range(first, min(bisect_left(starts, end), first + _MOST))


def _place(text: str, claim: SplitClaim) -> Span | None:
    """Return where the speaker's words stand: in the sentence, else before it."""
    value = claim.value
    words = getattr(value, "speaker_text", None) or getattr(value, "speaker", None)
    words = words or getattr(value, "source", None)
    if not words:
        return None
    first = max(claim.sentence_start, claim.start - _BACK)
    at = text.find(words, first, min(max(claim.sentence_end, claim.end) + 200, first + 2 * _BACK))
    if at < 0:
        at = text.rfind(words, max(claim.start - _BACK, 0), claim.start)
    return (at, at + len(words)) if at >= 0 else None


def _takes(one: Statement, claim: SplitClaim) -> bool:
    _, end = _bounds(claim)
    if one.end > end + 2 or one.source or one.stance in _AGAINST or one.modality in _NOT_REPORTED:
        return False
    if one.stance is None:
        far = claim.kind is Kind.ATTRIBUTION and one.start > claim.end + _REACH
        return not far and one.modality != "planned"
    return True


def _with_speaker(one: Statement, source: Span, stance: str) -> Statement:
    """Return the statement as reported by `source`."""
    reported = one.modality if one.stance else "reported"
    return replace(one, source=source, stance=one.stance or stance, modality=reported)


def _stance_of(claim: SplitClaim, lexicon: StanceLexicon) -> str:
    cue = getattr(claim.value, "cue", None) if claim.kind is Kind.QUOTE else None
    if not cue or getattr(claim.value, "form", "") != "indirect":
        return "asserts"
    stances = {known.stance for known in lexicon.verbs.get(cue.lower(), ())}
    stances = stances or lexicon.separated.get(cue.lower(), set())
    return "asserts" if "asserts" in stances else OPEN
