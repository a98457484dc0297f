"""Decide who stands behind what a frame reports, and with which stance.

The safe side is the default: a negated frame never yields "asserts" by accident, and a clause under
a verb that no list knows has the stance "open".
"""

from dataclasses import dataclass, replace

from articles.splitting.statements.attributions import inner_source
from articles.splitting.statements.clauses import LEADING, Clause, ClauseKind, Sentence
from articles.splitting.statements.contents import is_consequence
from articles.splitting.statements.contents_before import is_subjunctive, opens_question
from articles.splitting.statements.cues import Taken, noun_stance, read_cue
from articles.splitting.statements.german_phrases import phrase_end
from articles.splitting.statements.insertions import is_inserted
from articles.splitting.statements.rejections import is_rejected, refutes
from articles.splitting.statements.sources import named_owner, named_place, owner_of, source_of
from articles.splitting.statements.stances import OPEN, Cue

Span = tuple[int, int]
_NOUN_REACH = 9
_REACTING = frozenset("respond react reply answer reagieren antworten".split())
_NOT_DONE = frozenset({"demands", "announces", "asks"})
_SEEING = frozenset({"sehen", "see"})
_CONTENT = frozenset("dass daß wie that how".split())
_PLANNED = frozenset("will would shall wird werde".split())


@dataclass(frozen=True, slots=True)
class Report:
    """What a frame makes of a clause: tokens of the source, the stance, whether it is a guess.

    `by_noun`: a noun reports, the frame says something else beside. `inherited`: an earlier
    sentence has named who speaks. `unclear`: an open question of the writer.
    """

    source: Span | None
    stance: str
    guess: bool = False
    by_noun: bool = False
    inherited: bool = False
    unclear: bool = False


UNCLEAR = Report(None, "asks", unclear=True)


def judge_frame(
    sentence: Sentence, frame: Clause, taken: Taken, content: list[Clause]
) -> Report | None:
    """Return what the frame says of its content, None where it reports nothing."""
    report = _judge(sentence, frame, taken, content)
    if report is not None and report.stance == "asserts":
        guess = report.guess and report.source is not None
        if not guess and is_rejected(sentence, frame, taken, content[0]):
            return replace(report, stance=OPEN)
    return report


def _judge(sentence: Sentence, frame: Clause, taken: Taken, content: list[Clause]) -> Report | None:
    if taken.cue is None:
        return _without_verb(sentence, frame, taken, content[0])
    if taken.cue.stance == "consequence":
        return None
    if taken.cue.strength == "writer":
        return _by_writer(sentence, frame, taken)
    return _by_verb(sentence, frame, taken, taken.cue, content[0])


def _leads(taken: Taken, content: Clause) -> bool:
    """Return whether the noun stands right before what is reported ("den Vorwurf, er habe …")."""
    return _noun_before(taken, content) is not None


def _noun_before(taken: Taken, content: Clause) -> int | None:
    noun = taken.noun_before(content.first)
    return noun if noun is not None and content.first - noun < _NOUN_REACH else None


# --- frames without a verb of stance ------------------------------------------------------------


def _without_verb(
    sentence: Sentence, frame: Clause, taken: Taken, content: Clause
) -> Report | None:
    page = sentence.page
    if opens_question(sentence, frame):
        asked = content.opener in page.grammar.asking | page.grammar.whether
        return UNCLEAR if asked else None
    noun = taken.noun_before(content.first)
    if noun is None:
        return _unknown(sentence, frame, content)
    if is_consequence(sentence, frame) and not _leads(taken, content):
        return None
    return _by_noun(sentence, frame, taken, noun, content)


def _unknown(sentence: Sentence, frame: Clause, content: Clause) -> Report | None:
    """Give a clause under an unknown verb to its subject, with the stance left open."""
    if content.quote and content.quote != frame.quote:
        return Report(source_of(sentence, frame), "asserts")
    if _is_remark(sentence, frame):
        return None
    return Report(source_of(sentence, frame), OPEN)


def _is_remark(sentence: Sentence, frame: Clause) -> bool:
    """Find "Ungewöhnlich war, dass", "Es war das erste Mal, dass": the writer states both."""
    page = sentence.page
    copula = sentence.finite(frame) in page.grammar.copulas and not sentence.negated(frame)
    return copula and not any(page.tags[i] in "PI" for i in frame.own)


def _by_noun(
    sentence: Sentence, frame: Clause, taken: Taken, noun: int, content: Clause
) -> Report | None:
    page = sentence.page
    stance = noun_stance(page, noun)
    if taken.negated:
        return _negated_noun(sentence, frame, noun, stance)
    if _holds_denial(sentence, frame):
        return Report(outer_source(sentence, frame), OPEN)  # "is one he has always denied"
    if _supports(sentence, frame):
        owner = named_owner(page, noun)
        source = owner or _subject_beside(sentence, frame, noun)
        return Report(source or owner_of(page, noun), stance, by_noun=source is None)
    if page.lows[noun - 1] in _AGAINST or page.lows[noun - 2] in _AGAINST:
        return Report(source_of(sentence, frame, noun), OPEN)  # "scoffed at the idea that"
    return Report(owner_of(page, noun), stance, by_noun=True)


_AGAINST = frozenset("gegen against at".split())


def _holds_denial(sentence: Sentence, frame: Clause) -> bool:
    """Return whether any word of the frame denies or doubts, though it is not its verb."""
    verbs = sentence.page.stances.verbs
    return any(
        cue.stance in {"denies", "doubts"} and not cue.needs and cue.strength == ""
        for low in frame.lows
        for cue in verbs.get(low, ())
    )


def _supports(sentence: Sentence, frame: Clause) -> bool:
    """Tell "erhob den Vorwurf", "hat den Verdacht" from "hat den Vorwurf gehört"."""
    page, finite = sentence.page, sentence.finite(frame)
    verbs = [page.lows[i] for i in frame.own if page.tags[i] in "PIZ"]
    if finite in page.grammar.auxiliaries and verbs:
        return not page.grammar.support.isdisjoint(verbs)
    return finite in page.grammar.support


def _subject_beside(sentence: Sentence, frame: Clause, noun: int) -> Span | None:
    """Return the subject of "erhob den Vorwurf", None where the noun itself is the subject."""
    found = source_of(sentence, frame, noun)
    return None if found and found[0] <= noun < found[1] else found


def _negated_noun(sentence: Sentence, frame: Clause, noun: int, stance: str) -> Report:
    """Read "hat keinen Zweifel, dass", "gibt keine Hinweise, dass"; others stay open."""
    source = named_owner(sentence.page, noun) or _subject_beside(sentence, frame, noun)
    if stance == "doubts":
        return Report(source, "asserts")
    return Report(source or outer_source(sentence, frame), OPEN)


# --- the writer's own verdict -------------------------------------------------------------------


def _by_writer(sentence: Sentence, frame: Clause, taken: Taken) -> Report | None:
    """Read "ist falsch", "trifft nicht zu": somebody outside the frame says it, or the writer."""
    cue = taken.cue
    source = inner_source(sentence, frame) or outer_source(sentence, frame) or _for(sentence, frame)
    if cue is not None and source is None and is_subjunctive(sentence, frame):
        return Report(None, OPEN)  # "Ganz falsch sei es nicht, dass"
    if cue is None or (cue.stance == "asserts" and source is None):
        return None
    return Report(source, cue.stance, guess=cue.stance == "asserts" and taken.negated)


def _for(sentence: Sentence, frame: Clause) -> Span | None:
    """Read "Für die Verteidigung steht fest"."""
    first = frame.own[0]
    end = phrase_end(sentence.page, first + 1) if sentence.page.lows[first] == "für" else None
    return (first + 1, end) if end else None


def outer_source(sentence: Sentence, frame: Clause) -> Span | None:
    """Return who says the frame itself: "…, könne keine Rede sein, sagte die Schatzmeisterin"."""
    for other in sentence.clauses:
        if other is frame or other.kind not in LEADING:
            continue
        cue = read_cue(sentence, other).cue
        if cue and (cue.strength == "" or is_inserted(sentence.page, other)):
            return named_place(sentence, other) or source_of(sentence, other)
    return None


# --- frames with a verb of stance ---------------------------------------------------------------


def _by_verb(
    sentence: Sentence, frame: Clause, taken: Taken, cue: Cue, content: Clause
) -> Report | None:
    leads = _leads(taken, content)
    if cue.stance == "demands" and _is_forced(sentence, frame):
        return None
    if taken.negated and content.kind is ClauseKind.INFINITIVE and cue.stance in _NOT_DONE:
        return None  # "Nobody had asked him to go"
    if cue.lemma in _SEEING and not leads and not frame.holes and content.opener not in _CONTENT:
        return None
    if content.opener in sentence.page.grammar.whether and _plans(cue):
        return UNCLEAR
    noun = _noun_before(taken, content)
    if noun is not None and cue.lemma in _REACTING and cue.stance == "asserts":
        return Report(owner_of(sentence.page, noun), noun_stance(sentence.page, noun), by_noun=True)
    if noun is not None and cue.strength == "weak" and _is_aside(sentence, frame, noun, cue):
        return Report(owner_of(sentence.page, noun), noun_stance(sentence.page, noun), by_noun=True)
    source = named_place(sentence, frame) or source_of(sentence, frame, noun, cue.lemma)
    if cue.strength == "fixed":
        nouns = set(cue.needs) & sentence.page.stances.nouns.keys()
        names_cue = source is not None and not nouns.isdisjoint(
            sentence.page.lows[source[0] : source[1]]
        )
        return Report(outer_source(sentence, frame) if names_cue else source, cue.stance)
    stance, guess = _stance(sentence, frame, taken, cue, content, noun)
    return Report(source, _announced(sentence, frame, cue, stance, content), guess)


def _is_forced(sentence: Sentence, frame: Clause) -> bool:
    """Find "waren gezwungen zu fliehen": nobody here demands it."""
    page = sentence.page
    being = page.german and sentence.finite(frame) in page.grammar.copulas
    return being and any(page.tags[i] == "P" for i in frame.own)


def _plans(cue: Cue) -> bool:
    return cue.strength == "weak" and cue.stance in {"announces", "demands"}


def _is_aside(sentence: Sentence, frame: Clause, noun: int, cue: Cue) -> bool:
    """Find "Nach dem Bericht, …, hofft er": the noun in front reports, not the weak verb."""
    in_front = noun < frame.finite and cue.stance == "asserts" and cue.lemma != "heißen"
    return in_front and sentence.page.lows[frame.first] in sentence.page.grammar.prepositions


def _stance(
    sentence: Sentence, frame: Clause, taken: Taken, cue: Cue, content: Clause, noun: int | None
) -> tuple[str, bool]:
    """Return the stance and whether what is reported is only possible."""
    stance = cue.stance
    if noun is not None and stance == "asserts":
        turned = noun_stance(sentence.page, noun)
        stance = turned if turned != "asks" or taken.negated else stance
    if content.mark == ":" and not content.quote and stance in {"denies", "doubts"}:
        return "asserts", False  # "Er widerspricht: Das Geld sei angekommen"
    if {"weder", "noch"} <= set(frame.lows) or {"neither", "nor"} <= set(frame.lows):
        return "asks", False
    if content.quote and content.quote != frame.quote and stance in {"denies", "doubts"}:
        return "asserts", False  # "„Nein, ich war es nicht“, widersprach er"
    if taken.negated:
        return _negated(sentence, frame, cue, stance, content)
    return stance, cue.strength == "guess"


def _negated(
    sentence: Sentence, frame: Clause, cue: Cue, stance: str, content: Clause
) -> tuple[str, bool]:
    """Return what "not" makes of a stance; where the lexicon does not say, it stays open."""
    grammar = sentence.page.grammar
    turned = sentence.page.stances.negated.get(cue.lemma)
    if turned == "possible" or refutes(sentence, frame.lows):
        return "asserts", True
    silent = content.opener in grammar.whether | grammar.asking
    unwilling = not grammar.unwilling.isdisjoint(frame.lows)
    if turned == "asks" and not (silent or unwilling):
        return ("doubts", False) if cue.strength == "weak" else (OPEN, False)
    if turned is None and silent and stance == "asserts":
        return "asks", False
    return turned or OPEN, False


def _announced(sentence: Sentence, frame: Clause, cue: Cue, stance: str, content: Clause) -> str:
    """Read "announced that it would", "kündigte an": the content lies ahead."""
    if cue.lemma in _COUNTERING and not (taken_before(content, frame)):
        return "asserts"
    if cue.lemma == "announce" and sentence.finite(content) in _PLANNED:
        return "announces"
    if cue.lemma in _SWEARING and content.kind is ClauseKind.INFINITIVE:
        perfect = sentence.page.lows[content.stop - 1] in {"haben", "sein"}
        return stance if perfect or "have" in content.lows else "announces"
    return stance


def taken_before(content: Clause, frame: Clause) -> bool:
    """Return whether what is countered stands in front ("Dem Verdacht, …, hält er entgegen")."""
    return content.first < frame.stop


_COUNTERING = frozenset({"entgegen|halten", "entgegen|setzen"})
_SWEARING = frozenset("schwören swear".split())
