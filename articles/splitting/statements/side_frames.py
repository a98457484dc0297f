"""Frames beside the clauses that report: short answers, infinitives, a noun at the end, a topic."""

from dataclasses import replace

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.contents_before import ADDRESSED, is_subjunctive
from articles.splitting.statements.cues import read_cue
from articles.splitting.statements.german_phrases import phrase_end
from articles.splitting.statements.gestures import mocks, waves_aside
from articles.splitting.statements.insertions import is_inserted
from articles.splitting.statements.rejections import held_stance
from articles.splitting.statements.reports import Report
from articles.splitting.statements.sources import Span, named_place, own_subject, source_of
from articles.splitting.statements.stances import OPEN
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
    """Read "sah sich genötigt, Berichte zu dementieren, wonach …", "wenig geneigt, ihm zu glauben, dass"."""
    following = sentence.after(clause)[:1]
    host = next((c for c in reversed(sentence.before(clause)) if c.leads), None)
    if not (sentence.page.german and following and host):
        return {}
    part = following[0]
    if part.opener in _REPORTED and _is_unwilling(sentence, host, clause):
        return {part: Report(source_of(sentence, host), "doubts")}
    if sentence.negated(host):
        return {}
    near = part.first <= clause.stop + 2 and _REFUSING.isdisjoint(host.lows)
    reported = near and (part.opener in _REPORTED or is_subjunctive(sentence, part))
    stance = held_stance(sentence, clause) if reported else None
    return {part: Report(source_of(sentence, host), stance)} if stance else {}


def _is_unwilling(sentence: Sentence, host: Clause, clause: Clause) -> bool:
    """Find "zeigte sich wenig geneigt, dem Zeugen zu glauben", "weigert sich, ihm abzunehmen"."""
    grammar = sentence.page.grammar
    if grammar.believing.isdisjoint(clause.lows) or sentence.negated(clause):
        return False
    hard = not (grammar.struggling | _REFUSING).isdisjoint(host.lows)
    return hard or read_cue(sentence, host).negated


def behind_last_noun(sentence: Sentence, frame: Clause, report: Report) -> dict[Clause, Report]:
    """Read "„…“, widersprach sie dem Vorwurf, er habe …": the frame reports on both sides."""
    page, following = sentence.page, sentence.after(frame)[:1]
    if following and page.lows[frame.stop - 1] in ADDRESSED:
        no = any(_is_mere_no(sentence, clause) for clause in sentence.before(frame))
        stance = "denies" if no else OPEN
        return {following[0]: replace(report, stance=stance)}
    if not (page.german and following and page.stances.noun(page.texts[frame.stop - 1])):
        return {}
    part, cue = following[0], read_cue(sentence, frame).cue
    if any(mocks(sentence, clause) for clause in sentence.before(frame)):
        return {
            part: replace(report, stance="denies")
        }  # "„Klar, und …“, sagte sie zu der Meldung, …"
    against = cue is not None and cue.stance in _AGAINST and not sentence.negated(frame)
    if cue is None or not against or part.first != frame.stop + 1:
        return {}
    return {part: replace(report, stance=cue.stance)} if is_subjunctive(sentence, part) else {}


def by_topic(sentence: Sentence, clause: Clause) -> dict[Clause, Report]:
    """Read "Was das Gerücht angeht, der Koch sei krank, …": the sentence answers to it."""
    if clause.lows[:1] != ["was"] or _CONCERNING.isdisjoint(clause.lows):
        return {}
    following = sentence.after(clause)
    if not (read_cue(sentence, clause).nouns and following and following[0].leads):
        return {}
    lead = next((c for c in following[1:] if c.leads and not is_subjunctive(sentence, c)), None)
    taken = read_cue(sentence, lead) if lead else None
    cue = taken.cue if taken and not taken.negated else None
    if cue is None or lead is None or cue.stance not in _AGAINST:
        return {following[0]: Report(None, OPEN)}
    writer = cue.strength == "writer"
    return {following[0]: Report(None if writer else source_of(sentence, lead), cue.stance)}


_CONCERNING = frozenset("angeht angehe betrifft betreffe anbelangt anbelange".split())


def answered_no(
    sentence: Sentence, frame: Clause, report: Report, content: Clause
) -> Report | None:
    """Read "„Nein“, sagte sie auf die Frage, ob …", "was asked whether … and said it had not"."""
    whether = content.opener in sentence.page.grammar.whether
    if not whether or report.stance in _AGAINST or content.first < frame.first:
        return None
    if any(_is_mere_no(sentence, clause) for clause in sentence.before(frame)):
        return replace(report, stance="denies", source=_answering(sentence, frame, report))
    if is_answered_no(sentence, content):
        return replace(report, stance="denies", source=own_subject(sentence.page, frame))
    return None


def is_answered_no(sentence: Sentence, content: Clause) -> bool:
    """Find "…, she said it had not", "…, und verneinte" behind what somebody is asked."""
    return any(_refuses(sentence, clause) for clause in sentence.after(content))


def _is_mere_no(sentence: Sentence, clause: Clause) -> bool:
    """Find "Ganz und gar nicht", "„Nein“", "Er winkt ab"."""
    mere = clause.kind is ClauseKind.FRAGMENT or bool(clause.quote)
    if waves_aside(sentence, clause) or mocks(sentence, clause):
        return True
    return mere and says_no(sentence.page, clause.lows)


def _refuses(sentence: Sentence, clause: Clause) -> bool:
    """Find "…, und verneinte", "it had not" and nothing else."""
    if not clause.leads or len(clause.own) > _LONGEST_ELLIPSIS:
        return False
    cue = read_cue(sentence, clause).cue
    if cue is not None and cue.stance == "denies" and cue.strength == "":
        return bool(clause.joint) and not sentence.negated(clause)
    return is_elliptic_no(sentence, clause)


def is_elliptic_no(sentence: Sentence, clause: Clause) -> bool:
    """Find "it had not", "they weren't": an auxiliary and "not" with their subject."""
    if not clause.leads or len(clause.own) > _LONGEST_ELLIPSIS:
        return False
    last = clause.lows[-1]
    helping = sentence.finite(clause) in sentence.page.grammar.auxiliaries
    return helping and (last in _NOT or last.endswith(("n't", "n’t")))


def _answering(sentence: Sentence, frame: Clause, report: Report) -> Span | None:
    """Return who says no: the speaker of the question's frame, else of the main clause."""
    lead = next((c for c in sentence.clauses if c.leads and c.quote == frame.quote), None)
    asking = read_cue(sentence, frame).cue
    asked = asking is not None and asking.stance == "asks"
    return source_of(sentence, lead) if asked and lead and lead is not frame else report.source


def is_behind(part: Clause, head: Clause, frame: Clause) -> bool:
    """Return whether what is reported ended before `part`: a colon or the frame is between."""
    return part.mark in {":", ";"} or head.first < frame.stop <= part.first


def says_no_to(answer: Clause) -> bool:
    """Find "replied with a flat no", "antwortete mit Nein", "shook her head"."""
    return not _NO.isdisjoint(answer.lows) and len(answer.own) < _LONGEST_NO


_NO = frozenset("no nope negative nein".split())
_LONGEST_NO = 12
_NOT = frozenset({"not", "nicht"})
_LONGEST_ELLIPSIS = 4


# --- asides: ", so der Pegeldienst", "According to police" ------------------------------------


def begins_with_so(sentence: Sentence, clause: Clause) -> bool:
    """Find ", so steht es in der Anklage,"."""
    page = sentence.page
    so = page.german and page.lows[clause.first] == "so" and clause.mark == ","
    return so and is_inserted(page, clause) and clause.finite == clause.first + 1


def aside_source(sentence: Sentence, aside: Clause) -> Span | None:
    """Return who an aside names, None where it is none."""
    page, first = sentence.page, aside.first
    if begins_with_so(sentence, aside):
        return named_place(sentence, aside) or source_of(sentence, aside)
    if page.lows[first] == "so" and page.german and aside.stop - first > 1:
        end = phrase_end(page, first + 1)
        return first + 1, min(end or aside.stop, aside.stop)
    if page.lows[first] == "according" and page.lows[first + 1] == "to":
        return first + 2, aside.stop
    return None


def on_speaker(sentence: Sentence, aside: Clause) -> list[Clause]:
    """Return the relative clauses on the speaker: "so erklärt es Petrić, der hier lernte und blieb"."""
    out: list[Clause] = []
    for clause in sentence.after(aside):
        hangs = clause.kind is ClauseKind.RELATIVE and aside.mark == ","
        if not hangs or (clause.mark != "," if not out else not clause.joint):
            break
        out.append(clause)
    return out


def on_speakers(sentence: Sentence, frames: dict[Clause, Report | None]) -> list[Clause]:
    """Return the relative clauses on all who speak in a sentence: what the writer says of them."""
    return [one for frame in frames if frame.leads for one in on_speaker(sentence, frame)]
