"""Take from the quotes and attributions that the splitter found what no frame here named."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.facts.kinds import Kind
from articles.splitting.split_claim import SplitClaim
from articles.splitting.statements.clauses import ClauseKind
from articles.splitting.statements.stances import OPEN, StanceLexicon
from articles.splitting.statements.statement import Span, Statement

_AGAINST = frozenset({"denies", "doubts", "open"})
_NOT_REPORTED = frozenset({"asked", "conditional"})
_REACH = 40  # code points after "laut Polizei" that a statement may begin at
_MOST = 60  # statements that one quote or attribution speaks for
_DATING = (" vom ", " von ", " aus ", " im ")
_DEPENDENT = frozenset({ClauseKind.RELATIVE, ClauseKind.SUB})
_BY_SOURCE = "reported-by-source"  # the rule of quotes that "laut", "nach Angaben" attribute
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
        reached = [*_within(starts, claim)] if source else []
        if source and (claim.kind is Kind.ATTRIBUTION or claim.rule == _BY_SOURCE):
            reached = [at for at in reached if not _hangs_on(text, filled[at], source)]
            inset = [at for at in reached if _holds(filled[at], source)]
            reached = inset or reached
            named = (_named(text, filled[at], source) for at in reached)
            source = next(filter(None, named), source)
        framed = _only_plans(claim, lexicon)
        if _is_indirect(claim):
            reached = reached[: _speech_end(text, [filled[at] for at in reached])]
        for at in reached:
            free = framed and filled[at].stance is None and _goes_on(text, filled[at])
            if source and _takes(filled[at], claim) and not free:
                filled[at] = _with_speaker(filled[at], source, _stance_of(claim, lexicon))
    return filled


def _holds(one: Statement, source: Span) -> bool:
    """Find "die nach Polizeiangaben 25 Euro stahlen": only the relative clause is attributed."""
    return one.kind is ClauseKind.RELATIVE and one.start <= source[0] and source[1] <= one.end


def _hangs_on(text: str, one: Statement, source: Span) -> bool:
    """Find "nach einer Umfrage des Senders, an der 300 Leute teilnahmen,": what the writer says of it."""
    return one.kind is ClauseKind.RELATIVE and text[source[1] : one.start] == ", "


def _named(text: str, one: Statement, source: Span) -> Span | None:
    """Return the words that a statement names the same source by, where these are more, or better cut."""
    found = one.source
    if found is None or found[1] <= source[0] or source[1] <= found[0]:
        return None
    if found[0] <= source[0] and source[1] == found[1]:
        return found
    cut = source[0] < found[0] < found[1] < source[1]  # "Angaben der Behörde Anträge"
    dated = text.startswith(_DATING, source[1]) and source[1] < found[1]
    return found if dated or (cut and len(text[found[1] : source[1]].split()) == 1) else None


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
        return not far and (one.modality != "planned" or one.kind in _DEPENDENT)
    return True


def _with_speaker(one: Statement, source: Span, stance: str) -> Statement:
    """Return the statement as reported by `source`."""
    reported = one.modality if one.stance else "reported"
    return replace(one, source=source, stance=one.stance or stance, modality=reported)


def _is_indirect(claim: SplitClaim) -> bool:
    indirect = claim.kind is Kind.QUOTE and getattr(claim.value, "form", "") == "indirect"
    return indirect and claim.rule != _BY_SOURCE


def _speech_end(text: str, statements: list[Statement]) -> int:
    """Return where "…, und verweist auf" ends what is said: how many statements are before it."""
    for at, one in enumerate(statements):
        joined = one.kind is ClauseKind.FIRST and text[: one.start].endswith(_JOINED)
        if at and one.stance is None and joined:
            return at
    return len(statements)


_JOINED = (", und ", ", aber ", ", doch ")


def _goes_on(text: str, one: Statement) -> bool:
    """Find what hangs on the object of a plan, or says something of it: "das wären vier von fünf"."""
    return one.kind is ClauseKind.RELATIVE or text.startswith(("das ", "dies "), one.start)


def _only_plans(claim: SplitClaim, lexicon: StanceLexicon) -> bool:
    """Find "plant dort ein Kraftwerk, das wären …": such a verb reports no clause without "dass"."""
    cue = getattr(claim.value, "cue", None) if _is_indirect(claim) else None
    known = lexicon.verbs.get(cue.lower(), ()) if cue else ()
    return bool(known) and all(one.stance in _PLANNING and one.strength == "weak" for one in known)


_PLANNING = frozenset({"announces", "demands"})


def _stance_of(claim: SplitClaim, lexicon: StanceLexicon) -> str:
    cue = getattr(claim.value, "cue", None) if claim.kind is Kind.QUOTE else None
    if not cue or getattr(claim.value, "form", "") != "indirect":
        return "asserts"
    stances = {known.stance for known in lexicon.verbs.get(cue.lower(), ())}
    stances = stances or lexicon.separated.get(cue.lower(), set())
    return "asserts" if "asserts" in stances else OPEN
