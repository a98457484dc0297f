"""What "not" makes of a frame: its stance turned, doubted, left open by who doesn't say it.

The safe side is the default: what is negated never yields "asserts" by accident.
"""

from articles.splitting.statements.clauses import Clause, Sentence
from articles.splitting.statements.rejections import refutes
from articles.splitting.statements.stances import OPEN, Cue

NOBODY = frozenset(
    "niemand kein keine keiner nobody no none nichts nothing wer whoever few to niemandem niemanden".split()
)


def negated_stance(
    sentence: Sentence, frame: Clause, cue: Cue, stance: str, content: Clause
) -> tuple[str, bool]:
    """Return what "not" makes of a stance; where the lexicon does not say, it stays open."""
    grammar = sentence.page.grammar
    table = sentence.page.stances.negated
    turned = next((table[one] for one in (cue.lemma, *cue.needs) if one in table), None)
    if turned == "possible" or refutes(sentence, frame.lows):
        return "asserts", True
    if turned == "concedes" and not NOBODY.isdisjoint(frame.lows[:2]) and _may(sentence, frame):
        return "asserts", False  # "Niemand kann leugnen, dass"
    if cue.lemma in _SAYING and "man" in frame.lows and content.opener in _THAT:
        if not _QUALIFYING.isdisjoint(frame.lows):
            return "doubts", False  # "So pauschal könne man nicht sagen, dass"
        return "denies" if _may(sentence, frame) else "asks", False  # "Man könne nicht sagen, dass"
    silent = content.opener in grammar.whether | grammar.asking
    unwilling = not grammar.unwilling.isdisjoint(frame.lows)
    if turned == "asks" and not (silent or unwilling):
        return ("doubts" if cue.strength == "weak" else "asks"), False
    if turned is None and stance == "asserts" and frame.lows[0] in _HARDLY_ANYTHING:
        return "doubts", False  # "Little suggests that"
    if turned is None and stance == "asserts" and not cue.needs:
        return _not_asserted(sentence, frame, cue, silent=silent), False
    return turned or OPEN, False


def neither_stance(sentence: Sentence, frame: Clause, cue: Cue) -> str:
    """Distinguish "Neither he nor she accepts that" from "would neither confirm nor deny that"."""
    turned = sentence.page.stances.negated.get(cue.lemma, "asks")
    if turned == "denies":
        verbs = [low for low in frame.lows if low in sentence.page.stances.reporting]
        return turned if len(verbs) == 1 else "asks"
    return turned if turned in {"doubts", "concedes"} else "asks"


def _not_asserted(sentence: Sentence, frame: Clause, cue: Cue, *, silent: bool) -> str:
    """Read "It was not remotely true, she said, that", "heard no evidence that", "sagte nicht, dass"."""
    if not _TRUE.isdisjoint(frame.lows):
        return "denies"
    if silent or cue.strength == "":
        return "asks"
    return OPEN if presumes(sentence, frame) else "doubts"


def presumes(sentence: Sentence, frame: Clause) -> bool:
    """Return whether a word of the frame takes its content for true, negated or not."""
    page = sentence.page
    return any(low in page.stances.factive or low in page.grammar.presuming for low in frame.lows)


_THAT = frozenset({"dass", "daß"})
_SAYING = frozenset({"sagen", "behaupten"})
_QUALIFYING = frozenset(
    "so pauschal generell grundsätzlich allgemein weiteres seriös verlässlich sicher abschließend einfach "
    "unbedingt ernsthaft eindeutig".split()
)
_TRUE = frozenset("true correct accurate wahr zutreffend richtig".split())
_HARDLY_ANYTHING = frozenset("little nothing wenig nichts few wenige".split())


def _may(sentence: Sentence, frame: Clause) -> bool:
    return not _CAN.isdisjoint(frame.lows)


_CAN = frozenset("kann könne könnte konnte can could".split())
