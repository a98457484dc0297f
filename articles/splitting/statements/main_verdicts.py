"""What the main clause makes of what a clause beside it reports.

"widersprach dem Koch, der behauptet hatte, …", "Was sie erzählt, dass …, weist sie zurück",
"lacht, wenn er hört, dass …".
"""

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.contents_before import is_subjunctive
from articles.splitting.statements.cues import read_cue
from articles.splitting.statements.gestures import is_gesture
from articles.splitting.statements.rejections import is_called_false, refutes
from articles.splitting.statements.reports import Report
from articles.splitting.statements.sources import source_of
from articles.splitting.statements.stances import OPEN, Cue

_FREE = frozenset({"was", "what"})  # "Was sie erzählt, …"
_AGAINST = frozenset({"denies", "doubts"})
_NESTED = frozenset({ClauseKind.RELATIVE, ClauseKind.SUB})


def main_verdict(
    sentence: Sentence,
    frame: Clause,
    report: Report,
    content: Clause,
    frames: dict[Clause, Report | None],
    reports: dict[Clause, Report],
) -> Report | None:
    """Return what the main clause makes of the content of a frame beside it, None for nothing."""
    if frame is sentence.clauses[0] and content.first > frame.first:
        if frame.lows[0] in _FREE:
            return _answered_behind(sentence, content) if report.stance == "asserts" else None
        if frame.opener in _AS_FAR_AS and (found := _denied_as_far(sentence, content)):
            return found
    if frame.kind not in _NESTED or content.first < frame.first:
        return None
    if frame.opener in _ON_HEARING and (found := _waved_aside(sentence, frame, report, content)):
        return found
    if report.stance != "asserts":
        return None
    return _denied_around(sentence, frame, content, frames, reports)


def _denied_around(
    sentence: Sentence,
    frame: Clause,
    content: Clause,
    frames: dict[Clause, Report | None],
    reports: dict[Clause, Report],
) -> Report | None:
    """Read "widersprach dem Koch, der behauptet hatte, …": the main clause denies it."""
    lead, known = sentence.lead, reports.get(content)
    if known is not None and known.stance in _AGAINST:
        return known
    if lead is None or lead in frames or frame.first < lead.finite:
        return None
    if frame.opener in _ON_HEARING and is_gesture(sentence, lead):
        return None  # "schüttelt den Kopf, wenn sie sieht, dass": at a fact
    taken = read_cue(sentence, lead)
    if taken.cue is None or taken.negated or taken.cue.stance not in _AGAINST:
        return None
    return Report(source_of(sentence, lead), taken.cue.stance)


def _lead_behind(sentence: Sentence, content: Clause) -> Clause | None:
    return next((c for c in sentence.after(content) if c.leads and c.mark == ","), None)


def _answered_behind(sentence: Sentence, content: Clause) -> Report | None:
    """Read "Was sie erzählt, dass er log, weist er zurück": the clause after answers to it."""
    lead = _lead_behind(sentence, content)
    if lead is None:
        return None
    taken = read_cue(sentence, lead)
    if taken.cue is None or taken.negated:
        return Report(None, "denies" if refutes(sentence, lead.lows) else OPEN)
    if taken.cue.lemma in _NAMING:
        return _named_behind(sentence, lead)
    return _verdict_of(sentence, lead, taken.cue) if taken.cue.stance in _AGAINST else None


def _named_behind(sentence: Sentence, lead: Clause) -> Report:
    """Read "Was sie erzählt, nämlich dass er log, nennt er eine Gemeinheit"."""
    stances = sentence.page.stances
    false = stances.refuting | stances.belittling | stances.slighting
    named = not false.isdisjoint(lead.lows) or is_called_false(sentence, lead)
    return Report(source_of(sentence, lead), "denies" if named else OPEN)


_NAMING = frozenset("nennen bezeichnen call label brand dub".split())


def _verdict_of(sentence: Sentence, lead: Clause, cue: Cue) -> Report:
    return Report(None if cue.strength == "writer" else source_of(sentence, lead), cue.stance)


def _denied_as_far(sentence: Sentence, content: Clause) -> Report | None:
    """Read "Soweit behauptet wird, er habe gelogen, wird dies bestritten"."""
    lead = _lead_behind(sentence, content)
    taken = read_cue(sentence, lead) if lead else None
    if lead is None or taken is None or taken.cue is None or taken.negated:
        return None
    against = taken.cue.stance in _AGAINST and not _TAKING_UP.isdisjoint(lead.lows)
    return _verdict_of(sentence, lead, taken.cue) if against else None


_AS_FAR_AS = frozenset("soweit sofern insoweit insofern falls wenn if".split())
_TAKING_UP = frozenset("dies das dem es dagegen davon daran this that it".split())


# --- gestures -----------------------------------------------------------------------------------


def _waved_aside(
    sentence: Sentence, frame: Clause, report: Report, content: Clause
) -> Report | None:
    """Read "tippt sich an die Stirn, wenn man ihr erzählt, …", "lacht, wenn er hört, dass …".

    What somebody laughs about on hearing it once may be a fact: it stays open.
    """
    before = [c for c in sentence.before(frame) if c.leads]
    lead = before[-1] if before else _lead_behind(sentence, content)
    if lead is None or not is_gesture(sentence, lead):
        return None
    cue, who = read_cue(sentence, frame).cue, source_of(sentence, lead)
    if cue is None or cue.lemma in _SEEING:
        return None
    if cue.lemma not in _HEARING:
        return None if _tells_itself(sentence, frame, report) else Report(who, "denies")
    whether = content.opener in sentence.page.grammar.whether
    rumour = frame.opener in _WHENEVER or whether or is_subjunctive(sentence, content)
    return Report(who, "denies" if rumour else OPEN)


def _tells_itself(sentence: Sentence, frame: Clause, report: Report) -> bool:
    """Find "Sie lacht, wenn sie erzählt, dass sie fiel": nobody else says so."""
    if report.source is None:
        return False
    teller = sentence.page.lows[slice(*report.source)]
    alone = len(teller) == 1 and teller[0] in _SAME
    return alone and not _PASSIVE.intersection(frame.lows) and _HEARERS.isdisjoint(frame.lows[1:])


_WHENEVER = frozenset({"wenn", "sooft", "when", "whenever", "if"})
_ON_HEARING = _WHENEVER | {"als", "sobald", "nachdem", "after"}
_HEARING = frozenset("hören lesen vernehmen erfahren hear read learn".split())
_SEEING = frozenset("sehen beobachten merken bemerken see notice watch".split())
_SAME = frozenset("er sie ich wir he she they i we".split())
_PASSIVE = frozenset("wird werden wurde wurden is are was were asked told".split())
_HEARERS = frozenset("ihm ihr ihnen mir uns him her them me us".split())
