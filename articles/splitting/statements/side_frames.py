"""Frames beside the clauses that report: who says a short answer, infinitives, a noun at the end."""

from dataclasses import replace

from articles.splitting.statements.clauses import Clause, Sentence
from articles.splitting.statements.contents_before import is_subjunctive
from articles.splitting.statements.cues import read_cue
from articles.splitting.statements.insertions import is_inserted
from articles.splitting.statements.rejections import held_stance
from articles.splitting.statements.reports import Report
from articles.splitting.statements.sources import source_of
from articles.splitting.statements.stretches import OPENED
from articles.splitting.statements.verdict_words import says_no

_LONGEST_FRAME = 9
_OPENING_SPEECH = frozenset({":", OPENED})
_REPORTED = frozenset({"dass", "daß", "wonach", "zufolge"})
_REFUSING = frozenset("weigerte weigert lehnte lehnt verzichtete vermied".split())
_AGAINST = frozenset({"denies", "doubts"})


def speaker_of_answer(sentence: Sentence, fragment: Clause) -> dict[Clause, Report]:
    """Read "Falsch, sagt die Behörde": the frame says who speaks, and nothing else."""
    if not says_no(sentence.page, fragment.lows):
        return {}
    at = sentence.clauses.index(fragment)
    near = sentence.clauses[max(at - 1, 0) : at + 2]
    return {
        frame: Report(source_of(sentence, frame), "asserts")
        for frame in near
        if frame is not fragment and _only_speaks(sentence, frame, fragment)
    }


def _only_speaks(sentence: Sentence, frame: Clause, fragment: Clause) -> bool:
    if not frame.leads or frame.quote or len(frame.own) >= _LONGEST_FRAME:
        return False
    cue = read_cue(sentence, frame).cue
    opens = frame.first < fragment.first and fragment.mark in _OPENING_SPEECH
    says = cue is not None and cue.stance == "asserts"
    return says and (opens or is_inserted(sentence.page, frame))


def by_infinitive(sentence: Sentence, clause: Clause) -> dict[Clause, Report]:
    """Read "sah sich genötigt, Berichte zu dementieren, wonach …"."""
    following = sentence.after(clause)[:1]
    host = next((c for c in reversed(sentence.before(clause)) if c.leads), None)
    if not (sentence.page.german and following and host) or sentence.negated(host):
        return {}
    part = following[0]
    near = part.first <= clause.stop + 2 and _REFUSING.isdisjoint(host.lows)
    reported = near and (part.opener in _REPORTED or is_subjunctive(sentence, part))
    stance = held_stance(sentence, clause) if reported else None
    return {part: Report(source_of(sentence, host), stance)} if stance else {}


def behind_last_noun(sentence: Sentence, frame: Clause, report: Report) -> dict[Clause, Report]:
    """Read "„…“, widersprach sie dem Vorwurf, er habe …": the frame reports on both sides."""
    page, following = sentence.page, sentence.after(frame)[:1]
    if not (page.german and following and page.stances.noun(page.texts[frame.stop - 1])):
        return {}
    part, cue = following[0], read_cue(sentence, frame).cue
    against = cue is not None and cue.stance in _AGAINST and not sentence.negated(frame)
    if cue is None or not against or part.first != frame.stop + 1:
        return {}
    return {part: replace(report, stance=cue.stance)} if is_subjunctive(sentence, part) else {}
